import { BYTE_ORDER_MARK, csvRow, type Cell } from '../src/tables/csv.js';

/** Hands a file to the browser to be kept. */
function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

/** Hands over a table that opens right in an Excel with a decimal comma, as it is set in Vietnam. */
export function downloadCsv(name: string, rows: readonly (readonly Cell[])[]): void {
  const lines = rows.map((row) => csvRow(row, ';'));
  download(name, 'text/csv;charset=utf-8', BYTE_ORDER_MARK + lines.join(''));
}

/** Hands over records as JSON. */
export function downloadJson(name: string, value: unknown): void {
  download(name, 'application/json', `${JSON.stringify(value, null, 2)}\n`);
}
