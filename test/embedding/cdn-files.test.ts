import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '../../scripts/browsers.mjs';
import { INNER_NAMES } from '../../scripts/inner-names.js';
import { serveFolder, type FolderServer } from '../folder-server.js';
import { openTab } from './browsers.js';
import { buildCdn } from './cdn-build.js';

const COUNTERS = '<script type="application/json">{"today":1,"total":2}</script>';
const WIDGET = `<danvan-visitor-stats show="today">${COUNTERS}</danvan-visitor-stats>`;
const SHOWN = `document.querySelector('danvan-visitor-stats').shadowRoot?.querySelector('dt')?.textContent`;

let folder: string;
let server: FolderServer;
let browser: Browser;

beforeAll(async () => {
  const build = await buildCdn();
  folder = mkdtempSync(join(tmpdir(), 'danvan-cdn-files-'));
  cpSync(build, folder, { recursive: true });
  [server, browser] = await Promise.all([serveFolder(folder), launch(await chromium())]);
}, 240_000);

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page of a language with a widget, and gives the names of the scripts that it asked for. */
async function open(lang: string): Promise<{ tab: Page; scripts: string[] }> {
  const script = '<script type="module" src="/visitor-stats.js"></script>';
  writeFileSync(
    join(folder, 'index.html'),
    `<!DOCTYPE html><html lang="${lang}"><body>${WIDGET}${script}`,
  );
  const { tab } = await openTab(browser);
  const scripts: string[] = [];
  tab.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  // Every sentence that ever stood there.
  await tab.evaluateOnNewDocument(`
    window.sentences = new Set();
    const look = () => {
      const host = document.querySelector('danvan-visitor-stats');
      const text = host?.shadowRoot?.querySelector('dt')?.textContent;
      if (text) sentences.add(text);
      requestAnimationFrame(look);
    };
    look();
  `);
  await tab.goto(server.address, { waitUntil: 'load' });
  await tab.waitForFunction(SHOWN);
  return { tab, scripts };
}

const isEnglish = (path: string): boolean => path.startsWith('/english-');

describe('the English texts of the CDN files', () => {
  it('are not loaded by a Vietnamese page', async () => {
    const { tab, scripts } = await open('vi');
    expect(await tab.evaluate(SHOWN)).toBe('Hôm nay');
    expect(scripts.filter(isEnglish)).toEqual([]);
    await tab.browserContext().close();
  });

  it('are there before an English page shows a widget', async () => {
    const { tab, scripts } = await open('en-GB');
    await tab.waitForFunction('sentences.size > 0');
    expect(await tab.evaluate('[...sentences]')).toEqual(['Today']);
    expect(scripts.filter(isEnglish)).toHaveLength(1);
    await tab.browserContext().close();
  });

  it('come where a widget is turned to English later', async () => {
    const { tab } = await open('vi');
    await tab.evaluate(`{
      const widget = document.querySelector('danvan-visitor-stats');
      widget.lang = 'en';
      widget.requestUpdate();
    }`);
    await tab.waitForFunction(`${SHOWN} === 'Today'`);
    await tab.browserContext().close();
  });

  it('are done without where they can’t be had', async () => {
    const english = readdirSync(folder).filter((name) => name.startsWith('english-'));
    for (const name of english) rmSync(join(folder, name));
    const { tab } = await open('en');
    expect(await tab.evaluate(SHOWN)).toBe('Hôm nay');
    await tab.browserContext().close();
  });
});

describe('the names that the CDN files make short', () => {
  it('are none of the browser’s', async () => {
    const { tab } = await open('vi');
    const names = (await tab.evaluate(`[...new Set(
      Object.getOwnPropertyNames(window).flatMap((name) => [
        name,
        ...Object.getOwnPropertyNames(window[name]?.prototype ?? {}),
      ]),
    )]`)) as string[];
    expect(names).toContain('addEventListener');
    expect(names.filter((name) => INNER_NAMES.test(name))).toEqual([]);
    await tab.browserContext().close();
  });
});

describe('the names of kinds of documents', () => {
  /** Opens a page with documents of some kinds, and gives what it shows of them and the scripts that it asked for. */
  async function openDocuments(
    kinds: readonly string[],
    shows: string,
  ): Promise<{ scripts: string[]; close: () => Promise<void> }> {
    const documents = JSON.stringify(kinds.map((kind) => ({ kind, abstract: 'Văn bản' })));
    writeFileSync(
      join(folder, 'index.html'),
      `<!DOCTYPE html><html lang="vi"><body>
      <danvan-document-list><script type="application/json">${documents}</script></danvan-document-list>
      <script type="module" src="/document-list.js"></script>`,
    );
    const { tab } = await openTab(browser);
    const scripts: string[] = [];
    tab.on('request', (request) => scripts.push(new URL(request.url()).pathname));
    await tab.goto(server.address, { waitUntil: 'load' });
    await tab.waitForFunction(
      `[...document.querySelector('danvan-document-list').shadowRoot.querySelectorAll('td.kind')]
        .map((each) => each.textContent).join() === ${JSON.stringify(shows)}`,
    );
    return { scripts, close: () => tab.browserContext().close() };
  }
  const isNames = (path: string): boolean => path.startsWith('/kind-names-');

  it('are loaded by a page that has a rare one', async () => {
    const { scripts, close } = await openDocuments(['giay-phep', 'luat'], 'Giấy phép,Luật');
    expect(scripts.filter(isNames)).toHaveLength(1);
    await close();
  });

  it('are not loaded for the common ones, nor for names', async () => {
    const { scripts, close } = await openDocuments(['ke-hoach', 'Đề án'], 'Kế hoạch,Đề án');
    expect(scripts.filter(isNames)).toEqual([]);
    await close();
  });

  it('are done without where they can’t be had', async () => {
    const names = readdirSync(folder).filter((name) => name.startsWith('kind-names-'));
    for (const name of names) rmSync(join(folder, name));
    const { close } = await openDocuments(['giay-phep', 'ke-hoach'], 'Giay-phep,Kế hoạch');
    await close();
  });
});

describe('two CDN files with a Lit each', () => {
  it('are on one page that asks for Trusted Types', async () => {
    const policy =
      "require-trusted-types-for 'script'; trusted-types lit-html; script-src 'self'; object-src 'none'";
    const scripts = ['main-widgets', 'campaign', 'all-widgets'].map(
      (name) => `<script type="module" src="/${name}.js"></script>`,
    );
    writeFileSync(
      join(folder, 'index.html'),
      `<!DOCTYPE html><html lang="vi"><meta http-equiv="content-security-policy" content="${policy}"><body>${WIDGET}
      <danvan-campaign><script type="application/json">{"name":"Năm dân vận","targets":[]}</script></danvan-campaign>${scripts.join('')}`,
    );
    const { tab } = await openTab(browser);
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(String(error)));
    await tab.goto(server.address, { waitUntil: 'load' });
    await tab.waitForFunction(SHOWN);
    await tab.waitForFunction(`document.querySelector(':not(:defined)') === null`);
    expect(errors).toEqual([]);
    await tab.browserContext().close();
  });
});
