// npx tsx scripts/portal-picture.ts: docs/portal.webp, the demo portal as the README shows it.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { runPortal } from '../portal/instances.js';
import { chromium } from './browsers.mjs';
import { buildServedFiles } from './built-files.mjs';

const MOST_BYTES = 100_000;
const path = fileURLToPath(new URL('../docs/portal.webp', import.meta.url));

buildServedFiles();
const folder = mkdtempSync(join(tmpdir(), 'danvan-picture-'));
const portal = await runPortal({
  db: join(folder, 'danvan.sqlite'),
  adminToken: 'only-for-the-picture',
  port: 0,
});
const browser = await puppeteer.launch(await chromium());
const tab = await browser.newPage();
await tab.setUserAgent({
  userAgent:
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
});
await tab.setViewport({ width: 1280, height: 960 });
await tab.goto(portal.url, { waitUntil: 'networkidle0' });
await tab.screenshot({ path, type: 'webp', quality: 70 });
await browser.close();
await portal.stop();
rmSync(folder, { recursive: true, force: true });

const { size } = statSync(path);
console.log(`${path}: ${size} bytes`);
if (size > MOST_BYTES) process.exitCode = 1;
