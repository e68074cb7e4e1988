import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { openPortal, type Portal } from '../portal/server.js';
import { chromium } from '../scripts/browsers.mjs';
import { buildWidgetFiles } from '../scripts/built-files.mjs';
import { serve, type RunningServer, type ServiceAnswer } from '../service/index.js';
import type { BenchCase, BenchGroup } from './harness.js';
import {
  reactPage,
  shoelacePage,
  staticPage,
  widgetPage,
  type CostPage,
} from './page-cost-pages.js';

/** What one visit of a page costs a reader with a cheap telephone on a slow line. */
interface Cost {
  /** Sum of the layout shifts. */
  readonly cls: number;
  /** Milliseconds until the largest content is painted. */
  readonly lcp: number;
  /** Milliseconds by which tasks went beyond 50 ms each. */
  readonly tbt: number;
}

type PageName = 'static' | 'widgets' | 'react' | 'shoelace';

const WATCH = `
  globalThis.cost = { cls: 0, lcp: 0, tbt: 0 };
  const watch = (type, take) => new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  watch('layout-shift', ({ value }) => (cost.cls += value));
  watch('largest-contentful-paint', ({ startTime }) => (cost.lcp = startTime));
  watch('longtask', ({ duration }) => (cost.tbt += duration - 50));
`;

/** The slow 4G of Lighthouse. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1_638.4 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

let opened:
  Promise<{ portal: Portal; server: RunningServer; browser: Browser; folder: string }> | undefined;

async function open() {
  buildWidgetFiles();
  const folder = mkdtempSync(join(tmpdir(), 'danvan-page-cost-'));
  const portal = await openPortal({ db: join(folder, 'danvan.sqlite'), adminToken: 'bench-only' });
  const pages: Record<PageName, CostPage> = {
    static: staticPage(),
    widgets: widgetPage(),
    react: await reactPage(),
    shoelace: await shoelacePage(),
  };
  const served = new Map<string, ServiceAnswer>();
  for (const [name, { html, files }] of Object.entries(pages)) {
    for (const [path, { body, type }] of [
      ...files,
      [`/${name}`, { body: html, type: 'text/html' }],
    ] as const) {
      served.set(path, {
        status: 200,
        headers: { 'content-type': `${type}; charset=utf-8`, 'content-encoding': 'br' },
        body: new Uint8Array(brotliCompressSync(body)),
      });
    }
  }
  const server = await serve(
    { answer: (request) => served.get(request.path) ?? portal.app.answer(request) },
    { port: 0 },
  );
  await portal.furnish(server.url);
  const browser = await puppeteer.launch(await chromium());
  return { portal, server, browser, folder };
}

/** Visits a page as a new reader. */
async function visit(name: PageName): Promise<Cost> {
  const { server, browser } = await (opened ??= open());
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport({ width: 412, height: 823, isMobile: true });
    const session = await tab.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await tab.evaluateOnNewDocument(WATCH);
    await tab.goto(`${server.url}/${name}`, { waitUntil: 'networkidle0', timeout: 60_000 });
    await settled(tab);
    return (await tab.evaluate('cost')) as Cost;
  } finally {
    await context.close();
  }
}

const settled = (tab: Page) =>
  tab.evaluate(
    () =>
      new Promise((done) => {
        requestAnimationFrame(() => requestAnimationFrame(done));
      }),
  );

const measure =
  (name: PageName, what: keyof Cost, atLeast = 0) =>
  async (): Promise<number> =>
    Math.max(atLeast, (await visit(name))[what]);

const nothing = { name: 'the limit', measure: () => 1 };

const group: BenchGroup = {
  group: 'page-cost',
  cases: [
    {
      name: 'layout shift of a page with four widgets, in thousandths and one',
      unit: '‰ + 1',
      better: 'lower',
      measure: async () => 1 + 1000 * (await visit('widgets')).cls,
      peer: { ...nothing, name: 'nothing moves' },
      ceiling: 2,
      goalRatio: 1,
    },
    {
      name: 'largest paint of a page with four widgets',
      unit: 'ms',
      better: 'lower',
      measure: measure('widgets', 'lcp'),
      peer: { name: 'the same page as static HTML', measure: measure('static', 'lcp') },
      ceiling: 1.3,
      goalRatio: 1.15,
    },
    {
      name: 'blocked time of a page with four widgets beyond that of static HTML',
      unit: 'ms',
      better: 'lower',
      measure: async () => {
        const ours = await visit('widgets');
        return Math.max(1, ours.tbt - (await visit('static')).tbt);
      },
      peer: { name: '50 ms', measure: () => 50 },
      ceiling: 5,
      goal: 50,
    },
    ...(['react', 'shoelace'] as const).flatMap((peer): BenchCase[] => [
      {
        name: `largest paint against ${peer}`,
        unit: 'ms',
        better: 'lower',
        measure: measure('widgets', 'lcp'),
        peer: { name: `the same content by ${peer}`, measure: measure(peer, 'lcp') },
        ceiling: 1.3,
        goalRatio: 1,
      },
      {
        name: `blocked time against ${peer}, at least 1 ms`,
        unit: 'ms',
        better: 'lower',
        measure: measure('widgets', 'tbt', 1),
        peer: { name: `the same content by ${peer}`, measure: measure(peer, 'tbt', 1) },
        ceiling: 2.5,
        goalRatio: 1,
      },
    ]),
  ],
  async close() {
    const { browser, server, portal, folder } = (await opened) ?? {};
    await browser?.close();
    await server?.stop(1_000);
    await portal?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  },
};

export default group;
