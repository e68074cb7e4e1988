import { sql, type InsertQueryBuilder, type InsertResult, type RawBuilder } from 'kysely';
import type { DialectName } from './dialect.js';
import type { Tables } from './tables.js';

type Insert<Table extends keyof Tables> = InsertQueryBuilder<Tables, Table, InsertResult>;

/** The value that a row of the insert brings, and the one that the table has. */
interface Sides {
  readonly brought: (column: string) => RawBuilder<number>;
  readonly kept: (column: string) => RawBuilder<number>;
}

/**
 * Ends an insert so that a row whose key is taken changes the row there.
 *
 * @param keys - the columns of the primary key
 * @param changes - the new values; MySQL computes them from left to right and sees those already changed
 */
export function orUpdate<Table extends keyof Tables>(
  dialect: DialectName,
  table: Table,
  insert: Insert<Table>,
  keys: readonly (keyof Tables[Table] & string)[],
  changes: (sides: Sides) => Record<string, RawBuilder<number>>,
): Insert<Table> {
  if (dialect === 'mysql') {
    return insert.onDuplicateKeyUpdate(
      changes({
        brought: (column) => sql`values(${sql.ref(column)})`,
        kept: (column) => sql`${sql.ref(`${table}.${column}`)}`,
      }) as never,
    );
  }
  return insert.onConflict((conflict) =>
    conflict.columns(keys).doUpdateSet(
      changes({
        brought: (column) => sql`${sql.ref(`excluded.${column}`)}`,
        kept: (column) => sql`${sql.ref(`${table}.${column}`)}`,
      }) as never,
    ),
  );
}

/** Ends an insert so that a row whose key is taken is left out. */
export function orLeave<Table extends keyof Tables>(
  dialect: DialectName,
  insert: Insert<Table>,
  key: keyof Tables[Table] & string,
): Insert<Table> {
  if (dialect === 'mysql')
    return insert.onDuplicateKeyUpdate({ [key]: sql`${sql.ref(key)}` } as never);
  return insert.onConflict((conflict) => conflict.doNothing());
}

/** Ends an insert so that a row whose key is taken adds its counts to the row there. */
export function orAdd<Table extends keyof Tables>(
  dialect: DialectName,
  table: Table,
  insert: Insert<Table>,
  keys: readonly (keyof Tables[Table] & string)[],
  counts: readonly (keyof Tables[Table] & string)[],
): Insert<Table> {
  return orUpdate(dialect, table, insert, keys, ({ brought, kept }) =>
    Object.fromEntries(
      counts.map((column) => [column, sql<number>`${kept(column)} + ${brought(column)}`]),
    ),
  );
}
