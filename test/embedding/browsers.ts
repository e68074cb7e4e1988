import { launch, type Browser, type Page } from 'puppeteer-core';
import { chromium, firefox } from '../../scripts/browsers.mjs';

/** What a citizen's browser calls itself: one that says it is headless is not counted. */
const AGENT =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** A browser that puppeteer drives here. */
export interface TestBrowser {
  readonly name: string;
  readonly launch: () => Promise<Browser>;
}

/** Chromium, and Firefox where it is installed. */
export function testBrowsers(): TestBrowser[] {
  const options = firefox();
  return [
    { name: 'Chromium', launch: async () => launch(await chromium()) },
    ...(options ? [{ name: 'Firefox', launch: () => launch(options) }] : []),
  ];
}

/** A tab, with what its pages complain of. */
export async function openTab(browser: Browser): Promise<{ tab: Page; complaints: string[] }> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setUserAgent({ userAgent: AGENT });
  const complaints: string[] = [];
  tab.on('pageerror', (error) => complaints.push(String(error)));
  return { tab, complaints };
}
