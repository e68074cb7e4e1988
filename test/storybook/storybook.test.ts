import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium } from '../../scripts/browsers.mjs';
import { buildStorybook, type BuiltStorybook, type StoryEntry } from './built-storybook.js';
import { comparePicture } from './pictures.js';

/** Stories whose pictures are kept, by file and export; of a file that is not named, the first story. */
const PICTURED: Readonly<Record<string, readonly string[]>> = {
  poll: ['OwnForm', 'Voted'],
  'news-list': ['List', 'Cards'],
  'visitor-stats': ['List', 'Digits'],
};
const WIDTHS = [320, 1280];
/** How long a story may take to be there on a busy machine. */
const PATIENCE_MS = 20_000;

let storybook: BuiltStorybook;
let browser: Browser;

beforeAll(async () => {
  [storybook, browser] = await Promise.all([buildStorybook(), puppeteer.launch(await chromium())]);
}, 600_000);

afterAll(async () => {
  await browser.close();
  storybook.close();
});

/** A page that shows stories, and what it told in the console. */
async function openPreview(story: StoryEntry): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    // A story about a server that fails makes the browser tell so.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer) errors.push(message.text());
  });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
  await page.goto(
    `${storybook.address}/iframe.html?viewMode=${story.type === 'docs' ? 'docs' : 'story'}&id=${encodeURIComponent(story.id)}`,
  );
  await page.waitForSelector(
    story.type === 'docs' ? '#storybook-docs h1' : 'body.sb-show-main #storybook-root > *',
  );
  return { page, errors };
}

/** Shows another story in the same page; gives the name of the event with which it ended. */
async function turnTo(page: Page, id: string): Promise<string> {
  // A story that is left before its end, its check by axe included, makes Storybook load the page anew.
  await page.waitForFunction(
    `['finished', 'errored', 'aborted'].includes(globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase)`,
  );
  return page.evaluate((storyId) => {
    interface Channel {
      once(event: string, listener: () => void): void;
      emit(event: string, data: object): void;
    }
    const channel = (globalThis as unknown as { __STORYBOOK_ADDONS_CHANNEL__: Channel })
      .__STORYBOOK_ADDONS_CHANNEL__;
    return new Promise<string>((resolve) => {
      for (const event of [
        'storyRendered',
        'storyErrored',
        'storyMissing',
        'storyThrewException',
        'playFunctionThrewException',
      ])
        channel.once(event, () => {
          resolve(event);
        });
      channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
    });
  }, id);
}

describe('the built Storybook', () => {
  it('opens with the pages for admins and designers, and every stories file', () => {
    const titles = new Set(storybook.entries.map(({ title }) => title));
    expect([...titles]).toEqual(
      expect.arrayContaining([
        'Bắt đầu/Dán vào CMS của bạn',
        'Bắt đầu/Viết nguồn của riêng bạn',
        'Bắt đầu/Đổi màu và cỡ',
        'Khối/Thăm dò ý kiến',
      ]),
    );
  });

  it('shows every story without an error in the console, on a server of files alone', async () => {
    const stories = storybook.entries.filter(({ type }) => type === 'story');
    const { page, errors } = await openPreview(stories.at(-1)!);
    const faults: string[] = [];
    for (const { id } of stories) {
      const end = await turnTo(page, id);
      if (end !== 'storyRendered') faults.push(`${id}: ${end}`);
      const drawn = await page.$eval('#storybook-root', (root) => root.childElementCount);
      if (drawn === 0) faults.push(`${id}: shows nothing`);
      faults.push(...errors.splice(0).map((error) => `${id}: ${error}`));
    }
    await page.close();
    expect(faults).toEqual([]);
  }, 300_000);

  it('shows every page of docs without an error in the console', async () => {
    const faults: string[] = [];
    for (const entry of storybook.entries.filter(({ type }) => type === 'docs')) {
      const { page, errors } = await openPreview(entry);
      faults.push(...errors.map((error) => `${entry.id}: ${error}`));
      await page.close();
    }
    expect(faults).toEqual([]);
  }, 300_000);

  it('shows its pages of docs in Vietnamese, with no table left as text', async () => {
    const faults: string[] = [];
    for (const entry of storybook.entries.filter(({ type }) => type === 'docs')) {
      const { page } = await openPreview(entry);
      const told = await page.evaluate(() => {
        const isWidget = ({ localName }: Element): boolean => localName.startsWith('danvan-');
        const around = [...document.querySelectorAll('.sb-story *')]
          .filter((element) => isWidget(element) && !element.closest('.sb-story [lang="en"]'))
          .map(({ parentElement }) => parentElement?.closest<HTMLElement>('[lang]')?.lang);
        return {
          languages: [...new Set(around)],
          isTable: /\| ?-{3}/.test(document.body.innerText),
        };
      });
      if (told.isTable) faults.push(`${entry.id}: a table as text`);
      if (told.languages.some((language) => language !== 'vi'))
        faults.push(`${entry.id}: ${told.languages.join(', ')}`);
      await page.close();
    }
    expect(faults).toEqual([]);
  }, 300_000);

  it('gives the elements controls out of the manifest, which work', async () => {
    const story = storybook.entries.find(
      ({ importPath, exportName }) => importPath.includes('news-list') && exportName === 'List',
    )!;
    const { page } = await openPreview(story);
    await page.evaluate((storyId) => {
      (
        globalThis as unknown as {
          __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, data: object): void };
        }
      ).__STORYBOOK_ADDONS_CHANNEL__.emit('updateStoryArgs', {
        storyId,
        updatedArgs: { layout: 'compact' },
      });
    }, story.id);
    await page.waitForSelector('#storybook-root [layout="compact"]');
    await page.close();
  });

  it('shows a control for the attributes of every element', async () => {
    const page = await browser.newPage();
    const without: string[] = [];
    const stories = storybook.entries.filter(({ importPath, type }) => {
      return type === 'story' && importPath.startsWith('./stories/');
    });
    for (const { id, importPath } of new Map(
      stories.map((story) => [story.importPath, story]),
    ).values()) {
      await page.goto(`${storybook.address}/?path=/story/${id}`);
      const control = await page
        .waitForSelector('[id^="control-"], [id^="set-"]', { timeout: PATIENCE_MS })
        .catch(() => null);
      if (!control) without.push(importPath);
    }
    await page.close();
    expect(without).toEqual([]);
  }, 300_000);

  it('lets a designer change a token and copy the CSS', async () => {
    const story = storybook.entries.find(({ exportName }) => exportName === 'Tokens')!;
    const { page } = await openPreview(story);
    const editor = await page.waitForSelector('token-editor');
    const field = await editor!.waitForSelector('>>> input[placeholder="LinkText"]');
    await field!.type('#9f1d20');
    const css = await editor!.waitForSelector('>>> pre');
    expect(await css!.evaluate((element) => element.textContent)).toBe(
      ':root {\n  --danvan-accent: #9f1d20;\n}',
    );
    const accent = await editor!.$eval('>>> danvan-visitor-stats', (element) =>
      getComputedStyle(element).getPropertyValue('--danvan-accent'),
    );
    expect(accent.trim()).toBe('#9f1d20');
    const swatch = await editor!.waitForSelector('>>> input[type="color"]');
    expect(await swatch!.evaluate((element) => element.value)).toBe('#9f1d20');
    await page.close();
  });

  it('shows the colour that a token has as long as a designer sets none', async () => {
    const story = storybook.entries.find(({ exportName }) => exportName === 'Tokens')!;
    const { page } = await openPreview(story);
    const swatches = await page.$$eval('token-editor >>> input[type="color"]', (fields) =>
      fields.slice(0, 2).map((field) => field.value),
    );
    expect(swatches).toEqual(['#0000ee', '#ffffff']);
    await page.close();
  });
});

describe('the main stories look as they did', () => {
  it('at 320 and 1280 px, within a small tolerance', async () => {
    const faults: string[] = [];
    for (const story of picturedStories(storybook.entries)) {
      const { page } = await openPreview(story);
      for (const width of WIDTHS) {
        await page.setViewport({ width, height: 400, deviceScaleFactor: 1 });
        await page.evaluate(async () => {
          await document.fonts.ready;
          for (const picture of document.images) await picture.decode().catch(() => undefined);
        });
        await page.waitForNetworkIdle({ idleTime: 300 });
        const picture = await page.screenshot({ fullPage: true });
        const fault = comparePicture(
          `${fileOf(story)}-${story.exportName ?? ''}-${width}`,
          picture,
        );
        if (fault !== undefined) faults.push(fault);
      }
      await page.close();
    }
    expect(faults).toEqual([]);
  }, 300_000);
});

function fileOf({ importPath }: StoryEntry): string {
  return /([\w-]+)\.stories/.exec(importPath)?.[1] ?? '';
}

function picturedStories(entries: readonly StoryEntry[]): StoryEntry[] {
  const stories = entries.filter(
    ({ type, importPath }) => type === 'story' && importPath.startsWith('./stories/'),
  );
  return stories.filter((story, index) => {
    const names = PICTURED[fileOf(story)];
    if (names) return names.includes(story.exportName ?? '');
    return stories.findIndex(({ importPath }) => importPath === story.importPath) === index;
  });
}
