import type { Locale } from '../../src/schema/index.js';
import type { RequestContext } from '../http/request-context.js';
import { drawPoll } from '../pictures/poll-picture.js';
import type { Scene } from '../pictures/scene.js';
import { drawStatistics } from '../pictures/stats-picture.js';
import { HttpProblem } from '../http/problems.js';
import { campaignToday, publicDocuments, publicModels } from '../public-registers.js';
import { pollFor, siteFor, type Service } from '../service-context.js';
import type { Site } from '../site.js';
import { pollReply } from '../voting.js';
import { campaignPage } from './campaign-page.js';
import { documentsPage, documentsTitle } from './documents-page.js';
import { galleryPage, galleryTitle } from './gallery-page.js';
import { say } from './layout.js';
import { newsPage } from './news-page.js';
import type { PageKind } from './page-place.js';
import { statsPage } from './stats-page.js';
import { pollPage } from './vote-form.js';
import type { ServiceAnswer } from '../http/exchange.js';
import type { Known } from '../known.js';

/** What a page tells of itself to those who embed it. */
export interface PageSubject {
  readonly title: string;
  /** Whose page it is. */
  readonly site: Site | undefined;
  /** Height in px that its frame needs in a column of 600 px, about. */
  readonly height: number;
}

/** One kind of page behind a link. */
export interface LinkedPage {
  /** Name of the id in its address. */
  readonly parameter: 'poll' | 'site' | 'feed' | 'campaign';
  /** Shows it, in its framed form where the route is one of a frame. */
  readonly show: (service: Service, context: RequestContext) => Known<ServiceAnswer>;
  /** @throws HttpProblem where there is no such page */
  readonly describe: (service: Service, id: string, locale: Locale) => Promise<PageSubject>;
  /**
   * Draws it, for fields that keep nothing but a picture.
   *
   * @throws HttpProblem where there is no such page
   */
  readonly draw?: (service: Service, id: string, locale: Locale) => Promise<Scene>;
}

/** A list is longer than any frame; inside it the reader scrolls. */
const LIST_HEIGHT = 720;

/** The pages behind the links. */
export const LINKED_PAGES: ReadonlyMap<PageKind, LinkedPage> = new Map<PageKind, LinkedPage>([
  [
    'poll',
    {
      parameter: 'poll',
      show: pollPage,
      async describe(service, id) {
        const { poll, site } = await pollFor(service, id);
        return {
          title: poll.question,
          site: await service.store.sites.get(site),
          height: 240 + 48 * poll.options.length,
        };
      },
      draw: async (service, id, locale) =>
        drawPoll(pollReply(service, await pollFor(service, id)), locale),
    },
  ],
  [
    'stats',
    {
      parameter: 'site',
      show: statsPage,
      describe: async (service, id, locale) => ({
        title: say(locale, 'Thống kê truy cập', 'Visitor statistics'),
        site: await siteFor(service, id),
        height: 560,
      }),
      async draw(service, id, locale) {
        const site = await siteFor(service, id);
        return drawStatistics(await service.store.stats(site.id, service.now()), locale);
      },
    },
  ],
  [
    'news',
    {
      parameter: 'feed',
      show: newsPage,
      async describe(service, id, locale) {
        const source = await service.store.feeds.get(id);
        if (!source) throw new HttpProblem('unknown-feed');
        return {
          title: source.title ?? say(locale, 'Tin tức', 'News'),
          site: undefined,
          height: LIST_HEIGHT,
        };
      },
    },
  ],
  [
    'gallery',
    {
      parameter: 'site',
      show: galleryPage,
      async describe(service, id, locale) {
        const site = await siteFor(service, id);
        const { title } = await publicModels(service, site.id);
        return { title: title ?? galleryTitle(locale), site, height: LIST_HEIGHT };
      },
    },
  ],
  [
    'documents',
    {
      parameter: 'site',
      show: documentsPage,
      async describe(service, id, locale) {
        const site = await siteFor(service, id);
        const { title } = await publicDocuments(service, site.id);
        return { title: title ?? documentsTitle(locale), site, height: LIST_HEIGHT };
      },
    },
  ],
  [
    'campaign',
    {
      parameter: 'campaign',
      show: campaignPage,
      async describe(service, id) {
        const { record, report } = await campaignToday(service, id);
        return {
          title: report.campaign.name,
          site: await service.store.sites.get(record.site),
          height: 320 + 96 * report.progress.length,
        };
      },
    },
  ],
]);
