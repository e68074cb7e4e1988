import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';

/** Slug of a kind of document (loại văn bản): `ke-hoach`, `nghi-dinh`. */
export const kindSlugSchema = z
  .string()
  .check(
    z.refine(
      (slug) => /^[a-z]+(?:-[a-z]+)*$/.test(slug),
      mend(
        'Ghi loại văn bản bằng chữ thường không dấu nối bằng gạch, ví dụ ke-hoach.',
        'Give the kind in lower case without accents, joined by hyphens, such as ke-hoach.',
      ),
    ),
  );

/** Year inside a symbol, of four digits or of two as older papers have it. */
export const symbolYearSchema = z
  .string()
  .check(
    z.refine(
      (year) => /^\d{2}(?:\d{2})?$/.test(year),
      mend('Ghi năm bằng bốn hoặc hai chữ số.', 'Give the year in four digits or two.'),
    ),
  );
