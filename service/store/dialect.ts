import { CompiledQuery, Kysely, MysqlDialect, PostgresDialect } from 'kysely';
import { createPool } from 'mysql2';
import { Pool, TypeOverrides } from 'pg';
import type { Tables } from './tables.js';
import { SqliteFile } from './sqlite-file.js';

/**
 * The three families of SQL that the store speaks.
 *
 * @example
 * const dialect: DialectName = dialectOf('mariadb://dem@db.example.gov.vn/danvan');
 * dialect; // 'mysql'
 */
export type DialectName = 'sqlite' | 'postgres' | 'mysql';

/** An open database: one way in for transactions, one for reads that need no transaction. */
export interface OpenDatabase {
  readonly dialect: DialectName;
  /** Whether it is a file, which several threads of a process may open. */
  readonly isFile: boolean;
  /** Transactions. With SQLite they take turns on one connection. */
  readonly writer: Kysely<Tables>;
  /** Reads of what is committed. With SQLite a second connection, so that they never wait for a writer. */
  readonly reader: Kysely<Tables>;
  close(): Promise<void>;
}

/** How a database is opened. */
export interface DatabaseOptions {
  /** Connections that one process keeps to a server; 10 unless told. SQLite needs none. */
  readonly connections?: number;
}

/**
 * Tells which family an address belongs to.
 *
 * @param address - a path of a file, `:memory:`, or a `sqlite:`, `postgres:`, `postgresql:`, `mysql:` or `mariadb:` URL
 * @throws RangeError for a URL of another scheme
 *
 * @example
 * dialectOf('danvan.sqlite'); // 'sqlite'
 * dialectOf('postgres://dem@db.example.gov.vn/danvan'); // 'postgres'
 */
export function dialectOf(address: string): DialectName {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(address)?.[1]?.toLowerCase();
  switch (scheme) {
    case undefined:
    case 'sqlite':
    case 'file':
      return 'sqlite';
    case 'postgres':
    case 'postgresql':
      return 'postgres';
    case 'mysql':
    case 'mariadb':
      return 'mysql';
    default:
      throw new RangeError(
        `A database of scheme "${scheme}:" is not known: give a path, postgres:// or mysql://.`,
      );
  }
}

/** Opens a database; nothing is sent to a server before the first query. */
export function openDatabase(address: string, options: DatabaseOptions = {}): OpenDatabase {
  const dialect = dialectOf(address);
  const connections = options.connections ?? 10;
  if (dialect === 'sqlite') return openSqlite(address);
  const db = new Kysely<Tables>({
    dialect:
      dialect === 'postgres'
        ? postgresDialect(address, connections)
        : mysqlDialect(address, connections),
  });
  return { dialect, isFile: false, writer: db, reader: db, close: () => db.destroy() };
}

function openSqlite(address: string): OpenDatabase {
  const path = address.replace(/^(?:sqlite|file):(?:\/\/)?/i, '');
  const writing = new SqliteFile(path);
  const writer = new Kysely<Tables>({ dialect: writing });
  // A database in memory belongs to its connection: there it reads where it writes.
  if (path === ':memory:')
    return {
      dialect: 'sqlite',
      isFile: false,
      writer,
      reader: writer,
      close: () => writer.destroy(),
    };
  const reader = new Kysely<Tables>({ dialect: new SqliteFile(path) });
  return {
    dialect: 'sqlite',
    isFile: true,
    writer,
    reader,
    async close() {
      await reader.destroy();
      await writer.destroy();
    },
  };
}

const INT8 = 20;
const NUMERIC = 1700;

function postgresDialect(address: string, connections: number): PostgresDialect {
  // Counts are far below 2^53: numbers, not the strings that pg gives for 64 bits.
  const numbers = new TypeOverrides();
  for (const type of [INT8, NUMERIC]) numbers.setTypeParser(type, Number);
  const pool = new Pool({
    connectionString: address,
    max: connections,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 60_000,
    application_name: 'danvan',
    types: numbers,
  });
  // An idle connection that the server closes is not an error of anybody's: the pool opens another.
  pool.on('error', () => undefined);
  // One that breaks between two queries of a transaction fails the next query; unheard, it would end the process.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  return new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      // Acknowledged means kept, whatever the server's default is.
      await connection.executeQuery(CompiledQuery.raw('set synchronous_commit = on'));
    },
  });
}

function mysqlDialect(address: string, connections: number): MysqlDialect {
  const url = new URL(address);
  const pool = createPool({
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    connectionLimit: connections,
    connectTimeout: 3_000,
    charset: 'utf8mb4',
    timezone: 'Z',
  });
  return new MysqlDialect({
    pool,
    onCreateConnection: async (connection) => {
      // Rows are locked one by one; the default level locks the gaps between them too, and deadlocks.
      await connection.executeQuery(
        CompiledQuery.raw('set session transaction isolation level read committed'),
      );
    },
  });
}
