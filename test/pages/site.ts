import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { createApp, nodeListener, openStore } from '../../service/index.js';
import { answer } from '../../stories/answers.mjs';
import { buildCdn } from '../embedding/cdn-build.js';
import { addPolls } from '../widgets/polls.js';
import { addRecords } from '../widgets/records.js';
import { newsFeed, picture, rssFeed } from './news.js';
import { documentFeed, modelFeed } from './records.js';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

const FEEDS: Readonly<Record<string, (count: number) => string>> = {
  '/feed.json': newsFeed,
  '/models.json': modelFeed,
  '/documents.json': documentFeed,
};

/** The host pages, and a page with nothing but the widgets. */
export const HOST_PAGES: readonly string[] = [
  'plain',
  ...readdirSync(new URL('../data/host-pages/', import.meta.url))
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replace('.html', '')),
];

/** A site of old and new pages with the built widgets and the real service behind them. */
export interface Site {
  readonly address: string;
  /** Puts markup into a host page, and gives the page's address. */
  page(host: string, markup: string, edit?: (page: string) => string): string;
  close(): Promise<void>;
}

/**
 * Builds the files of the CDN and serves them with the service, feeds and the host pages.
 *
 * @param latency - milliseconds after which scripts, feeds and the service answer; pages and styles come at once
 */
export async function openSite({ latency = 0 } = {}): Promise<Site> {
  const scratch = mkdtempSync(join(tmpdir(), 'danvan-pages-'));
  const cdn = await buildCdn();
  const store = openStore(join(scratch, 'danvan.sqlite'));
  await store.migrate();
  await store.sites.save({ id: 'cam-lo', origins: [], visitMinutes: 30, memberKeys: [] });
  await store.sites.setTotal('cam-lo', 5_100_909);
  await addPolls(store);
  await addRecords(store);
  await store.feeds.save({
    id: 'tin-moi',
    url: 'https://danvan.example.gov.vn/tin',
    freshMinutes: 24 * 60,
  });
  const copy = { body: newsFeed(40), etag: null, modified: null, fetchedAt: Date.now() };
  await store.feeds.keepCopy('tin-moi', copy);
  const service = nodeListener(createApp({ store, limits: { votes: 10_000 } }));

  const pages = new Map<string, Buffer>();
  const send = (response: ServerResponse, body: string | Buffer, type: string): void => {
    response.writeHead(200, { 'content-type': type });
    response.end(body);
  };
  const server = createServer((request, response) => {
    const isLate = /\.js$|\.json|^\/v1\//.test(request.url ?? '');
    if (isLate && latency > 0) setTimeout(handle, latency, request, response);
    else handle(request, response);
  });
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const page = pages.get(pathname);
    if (pathname.startsWith('/v1/')) service(request, response);
    else if (page) send(response, page, 'text/html');
    else if (pathname.startsWith('/cdn/')) {
      const file = pathname.slice('/cdn/'.length);
      if (!/^[\w.-]+$/.test(file)) response.writeHead(404).end();
      else send(response, readFileSync(join(cdn, file)), TYPES[extname(file)] ?? 'text/plain');
    } else if (FEEDS[pathname])
      send(response, FEEDS[pathname](Number(searchParams.get('count') ?? 40)), 'application/json');
    else if (pathname === '/feed.rss')
      send(response, rssFeed(), 'application/rss+xml; charset=utf-8');
    else if (pathname === '/picture.svg')
      send(response, picture(Number(searchParams.get('of'))), 'image/svg+xml');
    else if (pathname === '/favicon.ico') response.writeHead(204).end();
    else if (!answer(request, response)) response.writeHead(404).end();
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  // In the page itself, as docs/embedding.md has it, but where its policy lets in files alone.
  const sheet = `<style>${readFileSync(join(cdn, 'danvan.css'), 'utf8')}</style>`;
  const head = (host: string): string =>
    host.startsWith('06') ? '<link rel="stylesheet" href="/cdn/danvan.css">' : sheet;
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    address,
    page(host, markup, edit = (page) => page) {
      const path = `/${host}/${pages.size}`;
      pages.set(path, fill(host, markup.replaceAll('ORIGIN', address), head(host), edit));
      return `${address}${path}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await store.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

const PLAIN =
  '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head><body><!-- widgets here --></body></html>';

/** Pages are bytes: one of them is windows-1258, and what goes into it is written as references. */
function fill(host: string, markup: string, head: string, edit: (page: string) => string): Buffer {
  const page =
    host === 'plain'
      ? PLAIN
      : readFileSync(new URL(`../data/host-pages/${host}.html`, import.meta.url), 'latin1');
  const ascii = markup.replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0) ?? 0};`);
  const whole = page
    .replace(/(?=<\/head>)/i, () => head)
    .replace('<!-- widgets here -->', () => ascii);
  return Buffer.from(edit(whole), 'latin1');
}
