import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForBrowser } from '../../scripts/browser-bundle.js';
import { chromium } from '../../scripts/browsers.mjs';
import { serveStories, type StoryPage } from '../../scripts/story-page.js';
import type * as StoryChecks from './story-checks.js';

declare const storyPage: StoryPage;
declare const danvan: typeof StoryChecks;

/** CSS pixels between the margins of a page of A4. */
const PAPER = 718;

type Ways = Readonly<Record<string, readonly string[]>>;

let server: Awaited<ReturnType<typeof serveStories>>;
let browser: Browser;
let tab: Page;
let session: CDPSession;
const found = new Map<string, Ways>();

async function emulate(media: string, features: Readonly<Record<string, string>> = {}) {
  await session.send('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

async function resize(width: number): Promise<void> {
  await tab.setViewport({ width, height: 900 });
  await tab.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(resolve));
      }),
  );
}

/** Looks at the story that is shown in every way in which a reader may have it. */
async function look(): Promise<Ways> {
  await emulate('screen');
  await tab.evaluate(() => {
    danvan.remember();
  });
  await emulate('print');
  const paper = await tab.evaluate(() => danvan.faultsOnPaper());
  await emulate('screen', { 'forced-colors': 'active' });
  const forced = await tab.evaluate(() => danvan.faultsInForcedColours());
  await emulate('screen', { 'prefers-color-scheme': 'dark' });
  const dark = await tab.evaluate(() => danvan.faultsOfContrast());
  await emulate('screen', { 'prefers-reduced-motion': 'reduce' });
  const motion = await tab.evaluate(() => danvan.faultsOfMotion());
  await emulate('screen');
  await resize(320);
  const zoom = await tab.evaluate(() => {
    danvan.rememberSides();
    return danvan.faultsOfSpace('at 320 px');
  });
  const rtl = await tab.evaluate(() => {
    document.documentElement.dir = 'rtl';
    const faults = [...danvan.faultsOfSpace('from right to left'), ...danvan.faultsOfSides()];
    document.documentElement.dir = 'ltr';
    return faults;
  });
  await tab.evaluate(() => {
    document.body.style.fontSize = '32px';
  });
  await resize(640);
  const large = await tab.evaluate(() => {
    const faults = danvan.faultsOfSpace('with text twice as large');
    document.body.style.fontSize = '';
    return faults;
  });
  return { paper, forced, dark, motion, zoom, rtl, large };
}

beforeAll(async () => {
  server = await serveStories();
  browser = await puppeteer.launch(await chromium());
  tab = await browser.newPage();
  session = await tab.createCDPSession();
  // The sign of a load that takes long is shown at once.
  await tab.evaluateOnNewDocument(`
    const timeout = window.setTimeout;
    window.setTimeout = (act, after, ...rest) => timeout(act, after === 500 ? 0 : after, ...rest);
  `);
  await tab.goto(server.address);
  const checks = await bundleForBrowser(`export * from './test/stories/story-checks.js';`);
  await tab.addScriptTag({ content: checks });
  // From now on the focus is that of a keyboard.
  await tab.keyboard.press('Tab');
  for (const { file, key } of await tab.evaluate(() => storyPage.stories)) {
    await resize(PAPER);
    await tab.evaluate((f, k) => storyPage.show(f, k), file, key);
    found.set(`${file} ${key}`, await look());
  }
}, 300_000);

afterAll(async () => {
  await browser.close();
  server.close();
});

describe('every story', () => {
  it.each([
    ['prints whole, without what one presses', 'paper'],
    ['tells all of it in forced colours, and shows the focus', 'forced'],
    ['stands out from a dark page', 'dark'],
    ['does not move for who wants no motion', 'motion'],
    ['fits 320 px, as a page of 1280 px at 400 %', 'zoom'],
    ['turns around from right to left', 'rtl'],
    ['fits with text twice as large', 'large'],
  ])('%s', (_, way) => {
    const faults = [...found].flatMap(([story, ways]) =>
      (ways[way] ?? []).map((fault) => `${story} ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  it('is looked at', () => {
    expect(found.size).toBeGreaterThan(100);
  });
});
