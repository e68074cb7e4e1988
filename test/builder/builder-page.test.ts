import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromium } from '../../scripts/browsers.mjs';
import {
  createApp,
  openStore,
  serve,
  siteSchema,
  type App,
  type RunningServer,
  type Store,
} from '../../service/index.js';
import { pollSchema } from '../../src/polls/index.js';
import { audit, CLEAN } from '../browser/audit.js';
import { BROWSER } from '../service/fixtures.js';
import { builtFiles } from './built.js';

const QUESTION = 'Bạn thấy giao diện mới thế nào?';

describe('the builder page', () => {
  let browser: Browser;
  let store: Store;
  let app: App;
  let service: RunningServer;
  let portal: Server;
  let article = '';
  let tab: Page;
  let errors: string[];

  beforeAll(async () => {
    const files = await builtFiles();
    store = openStore(':memory:');
    await store.migrate();
    app = createApp({ store, ...files });
    service = await serve(app, { port: 0 });
    portal = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(article);
    });
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
    await store.sites.save(siteSchema.parse({ id: 'cong', origins: [portalUrl()] }));
    await store.sites.setTotal('cong', 5_100_909);
    const options = ['tot', 'chua-tot'].map((id) => ({ id, text: id }));
    await store.polls.save('cong', pollSchema.parse({ id: '7', question: QUESTION, options }));
    browser = await puppeteer.launch(await chromium());
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    portal.closeAllConnections();
    portal.close();
    await service.stop(1_000);
    app.close();
    await store.close();
  }, 60_000);

  beforeEach(async () => {
    const context = await browser.createBrowserContext();
    tab = await context.newPage();
    await tab.setUserAgent({ userAgent: BROWSER });
    await tab.setExtraHTTPHeaders({ 'accept-language': 'vi' });
    errors = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    tab.on('console', (message) => {
      // The browser itself tells of each answer that is a refusal, and of the icon that is not there.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !isRefusal) errors.push(message.text());
    });
  });
  afterEach(async () => {
    await tab.browserContext().close();
    expect(errors).toEqual([]);
  });

  const portalUrl = (): string => `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
  const open = async (query = ''): Promise<void> => {
    await tab.goto(`${service.url}/builder${query}`);
    await tab.locator('body.scripted').wait();
  };
  const grantClipboard = (state: 'granted' | 'denied'): Promise<void> =>
    tab
      .browserContext()
      .setPermission(
        service.url,
        { permission: { name: 'clipboard-read' }, state },
        { permission: { name: 'clipboard-write' }, state },
      );
  const address = (): Promise<string | null> =>
    tab.$eval('[data-code=address]', ({ textContent }) => textContent);
  const press = async (name: string): Promise<void> => {
    await tab.locator(`::-p-aria([name="${name}"][role="button"])`).click();
  };
  /** Really pastes into an editor that keeps HTML, and into one that takes text alone. */
  const pasted = async (): Promise<{ html: string; text: string }> => {
    await tab.goto(portalUrl());
    const into = async (selector: string): Promise<void> => {
      await tab.focus(selector);
      await tab.keyboard.down('Control');
      await tab.keyboard.press('v', { commands: ['Paste'] });
      await tab.keyboard.up('Control');
    };
    await into('[contenteditable]');
    await into('textarea');
    return tab.evaluate(() => ({
      html: document.querySelector('[contenteditable]')?.innerHTML ?? '',
      text: document.querySelector('textarea')?.value ?? '',
    }));
  };
  const EDITOR = '<title>x</title><div contenteditable>&nbsp;</div><textarea></textarea>';

  it('shows the real widget and copies a link for editors, the address for text fields', async () => {
    await grantClipboard('granted');
    await open();
    await tab.locator('[name=id]').fill('7');
    await tab.locator('danvan-poll').wait();
    await tab.locator(`danvan-poll >>> ::-p-text(${QUESTION})`).wait();
    await press('Chép');
    await tab.locator('::-p-text(Đã chép. Mở bài viết, bấm Ctrl+V.)').wait();
    article = EDITOR;
    const link = `${service.url}/poll/7#danvan-poll-7`;
    const { html, text } = await pasted();
    expect(html).toContain(`<a href="${link}">${QUESTION}</a>`);
    expect(text).toBe(link);
  });

  it('selects the link where the browser lets no page copy, and Ctrl+C takes both forms', async () => {
    await grantClipboard('denied');
    await open('?kind=poll&id=7&text=Mời+bình+chọn');
    await press('Chép');
    await tab.locator('::-p-text(bấm Ctrl+C)').wait();
    await tab.keyboard.down('Control');
    await tab.keyboard.press('c', { commands: ['Copy'] });
    await tab.keyboard.up('Control');
    article = EDITOR;
    const link = `${service.url}/poll/7#danvan-poll-7`;
    const { html, text } = await pasted();
    expect(html).toContain(`<a href="${link}">Mời bình chọn</a>`);
    expect(text).toBe(link);
  });

  it('is filled in and copied by keys alone', async () => {
    await grantClipboard('granted');
    await open();
    await tab.focus('[name=kind]');
    await tab.keyboard.press('ArrowDown');
    const next = async (name: string): Promise<void> => {
      for (let tabs = 0; tabs < 30; tabs += 1) {
        const focused = await tab.evaluate(() => document.activeElement?.getAttribute('name'));
        if (focused === name) return;
        await tab.keyboard.press('Tab');
      }
      throw new Error(`No key leads to ${name}.`);
    };
    await next('id');
    await tab.keyboard.type('cong');
    await next('o-layout');
    for (const key of ['ArrowDown', 'ArrowDown'] as const) await tab.keyboard.press(key);
    await next('o-show');
    await tab.keyboard.press('Space');
    await tab.keyboard.press('Enter');
    expect(await tab.evaluate(() => document.activeElement?.id)).toBe('copy');
    await tab.keyboard.press('Enter');
    await tab.locator('::-p-text(Đã chép.)').wait();
    expect(await address()).toBe(
      `${service.url}/stats/cong#danvan-stats-cong.layout-digits.show-online`,
    );
  });

  it('counts no visit for a look at a counter', async () => {
    await open('?kind=stats&id=cong');
    await tab.waitForFunction(() =>
      document.querySelector('danvan-visitor-stats')?.shadowRoot?.textContent.includes('5.100.909'),
    );
    expect((await store.stats('cong', Date.now())).total).toBe(5_100_909);
  });

  it('says where there is nothing behind an id', async () => {
    await open();
    await tab.locator('[name=id]').fill('khong-co');
    await tab.locator('::-p-text(Không có cuộc bình chọn nào mang mã này.)').wait();
    expect(await tab.$('danvan-poll')).toBeNull();
  });

  it('advises on the CMS at hand, and keeps what was chosen in its own address', async () => {
    await open('?kind=poll&id=7&o-lang=en');
    await tab.select('[name=cms]', 'nukeviet');
    await tab.locator('::-p-text(header.tpl)').wait();
    await Promise.all([tab.waitForNavigation(), tab.click('#language')]);
    await tab.locator('body.scripted').wait();
    expect(await tab.$eval('html', ({ lang }) => lang)).toBe('en');
    expect(await tab.$eval('[data-cms=nukeviet]', (part) => part.checkVisibility())).toBe(true);
    expect(await address()).toBe(`${service.url}/poll/7#danvan-poll-7.lang-en`);
  });

  it('gives the same addresses without a script', async () => {
    await tab.setJavaScriptEnabled(false);
    await tab.goto(`${service.url}/builder`);
    const send = () => Promise.all([tab.waitForNavigation(), tab.click('button.without-script')]);
    await tab.type('[name=id]', 'cong');
    await tab.click('[value=stats]');
    await send();
    await tab.select('fieldset:enabled [name=o-layout]', 'digits');
    await send();
    expect(await address()).toBe(`${service.url}/stats/cong#danvan-stats-cong.layout-digits`);
  });

  it.each(['', '?kind=poll&id=7', '?kind=news&id=khong-co&lang=en', '?kind=documents&id=cong'])(
    'is accessible and 320 px wide: %s',
    async (query) => {
      await open(query);
      expect(await audit(tab)).toEqual(CLEAN);
    },
  );

  it('leads to the check, which tells what became of the article', async () => {
    article = `<script type="module" src="${service.url}/danvan.js"></script><a href="${service.url}/poll/7">x</a><a href="${service.url}/poll/8#danvan-poll-8">y</a>`;
    await open('?kind=poll&id=7');
    await Promise.all([
      tab.waitForNavigation(),
      tab.locator('::-p-text(Đã đăng bài? Kiểm tra bài viết)').click(),
    ]);
    await tab.locator('[name=url]').fill(`${portalUrl()}/bai-viet`);
    await Promise.all([tab.waitForNavigation(), press('Kiểm tra')]);
    const told = await tab.$eval('main', ({ textContent }) => textContent);
    expect(told).toContain('Tốt: khối hiện trực tiếp trong bài.');
    expect(told).toContain('Liên kết mất phần sau dấu #.');
    expect(told).toContain('Không có cuộc bình chọn nào mang mã này.');
    expect(await audit(tab)).toEqual(CLEAN);
  });
});
