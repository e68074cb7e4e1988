import puppeteer from 'puppeteer-core';
import { expect } from 'vitest';
import { chromium } from '../../scripts/browsers.mjs';
import { KEYS } from '../portal/webkit-tab.js';

/** What a journey by keys needs of a browser. */
export interface KeyTab {
  goto(url: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  /** Presses keys, one after the other: those of {@link KEYS}, or letters. */
  press(...keys: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const NAMES = new Map<string, 'Tab' | 'Enter' | 'Escape' | 'ArrowDown' | 'Space'>([
  [KEYS.tab, 'Tab'],
  [KEYS.enter, 'Enter'],
  [KEYS.escape, 'Escape'],
  [KEYS.down, 'ArrowDown'],
  [KEYS.space, 'Space'],
]);

/** Opens a page in Chromium. */
export async function openKeyTab(): Promise<KeyTab> {
  const browser = await puppeteer.launch(await chromium());
  const tab = await browser.newPage();
  return {
    async goto(url) {
      await tab.goto(url);
    },
    evaluate: (expression) => tab.evaluate(expression),
    async press(...keys) {
      for (const key of keys) {
        const name = NAMES.get(key);
        if (name) await tab.keyboard.press(name);
        else await tab.keyboard.type(key);
      }
    },
    close: () => browser.close(),
  };
}

/** What has the focus, in whatever shadow tree; for `evaluate`. */
const FOCUSED = `(() => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
})()`;

/** Types a text, letter by letter. */
export function write(tab: KeyTab, text: string): Promise<void> {
  return tab.press(...Array.from(text));
}

/** Waits until something is so in the page. */
export async function until(tab: KeyTab, expression: string): Promise<void> {
  await expect
    .poll(() => tab.evaluate(`Boolean(${expression})`), { timeout: 60_000, message: expression })
    .toBe(true);
}

/** Whether what has the focus is of a kind. */
export function hasFocus(selector: string): string {
  return `${FOCUSED}?.matches(${JSON.stringify(selector)})`;
}

/** Presses Tab until the focus is where it is wanted, and sees to it that this can be seen. */
export async function tabTo(tab: KeyTab, selector: string): Promise<void> {
  const passed: unknown[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await tab.press(KEYS.tab);
    if (await tab.evaluate(`Boolean(${hasFocus(selector)})`)) {
      const shown = await tab.evaluate(
        `(() => { const { outlineStyle, outlineWidth } = getComputedStyle(${FOCUSED}); return outlineStyle + ' ' + outlineWidth; })()`,
      );
      expect(shown, `the focus on ${selector}`).not.toMatch(/^none| 0px$/);
      return;
    }
    passed.push(await tab.evaluate(`${FOCUSED}?.outerHTML.slice(0, 60)`));
  }
  throw new Error(`Tab does not lead to ${selector}, but to ${passed.slice(0, 20).join(', ')}`);
}
