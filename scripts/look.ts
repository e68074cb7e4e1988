// npm run look [-- word …] [-- --print --forced --dark]: a picture of every story whose file or name holds a word, at 320 and
// 1280 px, in .cache/look/; on paper, in forced colours or on a dark page where that is asked for.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { chromium } from './browsers.mjs';
import { serveStories, type StoryPage } from './story-page.js';

declare const storyPage: StoryPage;

const asked = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const out = fileURLToPath(new URL('../.cache/look', import.meta.url));
mkdirSync(out, { recursive: true });

const server = await serveStories();
const browser = await puppeteer.launch(await chromium());
const tab = await browser.newPage();
tab.on('pageerror', (error) => {
  console.error(String(error));
});
const session = await tab.createCDPSession();
await session.send('Emulation.setEmulatedMedia', {
  media: asked.has('--print') ? 'print' : 'screen',
  features: [
    { name: 'forced-colors', value: asked.has('--forced') ? 'active' : 'none' },
    { name: 'prefers-color-scheme', value: asked.has('--dark') ? 'dark' : 'light' },
  ],
});
await tab.goto(server.address);
for (const { file, key, name } of await tab.evaluate(() => storyPage.stories)) {
  const text = `${file} ${key} ${name}`.toLowerCase();
  if (words.length > 0 && !words.some((word) => text.includes(word.toLowerCase()))) continue;
  for (const width of [320, 1280]) {
    await tab.setViewport({ width, height: 400 });
    await tab.goto(server.address);
    await tab.evaluate((f, k) => storyPage.show(f, k), file, key);
    // What shows only after a while: the sign of a load that takes long.
    await new Promise((resolve) => setTimeout(resolve, 700));
    const path = join(out, [file, key, width, ...asked].join('-').replaceAll('---', '-'));
    await tab.screenshot({ path: `${path}.png`, fullPage: true });
    console.log(`${path}.png`);
  }
}
await browser.close();
server.close();
