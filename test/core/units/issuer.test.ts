import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issuerOf, nationalUnits, type IssuedBy } from '../../../src/units/index.js';

const read = (citation: IssuedBy, date?: string) => {
  const reading = issuerOf(nationalUnits, citation, date);
  return reading.isResolved
    ? reading.units.map(({ id }) => id)
    : { open: reading.candidates.map((units) => units.map(({ id }) => id)) };
};

describe('issuerOf', () => {
  it.each<[string, IssuedBy, string[]]>([
    [
      'the joint issuers of seed 0 by their words',
      {
        symbol: 'KH/BDVTW-BCSĐCP',
        issuer: 'Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ',
        date: '2018-02-08',
      },
      ['ban-dan-van-trung-uong', 'ban-can-su-dang-chinh-phu'],
    ],
    [
      'the same by their abbreviations alone',
      { symbol: 'KH/BDVTW-BCSĐCP', date: '2018-02-08' },
      ['ban-dan-van-trung-uong', 'ban-can-su-dang-chinh-phu'],
    ],
    [
      'the Ban Bí thư of seed 3',
      { symbol: 'KL/TW', issuer: 'Ban Bí thư TW Đảng', date: '2015-05-14' },
      ['ban-bi-thu'],
    ],
    [
      'the Thủ tướng',
      { symbol: 'CT-TTg', issuer: 'Thủ tướng Chính phủ', date: '2018-05-16' },
      ['thu-tuong'],
    ],
    ['the Bộ Chính trị without a date', { issuer: 'Bộ Chính trị (khóa XII)' }, ['bo-chinh-tri']],
    [
      'the UBND of a district by its words',
      { symbol: 'KH-UBND', issuer: 'UBND quận Ba Đình', date: '2018-01-24' },
      ['ba-dinh_executive'],
    ],
    [
      'the UBND of a place that is named alone',
      { symbol: 'KH-UBND', issuer: 'quận Ba Đình', date: '2018-01-24' },
      ['ba-dinh_executive'],
    ],
    [
      'one of several bearers whom the symbol fits',
      { symbol: 'CV/HU', issuer: 'Cam Lộ', date: '2018-06-13' },
      ['cam-lo_party'],
    ],
    ['the Government', { symbol: 'NĐ-CP', date: '2022-06-24' }, ['chinh-phu']],
    ['an old form without a kind', { symbol: 'CP', date: '1993-01-01' }, ['chinh-phu']],
    ['the National Assembly of a term', { symbol: 'QH15', date: '2025-06-12' }, ['quoc-hoi']],
    [
      'the standing committee of a term',
      { symbol: 'NQ-UBTVQH15', date: '2025-06-16' },
      ['uy-ban-thuong-vu-quoc-hoi'],
    ],
    ['the organ before its drafting unit', { symbol: 'VPCP-KSTT' }, ['van-phong-chinh-phu']],
    [
      'the organ between kind and drafting unit',
      { symbol: 'QĐ-BNN-TCLN', date: '2015-01-01' },
      ['bo-nong-nghiep'],
    ],
    [
      'the organs of a joint circular',
      { symbol: 'TTLT-BTP-BNV-BTC', date: '2014-01-01' },
      ['bo-tu-phap', 'bo-noi-vu', 'bo-tai-chinh'],
    ],
    [
      'Government and Front',
      { symbol: 'NQLT/CP-UBTUMTTQVN', date: '2008-01-01' },
      ['chinh-phu', 'mat-tran'],
    ],
    ['a union with its own unit behind it', { symbol: 'KH/TWĐTN-CTTN' }, ['trung-uong-doan']],
    ['lower case', { symbol: 'hd/btctw', date: '2015-01-01' }, ['ban-to-chuc-trung-uong']],
    ['decomposed letters', { symbol: 'NĐ-CP'.normalize('NFD') }, ['chinh-phu']],
    [
      'names that hold "và" and commas',
      {
        issuer: 'Bộ Giáo dục và Đào tạo, Bộ Văn hóa, Thể thao và Du lịch và Bộ Nội vụ',
        date: '2015-01-01',
      },
      ['bo-giao-duc-va-dao-tao', 'bo-van-hoa', 'bo-noi-vu'],
    ],
    ['words without accents', { issuer: 'Bo Noi vu', date: '2015-01-01' }, ['bo-noi-vu']],
    [
      'the symbol where the words are no unit',
      { issuer: 'cơ quan này', symbol: 'TT-BYT', date: '2015-01-01' },
      ['bo-y-te'],
    ],
  ])('reads %s', (_, citation, units) => {
    expect(read(citation)).toEqual(units);
  });

  it.each<[string, IssuedBy, string[][]]>([
    [
      'TW stands for three',
      { symbol: 'CT/TW', date: '2016-05-15' },
      [['trung-uong', 'bo-chinh-tri', 'ban-bi-thu']],
    ],
    [
      'every district has its HU',
      { symbol: 'CV/HU', date: '2018-06-13' },
      [['cam-lo_party', 'bo-trach_party']],
    ],
    [
      'the words leave out the place',
      { symbol: 'CV/HU', issuer: 'Thường trực Huyện ủy', date: '2018-06-13' },
      [['cam-lo_party', 'bo-trach_party']],
    ],
    [
      'the only bearer in the register is below the centre',
      { symbol: 'KH/BDVTU', date: '2018-06-13' },
      [['kien-giang_dan-van']],
    ],
    [
      'two units bore the name and the day is missing',
      { issuer: 'UBND tỉnh Gia Lai' },
      [['gia-lai_executive', 'gia-lai-2025_executive']],
    ],
    ['the organ had ended', { symbol: 'KH/BDVTW', date: '2025-02-03' }, [[]]],
    [
      'one of two joint organs is unknown',
      { symbol: 'TTLT-BTP-XYZ', date: '2014-01-01' },
      [['bo-tu-phap'], []],
    ],
    ['HD/BTC is no ministry', { symbol: 'HD/BTC', date: '2014-01-01' }, [[]]],
    ['the accents are those of another name', { issuer: 'Bộ Nói vụ' }, []],
    ['a place without a symbol issues nothing', { issuer: 'quận Ba Đình' }, []],
    ['there is nothing to read', {}, []],
    ['all fields are null', { symbol: null, issuer: null, date: null }, []],
  ])('leaves open when %s', (_, citation, open) => {
    expect(read(citation)).toEqual({ open });
  });

  it('takes the day from outside where the citation has none', () => {
    const citation = { issuer: 'UBND tỉnh Gia Lai' };
    expect(read(citation, '2025-06-30')).toEqual(['gia-lai_executive']);
    expect(read(citation, '2025-07-01')).toEqual(['gia-lai-2025_executive']);
    expect(read({ ...citation, date: '2020-01-01' }, '2025-07-01')).toEqual(['gia-lai_executive']);
  });

  it('names the issuer of before for a document published after its end', () => {
    expect(read({ symbol: 'QĐ-BTNMT', date: '2025-02-28' })).toEqual([
      'bo-tai-nguyen-va-moi-truong',
    ]);
    expect(read({ symbol: 'QĐ-BTNMT', date: '2025-03-01' })).toEqual({ open: [[]] });
  });

  it('never throws, whatever the texts', () => {
    const text = fc.option(fc.string({ unit: 'binary', maxLength: 60 }));
    fc.assert(
      fc.property(text, text, (symbol, issuer) => {
        expect(read({ symbol, issuer })).toBeDefined();
      }),
    );
    expect(read({ symbol: 'KH/'.repeat(3_000_000), issuer: ' và '.repeat(2_000_000) })).toEqual({
      open: [],
    });
  });
});
