import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '../../scripts/browsers.mjs';
import { MARKUP_CASES, WATCH_LOADS } from './markup.js';
import { LINK_CASES, LOADER } from './links.js';
import { HOST_PAGES, openSite, type Site } from './site.js';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite({ latency: 250 }), chromium().then(launch)]);
}, 240_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Collects from the first paint on what moves, and how high each case was before its widget was there. */
const WATCH = `${WATCH_LOADS}
  window.shifts = [];
  window.heights = new Map();
  const cases = () => [...document.querySelectorAll('.case')];
  new PerformanceObserver((list) => {
    for (const { startTime, value } of list.getEntries()) shifts.push({ startTime, value });
  }).observe({ type: 'layout-shift', buffered: true });
  const note = () => {
    for (const each of cases()) if (!heights.has(each)) heights.set(each, each.offsetHeight);
    if (loaded.size === 0) requestAnimationFrame(note);
  };
  document.addEventListener('readystatechange', () => {
    if (document.readyState !== 'interactive') return;
    requestAnimationFrame(note);
    // A table that is painted before its last column has come moves by itself.
    requestAnimationFrame(() => requestAnimationFrame((now) => { window.whole = now; }));
  });
  window.moved = () => ({
    shifts: shifts.filter(({ startTime }) => startTime >= whole),
    cases: cases()
      .filter((each) => heights.has(each) && heights.get(each) !== each.offsetHeight)
      .map((each) => each.title + ': ' + heights.get(each) + ' > ' + each.offsetHeight),
  });
`;

async function open(address: string, width: number): Promise<Page> {
  const page = await browser.newPage();
  // So high that every widget is in sight, where a shift counts.
  // A phone gives pages that know nothing of phones the width of a desk.
  await page.setViewport({ width, height: 150_000, isMobile: width < 600 });
  await page.setCacheEnabled(false);
  await page.evaluateOnNewDocument(WATCH);
  await page.goto(address, { waitUntil: 'load', timeout: 120_000 });
  return page;
}

/** What moves in a page while its tags and links become widgets. */
async function movedIn(host: string, width: number): Promise<unknown> {
  const cases = [...MARKUP_CASES, ...LINK_CASES];
  const markup = cases.map(
    ({ name, markup: each }) => `<div class="case" title="${name}">${each}</div><p>${name}</p>`,
  );
  const page = await open(site.page(host, markup.join('\n') + LOADER), width);
  const loads = cases.reduce((sum, each) => sum + each.loads, 0);
  await page.waitForFunction(`loaded.size >= ${loads}`, { timeout: 60_000 });
  await page.waitForNetworkIdle({ idleTime: 500 });
  const moved: unknown = await page.evaluate('moved()');
  await page.close();
  return moved;
}

describe('on a slow line', () => {
  describe.each(HOST_PAGES)('in the page %s', (host) => {
    it.each([1280, 360])(
      'nothing moves at %d px when tags and links become widgets',
      async (width) => {
        expect(await movedIn(host, width)).toEqual({ shifts: [], cases: [] });
      },
      120_000,
    );
  });
});
