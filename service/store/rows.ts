import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import type { Tables } from './tables.js';

/** The largest number of rows in one statement. */
const MOST_ROWS = 128;

/**
 * A statement over many rows whose SQL is compiled once for each power of two, so that groups of any size run on a
 * handful of prepared statements.
 */
export class RowsStatement<Row extends readonly unknown[], Result = unknown> {
  readonly #compile: (rows: number) => Compilable<Result>;
  readonly #compiled = new Map<number, CompiledQuery<Result>>();

  /** @param compile - builds the statement for a number of rows, with any value in each place */
  constructor(compile: (rows: number) => Compilable<Result>) {
    this.#compile = compile;
  }

  /**
   * Runs the statement over all rows, in their order, and gives what the parts returned.
   *
   * @param before - values of the places that stand before those of the rows
   */
  async execute(
    db: Kysely<Tables>,
    rows: readonly Row[],
    before: readonly unknown[] = [],
  ): Promise<Result[]> {
    const results: Result[] = [];
    let start = 0;
    while (start < rows.length) {
      const size = Math.min(MOST_ROWS, 2 ** Math.floor(Math.log2(rows.length - start)));
      const parameters = [...before, ...rows.slice(start, start + size).flat()];
      const { rows: part } = await db.executeQuery<Result>({ ...this.#for(size), parameters });
      for (const row of part) results.push(row);
      start += size;
    }
    return results;
  }

  #for(size: number): CompiledQuery<Result> {
    const kept = this.#compiled.get(size);
    if (kept) return kept;
    const made = this.#compile(size).compile();
    this.#compiled.set(size, made);
    return made;
  }
}
