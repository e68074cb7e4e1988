import { documentReferenceSchema, issuerSchema } from '../documents/reference.js';
import { idSchema, isoDateSchema, textSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';
import { targetSchema } from './target.js';

/**
 * A span of days, both ends included; without `to` it is open-ended, as a movement is.
 *
 * @example
 * validate(periodSchema, { from: '2018-01-24', to: '2018-12-31' }).ok; // true
 * validate(periodSchema, { from: '2018-12-31', to: '2018-01-24' }).ok; // false
 */
export const periodSchema = z.object({ from: isoDateSchema, to: z.optional(isoDateSchema) }).check(
  z.refine(({ from, to }) => to === undefined || from <= to, {
    path: ['to'],
    ...mend('Ngày cuối không được trước ngày đầu.', 'The last day must not come before the first.'),
  }),
);

/**
 * A phase of a campaign: phát động, đăng ký, xây dựng, sơ kết, tổng kết, khen thưởng.
 *
 * @example
 * const phase: CampaignPhase = campaignPhaseSchema.parse({
 *   phase: 'registration', period: { from: '2018-02-01', to: '2018-03-31' },
 * });
 * phase.phase; // 'registration'
 */
export const campaignPhaseSchema = z.object({
  phase: z.enum([
    'launch',
    'registration',
    'building',
    'interim-review',
    'final-review',
    'commendation',
  ]),
  period: periodSchema,
  note: z.optional(textSchema),
});

/** A phase of a campaign. */
export type CampaignPhase = z.infer<typeof campaignPhaseSchema>;

/**
 * A campaign (phong trào, năm dân vận, chương trình phối hợp, kế hoạch) with its targets. The Ba Đình plan of 2018 is the worked
 * example of the documentation.
 *
 * @example
 * const campaign: Campaign = campaignSchema.parse({
 *   id: 'dan-van-kheo-2018',
 *   name: 'Phong trào thi đua "Dân vận khéo" năm 2018',
 *   kind: 'movement',
 *   owners: [{ name: 'Quận ủy Ba Đình' }],
 *   period: { from: '2018-01-24', to: '2018-12-31' },
 * });
 * campaign.targets; // []
 */
export const campaignSchema = z.object({
  id: idSchema,
  name: textSchema,
  /** Phong trào thi đua, chủ đề năm, chương trình phối hợp, kế hoạch. */
  kind: z.enum(['movement', 'year-theme', 'joint-programme', 'plan']),
  /** Id of the unit within which it runs. */
  scope: z.optional(idSchema),
  /** Who runs it; a joint programme has several. */
  owners: z.array(issuerSchema).check(z.minLength(1)),
  /** Id of the campaign of the level above. */
  parent: z.optional(idSchema),
  period: periodSchema,
  /** The documents it rests on (căn cứ). */
  basis: z._default(z.array(documentReferenceSchema), []),
  targets: z._default(
    z
      .array(targetSchema)
      .check(
        z.refine(
          (targets) => new Set(targets.map(({ id }) => id)).size === targets.length,
          mend('Mỗi chỉ tiêu cần một mã riêng.', 'Give each target an id of its own.'),
        ),
      ),
    [],
  ),
  /** Nhiệm vụ. */
  tasks: z._default(z.array(textSchema), []),
  phases: z._default(z.array(campaignPhaseSchema), []),
});

/** A campaign with its targets. */
export type Campaign = z.infer<typeof campaignSchema>;
