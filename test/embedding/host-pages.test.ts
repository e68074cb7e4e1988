import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAgency, POLL, QUESTION, SITE, type Agency } from './agency.js';
import { openTab, testBrowsers } from './browsers.js';

const FOLDER = new URL('../data/host-pages/', import.meta.url);
const HOST_PAGES = readdirSync(FOLDER).filter((name) => name.endsWith('.html'));

let agency: Agency;
beforeAll(async () => {
  agency = await openAgency();
}, 120_000);
afterAll(() => agency.close());

/** Every form in which an admin may have pasted a widget, and one that an attacker has. */
function forms(service: string): string {
  const poll = `${service}/poll/${POLL}#danvan-poll-${POLL}`;
  return [
    `<script type="module" src="${service}/danvan.js" data-lone></script>`,
    `<p id="link"><a href="${poll}">Binh chon</a></p>`,
    `<p id="lone">${service}/stats/${SITE}#danvan-stats-${SITE}.no-count.layout-digits</p>`,
    `<div id="native"><danvan-poll service="${service}" poll="${POLL}"><a href="${poll}">x</a></danvan-poll></div>`,
    `<p id="picture"><a href="${poll}.results-only"><img src="${service}/poll/${POLL}.png" alt="Ket qua" width="60"></a></p>`,
    `<p id="evil"><a href="${service}@evil.example/#danvan-poll-${POLL}">x</a></p>`,
    `<div class="comments" id="wrote"><a href="${poll}">x</a></div>`,
    `<div id="frame"><iframe src="${service}/embed/poll/${POLL}" title="Binh chon" width="100%" height="150"></iframe></div>`,
  ].join('\n');
}

/** Bytes stay bytes: one of the pages is in an old encoding. */
function place(name: string, service: string): string {
  const page = readFileSync(new URL(name, FOLDER), 'latin1');
  agency.pages.set(
    `/${name}`,
    Buffer.from(page.replace('<!-- widgets here -->', forms(service)), 'latin1'),
  );
  return `${agency.portal}/${name}`;
}

describe.each(testBrowsers())('$name', (tested) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await tested.launch();
  }, 120_000);
  afterAll(() => browser.close());

  describe.each(HOST_PAGES)('%s', (name) => {
    // A portal that lets nothing in from elsewhere serves the widgets itself.
    const isStrict = name.startsWith('06');
    let tab: Page;
    let complaints: string[];
    beforeAll(async () => {
      ({ tab, complaints } = await openTab(browser));
      await tab.goto(place(name, isStrict ? agency.portal : agency.service));
    }, 60_000);
    afterAll(() => tab.browserContext().close());

    /** What a widget shows, once it shows something that matches. */
    const shows = (selector: string, pattern: string): Promise<unknown> =>
      tab.waitForFunction(
        `(${seenIn.toString()})(${JSON.stringify(selector)}, ${JSON.stringify(pattern)})`,
        { polling: 100, timeout: 25_000 },
      );

    it('shows the poll around the link, in its letters', async () => {
      await shows('#link danvan-poll', QUESTION);
      expect(await tab.$eval('#link danvan-poll > a', (link) => link.textContent)).toBe(
        'Binh chon',
      );
    });

    it('shows the counter for an address that stands alone', async () => {
      await shows('#lone danvan-visitor-stats', '5\\s*1\\s*0\\s*0\\s*9\\s*0\\s*9');
    });

    it('shows native tags and linked pictures', async () => {
      await shows('#native danvan-poll', QUESTION);
      await shows('#picture danvan-poll', QUESTION);
    });

    it('leaves alone what the site did not write', async () => {
      await shows('#link danvan-poll', QUESTION);
      expect(await tab.$('#evil danvan-poll')).toBeNull();
      expect(await tab.$('#wrote danvan-poll')).toBeNull();
    });

    it('gives the frame the height of its page', async () => {
      await tab.waitForFunction(
        `document.querySelector('#frame iframe').style.height.replace('px', '') > 200`,
        { polling: 100, timeout: 25_000 },
      );
    });

    it('lets a citizen vote with the keyboard alone', async () => {
      const before = await agency.ballots();
      await shows('#link danvan-poll', QUESTION);
      await tab.evaluate(
        `document.querySelector('#link danvan-poll').shadowRoot.querySelector('input').focus()`,
      );
      await tab.keyboard.press(' ');
      await tab.evaluate(
        `document.querySelector('#link danvan-poll').shadowRoot.querySelector('form button, button').focus()`,
      );
      await tab.keyboard.press('Enter');
      await shows('#link danvan-poll', 'Cảm ơn|biên nhận|Biên nhận');
      expect(await agency.ballots()).toBe(before + 1);
    });

    it('says nothing of errors', () => {
      expect(complaints).toEqual([]);
    });
  });
});

/** Runs in the page, whose `Array.from` and `find` may be others. */
function seenIn(selector: string, pattern: string): boolean {
  const root = document.querySelector(selector)?.shadowRoot;
  return root !== null && root !== undefined && new RegExp(pattern).test(root.textContent);
}
