import { spawn } from 'node:child_process';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ImportBusyError, importPages } from '../../../service/page-import/import-pages.js';
import type { ImportedArticle, ReportEntry } from '../../../service/page-import/imported-page.js';

let folder: string;
const at = (...parts: string[]) => join(folder, ...parts);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danvan-import-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const pageOf = (
  number: number,
) => `<!-- saved from url=(0030)https://xa.example.vn/tin/${number}.html -->
<html><body><h1>Thôn số ${number} ra mắt tổ dân vận khéo nuôi cá lồng</h1><p>14:05 - 02/06/2016 | Lượt xem: ${number}</p>
<p>Sáng 01/6, thôn số ${number} ra mắt tổ dân vận khéo gồm 7 thành viên.</p>
<p>Tổ thực hiện Kế hoạch số 22-KH/ĐU của Đảng ủy xã về công tác dân vận.</p>
<p>Bài và ảnh: Ngọc Lan</p><div>Thống kê truy cập</div><div>Hôm nay: 12</div><div>Tổng lượt truy cập: 912.350</div></body></html>`;

async function savePages(count: number): Promise<void> {
  await mkdir(at('saved'), { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    await writeFile(at('saved', `${String(number).padStart(4, '0')}.html`), pageOf(number));
  }
}

async function linesOf<T>(path: string): Promise<T[]> {
  return (await readFile(path, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);
}

const run = (isFresh = false) =>
  importPages({ from: at('saved'), out: at('out'), locale: 'en', isFresh });

describe('importPages', () => {
  it('writes an article for each page, with the counters of its site', async () => {
    await savePages(2);

    const summary = await run();

    expect(summary).toEqual({ pages: 2, others: 0, imported: 2, before: 0, remarks: 0, left: 0 });
    const [first] = await linesOf<ImportedArticle>(at('out', 'articles.jsonl'));
    expect(first).toMatchObject({
      id: '0001.html',
      title: 'Thôn số 1 ra mắt tổ dân vận khéo nuôi cá lồng',
      lead: 'Sáng 01/6, thôn số 1 ra mắt tổ dân vận khéo gồm 7 thành viên.',
      url: 'https://xa.example.vn/tin/1.html',
      author: 'Ngọc Lan',
      publishedAt: '2016-06-02T14:05',
      reads: 1,
      page: {
        file: '0001.html',
        encoding: 'utf-8',
        counters: { visitorsToday: 12, visitorTotal: 912350 },
      },
    });
    expect(first?.citations?.map(({ canonical }) => canonical)).toEqual(['22-KH/ĐU']);
  });

  it('puts a page that can not be read into the report and goes on', async () => {
    await savePages(1);
    await writeFile(at('saved', 'empty.html'), '');
    await writeFile(
      at('saved', 'film.htm'),
      Buffer.from(Array.from({ length: 500 }, (_, byte) => byte % 9)),
    );
    await writeFile(
      at('saved', 'untitled.txt'),
      'Một đoạn văn không có tiêu đề, cũng không có ngày đăng, đứng một mình trên cả trang này.',
    );
    await writeFile(at('saved', 'style.css'), 'p {}');

    const summary = await run();

    expect(summary).toMatchObject({ pages: 4, others: 1, imported: 1 });
    const report = await linesOf<ReportEntry>(at('out', 'report.jsonl'));
    expect(report.map(({ file, field, reason }) => [file, field, reason])).toEqual([
      ['empty.html', 'file', 'empty'],
      ['film.htm', 'file', 'empty'],
      ['untitled.txt', 'publishedAt', 'missing'],
      ['untitled.txt', 'title', 'missing'],
    ]);
  });

  it('takes pages in folders of folders, and one file alone', async () => {
    await mkdir(at('saved', '2016', '06'), { recursive: true });
    await writeFile(at('saved', '2016', '06', 'a.html'), pageOf(1));
    await run();
    const alone = await importPages({
      from: at('saved', '2016', '06', 'a.html'),
      out: at('one'),
      locale: 'vi',
    });

    const [article] = await linesOf<ImportedArticle>(at('out', 'articles.jsonl'));
    expect(article?.page.file).toBe('2016/06/a.html');
    expect(alone.imported).toBe(1);
  });

  it('takes only what is new when it is run again', async () => {
    await savePages(3);
    await run();
    await writeFile(at('saved', '0002a.html'), pageOf(99));

    const summary = await run();

    expect(summary).toMatchObject({ pages: 4, before: 3, imported: 4 });
    const articles = await linesOf<ImportedArticle>(at('out', 'articles.jsonl'));
    expect(articles.map(({ id }) => id)).toEqual([
      '0001.html',
      '0002.html',
      '0003.html',
      '0002a.html',
    ]);
  });

  it('begins anew when asked', async () => {
    await savePages(2);
    await run();

    expect(await run(true)).toMatchObject({ before: 0, imported: 2 });
    expect(await linesOf(at('out', 'articles.jsonl'))).toHaveLength(2);
  });

  it('cuts off what a killed run wrote behind its journal', async () => {
    await savePages(2);
    await run();
    await appendFile(at('out', 'articles.jsonl'), '{"id":"half of a li');
    await appendFile(at('out', 'report.jsonl'), '{"file":"x"}\n');
    await appendFile(at('out', 'import.journal'), '{"files":["0003.html"],"arti');
    await writeFile(at('saved', '0003.html'), pageOf(3));

    await run();

    const articles = await linesOf<ImportedArticle>(at('out', 'articles.jsonl'));
    expect(articles.map(({ id }) => id)).toEqual(['0001.html', '0002.html', '0003.html']);
    expect(await readFile(at('out', 'report.jsonl'), 'utf8')).toBe('');
  });

  it('refuses a folder that another import writes to', async () => {
    await savePages(1);
    await mkdir(at('out'));
    await writeFile(at('out', 'import.lock'), String(process.pid));

    await expect(run()).rejects.toThrow(ImportBusyError);
  });

  it('takes the folder of a process that is gone', async () => {
    await savePages(1);
    await mkdir(at('out'));
    await writeFile(at('out', 'import.lock'), '4194999');

    expect(await run()).toMatchObject({ imported: 1 });
  });

  it('stops between batches when asked, and tells what is left', async () => {
    await savePages(40);
    let asked = 0;

    const summary = await importPages({
      from: at('saved'),
      out: at('out'),
      locale: 'vi',
      isStopped: () => (asked += 1) > 1,
    });

    expect(summary).toMatchObject({ imported: 32, left: 8 });
    expect(await run()).toMatchObject({ imported: 40, before: 32, left: 0 });
  });

  it('loses nothing and doubles nothing when it is killed again and again', async () => {
    await savePages(160);
    await importPages({ from: at('saved'), out: at('whole'), locale: 'en' });
    for (const least of [1, 64, 100]) await killAfter(least);

    await run();

    const ids = async (out: string) =>
      (await linesOf<ImportedArticle>(at(out, 'articles.jsonl'))).map(({ id }) => id);
    expect(await ids('out')).toEqual(await ids('whole'));
    const isSame = await Promise.all(
      ['articles.jsonl', 'report.jsonl'].map(async (name) =>
        (await readFile(at('out', name))).equals(await readFile(at('whole', name))),
      ),
    );
    expect(isSame).toEqual([true, true]);
  });
});

/** Runs the import in a process of its own and kills it as soon as that many pages are done. */
function killAfter(least: number): Promise<void> {
  const script = join(dirname(fileURLToPath(import.meta.url)), 'run-import.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, at('saved'), at('out')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (chunk: string) => {
    if (chunk.split('\n').some((line) => Number(line) >= least)) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
}
