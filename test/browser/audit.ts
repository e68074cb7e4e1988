import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What {@link audit} finds on a page without fault. */
export const CLEAN = { width: 320, violations: [] };

/** Violations of WCAG that axe sees on a narrow screen, and how wide the page is there, in CSS pixels. */
export async function audit(tab: Page): Promise<unknown> {
  await tab.setViewport({ width: 320, height: 720 });
  const width = await tab.evaluate(() => document.documentElement.scrollWidth);
  await tab.setBypassCSP(true);
  const session = await tab.createCDPSession();
  const { result } = await session.send('Runtime.evaluate', {
    expression: `${axe.source}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html }) => html).join(' ')))`,
    awaitPromise: true,
    returnByValue: true,
  });
  return { width, violations: result.value as unknown };
}
