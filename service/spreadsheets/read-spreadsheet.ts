import { CsvError } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import type { Sentence } from '../../src/schema/index.js';
import { decodeLegacy } from '../../src/vietnamese/index.js';
import { decodePage } from '../page-import/page-encoding.js';
import { readCsv } from './read-csv.js';
import { unpackedSize } from './zip-size.js';

/** Bytes of cells that a workbook may unpack to, and rows that a sheet may have. */
const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_ROWS = 100_000;
/** Between cells that are decoded together: what a word is not made of. */
const BETWEEN = '\u001f';

/** A file that is no spreadsheet, with the mend. */
export class SpreadsheetError extends Error {
  override readonly name = 'SpreadsheetError';
  readonly sentence: Sentence;

  constructor(sentence: Sentence, options?: ErrorOptions) {
    super(sentence.en, options);
    this.sentence = sentence;
  }
}

/**
 * Reads the first sheet of a workbook (XLSX), or a CSV file in whatever encoding and with whatever sign between its cells.
 * Text of old fonts (TCVN3, VNI) becomes Unicode.
 *
 * @returns the cells as texts, days as `YYYY-MM-DD`
 * @throws SpreadsheetError with the mend
 */
export async function readSpreadsheet(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length === 0)
    throw new SpreadsheetError({ vi: 'Tệp trống.', en: 'The file is empty.' });
  const rows = startsWith(bytes, 'PK\u0003\u0004') ? await readWorkbook(bytes) : readText(bytes);
  if (rows.length > MOST_ROWS)
    throw new SpreadsheetError({
      vi: `Bảng có quá ${MOST_ROWS} dòng; hãy tách thành nhiều tệp.`,
      en: `The sheet has more than ${MOST_ROWS} rows; split it into several files.`,
    });
  return rows;
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  const size = unpackedSize(bytes);
  if (size !== undefined && size > MOST_UNPACKED)
    throw new SpreadsheetError({
      vi: 'Tệp bung ra quá lớn; hãy chép riêng danh sách sang một tệp mới.',
      en: 'The file unpacks to too much; copy the list alone into a new file.',
    });
  try {
    if (size === undefined) throw new RangeError('The directory of the file is not there.');
    const cells = await readSheet(Buffer.from(bytes), { parseNumber: (text) => text });
    return fromOldFonts(cells.map((row) => row.map(textOf)));
  } catch (cause) {
    throw new SpreadsheetError(
      {
        vi: 'Không đọc được tệp Excel này; hãy mở trong Excel và lưu lại dạng .xlsx hoặc CSV UTF-8.',
        en: 'This workbook can not be read; open it and save it again as .xlsx or CSV UTF-8.',
      },
      { cause },
    );
  }
}

function readText(bytes: Uint8Array): string[][] {
  if (startsWith(bytes, '\u00d0\u00cf\u0011\u00e0'))
    throw new SpreadsheetError({
      vi: 'Đây là tệp .xls đời cũ; hãy mở trong Excel và lưu lại dạng .xlsx.',
      en: 'This is an old .xls file; open it and save it as .xlsx.',
    });
  const { text } = decodePage(bytes);
  if (/(?![\t\n\v\f\r])\p{Cc}/u.test(text.slice(0, 4_096)))
    throw new SpreadsheetError({
      vi: 'Đây không phải bảng tính; hãy chọn tệp .xlsx hoặc .csv.',
      en: 'This is no spreadsheet; choose a .xlsx or .csv file.',
    });
  try {
    return readCsv(text);
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause;
    const row = Number(cause['records']) + 1;
    throw new SpreadsheetError(
      {
        vi: `Dòng ${row} dài quá một triệu byte; hãy xem dòng này có dấu ngoặc kép (") nào chưa đóng không, hoặc lưu lại dạng .xlsx.`,
        en: `Row ${row} has more than a million bytes; see whether a quotation mark (") in it is not closed, or save it as .xlsx.`,
      },
      { cause },
    );
  }
}

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'boolean' ? String(cell) : '';
}

/** Old fonts are told from Unicode by the whole sheet: one cell alone has too few words. */
function fromOldFonts(rows: string[][]): string[][] {
  const { text, encoding } = decodeLegacy(rows.flat().join(BETWEEN));
  if (encoding === null) return rows;
  const cells = text.split(BETWEEN);
  let next = 0;
  return rows.map((row) =>
    row.map((cell) => {
      next += 1;
      return cells[next - 1] ?? cell;
    }),
  );
}

function startsWith(bytes: Uint8Array, signs: string): boolean {
  return Buffer.from(bytes.subarray(0, signs.length)).equals(Buffer.from(signs, 'latin1'));
}
