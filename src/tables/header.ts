import { fold } from '../vietnamese/index.js';

/**
 * Rows of a spreadsheet as texts, the first row first.
 *
 * @example
 * const rows: Rows = [
 *   ['Tên mô hình', 'Đơn vị', 'Tập thể/cá nhân'],
 *   ['Tổ hợp tác mây tre đan', 'Phường Phúc Xá', 'Tập thể'],
 * ];
 * readModelRows(rows).models.length; // 1
 */
export type Rows = readonly (readonly string[])[];

/** How a column is known by the words above it. */
export interface ColumnName<Name extends string> {
  readonly name: Name;
  /** Matches the folded words above the column: lower case, without marks, single spaces. */
  readonly words: RegExp;
}

/** The header of a table: where it stands and what its columns are. */
export interface Header<Name extends string> {
  /** Index of the row that holds it. */
  readonly row: number;
  /** Index of each column that was known. */
  readonly columns: ReadonlyMap<Name, number>;
  /** The words above a column as they are written. */
  readonly titles: ReadonlyMap<Name, string>;
  /** The words above columns that are not known: nobody reads what is below. */
  readonly unknown: readonly string[];
}

/** Rows above a header: the name of the list, of who made it, of the year. */
const MOST_ROWS_ABOVE = 40;

/**
 * Finds the header of a table under whatever titles stand above it: the first row that has all needed columns.
 *
 * @param names - the first one that fits a cell and is not taken yet names its column
 * @example
 * findHeader([['DANH SÁCH'], ['TT', 'Tên mô hình']], [{ name: 'name', words: /^ten mo hinh/ }], ['name'])?.row; // 1
 */
export function findHeader<Name extends string>(
  rows: Rows,
  names: readonly ColumnName<Name>[],
  needed: readonly Name[],
): Header<Name> | undefined {
  for (const [row, cells] of rows.slice(0, MOST_ROWS_ABOVE).entries()) {
    const columns = new Map<Name, number>();
    const titles = new Map<Name, string>();
    const unknown: string[] = [];
    for (const [index, cell] of cells.entries()) {
      const title = oneLine(cell);
      if (title === '') continue;
      const words = fold(title);
      const known = names.find((one) => !columns.has(one.name) && one.words.test(words));
      if (known) {
        columns.set(known.name, index);
        titles.set(known.name, title);
      } else unknown.push(title);
    }
    if (needed.every((name) => columns.has(name))) return { row, columns, titles, unknown };
  }
  return undefined;
}

/** A cell on one line, without space around it. */
export function oneLine(cell: string): string {
  return cell.normalize('NFC').replace(/\s+/g, ' ').trim();
}
