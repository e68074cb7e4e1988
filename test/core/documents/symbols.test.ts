import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentKinds,
  findCitations,
  formatSymbol,
  kindOfAbbreviation,
  kindOfSymbol,
  organs,
  organsOf,
  parseSymbol,
  resolveNamed,
  symbolPartsSchema,
  systemOfSymbol,
  type SymbolParts,
} from '../../../src/documents/index.js';
import { validate } from '../../../src/schema/index.js';

const parts = (
  number: string,
  sign: '/' | '-',
  year: string | null,
  names: string[],
  signs: ('/' | '-' | '.')[],
): SymbolParts => ({
  number,
  sign,
  year,
  yearSign: year === null ? null : '/',
  parts: names,
  signs,
});

describe('parseSymbol', () => {
  it.each<[string, SymbolParts]>([
    ['34/KH-UBND', parts('34', '/', null, ['KH', 'UBND'], ['-'])],
    ['61/2018/NĐ-CP', parts('61', '/', '2018', ['NĐ', 'CP'], ['-'])],
    ['59/2020/QH14', parts('59', '/', '2020', ['QH14'], [])],
    ['252-CV/HU', parts('252', '-', null, ['CV', 'HU'], ['/'])],
    ['1573-KH/BDVTW-BCSĐCP', parts('1573', '-', null, ['KH', 'BDVTW', 'BCSĐCP'], ['/', '-'])],
    ['1305/HD-TLĐ', parts('1305', '/', null, ['HD', 'TLĐ'], ['-'])],
    ['1599/TLĐ', parts('1599', '/', null, ['TLĐ'], [])],
    ['43/CP', parts('43', '/', null, ['CP'], [])],
    ['66-CP', parts('66', '-', null, ['CP'], [])],
    ['45 TC/NSNN', parts('45', '-', null, ['TC', 'NSNN'], ['/'])],
    [
      '09/2008/NQLT/CP-UBTUMTTQVN',
      parts('09', '/', '2008', ['NQLT', 'CP', 'UBTUMTTQVN'], ['/', '-']),
    ],
    ['05- ct/tw', parts('05', '-', null, ['CT', 'TW'], ['/'])],
    ['20/2014/QĐ-TTG', parts('20', '/', '2014', ['QĐ', 'TTg'], ['-'])],
    ['12/2011/TT-BGDDT', parts('12', '/', '2011', ['TT', 'BGDĐT'], ['-'])],
    [' 57 – CV/ĐTN ', parts('57', '-', null, ['CV', 'ĐTN'], ['/'])],
    ['15-CT&#47;TW', parts('15', '-', null, ['CT', 'TW'], ['/'])],
    ['30a/NQ-CP', parts('30a', '/', null, ['NQ', 'CP'], ['-'])],
    ['66.1/2025/NQ-CP', parts('66.1', '/', '2025', ['NQ', 'CP'], ['-'])],
    ['1177/SGDĐT-KT&KĐCL', parts('1177', '/', null, ['SGDĐT', 'KT&KĐCL'], ['-'])],
    ['18/2015 NĐ-CP', parts('18', '/', '2015', ['NĐ', 'CP'], ['-'])],
    ['110 KH-UBND', parts('110', '/', null, ['KH', 'UBND'], ['-'])],
    ['05-CT TW', parts('05', '-', null, ['CT', 'TW'], ['/'])],
    ['21/2010/TT-BLĐ TBXH', parts('21', '/', '2010', ['TT', 'BLĐTBXH'], ['-'])],
  ])('reads %j', (text, expected) => {
    expect(parseSymbol(text)).toEqual(expected);
  });

  it.each([
    '',
    'KH-UBND',
    '34',
    '34/2018',
    '13/6/2018',
    '34/KH-UBND ngày',
    '1234567/QĐ-UBND',
    '      34/KH-UBND'.repeat(2),
  ])('gives nothing for %j', (text) => {
    expect(parseSymbol(text)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseSymbol(text);
        parseSymbol(`12/${text}`);
      }),
    );
  });
});

const kindNames = documentKinds.flatMap((kind) => kind.abbreviations);
const organNames = organs.map((organ) => organ.abbreviation);
const year = fc.option(fc.integer({ min: 1945, max: 2030 }).map(String), { nil: null });
const number = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map(String),
  fc.constantFrom('05', '30a', '66.1', '08'),
);
const symbols = fc
  .record({
    number,
    sign: fc.constantFrom<'/' | '-'>('/', '-'),
    year,
    kind: fc.constantFrom(...kindNames),
    bodies: fc.array(fc.constantFrom(...organNames), { minLength: 1, maxLength: 3 }),
    inner: fc.constantFrom<'/' | '-'>('/', '-'),
  })
  .map(({ kind, bodies, inner, ...rest }): SymbolParts => ({
    number: rest.number,
    sign: rest.year === null ? rest.sign : '/',
    year: rest.year,
    yearSign: rest.year === null ? null : '/',
    parts: [kind, ...bodies],
    signs: bodies.map((_, index) => (index === 0 ? inner : '-')),
  }));

describe('formatSymbol', () => {
  it('gives back what parseSymbol read, and parseSymbol what it wrote', () => {
    fc.assert(
      fc.property(symbols, (symbol) => {
        const text = formatSymbol(symbol);
        expect(parseSymbol(text)).toEqual(symbol);
        expect(formatSymbol(parseSymbol(text)!)).toBe(text);
      }),
    );
  });

  it('writes what the schema accepts, whatever case it was read in', () => {
    fc.assert(
      fc.property(symbols, (symbol) => {
        const lower = parseSymbol(formatSymbol(symbol).toLowerCase());
        expect(lower && validate(symbolPartsSchema, lower).ok).toBe(true);
      }),
    );
  });

  it('is found again in a sentence', () => {
    fc.assert(
      fc.property(symbols, (symbol) => {
        const canonical = formatSymbol(symbol);
        expect(findCitations(`theo văn bản số ${canonical} về việc`)).toMatchObject([
          { canonical },
        ]);
      }),
    );
  });
});

describe('symbolPartsSchema', () => {
  const good = parts('34', '/', null, ['KH', 'UBND'], ['-']);

  it('accepts the parts of a symbol', () => {
    expect(validate(symbolPartsSchema, good).ok).toBe(true);
  });

  it.each<[Partial<SymbolParts>, string]>([
    [{ signs: [] }, 'signs'],
    [{ year: '2018' }, 'yearSign'],
    [{ number: 'x' }, 'number'],
    [{ parts: [], signs: [] }, 'parts'],
    [{ parts: ['KH', 'tỉnh ủy'] }, 'parts[1]'],
  ])('refuses %j and names %s', (change, path) => {
    const result = validate(symbolPartsSchema, { ...good, ...change });
    expect(result.ok ? [] : result.problems.map((problem) => problem.path)).toContain(path);
  });
});

describe('kinds and organs', () => {
  it.each([
    ['34/KH-UBND', 'ke-hoach', 'state'],
    ['05-TT/TU', 'thong-tri', 'party'],
    ['05/2020/TT-BTC', 'thong-tu', 'state'],
    ['64/SL', 'sac-lenh', 'state'],
    ['59/2020/QH14', 'luat', 'state'],
    ['12/2021/UBTVQH15', 'nghi-quyet', 'state'],
    ['1141-XD/QĐ/CĐKT', 'quyet-dinh', 'party'],
    ['01-TANDTC-VKSNDTC/TTLT', 'thong-tu-lien-tich', 'party'],
    ['45/2014/QĐTA-TĐKT', 'quyet-dinh', 'state'],
    ['1599/TLĐ', undefined, 'state'],
    ['12/XX/YY/ZZ', undefined, 'state'],
  ])('says what %s is', (text, kind, system) => {
    const symbol = parseSymbol(text)!;
    expect(kindOfSymbol(symbol)).toBe(kind);
    expect(systemOfSymbol(symbol)).toBe(system);
  });

  it('holds the 29 administrative kinds and gives each abbreviation its kind', () => {
    const administrative = documentKinds.filter((kind) => kind.source === 'ND30');
    expect(
      administrative.filter((kind) => !kind.slug.startsWith('sao') && kind.slug !== 'trich-sao'),
    ).toHaveLength(29);
    expect(kindOfAbbreviation('QyĐ', 'party')).toBe('quy-dinh');
    expect(kindOfAbbreviation('ABC', 'state')).toBeUndefined();
  });

  it('has no kind twice', () => {
    const slugs = documentKinds.map((kind) => kind.slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  });

  it.each([
    ['BKHĐT', '2025-02-28', 1],
    ['BKHĐT', '2025-03-01', 0],
    ['BNNMT', '2025-02-28', 0],
    ['BNNMT', '2025-03-01', 1],
    ['BDVTW', '2025-02-03', 0],
    ['HU', '2025-07-01', 0],
    ['TU', '2026-01-01', 1],
    ['BDVTU', undefined, 1],
  ])('knows who bore %s on %s', (abbreviation, on, count) => {
    expect(organsOf(abbreviation, on)).toHaveLength(count);
  });
});

describe('resolveNamed', () => {
  it.each([
    ['Nghị quyết Trung ương 4 khóa XI', ['12-NQ/TW']],
    ['Nghị quyết Trung ương 4 khóa XII', ['04-NQ/TW']],
    ['Nghị quyết Trung ương 6 khóa XII', ['18-NQ/TW', '19-NQ/TW', '20-NQ/TW', '21-NQ/TW']],
    ['Nghị quyết Trung ương 4', []],
    ['Nghị quyết Trung ương 9 khóa I', []],
    ['Nghị quyết số 12-NQ/TW', []],
    ['Quyết định số 217', []],
  ])('gives the symbols of %s', (text, expected) => {
    expect(resolveNamed(findCitations(text)[0]!)).toEqual(expected);
  });
});
