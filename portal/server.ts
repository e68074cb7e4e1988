import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { Hono } from 'hono';
import { pollSchema } from '../src/polls/index.js';
import { createApp, openStore, siteSchema, type App, type Store } from '../service/index.js';
import { citedDocuments, readSeeds, type PortalArticle } from './content.js';
import { articlePage, homePage, type PortalContent } from './pages.js';

const SITE = 'demo';
const POLL = 'seed-0';

/** The demo portal over a store: its pages, and the whole service below the same address. */
export interface Portal {
  readonly app: Pick<App, 'fetch'>;
  readonly content: PortalContent;
  close(): Promise<void>;
}

/**
 * Opens the demo portal: a site that goes on from the counter of an old portal, its poll, its articles.
 *
 * @param db - path of an SQLite file, `postgres://…` or `mysql://…`
 * @param adminToken - token for `/v1/admin/…`
 */
export async function openPortal(db: string, adminToken: string): Promise<Portal> {
  const articles = readSeeds();
  const store = openStore(db);
  await store.migrate();
  await prepare(store, articles);
  const service = createApp({ store, adminToken });
  const content = { articles, documents: citedDocuments(articles), site: SITE, poll: POLL };
  const app = pagesOf(content, await bundleWidgets());
  app.all('*', (context) => service.fetch(context.req.raw, context.env));
  return {
    app: { fetch: (request, env) => app.fetch(request, env) },
    content,
    async close() {
      service.close();
      await store.close();
    },
  };
}

/** The site goes on from the total that the old portal showed; a poll that is there keeps its ballots. */
async function prepare(store: Store, articles: readonly PortalArticle[]): Promise<void> {
  if (!(await store.sites.get(SITE))) {
    await store.sites.save(siteSchema.parse({ id: SITE, name: 'Cổng thông tin dân vận' }));
    const total = articles.find(({ page }) => page.onlineNow !== undefined)?.page.visitorTotal;
    await store.sites.setTotal(SITE, total ?? 0);
  }
  const question = articles.find(({ page }) => page.pollQuestion !== undefined)?.page.pollQuestion;
  if (question === undefined || (await store.polls.get(POLL, Date.now()))) return;
  await store.polls.save(
    SITE,
    pollSchema.parse({
      id: POLL,
      question,
      // The old page shows the question only: its options were drawn by a script.
      options: [
        { id: 'nen', text: 'Nên' },
        { id: 'khong-nen', text: 'Không nên' },
        { id: 'y-kien-khac', text: 'Ý kiến khác' },
      ],
      results: 'always',
    }),
  );
}

function pagesOf(content: PortalContent, widgets: string): Hono {
  const css = readFileSync(new URL('portal.css', import.meta.url), 'utf8');
  const app = new Hono();
  app.get('/', (context) => {
    context.header('content-security-policy', POLICY);
    return context.html(homePage(content));
  });
  app.get('/tin/:id', (context, next) => {
    const article = content.articles.find(({ id }) => id === context.req.param('id'));
    if (!article) return next();
    context.header('content-security-policy', POLICY);
    return Promise.resolve(context.html(articlePage(content, article)));
  });
  app.get('/favicon.ico', (context) => context.body(null, 204));
  app.get('/portal.css', (context) =>
    context.body(css, 200, { 'content-type': 'text/css; charset=utf-8' }),
  );
  app.get('/widgets.js', (context) =>
    context.body(widgets, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  return app;
}

/** The portal is as strict as the strictest page that a widget must work in. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

async function bundleWidgets(): Promise<string> {
  const path = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
  const { outputFiles } = await build({
    entryPoints: [path('widgets/define.ts')],
    tsconfig: path('tsconfig.json'),
    alias: { '#dom': path('src/dom/browser.ts') },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
