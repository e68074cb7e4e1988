import type { Command } from 'commander';
import { Option } from 'commander';
import { formatCount } from '../../src/vietnamese/index.js';
import {
  ImportBusyError,
  importPages,
  writeSummary,
  type ImportProgress,
  type ImportSummary,
} from '../page-import/import-pages.js';
import { fail, json, say, type Shell } from './shell.js';

interface ImportFlags {
  readonly out: string;
  readonly fresh?: boolean;
  readonly json?: boolean;
}

/** `danvan import <file-or-folder> --out <folder>` */
export function importCommand(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  program
    .command('import <file-or-folder>')
    .summary(
      text('chuyển các trang đã lưu của cổng cũ thành dữ liệu', 'turn saved pages into data'),
    )
    .description(
      text(
        'Đọc các trang đã lưu của cổng cũ (HTML hoặc văn bản; UTF-8, Windows-1258, TCVN3, VNI) thành articles.jsonl, mỗi dòng một bài; report.jsonl ghi những gì không đọc được. Bị ngắt giữa chừng thì chạy lại đúng lệnh này để làm tiếp.',
        'Reads saved pages of an old portal (HTML or text; UTF-8, Windows-1258, TCVN3, VNI) into articles.jsonl, one article a line; report.jsonl holds what was not understood. If it is interrupted, give the same command again to go on.',
      ),
    )
    .addOption(
      new Option(
        '--out <folder>',
        text('thư mục ghi kết quả', 'folder for the results'),
      ).makeOptionMandatory(),
    )
    .option(
      '--fresh',
      text('làm lại từ đầu, bỏ kết quả lần trước', 'begin anew, drop earlier results'),
    )
    .option('--json', text('in tóm tắt dạng JSON', 'print the summary as JSON'))
    .action(async (from: string, flags: ImportFlags) => {
      await runImport(shell, from, flags);
    });
}

async function runImport(shell: Shell, from: string, flags: ImportFlags): Promise<void> {
  let isStopped = false;
  shell.onStop(() => {
    isStopped = true;
  });
  const started = shell.now();
  const summary = await importPages({
    from,
    out: flags.out,
    locale: shell.locale,
    isFresh: flags.fresh === true,
    isStopped: () => isStopped,
    ...(process.stderr.isTTY
      ? {
          onProgress: (progress) => {
            shell.note(bar(progress));
          },
        }
      : {}),
  }).catch((error: unknown) => explain(shell, error, from));
  if (process.stderr.isTTY) shell.note('\n');
  const sentences = tell(shell, summary, flags.out, (shell.now() - started) / 1000);
  await writeSummary(flags.out, sentences);
  if (flags.json) json(shell, summary);
  else shell.write(sentences);
}

function explain(shell: Shell, error: unknown, from: string): never {
  if (error instanceof ImportBusyError) {
    return fail(
      shell,
      'Một lệnh import khác đang ghi vào thư mục này; hãy đợi nó xong.',
      'Another import writes to this folder; wait until it is done.',
    );
  }
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    return fail(shell, `Không có tệp hoặc thư mục ${from}.`, `There is no file or folder ${from}.`);
  }
  throw error;
}

/** The bar is drawn over itself. */
function bar({ done, all }: ImportProgress): string {
  const width = 30;
  const share = all === 0 ? 1 : done / all;
  const full = Math.round(share * width);
  return `\r[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${all}  ${Math.floor(share * 100)} %`;
}

function tell(shell: Shell, summary: ImportSummary, out: string, seconds: number): string {
  const { locale } = shell;
  const figure = (count: number) => formatCount(count, locale);
  const { pages, others, imported, before, remarks, left } = summary;
  const lines =
    locale === 'vi'
      ? [
          `Trang đã lưu: ${figure(pages)} (bỏ qua ${figure(others)} tệp không phải trang)`,
          `Bài đã chuyển: ${figure(imported)}${before > 0 ? `; lần trước đã làm ${figure(before)} trang` : ''}`,
          `Điều chưa đọc được: ${figure(remarks)} dòng, xem report.jsonl`,
          left > 0 ? `Còn ${figure(left)} trang; chạy lại lệnh này để làm tiếp.` : 'Đã xong.',
          `Kết quả ở ${out}; hết ${seconds.toFixed(1).replace('.', ',')} giây.`,
        ]
      : [
          `Saved pages: ${figure(pages)} (${figure(others)} other files passed over)`,
          `Articles: ${figure(imported)}${before > 0 ? `; ${figure(before)} pages were done before` : ''}`,
          `Not understood: ${figure(remarks)} lines, see report.jsonl`,
          left > 0 ? `${figure(left)} pages are left; give the command again to go on.` : 'Done.',
          `The results are in ${out}; it took ${seconds.toFixed(1)} seconds.`,
        ];
  return `${lines.join('\n')}\n`;
}
