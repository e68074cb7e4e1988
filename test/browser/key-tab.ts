import { expect } from 'vitest';
import type { TestBrowser } from '../embedding/browsers.js';
import { KEYS } from '../portal/webkit-tab.js';

/** What a journey by keys needs of a browser. */
export interface KeyTab {
  goto(url: string): Promise<void>;
  evaluate(expression: string): Promise<unknown>;
  /** Presses keys, one after the other: those of {@link KEYS}, or letters. */
  press(...keys: readonly string[]): Promise<void>;
  /** Presses Tab with the Shift key held. */
  pressShiftTab(): Promise<void>;
  close(): Promise<void>;
}

const NAMES = new Map<string, 'Tab' | 'Enter' | 'Escape' | 'ArrowDown'>([
  [KEYS.tab, 'Tab'],
  [KEYS.enter, 'Enter'],
  [KEYS.escape, 'Escape'],
  [KEYS.down, 'ArrowDown'],
]);

/** Opens a page in a browser of its own. */
export async function openKeyTab({ launch }: TestBrowser): Promise<KeyTab> {
  const browser = await launch();
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
    async pressShiftTab() {
      await tab.keyboard.down('Shift');
      await tab.keyboard.press('Tab');
      await tab.keyboard.up('Shift');
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

/**
 * Presses Tab until the focus is where it is wanted, and sees to it that this can be seen. Behind the last part of a page
 * Firefox has its own bars, from which a driver's keys do not come back.
 */
export async function tabTo(
  tab: KeyTab,
  selector: string,
  { most = 80, isBackward = false } = {},
): Promise<void> {
  const passed: unknown[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await (isBackward ? tab.pressShiftTab() : tab.press(KEYS.tab));
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
