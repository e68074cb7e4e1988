import { localDateTimeSchema, textSchema } from '../schema/fields.js';
import * as z from '../schema/zod.js';
import { documentSchema } from './document.js';

/**
 * The documents that a portal publishes (danh mục văn bản), as NĐ 42/2022/NĐ-CP asks for.
 *
 * @example
 * const register: DocumentRegister = documentRegisterSchema.parse({
 *   documents: [{ id: 'kh-34-2018', symbol: '34/KH-UBND', kind: 'ke-hoach', abstract: 'Công tác dân vận năm 2018' }],
 * });
 * register.documents.length; // 1
 */
export const documentRegisterSchema = z.object({
  title: z.optional(textSchema),
  updatedAt: z.optional(localDateTimeSchema),
  documents: z.array(documentSchema),
});

/** The documents that a portal publishes. */
export type DocumentRegister = z.infer<typeof documentRegisterSchema>;
