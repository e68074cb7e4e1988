import type { Campaign, CampaignPhase } from './campaign.js';

/**
 * The phases of a campaign that run on a day; several may.
 *
 * @param date - `YYYY-MM-DD`
 * @example
 * phasesOn(campaign, '2018-03-01').map(({ phase }) => phase); // ['registration', 'building']
 */
export function phasesOn(campaign: Pick<Campaign, 'phases'>, date: string): CampaignPhase[] {
  return campaign.phases.filter(
    ({ period }) => period.from <= date && (period.to === undefined || date <= period.to),
  );
}
