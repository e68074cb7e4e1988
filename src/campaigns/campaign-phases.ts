import type { CampaignPhase } from './campaign.js';

/**
 * The phases of a campaign that run on a day; several may.
 *
 * @param date - `YYYY-MM-DD`
 * @example
 * const campaign = campaignSchema.parse({
 *   id: 'dan-van-kheo-2018', name: 'Dân vận khéo 2018', kind: 'plan',
 *   owners: [{ name: 'Quận ủy Ba Đình' }], period: { from: '2018-01-24', to: '2018-12-31' },
 *   phases: [
 *     { phase: 'registration', period: { from: '2018-02-01', to: '2018-03-31' } },
 *     { phase: 'building', period: { from: '2018-03-01', to: '2018-10-31' } },
 *   ],
 * });
 * phasesOn(campaign, '2018-03-01').map(({ phase }) => phase); // ['registration', 'building']
 */
export function phasesOn<Phase extends Pick<CampaignPhase, 'period'>>(
  campaign: { readonly phases: readonly Phase[] },
  date: string,
): Phase[] {
  return campaign.phases.filter(
    ({ period }) => period.from <= date && (period.to === undefined || date <= period.to),
  );
}
