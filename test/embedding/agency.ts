import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createApp,
  nodeListener,
  openStore,
  serve,
  siteSchema,
  type Store,
} from '../../service/index.js';
import { pollSchema } from '../../src/polls/index.js';
import { buildCdn } from './cdn-build.js';

/** The id of the site whose pages may hold widgets, and of its poll. */
export const SITE = 'cam-lo';
export const POLL = 'giao-dien';
export const QUESTION = 'Bạn thấy giao diện mới thế nào?';

/** A service, and a portal of another origin, which shows the pages that a test gives it. */
export interface Agency {
  readonly service: string;
  readonly portal: string;
  readonly store: Store;
  /** Pages of the portal by path; any other address of it is the service's, as in a portal that mounts it. */
  readonly pages: Map<string, Buffer | string>;
  /** The Content-Security-Policy of those pages by path, where one has any. */
  readonly policies: Map<string, string>;
  /** Has the poll ask for a proof of work, or not. */
  askForWork(proofOfWork: boolean): Promise<void>;
  /** Ballots in the poll. */
  ballots(): Promise<number>;
  close(): Promise<void>;
}

/** Starts both on free ports. */
export async function openAgency(): Promise<Agency> {
  const store = openStore(':memory:');
  await store.migrate();
  const app = createApp({ store, scripts: await buildCdn(), limits: { votes: 100_000 } });
  const running = await serve(app, { port: 0 });
  const pages = new Map<string, Buffer | string>();
  const policies = new Map<string, string>();
  const listener = nodeListener(app);
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://portal');
    if (pathname.startsWith('/packages/')) {
      sendPackageFile(pathname.slice('/packages/'.length), response);
      return;
    }
    const page = pages.get(pathname);
    if (page === undefined) {
      listener(request, response);
      return;
    }
    const policy = policies.get(pathname);
    response.writeHead(200, {
      'content-type': typeof page === 'string' ? 'text/html; charset=utf-8' : 'text/html',
      ...(policy === undefined ? {} : { 'content-security-policy': policy }),
    });
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const portal = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await store.sites.save(
    siteSchema.parse({ id: SITE, name: 'Huyện ủy Cam Lộ', origins: [portal] }),
  );
  await store.sites.setTotal(SITE, 5_100_909);
  const options = [
    { id: 'tot', text: 'Tốt' },
    { id: 'chua-tot', text: 'Chưa tốt' },
  ];
  const askForWork = async (proofOfWork: boolean): Promise<void> => {
    const poll = pollSchema.parse({ id: POLL, question: QUESTION, options, proofOfWork });
    await store.polls.save(SITE, poll);
  };
  await askForWork(false);
  return {
    service: running.url,
    portal,
    store,
    pages,
    policies,
    askForWork,
    async ballots() {
      return (await store.polls.get(POLL, Date.now()))?.tally.ballots ?? 0;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await running.stop(1_000);
      app.close();
      await store.close();
    },
  };
}

/** A file of an installed package: editors load their parts by themselves. */
function sendPackageFile(path: string, response: ServerResponse): void {
  const file = new URL(`../../node_modules/${path}`, import.meta.url);
  const types: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };
  const isThere = existsSync(file) && /\.\w+$/.test(path);
  response.writeHead(isThere ? 200 : 404, {
    'content-type': types[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  });
  response.end(isThere ? readFileSync(file) : '');
}
