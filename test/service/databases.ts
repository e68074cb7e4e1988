import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';
import { afterAll } from 'vitest';
import { startMariadb, startPostgres } from './own-servers.js';

/** A database of a test's own. */
export interface TestDatabase {
  readonly kind: DatabaseKind;
  /** As `danvan --db` takes it. */
  readonly address: string;
  drop(): Promise<void>;
}

/** The databases on which the store runs. */
type DatabaseKind = 'SQLite' | 'PostgreSQL' | 'MariaDB';

/** A database server, or the file system for SQLite. */
export interface DatabaseServer {
  readonly kind: DatabaseKind;
  /** False where the machine has none: its tests are skipped and counted as such. */
  readonly isThere: boolean;
  create(): Promise<TestDatabase>;
}

/**
 * Which PostgreSQL: an administrator's `postgres://…`, to make and drop databases of the tests, or `embedded` for one of
 * an npm package. Unless told, the machine's, and the npm package's where none answers.
 */
const POSTGRES =
  process.env['DANVAN_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
/**
 * Which MariaDB: an administrator's `mysql://…`, `path` for one started from the machine's programs, or `none`. Unless
 * told, the machine's, and where none answers one that is started.
 */
const MARIADB = process.env['DANVAN_TEST_MARIADB'] ?? 'mysql://root@127.0.0.1:3306/mysql';

/**
 * The servers on which the tests run: SQLite always; PostgreSQL and MariaDB as found, or else started for the test file;
 * MariaDB is missing where the machine has no program of it.
 */
export async function databaseServers(): Promise<readonly DatabaseServer[]> {
  const servers = [sqlite(), await postgres(), await mariadb()];
  const made: TestDatabase[] = [];
  // A test that fails leaves its database behind.
  afterAll(async () => {
    for (const database of made) await database.drop();
  });
  return servers.map((one) => ({
    ...one,
    async create() {
      const database = await one.create();
      made.push(database);
      return database;
    },
  }));
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
  const isRunning =
    POSTGRES !== 'embedded' && (await answers(() => runPostgres(POSTGRES, 'select 1')));
  const admin = isRunning ? POSTGRES : await startPostgres();
  return server('PostgreSQL', admin, {
    create: (name) => runPostgres(admin, `create database ${name}`),
    drop: (name) => runPostgres(admin, `drop database if exists ${name} with (force)`),
  });
}

/** The machine's MariaDB, or one started from its programs; the caller drops what it creates. */
export async function mariadb(): Promise<DatabaseServer> {
  const admin = await mariadbAddress();
  if (admin === undefined) {
    console.warn('There is no MariaDB on this machine: its tests are skipped.');
    return { kind: 'MariaDB', isThere: false, create: missing };
  }
  return server('MariaDB', admin, {
    create: (name) => runMariadb(admin, `create database ${name} character set utf8mb4`),
    drop: (name) => runMariadb(admin, `drop database if exists ${name}`),
  });
}

async function mariadbAddress(): Promise<string | undefined> {
  if (MARIADB === 'none') return undefined;
  if (MARIADB !== 'path' && (await answers(() => runMariadb(MARIADB, 'select 1')))) return MARIADB;
  return startMariadb();
}

function missing(): Promise<never> {
  return Promise.reject(new Error('There is no such server on this machine.'));
}

interface Acts {
  readonly create: (name: string) => Promise<void>;
  readonly drop: (name: string) => Promise<void>;
}

function server(kind: DatabaseKind, admin: string, acts: Acts): DatabaseServer {
  return {
    kind,
    isThere: true,
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
