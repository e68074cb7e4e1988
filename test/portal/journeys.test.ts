import axe from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromium } from '../../scripts/browsers.mjs';
import { openTestPortal, TOTAL, visitor, type TestPortal } from './open-portal.js';

let portal: TestPortal;
let browser: Browser;
beforeAll(async () => {
  browser = await puppeteer.launch(await chromium());
}, 60_000);
afterAll(() => browser.close());

// Visits and votes of one test are not to be seen by the next.
beforeEach(async () => {
  portal = await openTestPortal();
  return () => portal.close();
}, 120_000);

/** Layout shifts and violations of the policy, noted from the first moment of a page. */
const WATCH = `
  globalThis.shifts = 0;
  globalThis.violations = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) shifts += value;
  }).observe({ type: 'layout-shift', buffered: true });
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    violations.push(violatedDirective + ' ' + blockedURI);
  });
`;

/** What each widget shows once its data are there. */
const SHOWN = {
  'danvan-news-list': '[part=title]',
  'danvan-poll': '[part=question]',
  'danvan-visitor-stats': 'dd, [part=digit]',
  'danvan-gallery': '[part=name]',
  'danvan-document-list': '.item',
  'danvan-campaign': '[part=bar]',
};
const READY = `Object.entries(${JSON.stringify(SHOWN)}).every(([tag, part]) =>
  [...document.querySelectorAll(tag)].every(({ shadowRoot }) => shadowRoot?.querySelector(part)))`;

const ready = (tab: Page) => tab.waitForFunction(READY);
const inside = (tab: Page, tag: string) =>
  tab.evaluate(
    (name) => document.querySelector(name)?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '',
    tag,
  );
/** Presses Tab until the focus is where it is wanted, as who has no mouse does. */
const tabTo = async (tab: Page, selector: string) => {
  for (let presses = 0; presses < 80; presses += 1) {
    await tab.keyboard.press('Tab');
    const isThere = await tab.evaluate((wanted) => {
      let focused = document.activeElement;
      while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
      return focused?.matches(wanted) ?? false;
    }, selector);
    if (isThere) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
};

describe.each([320, 1280])('the portal at %i px', (width) => {
  it.each(['/', '/tin/seed-3'])(
    'opens %s whole: nothing moves, nothing is refused, nothing is wider than the page',
    async (path) => {
      const { tab, complaints, leave } = await visitor(browser, 'A14');
      await tab.setViewport({ width, height: 800 });
      await tab.evaluateOnNewDocument(WATCH);
      await tab.goto(portal.url + path, { waitUntil: 'networkidle0' });
      await ready(tab);
      const seen = await tab.evaluate(`({
        shifts,
        violations,
        wider: document.documentElement.scrollWidth - innerWidth,
        unknown: document.querySelectorAll(':not(:defined)').length,
      })`);
      await leave();
      expect(seen).toEqual({ shifts: 0, violations: [], wider: 0, unknown: 0 });
      expect(complaints).toEqual([]);
    },
  );
});

describe.each(['/', '/tin/seed-3'])('the portal page %s', (path) => {
  it('is clean for axe, light and dark', async () => {
    const { tab, leave } = await visitor(browser, 'A14');
    await tab.goto(portal.url + path, { waitUntil: 'networkidle0' });
    await ready(tab);
    const session = await tab.createCDPSession();
    for (const value of ['light', 'dark']) {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      // By the protocol: the policy of the page lets no script be put into it.
      const { result } = await session.send('Runtime.evaluate', {
        expression: `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join(' ')))`,
        awaitPromise: true,
        returnByValue: true,
      });
      expect(result.value, value).toEqual([]);
    }
    await leave();
  }, 60_000);

  it('prints its content in black, without menus, buttons and kept room', async () => {
    const { tab, leave } = await visitor(browser, 'A14');
    await tab.goto(portal.url + path, { waitUntil: 'networkidle0' });
    await ready(tab);
    await tab.emulateMediaType('print');
    const printed = await tab.evaluate(() => {
      const isSeen = (element: Element) => element.checkVisibility({ visibilityProperty: true });
      const widgets = [
        ...document.querySelectorAll(
          'main :is(danvan-news-list, danvan-gallery, danvan-document-list, danvan-campaign)',
        ),
      ];
      return {
        menus: [...document.querySelectorAll('nav, aside, footer, .skip')].filter(isSeen).length,
        empty: widgets.filter(
          (each) => (each as HTMLElement).innerText === '' && !each.shadowRoot?.textContent.trim(),
        ).length,
        buttons: widgets
          .flatMap(({ shadowRoot }) => [
            ...(shadowRoot?.querySelectorAll('button.more, .tools, input') ?? []),
          ])
          .filter(isSeen).length,
        room: widgets.filter((each) => getComputedStyle(each, '::before').content !== 'none')
          .length,
        wider: document.documentElement.scrollWidth - innerWidth,
      };
    });
    await leave();
    expect(printed).toEqual({ menus: 0, empty: 0, buttons: 0, room: 0, wider: 0 });
  });
});

it('lets a second visitor see the visit and the vote of the first', async () => {
  const first = await visitor(browser, 'A14');
  await first.tab.goto(portal.url);
  await first.tab.waitForFunction(`${TOTAL} === 5100910`);
  await ready(first.tab);
  await first.tab.locator('danvan-poll >>> input[value="nen"]').click();
  await first.tab.locator('danvan-poll >>> [part=button]').click();
  await first.tab.waitForFunction(
    `document.querySelector('danvan-poll').shadowRoot.querySelector('table')`,
  );

  const second = await visitor(browser, 'A15');
  await second.tab.goto(portal.url);
  await second.tab.waitForFunction(`${TOTAL} === 5100911`);
  await ready(second.tab);
  await second.tab.locator('danvan-poll >>> input[value="khong-nen"]').click();
  await second.tab.locator('danvan-poll >>> [part=button]').click();
  await second.tab.waitForFunction(
    `/Nên\\s*1/.test(document.querySelector('danvan-poll').shadowRoot.querySelector('table')?.textContent)`,
  );

  await first.tab.reload();
  await first.tab.waitForFunction(`${TOTAL} === 5100911`);
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  await first.leave();
  await second.leave();
});

it('takes a vote by keys alone, and the skip link leads past the head of the page', async () => {
  const { tab, complaints, leave } = await visitor(browser, 'A14');
  await tab.goto(portal.url);
  await ready(tab);
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('noi-dung');
  await tabTo(tab, 'input[type=radio]');
  await tab.keyboard.press('ArrowDown');
  await tabTo(tab, '[part=button]');
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(
    `document.querySelector('danvan-poll').shadowRoot.querySelector('table')`,
  );
  expect(await inside(tab, 'danvan-poll')).toMatch(/1 (phiếu|người)|100/);
  expect(complaints).toEqual([]);
  await leave();
});

it('reads and votes without script', async () => {
  const { tab, leave } = await visitor(browser, 'A14');
  await tab.setJavaScriptEnabled(false);
  await tab.goto(portal.url);
  const words = await tab.$eval('body', (body) => body.textContent.replace(/\s+/g, ' '));
  for (const part of ['Tổng lượt truy cập: 5.100.909', '14/14 đơn vị', '252-CV/HU', 'Nụ cười'])
    expect(words).toContain(part);
  await tab.click('danvan-poll input[value="khong-nen"]');
  await Promise.all([tab.waitForNavigation(), tab.click('danvan-poll button')]);
  // A form that carries no token of the service's is confirmed on a page of the service.
  if (await tab.$('form button'))
    await Promise.all([tab.waitForNavigation(), tab.click('form button')]);
  const reply = await tab.$eval('body', (body) => body.textContent.replace(/\s+/g, ' '));
  expect(reply).toMatch(/biên nhận/);
  expect(reply).toMatch(/Không nên 1 /);
  await leave();
});

it('keeps its content offline, and takes up again when the line is back', async () => {
  const { tab, leave } = await visitor(browser, 'A14');
  await tab.goto(portal.url);
  await ready(tab);
  await tab.setOfflineMode(true);
  await tab.locator('danvan-poll >>> input[value="nen"]').click();
  await tab.locator('danvan-poll >>> [part=button]').click();
  await tab.waitForFunction(
    `/mạng|kết nối/i.test(document.querySelector('danvan-poll').shadowRoot.textContent)`,
  );
  expect(await inside(tab, 'danvan-news-list')).toContain('Ba Đình');
  await tab.setOfflineMode(false);
  await tab.waitForFunction(
    `document.querySelector('danvan-poll').shadowRoot.querySelector('input[value="nen"]')?.checked`,
  );
  await tab.locator('danvan-poll >>> [part=button]').click();
  await tab.waitForFunction(
    `document.querySelector('danvan-poll').shadowRoot.querySelector('table')`,
  );
  await leave();
});

it('is read before the widgets are there on a slow line, and nothing moves when they come', async () => {
  const { tab, complaints, leave } = await visitor(browser, 'A14');
  await tab.setViewport({ width: 360, height: 740 });
  await tab.evaluateOnNewDocument(WATCH);
  const session = await tab.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 400,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  });
  await tab.goto(portal.url, { waitUntil: 'domcontentloaded' });
  const early = await tab.$eval('main', (main) => main.innerText);
  expect(early).toContain('Sơ kết công tác dân vận');
  await ready(tab);
  expect(await tab.evaluate('shifts')).toBe(0);
  expect(complaints).toEqual([]);
  await leave();
}, 60_000);

it('tells of a cited document where it is cited, and shows the news around an article', async () => {
  const { tab, complaints, leave } = await visitor(browser, 'A14');
  await tab.goto(`${portal.url}/tin/seed-3`);
  const marks = 'danvan-citations article [role=button]';
  await tab.waitForFunction(
    (selector) => document.querySelectorAll(selector).length >= 4,
    {},
    marks,
  );
  await tab.click(marks);
  await tab.waitForFunction(
    `document.querySelector('danvan-citations').shadowRoot.textContent.includes('24/01/2018')`,
  );
  const around = `document.querySelector('danvan-news-list').shadowRoot.textContent`;
  await tab.waitForFunction(`/mới hơn/i.test(${around}) && /đã đưa/i.test(${around})`);
  expect(complaints).toEqual([]);
  await leave();
});
