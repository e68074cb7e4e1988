import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';
import { symbolYearSchema } from './fields.js';

const NUMBER = /^\d{1,6}(?:\.\d{1,3})?[A-Za-zđĐ]?$/;
const PART = /^[A-ZĐƯĂÂÊÔƠ&][\p{Lu}ryitghxunpmưđa-z0-9&]*(?:\([A-ZĐ&]{2,8}\))?$/u;

/**
 * The parts of the symbol of a document (số, ký hiệu): `12/2021/NQ-HĐND` is number 12, year 2021 and the parts NQ and
 * HĐND, joined by a hyphen.
 *
 * @example
 * const parts: SymbolParts = symbolPartsSchema.parse({
 *   number: '34', sign: '/', year: null, yearSign: null, parts: ['KH', 'UBND'], signs: ['-'],
 * });
 * formatSymbol(parts); // '34/KH-UBND'
 */
export const symbolPartsSchema = z
  .object({
    /** Digits as written, with a leading zero, a letter or a point: `05`, `30a`, `66.1`. */
    number: z
      .string()
      .check(
        z.refine(
          (number) => NUMBER.test(number),
          mend(
            'Ghi số của văn bản, ví dụ 05, 30a.',
            'Give the number of the document, such as 05 or 30a.',
          ),
        ),
      ),
    /** Sign after the number: `/` with the state, `-` with the Party. */
    sign: z.enum(['/', '-']),
    /** Year inside the symbol of a normative document; null without one. */
    year: z.nullable(symbolYearSchema),
    /** Sign after the year. */
    yearSign: z.nullable(z.enum(['/', '-'])),
    /** Kind, organs and units in their official case. */
    parts: z
      .array(
        z
          .string()
          .check(
            z.refine(
              (part) => PART.test(part),
              mend(
                'Ghi chữ viết tắt như trong ký hiệu, ví dụ KH, UBND.',
                'Give an abbreviation as symbols have it, such as KH or UBND.',
              ),
            ),
          ),
      )
      .check(z.minLength(1)),
    /** Signs between the parts, one less than them. */
    signs: z.array(z.enum(['/', '-', '.'])),
  })
  .check(
    z.refine((symbol) => symbol.signs.length === symbol.parts.length - 1, {
      ...mend(
        'Số dấu nối phải ít hơn số thành phần một đơn vị.',
        'Give one sign less than there are parts.',
      ),
      path: ['signs'],
    }),
    z.refine((symbol) => (symbol.year === null) === (symbol.yearSign === null), {
      ...mend('Năm và dấu sau năm phải đi cùng nhau.', 'Give year and year sign together.'),
      path: ['yearSign'],
    }),
  );

/** The parts of the symbol of a document (số, ký hiệu). */
export type SymbolParts = z.infer<typeof symbolPartsSchema>;
