import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromium } from '../scripts/browsers.mjs';
import { answer } from '../stories/answers.mjs';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds in which the thread itself worked. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

interface Trace {
  readonly traceEvents: readonly TraceEvent[];
}

/** A page of Chromium with one script in it, opened at its first use. */
export class BrowserPage {
  readonly #script: string;
  #opened: Promise<{ server: Server; browser: Browser; page: Page }> | undefined;

  /** @param script - defines the calls, among them `clear()`, in a page with an empty `<main>` */
  constructor(script: string) {
    this.#script = script;
  }

  /** The number that a call gives after the page was cleared. */
  async run(call: string): Promise<number> {
    const { page } = await (this.#opened ??= this.#open());
    await page.evaluate('clear()');
    return Number(await page.evaluate(call));
  }

  /** Milliseconds of work of a call on the main thread, of script, style and layout alike. */
  async work(call: string): Promise<number> {
    const { page } = await (this.#opened ??= this.#open());
    await page.evaluate('clear()');
    const before = await page.metrics();
    await page.evaluate(call);
    const after = await page.metrics();
    return ((after.TaskDuration ?? 0) - (before.TaskDuration ?? 0)) * 1000;
  }

  /**
   * Milliseconds that the longest task of a call worked on the main thread, of script, style and layout alike. What other
   * programs of the machine took meanwhile does not count.
   */
  async longestTask(call: string): Promise<number> {
    const { page } = await (this.#opened ??= this.#open());
    await page.evaluate('clear()');
    await page.tracing.start({ categories: ['disabled-by-default-devtools.timeline'] });
    await page.evaluate(call);
    const trace = new TextDecoder().decode(await page.tracing.stop());
    const { traceEvents } = JSON.parse(trace) as Trace;
    const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`;
    const mains = new Set(
      traceEvents.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf),
    );
    const tasks = traceEvents.filter(
      (event) => event.name === 'RunTask' && mains.has(threadOf(event)),
    );
    return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur)) / 1000;
  }

  async close(): Promise<void> {
    const { server, browser } = (await this.#opened) ?? {};
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
  }

  async #open() {
    const server = createServer((request, response) => {
      if (answer(request, response)) return;
      const isScript = request.url === '/script.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(
        isScript
          ? this.#script
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
}
