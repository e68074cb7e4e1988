import puppeteer from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firefox, webkit } from '../../scripts/browsers.mjs';
import { openTestPortal, TOTAL, type TestPortal } from './open-portal.js';
import { KEYS, openWebKitTab } from './webkit-tab.js';

/** What a journey needs of an engine. */
interface Tab {
  goto(url: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  press(...keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const fox = firefox();
const kit = webkit();

async function openFirefoxTab(): Promise<Tab> {
  if (!fox) throw new Error('There is no Firefox.');
  const browser = await puppeteer.launch(fox);
  const tab = await browser.newPage();
  const names = new Map<string, 'Tab' | 'Enter' | 'ArrowDown'>([
    [KEYS.tab, 'Tab'],
    [KEYS.enter, 'Enter'],
    [KEYS.down, 'ArrowDown'],
  ]);
  return {
    async goto(url) {
      await tab.goto(url);
    },
    evaluate: (expression) => tab.evaluate(expression),
    async press(...keys) {
      for (const key of keys) await tab.keyboard.press(names.get(key) ?? 'Enter');
    },
    close: () => browser.close(),
  };
}

async function openKitTab(): Promise<Tab> {
  if (!kit) throw new Error('There is no WebKit.');
  return openWebKitTab(kit);
}

const POLL = `document.querySelector('danvan-poll')?.shadowRoot`;
const FOCUSED = `(() => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
})()`;

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
}, 180_000);
afterAll(() => portal.close());

describe.each([
  ['Firefox', fox !== undefined, openFirefoxTab],
  ['WebKit', kit !== undefined, openKitTab],
] as const)('the portal in %s', (_, isThere, open) => {
  const until = async (tab: Tab, expression: string) => {
    await expect.poll(() => tab.evaluate(`Boolean(${expression})`), { timeout: 60_000 }).toBe(true);
  };
  const tabTo = async (tab: Tab, selector: string) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await tab.press(KEYS.tab);
      if (await tab.evaluate(`Boolean(${FOCUSED}?.matches(${JSON.stringify(selector)}))`)) return;
    }
    throw new Error(`Tab does not lead to ${selector}`);
  };

  it.runIf(isThere)(
    'counts the visit and takes a vote by keys',
    async () => {
      const tab = await open();
      try {
        const before: unknown = await (await fetch(`${portal.url}/v1/sites/demo/stats`)).json();
        const { total } = before as { total: number };
        await tab.goto(portal.url);
        await until(tab, `${TOTAL} === ${total + 1}`);
        await until(tab, `${POLL}?.querySelector('input[type=radio]')`);
        await tabTo(tab, 'input[type=radio]');
        await tab.press(KEYS.down);
        await tabTo(tab, '[part=button]');
        await tab.press(KEYS.enter);
        await until(tab, `${POLL}?.querySelector('table')`);
      } finally {
        await tab.close();
      }
    },
    180_000,
  );

  it.runIf(isThere)(
    'marks citations and shows the newer and older news of an article',
    async () => {
      const tab = await open();
      try {
        await tab.goto(`${portal.url}/tin/seed-3`);
        await until(tab, `document.querySelectorAll('danvan-citations [role=button]').length >= 4`);
        const news = `document.querySelector('danvan-news-list')?.shadowRoot?.textContent`;
        await until(tab, `/mới hơn/i.test(${news}) && /đã đưa/i.test(${news})`);
      } finally {
        await tab.close();
      }
    },
    180_000,
  );
});
