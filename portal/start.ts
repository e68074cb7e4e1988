// npm start [-- --port N --db PATH_OR_URL]: the demo portal, live on the real service.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '../service/index.js';
import { openPortal } from './server.js';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '8787' }, db: { type: 'string' } },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail('--port: cần số từ 0 đến 65535.');

const cache = fileURLToPath(new URL('../.cache/portal/', import.meta.url));
mkdirSync(cache, { recursive: true });
const token = process.env['DANVAN_ADMIN_TOKEN'] ?? randomBytes(24).toString('base64url');

const portal = await openPortal(values.db ?? `${cache}danvan.sqlite`, token).catch(
  (error: unknown) => fail(`không mở được cơ sở dữ liệu: ${String(error)}`),
);
const running = await serve(portal.app, { port }).catch((error: unknown) =>
  fail(`không mở được cổng ${port}: ${String(error)}. Chọn cổng khác: npm start -- --port 9000`),
);

const { articles, documents, site, poll } = portal.content;
const targets = articles.reduce((sum, { page }) => sum + page.targets.length, 0);
console.log(`
danvan: đọc ${articles.length} trang cổng thông tin cũ, thấy ${documents.length} văn bản và ${targets} chỉ tiêu.

  Cổng mẫu      ${running.url}/
  Bình chọn     ${running.url}/poll/${poll}
  Thống kê      ${running.url}/stats/${site}
  API           ${running.url}/openapi.json
  Mã quản trị   ${token}

Nhấn Ctrl+C để dừng.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void running
      .stop(2_000)
      .then(() => portal.close())
      .then(() => process.exit(0));
  });
}

function fail(sentence: string): never {
  console.error(`danvan: ${sentence}`);
  process.exit(1);
}
