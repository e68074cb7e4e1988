import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgency, POLL, QUESTION, SITE, type Agency } from './agency.js';
import { openTab, testBrowsers } from './browsers.js';

const SECURITY = readFileSync(new URL('../../SECURITY.md', import.meta.url), 'utf8');

/** The policy that SECURITY.md tells offices to send, for a service of ours. */
function statedPolicy(service: string): string {
  const [, stated = ''] = /```\n(default-src [^`]*)```/.exec(SECURITY) ?? [];
  return stated.replaceAll('https://dem.example.gov.vn', service).replaceAll('\n', ' ').trim();
}

/** All that the policy is about: the loader, widgets, a vote, a picture, a frame. */
const page = (service: string): string => `<!doctype html><html lang="vi"><title>Cổng</title>
<link rel="stylesheet" href="${service}/danvan.css">
<script type="module" src="${service}/danvan.js"></script>
<p id="poll"><a href="${service}/poll/${POLL}#danvan-poll-${POLL}">Bình chọn</a></p>
<p id="stats"><a href="${service}/stats/${SITE}#danvan-stats-${SITE}.history">Thống kê</a></p>
<iframe src="${service}/embed/poll/${POLL}" title="Bình chọn" height="150"></iframe>`;

let agency: Agency;
beforeAll(async () => {
  agency = await openAgency();
}, 120_000);
afterAll(() => agency.close());

describe.each(testBrowsers())('the policy of SECURITY.md in $name', (tested) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await tested.launch();
  }, 120_000);
  afterAll(() => browser.close());

  it('is enough for a whole page: widgets, counting, a vote, a frame', async () => {
    agency.pages.set('/whole', page(agency.service));
    agency.policies.set('/whole', statedPolicy(agency.service));
    const { tab, complaints } = await openTab(browser);
    await tab.evaluateOnNewDocument(`
      window.refused = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
        refused.push(effectiveDirective + ' ' + blockedURI);
      });
    `);
    await tab.goto(`${agency.portal}/whole`);
    const shows = (selector: string, pattern: string) =>
      tab.waitForFunction(
        `new RegExp('${pattern}').test(document.querySelector('${selector}')?.shadowRoot?.textContent)`,
        { polling: 100, timeout: 25_000 },
      );
    await shows('#poll danvan-poll', QUESTION.replace('?', ''));
    await shows('#stats danvan-visitor-stats', '5\\\\.100\\\\.9');
    const before = await agency.ballots();
    await tab.locator('#poll danvan-poll >>> input').click();
    await tab.locator('#poll danvan-poll >>> button.primary').click();
    await shows('#poll danvan-poll', 'Cảm ơn|iên nhận');
    expect(await agency.ballots()).toBe(before + 1);
    await tab.waitForFunction(
      `document.querySelector('iframe').style.height.replace('px', '') > 200`,
      { polling: 100, timeout: 25_000 },
    );
    expect(await tab.evaluate('refused')).toEqual([]);
    expect(complaints).toEqual([]);
    await tab.browserContext().close();
  }, 90_000);

  it('stops what a page might be made to run', async () => {
    agency.pages.set(
      '/attacked',
      `${page(agency.service)}<script>window.ran = true</script><img src="/none" onerror="window.ran = true">`,
    );
    agency.policies.set('/attacked', statedPolicy(agency.service));
    const { tab } = await openTab(browser);
    await tab.goto(`${agency.portal}/attacked`);
    expect(await tab.evaluate('window.ran')).toBeUndefined();
    await tab.browserContext().close();
  }, 60_000);
});
