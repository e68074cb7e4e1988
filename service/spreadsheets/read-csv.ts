import { parse } from 'csv-parse/sync';
import { withoutGuard } from '../../src/tables/csv.js';

const SIGNS = [',', ';', '\t'] as const;
/** Rows by which the sign between the cells is told. */
const SEEN = 60;
/** Bytes of a row: Excel's longest cell has 32,767 letters. */
const MOST_ROW = 1_000_000;

/** Reads CSV, whatever its sign between cells: the one by which most rows have the same number of cells.
 * A cell that was guarded against running as a formula is read as it was.
 *
 * @throws CsvError for a row of more than a million bytes, as a quotation mark that is never closed makes it */
export function readCsv(text: string): string[][] {
  // Excel takes this line for itself and does not count it as a row.
  const [line, told] = /^sep=([,;\t])\r?\n/i.exec(text) ?? [];
  if (line !== undefined && told !== undefined) return cellsOf(text.slice(line.length), told);
  const [best = ','] = [...SIGNS].sort((a, b) => evenness(text, b) - evenness(text, a));
  return cellsOf(text, best);
}

function evenness(text: string, sign: string): number {
  const counts = new Map<number, number>();
  for (const { length } of cellsOf(text, sign, SEEN))
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [[width, rows] = [0, 0]] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return rows + width / 1_000;
}

function cellsOf(text: string, delimiter: string, to?: number): string[][] {
  const rows = parse(text, {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MOST_ROW,
    ...(to === undefined ? {} : { to }),
  });
  return rows.map((cells) => cells.map(withoutGuard));
}
