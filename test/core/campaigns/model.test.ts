import { describe, expect, it } from 'vitest';
import {
  modelSchema,
  parseModelFields,
  phaseAt,
  publicModel,
  publicModelSchema,
  recognitionAt,
  type ModelField,
} from '../../../src/campaigns/index.js';
import { validate } from '../../../src/schema/index.js';
import { models } from './ba-dinh-2018.js';

const decision = (symbol: string) => ({ symbol, issuer: 'UBND' });

/** The chain of Chợ Đồn 2022 in one model: recognised at the base, then by the district, then commended. */
const input = {
  id: 'may-tre',
  name: 'Tổ hợp tác mây tre đan',
  unit: 'xa-a',
  form: 'collective',
  fields: ['economy'],
  acts: [
    { act: 'registered', on: '2022-02-01' },
    { act: 'building', on: '2022-03-01' },
    { act: 'assessed', on: '2022-09-01', level: 'base', passed: true },
    { act: 'recognised', on: '2022-10-01', level: 'base', decision: decision('15/QĐ-UBND') },
    { act: 'recognised', on: '2022-11-15', level: 'district', decision: decision('2210/QĐ-UBND') },
    {
      act: 'commended',
      on: '2022-11-20',
      award: 'commendation',
      decision: decision('2215/QĐ-UBND'),
    },
    { act: 'ended', on: '2024-12-31', reason: 'Sáp nhập' },
  ],
};
const contact = { name: 'Nguyễn Văn A', phone: '0900 000 000' };

function parse(change: object = {}) {
  return modelSchema.parse({ ...input, ...change });
}

function problemsOf(
  change: object,
  schema: typeof modelSchema | typeof publicModelSchema = modelSchema,
) {
  const result = validate(schema, { ...input, ...change });
  return result.ok ? [] : result.problems.map(({ path, message }) => [path, message]);
}

describe('modelSchema', () => {
  it('takes the whole life of a model', () => {
    expect(problemsOf({ contact, note: 'nội bộ' })).toEqual([]);
  });

  it.each([
    [
      'acts out of order',
      { acts: [input.acts[1], input.acts[0]] },
      'acts',
      'Xếp các bước theo ngày, từ cũ đến mới; sau khi kết thúc không còn bước nào.',
    ],
    [
      'an act after the end',
      { acts: [{ act: 'ended', on: '2022-01-01' }, input.acts[0]] },
      'acts',
      'Xếp các bước theo ngày, từ cũ đến mới; sau khi kết thúc không còn bước nào.',
    ],
    [
      'a district level after it ended',
      { acts: [{ act: 'assessed', on: '2025-07-01', level: 'district', passed: true }] },
      'acts',
      'Từ 01/7/2025 không còn cấp huyện; ghi cấp cơ sở hoặc cấp tỉnh.',
    ],
    [
      'a recognition without decision',
      { acts: [{ act: 'recognised', on: '2022-01-01', level: 'base' }] },
      'acts[0].decision',
      'Thiếu mục này; hãy điền vào.',
    ],
  ])('refuses %s', (_, change, path, message) => {
    expect(problemsOf(change)).toEqual([[path, message]]);
  });

  it('takes a district level on its last day', () => {
    expect(
      problemsOf({
        acts: [{ act: 'assessed', on: '2025-06-30', level: 'district', passed: false }],
      }),
    ).toEqual([]);
  });
});

describe('publicModel', () => {
  it('takes off what is not for publication and nothing else', () => {
    const model = parse({ contact, note: 'nội bộ' });
    const open = publicModel(model);
    expect(open).toEqual(parse());
    expect(JSON.stringify(open)).not.toContain('0900');
    expect(model.contact).toEqual(contact);
    expect(publicModelSchema.safeParse(open).success).toBe(true);
  });

  it('is asked for: a list with contacts is refused', () => {
    const refused = 'Không công bố dữ liệu này; bỏ trường này khỏi danh sách.';
    expect(problemsOf({ contact, note: 'x' }, publicModelSchema)).toEqual([
      ['contact', refused],
      ['note', refused],
    ]);
    expect(problemsOf({}, publicModelSchema)).toEqual([]);
  });
});

describe('phaseAt and recognitionAt', () => {
  it.each([
    ['2022-01-31', undefined, undefined],
    ['2022-02-01', 'registered', undefined],
    ['2022-03-15', 'building', undefined],
    ['2022-09-30', 'assessed', undefined],
    ['2022-10-01', 'recognised', 'base'],
    ['2022-11-19', 'recognised', 'district'],
    ['2023-01-01', 'commended', 'district'],
    ['2025-01-01', 'ended', 'district'],
  ])('on %s: %s, recognised by %s', (date, phase, level) => {
    expect(phaseAt(parse(), date)).toBe(phase);
    expect(recognitionAt(parse(), date)).toBe(level);
  });

  it('takes the highest level, whatever the order of the acts', () => {
    const acts = [
      { act: 'recognised', on: '2022-10-01', level: 'province', decision: decision('1/QĐ-UBND') },
      { act: 'recognised', on: '2022-10-02', level: 'base', decision: decision('2/QĐ-UBND') },
    ];
    expect(recognitionAt(parse({ acts }), '2023-01-01')).toBe('province');
  });
});

describe('parseModelFields', () => {
  it.each<[string, ModelField[]]>([
    ['kinh tế', ['economy']],
    ['Phát triển kinh tế', ['economy']],
    ['văn hóa - xã hội', ['culture-society']],
    ['Văn hoá- xã hội', ['culture-society']],
    ['quốc phòng - an ninh', ['defence-security']],
    ['an ninh - quốc phòng', ['defence-security']],
    ['xây dựng hệ thống chính trị', ['political-system']],
    ['xây dựng Đảng và hệ thống chính trị', ['political-system']],
    ['các đoàn thể chính trị - xã hội; xây dựng Đảng', ['political-system']],
    ['xây dựng nông thôn mới', ['new-countryside']],
    ['KT-XH', ['economy', 'culture-society']],
    [
      'VH; ANTT; HTCT; NTM',
      ['culture-society', 'defence-security', 'political-system', 'new-countryside'],
    ],
    ['VĂN HÓA - XÃ HỘI'.normalize('NFD'), ['culture-society']],
    ['', []],
    ['khác\u0000\ud800', []],
  ])('reads %j', (text, fields) => {
    expect(parseModelFields(text)).toEqual(fields);
  });
});

describe('the models of Ba Đình 2018', () => {
  it('may all be published', () => {
    expect(models.every((model) => publicModelSchema.safeParse(model).success)).toBe(true);
  });
});
