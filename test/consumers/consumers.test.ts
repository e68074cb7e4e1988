import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '../../scripts/browsers.mjs';
import { serveFolder, type FolderServer } from '../folder-server.js';
import { npm, pack, type Packed } from './packed.js';

let packed: Packed;
let browser: Browser;

beforeAll(async () => {
  [packed, browser] = await Promise.all([pack(), puppeteer.launch(await chromium())]);
});

afterAll(async () => {
  await browser.close();
  await packed.remove();
});

/** Opens the page of a folder; fails on any error that it tells. */
async function open(folder: string, check: (page: Page) => Promise<void>): Promise<void> {
  const server: FolderServer = await serveFolder(folder);
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type()) && !message.text().startsWith('Failed to load'))
      errors.push(message.text());
  });
  try {
    await page.goto(server.address);
    await check(page);
    expect(errors).toEqual([]);
  } finally {
    await page.close();
    server.close();
  }
}

/** Waits until the widget shows its total. */
async function showsTotal(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('danvan-visitor-stats')].some((element) =>
      element.shadowRoot?.textContent.includes('5.100.909'),
    ),
  );
}

/** Searches in the news list by keyboard, and waits until the page's own code has heard of it. */
async function hearsSearch(page: Page): Promise<void> {
  const field = await page.waitForSelector('danvan-news-list >>> input[type="search"]');
  await field!.type('na loc');
  await page.waitForFunction(
    () => document.querySelector('output')?.textContent === 'danvan-news-list-filter',
  );
}

/** All scripts of a build in one text. */
function scriptsOf(folder: string): string {
  const assets = join(folder, 'dist/assets');
  return readdirSync(assets)
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(assets, file), 'utf8'))
    .join('\n');
}

describe('a project that installs the package', () => {
  it('Vite and strict TypeScript: type-checks without skipLibCheck, builds, runs, ships only what is imported', async () => {
    const folder = await packed.install('vite-ts');
    await npm(folder, 'run', 'check');
    await npm(folder, 'run', 'build');
    await open(join(folder, 'dist'), async (page) => {
      await showsTotal(page);
      expect(await page.$eval('output', (output) => output.textContent)).toBe('dan van kheo');
    });
    const scripts = scriptsOf(folder);
    expect(scripts).toContain('danvan-visitor-stats');
    for (const foreign of ['danvan-poll', 'danvan-news-list', 'ZodMini', 'kế hoạch'])
      expect(scripts).not.toContain(foreign);
    expect(brotliCompressSync(scripts).byteLength).toBeLessThan(15_500);
  });

  it.each([
    ['react', 'example.tsx'],
    ['vue', 'src/Example.vue'],
    ['svelte', 'src/Example.svelte'],
    ['angular', undefined],
  ])(
    '%s: type-checks, its example too, builds, takes properties, hears events',
    async (project, example) => {
      const folder = await packed.install(project);
      if (example !== undefined) writeExample(folder, project, example);
      await npm(folder, 'run', 'check');
      await npm(folder, 'run', 'build');
      await open(join(folder, 'dist'), async (page) => {
        await showsTotal(page);
        await hearsSearch(page);
      });
      expect(scriptsOf(folder)).not.toContain('danvan-poll');
    },
  );

  it('Preact and Solid: type-check, their examples too', async () => {
    const folder = await packed.install('jsx-types');
    for (const name of ['preact', 'solid']) writeExample(folder, name, `${name}-example.tsx`);
    await npm(folder, 'run', 'check');
  });

  it('plain Node: imports every entry and counts a view', async () => {
    const { stdout } = await npm(await packed.install('node-esm'), 'run', '-s', 'run');
    expect(JSON.parse(stdout)).toMatchObject({
      canonical: '34/KH-UBND',
      reads: 1,
      classes: tagsOfThisBuild(),
      elements: tagsOfThisBuild(),
    });
  });

  it('a server that renders: imports the widgets and keeps their own content', async () => {
    const { stdout } = await npm(await packed.install('next-like'), 'run', '-s', 'run');
    expect(JSON.parse(stdout)).toEqual({
      isClass: true,
      page: '<danvan-poll service="https://dem.example.gov.vn" poll="giao-dien"><a href="/poll/giao-dien">Tham gia bình chọn</a></danvan-poll>',
    });
  });

  it('a page with only a script tag: runs', async () => {
    await open(await packed.install('script-tag'), showsTotal);
  });

  it('a page with an import map: runs', async () => {
    await open(await packed.install('import-map'), async (page) => {
      await showsTotal(page);
      expect(await page.$eval('output', (output) => output.textContent)).toBe('dan van kheo');
    });
  });
});

/** Puts the example that stands in the types of a framework into a project. */
function writeExample(folder: string, framework: string, file: string): void {
  const types = readFileSync(
    join(folder, `node_modules/danvan/dist/types/${framework}.d.ts`),
    'utf8',
  );
  const [, example = ''] = / \* @example\n([^]*?) \*\//.exec(types) ?? [];
  writeFileSync(join(folder, file), example.replace(/^ \* ?/gm, ''));
}

/** How many elements the package has. */
function tagsOfThisBuild(): number {
  const folder = new URL('../../widgets/', import.meta.url);
  return readdirSync(folder, { withFileTypes: true }).filter(
    (entry) =>
      entry.isDirectory() && readdirSync(new URL(`${entry.name}/`, folder)).includes('define.ts'),
  ).length;
}
