import { idSchema, isoDateSchema, textSchema } from '../schema/fields.js';
import * as z from '../schema/zod.js';

/**
 * One body that issued a document (cơ quan ban hành).
 *
 * @example
 * const issuer: Issuer = issuerSchema.parse({ name: 'UBND quận Ba Đình' });
 * issuer.name; // 'UBND quận Ba Đình'
 */
export const issuerSchema = z.object({
  /** Its name on the day of issue, as the document has it. */
  name: textSchema,
  /** Id of the unit in a register of units. */
  unit: z.optional(idSchema),
});

/** One body that issued a document (cơ quan ban hành). */
export type Issuer = z.infer<typeof issuerSchema>;

/**
 * Another document as this one names it: its basis, or what it amends or replaces. Unknown parts stay away.
 *
 * @example
 * const basis: DocumentReference = documentReferenceSchema.parse({
 *   symbol: '114-KL/TW', issuer: 'Ban Bí thư', issuedOn: '2015-07-14',
 * });
 * basis.symbol; // '114-KL/TW'
 */
export const documentReferenceSchema = z.object({
  /** As written: `114-KL/TW`. */
  symbol: textSchema,
  issuer: z.optional(textSchema),
  issuedOn: z.optional(isoDateSchema),
  /** Id of the document, where the site holds it. */
  document: z.optional(idSchema),
});

/** Another document as this one names it. */
export type DocumentReference = z.infer<typeof documentReferenceSchema>;
