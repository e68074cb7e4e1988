import * as z from './zod.js';

type Issue = z.core.$ZodIssue;

/**
 * The languages in which danvan speaks to people.
 *
 * @example
 * const locale: Locale = 'en';
 * formatCount(5100909, locale); // '5,100,909'
 */
export type Locale = 'vi' | 'en';

/**
 * One sentence in both languages of the interface.
 *
 * @example
 * const title: Sentence = MODEL_COLUMN_TITLES.unit;
 * title.vi; // 'Đơn vị đăng ký'
 * title.en; // 'Unit'
 */
export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/**
 * What is wrong with one field of an input, and how to mend it.
 *
 * @example
 * const result = validate(idSchema, 'giao diện');
 * const problem: Problem | undefined = result.ok ? undefined : result.problems[0];
 * problem?.message; // 'Mã gồm chữ không dấu, số, dấu - _ và dài nhất 64 ký tự.'
 */
export interface Problem {
  /** Path of the field from the root, such as `files[0].url`; empty for the input itself. */
  readonly path: string;
  /** Stable name of the rule that was broken, such as `too_small` or `invalid_format`. */
  readonly code: string;
  /** A sentence that names the mend, in the language asked for. */
  readonly message: string;
}

/**
 * Outcome of {@link validate}.
 *
 * @example
 * const result: Validation<string> = validate(idSchema, 'giao-dien');
 * result.ok && result.value; // 'giao-dien'
 */
export type Validation<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Parameters of a `z.refine` or `z.check` whose broken rule is told in both languages.
 *
 * @example
 * import * as z from 'zod/mini';
 *
 * const period = z
 *   .object({ from: isoDateSchema, to: isoDateSchema })
 *   .check(z.refine(({ from, to }) => from < to, mend('Ngày đầu phải trước ngày cuối.', 'The first day must come before the last.')));
 * const result = validate(period, { from: '2026-02-01', to: '2026-01-01' }, 'en');
 * result.ok || result.problems[0]?.message; // 'The first day must come before the last.'
 */
export function mend(vi: string, en: string): { error: string; params: Sentence } {
  return { error: en, params: { vi, en } };
}

/**
 * Checks an input from outside against a schema. Never throws for bad input.
 *
 * @param schema - one of the schemas of this package, or your own
 * @param input - anything: parsed JSON, a form, a row of a table
 * @param locale - language of the messages; Vietnamese unless told
 * @returns the typed value, or every problem with its path and its mend
 * @example
 * const result = validate(pollSchema, { id: 'giao-dien', question: 'Giao diện mới thế nào?', options: [] });
 * result.ok || result.problems[0]; // { path: 'options', message: 'Ít nhất 2 mục.' }
 */
export function validate<S extends z.core.$ZodType>(
  schema: S,
  input: unknown,
  locale: Locale = 'vi',
): Validation<z.core.output<S>> {
  const result = z.safeParse(schema, input, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, problems: describeIssues(result.error.issues, locale) };
}

/**
 * Puts zod's issues into sentences that name the mend.
 *
 * @param issues - `error.issues` of a failed parse; parse with `{ reportInput: true }` to have a missing field told
 *   apart from one of the wrong type
 * @param locale - language of the messages; Vietnamese unless told
 *
 * @example
 * describeIssues([{ code: 'unrecognized_keys', keys: ['colour'], path: [], message: '' }], 'en');
 * // [{ path: 'colour', code: 'unrecognized_keys', message: 'Remove this unknown field.' }]
 */
export function describeIssues(issues: readonly Issue[], locale: Locale = 'vi'): Problem[] {
  return issues.flatMap((issue) => describeIssue(issue, locale));
}

function describeIssue(issue: Issue, locale: Locale): Problem[] {
  const path = formatPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: formatPath([...issue.path, key]),
      code: issue.code,
      message: say(locale, 'Bỏ trường lạ này.', 'Remove this unknown field.'),
    }));
  }
  return [{ path, code: issue.code, message: sentence(issue)[locale] }];
}

function sentence(issue: Issue): Sentence {
  switch (issue.code) {
    case 'custom':
      return isSentence(issue.params) ? issue.params : both(issue.message);
    case 'invalid_type':
      return 'input' in issue && issue.input === undefined
        ? { vi: 'Thiếu mục này; hãy điền vào.', en: 'This field is missing; fill it in.' }
        : {
            vi: `Kiểu dữ liệu phải là ${typeName(issue.expected, 'vi')}.`,
            en: `The value must be ${typeName(issue.expected, 'en')}.`,
          };
    case 'invalid_value': {
      const values = issue.values.map(String).join(', ');
      return { vi: `Chọn một trong các giá trị: ${values}.`, en: `Choose one of: ${values}.` };
    }
    case 'too_small':
      return limit(issue.origin, issue.minimum, 'small', issue.inclusive ?? true);
    case 'too_big':
      return limit(issue.origin, issue.maximum, 'big', issue.inclusive ?? true);
    case 'invalid_format':
      return {
        vi: `Sai dạng; cần dạng ${formatName(issue, 'vi')}.`,
        en: `Wrong form; give ${formatName(issue, 'en')}.`,
      };
    case 'not_multiple_of':
      return {
        vi: `Phải là bội số của ${issue.divisor}.`,
        en: `It must be a multiple of ${issue.divisor}.`,
      };
    case 'invalid_union':
      return {
        vi: 'Không khớp dạng nào trong các dạng được nhận; xem lại cấu trúc.',
        en: 'It fits none of the accepted forms; check its structure.',
      };
    default:
      return both(issue.message);
  }
}

function limit(
  origin: string,
  bound: number | bigint,
  side: 'small' | 'big',
  inclusive: boolean,
): Sentence {
  const vi = side === 'small' ? 'Ít nhất' : 'Nhiều nhất';
  const en = side === 'small' ? 'At least' : 'At most';
  if (origin === 'string') return { vi: `${vi} ${bound} ký tự.`, en: `${en} ${bound} characters.` };
  if (origin === 'array' || origin === 'set')
    return { vi: `${vi} ${bound} mục.`, en: `${en} ${bound} items.` };
  if (inclusive) return { vi: `${vi} là ${bound}.`, en: `${en} ${bound}.` };
  return side === 'small'
    ? { vi: `Phải lớn hơn ${bound}.`, en: `It must be greater than ${bound}.` }
    : { vi: `Phải nhỏ hơn ${bound}.`, en: `It must be less than ${bound}.` };
}

const TYPE_NAMES: Readonly<Record<string, Sentence>> = {
  string: { vi: 'chuỗi ký tự', en: 'a text' },
  number: { vi: 'số', en: 'a number' },
  int: { vi: 'số nguyên', en: 'a whole number' },
  boolean: { vi: 'đúng/sai (true hoặc false)', en: 'true or false' },
  array: { vi: 'danh sách', en: 'a list' },
  object: { vi: 'đối tượng', en: 'an object' },
};

const FORMAT_NAMES: Readonly<Record<string, Sentence>> = {
  url: { vi: 'địa chỉ https://…', en: 'an address such as https://…' },
  date: { vi: 'năm-tháng-ngày, ví dụ 2026-01-05', en: 'year-month-day, such as 2026-01-05' },
  datetime: {
    vi: 'thời điểm có múi giờ, ví dụ 2026-01-05T08:00:00+07:00',
    en: 'an instant with its offset, such as 2026-01-05T08:00:00+07:00',
  },
};

function typeName(type: string, locale: Locale): string {
  return TYPE_NAMES[type]?.[locale] ?? type;
}

function formatName(issue: z.core.$ZodIssueInvalidStringFormat, locale: Locale): string {
  if (issue.format === 'regex' && issue.pattern !== undefined) return issue.pattern;
  return FORMAT_NAMES[issue.format]?.[locale] ?? issue.format;
}

function formatPath(path: readonly PropertyKey[]): string {
  let text = '';
  for (const key of path) {
    if (typeof key === 'number') text += `[${key}]`;
    else text += text === '' ? String(key) : `.${String(key)}`;
  }
  return text;
}

function isSentence(params: unknown): params is Sentence {
  return (
    typeof params === 'object' &&
    params !== null &&
    'vi' in params &&
    'en' in params &&
    typeof params.vi === 'string' &&
    typeof params.en === 'string'
  );
}

function both(message: string): Sentence {
  return { vi: message, en: message };
}

function say(locale: Locale, vi: string, en: string): string {
  return locale === 'vi' ? vi : en;
}
