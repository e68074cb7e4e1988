import { idSchema, localDateTimeSchema, textSchema } from '../schema/fields.js';
import * as z from '../schema/zod.js';
import { publicModelSchema } from './model.js';

/**
 * The name of a unit beside records that hold its id.
 *
 * @example
 * const ward: NamedUnit = namedUnitSchema.parse({ id: 'phuc-xa', name: 'Phường Phúc Xá' });
 * ward.name; // 'Phường Phúc Xá'
 */
export const namedUnitSchema = z.object({ id: idSchema, name: textSchema });

/** A unit by its id and name (đơn vị). */
export type NamedUnit = z.infer<typeof namedUnitSchema>;

/**
 * The models that a portal publishes (danh mục mô hình "Dân vận khéo"), with the names of their units. Contacts and internal notes
 * are refused: see {@link publicModelSchema}.
 *
 * @example
 * const register: ModelRegister = modelRegisterSchema.parse({
 *   units: [{ id: 'phuc-xa', name: 'Phường Phúc Xá' }],
 *   models: [{ id: 'may-tre', name: 'Tổ hợp tác mây tre đan', unit: 'phuc-xa', form: 'collective', acts: [] }],
 * });
 * register.models.length; // 1
 */
export const modelRegisterSchema = z.object({
  title: z.optional(textSchema),
  updatedAt: z.optional(localDateTimeSchema),
  units: z._default(z.array(namedUnitSchema), []),
  models: z.array(publicModelSchema),
});

/** The models that a portal publishes. */
export type ModelRegister = z.infer<typeof modelRegisterSchema>;
