import { idSchema, isoDateSchema } from '../schema/fields.js';
import * as z from '../schema/zod.js';
import { campaignSchema, type Campaign } from './campaign.js';
import { namedUnitSchema, type NamedUnit } from './model-register.js';
import { progress, type CampaignUnit, type ProgressInput } from './progress.js';
import { targetSchema } from './target.js';

const numberSchema = z.number();

/**
 * A target against what is reached, as {@link progress} gives it.
 *
 * @example
 * validate(targetProgressSchema, {
 *   target: { id: 'ke-hoach', comparator: 'gte', value: 100, unit: 'percent', kinds: ['ward'] },
 *   counts: 'units', required: 14, reached: 13, share: 0.93, by: ['phuc-xa'], missing: ['kim-ma'], state: 'behind',
 * }).ok; // true
 */
export const targetProgressSchema = z.object({
  target: targetSchema,
  counts: z.enum(['units', 'things', 'percent']),
  required: numberSchema,
  reached: numberSchema,
  share: z.optional(numberSchema),
  by: z.array(idSchema),
  missing: z.array(idSchema),
  state: z.enum([
    'not-started',
    'reached',
    'on-track',
    'behind',
    'under-way',
    'missed',
    'fell-short',
    'unknown',
  ]),
});

/**
 * How a campaign stands on a day (tiến độ thực hiện): each target against what is reached, and the units by name.
 *
 * @example
 * const report: CampaignReport = campaignReportSchema.parse({
 *   campaign: {
 *     id: 'thi-dua', name: 'Thi đua 2018', kind: 'movement', owners: [{ name: 'Quận ủy Ba Đình' }], period: { from: '2018-01-24' },
 *   },
 *   on: '2018-12-31',
 *   progress: [],
 * });
 * report.units; // []
 */
export const campaignReportSchema = z.object({
  campaign: campaignSchema,
  on: isoDateSchema,
  units: z._default(z.array(namedUnitSchema), []),
  progress: z.array(targetProgressSchema),
});

/** How a campaign stands on a day. */
export type CampaignReport = z.infer<typeof campaignReportSchema>;

/**
 * Sets a campaign's targets against what its units and models did, with the names of the units.
 *
 * @example
 * const campaign = campaignSchema.parse({
 *   id: 'thi-dua', name: 'Thi đua 2018', kind: 'movement', owners: [{ name: 'Quận ủy Ba Đình' }],
 *   period: { from: '2018-01-24', to: '2018-12-31' },
 * });
 * const report = reportCampaign(campaign, {
 *   units: [{ id: 'phuc-xa', kind: 'ward', name: 'Phường Phúc Xá' }], models: [], on: '2018-12-31',
 * });
 * report.units; // [{ id: 'phuc-xa', name: 'Phường Phúc Xá' }]
 */
export function reportCampaign(
  campaign: Campaign,
  input: Omit<ProgressInput, 'units'> & { readonly units: readonly (CampaignUnit & NamedUnit)[] },
): CampaignReport {
  return {
    campaign,
    on: input.on,
    units: input.units.map(({ id, name }) => ({ id, name })),
    progress: progress(campaign, input).map(({ by, missing, ...rest }) => ({
      ...rest,
      by: [...by],
      missing: [...missing],
    })),
  };
}
