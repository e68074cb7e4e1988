import { countSchema, idSchema, isoDateSchema, textSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';

/**
 * What a target is measured in. `other` where the noun says more than this list.
 *
 * @example
 * const unit: TargetUnit = targetUnitSchema.parse('percent');
 * unit; // 'percent'
 */
export const targetUnitSchema = z.enum([
  'percent',
  'models',
  'meetings',
  'classes',
  'documents',
  'projects',
  'articles',
  'people',
  'households',
  'units',
  'targets',
  'times',
  'other',
]);

/** What a target is measured in. */
export type TargetUnit = z.infer<typeof targetUnitSchema>;

/**
 * What counts towards a target: models that have come at least so far in their life, or `reported`: what units report, in
 * `achievements`.
 *
 * @example
 * const measure: TargetMeasure = targetMeasureSchema.parse('registered');
 * measure; // 'registered'
 */
export const targetMeasureSchema = z.enum([
  'registered',
  'building',
  'assessed',
  'recognised',
  'commended',
  'reported',
]);

/** What counts towards a target. */
export type TargetMeasure = z.infer<typeof targetMeasureSchema>;

/**
 * What was achieved on a day, as reported (kết quả đạt được): by one unit, or over all where no unit is named.
 *
 * @example
 * const done: Achievement = achievementSchema.parse({ on: '2018-03-15', unit: 'phuc-xa' });
 * done.value; // 1
 */
export const achievementSchema = z.object({
  on: isoDateSchema,
  unit: z.optional(idSchema),
  /** In the unit of the target; a unit that did what was asked once, without a number, counts 1. */
  value: z._default(z.number().check(z.minimum(0)), 1),
  note: z.optional(textSchema),
});

/** What was achieved on a day, as reported. */
export type Achievement = z.infer<typeof achievementSchema>;

const amountSchema = z.number().check(z.minimum(0));

const targetFields = {
  comparator: z.enum(['eq', 'gte', 'gt', 'lte', 'lt', 'range']),
  value: z.optional(amountSchema),
  min: z.optional(amountSchema),
  max: z.optional(amountSchema),
  unit: targetUnitSchema,
  /** The noun that is counted: `mô hình`. */
  noun: z.optional(textSchema),
  /** Whom the target is set: `các phường`. */
  subject: z.optional(textSchema),
  /** What they are to do: `đăng ký mô hình dân vận khéo`. */
  action: z.optional(textSchema),
  /** Each unit is to reach the value for itself; the noun for such a unit: `chi bộ` of `mô hình/chi bộ`. */
  per: z.optional(textSchema),
  /** A percentage of what is planned, not of units (`120% kế hoạch`). */
  ofPlan: z.optional(z.boolean()),
  /** How much is reached already, where the text says it: 10 of `10/11 chỉ tiêu`. */
  reached: z.optional(countSchema),
  /** The last day. */
  deadline: z.optional(isoDateSchema),
  /** `soft` is striven for (phấn đấu), `hard` is to be reached. */
  strength: z.enum(['hard', 'soft']),
  /** Kinds of unit that the words name, such as `ward`; empty where they name none or all. */
  kinds: z.array(textSchema),
  measure: targetMeasureSchema,
};

const hasItsNumbers = z.refine<{
  comparator: string;
  value?: number | undefined;
  min?: number | undefined;
  max?: number | undefined;
}>(
  ({ comparator, value, min, max }) =>
    comparator === 'range'
      ? value === undefined && min !== undefined && max !== undefined && min <= max
      : value !== undefined && min === undefined && max === undefined,
  {
    path: ['value'],
    ...mend(
      'Khoảng (range) cần min không lớn hơn max; các so sánh khác chỉ cần value.',
      'A range takes min, not above max; every other comparator takes value alone.',
    ),
  },
);

/**
 * One quantified target of a campaign (chỉ tiêu). {@link parseTarget} reads it from its words.
 *
 * @example
 * const target: Target = targetSchema.parse({
 *   id: 'dang-ky', comparator: 'range', min: 40, max: 50, unit: 'percent', subject: 'các cơ quan chuyên môn',
 *   kinds: ['division'], measure: 'registered', strength: 'soft',
 * });
 * target.achievements; // []
 */
export const targetSchema = z
  .object({
    ...targetFields,
    id: idSchema,
    /** The words of the plan. */
    text: z.optional(textSchema),
    strength: z._default(targetFields.strength, 'hard'),
    kinds: z._default(targetFields.kinds, []),
    /** The very units, by their ids, where kinds do not tell them. */
    units: z.optional(z.array(idSchema)),
    measure: z._default(targetMeasureSchema, 'reported'),
    achievements: z._default(z.array(achievementSchema), []),
  })
  .check(hasItsNumbers);

/** One quantified target of a campaign (chỉ tiêu). */
export type Target = z.infer<typeof targetSchema>;

/**
 * The quantity of a target and the words around it, as a text gives them (chỉ tiêu định lượng). `range` has `min` and `max`, every other
 * comparator `value`. Percents may exceed 100 (`120% kế hoạch`).
 *
 * @example
 * const fields: TargetFields | undefined = parseTarget('100% các phường ban hành kế hoạch');
 * fields?.unit; // 'percent'
 * fields?.subject; // 'các phường'
 */
export type TargetFields = Omit<Target, 'id' | 'text' | 'units' | 'achievements'>;
