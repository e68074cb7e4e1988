import type { CreateTableBuilder, Kysely } from 'kysely';
import { ballotTable, keepPlacesWithVoters } from './ballot-places.js';
import { byKeyOnly, columnsOf, type Columns } from './columns.js';
import type { OpenDatabase } from './dialect.js';
import { failureOf } from './failures.js';
import type { Tables } from './tables.js';

/**
 * What a migration did or would do.
 *
 * @example
 * const store = openStore(':memory:');
 * const report: MigrationReport = await store.migrate();
 * report.applied.length === report.all.length; // true
 * await store.close();
 */
export interface MigrationReport {
  /** Names of the migrations that ran now, in order. */
  readonly applied: readonly string[];
  /** Names of all migrations that the database has now. */
  readonly all: readonly string[];
}

interface Migration {
  readonly name: string;
  readonly up: (db: Kysely<Tables>, columns: Columns) => Promise<void>;
}

/**
 * Brings a database to the newest form. Safe to interrupt and to run from several processes at once: every step asks
 * `if not exists` (MySQL can't undo half a migration), takes no lock that a distributed PostgreSQL lacks, and a migration
 * is marked as done only after its last step.
 */
export async function migrate({ dialect, writer }: OpenDatabase): Promise<MigrationReport> {
  const columns = columnsOf(dialect);
  await patiently(() =>
    writer.schema
      .createTable('danvan_migration')
      .ifNotExists()
      .addColumn('name', columns.key(64), (column) => column.primaryKey())
      .addColumn('applied_at', columns.count, (column) => column.notNull())
      .execute(),
  );
  const done = await writer.selectFrom('danvan_migration').select('name').execute();
  const known = new Set(done.map(({ name }) => name));
  const applied: string[] = [];
  for (const migration of MIGRATIONS) {
    if (known.has(migration.name)) continue;
    await patiently(() => migration.up(writer, columns));
    await writer
      .insertInto('danvan_migration')
      .values({ name: migration.name, applied_at: Math.floor(Date.now() / 1000) })
      .$call((query) =>
        dialect === 'mysql'
          ? query.onDuplicateKeyUpdate({ name: migration.name })
          : query.onConflict((conflict) => conflict.doNothing()),
      )
      .execute();
    applied.push(migration.name);
  }
  return { applied, all: MIGRATIONS.map(({ name }) => name) };
}

const MIGRATIONS: readonly Migration[] = [
  { name: '2026-11-22-first', up: createFirstTables },
  { name: '2026-11-28-registers', up: createRegisterTables },
  { name: '2026-11-29-places', up: keepPlacesWithVoters },
];

/** How a migration makes a table that may be there already, and one whose rows lie in the order of their key. */
function tableMaker(db: Kysely<Tables>, { dialect }: Columns) {
  return {
    table: (name: keyof Tables): CreateTableBuilder<string> =>
      db.schema.createTable(name).ifNotExists(),
    rows: (builder: CreateTableBuilder<string, string>): Promise<void> =>
      builder.$call((built) => byKeyOnly(built, dialect)).execute(),
  };
}

async function createFirstTables(db: Kysely<Tables>, columns: Columns): Promise<void> {
  const { key, text, count } = columns;
  const { table, rows } = tableMaker(db, columns);

  await rows(
    table('danvan_secret')
      .addColumn('name', key(64), (column) => column.primaryKey())
      .addColumn('value', key(128), (column) => column.notNull())
      .addColumn('created_at', count, (column) => column.notNull()),
  );
  await rows(
    table('danvan_site')
      .addColumn('id', key(64), (column) => column.primaryKey())
      .addColumn('definition', text, (column) => column.notNull())
      .addColumn('carried_total', count, (column) => column.notNull())
      .addColumn('updated_at', count, (column) => column.notNull()),
  );
  await rows(
    table('danvan_site_day')
      .addColumn('site_id', key(64), (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('visitors', count, (column) => column.notNull())
      .addColumn('hits', count, (column) => column.notNull())
      .addPrimaryKeyConstraint('danvan_site_day_key', ['site_id', 'day']),
  );
  await table('danvan_page')
    .addColumn('id', columns.dialect === 'sqlite' ? 'integer' : 'bigint', (column) =>
      columns.dialect === 'postgres'
        ? column.generatedByDefaultAsIdentity().primaryKey()
        : columns.dialect === 'mysql'
          ? column.autoIncrement().primaryKey()
          : column.primaryKey(),
    )
    .addColumn('page_key', key(22), (column) => column.notNull().unique())
    .addColumn('site_id', key(64), (column) => column.notNull())
    .addColumn('page', text, (column) => column.notNull())
    .addColumn('title', text)
    .execute();
  await table('danvan_page_total')
    .addColumn('page_id', columns.dialect === 'sqlite' ? 'integer' : 'bigint', (column) =>
      column.primaryKey(),
    )
    .addColumn('reads', count, (column) => column.notNull())
    .execute();
  await rows(
    table('danvan_page_day')
      .addColumn('page_id', 'bigint', (column) => column.notNull())
      .addColumn('day', 'integer', (column) => column.notNull())
      .addColumn('reads', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('danvan_page_day_key', ['page_id', 'day']),
  );
  await rows(
    table('danvan_visitor')
      .addColumn('visitor', key(22), (column) => column.primaryKey())
      .addColumn('site_id', key(64), (column) => column.notNull())
      .addColumn('seen_at', count, (column) => column.notNull())
      .addColumn('visit_until', count, (column) => column.notNull())
      .addColumn('is_member', 'smallint', (column) => column.notNull())
      .addColumn('batch', count, (column) => column.notNull())
      .addUniqueConstraint('danvan_visitor_seen', ['site_id', 'seen_at', 'is_member', 'visitor']),
  );
  await rows(
    table('danvan_view')
      .addColumn('view_key', key(22), (column) => column.notNull())
      .addColumn('batch', count, (column) => column.notNull())
      .addColumn('at', count, (column) => column.notNull())
      .$call((built) =>
        // A file has one writer, who knows the ids by heart; see views.ts.
        columns.dialect === 'sqlite'
          ? built.addPrimaryKeyConstraint('danvan_view_key', ['batch', 'view_key'])
          : built
              .addPrimaryKeyConstraint('danvan_view_key', ['view_key'])
              .addUniqueConstraint('danvan_view_at', ['at', 'view_key']),
      ),
  );
  await rows(
    table('danvan_poll')
      .addColumn('id', key(64), (column) => column.primaryKey())
      .addColumn('site_id', key(64), (column) => column.notNull())
      .addColumn('definition', text, (column) => column.notNull())
      .addColumn('secret', key(64), (column) => column.notNull())
      .addColumn('updated_at', count, (column) => column.notNull()),
  );
  await rows(
    table('danvan_poll_head')
      .addColumn('poll_id', key(64), (column) => column.primaryKey())
      .addColumn('ballots', count, (column) => column.notNull())
      .addColumn('hash', key(64), (column) => column.notNull()),
  );
  await rows(
    table('danvan_poll_choice')
      .addColumn('poll_id', key(64), (column) => column.notNull())
      .addColumn('choice', key(64), (column) => column.notNull())
      .addColumn('votes', count, (column) => column.notNull())
      .addPrimaryKeyConstraint('danvan_poll_choice_key', ['poll_id', 'choice']),
  );
  await rows(ballotTable(table('danvan_ballot'), columns));
  await rows(
    table('danvan_voter')
      .addColumn('poll_id', key(64), (column) => column.notNull())
      .addColumn('voter', key(22), (column) => column.notNull())
      .addPrimaryKeyConstraint('danvan_voter_key', ['poll_id', 'voter']),
  );
  await rows(
    table('danvan_spent')
      .addColumn('token', key(64), (column) => column.primaryKey())
      .addColumn('expires_at', count, (column) => column.notNull()),
  );
  await rows(
    table('danvan_feed')
      .addColumn('id', key(64), (column) => column.primaryKey())
      .addColumn('definition', text, (column) => column.notNull())
      .addColumn('updated_at', count, (column) => column.notNull()),
  );
  await rows(
    table('danvan_feed_copy')
      .addColumn('feed_id', key(64), (column) => column.primaryKey())
      .addColumn('body', text, (column) => column.notNull())
      .addColumn('etag', text)
      .addColumn('modified', text)
      .addColumn('fetched_at', count, (column) => column.notNull()),
  );
}

async function createRegisterTables(db: Kysely<Tables>, columns: Columns): Promise<void> {
  const { key, text, count } = columns;
  const { table, rows } = tableMaker(db, columns);

  await rows(
    table('danvan_register')
      .addColumn('site_id', key(64), (column) => column.notNull())
      .addColumn('name', key(16), (column) => column.notNull())
      .addColumn('definition', text, (column) => column.notNull())
      .addColumn('revision', count, (column) => column.notNull())
      .addColumn('updated_at', count, (column) => column.notNull())
      .addPrimaryKeyConstraint('danvan_register_key', ['site_id', 'name']),
  );
  for (const name of ['danvan_unit', 'danvan_model', 'danvan_document'] as const) {
    await rows(
      table(name)
        .addColumn('site_id', key(64), (column) => column.notNull())
        .addColumn('id', key(64), (column) => column.notNull())
        .addColumn('definition', text, (column) => column.notNull())
        .addColumn('updated_at', count, (column) => column.notNull())
        .addPrimaryKeyConstraint(`${name}_key`, ['site_id', 'id']),
    );
  }
  await rows(
    table('danvan_campaign')
      .addColumn('id', key(64), (column) => column.primaryKey())
      .addColumn('site_id', key(64), (column) => column.notNull())
      .addColumn('definition', text, (column) => column.notNull())
      .addColumn('updated_at', count, (column) => column.notNull()),
  );
}

/** Two processes that create one table at the same moment: PostgreSQL fails one of them, although it said `if not exists`. */
async function patiently(step: () => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await step();
      return;
    } catch (error) {
      if (attempt === 5 || failureOf(error) === 'away') throw error;
      await new Promise((resolve) => setTimeout(resolve, 50 * attempt));
    }
  }
}
