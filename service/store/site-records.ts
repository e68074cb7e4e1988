import type { Kysely } from 'kysely';
import * as z from '../../src/schema/zod.js';
import type { OpenDatabase } from './dialect.js';
import type { Tables } from './tables.js';
import { orUpdate } from './upsert.js';

/** The tables that hold the records of a register, one row a record. */
export type RecordTable = 'danvan_model' | 'danvan_document' | 'danvan_unit';

/** A record that a register holds. */
interface Kept {
  readonly id: string;
}

const ROWS = 100;

/** The records of one kind that sites keep, in the order of their ids. */
export class SiteRecords<Schema extends z.core.$ZodType<Kept>> {
  readonly #database: OpenDatabase;
  readonly #table: RecordTable;
  readonly #schema: Schema;

  constructor(database: OpenDatabase, table: RecordTable, schema: Schema) {
    this.#database = database;
    this.#table = table;
    this.#schema = schema;
  }

  async list(site: string): Promise<z.core.output<Schema>[]> {
    const rows = await this.#database.reader
      .selectFrom(this.#table)
      .select('definition')
      .where('site_id', '=', site)
      .orderBy('id')
      .execute();
    return rows.map(({ definition }) => z.parse(this.#schema, JSON.parse(definition)));
  }

  async get(site: string, id: string): Promise<z.core.output<Schema> | undefined> {
    const row = await this.#database.reader
      .selectFrom(this.#table)
      .select('definition')
      .where('site_id', '=', site)
      .where('id', '=', id)
      .executeTakeFirst();
    return row && z.parse(this.#schema, JSON.parse(row.definition));
  }

  /** Adds records or changes them. */
  async save(
    db: Kysely<Tables>,
    site: string,
    records: readonly z.core.output<Schema>[],
  ): Promise<void> {
    const updated = Math.floor(Date.now() / 1000);
    for (let start = 0; start < records.length; start += ROWS) {
      const rows = records.slice(start, start + ROWS).map((record) => ({
        site_id: site,
        id: record.id,
        definition: JSON.stringify(record),
        updated_at: updated,
      }));
      await orUpdate(
        this.#database.dialect,
        this.#table,
        db.insertInto(this.#table).values(rows),
        ['site_id', 'id'],
        ({ brought }) => ({
          definition: brought('definition'),
          updated_at: brought('updated_at'),
        }),
      ).execute();
    }
  }

  /** Removes one record of a site. */
  async remove(db: Kysely<Tables>, site: string, id: string): Promise<boolean> {
    const result = await db
      .deleteFrom(this.#table)
      .where('site_id', '=', site)
      .where('id', '=', id)
      .executeTakeFirst();
    return result.numDeletedRows > 0n;
  }

  /** Removes all records of a site. */
  async clear(db: Kysely<Tables>, site: string): Promise<void> {
    await db.deleteFrom(this.#table).where('site_id', '=', site).execute();
  }
}
