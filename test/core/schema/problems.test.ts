import { describe, expect, it } from 'vitest';
import { describeIssues, mend, validate, type Locale } from '../../../src/schema/index.js';
import {
  countSchema,
  instantSchema,
  isoDateSchema,
  textSchema,
  webUrlSchema,
} from '../../../src/schema/fields.js';
import * as z from '../../../src/schema/zod.js';

const first = (schema: z.core.$ZodType, input: unknown, locale: Locale = 'vi') => {
  const result = validate(schema, input, locale);
  return result.ok ? undefined : result.problems[0];
};

describe('validate', () => {
  it('gives the typed value of a good input', () => {
    expect(validate(countSchema, 5)).toEqual({ ok: true, value: 5 });
  });

  it('tells every field that is wrong, not only the first', () => {
    const schema = z.object({ name: textSchema, reads: countSchema });
    const result = validate(schema, { name: ' ', reads: -1 });
    expect(result.ok ? [] : result.problems.map((problem) => problem.path)).toEqual([
      'name',
      'reads',
    ]);
  });

  it('names a field in a list by its place', () => {
    const schema = z.object({ files: z.array(z.object({ url: webUrlSchema })) });
    expect(
      first(schema, { files: [{ url: 'https://a.vn' }, { url: 'javascript:alert(1)' }] })?.path,
    ).toBe('files[1].url');
  });

  it('leaves the path empty when the input itself is wrong', () => {
    expect(first(z.object({}), null)).toEqual({
      path: '',
      code: 'invalid_type',
      message: 'Kiểu dữ liệu phải là đối tượng.',
    });
  });

  it('speaks Vietnamese unless told', () => {
    expect(first(textSchema, '')?.message).toBe('Không được để trống.');
    expect(first(textSchema, '', 'en')?.message).toBe('It must not be empty.');
  });
});

describe('the mend in each sentence', () => {
  const open = z.object({ a: z.optional(z.string()) });
  const closed = z.strictObject({ a: z.optional(z.string()) });
  it.each<[string, z.core.$ZodType, unknown, string, string]>([
    [
      'a missing field',
      z.object({ a: textSchema }),
      {},
      'Thiếu mục này; hãy điền vào.',
      'This field is missing; fill it in.',
    ],
    [
      'a wrong type',
      open,
      { a: 1 },
      'Kiểu dữ liệu phải là chuỗi ký tự.',
      'The value must be a text.',
    ],
    [
      'a type without a name of its own',
      z.date(),
      1,
      'Kiểu dữ liệu phải là date.',
      'The value must be date.',
    ],
    [
      'a fraction',
      countSchema,
      1.5,
      'Kiểu dữ liệu phải là số nguyên.',
      'The value must be a whole number.',
    ],
    ['an unknown field', closed, { b: 1 }, 'Bỏ trường lạ này.', 'Remove this unknown field.'],
    [
      'a value outside a choice',
      z.enum(['x', 'y']),
      'z',
      'Chọn một trong các giá trị: x, y.',
      'Choose one of: x, y.',
    ],
    ['a number too small', countSchema, -1, 'Ít nhất là 0.', 'At least 0.'],
    [
      'a number not above a bound',
      z.number().check(z.gt(0)),
      0,
      'Phải lớn hơn 0.',
      'It must be greater than 0.',
    ],
    [
      'a number not below a bound',
      z.number().check(z.lt(5)),
      5,
      'Phải nhỏ hơn 5.',
      'It must be less than 5.',
    ],
    ['a number too big', z.number().check(z.maximum(5)), 6, 'Nhiều nhất là 5.', 'At most 5.'],
    [
      'a text too long',
      z.string().check(z.maxLength(2)),
      'abc',
      'Nhiều nhất 2 ký tự.',
      'At most 2 characters.',
    ],
    [
      'a list too short',
      z.array(z.string()).check(z.minLength(2)),
      [],
      'Ít nhất 2 mục.',
      'At least 2 items.',
    ],
    [
      'a set too big',
      z.set(z.string()).check(z.maxSize(0)),
      new Set('a'),
      'Nhiều nhất 0 mục.',
      'At most 0 items.',
    ],
    [
      'a text beside its pattern',
      z.string().check(z.regex(/^[A-Z]{2}$/)),
      'x',
      'Sai dạng; cần dạng /^[A-Z]{2}$/.',
      'Wrong form; give /^[A-Z]{2}$/.',
    ],
    [
      'an instant without offset',
      instantSchema,
      '2026-01-05',
      'Sai dạng; cần dạng thời điểm có múi giờ, ví dụ 2026-01-05T08:00:00+07:00.',
      'Wrong form; give an instant with its offset, such as 2026-01-05T08:00:00+07:00.',
    ],
    [
      'a format without a name of its own',
      z.email(),
      'x',
      'Sai dạng; cần dạng email.',
      'Wrong form; give email.',
    ],
    [
      'a step that is not met',
      z.number().check(z.multipleOf(5)),
      3,
      'Phải là bội số của 5.',
      'It must be a multiple of 5.',
    ],
    [
      'a union that fits no form',
      z.union([z.string(), z.number()]),
      true,
      'Không khớp dạng nào trong các dạng được nhận; xem lại cấu trúc.',
      'It fits none of the accepted forms; check its structure.',
    ],
    [
      'a day that does not exist',
      isoDateSchema,
      '2026-02-29',
      'Cần một ngày có thật, dạng năm-tháng-ngày, ví dụ 2026-01-05.',
      'Give a real day as year-month-day, such as 2026-01-05.',
    ],
  ])('%s', (_, schema, input, vi, en) => {
    expect(first(schema, input, 'vi')?.message).toBe(vi);
    expect(first(schema, input, 'en')?.message).toBe(en);
  });

  it('of a rule that was written without two languages is what its author wrote', () => {
    const schema = z.string().check(z.refine(() => false, 'Say please.'));
    expect(first(schema, 'x')?.message).toBe('Say please.');
  });

  it('of a rule with foreign parameters is what its author wrote', () => {
    const schema = z
      .string()
      .check(z.refine(() => false, { error: 'Say please.', params: { vi: 1 } }));
    expect(first(schema, 'x')?.message).toBe('Say please.');
  });

  it('of an issue that zod alone knows is what zod says', () => {
    const schema = z.map(z.string(), z.number());
    expect(first(schema, new Map([['a', 'b']]))?.message).not.toBe('');
  });
});

describe('describeIssues', () => {
  it('does not call a field missing when the parse did not report its input', () => {
    const result = z.safeParse(textSchema, 5);
    expect(describeIssues(result.error?.issues ?? [])[0]?.message).toBe(
      'Kiểu dữ liệu phải là chuỗi ký tự.',
    );
  });
});

describe('mend', () => {
  it('carries both languages and falls back to English where zod prints the message', () => {
    expect(mend('Sửa đi.', 'Mend it.')).toEqual({
      error: 'Mend it.',
      params: { vi: 'Sửa đi.', en: 'Mend it.' },
    });
  });
});
