import { readFileSync } from 'node:fs';
import { pollSchema } from '../src/polls/index.js';
import { importModels } from '../service/model-import.js';
import { siteSchema, type Store } from '../service/index.js';
import type { PortalArticle } from './content.js';
import { pictureAddress } from './picture.js';
import { campaignOf, campaignUnits } from './seed-campaign.js';
import { citedDocuments } from './seed-documents.js';

/** Ids of what the demo portal keeps in the service. */
export const IDS = { site: 'demo', digits: 'demo-chu-so', poll: 'seed-0' } as const;

const MODELS = new URL('sample-models.csv', import.meta.url);

/**
 * Puts what the seed pages hold into the service: sites that count on from the old counters, the poll, reads, documents,
 * the campaign with its models. What is there stays as it is, so that votes, counts and an administrator's changes live on.
 *
 * @param origin - where the portal is served, for the addresses of pictures
 */
export async function furnish(
  store: Store,
  articles: readonly PortalArticle[],
  origin: string,
): Promise<void> {
  await furnishSites(store, articles);
  await furnishPoll(store, articles);
  await furnishCampaign(store, articles);
  await furnishModels(store, articles);
  await moveModelPictures(store, origin);
  const { revision } = await store.registers.documents(IDS.site, { isFresh: true });
  if (revision === 0)
    await store.registers.replaceDocuments(IDS.site, {
      title: 'Văn bản được dẫn trong tin, bài',
      documents: citedDocuments(articles),
    });
}

/** The two counters of the seeds: one in words, one in digits; and the reads of each article. */
async function furnishSites(store: Store, articles: readonly PortalArticle[]): Promise<void> {
  const totals = articles.map(({ page }) => page).filter((page) => page.visitorTotal !== undefined);
  const inWords = totals.find((page) => page.onlineNow !== undefined);
  const inDigits = totals.find((page) => page.onlineNow === undefined);
  for (const [id, name, total] of [
    [IDS.site, 'Cổng thông tin dân vận', inWords?.visitorTotal],
    [IDS.digits, 'Số lượt truy cập', inDigits?.visitorTotal],
  ] as const) {
    if (await store.sites.get(id)) continue;
    await store.sites.save(siteSchema.parse({ id, name }));
    await store.sites.setTotal(id, total ?? 0);
    if (id !== IDS.site) continue;
    for (const { id: article, page } of articles)
      if (page.readCount !== undefined)
        await store.sites.setReads(id, `/tin/${article}`, page.readCount);
  }
}

async function furnishPoll(store: Store, articles: readonly PortalArticle[]): Promise<void> {
  const question = articles.find(({ page }) => page.pollQuestion !== undefined)?.page.pollQuestion;
  if (question === undefined || (await store.polls.get(IDS.poll, Date.now()))) return;
  await store.polls.save(
    IDS.site,
    pollSchema.parse({
      id: IDS.poll,
      question,
      // The old page shows the question only: its options were drawn by a script.
      options: [
        { id: 'nen', text: 'Nên' },
        { id: 'khong-nen', text: 'Không nên' },
        { id: 'y-kien-khac', text: 'Ý kiến khác' },
      ],
    }),
  );
}

/** The article that sets targets; its campaign has its id. */
export function planOf(articles: readonly PortalArticle[]): PortalArticle | undefined {
  return articles.find(({ page }) => page.targets.length > 0);
}

async function furnishCampaign(store: Store, articles: readonly PortalArticle[]): Promise<void> {
  const plan = planOf(articles);
  if (!plan || (await store.campaigns.get(plan.id))) return;
  await store.campaigns.save(IDS.site, { campaign: campaignOf(plan), units: [...campaignUnits] });
}

/** The page announces a list of models and does not hold it: samples in the columns of such lists take its place. */
async function furnishModels(store: Store, articles: readonly PortalArticle[]): Promise<void> {
  const { revision } = await store.registers.models(IDS.site, { isFresh: true });
  if (revision > 0) return;
  const units = campaignUnits.map(({ id, name }) => ({ id, name }));
  const title = 'Mô hình “Dân vận khéo” (minh họa)';
  await store.registers.replaceModels(IDS.site, { title, units, models: [] });
  const campaign = planOf(articles)?.id;
  const report = await importModels(store, IDS.site, readFileSync(MODELS), {
    campaign,
    locale: 'vi',
  });
  if (report.rejected.length > 0) throw new Error(JSON.stringify(report.rejected));
}

/** Gives each model that has no picture of its own a drawn one, at the address of this start. */
async function moveModelPictures(store: Store, origin: string): Promise<void> {
  const { models } = await store.registers.models(IDS.site, { isFresh: true });
  const moved = models.flatMap((model) => {
    const address = pictureAddress(model.name);
    const url = origin + address;
    const isOurs = model.images.every((image) => new URL(image.url).pathname === address);
    if (!isOurs || model.images[0]?.url === url) return [];
    return [{ ...model, images: [{ url, alt: 'Tranh vẽ minh họa', width: 640, height: 400 }] }];
  });
  if (moved.length > 0) await store.registers.saveModels(IDS.site, { models: moved });
}
