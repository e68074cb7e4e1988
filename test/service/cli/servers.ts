import { randomBytes } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { Client } from 'pg';

const POSTGRES = process.env['DANVAN_TEST_POSTGRES'] ?? 'postgres://root@127.0.0.1:5432/postgres';
const MYSQL = process.env['DANVAN_TEST_MYSQL'] ?? 'mysql://root@127.0.0.1:3306/test';

/** A database server that the tests found, on which they make databases of their own. */
export interface Server {
  readonly name: string;
  /** Makes an empty database and gives its address. */
  create(): Promise<string>;
  /** Removes the databases that were made. */
  clear(): Promise<void>;
}

/** The servers on this machine. */
export async function findServers(): Promise<Server[]> {
  const servers: Server[] = [];
  for (const [name, address, run] of [
    ['PostgreSQL', POSTGRES, runPostgres],
    ['MariaDB', MYSQL, runMysql],
  ] as const) {
    try {
      await run(address, 'select 1');
      servers.push(serverOf(name, address, run));
    } catch {
      continue;
    }
  }
  return servers;
}

type Run = (address: string, statement: string) => Promise<void>;

function serverOf(name: string, address: string, run: Run): Server {
  const made: string[] = [];
  return {
    name,
    async create() {
      const database = `danvan_test_${randomBytes(6).toString('hex')}`;
      await run(address, `create database ${database}`);
      made.push(database);
      const url = new URL(address);
      url.pathname = `/${database}`;
      return url.href;
    },
    async clear() {
      for (const database of made.splice(0))
        await run(address, `drop database if exists ${database}`);
    },
  };
}

async function runPostgres(address: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 2_000 });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function runMysql(address: string, statement: string): Promise<void> {
  const connection = await createConnection({ uri: address, connectTimeout: 2_000 });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
