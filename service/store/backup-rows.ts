import Libsql from 'libsql';
import { sql, type Kysely, type RawBuilder } from 'kysely';
import { dialectOf, openDatabase, type DialectName, type OpenDatabase } from './dialect.js';
import type { Tables } from './tables.js';

/** A value of a table: all columns are texts or whole numbers. */
export type BackupValue = string | number | null;

/** A table whose rows follow, or one of its rows in the order of the columns. */
export type BackupPart =
  { readonly table: string; readonly columns: readonly string[] } | readonly BackupValue[];

/** Which rows go into a backup. */
export interface BackupOptions {
  /**
   * Takes along who was here today, with the key of the day. Only for moving a service to another database: a backup that
   * is kept would keep the key, which must be forgotten at midnight.
   */
  readonly withVisitors?: boolean;
}

interface Source {
  readonly table: keyof Tables;
  readonly key: readonly string[];
  readonly columns: readonly string[];
}

/** The tables in the order in which they are written and read, with their keys. */
const SOURCES: readonly Source[] = [
  { table: 'danvan_secret', key: ['name'], columns: ['name', 'value', 'created_at'] },
  {
    table: 'danvan_site',
    key: ['id'],
    columns: ['id', 'definition', 'carried_total', 'updated_at'],
  },
  {
    table: 'danvan_site_day',
    key: ['site_id', 'day'],
    columns: ['site_id', 'day', 'visitors', 'hits'],
  },
  { table: 'danvan_page', key: ['id'], columns: ['id', 'page_key', 'site_id', 'page', 'title'] },
  { table: 'danvan_page_total', key: ['page_id'], columns: ['page_id', 'reads'] },
  { table: 'danvan_page_day', key: ['page_id', 'day'], columns: ['page_id', 'day', 'reads'] },
  {
    table: 'danvan_poll',
    key: ['id'],
    columns: ['id', 'site_id', 'definition', 'secret', 'updated_at'],
  },
  { table: 'danvan_poll_head', key: ['poll_id'], columns: ['poll_id', 'ballots', 'hash'] },
  {
    table: 'danvan_poll_choice',
    key: ['poll_id', 'choice'],
    columns: ['poll_id', 'choice', 'votes'],
  },
  {
    table: 'danvan_ballot',
    key: ['poll_id', 'sequence'],
    columns: ['poll_id', 'sequence', 'choices', 'receipt_hash', 'hash'],
  },
  {
    table: 'danvan_voter',
    key: ['poll_id', 'voter'],
    columns: ['poll_id', 'voter', 'place'],
  },
  { table: 'danvan_spent', key: ['token'], columns: ['token', 'expires_at'] },
  { table: 'danvan_feed', key: ['id'], columns: ['id', 'definition', 'updated_at'] },
  {
    table: 'danvan_feed_copy',
    key: ['feed_id'],
    columns: ['feed_id', 'body', 'etag', 'modified', 'fetched_at'],
  },
  {
    table: 'danvan_register',
    key: ['site_id', 'name'],
    columns: ['site_id', 'name', 'definition', 'revision', 'updated_at'],
  },
  ...(['danvan_unit', 'danvan_model', 'danvan_document'] as const).map((table) => ({
    table,
    key: ['site_id', 'id'],
    columns: ['site_id', 'id', 'definition', 'updated_at'],
  })),
  {
    table: 'danvan_campaign',
    key: ['id'],
    columns: ['id', 'site_id', 'definition', 'updated_at'],
  },
];

/** Who is here today: gone tomorrow, and so in no backup that is kept. */
const VISITOR_SOURCES: readonly Source[] = [
  {
    table: 'danvan_visitor',
    key: ['visitor'],
    columns: ['visitor', 'site_id', 'seen_at', 'visit_until', 'is_member', 'batch'],
  },
  { table: 'danvan_view', key: ['view_key'], columns: ['view_key', 'batch', 'at'] },
];

const VISITOR_KEYS = 'visitor-%';
const PAGE_ROWS = 2_000;
const LOAD_ROWS = 250;

/** The target holds rows already. */
export class NotEmptyError extends Error {
  override readonly name = 'NotEmptyError';
  readonly table: string;

  constructor(table: string) {
    super(`The table ${table} is not empty.`);
    this.table = table;
  }
}

/**
 * Reads all that a backup holds, as it stood at one moment, while the service goes on writing.
 *
 * @param address - as {@link openDatabase} takes it; an SQLite file is only read
 */
export async function* readBackupRows(
  address: string,
  { withVisitors = false }: BackupOptions = {},
): AsyncGenerator<BackupPart> {
  const sources = withVisitors ? [...SOURCES, ...VISITOR_SOURCES] : SOURCES;
  if (dialectOf(address) === 'sqlite') {
    yield* readFile(sqliteFilePath(address), sources, withVisitors);
    return;
  }
  const database = openDatabase(address, { connections: 1 });
  try {
    yield* readServer(database, sources, withVisitors);
  } finally {
    await database.close();
  }
}

/**
 * Writes the rows of a backup into a migrated, empty database, all or none.
 *
 * @returns how many rows were written
 * @throws NotEmptyError when the database holds rows already
 */
export async function loadBackupRows(
  address: string,
  parts: AsyncIterable<BackupPart>,
): Promise<number> {
  const database = openDatabase(address, { connections: 1 });
  try {
    return await database.writer.transaction().execute(async (transaction) => {
      await requireEmpty(transaction);
      let target: { table: string; columns: readonly string[] } | undefined;
      let waiting: (readonly BackupValue[])[] = [];
      let rows = 0;
      const flush = async (): Promise<void> => {
        if (target && waiting.length > 0) await insert(transaction, target, waiting);
        rows += waiting.length;
        waiting = [];
      };
      for await (const part of parts) {
        if ('table' in part) {
          await flush();
          target = part;
        } else {
          waiting.push(part);
          if (waiting.length === LOAD_ROWS) await flush();
        }
      }
      await flush();
      if (database.dialect === 'postgres') await continuePageIds(transaction);
      return rows;
    });
  } finally {
    await database.close();
  }
}

/**
 * Copies a live SQLite database into a new file, complete and as it stood at one moment, without who was here today.
 *
 * @param file - must not be there yet
 */
export function copySqliteFile(
  address: string,
  file: string,
  { withVisitors = false }: BackupOptions = {},
): void {
  const live = new Libsql(sqliteFilePath(address));
  try {
    live.exec('pragma busy_timeout = 10000');
    live.prepare('vacuum into ?').run([file]);
  } finally {
    live.close();
  }
  const copy = new Libsql(file);
  try {
    if (!withVisitors) {
      copy.exec('pragma secure_delete = on');
      copy.exec('delete from danvan_visitor');
      copy.exec('delete from danvan_view');
      copy.prepare('delete from danvan_secret where name like ?').run([VISITOR_KEYS]);
    }
    const verdict = copy.prepare('pragma quick_check').raw(true).get();
    if (!Array.isArray(verdict) || verdict[0] !== 'ok')
      throw new Error('The copy is damaged; check the disk.');
  } finally {
    copy.close();
  }
}

function* readFile(
  path: string,
  sources: readonly Source[],
  withVisitors: boolean,
): Generator<BackupPart> {
  const file = new Libsql(path);
  try {
    file.exec('pragma busy_timeout = 10000');
    file.exec('pragma query_only = on');
    // One read transaction sees one moment, and in WAL mode hinders nobody.
    file.exec('begin');
    for (const { table, key, columns } of sources) {
      yield { table, columns };
      const text = `select ${columns.join(', ')} from ${table}${hidden(table, withVisitors)} order by ${key.join(', ')}`;
      for (const row of file.prepare(text).raw(true).iterate()) yield row as BackupValue[];
    }
    file.exec('commit');
  } finally {
    file.close();
  }
}

function hidden(table: string, withVisitors: boolean): string {
  return table === 'danvan_secret' && !withVisitors ? ` where name not like '${VISITOR_KEYS}'` : '';
}

async function* readServer(
  database: OpenDatabase,
  sources: readonly Source[],
  withVisitors: boolean,
): AsyncGenerator<BackupPart> {
  const transaction = await database.reader
    .startTransaction()
    .setIsolationLevel('repeatable read')
    .execute();
  try {
    for (const source of sources) {
      yield { table: source.table, columns: source.columns };
      for (let after: readonly BackupValue[] | undefined; ;) {
        const isAfter = after && rowsAfter(database.dialect, source.key, after);
        const rows = await readRows(transaction, source, isAfter, withVisitors);
        for (const row of rows) yield source.columns.map((column) => row[column] ?? null);
        const last = rows.at(-1);
        if (rows.length < PAGE_ROWS || !last) break;
        after = source.key.map((column) => last[column] ?? null);
      }
    }
  } finally {
    await transaction.rollback().execute();
  }
}

async function readRows(
  db: Kysely<Tables>,
  { table, key, columns }: Source,
  isAfter: RawBuilder<boolean> | undefined,
  withVisitors: boolean,
): Promise<Record<string, BackupValue>[]> {
  const names = (list: readonly string[]) => sql.join(list.map((column) => sql.ref(column)));
  const conditions = [
    ...(isAfter ? [isAfter] : []),
    ...(table === 'danvan_secret' && !withVisitors ? [sql`name not like ${VISITOR_KEYS}`] : []),
  ];
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  const { rows } = await sql<Record<string, BackupValue>>`
    select ${names(columns)} from ${sql.table(table)} ${where}
    order by ${names(key)} limit ${sql.lit(PAGE_ROWS)}
  `.execute(db);
  return rows;
}

/** Rows behind a key, in the form that the family of databases finds by its index. */
function rowsAfter(
  dialect: DialectName,
  key: readonly string[],
  after: readonly BackupValue[],
): RawBuilder<boolean> {
  const columns = key.map((column) => sql.ref(column));
  if (dialect !== 'mysql') return sql`(${sql.join(columns)}) > (${sql.join(after)})`;
  const ranges = columns.map((column, index) => {
    const same = columns.slice(0, index).map((before, place) => sql`${before} = ${after[place]}`);
    return sql`(${sql.join([...same, sql`${column} > ${after[index]}`], sql` and `)})`;
  });
  return sql`(${sql.join(ranges, sql` or `)})`;
}

async function requireEmpty(db: Kysely<Tables>): Promise<void> {
  for (const { table } of [...SOURCES, ...VISITOR_SOURCES]) {
    const row = await db
      .selectFrom(table)
      .select(sql`1`.as('one'))
      .limit(1)
      .executeTakeFirst();
    if (row) throw new NotEmptyError(table);
  }
}

async function insert(
  db: Kysely<Tables>,
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  rows: readonly (readonly BackupValue[])[],
): Promise<void> {
  const source = [...SOURCES, ...VISITOR_SOURCES].find((known) => known.table === table);
  const unknown = columns.find((column) => source?.columns.includes(column) !== true);
  if (!source || unknown !== undefined)
    throw new RangeError(`A backup of a newer danvan: ${table} ${unknown ?? ''}`.trim());
  const values = rows.map((row) => sql`(${sql.join(row.map((value) => sql`${value}`))})`);
  await sql`
    insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}
  `.execute(db);
}

/** PostgreSQL numbers new pages by a sequence, which does not see numbers that were written. */
async function continuePageIds(db: Kysely<Tables>): Promise<void> {
  await sql`
    select setval(pg_get_serial_sequence('danvan_page', 'id'), max(id)) from danvan_page
    having max(id) is not null
  `.execute(db);
}

function sqliteFilePath(address: string): string {
  return address.replace(/^(?:sqlite|file):(?:\/\/)?/i, '');
}
