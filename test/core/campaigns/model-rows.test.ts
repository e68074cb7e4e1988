import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeModel,
  modelSchema,
  readModelRows,
  type ModelRowsOptions,
} from '../../../src/campaigns/index.js';

const HEADER = [
  'TT',
  'Tên mô hình',
  'Đơn vị đăng ký',
  'Tập thể/cá nhân',
  'Lĩnh vực',
  'Thời gian bắt đầu',
  'Cấp công nhận',
  'Số quyết định',
  'Hình thức khen thưởng',
  'Ghi chú',
];
const GOOD = [
  '1',
  'Tổ hợp tác mây tre đan',
  'Phường Phúc Xá',
  'Tập thể',
  'Kinh tế',
  '15/3/2022',
  '',
  '',
  '',
  '',
];
/** The good row with some of its cells changed, by the words above them. */
const row = (changes: Record<string, string>): string[] =>
  GOOD.map((cell, index) => changes[HEADER[index] ?? ''] ?? cell);
const read = (rows: string[][], options?: ModelRowsOptions) =>
  readModelRows([HEADER, ...rows], options);

describe('readModelRows', () => {
  it('reads a list as offices keep it: titles above, numbers of columns, sections, a sum', () => {
    const { models, units, rejected, unknownColumns } = readModelRows([
      ['ỦY BAN NHÂN DÂN QUẬN BA ĐÌNH'],
      ['DANH SÁCH MÔ HÌNH “DÂN VẬN KHÉO” NĂM 2022'],
      [],
      [
        'STT',
        'Đơn vị',
        'Mô hình, điển hình',
        'Nội dung,\ncách làm',
        'Kết quả',
        'Màu sắc',
        'Liên hệ',
      ],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
      ['I', 'TẬP THỂ'],
      ['1', 'Phường Phúc Xá', 'Ngõ sạch', 'Dọn ngõ', '12 ngõ', 'xanh', 'Bà Mẫu, 0900 000 000'],
      ['II', '', 'CÁ NHÂN'],
      ['1', 'Phường  Phúc Xá', 'Ông An', '', '', '', 'an@example.gov.vn'],
      ['Tổng cộng', '2'],
    ]);
    expect(rejected).toEqual([]);
    expect(unknownColumns).toEqual(['Màu sắc']);
    expect(units).toEqual([{ id: 'phuong-phuc-xa', name: 'Phường Phúc Xá' }]);
    expect(models).toEqual([
      {
        id: 'phuong-phuc-xa-ngo-sach',
        name: 'Ngõ sạch',
        unit: 'phuong-phuc-xa',
        form: 'collective',
        fields: [],
        images: [],
        acts: [],
        content: 'Dọn ngõ',
        result: '12 ngõ',
        contact: { name: 'Bà Mẫu', phone: '0900 000 000' },
      },
      {
        id: 'phuong-phuc-xa-ong-an',
        name: 'Ông An',
        unit: 'phuong-phuc-xa',
        form: 'individual',
        fields: [],
        images: [],
        acts: [],
        contact: { email: 'an@example.gov.vn' },
      },
    ]);
  });

  it('takes columns that mark tập thể and cá nhân by a sign', () => {
    const { models } = readModelRows([
      ['Tên mô hình', 'Đơn vị', 'Tập thể', 'Cá nhân'],
      ['Ngõ sạch', 'Phúc Xá', 'x', ''],
      ['Ông An', 'Phúc Xá', '', 'X'],
    ]);
    expect(models.map(({ form }) => form)).toEqual(['collective', 'individual']);
  });

  it.each([
    ['15/3/2022', '2022-03-15'],
    ['2022-03-15', '2022-03-15'],
    ['ngày 05 tháng 03 năm 2022', '2022-03-05'],
    ['03/2022', '2022-03-01'],
    ['Tháng 3/2022', '2022-03-01'],
    ['tháng 3 năm 2022', '2022-03-01'],
    ['Quý II/2022', '2022-04-01'],
    ['quý 4 năm 2022', '2022-10-01'],
    ['Năm 2022', '2022-01-01'],
    ['2022', '2022-01-01'],
  ])('reads the start %s as %s, and tells where it is but a first day', (start, on) => {
    const { models, notices } = read([row({ 'Thời gian bắt đầu': start })]);
    expect(models[0]?.acts).toEqual([{ act: 'registered', on }]);
    expect(notices).toHaveLength(on.endsWith('-01') ? 1 : 0);
  });

  it('reads what was decided, with decision and day', () => {
    const { models, rejected } = read([
      row({
        'Cấp công nhận': 'Cấp quận',
        'Số quyết định': '15/QĐ-UBND ngày 05/10/2022; 20/QĐ-UBND ngày 10/10/2022',
        'Hình thức khen thưởng': 'Giấy khen',
      }),
    ]);
    expect(rejected).toEqual([]);
    expect(models[0]?.acts).toEqual([
      { act: 'registered', on: '2022-03-15' },
      {
        act: 'recognised',
        on: '2022-10-05',
        level: 'district',
        decision: { symbol: '15/QĐ-UBND', issuedOn: '2022-10-05' },
      },
      {
        act: 'commended',
        on: '2022-10-10',
        award: 'commendation',
        decision: { symbol: '20/QĐ-UBND', issuedOn: '2022-10-10' },
      },
    ]);
  });

  it.each([
    [{ 'Tên mô hình': '' }, 'Tên mô hình', 'Ghi tên mô hình'],
    [{ 'Đơn vị đăng ký': ' ' }, 'Đơn vị đăng ký', 'bỏ gộp ô'],
    [{ 'Tập thể/cá nhân': 'cả hai' }, 'Tập thể/cá nhân', 'hoặc “Cá nhân”'],
    [{ 'Lĩnh vực': 'thể thao' }, 'Lĩnh vực', 'xây dựng hệ thống chính trị'],
    [{ 'Thời gian bắt đầu': '31/4/2022' }, 'Thời gian bắt đầu', 'ví dụ 15/3/2026'],
    [{ 'Thời gian bắt đầu': 'mới đây' }, 'Thời gian bắt đầu', 'ví dụ 15/3/2026'],
    [{ 'Cấp công nhận': 'cơ sở' }, 'Số quyết định', '15/QĐ-UBND'],
    [{ 'Cấp công nhận': 'xã', 'Số quyết định': '15/QĐ-UBND' }, 'Ngày quyết định', 'Ghi ngày'],
    [
      { 'Cấp công nhận': 'cao', 'Số quyết định': '15/QĐ-UBND ngày 5/10/2022' },
      'Cấp công nhận',
      'cơ sở, huyện',
    ],
    [{ 'Số quyết định': '15/QĐ-UBND ngày 5/10/2022' }, 'Cấp công nhận', 'chưa rõ'],
    [
      { 'Cấp công nhận': 'huyện', 'Số quyết định': '15/QĐ-UBND ngày 5/10/2025' },
      'Cấp công nhận',
      'không còn cấp huyện',
    ],
  ])('leaves out the row with %o and tells column %s and its mend', (changes, column, mend) => {
    const { models, rejected } = read([GOOD, row({ ...changes, TT: '2' })]);
    expect(models).toHaveLength(1);
    expect(rejected).toEqual([
      {
        row: 3,
        column,
        value: (changes as Record<string, string>)[column]?.trim() ?? '',
        message: expect.stringContaining(mend) as string,
      },
    ]);
  });

  it('tells all that is wrong with a row, in the language asked for', () => {
    const bad = row({ 'Tên mô hình': '', 'Lĩnh vực': 'thể thao' });
    const { rejected } = read([bad], { locale: 'en' });
    expect(rejected.map(({ message }) => message)).toEqual([
      'Give the name of the model.',
      expect.stringContaining('Name a field') as string,
    ]);
  });

  it('tells a row that stands twice, unless each has an id of its own', () => {
    const twice = read([GOOD, GOOD]);
    expect(twice.models).toHaveLength(1);
    expect(twice.rejected[0]).toMatchObject({ row: 3 });
    expect(twice.rejected[0]?.message).toContain('dòng 2');
    const apart = readModelRows([
      [...HEADER, 'Mã'],
      [...GOOD, 'a'],
      [...GOOD, 'b'],
    ]);
    expect(apart.models.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('tells that there is no row of column names', () => {
    const { models, rejected } = readModelRows([['Chỉ có chữ'], ['1', '2']]);
    expect(models).toEqual([]);
    expect(rejected[0]?.message).toContain('Tên mô hình');
  });

  it('knows units and models of the register by their names, whatever their tone marks', () => {
    const first = read([row({ 'Đơn vị đăng ký': 'Phường Hòa Bình' })]);
    const kept = modelSchema.parse({ ...first.models[0], id: 'giu-ma', unit: 'hb' });
    const again = read([row({ 'Đơn vị đăng ký': 'phường Hoà Bình' })], {
      units: [{ id: 'hb', name: 'Phường Hòa Bình' }],
      models: [kept],
      campaign: 'nam-2022',
    });
    expect(again.units).toEqual([]);
    expect(again.models[0]).toMatchObject({ id: 'giu-ma', unit: 'hb', campaign: 'nam-2022' });
  });

  it('gives two units of like names, and two models, ids of their own', () => {
    const { units, models } = read([
      row({ 'Đơn vị đăng ký': 'Xã Tân Hòa' }),
      row({ 'Đơn vị đăng ký': 'Xã Tân Hoa' }),
    ]);
    expect(units.map(({ id }) => id)).toEqual(['xa-tan-hoa', 'xa-tan-hoa-2']);
    expect(new Set(models.map(({ id }) => id)).size).toBe(2);
  });

  it('never throws, and takes or tells each row', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom(...GOOD, 'Tập thể', 'x', '15/QĐ-UBND'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 20 }), (rows) => {
        const { models, rejected } = read(rows);
        for (const model of models) expect(modelSchema.safeParse(model).success).toBe(true);
        expect(models.length + new Set(rejected.map((one) => one.row)).size).toBeLessThanOrEqual(
          rows.length,
        );
      }),
    );
  });
});

describe('mergeModel', () => {
  const kept = modelSchema.parse({
    id: 'a',
    name: 'Ngõ sạch',
    unit: 'phuc-xa',
    form: 'collective',
    images: [{ url: 'https://example.gov.vn/a.jpg', alt: 'Ngõ' }],
    contact: { name: 'Bà Mẫu' },
    acts: [
      { act: 'registered', on: '2022-03-15' },
      { act: 'assessed', on: '2022-08-01', level: 'base', passed: true },
    ],
  });

  it('keeps what the list does not name, and loses no act', () => {
    const brought = modelSchema.parse({
      id: 'a',
      name: 'Ngõ sạch, nhà đẹp',
      unit: 'phuc-xa',
      form: 'collective',
      acts: [
        { act: 'registered', on: '2022-01-01' },
        { act: 'recognised', on: '2022-09-01', level: 'base', decision: { symbol: '1/QĐ-UBND' } },
      ],
    });
    expect(mergeModel(kept, brought)).toMatchObject({
      name: 'Ngõ sạch, nhà đẹp',
      images: kept.images,
      contact: kept.contact,
      acts: [
        { act: 'registered', on: '2022-03-15' },
        { act: 'assessed' },
        { act: 'recognised', on: '2022-09-01' },
      ],
    });
  });

  it('changes nothing when the same list is read again', () => {
    expect(mergeModel(kept, kept)).toEqual(kept);
  });
});
