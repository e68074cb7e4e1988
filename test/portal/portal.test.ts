import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type Portal } from '../../portal/server.js';
import { chromium } from '../../scripts/browsers.mjs';
import { serve, type RunningServer } from '../../service/index.js';

// The service does not count a browser that calls itself headless.
const agent = (phone: string) =>
  `Mozilla/5.0 (Linux; Android 13; ${phone}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36`;

describe('the demo portal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'danvan-portal-'));
  let portal: Portal;
  let server: RunningServer;
  let browser: Browser;

  beforeAll(async () => {
    portal = await openPortal(join(folder, 'danvan.sqlite'), 'a-token-for-the-test-only');
    server = await serve(portal.app, { port: 0 });
    browser = await puppeteer.launch(await chromium());
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    await server.stop(1_000);
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const text = async (path: string) => (await fetch(`${server.url}${path}`)).text();

  const visitor = async (phone: string) => {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    await tab.setUserAgent({ userAgent: agent(phone) });
    return { context, tab };
  };

  /** The total that the counter on the front page shows to a visitor. */
  const totalSeenBy = async (phone: string) => {
    const { context, tab } = await visitor(phone);
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    tab.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await tab.goto(server.url);
    const total = await tab.waitForFunction(() => {
      const shown = document.querySelector('danvan-visitor-stats')?.shadowRoot;
      return Number(shown?.querySelector('.row.total dd')?.textContent.replace(/\D/g, ''));
    });
    const value = await total.jsonValue();
    await context.close();
    expect(errors).toEqual([]);
    return value;
  };

  it('shows the five seed pages as articles, without a word typed in', async () => {
    const page = await text('/');
    for (const title of [
      'Huyện ủy Cam Lộ chỉ đạo đẩy mạnh thực hiện công tác dân vận',
      'Hội nghị Triển khai kế hoạch năm 2018 - Năm dân vận chính quyền',
      'Bố Trạch: Đẩy mạnh phong trào thi đua',
      'Ba Đình: Thực hiện hiệu quả công tác dân vận chính quyền năm 2018',
      'Sơ kết công tác dân vận và quy chế dân chủ 6 tháng đầu năm 2020',
    ])
      expect(page).toContain(title);
  });

  it('marks each citation of an article with its symbol, issuer and date', async () => {
    const page = await text('/tin/seed-3');
    expect(page).toContain(
      '<mark title="114-KL/TW · Ban Bí thư TW Đảng · ngày 14/05/2015">kết luận số 114-KL/TW</mark>',
    );
    expect(page.match(/<mark /g)).toHaveLength(4);
  });

  it('leads from an article to the newer and the older ones', async () => {
    const page = await text('/tin/seed-3');
    const [, newer = '', older = ''] = page.split(/Tin mới hơn|Tin đã đưa/);
    expect(newer).toContain('/tin/seed-4');
    expect(older).toContain('/tin/seed-1');
  });

  it('lists every document that the articles cite, and where', async () => {
    const page = await text('/');
    for (const symbol of [
      '252-CV/HU',
      '1573-KH/BDVTW-BCSĐCP',
      '05-CT/TW',
      '34/KH-UBND',
      '16/CT-TTg',
    ])
      expect(page).toContain(`<th scope="row">${symbol}</th>`);
  });

  it('lets a second visitor see the visit and the vote of the first, without an error in the console', async () => {
    expect(await totalSeenBy('A14')).toBe(5_100_910);
    expect(await totalSeenBy('A15')).toBe(5_100_911);

    const voter = await visitor('A14');
    await voter.tab.setJavaScriptEnabled(false);
    await voter.tab.goto(`${server.url}/poll/seed-0`);
    await voter.tab.click('input[value="nen"]');
    await Promise.all([voter.tab.waitForNavigation(), voter.tab.click('form button')]);
    await voter.context.close();

    const second = await visitor('A15');
    await second.tab.goto(`${server.url}/poll/seed-0`);
    const results = await second.tab.$eval('table', (table) =>
      table.textContent.replace(/\s+/g, ' '),
    );
    await second.context.close();
    expect(results).toMatch(/Nên 1 /);
  });

  it('leaves what it does not know to the service', async () => {
    const answer = await fetch(`${server.url}/tin/nothing`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });
});
