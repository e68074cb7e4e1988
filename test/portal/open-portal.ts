import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { runPortal } from '../../portal/instances.js';
import { buildCdn } from '../embedding/cdn-build.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const TOKEN = 'a-token-for-the-test-only';

/** The demo portal on a database and a build of its own. */
export interface TestPortal {
  readonly url: string;
  close(): Promise<void>;
}

/** Opens the portal on a new SQLite file, with widgets of its own build. */
export async function openTestPortal(): Promise<TestPortal> {
  const scripts = await buildCdn();
  const folder = mkdtempSync(join(tmpdir(), 'danvan-portal-'));
  const db = join(folder, 'danvan.sqlite');
  const portal = await runPortal({ db, scripts, adminToken: TOKEN, port: 0 });
  return {
    url: portal.url,
    async close() {
      await portal.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One person at a browser of their own. */
export interface Visitor {
  readonly tab: Page;
  /** What the console and the page's policy had to say against the page; a good page leaves it empty. */
  readonly complaints: readonly string[];
  readonly leave: () => Promise<void>;
}

/** Opens a browser for a new visitor; the service does not count one that calls itself headless. */
export async function visitor(browser: Browser, phone: string): Promise<Visitor> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  const complaints: string[] = [];
  await tab.setUserAgent({ userAgent: agentOf(phone) });
  await tab.setExtraHTTPHeaders({ 'accept-language': 'vi' });
  tab.on('pageerror', (error) => complaints.push(String(error)));
  tab.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  return {
    tab,
    complaints,
    leave: () => context.close(),
  };
}

/** How a telephone's browser calls itself. */
export function agentOf(phone: string): string {
  return `Mozilla/5.0 (Linux; Android 13; ${phone}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36`;
}

/** The number that the counter in words shows, once it is there; for `waitForFunction` and `execute`. */
export const TOTAL = `Number(document.querySelector('danvan-visitor-stats')?.shadowRoot?.querySelector('.row.total dd')?.textContent.replace(/\\D/g, '') ?? 0)`;
