import { reportCampaign, type CampaignReport, type PublicModel } from '../src/campaigns/index.js';
import type { OfficialDocument } from '../src/documents/index.js';
import type { Poll } from '../src/polls/index.js';
import { toLocalDateTime } from '../src/vietnamese/index.js';
import type { Store } from '../service/index.js';
import type { PortalArticle } from './content.js';
import { IDS, planOf } from './furnish.js';

/** What a page of the demo portal shows without script: what the service holds at this moment. */
export interface PageData {
  readonly articles: readonly PortalArticle[];
  readonly total: number;
  /** The total of the counter that is shown digit by digit. */
  readonly digits: number;
  readonly poll: Poll | undefined;
  readonly report: CampaignReport | undefined;
  readonly models: readonly PublicModel[];
  readonly unitNames: ReadonlyMap<string, string>;
  readonly documents: readonly OfficialDocument[];
  /** Reads of each article, in the order of the articles. */
  readonly reads: readonly number[];
}

/** Reads what the pages show from the service's store. */
export async function readPageData(
  store: Store,
  articles: readonly PortalArticle[],
): Promise<PageData> {
  const now = Date.now();
  const plan = planOf(articles);
  const [stats, digits, poll, record, onFile, { documents }, reads] = await Promise.all([
    store.stats(IDS.site, now),
    store.stats(IDS.digits, now),
    store.polls.get(IDS.poll, now),
    plan && store.campaigns.get(plan.id),
    store.registers.models(IDS.site),
    store.registers.documents(IDS.site),
    store.reads(
      IDS.site,
      articles.map(({ id }) => `/tin/${id}`),
    ),
  ]);
  const on = (toLocalDateTime(new Date(now)) ?? '').slice(0, 10);
  return {
    articles,
    total: stats.total,
    digits: digits.total,
    poll: poll?.poll,
    report:
      record && reportCampaign(record.campaign, { units: record.units, models: onFile.models, on }),
    models: onFile.models,
    unitNames: new Map(onFile.units.map(({ id, name }) => [id, name])),
    documents,
    reads,
  };
}
