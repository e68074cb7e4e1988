import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { transformSync } from 'esbuild';
import { launch, type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleForBrowser } from '../../scripts/browser-bundle.js';
import { chromium } from '../../scripts/browsers.mjs';
import { readManifest } from '../../scripts/editor-data/manifest.js';
import { elementsOf, type ElementDeclaration } from '../../scripts/editor-data/manifest-shape.js';
import { serve, siteSchema, type RunningServer } from '../../service/index.js';
import { startService, type TestService } from '../service/fixtures.js';
import { addPolls } from '../widgets/polls.js';
import { addFeed, addRecords } from '../widgets/records.js';
import { examplesIn, kindOf } from './examples.js';

const ROOT = new URL('../../', import.meta.url);
const examples = examplesIn(ROOT, 'widgets/');
const markup = examples.filter((example) => kindOf(example) === 'html');
const listeners = examples.filter((example) => kindOf(example) === 'page');

let service: TestService;
let running: RunningServer;
let portal: Server;
let browser: Browser;
let script: string;
let elements: ElementDeclaration[];

beforeAll(async () => {
  elements = (await readManifest(new URL(ROOT).pathname)).manifest.modules.flatMap(elementsOf);
  portal = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html lang="vi">');
  });
  await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
  service = await startService(':memory:', { now: Date.now });
  const origin = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
  await service.store.sites.save(siteSchema.parse({ id: 'cam-lo', origins: [origin] }));
  await addPolls(service.store);
  await addFeed(service.store);
  await addRecords(service.store);
  running = await serve(service.app, { port: 0 });
  script = await bundleForBrowser(`import './widgets/define.ts';`);
  browser = await launch(await chromium());
}, 60_000);

afterAll(async () => {
  await browser.close();
  portal.close();
  await running.stop(1_000);
  await service.close();
});

/** The tag of an example. */
const tagOf = (code: string): string => /danvan-[\w-]+/.exec(code)?.[0] ?? '';

describe('the examples in the doc blocks of the elements', () => {
  it('are there for every element', () => {
    const shown = new Set(markup.map(({ code }) => tagOf(code)));
    expect(elements.map(({ tagName }) => tagName).filter((tag) => !shown.has(tag))).toEqual([]);
  });

  it.each(markup.map(({ at, code }) => [at, code] as const))(
    '%s: comes to life on the real service, and its events are told',
    async (_, code) => {
      const tag = tagOf(code);
      const page = await browser.newPage();
      const said: string[] = [];
      page.on('pageerror', (error) => said.push(String(error)));
      page.on('console', (message) => {
        // The pictures of the examples are nowhere.
        if (!message.text().startsWith('Failed to load')) said.push(message.text());
      });
      const { port } = portal.address() as AddressInfo;
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.evaluate(
        (html) => {
          document.body.insertAdjacentHTML('beforeend', html);
        },
        code.replaceAll('https://danvan.example.gov.vn', running.url),
      );
      for (const listener of listeners.filter((each) => tagOf(each.code) === tag))
        await page.evaluate(`{ ${transformSync(listener.code, { loader: 'ts' }).code} }`);
      const settled = page.evaluate(
        (name) =>
          new Promise<string>((resolve) => {
            document.addEventListener(`${name}-load`, (event) => {
              resolve((event as Event & { state: string }).state);
            });
          }),
        tag,
      );
      await page.evaluate(script);
      expect(await settled).toBe('ready');
      const known = elements.find(({ tagName }) => tagName === tag)?.attributes ?? [];
      const attributes = await page.$eval(tag, (element) => element.getAttributeNames());
      expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining(attributes));
      expect(said).toHaveLength(1);
      await page.close();
    },
  );
});
