import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '../../scripts/browsers.mjs';
import { serveStories, type StoryPage } from '../../scripts/story-page.js';

declare const storyPage: StoryPage;

/** A story of each widget in which it holds the most. */
const FULLEST: Readonly<Record<string, string>> = {
  'article-tools': 'All',
  campaign: 'Report',
  citations: 'Marked',
  'document-list': 'SearchAndFilters',
  gallery: 'Filtered',
  'news-list': 'SearchAndByDay',
  poll: 'Voted',
  'visitor-stats': 'Chart',
};
const TIMES = 50;

interface Counts {
  readonly nodes: number;
  readonly listeners: number;
}

let server: Awaited<ReturnType<typeof serveStories>>;
let browser: Browser;
let tab: Page;
let session: CDPSession;

beforeAll(async () => {
  server = await serveStories();
  browser = await puppeteer.launch(await chromium());
  tab = await browser.newPage();
  session = await tab.createCDPSession();
  await session.send('Performance.enable');
  await tab.goto(server.address);
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

/** What is alive in the page after everything was thrown away that can be. */
async function counts(): Promise<Counts> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((each) => each.name === name)?.value ?? NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

const show = (file: string) =>
  tab.evaluate((f, key) => storyPage.show(f, key), file, FULLEST[file] ?? '');

/** Takes the widget out and puts it back so many times. */
const putBack = (file: string, times: number) =>
  tab.evaluate(
    async (tag, turns) => {
      const element = document.querySelector(tag) as Element & { updateComplete: Promise<unknown> };
      const place = document.createComment('');
      element.replaceWith(place);
      for (let turn = 0; turn < turns; turn += 1) {
        place.replaceWith(element);
        await element.updateComplete;
        await new Promise(requestAnimationFrame);
        element.replaceWith(place);
      }
      place.replaceWith(element);
      await element.updateComplete;
    },
    `danvan-${file}`,
    times,
  );

describe.each(Object.keys(FULLEST))('<danvan-%s>', (file) => {
  it('holds no more after it was taken out and put back 50 times', async () => {
    await show(file);
    await putBack(file, 3);
    const before = await counts();
    await putBack(file, TIMES);
    const after = await counts();
    // Less than a node and a listener for each turn.
    expect(after.nodes - before.nodes).toBeLessThan(TIMES);
    expect(after.listeners - before.listeners).toBeLessThan(TIMES);
  }, 60_000);

  it('leaves nothing behind when it is thrown away', async () => {
    await show(file);
    await tab.evaluate((tag) => {
      const held = new WeakRef(document.querySelector(tag)!);
      Object.assign(window, { held });
    }, `danvan-${file}`);
    await show(file === 'poll' ? 'visitor-stats' : 'poll');
    await counts();
    const isAlive = await tab.evaluate(
      () => (window as unknown as { held: WeakRef<Element> }).held.deref() !== undefined,
    );
    expect(isAlive).toBe(false);
  }, 60_000);
});
