import iconv from 'iconv-lite';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readSpreadsheet } from '../../service/spreadsheets/read-spreadsheet.js';

const HEADER = ['TT', 'Tên mô hình', 'Đơn vị', 'Nội dung'];
const ROW = ['1', 'Ngõ sạch, nhà đẹp', 'Phường Phúc Xá', 'Dọn ngõ;\n"sạch"'];
const csv = (sign: string) =>
  [HEADER, ROW, ROW]
    .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(sign))
    .join('\r\n');

describe('readSpreadsheet', () => {
  it('reads the first sheet of a workbook, its days and numbers as they are shown', async () => {
    const bytes = await writeXlsxFile([
      [{ value: 'DANH SÁCH' }],
      [],
      [{ value: 'Tên' }, { value: 'Ngày' }, { value: 'Số' }],
      [
        { value: 'Ngõ sạch' },
        { value: new Date('2022-03-15T00:00:00Z'), format: 'dd/mm/yyyy' },
        { value: 2022 },
      ],
    ]).toBuffer();
    const rows = await readSpreadsheet(bytes);
    expect(rows[0]?.[0]).toBe('DANH SÁCH');
    expect(rows.slice(2)).toEqual([
      ['Tên', 'Ngày', 'Số'],
      ['Ngõ sạch', '2022-03-15', '2022'],
    ]);
  });

  it.each([',', ';', '\t'])('reads CSV with %j between its cells', async (sign) => {
    expect(await readSpreadsheet(Buffer.from(csv(sign)))).toEqual([HEADER, ROW, ROW]);
  });

  it('believes the line by which Excel tells the sign', async () => {
    expect(await readSpreadsheet(Buffer.from('sep=;\r\na,b;c\r\n'))).toEqual([['a,b', 'c']]);
  });

  it('counts rows as the spreadsheet does, with those that are empty', async () => {
    expect(await readSpreadsheet(Buffer.from('a,b\n\n"c\nd",e\nf,g\n'))).toHaveLength(4);
  });

  it.each([
    ['UTF-8 with its mark', Buffer.from(`\ufeff${csv(',')}`)],
    ['UTF-16', iconv.encode(csv(','), 'utf16le', { addBOM: true })],
    ['Windows-1258', iconv.encode(windows1258(csv(',')), 'windows-1258')],
  ])('reads CSV in %s', async (_, bytes) => {
    const rows = await readSpreadsheet(bytes);
    expect(rows.map((row) => row.map((cell) => cell.normalize('NFC')))).toEqual([HEADER, ROW, ROW]);
  });

  it('makes Unicode of old fonts, in CSV and in a workbook', async () => {
    const old = ['Tªn m« h×nh', '§¬n vÞ', 'Uû ban nh©n d©n ph­êng'];
    const expected = ['Tên mô hình', 'Đơn vị', 'Uỷ ban nhân dân phường'];
    const text = iconv.encode(`${old.join(',')}\n${old.join(',')}`, 'windows-1252');
    expect((await readSpreadsheet(text))[0]).toEqual(expected);
    const book = await writeXlsxFile([old.map((value) => ({ value }))]).toBuffer();
    expect((await readSpreadsheet(book))[0]).toEqual(expected);
  });

  it('refuses a workbook that unpacks to more than it should', async () => {
    const book = await writeXlsxFile([[{ value: 'a' }]]).toBuffer();
    const entry = book.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    book.writeUInt32LE(0x7fff_ffff, entry + 24);
    await expect(readSpreadsheet(book)).rejects.toMatchObject({
      sentence: { vi: expect.stringContaining('quá lớn') as string },
    });
  });

  it('tells the row whose quotation mark swallows the rest of a large file', async () => {
    const rest = 'Ngõ sạch,Phường A\n'.repeat(80_000);
    const text = `Tên,Đơn vị\nHiến đất,Phường B\n"Mây tre đan,Phường C\n${rest}`;
    await expect(readSpreadsheet(Buffer.from(text))).rejects.toMatchObject({
      sentence: { vi: expect.stringMatching(/^Dòng 3 .*dấu ngoặc kép/) as string },
    });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'trống'],
    ['an old workbook', Buffer.from('\u00d0\u00cf\u0011\u00e0\u00a1', 'latin1'), '.xls đời cũ'],
    ['a workbook cut off', Buffer.from('PK\u0003\u0004abc'), 'lưu lại'],
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0', 'latin1'), 'không phải bảng tính'],
  ])('refuses %s with the mend', async (_, bytes, mend) => {
    await expect(readSpreadsheet(bytes)).rejects.toMatchObject({
      name: 'SpreadsheetError',
      sentence: { vi: expect.stringContaining(mend) as string },
    });
  });
});

/** Letters as Windows-1258 has them: the tone apart where there is no letter with it. */
function windows1258(text: string): string {
  return text.replace(/\p{L}/gu, (letter) => {
    if (iconv.decode(iconv.encode(letter, 'windows-1258'), 'windows-1258') === letter)
      return letter;
    const parts = letter.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
    return parts.replace(tone, '').normalize('NFC') + tone;
  });
}
