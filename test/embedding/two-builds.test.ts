import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '../../scripts/browsers.mjs';
import { serveFolder, type FolderServer } from '../folder-server.js';
import { buildCdn } from './cdn-build.js';
import { openTab } from './browsers.js';

const WIDGETS = [
  'article-tools',
  'campaign',
  'citations',
  'document-list',
  'gallery',
  'news-list',
  'poll',
  'visitor-stats',
];

let folder: string;
let server: FolderServer;
let browser: Browser;

const integrityOf = (content: string) => createHash('sha384').update(content).digest('base64');

/** Writes the files of another version beside those of a build: other names, other contents, and hashes that fit them. */
function writeOtherVersion(build: string, other: string): void {
  const hashes = new Map<string, string>();
  // The table holds the hashes of all others, and the loaders that of the table.
  const rank = (name: string): number =>
    name.startsWith('danvan') ? 2 : name === 'integrity.js' ? 1 : 0;
  const scripts = readdirSync(build).filter((name) => name.endsWith('.js'));
  for (const name of scripts.sort((a, b) => rank(a) - rank(b))) {
    const content = readFileSync(join(build, name), 'utf8');
    let changed = `${renamed(content)}\n// another version`;
    if (rank(name) > 0) for (const [was, is] of hashes) changed = changed.replaceAll(was, is);
    hashes.set(integrityOf(content), integrityOf(changed));
    writeFileSync(join(other, renamed(name)), changed);
  }
}

const renamed = (text: string): string => text.replace(/-([A-Z0-9]{8})\.js/g, '-OTHER$1.js');

beforeAll(async () => {
  const build = await buildCdn();
  folder = mkdtempSync(join(tmpdir(), 'danvan-two-'));
  cpSync(build, join(folder, 'one'), { recursive: true });
  mkdirSync(join(folder, 'two'));
  writeOtherVersion(build, join(folder, 'two'));
  [server, browser] = await Promise.all([serveFolder(folder), launch(await chromium())]);
}, 240_000);

afterAll(async () => {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page with this in it, and what it complains of. */
async function open(body: string): Promise<{ tab: Page; complaints: string[] }> {
  writeFileSync(join(folder, 'index.html'), `<!DOCTYPE html><html lang="vi">${body}`);
  const opened = await openTab(browser);
  await opened.tab.goto(server.address, { waitUntil: 'networkidle0' });
  return opened;
}

describe('two versions in one page', () => {
  it('register every widget once: the first that comes', async () => {
    const { tab, complaints } = await open('<p>Trang</p>');
    const same = await tab.evaluate(`(async () => {
      const classes = [];
      for (const [index, widget] of ${JSON.stringify(WIDGETS)}.entries()) {
        const [first, second] = index % 2 === 0 ? ['one', 'two'] : ['two', 'one'];
        await import('/' + first + '/' + widget + '.js');
        const known = customElements.get('danvan-' + widget);
        await import('/' + second + '/' + widget + '.js');
        classes.push(known !== undefined && customElements.get('danvan-' + widget) === known);
      }
      return classes;
    })()`);
    expect(same).toEqual(WIDGETS.map(() => true));
    expect(complaints).toEqual([]);
    await tab.browserContext().close();
  });

  it.each([
    ['one', 'two'],
    ['two', 'one'],
  ])('put one widget around each link, the loader of %s before that of %s', async (...versions) => {
    const loaders = versions
      .map((version) => `<script type="module" src="/${version}/danvan.js"></script>`)
      .join('');
    const links = Array.from(
      { length: 5 },
      (_, index) => `<p><a href="/poll/${index}#danvan-poll-${index}">Bình chọn</a></p>`,
    ).join('');
    const { tab, complaints } = await open(
      `${loaders}${links}<danvan-visitor-stats>12</danvan-visitor-stats>`,
    );
    await tab.waitForFunction(`document.querySelectorAll('danvan-poll > a').length === 5`);
    expect(
      await tab.evaluate(() => ({
        polls: document.querySelectorAll('danvan-poll').length,
        nested: document.querySelectorAll('danvan-poll danvan-poll').length,
        stats: customElements.get('danvan-visitor-stats') !== undefined,
      })),
    ).toEqual({ polls: 5, nested: 0, stats: true });
    expect(complaints).toEqual([]);
    await tab.browserContext().close();
  });

  it('ask for one address once, and count one view', async () => {
    const asked: string[] = [];
    const { tab } = await open('<p>Trang</p>');
    tab.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await tab.evaluate(`(async () => {
      await import('/one/gallery.js');
      await import('/two/document-list.js');
      await import('/one/visitor-stats.js');
      await import('/two/article-tools.js');
      document.body.innerHTML = \`
        <danvan-gallery src="/data.json"></danvan-gallery>
        <danvan-document-list src="/data.json"></danvan-document-list>
        <danvan-visitor-stats service="/" site="cam-lo"></danvan-visitor-stats>
        <danvan-article-tools service="/" site="cam-lo" show="reads"></danvan-article-tools>\`;
    })()`);
    await tab.waitForNetworkIdle();
    expect(asked.filter((path) => path === '/data.json')).toHaveLength(1);
    expect(asked.filter((path) => path.endsWith('/hits'))).toHaveLength(1);
    await tab.browserContext().close();
  });

  it('leave the link, and tell of nothing, where somebody has changed all files but the table', async () => {
    mkdirSync(join(folder, 'changed'));
    for (const name of readdirSync(join(folder, 'one'))) {
      const content = readFileSync(join(folder, 'one', name), 'utf8');
      const isKept = name.startsWith('danvan') || name.startsWith('integrity');
      writeFileSync(join(folder, 'changed', name), isKept ? content : `${content}\n`);
    }
    const { tab, complaints } = await open(
      '<script type="module" src="/changed/danvan.js"></script><p><a href="/poll/1#danvan-poll-1">x</a></p>',
    );
    expect(await tab.$eval('p', (block) => block.innerHTML)).toBe(
      '<a href="/poll/1#danvan-poll-1">x</a>',
    );
    expect(complaints).toEqual([]);
    await tab.browserContext().close();
  });
});
