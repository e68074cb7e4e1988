import { idSchema, isoDateSchema, textSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';

/**
 * How a unit passed into another: `whole` all of it (nhập toàn bộ), `part` a part (một phần), `renamed` (đổi tên), `rekinded` a change of
 * kind, such as tỉnh to thành phố (đổi loại hình), `split` the new one was made out of a part of the old one, which lives on
 * (chia, tách), `dissolved` no heir (giải thể).
 *
 * @example
 * const relation: SuccessionRelation = successionRelationSchema.parse('whole');
 * relation; // 'whole'
 */
export const successionRelationSchema = z.enum([
  'whole',
  'part',
  'renamed',
  'rekinded',
  'split',
  'dissolved',
]);

/**
 * One step from a unit to another (sự kế thừa). Many-to-many: a merger is several steps to one unit, a division several steps from
 * one. A unit that lives on under a new name or kind has a step to itself, which holds the day and the legal basis.
 *
 * @example
 * const merger: Succession = successionSchema.parse({
 *   from: 'ha-giang', to: 'tuyen-quang-2025', date: '2025-07-01', relation: 'whole', basis: '202/2025/QH15',
 * });
 * merger.basis; // '202/2025/QH15'
 */
export const successionSchema = z
  .object({
    from: idSchema,
    /** The heir; absent when the unit was dissolved. */
    to: z.optional(idSchema),
    /** First day of the new state of things, `YYYY-MM-DD`. */
    date: isoDateSchema,
    relation: successionRelationSchema,
    /** Symbol of the document it rests on, such as `202/2025/QH15` (căn cứ). */
    basis: z.optional(textSchema),
  })
  .check(
    z.refine(({ to, relation }) => (to === undefined) === (relation === 'dissolved'), {
      ...mend(
        'Ghi đơn vị kế thừa (to), trừ khi giải thể (dissolved) thì bỏ trống.',
        'Name the heir (to); leave it out only where the unit was dissolved.',
      ),
      path: ['to'],
    }),
    z.refine(
      ({ from, to, relation }) => from !== to || relation === 'renamed' || relation === 'rekinded',
      {
        ...mend(
          'Đơn vị chỉ kế thừa chính nó khi đổi tên (renamed) hoặc đổi loại hình (rekinded).',
          'A unit follows itself only when renamed or rekinded.',
        ),
        path: ['relation'],
      },
    ),
  );

/** See {@link successionRelationSchema}. */
export type SuccessionRelation = z.infer<typeof successionRelationSchema>;
/** See {@link successionSchema}. */
export type Succession = z.infer<typeof successionSchema>;
