import { sql, type CreateTableBuilder, type Kysely, type RawBuilder } from 'kysely';
import { byKeyOnly, type Columns } from './columns.js';
import type { DialectName } from './dialect.js';
import type { Tables } from './tables.js';

/** The columns of the ballot log. */
export function ballotTable(
  table: CreateTableBuilder<string>,
  { key, text, count }: Columns,
): CreateTableBuilder<string, string> {
  return table
    .addColumn('poll_id', key(64), (column) => column.notNull())
    .addColumn('sequence', count, (column) => column.notNull())
    .addColumn('choices', text, (column) => column.notNull())
    .addColumn('receipt_hash', key(64), (column) => column.notNull())
    .addColumn('hash', key(64), (column) => column.notNull())
    .addPrimaryKeyConstraint('danvan_ballot_key', ['poll_id', 'sequence']);
}

/**
 * Keeps places of ballots beside voters, by which a ballot that is sent again is found. The index of receipts that the first
 * databases had for it wrote a page of 4 kB for each ballot.
 */
export async function keepPlacesWithVoters(db: Kysely<Tables>, columns: Columns): Promise<void> {
  const { dialect, count } = columns;
  if (!(await has(db, placeColumn(dialect))))
    await db.schema.alterTable('danvan_voter').addColumn('place', count).execute();
  if (!(await has(db, receiptIndex(dialect)))) return;
  if (dialect === 'postgres')
    await sql`alter table danvan_ballot drop constraint danvan_ballot_receipt`.execute(db);
  else if (dialect === 'mysql')
    await sql`alter table danvan_ballot drop index danvan_ballot_receipt`.execute(db);
  else
    await db.transaction().execute(async (transaction) => {
      const next = transaction.schema.createTable('danvan_ballot_next');
      await byKeyOnly(ballotTable(next, columns), dialect).execute();
      await sql`insert into danvan_ballot_next
        select poll_id, sequence, choices, receipt_hash, hash from danvan_ballot
        order by poll_id, sequence`.execute(transaction);
      await transaction.schema.dropTable('danvan_ballot').execute();
      await transaction.schema.alterTable('danvan_ballot_next').renameTo('danvan_ballot').execute();
    });
}

function placeColumn(dialect: DialectName): RawBuilder<unknown> {
  if (dialect === 'sqlite')
    return sql`select 1 from pragma_table_info('danvan_voter') where name = 'place'`;
  return sql`select 1 from information_schema.columns
    where table_schema = ${currentSchema(dialect)} and table_name = 'danvan_voter' and column_name = 'place'`;
}

function receiptIndex(dialect: DialectName): RawBuilder<unknown> {
  if (dialect === 'sqlite')
    return sql`select 1 from pragma_index_list('danvan_ballot') where origin = 'u'`;
  return sql`select 1 from information_schema.table_constraints
    where table_schema = ${currentSchema(dialect)} and table_name = 'danvan_ballot'
    and constraint_name = 'danvan_ballot_receipt'`;
}

function currentSchema(dialect: DialectName): RawBuilder<unknown> {
  return dialect === 'mysql' ? sql`schema()` : sql`current_schema()`;
}

async function has(db: Kysely<Tables>, question: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await question.execute(db);
  return rows.length > 0;
}
