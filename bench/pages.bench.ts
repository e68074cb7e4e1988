import { parse } from 'parse5';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importPages } from '../service/page-import/import-pages.js';
import { readPortalPage } from '../src/pages/index.js';
import { milliseconds, rate, type BenchGroup } from './harness.js';

/** Enough to level out the start; an import reads one page after the other, so a thousand take as long each. */
const PAGES = 40;
const SIZE = 50_000;

const PARAGRAPH =
  'Thực hiện Kế hoạch số 34/KH-UBND ngày 24/01/2018 của UBND quận về công tác dân vận chính quyền, các đơn vị đã tổ chức đối thoại trực tiếp với nhân dân, lắng nghe ý kiến và giải quyết kịp thời khó khăn, vướng mắc; 100% các phường đăng ký mô hình dân vận khéo.';
const MENU = Array.from(
  { length: 40 },
  (_, place) => `<li><a href="/muc-${place}.html">Chuyên mục số ${place}</a></li>`,
).join('');

/** A page of the size that portals have: menus, an article of a few paragraphs, lists, counters. */
function page(number: number): string {
  const head = `<!doctype html><html><head><title>Bài số ${number} - Cổng thông tin</title></head><body><nav><ul>${MENU}</ul></nav><div class="main"><h1>Phường số ${number} tổ chức đối thoại với nhân dân</h1><p>14:05 - 02/06/2016 | Lượt xem: ${number}</p>`;
  const tail = `<p>Ngọc Lan</p><h3>Tin liên quan</h3><ul>${MENU}</ul></div><div>Thống kê truy cập</div><div>Hôm nay: 12</div><div>Tổng lượt truy cập: 912.350</div></body></html>`;
  const body = `<p style="text-align: justify;"><span style="font-size:14px"><span style="font-family:arial">${PARAGRAPH}</span></span></p>\n`;
  const room = SIZE - head.length - tail.length;
  return (
    head +
    body.repeat(Math.floor(room / 2 / body.length)) +
    `<ul>${MENU}</ul>`.repeat(Math.floor(room / 2 / MENU.length)) +
    tail
  );
}

const sample = page(1);
const text = Array.from({ length: 20 }, () => PARAGRAPH).join('\n\n');
const seed = `Tin nóng\nBa Đình thực hiện công tác dân vận\nNgày đăng 29/05/2018 | 17:04\n\n${text}\n\nPhòng Nội Vụ\n\nLượt xem: 147`;
const folder = await mkdtemp(join(tmpdir(), 'danvan-bench-'));
await mkdir(join(folder, 'saved'));
const html = Array.from({ length: PAGES }, (_, number) => page(number));
for (const [number, each] of html.entries()) {
  await writeFile(join(folder, 'saved', `${number}.html`), each);
}

const group: BenchGroup = {
  group: 'pages',
  cases: [
    {
      name: `importing a saved page of ${SIZE / 1000} kB`,
      unit: 'ms',
      better: 'lower',
      goal: 30,
      ceiling: 14,
      measure: async () =>
        (await milliseconds(() =>
          importPages({
            from: join(folder, 'saved'),
            out: join(folder, 'out'),
            locale: 'vi',
            isFresh: true,
          }),
        )) / PAGES,
      peer: {
        name: 'parse5 on the same page',
        measure: async () =>
          (await milliseconds(() => {
            for (const each of html) parse(each);
          })) / PAGES,
      },
    },
    {
      name: 'readPortalPage on an HTML page',
      unit: 'pages/s',
      better: 'higher',
      ceiling: 0.09,
      measure: () => rate(() => readPortalPage(sample), 1),
      peer: { name: 'parse5 on the same page', measure: () => rate(() => parse(sample), 1) },
    },
    {
      name: 'readPortalPage on the text of a page',
      unit: 'kB/s',
      better: 'higher',
      ceiling: 0.18,
      measure: () => rate(() => readPortalPage(seed), seed.length / 1000),
      peer: {
        name: 'parse5 on the HTML page',
        measure: () => rate(() => parse(sample), sample.length / 1000),
      },
    },
  ],
  close: () => rm(folder, { recursive: true, force: true }),
};

export default group;
