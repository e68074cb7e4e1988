import { readFileSync } from 'node:fs';
import { FEED_MEDIA_TYPES, writeFeed } from '../src/feeds/index.js';
import {
  createApp,
  openStore,
  type App,
  type Known,
  type ServiceAnswer,
  type ServiceRequest,
} from '../service/index.js';
import { articlePage } from './article-page.js';
import { feedArticle, readSeeds, type PortalArticle } from './content.js';
import { furnish } from './furnish.js';
import { homePage } from './home-page.js';
import type { Html } from './layout.js';
import { readPageData, type PageData } from './page-data.js';
import { drawPicture } from './picture.js';

/** The demo portal over a store: its pages, and the whole service below the same address. */
export interface Portal {
  readonly app: Pick<App, 'answer'>;
  readonly articles: readonly PortalArticle[];
  /** Puts what the pages hold into the service; once the address is known. */
  furnish(origin: string): Promise<void>;
  close(): Promise<void>;
}

/** What a portal is opened with. */
export interface PortalOptions {
  /** Path of an SQLite file, `postgres://…` or `mysql://…`. */
  readonly db: string;
  /** Token for `/admin` and `/v1/admin/…`. */
  readonly adminToken: string;
  /** Folder of the built widgets; `dist/cdn` unless told. */
  readonly scripts?: string;
}

/** Opens the demo portal. */
export async function openPortal({ db, adminToken, scripts }: PortalOptions): Promise<Portal> {
  const articles = readSeeds();
  const store = openStore(db, { writerThread: true });
  await store.migrate();
  const service = createApp({ store, adminToken, ...(scripts === undefined ? {} : { scripts }) });
  const answerPage = pagesOf(articles, () => readPageData(store, articles));
  return {
    app: { answer: (request) => answerPage(request) ?? service.answer(request) },
    articles,
    furnish: (origin) => furnish(store, articles, origin),
    async close() {
      service.close();
      await store.close();
    },
  };
}

/** What the portal itself answers to a GET; nothing where the service does. */
function pagesOf(
  articles: readonly PortalArticle[],
  read: () => Promise<PageData>,
): (request: ServiceRequest) => Known<ServiceAnswer> | undefined {
  const css = readFileSync(new URL('portal.css', import.meta.url), 'utf8');
  const page = async (write: (data: PageData) => Html): Promise<ServiceAnswer> => {
    const data = await read();
    return answer((await write(data)).toString(), 'text/html; charset=utf-8', {
      'content-security-policy': policy(data),
    });
  };
  return ({ method, path, url }) => {
    if (method !== 'GET' && method !== 'HEAD') return undefined;
    switch (path) {
      case '/':
        return page(homePage);
      case '/tin.rss':
        return feed(url, articles, 'rss');
      case '/tin.json':
        return feed(url, articles, 'json');
      case '/portal.css':
        return answer(css, 'text/css; charset=utf-8');
    }
    const [, folder, name = ''] = /^\/(tin|anh)\/([a-z\d-]{1,64}(?:\.svg)?)$/.exec(path) ?? [];
    if (folder === 'anh' && name.endsWith('.svg'))
      return answer(drawPicture(name), 'image/svg+xml', {
        'cache-control': 'public, max-age=86400',
        'content-security-policy': "default-src 'none'",
      });
    const article = folder === 'tin' ? articles.find(({ id }) => id === name) : undefined;
    return article && page((data) => articlePage(data, article));
  };
}

function answer(
  body: string,
  type: string,
  headers: Readonly<Record<string, string>> = {},
): ServiceAnswer {
  return { status: 200, headers: { 'content-type': type, ...headers }, body };
}

function feed(
  url: string,
  articles: readonly PortalArticle[],
  format: 'rss' | 'json',
): ServiceAnswer {
  const { origin } = new URL(url);
  const text = writeFeed(
    articles.map((article) => feedArticle(article, origin)),
    format,
    { title: 'Cổng thông tin dân vận', link: `${origin}/`, feedUrl: `${origin}/tin.${format}` },
  );
  return answer(text, FEED_MEDIA_TYPES[format]);
}

/** The portal is as strict as the strictest page that a widget must work in; only pictures may come from where models have them. */
function policy({ models }: PageData): string {
  const hosts = models.flatMap(({ images }) => images.map(({ url }) => new URL(url).origin));
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self'", ...new Set(hosts)].join(' '),
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}
