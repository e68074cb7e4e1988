// npm run look [-- word …]: a picture of every story whose file or name holds the word, at 320 and 1280 px, in .cache/look/.
import { mkdirSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { answer } from '../stories/answers.mjs';
import { chromium } from './browsers.mjs';
import { root } from './setup.mjs';

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const out = join(root, '.cache', 'look');
mkdirSync(out, { recursive: true });

const files = readdirSync(join(root, 'stories')).filter((file) => file.endsWith('.stories.ts'));
const entry = `
  import { render } from 'lit';
  import '${join(root, 'widgets/define.ts')}';
  ${files.map((file, index) => `import * as s${index} from '${join(root, 'stories', file)}';`).join('\n')}
  const all = { ${files.map((file, index) => `'${file}': s${index}`).join(', ')} };
  window.list = () => Object.entries(all).flatMap(([file, { default: _, ...stories }]) =>
    Object.keys(stories).map((key) => ({ file: file.replace('.stories.ts', ''), key, name: stories[key].name })));
  window.show = (file, key) => {
    const main = document.querySelector('main');
    const story = all[file + '.stories.ts'][key];
    render(story.render(), main);
    return story.play?.(main);
  };
`;
const { outputFiles } = await build({
  stdin: { contents: entry, resolveDir: root, loader: 'ts' },
  bundle: true,
  format: 'esm',
  platform: 'browser',
  write: false,
  tsconfig: join(root, 'tsconfig.json'),
  alias: { '#dom': join(root, 'src/dom/browser.ts') },
});
const script = outputFiles[0].contents;
const page = `<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<style>body{margin:16px;font:16px/1.5 Arial,"Noto Sans",sans-serif}</style><main></main><script type="module" src="/script.js"></script>`;

const server = createServer((request, response) => {
  if (answer(request, response)) return;
  const isScript = request.url === '/script.js';
  response.writeHead(200, {
    'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
  });
  response.end(isScript ? script : page);
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const browser = await puppeteer.launch(await chromium());
const tab = await browser.newPage();
tab.on('pageerror', (error) => console.error(String(error)));
const address = `http://127.0.0.1:${server.address().port}/`;
await tab.goto(address, { waitUntil: 'load' });
const stories = await tab.evaluate(() => window.list());
for (const { file, key, name } of stories) {
  const text = `${file} ${key} ${name}`.toLowerCase();
  if (words.length > 0 && !words.some((word) => text.includes(word))) continue;
  for (const width of [320, 1280]) {
    await tab.setViewport({ width, height: 400 });
    await tab.goto(address, { waitUntil: 'load' });
    await tab.evaluate((f, k) => window.show(f, k), file, key);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const path = join(out, `${file}-${key}-${width}.png`);
    await tab.screenshot({ path, fullPage: true });
    console.log(path);
  }
}
await browser.close();
server.closeAllConnections();
server.close();
