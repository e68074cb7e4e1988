import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { bundleForBrowser } from '../scripts/browser-bundle.js';
import { chromium } from '../scripts/browsers.mjs';
import type { BenchGroup } from './harness.js';

const script = `
${await bundleForBrowser(`
  import './widgets/gallery/define.js';
  export { modelsOf, galleryUnits } from './stories/gallery-models.js';
`)}
const register = { units: danvan.galleryUnits, models: danvan.modelsOf(10000, false) };
const frames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
const main = document.querySelector('main');
const root = () => main.firstChild.shadowRoot;

window.clear = async () => {
  main.replaceChildren();
  gc?.();
  await frames();
};
const show = async (limit) => {
  const element = document.createElement('danvan-gallery');
  element.search = true;
  element.noAddress = true;
  element.limit = limit;
  element.models = register;
  main.append(element);
  await element.updateComplete;
  return element;
};
const reach = async (element) => {
  root().querySelector('.tools button').click();
  while (!root().querySelector('select')) await frames();
  root().querySelector('input').focus();
  await new Promise((done) => setTimeout(done, 300));
};
const timed = async (element, act) => {
  const start = performance.now();
  act();
  await element.updateComplete;
  const time = performance.now() - start;
  await frames();
  return time;
};
window.firstScreen = async () => {
  const start = performance.now();
  await show(10000);
  main.getBoundingClientRect();
  return performance.now() - start;
};
window.longestTask = async () => {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  await show(10000);
  // Not by a selector: to look through all cards is a task of its own.
  const { children } = root().querySelector('.content');
  const count = () => [...children].reduce((sum, { childElementCount }) => sum + childElementCount, 0);
  while (count() < 10000) await new Promise((done) => setTimeout(done, 30));
  await frames();
  observer.disconnect();
  return longest;
};
window.filter = async () => {
  const element = await show(12);
  await reach(element);
  let longest = 0;
  for (const select of root().querySelectorAll('select')) {
    const value = select.options[1].value;
    longest = Math.max(longest, await timed(element, () => {
      select.value = value;
      select.dispatchEvent(new CustomEvent('change'));
    }));
  }
  return longest;
};
window.search = async (query) => {
  const element = await show(12);
  await reach(element);
  const input = root().querySelector('input');
  let longest = 0;
  for (let length = 1; length <= query.length; length += 1)
    longest = Math.max(longest, await timed(element, () => {
      input.value = query.slice(0, length);
      input.dispatchEvent(new InputEvent('input'));
    }));
  if (!root().querySelector('mark')) throw new Error('nothing found');
  return longest;
};
`;

interface Opened {
  readonly server: Server;
  readonly browser: Browser;
  readonly page: Page;
}

let opened: Promise<Opened> | undefined;

async function open(): Promise<Opened> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/script.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
    response.end(
      isScript
        ? script
        : '<!DOCTYPE html><html lang="vi"><meta charset="utf-8"><main></main><script src="/script.js"></script>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const options = await chromium();
  const browser = await puppeteer.launch({
    ...options,
    args: [...(options.args ?? []), '--js-flags=--expose-gc'],
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { server, browser, page };
}

/** Runs a call in the page after it was cleared. */
async function run(call: string): Promise<number> {
  const { page } = await (opened ??= open());
  await page.evaluate('clear()');
  return Number(await page.evaluate(call));
}

const within = (name: string, call: string, milliseconds: number, ceiling = 2) =>
  ({
    name,
    unit: 'ms',
    better: 'lower',
    measure: () => run(call),
    peer: { name: `${milliseconds} ms`, measure: () => milliseconds },
    ceiling,
    goal: milliseconds,
  }) as const;

const group: BenchGroup = {
  group: 'widgets-gallery',
  cases: [
    within('first screen of 10,000 models', 'firstScreen()', 50, 2.5),
    within('longest task above 50 ms while 10,000 models come', 'longestTask()', 50, 3),
    within('slowest filter over 10,000 models', 'filter()', 16),
    within('slowest key of a search over 10,000 models', 'search("hien dat mo")', 16),
  ],
  async close() {
    const { server, browser } = (await opened) ?? {};
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  },
};

export default group;
