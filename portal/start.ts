// npm start [-- --port N --db PATH_OR_URL --instances N]: the demo portal, live on the real service.
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSeeds } from './content.js';
import { IDS, planOf } from './furnish.js';
import { runInstances, runPortal } from './instances.js';
import { citedDocuments } from './seed-documents.js';

const MOST_INSTANCES = 16;

const { port, db, instances } = readFlags();
const cache = fileURLToPath(new URL('../.cache/portal/', import.meta.url));
mkdirSync(cache, { recursive: true });
const adminToken = process.env['DANVAN_ADMIN_TOKEN'] ?? randomBytes(24).toString('base64url');

const place = { db: db ?? `${cache}danvan.sqlite`, port, adminToken };
const portal = await (instances > 1 ? runInstances(place, instances) : runPortal(place)).catch(
  (error: unknown) => fail(`không mở được cổng mẫu: ${reasonOf(error)}`),
);

const articles = readSeeds();
const targets = articles.reduce((sum, { page }) => sum + page.targets.length, 0);
const documents = citedDocuments(articles).length;
console.log(`
danvan: đọc ${articles.length} trang cổng thông tin cũ, thấy ${documents} văn bản và ${targets} chỉ tiêu.${
  instances > 1 ? `\n${instances} tiến trình sau một cổng, chung một cơ sở dữ liệu.` : ''
}

  Cổng mẫu      ${portal.url}/
  Tạo khối      ${portal.url}/builder
  Quản trị      ${portal.url}/admin
  Mã quản trị   ${adminToken}
  Trang đầy đủ  ${portal.url}/poll/${IDS.poll}  /stats/${IDS.site}  /gallery/${IDS.site}  /documents/${IDS.site}  /campaign/${planOf(articles)?.id ?? ''}
  API           ${portal.url}/openapi.json
  Storybook     npm run storybook

Nhấn Ctrl+C để dừng.`);

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (isStopping) return;
    isStopping = true;
    void portal.stop().then(() => process.exit(0));
  });

function readFlags(): { port: number; db: string | undefined; instances: number } {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8787' },
        db: { type: 'string' },
        instances: { type: 'string', default: '1' },
      },
    });
    return {
      port: wholeNumber('port', values.port, 0, 65_535),
      db: values.db,
      instances: wholeNumber('instances', values.instances, 1, MOST_INSTANCES),
    };
  } catch (error) {
    return fail(
      `${reasonOf(error)}\nDùng: npm start -- --port 9000 --db postgres://… --instances 2`,
    );
  }
}

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && text !== '' && number >= least && number <= most) return number;
  return fail(`--${name}: cần số từ ${least} đến ${most}.`);
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `cổng ${port} đang có chương trình khác dùng. Chọn cổng khác: npm start -- --port 9000`;
  return error instanceof Error ? error.message : String(error);
}

function fail(sentence: string): never {
  console.error(`danvan: ${sentence}`);
  process.exit(1);
}
