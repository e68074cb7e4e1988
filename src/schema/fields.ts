import { isId } from './id.js';
import { isIsoDate } from './iso-date.js';
import { mend } from './problems.js';
import * as z from './zod.js';

const ISO_LOCAL = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;

/** A day in the form `YYYY-MM-DD` (ngày). */
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

/** A moment in Vietnam without an offset, as precise as known: `2018-05-10`, `2018-05-29T17:04`, with seconds where shown. */
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

/** A moment with its offset, such as `2026-01-05T08:00:00+07:00` or `…Z` (thời điểm). */
export const instantSchema = z.iso.datetime({ offset: true });

/** A text with at least one character that is seen. */
export const textSchema = z
  .string()
  .check(
    z.refine((text) => text.trim() !== '', mend('Không được để trống.', 'It must not be empty.')),
  );

/** A whole number from 0: a count, a number of visits (số lượt). */
export const countSchema = z.int().check(z.minimum(0));

/** An absolute `http:` or `https:` address. Other schemes are refused: an address comes from strangers. */
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

/** Tells whether a text is an absolute `http:` or `https:` address. */
export function isWebUrl(text: string): boolean {
  if (!/^https?:\/\//i.test(text)) return false;
  return URL.canParse(text);
}

/** A name that a site gives to a record: letters, digits, `-` and `_`, at most 64. */
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

/** A file to download (tệp đính kèm). */
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
