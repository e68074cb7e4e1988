import { campaignSchema, findTargets, type Campaign } from '../src/campaigns/index.js';
import { slugOf } from '../src/tables/index.js';
import { DIVISIONS, WARDS } from '../stories/ba-dinh-2018.js';
import type { PortalArticle } from './content.js';

/** A unit that takes part in the campaign. */
export interface CampaignUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

const unitsOf = (names: readonly string[], called: string, kind: string): CampaignUnit[] =>
  names.map((name) => ({ id: slugOf(`${called} ${name}`), name: `${called} ${name}`, kind }));

/** The units that the targets of the plan are set for. */
export const campaignUnits: readonly CampaignUnit[] = [
  ...unitsOf(WARDS, 'Phường', 'ward'),
  ...unitsOf(DIVISIONS, 'Phòng', 'division'),
];

/** Who draws up a plan, as its text names them: `UBND quận Ba Đình`. */
const OWNER = /UBND (?:tỉnh|thành phố|quận|huyện|xã|phường)(?: \p{Lu}\p{Ll}*)+/u;

/** The campaign of an article: its targets as the text sets them, resting on the documents that it cites. */
export function campaignOf({ id, title, page }: PortalArticle): Campaign {
  const text = page.body.join('\n');
  const targets = findTargets(text).map((found, index) => ({
    ...found,
    id: `chi-tieu-${index + 1}`,
    achievements: [],
  }));
  const to = targets.map(({ deadline }) => deadline).find((day) => day !== undefined);
  const year = (to ?? page.publishedAt ?? '2018').slice(0, 4);
  return campaignSchema.parse({
    id,
    name: title,
    kind: 'year-theme',
    owners: [{ name: OWNER.exec(text)?.[0] ?? title }],
    period: { from: `${year}-01-01`, to: to ?? `${year}-12-31` },
    basis: page.citations.flatMap(({ canonical, issuer, date }) =>
      canonical === null
        ? []
        : [
            {
              symbol: canonical,
              ...(issuer === null ? {} : { issuer }),
              ...(date === null ? {} : { issuedOn: date }),
            },
          ],
    ),
    targets,
  });
}
