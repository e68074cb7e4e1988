import Libsql from 'libsql';
import {
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';

/** Statements kept compiled for each connection: the hot ones are some sixty. */
const KEPT_STATEMENTS = 512;

/**
 * Kysely's dialect over one SQLite file through libsql. It differs from Kysely's own in three things: transactions
 * begin `immediate` (a writer that begins deferred can lose its turn half-way), statements stay prepared, and a
 * rollback after SQLite has rolled back by itself is no error.
 */
export class SqliteFile implements Dialect {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  createDriver(): Driver {
    return new SqliteDriver(this.#path);
  }

  createQueryCompiler(): SqliteQueryCompiler {
    return new SqliteQueryCompiler();
  }

  createAdapter(): SqliteAdapter {
    return new SqliteAdapter();
  }

  createIntrospector(db: Kysely<unknown>): SqliteIntrospector {
    return new SqliteIntrospector(db);
  }
}

class SqliteDriver implements Driver {
  readonly #path: string;
  #connection: SqliteConnection | undefined;
  #turn: Promise<void> = Promise.resolve();
  #finish: (() => void) | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  init(): Promise<void> {
    this.#connection = new SqliteConnection(this.#path);
    return Promise.resolve();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#turn;
    let finish = (): void => undefined;
    this.#turn = new Promise((resolve) => {
      finish = resolve;
    });
    await before;
    this.#finish = finish;
    if (!this.#connection) throw new Error('The database is not open.');
    return this.#connection;
  }

  releaseConnection(): Promise<void> {
    this.#finish?.();
    return Promise.resolve();
  }

  beginTransaction(connection: DatabaseConnection): Promise<void> {
    return statement(connection, 'begin immediate');
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return statement(connection, 'commit');
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (connection instanceof SqliteConnection && connection.inTransaction)
      await statement(connection, 'rollback');
  }

  destroy(): Promise<void> {
    this.#connection?.close();
    return Promise.resolve();
  }
}

function statement(connection: DatabaseConnection, text: string): Promise<void> {
  if (connection instanceof SqliteConnection) connection.exec(text);
  return Promise.resolve();
}

class SqliteConnection implements DatabaseConnection {
  readonly #db: Libsql.Database;
  readonly #statements = new Map<string, Libsql.Statement>();

  constructor(path: string) {
    this.#db = new Libsql(path);
    this.#db.exec('pragma busy_timeout = 2000');
    this.#db.exec('pragma journal_mode = wal');
    // In WAL mode only `full` syncs the log at each commit, which is what an acknowledgement promises.
    this.#db.exec('pragma synchronous = full');
    this.#db.exec('pragma foreign_keys = on');
    // 16 MB of log before it is written into the file: a page that many transactions change is then written once for all.
    this.#db.exec('pragma wal_autocheckpoint = 4000');
    // The key of a day that is over must not be found in a free page of the file.
    this.#db.exec('pragma secure_delete = on');
  }

  get inTransaction(): boolean {
    return this.#db.inTransaction;
  }

  exec(text: string): void {
    this.#db.exec(text);
  }

  close(): void {
    this.#statements.clear();
    this.#db.close();
  }

  executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return Promise.resolve(this.#execute<R>(query));
    } catch (error) {
      return Promise.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }

  async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
    yield await this.executeQuery<R>(query);
  }

  #execute<R>(query: CompiledQuery): QueryResult<R> {
    const prepared = this.#prepare(query.sql);
    const parameters = query.parameters.map((value) =>
      typeof value === 'boolean' ? Number(value) : value,
    );
    if (prepared.reader) return { rows: prepared.all(parameters) as R[] };
    const { changes } = prepared.run(parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  #prepare(text: string): Libsql.Statement {
    const kept = this.#statements.get(text);
    if (kept) return kept;
    const made = this.#db.prepare(text);
    if (/^\s*(?:create|alter|drop)/i.test(text)) this.#statements.clear();
    else {
      if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.clear();
      this.#statements.set(text, made);
    }
    return made;
  }
}
