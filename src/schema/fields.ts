import { isId } from './id.js';
import { isIsoDate } from './iso-date.js';
import { mend } from './problems.js';
import * as z from './zod.js';

const ISO_LOCAL = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;

/**
 * A day in the form `YYYY-MM-DD` (ngày).
 *
 * @example
 * validate(isoDateSchema, '2026-01-05').ok; // true
 * validate(isoDateSchema, '2026-02-29').ok; // false
 */
export const isoDateSchema = z
  .string()
  .check(
    z.refine(
      isIsoDate,
      mend(
        'Cần một ngày có thật, dạng năm-tháng-ngày, ví dụ 2026-01-05.',
        'Give a real day as year-month-day, such as 2026-01-05.',
      ),
    ),
  );

/**
 * A moment in Vietnam without an offset, as precise as known: `2018-05-10`, `2018-05-29T17:04`, with seconds where shown.
 *
 * @example
 * validate(localDateTimeSchema, '2018-05-29T17:04').ok; // true
 * validate(localDateTimeSchema, '29/05/2018').ok; // false
 */
export const localDateTimeSchema = z.string().check(
  z.refine(
    (text) => {
      const match = ISO_LOCAL.exec(text);
      return match?.[1] !== undefined && isIsoDate(match[1]);
    },
    mend(
      'Cần ngày hoặc ngày giờ, ví dụ 2018-05-10 hay 2018-05-29T17:04.',
      'Give a day or a day and time, such as 2018-05-10 or 2018-05-29T17:04.',
    ),
  ),
);

/**
 * A moment with its offset, such as `2026-01-05T08:00:00+07:00` or `…Z` (thời điểm).
 *
 * @example
 * validate(instantSchema, '2026-12-31T17:00:00+07:00').ok; // true
 * validate(instantSchema, '2026-12-31T17:00:00').ok; // false
 */
export const instantSchema = z.iso.datetime({ offset: true });

/**
 * A text with at least one character that is seen.
 *
 * @example
 * validate(textSchema, 'Tốt').ok; // true
 * validate(textSchema, '  ').ok; // false
 */
export const textSchema = z
  .string()
  .check(
    z.refine((text) => text.trim() !== '', mend('Không được để trống.', 'It must not be empty.')),
  );

/**
 * A whole number from 0: a count, a number of visits (số lượt).
 *
 * @example
 * validate(countSchema, 5100909).ok; // true
 * validate(countSchema, -1).ok; // false
 */
export const countSchema = z.int().check(z.minimum(0));

/**
 * An absolute `http:` or `https:` address. Other schemes are refused: an address comes from strangers.
 *
 * @example
 * validate(webUrlSchema, 'https://camlo.example.gov.vn/tin').ok; // true
 * validate(webUrlSchema, '/tin').ok; // false
 */
export const webUrlSchema = z
  .string()
  .check(
    z.refine(
      isWebUrl,
      mend(
        'Cần địa chỉ bắt đầu bằng http:// hoặc https://.',
        'Give an address that begins with http:// or https://.',
      ),
    ),
  );

/**
 * Tells whether a text is an absolute `http:` or `https:` address.
 *
 * @example
 * isWebUrl('https://camlo.example.gov.vn/tin'); // true
 * isWebUrl('/tin'); // false
 */
export function isWebUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text)) return false;
  return URL.canParse(text);
}

/**
 * A name that a site gives to a record: letters, digits, `-` and `_`, at most 64.
 *
 * @example
 * validate(idSchema, 'giao-dien').ok; // true
 * validate(idSchema, 'giao diện').ok; // false
 */
export const idSchema = z
  .string()
  .check(
    z.refine(
      isId,
      mend(
        'Mã gồm chữ không dấu, số, dấu - _ và dài nhất 64 ký tự.',
        'An id holds letters without accents, digits, - _ and at most 64 characters.',
      ),
    ),
  );

/**
 * A file to download (tệp đính kèm).
 *
 * @example
 * const file: FileLink = fileSchema.parse({
 *   url: 'https://badinh.example.vn/kh-34.pdf',
 *   type: 'application/pdf',
 *   bytes: 48213,
 * });
 * file.type; // 'application/pdf'
 */
export const fileSchema = z.object({
  url: webUrlSchema,
  /** The name shown to the reader; without it the last part of the address is what there is. */
  name: z.optional(textSchema),
  /** Media type, such as `application/pdf`. */
  type: z.optional(
    z
      .string()
      .check(
        z.refine(
          (text) => /^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/i.test(text),
          mend(
            'Cần kiểu tệp, ví dụ application/pdf.',
            'Give a media type such as application/pdf.',
          ),
        ),
      ),
  ),
  /** Size in bytes. */
  bytes: z.optional(countSchema),
});

/** A file to download (tệp đính kèm). */
export type FileLink = z.infer<typeof fileSchema>;
