import { isoDateSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';
import { kindSlugSchema, symbolYearSchema } from './fields.js';

/**
 * How a citation names its document; see {@link citationSchema}.
 *
 * @example
 * const form: CitationForm = citationFormSchema.parse('number-year');
 * form; // 'number-year'
 */
export const citationFormSchema = z.enum(['symbol', 'number-year', 'number-only', 'named']);

/** How a citation names its document: by symbol, by number and year, by number only, or by a name. */
export type CitationForm = z.infer<typeof citationFormSchema>;

/**
 * One mention of a document in a text (trích dẫn văn bản). What the text does not say is null, never guessed.
 *
 * @example
 * const citation: Citation | undefined = findCitations('theo Chỉ thị số 05-CT/TW của Bộ Chính trị')[0];
 * citation?.canonical; // '05-CT/TW'
 * validate(citationSchema, citation).ok; // true
 */
export const citationSchema = z
  .object({
    /** The span as it stands in the text. */
    text: z.string().check(z.minLength(1)),
    /** Offset of the span in UTF-16 units. */
    start: z.int().check(z.minimum(0)),
    /** Offset of the first unit after the span. */
    end: z.int().check(z.minimum(1)),
    /** Slug of the kind that the words say, or the symbol where they say none: `ke-hoach`. */
    type: kindSlugSchema,
    /** Number as written, with its leading zero, letter or point: `05`, `30a`, `66.1`. */
    number: z.string().check(z.minLength(1)),
    /** Year inside the symbol; null where there is none. */
    year: z.nullable(symbolYearSchema),
    /** What follows number and year, in official case: `CV/HU`, `NĐ-CP`; null without a symbol. */
    symbol: z.nullable(z.string()),
    /** Number, year and symbol without spaces and in official case: `252-CV/HU`; null for a number only. */
    canonical: z.nullable(z.string()),
    form: citationFormSchema,
    /** Day of issue that the text gives for this document. */
    date: z.nullable(isoDateSchema),
    /** Issuer as written, line breaks made one space. */
    issuer: z.nullable(z.string()),
  })
  .check(
    z.refine((citation) => citation.start < citation.end, {
      ...mend('Điểm cuối phải sau điểm đầu.', 'The end must come after the start.'),
      path: ['end'],
    }),
  );

/** One mention of a document in a text (trích dẫn văn bản). */
export type Citation = z.infer<typeof citationSchema>;
