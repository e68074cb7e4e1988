// tsx scripts/docs-pictures.ts: makes the pictures of docs/vi anew, from the pages of a service with a demo site. Run npm run build before.
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Page } from 'puppeteer-core';
import { createApp, openStore, serve, siteSchema } from '../service/index.js';
import { pollSchema } from '../src/polls/index.js';
import { chromium } from './browsers.mjs';

const MOST_BYTES = 80_000;
const HOST = 'danvan.example.gov.vn';
const folder = fileURLToPath(new URL('../docs/vi/hinh/', import.meta.url));
mkdirSync(folder, { recursive: true });

const store = openStore(':memory:');
await store.migrate();
const ADMIN_TOKEN = 'mot-ma-dai-va-kho-doan';
const app = createApp({ store, adminToken: ADMIN_TOKEN });
const service = await serve(app, { port: 0 });
const portal = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  const loader = `<script type="module" src="${service.url}/danvan.js"></script>`;
  response.end(`<!doctype html><html lang="vi"><head>${request.url === '/co-doan-ma-chung' ? loader : ''}
<style>body { font: 16px/1.6 'Be Vietnam Pro', sans-serif; margin: 20px; }</style></head><body>
<h1>Cổng thông tin có giao diện mới</h1><p>Mời bạn đọc cho ý kiến:</p>
<p><a href="${service.url}/poll/giao-dien#danvan-poll-giao-dien">Bình chọn</a></p></body></html>`);
});
await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
const article = `http://127.0.0.1:${(portal.address() as AddressInfo).port}`;
await store.sites.save(siteSchema.parse({ id: 'cong', name: 'Cổng mẫu', origins: [article] }));
await store.polls.save(
  'cong',
  pollSchema.parse({
    id: 'giao-dien',
    question: 'Bạn thấy giao diện mới của cổng thế nào?',
    options: [
      { id: 'tot', text: 'Đẹp, dễ dùng' },
      { id: 'chua-tot', text: 'Cần sửa thêm' },
    ],
  }),
);

const options = await chromium();
const browser = await puppeteer.launch({
  ...options,
  args: [...(options.args ?? []), '--lang=vi-VN'],
  env: { ...process.env, LANGUAGE: 'vi' },
});
const tab = await browser.newPage();
await tab.setExtraHTTPHeaders({ 'accept-language': 'vi' });

await tab.setViewport({ width: 1000, height: 700 });
await tab.goto(`${service.url}/builder?kind=poll&id=giao-dien&cms=nukeviet`);
await tab.waitForFunction(() =>
  document.querySelector('danvan-poll')?.shadowRoot?.textContent.includes('Đẹp, dễ dùng'),
);
await tab.evaluate(nameHost, service.url, `https://${HOST}`);
await take(tab, 'lay-lien-ket.png', '.columns > form');
await take(tab, 'chep.png', 'section[aria-labelledby=copy-title]');
await take(tab, 'doan-ma-chung.png', 'section[aria-labelledby=loader-title]');

await tab.setViewport({ width: 700, height: 460 });
await tab.goto(`${article}/co-doan-ma-chung`);
await tab.waitForFunction(() =>
  document.querySelector('danvan-poll')?.shadowRoot?.textContent.includes('Đẹp, dễ dùng'),
);
await take(tab, 'bai-viet.png', 'body');

await tab.setViewport({ width: 1000, height: 760 });
await tab.goto(`${service.url}/admin`);
await tab.locator('::-p-aria([name="Mã quản trị"])').fill(ADMIN_TOKEN);
await tab.locator('::-p-aria([name="Đăng nhập"][role="button"])').click();
await tab.waitForFunction(() => document.body.textContent.includes('giao diện mới của cổng'));
await take(tab, 'quan-tri.png', 'danvan-admin');
await tab.locator('::-p-aria([name="Thêm cuộc bình chọn"][role="button"])').click();
await tab.locator('::-p-aria([name="Câu hỏi"])').fill('Bạn thường đọc mục nào nhất?');
const [first, second] = await tab.$$('.row input');
await first?.type('Tin tức');
await second?.type('Văn bản');
await take(tab, 'tao-binh-chon.png', 'form');

await tab.setViewport({ width: 700, height: 700 });
await tab.goto(`${service.url}/check?url=${encodeURIComponent(`${article}/bai-viet`)}`);
await tab.evaluate(nameHost, service.url, `https://${HOST}`);
await tab.evaluate(nameHost, article, 'https://www.example.gov.vn');
await take(tab, 'kiem-tra.png', 'main');

await browser.close();
portal.closeAllConnections();
portal.close();
await service.stop(1_000);
app.close();
await store.close();

/** Writes the name of a service on the Internet where that of this run stands. */
function nameHost(own: string, told: string): void {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode())
    text.nodeValue = (text.nodeValue ?? '').replaceAll(own, told);
  for (const input of document.querySelectorAll('input'))
    input.value = input.value.replaceAll(own, told);
}

async function take(page: Page, name: string, selector: string): Promise<void> {
  const part = await page.$(selector);
  const path = join(folder, name);
  writeFileSync(path, (await part?.screenshot()) ?? readFileSync(path));
  const { size } = statSync(path);
  if (size > MOST_BYTES) throw new Error(`${name} has ${size} bytes, more than ${MOST_BYTES}.`);
  console.log(`${name}: ${size} bytes`);
}
