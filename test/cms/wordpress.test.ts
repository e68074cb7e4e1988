import puppeteer, { type Browser, type BrowserContext, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
import { builtFiles } from '../builder/built.js';
import { mariadb } from '../service/databases.js';
import { BROWSER } from '../service/fixtures.js';
import { AUTHOR, missingForWordPress, startWordPress, type WordPress } from './wordpress-site.js';

const QUESTION = 'Bạn thấy giao diện mới thế nào?';
const missing = missingForWordPress();
if (missing !== undefined) console.warn(missing);
const database = missing === undefined ? await mariadb() : undefined;

describe.skipIf(database?.isThere !== true)('WordPress', () => {
  let browser: Browser;
  let store: Store;
  let app: App;
  let service: RunningServer;
  let wordpress: WordPress;
  let author: BrowserContext;
  let editor: Page;

  beforeAll(async () => {
    const { scripts, builder } = await builtFiles();
    store = openStore(':memory:');
    await store.migrate();
    app = createApp({ store, scripts, builder });
    service = await serve(app, { port: 0 });
    wordpress = await startWordPress(database!, new URL(service.url).port);
    await store.sites.save(siteSchema.parse({ id: 'cong', origins: [wordpress.url] }));
    const options = [
      { id: 'tot', text: 'Tốt' },
      { id: 'chua-tot', text: 'Chưa tốt' },
    ];
    await store.polls.save('cong', pollSchema.parse({ id: '7', question: QUESTION, options }));
    wordpress.installLoader(service.url);
    browser = await puppeteer.launch(await chromium());
    author = await browser.createBrowserContext();
    for (const origin of [service.url, wordpress.url])
      await author.setPermission(
        origin,
        { permission: { name: 'clipboard-read' }, state: 'granted' },
        { permission: { name: 'clipboard-write' }, state: 'granted' },
      );
    editor = await author.newPage();
    await editor.setViewport({ width: 1280, height: 900 });
    await editor.goto(`${wordpress.url}/wp-login.php`);
    await editor.locator('#user_login').fill(AUTHOR);
    await editor.locator('#user_pass').fill(AUTHOR);
    await Promise.all([editor.waitForNavigation(), editor.locator('#wp-submit').click()]);
  }, 180_000);
  afterAll(async () => {
    await browser.close();
    await wordpress.stop();
    await service.stop(1_000);
    app.close();
    await store.close();
  }, 60_000);

  /** Presses the builder's copy button, in a tab of the author's. */
  const copyFromBuilder = async (query: string): Promise<void> => {
    const tab = await author.newPage();
    await tab.goto(`${service.url}/builder?lang=vi&${query}`);
    await tab.locator('#preview :is(danvan-poll, danvan-visitor-stats)').wait();
    await tab.locator('#copy').click();
    await tab.locator('::-p-text(Đã chép.)').wait();
    await tab.close();
    await editor.bringToFront();
  };
  const paste = async (): Promise<void> => {
    await editor.keyboard.down('Control');
    await editor.keyboard.press('v', { commands: ['Paste'] });
    await editor.keyboard.up('Control');
  };
  const beginArticle = async (title: string): Promise<void> => {
    await editor.bringToFront();
    await editor.goto(`${wordpress.url}/wp-admin/post-new.php`);
    await editor.waitForSelector('.wp-block-post-title, .editor-post-title__input');
    const guide = await editor.$('.components-modal__header button');
    await guide?.click();
    await editor.locator('.editor-post-title__input').click();
    await editor.keyboard.type(title);
    await editor.keyboard.press('Enter');
  };
  const publish = async (): Promise<string> => {
    await editor.locator('.editor-post-publish-panel__toggle').click();
    await editor.locator('.editor-post-publish-panel .editor-post-publish-button').click();
    const link = await editor.waitForSelector('.post-publish-panel__postpublish-header a');
    return (await link?.evaluate((anchor) => anchor.href)) ?? '';
  };
  const visit = async (address: string): Promise<Page> => {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    await tab.setUserAgent({ userAgent: BROWSER });
    await tab.goto(address);
    return tab;
  };

  it('takes what an author pastes; a visitor votes and the counter moves', async () => {
    await beginArticle('Lấy ý kiến về giao diện');
    await copyFromBuilder('kind=poll&id=7');
    await paste();
    await editor.locator(`.wp-block a[href$="/poll/7#danvan-poll-7"]`).wait();
    await editor.keyboard.press('Enter');
    await copyFromBuilder('kind=stats&id=cong');
    await paste();
    await editor.locator(`.wp-block a[href$="#danvan-stats-cong"]`).wait();
    const article = await publish();

    const tab = await visit(article);
    await tab.locator('danvan-visitor-stats').wait();
    await tab.locator('::-p-aria([name="Tốt"][role="radio"])').click();
    await tab.locator('::-p-aria([name="Bình chọn"][role="button"])').click();
    await expect.poll(async () => (await store.polls.get('7', Date.now()))?.tally.ballots).toBe(1);
    await expect.poll(async () => (await store.stats('cong', Date.now())).total).toBe(1);
    // The link is inside, for whoever has no script.
    expect(await tab.$eval('danvan-poll > a', ({ textContent }) => textContent)).toBe(QUESTION);

    const check = await visit(`${service.url}/check?lang=vi&url=${encodeURIComponent(article)}`);
    expect(await check.$eval('.note', ({ textContent }) => textContent)).toBe(
      'Tốt: khối hiện trực tiếp trong bài.',
    );
  }, 180_000);

  it('makes a frame of the lone address by oEmbed, in which a visitor votes', async () => {
    const before = (await store.polls.get('7', Date.now()))?.tally.ballots ?? 0;
    await beginArticle('Địa chỉ viết riêng');
    await copyFromBuilder('kind=poll&id=7');
    // The editor makes an embed of a lone https address by itself; of an http one, as here, it wants to be told.
    await editor.keyboard.type('/embed');
    await editor.locator('.components-autocomplete__result').wait();
    await editor.keyboard.press('Enter');
    await editor.locator('.wp-block-embed input[type=url]').click();
    await paste();
    await editor.keyboard.press('Enter');
    await editor.locator('.wp-block-embed iframe').wait();
    const tab = await visit(await publish());
    const handle = await tab.waitForSelector('iframe.wp-embedded-content');
    expect(await handle?.evaluate((frame) => frame.getAttribute('sandbox'))).toBe('allow-scripts');
    const frame = await handle!.contentFrame();
    await frame.locator('input[type=radio]').click();
    await frame.locator('button').click();
    await expect
      .poll(async () => (await store.polls.get('7', Date.now()))?.tally.ballots)
      .toBe(before + 1);
  }, 180_000);

  it('feeds a news list by its REST interface', async () => {
    const tab = await visit(`${wordpress.url}/`);
    await tab.waitForFunction(() =>
      document
        .querySelector('danvan-news-list')
        ?.shadowRoot?.textContent.includes('Lấy ý kiến về giao diện'),
    );
  }, 60_000);
});
