import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow, withoutGuard } from '../../../src/tables/csv.js';

describe('csvRow', () => {
  it.each([
    [['Trang', 'Lượt xem'], 'Trang,Lượt xem'],
    [['/tin/1', 12], '/tin/1,12'],
    [['Hà Nội, Huế', -3], '"Hà Nội, Huế",-3'],
    [['nói "được"', null], '"nói ""được""",'],
    [['hai\ndòng', ''], '"hai\ndòng",'],
  ])('writes %j', (cells, expected) => {
    expect(csvRow(cells)).toBe(`${expected}\r\n`);
  });

  it('writes with the separator of the region', () => {
    expect(csvRow(['a;b', 'c,d', 1], ';')).toBe('"a;b";c,d;1\r\n');
    expect(csvRow(['a\tb', 'c'], '\t')).toBe('"a\tb"\tc\r\n');
  });

  it.each([
    '=1+1',
    '+84',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\n@x',
    '＝1',
    '＋1',
    '－1',
    '＠x',
  ])('keeps a spreadsheet from running %j', (text) => {
    expect(csvRow([text]).replace(/^"/, '')[0]).toBe("'");
  });

  it('takes away its own apostrophe alone', () => {
    expect(["'=1+1", "'+84 900", "'tis", "'", '=1'].map(withoutGuard)).toEqual([
      '=1+1',
      '+84 900',
      "'tis",
      "'",
      '=1',
    ]);
  });

  it('loses no text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
        const row = csvRow(cells);
        expect(row.endsWith('\r\n')).toBe(true);
        const read = readRow(row.slice(0, -2));
        expect(
          read.map((cell, index) => (cell === `'${cells[index]}` ? cell.slice(1) : cell)),
        ).toEqual(cells);
      }),
    );
  });
});

/** RFC 4180, read back by the letter. */
function readRow(row: string): string[] {
  const cells: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|$)/gy;
  for (;;) {
    const match = cell.exec(row);
    if (!match) return cells;
    cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '') return cells;
  }
}
