import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../service/commands/command-line.js';
import type { Shell } from '../../../service/commands/shell.js';

let folder: string;
let written: string;
let noted: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'danvan-import-'));
  await mkdir(join(folder, 'saved'));
  written = '';
  noted = '';
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

function run(argv: readonly string[], locale: Shell['locale'] = 'vi'): Promise<number> {
  return runCommandLine(argv, {
    env: {},
    locale,
    stdin: (async function* () {})(),
    write: (text) => (written += text),
    note: (text) => (noted += text),
    onStop: () => undefined,
    now: () => 0,
  });
}

describe('danvan import', () => {
  it('tells in Vietnamese what became of the pages, and writes it beside them', async () => {
    await writeFile(join(folder, 'saved', 'rong.html'), '');

    const code = await run(['import', join(folder, 'saved'), '--out', join(folder, 'out')]);

    expect(code).toBe(0);
    expect(written).toContain('Trang đã lưu: 1 (bỏ qua 0 tệp không phải trang)');
    expect(written).toContain('Điều chưa đọc được: 1 dòng, xem report.jsonl');
    expect(await readFile(join(folder, 'out', 'summary.txt'), 'utf8')).toBe(written);
  });

  it('prints the figures as JSON for a program', async () => {
    await run(['import', join(folder, 'saved'), '--out', join(folder, 'out'), '--json']);

    expect(JSON.parse(written)).toEqual({
      pages: 0,
      others: 0,
      imported: 0,
      before: 0,
      remarks: 0,
      left: 0,
    });
  });

  it('speaks English when asked', async () => {
    await run(['import', join(folder, 'saved'), '--out', join(folder, 'out')], 'en');

    expect(written).toContain('Saved pages: 0 (0 other files passed over)');
  });

  it('says so when there is no such folder', async () => {
    expect(await run(['import', join(folder, 'none'), '--out', join(folder, 'out')])).toBe(1);
    expect(noted).toContain('Không có tệp hoặc thư mục');
  });

  it('waits for another import into the same folder', async () => {
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'out', 'import.lock'), String(process.pid));

    expect(await run(['import', join(folder, 'saved'), '--out', join(folder, 'out')])).toBe(1);
    expect(noted).toContain('Một lệnh import khác đang ghi');
  });

  it('needs to be told where the results go', async () => {
    expect(await run(['import', join(folder, 'saved')])).toBe(2);
    expect(noted).toContain('--out');
  });
});
