/** One column of a table for people: its title, and whether its cells stand right, as numbers do. */
export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

/**
 * Lays rows out in columns that stand under each other, with two spaces between.
 *
 * @returns the lines, without spaces at their ends
 */
export function textTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): string[] {
  const lines = [columns.map(({ title }) => title), ...rows].map((row) => row.map(printable));
  const widths = columns.map((_, index) =>
    Math.max(...lines.map((row) => widthOf(row[index] ?? ''))),
  );
  return lines.map((row) =>
    row
      .map((cell, index) => {
        const gap = ' '.repeat((widths[index] ?? 0) - widthOf(cell));
        return columns[index]?.isNumber === true ? gap + cell : cell + gap;
      })
      .join('  ')
      .trimEnd(),
  );
}

/** Text from a database can't steer the terminal. */
function printable(text: string): string {
  return text.normalize('NFC').replace(/\p{Cc}/gu, ' ');
}

function widthOf(text: string): number {
  return Array.from(text).length;
}
