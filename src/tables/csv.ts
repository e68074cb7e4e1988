/** A cell of a table: a text, a number, or nothing. */
export type Cell = string | number | null;

/** Signs with which a spreadsheet begins a formula, whatever white space stands before them. */
const FORMULA = /^\s*[=+\-@\t\r\n\uff0b\uff0d\uff1d\uff20]/;
const GUARD = "'";

/** With this at the start Excel reads the file as UTF-8, and Vietnamese letters stay. */
export const BYTE_ORDER_MARK = '\ufeff';

/**
 * Writes one row as CSV (RFC 4180), its line end with it. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it: titles of pages come from strangers.
 *
 * @param separator - between cells; Excel takes the one of the computer's region: `,` or `;`
 */
export function csvRow(cells: readonly Cell[], separator = ','): string {
  return `${cells.map((cell) => csvCell(cell, separator)).join(separator)}\r\n`;
}

function csvCell(cell: Cell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? GUARD + cell : cell;
  return /["\r\n]/.test(text) || text.includes(separator)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** Gives the text of a cell without the apostrophe that {@link csvRow} put before it. */
export function withoutGuard(cell: string): string {
  return cell.startsWith(GUARD) && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}
