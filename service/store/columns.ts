import { sql, type CreateTableBuilder, type RawBuilder } from 'kysely';
import type { DialectName } from './dialect.js';

type Column = RawBuilder<unknown>;

/** Column types by dialect. Keys compare byte by byte in all three. */
export interface Columns {
  readonly dialect: DialectName;
  readonly key: (length: number) => Column;
  readonly text: Column;
  readonly count: Column;
}

/** Rows in the order of their key, as MySQL keeps them anyway: smaller, and nothing tells the order of arrival. */
export function byKeyOnly(
  builder: CreateTableBuilder<string, string>,
  dialect: DialectName,
): CreateTableBuilder<string, string> {
  return dialect === 'sqlite' ? builder.modifyEnd(sql`without rowid`) : builder;
}

/** The column types of one family of databases. */
export function columnsOf(dialect: DialectName): Columns {
  return {
    dialect,
    key: (length) => {
      if (dialect === 'sqlite') return sql`text`;
      if (dialect === 'postgres') return sql`varchar(${sql.lit(length)})`;
      return sql`varchar(${sql.lit(length)}) character set ascii collate ascii_bin`;
    },
    text: dialect === 'mysql' ? sql`mediumtext character set utf8mb4` : sql`text`,
    count: sql`bigint`,
  };
}
