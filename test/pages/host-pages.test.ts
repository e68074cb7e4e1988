import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '../../scripts/browsers.mjs';
import { MARKUP_CASES, SCRIPTS, WATCH_LOADS, WIDGETS } from './markup.js';
import { HOST_PAGES, openSite, type Site } from './site.js';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), chromium().then(launch)]);
}, 240_000);

afterEach(async () => {
  for (const visitor of browser.browserContexts())
    if (visitor !== browser.defaultBrowserContext()) await visitor.close();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Collects whatever a page may find wrong. */
const WATCH = `${WATCH_LOADS}
  window.wrongs = [];
  addEventListener('error', ({ message }) => wrongs.push(message));
  addEventListener('unhandledrejection', ({ reason }) => wrongs.push(String(reason)));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => wrongs.push(violatedDirective + ' ' + blockedURI));
`;

interface Opened {
  readonly page: Page;
  /** What went wrong: errors, violations of the page's policy, sentences in the console. */
  readonly wrongs: () => Promise<string[]>;
}

/** Opens a page in the browser of a new visitor and waits until its widgets have loaded. */
async function open(
  host: string,
  markup: string,
  loads: number,
  edit?: (page: string) => string,
): Promise<Opened> {
  const visitor = await browser.createBrowserContext();
  const page = await visitor.newPage();
  const told: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'log') told.push(message.text());
  });
  await page.evaluateOnNewDocument(WATCH);
  const address = site.page(host, markup + SCRIPTS, edit);
  // What the page finds wrong with itself is not ours.
  await page.goto(site.page(host, ''), { waitUntil: 'networkidle0' });
  const own = new Set([...told.splice(0), ...((await page.evaluate('wrongs')) as string[])]);
  await page.goto(address, { waitUntil: 'load' });
  // One of the pages puts its content in anew after a moment, as a portal of one page does.
  if (host.startsWith('04')) await page.waitForSelector('body[data-swapped]');
  await page.waitForFunction(`loaded.size >= ${loads}`, { polling: 50, timeout: 20_000 });
  return {
    page,
    wrongs: async () =>
      [...told, ...((await page.evaluate('wrongs')) as string[])].filter(
        (wrong) => !own.has(wrong),
      ),
  };
}

/** Waits for a part of a widget, and gives what the widget shows, with the part or without. */
async function textWith(page: Page, tag: string, part: string): Promise<string> {
  const isThere = `document.querySelector('${tag}').shadowRoot.querySelector('${part}')`;
  await page.waitForFunction(isThere, { polling: 50, timeout: 15_000 }).catch(() => undefined);
  return textOf(page, tag);
}

/** Waits until a widget shows so many of a part, and gives how many it shows. */
async function count(page: Page, tag: string, part: string, wanted: number): Promise<unknown> {
  const shown = `document.querySelector('${tag}').shadowRoot.querySelectorAll('${part}').length`;
  await page
    .waitForFunction(`${shown} === ${wanted}`, { polling: 50, timeout: 15_000 })
    .catch(() => undefined);
  return page.evaluate(shown);
}

const POLL = '<danvan-poll service="/" poll="giao-dien"></danvan-poll>';
const SEARCH = '<danvan-news-list src="/feed.json" search by-day limit="3"></danvan-news-list>';

/** The text that a widget shows. */
async function textOf(page: Page, tag: string, part = '.frame'): Promise<string> {
  const text = await page.evaluate(
    `document.querySelector('${tag}').shadowRoot.querySelector('${part}')?.textContent ?? ''`,
  );
  return String(text).replace(/\s+/g, ' ').trim();
}

/** How many things each widget shows; one that has loaded renders a moment later. */
const SHOWN = `[...document.querySelectorAll(${JSON.stringify(WIDGETS.map((name) => `danvan-${name}`).join())})].map((each) =>
  each.localName === 'danvan-citations'
    ? each.querySelectorAll('[role=button]').length
    : each.shadowRoot.querySelectorAll('.content :is(.item, .card), .body, .row, .target, [part=tool]').length)`;

/** One of each of the widgets that the other journeys leave out. */
const OTHERS = MARKUP_CASES.filter(({ name }) =>
  ['gallery cards', 'documents with tools', 'citations', 'tools', 'campaign'].includes(name),
);

describe.each(HOST_PAGES)('the page %s', (host) => {
  it('shows every widget in every layout and finds nothing wrong', async () => {
    const markup = MARKUP_CASES.map((each) => `<div>${each.markup}</div>`).join('\n');
    const loads = MARKUP_CASES.reduce((sum, each) => sum + each.loads, 0);
    const { page, wrongs } = await open(host, markup, loads);
    await page
      .waitForFunction(`${SHOWN}.every((count) => count > 0)`, { timeout: 10_000 })
      .catch(() => undefined);
    const shown = (await page.evaluate(SHOWN)) as number[];
    expect(shown).toHaveLength(MARKUP_CASES.length);
    expect(Math.min(...shown)).toBeGreaterThan(0);
    expect(await wrongs()).toEqual([]);
  });

  it('lets a visitor vote by clicks', async () => {
    const { page, wrongs } = await open(host, POLL, 1);
    await page.click('danvan-poll >>> label:nth-of-type(2)');
    await page.click('danvan-poll >>> button.primary');
    expect(await textWith(page, 'danvan-poll', '.thanks')).toContain('Đã ghi nhận phiếu của bạn.');
    expect(await wrongs()).toEqual([]);
  });

  it('lets a visitor vote by keys, and Enter presses no button of the page', async () => {
    const { page } = await open(host, POLL, 1);
    await page.focus('danvan-poll >>> input');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await textWith(page, 'danvan-poll', '.thanks')).toContain('Đã ghi nhận phiếu của bạn.');
    expect(await page.evaluate('window.__defaultClicks ?? 0')).toBe(0);
    expect(await page.evaluate('window.__posts ?? 0')).toBe(0);
  });

  it('lets a visitor search by mouse and keys', async () => {
    const { page, wrongs } = await open(host, SEARCH, 1);
    await textWith(page, 'danvan-news-list', 'input');
    await page.click('danvan-news-list >>> input');
    await page.keyboard.type('doi thoai');
    expect(await textWith(page, 'danvan-news-list', 'mark')).toContain('“doi thoai”');
    await page.keyboard.press('Enter');
    expect(await textOf(page, 'danvan-news-list', 'mark')).toBe('Đối thoại');
    expect(await page.evaluate('window.__posts ?? 0')).toBe(0);
    expect(await wrongs()).toEqual([]);
  });

  it('lets a visitor look into models, documents, citations and targets, and enlarge the text', async () => {
    const markup = OTHERS.map((each) => `<div>${each.markup}</div>`).join('\n');
    const { page, wrongs } = await open(host, markup, OTHERS.length);
    await page.locator('danvan-gallery >>> button[part=name]').click();
    expect(await textWith(page, 'danvan-gallery', 'dialog[open]')).toContain(
      'Tổ dân vận đến từng nhà',
    );
    await page.keyboard.press('Escape');
    expect(await count(page, 'danvan-gallery', 'dialog[open]', 0)).toBe(0);
    await page.locator('danvan-document-list >>> input').click();
    await page.keyboard.type('ke hoach nao khong co');
    expect(await count(page, 'danvan-document-list', '.content .item', 0)).toBe(0);
    await page.locator('danvan-citations [role=button]').click();
    expect(await textWith(page, 'danvan-citations', '.panel')).toContain('34/KH-UBND');
    await page.keyboard.press('Escape');
    await page.locator('danvan-campaign >>> summary').click();
    expect(await count(page, 'danvan-campaign', 'details[open]', 1)).toBe(1);
    await page.focus('danvan-article-tools >>> button.size:last-of-type');
    await page.keyboard.press('Enter');
    expect(await textWith(page, 'danvan-article-tools', '[role=status]:not(:empty)')).toMatch(/%/);
    expect(await page.evaluate('window.__posts ?? 0')).toBe(0);
    expect(await wrongs()).toEqual([]);
  });
});

describe('news as RSS in a page under Trusted Types', () => {
  const NEWS = '<danvan-news-list src="/feed.rss" limit="3"></danvan-news-list>';
  const STRICT = HOST_PAGES.find((host) => host.startsWith('06')) ?? '';

  it('are read where the page lets the policy danvan in', async () => {
    const policy = (page: string) => page.replace('trusted-types lit-html', '$& danvan');
    const { page, wrongs } = await open(STRICT, NEWS, 1, policy);
    expect(await textWith(page, 'danvan-news-list', '.content')).toContain(
      'Đối thoại với nhân dân',
    );
    expect(await wrongs()).toEqual([]);
  });

  it('are told to be refused where it does not', async () => {
    const { page, wrongs } = await open(STRICT, NEWS, 1);
    expect(await textWith(page, 'danvan-news-list', '[part=state]')).toContain(
      'Không được phép lấy dữ liệu.',
    );
    expect((await wrongs()).join(' ')).toContain('add danvan to its trusted-types');
  });
});
