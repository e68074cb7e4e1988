import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForBrowser } from '../../scripts/browser-bundle.js';
import { chromium } from '../../scripts/browsers.mjs';
import { serveStories, type StoryPage } from '../../scripts/story-page.js';
import type * as TabOrder from './tab-order.js';

declare const storyPage: StoryPage;
declare const danvan: typeof TabOrder;

/** The stories that together hold every control of every widget that a reader comes to by Tab. */
const STORIES = [
  ['article-tools', 'All'],
  ['article-tools', 'Failed'],
  ['campaign', 'UnitsOpen'],
  ['campaign', 'FailedBesideLast'],
  ['citations', 'Marked'],
  ['document-list', 'SearchAndFilters'],
  ['document-list', 'Narrowed'],
  ['document-list', 'Failed'],
  ['gallery', 'Filtered'],
  ['gallery', 'Searched'],
  ['gallery', 'OwnPictures'],
  ['news-list', 'SearchAndByDay'],
  ['news-list', 'Around'],
  ['poll', 'One'],
  ['poll', 'Several'],
  ['poll', 'Voted'],
  ['visitor-stats', 'Chart'],
  ['visitor-stats', 'Failed'],
] as const;
const MOST_STOPS = 150;

let server: Awaited<ReturnType<typeof serveStories>>;
let browser: Browser;
let tab: Page;

beforeAll(async () => {
  server = await serveStories();
  browser = await puppeteer.launch(await chromium());
  tab = await browser.newPage();
  await tab.goto(server.address);
  const order = await bundleForBrowser(`export * from './test/stories/tab-order.js';`);
  await tab.addScriptTag({ content: order });
  await tab.evaluate(() => {
    danvan.frame();
  });
}, 60_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Where the focus stops on the way from one end of the story to the other. */
async function walk(from: 'start' | 'end'): Promise<string[]> {
  await tab.evaluate((end) => {
    danvan.begin(end);
  }, from);
  if (from === 'end') await tab.keyboard.down('Shift');
  const stops: string[] = [];
  for (;;) {
    await tab.keyboard.press('Tab');
    const stop = await tab.evaluate(() => danvan.stop());
    if (stop === undefined) break;
    stops.push(stop);
    if (stops.length > MOST_STOPS) throw new Error(`no way out: ${stops.slice(-5).join()}`);
  }
  if (from === 'end') await tab.keyboard.up('Shift');
  return stops;
}

describe('the key Tab', () => {
  it.each(STORIES)('comes to every control in the order of the text: %s %s', async (file, key) => {
    await tab.evaluate((f, k) => storyPage.show(f, k), file, key);
    const controls = await tab.evaluate(() => danvan.controls());
    expect(controls.length).toBeGreaterThan(0);
    expect(await walk('start')).toEqual(controls);
    expect(await walk('end')).toEqual(controls.toReversed());
  });
});

describe('the keys Enter and Space', () => {
  it.each([
    ['campaign', 'Report'],
    ['document-list', 'List'],
    ['poll', 'Several'],
    ['visitor-stats', 'Chart'],
  ])('open and close what a line opens: %s %s', async (file, key) => {
    await tab.evaluate((f, k) => storyPage.show(f, k), file, key);
    let place = 0;
    for (; await tab.evaluate((each) => danvan.toSummary(each), place); place += 1) {
      const was = await tab.evaluate((each) => danvan.isOpen(each), place);
      await tab.keyboard.press('Enter');
      expect(await tab.evaluate((each) => danvan.isOpen(each), place)).toBe(!was);
      await tab.keyboard.press('Space');
      expect(await tab.evaluate((each) => danvan.isOpen(each), place)).toBe(was);
    }
    expect(place).toBeGreaterThan(0);
  });
});
