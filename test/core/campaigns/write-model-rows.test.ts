import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeModel,
  modelSchema,
  readModelRows,
  writeModelRows,
  type Model,
} from '../../../src/campaigns/index.js';

const units = [
  { id: 'px', name: 'Phường Phúc Xá' },
  { id: 'tb', name: 'Phường Trúc Bạch' },
];
const model = (parts: object): Model =>
  modelSchema.parse({
    id: 'ngo-sach',
    name: 'Ngõ sạch',
    unit: 'px',
    form: 'collective',
    acts: [],
    ...parts,
  });
/** The cells of the one row, by the words above them; empty ones left out. */
const cellsOf = (parts: object): Record<string, string> => {
  const [header = [], row = []] = writeModelRows({ units, models: [model(parts)] });
  return Object.fromEntries(
    header
      .map((title, index): [string, string] => [title, row[index] ?? ''])
      .filter(([, cell]) => cell !== ''),
  );
};
/** A record without the members that are not there. */
const filled = (record: object): object =>
  Object.fromEntries(Object.entries(record).filter(([, member]) => member !== undefined));
/** What becomes of a register into which its own list is read. */
const readBack = (models: readonly Model[]): Model[] => {
  const read = readModelRows(writeModelRows({ units, models }), { units, models });
  expect(read.rejected).toEqual([]);
  expect(read.units).toEqual([]);
  const known = new Map(models.map((each) => [each.id, each]));
  return read.models.map((brought) => mergeModel(known.get(brought.id) ?? brought, brought));
};

describe('writeModelRows', () => {
  it('writes the columns of real lists in their order', () => {
    expect(writeModelRows({ units, models: [] })).toEqual([
      [
        'TT',
        'Tên mô hình',
        'Đơn vị đăng ký',
        'Tập thể/cá nhân',
        'Lĩnh vực',
        'Địa chỉ',
        'Nội dung, cách làm',
        'Thời gian bắt đầu',
        'Kết quả',
        'Cấp công nhận',
        'Số quyết định',
        'Ngày quyết định',
        'Hình thức khen thưởng',
        'Đầu mối liên hệ',
        'Ghi chú',
        'Mã',
      ],
    ]);
  });

  it('writes a model in the words that offices use', () => {
    expect(
      cellsOf({
        fields: ['economy', 'defence-security'],
        acts: [
          { act: 'registered', on: '2022-03-15' },
          {
            act: 'recognised',
            on: '2022-10-05',
            level: 'base',
            decision: { symbol: '15/QĐ-UBND' },
          },
        ],
        contact: { name: 'Bà Mẫu', phone: '0900 000 000' },
        note: 'Chờ ảnh',
      }),
    ).toEqual({
      TT: '1',
      'Tên mô hình': 'Ngõ sạch',
      'Đơn vị đăng ký': 'Phường Phúc Xá',
      'Tập thể/cá nhân': 'Tập thể',
      'Lĩnh vực': 'Kinh tế; Quốc phòng - an ninh',
      'Thời gian bắt đầu': '15/03/2022',
      'Cấp công nhận': 'Cơ sở',
      'Số quyết định': '15/QĐ-UBND',
      'Ngày quyết định': '05/10/2022',
      'Đầu mối liên hệ': 'Bà Mẫu, 0900 000 000',
      'Ghi chú': 'Chờ ảnh',
      Mã: 'ngo-sach',
    });
  });

  it('writes each of two decisions with its day', () => {
    const acts = [
      { act: 'recognised', on: '2022-10-05', level: 'base', decision: { symbol: '15/QĐ-UBND' } },
      {
        act: 'commended',
        on: '2023-02-01',
        award: 'certificate-of-merit',
        decision: { symbol: '120/QĐ-UBND' },
      },
    ];
    expect(cellsOf({ acts })).toMatchObject({
      'Số quyết định': '15/QĐ-UBND ngày 05/10/2022; 120/QĐ-UBND ngày 01/02/2023',
      'Hình thức khen thưởng': 'Bằng khen',
    });
  });

  it('loses nothing that a list has no room for when it is read into its register again', () => {
    const kept = model({
      images: [{ url: 'https://example.gov.vn/a.jpg', alt: 'Ngõ' }],
      campaign: 'nam-2022',
      contact: { name: 'Ông Nguyễn Văn A - Trưởng thôn (cũ)', email: 'a@example.gov.vn' },
      acts: [
        { act: 'registered', on: '2022-03-15' },
        { act: 'assessed', on: '2022-08-01', level: 'base', passed: true },
        {
          act: 'recognised',
          on: '2022-09-01',
          level: 'base',
          decision: { symbol: '12/QĐ-UBND', issuedOn: '2022-08-30', issuer: 'UBND phường' },
        },
        {
          act: 'commended',
          on: '2023-02-01',
          level: 'province',
          award: 'other',
          decision: { symbol: '120/QĐ-UBND', issuedOn: '2023-02-01', issuer: 'UBND tỉnh' },
        },
        { act: 'ended', on: '2024-01-01', reason: 'Hết kế hoạch' },
      ],
    });
    expect(readBack([kept])).toEqual([kept]);
  });

  it('is read again as it was, whatever it holds', () => {
    const words = fc
      .array(fc.constantFrom('Tổ', 'tự quản', 'số 3;', 'đường "Xanh"', '=1+1', '+84', '2022'), {
        minLength: 1,
        maxLength: 4,
      })
      .map((parts) => parts.join(' '));
    const text = fc.option(words, { nil: undefined });
    const day = fc
      .date({ min: new Date('2011-01-01'), max: new Date('2025-06-30'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const number = fc.integer({ min: 1, max: 9_999 });
    const decided = (on: string, symbol: number) => ({
      on,
      decision: { symbol: `${symbol}/QĐ-UBND`, issuedOn: on },
    });
    const acts = fc
      .record({
        registered: fc.option(day, { nil: undefined }),
        recognised: fc.option(
          fc.tuple(day, number, fc.constantFrom('base', 'district', 'province', 'central')),
          { nil: undefined },
        ),
        commended: fc.option(
          fc.tuple(day, number, fc.constantFrom('commendation', 'certificate-of-merit', 'other')),
          { nil: undefined },
        ),
      })
      .map(({ registered, recognised, commended }) =>
        [
          ...(registered === undefined ? [] : [{ act: 'registered', on: registered }]),
          ...(recognised
            ? [
                {
                  act: 'recognised',
                  level: recognised[2],
                  ...decided(recognised[0], recognised[1]),
                },
              ]
            : []),
          ...(commended
            ? [{ act: 'commended', award: commended[2], ...decided(commended[0], commended[1]) }]
            : []),
        ].sort((a, b) => a.on.localeCompare(b.on)),
      );
    const fields = fc.subarray([
      'economy',
      'culture-society',
      'defence-security',
      'political-system',
      'new-countryside',
    ]);
    const record = fc.record({
      unit: fc.constantFrom('px', 'tb'),
      form: fc.constantFrom('collective', 'individual'),
      fields,
      address: text,
      content: text,
      result: text,
      note: text,
      acts,
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 4 }), (records) => {
        const models = records.map((parts, index) =>
          model({ ...filled(parts), id: `m${index}`, name: `Mô hình ${index}` }),
        );
        expect(readBack(models)).toEqual(models);
      }),
    );
  });
});
