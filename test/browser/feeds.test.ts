import { readFileSync } from 'node:fs';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForBrowser } from '../../scripts/browser-bundle.js';
import { chromium } from '../../scripts/browsers.mjs';
import { readFeed, type ReadFeedOptions } from '../../src/feeds/index.js';
import { FEED_CASES } from '../core/feeds/feed-cases.js';

let browser: Browser;
let page: Page;
let bundle: string;

beforeAll(async () => {
  bundle = await bundleForBrowser(`export { readFeed, writeFeed } from './src/feeds/index.js';`);
  browser = await launch(await chromium());
  page = await browser.newPage();
  await page.addScriptTag({ content: bundle });
}, 120_000);

afterAll(() => browser.close());

/** What `readFeed` of the bundle gives in Chromium. */
function inChromium(body: string, options: ReadFeedOptions = {}): Promise<unknown> {
  return page.evaluate(`danvan.readFeed(${JSON.stringify(body)}, '', ${JSON.stringify(options)})`);
}

function fixture(file: string): string {
  return readFileSync(new URL(`../core/feeds/fixtures/${file}`, import.meta.url), 'utf8');
}

describe('readFeed in Chromium', () => {
  it.each(FEED_CASES)('reads $file as in Node', async ({ file, options, expected }) => {
    expect(await inChromium(fixture(file), options)).toEqual(expected);
  });

  it.each(FEED_CASES)('reads $file cut anywhere as in Node', async ({ file, options }) => {
    const whole = fixture(file);
    const ends = Array.from({ length: 40 }, (_, part) => Math.floor((whole.length * part) / 40));
    for (const end of ends) {
      const body = whole.slice(0, end);
      expect(await inChromium(body, options), `cut at ${end}`).toEqual(readFeed(body, '', options));
    }
  });

  it.each([
    '&agrave;',
    '<',
    '&',
    '\u0001',
    '</title>',
    '<a:b>',
    ']]>',
    '<!--',
    'x="',
    '<br>',
    '\ud800',
    '<xmlns:a>',
  ])('reads through %j put anywhere as in Node', async (piece) => {
    const whole = fixture('rss-2.0.xml');
    for (let part = 1; part < 40; part += 1) {
      const place = Math.floor((whole.length * part) / 40);
      const body = `${whole.slice(0, place)}${piece}${whole.slice(place)}`;
      expect(await inChromium(body), `at ${place}`).toEqual(readFeed(body));
    }
  });

  it('decodes bytes as in Node', async () => {
    const read = await page.evaluate(
      `danvan.readFeed(Uint8Array.from([...'<?xml version="1.0" encoding="windows-1258"?><rss><channel><item><title>x\\xe2</title></item></channel></rss>'], (unit) => unit.charCodeAt(0))).items[0].title`,
    );
    expect(read).toBe('xâ');
  });

  it('brings the parser of the browser, and none of those of Node', () => {
    expect(bundle).toContain('DOMParser');
    expect(bundle).not.toMatch(/xmldom|linkedom|parse5|NamespaceError/);
  });
});
