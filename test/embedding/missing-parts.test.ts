import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgency, type Agency } from './agency.js';
import { openTab, testBrowsers } from './browsers.js';

let agency: Agency;
beforeAll(async () => {
  agency = await openAgency();
}, 120_000);
afterAll(() => agency.close());

const PATIENCE = { polling: 100, timeout: 20_000 };

const json = (data: unknown): string =>
  `<script type="application/json">${JSON.stringify(data)}</script>`;

/** Lists that a part loaded on need puts in order, each with the name of its file. */
const LISTS = {
  'danvan-news-list': {
    part: 'news-sections',
    html: `<danvan-news-list order="newest">${json([
      { title: 'Tin cũ', publishedAt: '2018-01-01' },
      { title: 'Tin mới', publishedAt: '2026-01-01' },
    ])}</danvan-news-list>`,
    rows: ['Tin cũ', 'Tin mới'],
  },
  'danvan-document-list': {
    part: 'document-sorting',
    html: `<danvan-document-list order="newest">${json([
      { symbol: '34/KH-UBND', abstract: 'Công tác dân vận', issuedOn: '2018-01-24' },
      { symbol: '16/CT-TTg', abstract: 'Chấn chỉnh', issuedOn: '2026-01-24' },
    ])}</danvan-document-list>`,
    rows: ['34/KH-UBND', '16/CT-TTg'],
  },
} as const;

describe.each(testBrowsers())('$name', (tested) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await tested.launch();
  }, 120_000);
  afterAll(() => browser.close());

  async function openWithout(part: string, html: string): Promise<Page> {
    agency.pages.set(
      '/thieu.html',
      `<!doctype html><html lang="vi"><script type="module" src="${agency.service}/danvan.js"></script><body>${html}</body></html>`,
    );
    const { tab } = await openTab(browser);
    await tab.setRequestInterception(true);
    tab.on('request', (request) => {
      void (request.url().includes(`/${part}-`) ? request.abort() : request.continue());
    });
    await tab.goto(`${agency.portal}/thieu.html`);
    return tab;
  }

  it.each(Object.entries(LISTS))(
    'shows <%s> in the order of the site, and says so, where what orders it can not be had',
    async (tag, { part, html, rows }) => {
      const tab = await openWithout(part, html);
      await tab.waitForFunction(
        (name: string, count: number) =>
          document.querySelector(name)?.shadowRoot?.querySelectorAll('.content .item').length ===
          count,
        PATIENCE,
        tag,
        rows.length,
      );
      const { texts, state } = await tab.$eval(tag, (element) => ({
        texts: [...(element.shadowRoot?.querySelectorAll('.content .item') ?? [])].map(
          (row) => row.textContent,
        ),
        state: element.shadowRoot?.querySelector('[part=state]')?.textContent.trim(),
      }));
      expect(texts.map((text, place) => text.includes(rows[place] ?? '?'))).toEqual([true, true]);
      expect(state).toMatch(/Thử lại/);
      await tab.browserContext().close();
    },
  );
});
