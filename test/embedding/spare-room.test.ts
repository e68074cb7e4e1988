import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgency, type Agency } from './agency.js';
import { openTab, testBrowsers } from './browsers.js';

let agency: Agency;
beforeAll(async () => {
  agency = await openAgency();
  for (const [path, data] of Object.entries(DATA)) agency.pages.set(path, JSON.stringify(data));
}, 120_000);
afterAll(() => agency.close());

const PATIENCE = { polling: 100, timeout: 20_000 };
/** Above what stands around the rows themselves. */
const LITTLE_PX = 120;

/** Until what was changed is on the screen. */
const PAINTED = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`;

/** Lists that are shorter than the room that is kept for them, one of them empty. */
const DATA = {
  '/tin.json': { items: [{ title: 'Tin dân vận', url: '/1' }], rejected: [] },
  '/mo-hinh.json': [{ name: 'Hiến đất mở đường' }],
  '/van-ban.json': [{ symbol: '34/KH-UBND', abstract: 'Công tác dân vận' }],
  '/trong.json': [],
};
const LISTS = [
  '<danvan-news-list src="/tin.json" limit="10"></danvan-news-list>',
  '<danvan-gallery src="/mo-hinh.json" limit="12" no-address></danvan-gallery>',
  '<danvan-document-list src="/van-ban.json" limit="20"></danvan-document-list>',
  '<danvan-document-list src="/trong.json" limit="20"></danvan-document-list>',
];

describe.each(testBrowsers())('$name', (tested) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await tested.launch();
  }, 120_000);
  afterAll(() => browser.close());

  async function open(list: string, above: string): Promise<Page> {
    const { service } = agency;
    agency.pages.set(
      '/ngan.html',
      `<!doctype html><html lang="vi"><link rel="stylesheet" href="${service}/danvan.css"><script type="module" src="${service}/danvan.js"></script>
       <script>var moved = 0; new PerformanceObserver(function (list) { list.getEntries().forEach(function (entry) { moved += entry.value; }); }).observe({ type: 'layout-shift', buffered: true });</script>
       <body>${above}${list}<p id="end">Hết trang</p><p style="height: 3000px"></p></body></html>`,
    );
    const { tab } = await openTab(browser);
    await tab.goto(`${agency.portal}/ngan.html`);
    await tab.waitForFunction(
      `document.querySelector('body > :not(p):not(script)').shadowRoot?.querySelector('.content')`,
      PATIENCE,
    );
    return tab;
  }
  /** Pixels between the last row and what follows the list. */
  const SPARE = `document.querySelector('#end').getBoundingClientRect().top -
    document.querySelector('body > :not(p):not(script)').shadowRoot.querySelector('.content').getBoundingClientRect().bottom`;

  it.each(LISTS)(
    'gives the room of rows that did not come back below the screen: %s',
    async (list) => {
      const tab = await open(list, '<p style="height: 3000px"></p>');
      await tab.waitForFunction(`(${SPARE}) < ${LITTLE_PX}`, PATIENCE);
      await tab.evaluate(PAINTED);
      await tab.evaluate(`document.querySelector('#end').scrollIntoView({ block: 'end' })`);
      await tab.evaluate(PAINTED);
      expect(await tab.evaluate('moved')).toBe(0);
      await tab.browserContext().close();
    },
  );

  it.each(LISTS)('keeps that room where it is seen: %s', async (list) => {
    const tab = await open(list, '');
    await tab.waitForFunction(
      `performance.getEntriesByType('resource').some(({ name }) => name.includes('spare-room'))`,
      PATIENCE,
    );
    await tab.evaluate(PAINTED);
    expect(await tab.evaluate(SPARE)).toBeGreaterThan(LITTLE_PX);
    expect(await tab.evaluate('moved')).toBe(0);
    await tab.browserContext().close();
  });
});
