import { readFile } from 'node:fs/promises';
import { Option, type Command } from 'commander';
import { phaseAt, writeModelRows } from '../../src/campaigns/index.js';
import type { RowProblem } from '../../src/tables/index.js';
import { importModels, type ImportReport } from '../model-import.js';
import { today } from '../public-registers.js';
import { keptModelsSchema } from '../registers.js';
import { SpreadsheetError } from '../spreadsheets/read-spreadsheet.js';
import { csvWriter, separatorOption, type CsvFlags } from './csv-output.js';
import { withStore } from './database.js';
import { readJsonInput } from './input-file.js';
import { checkedFile, ofSite, type RegisterFlags } from './registers.js';
import { fail, json, line, refuse, say, type Shell } from './shell.js';
import { siteOf } from './site.js';
import { textTable } from './text-table.js';

interface ImportFlags extends RegisterFlags {
  readonly campaign?: string;
  readonly dryRun?: boolean;
}

/** `danvan model …` */
export function modelCommands(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  const model = program
    .command('model')
    .description(
      text(
        'Danh sách mô hình “Dân vận khéo” của một cổng. Liên hệ và ghi chú không bao giờ được công bố.',
        'The register of models of a site. Contacts and notes are never published.',
      ),
    )
    .summary(text('nhập, xuất, xem các mô hình', 'import, export, list models'));

  ofSite(model.command('import <file>'), shell)
    .description(
      text(
        'nhập bảng tính (.xlsx, .csv): dòng đúng được thêm hoặc bổ sung, dòng sai được kể ra; tệp .json thay toàn bộ danh sách',
        'take in a spreadsheet (.xlsx, .csv): good rows are added or brought in, bad ones told; a .json file replaces the register',
      ),
    )
    .option('--campaign <id>', text('đăng ký trong phong trào này', 'registered in this campaign'))
    .option('--dry-run', text('chỉ kiểm tra, không ghi gì', 'tell what would be done, do nothing'))
    .option('--json', text('in báo cáo dạng JSON', 'print the report as JSON'))
    .action(async (file: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<ImportFlags>();
      if (file.endsWith('.json')) await replaceAll(shell, file, flags);
      else await takeIn(shell, file, flags);
    });

  ofSite(model.command('export'), shell)
    .description(
      text(
        'in danh sách, kể cả liên hệ và ghi chú: JSON đủ mọi thứ; CSV có các cột mà model import đọc lại được',
        'print the register with contacts and notes: JSON has all of it; CSV the columns that model import reads',
      ),
    )
    .addOption(
      new Option('--format <format>', text('dạng tệp', 'format'))
        .choices(['json', 'csv'])
        .default('json'),
    )
    .addOption(separatorOption(shell))
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<RegisterFlags & CsvFlags & { format: string }>();
      const { title, units, models } = await withStore(shell, flags, {}, async (store) => {
        await siteOf(shell, store, flags.site);
        return store.registers.models(flags.site);
      });
      if (flags.format === 'json') json(shell, { title, units, models });
      else writeModelRows({ units, models }).forEach(csvWriter(shell, flags));
    });

  ofSite(model.command('list'), shell)
    .description(text('xem các mô hình', 'list the models'))
    .option('--json', text('in JSON', 'print JSON'))
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<RegisterFlags>();
      const { units, models } = await withStore(shell, flags, {}, async (store) => {
        await siteOf(shell, store, flags.site);
        return store.registers.models(flags.site);
      });
      if (flags.json === true) {
        json(shell, models);
        return;
      }
      const names = new Map(units.map(({ id, name }) => [id, name]));
      const on = today(shell);
      const columns = [
        { title: text('MÃ', 'ID') },
        { title: text('ĐƠN VỊ', 'UNIT') },
        { title: text('BƯỚC', 'PHASE') },
        { title: text('TÊN', 'NAME') },
      ];
      const rows = models.map((each) => [
        each.id,
        names.get(each.unit) ?? each.unit,
        phaseAt(each, on) ?? '-',
        each.name,
      ]);
      for (const row of textTable(columns, rows)) line(shell, row);
    });

  ofSite(model.command('remove <id>'), shell)
    .description(text('xóa một mô hình', 'remove a model'))
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<RegisterFlags>();
      const wasThere = await withStore(shell, flags, {}, (store) =>
        store.registers.removeModel(flags.site, id),
      );
      if (!wasThere) fail(shell, `Không có mô hình ${id}.`, `There is no model ${id}.`);
      line(shell, text(`Đã xóa mô hình ${id}.`, `Model ${id} is removed.`));
    });
}

async function replaceAll(shell: Shell, file: string, flags: ImportFlags): Promise<void> {
  const register = checkedFile(shell, keptModelsSchema, await readJsonInput(shell, file));
  await withStore(shell, flags, {}, async (store) => {
    await siteOf(shell, store, flags.site);
    if (flags.dryRun !== true) await store.registers.replaceModels(flags.site, register);
  });
  const count = register.models.length;
  line(shell, say(shell, `Danh sách có ${count} mô hình.`, `The register has ${count} models.`));
}

async function takeIn(shell: Shell, file: string, flags: ImportFlags): Promise<void> {
  const bytes = await readFile(file).catch(() =>
    refuse(shell, `Không đọc được tệp ${file}.`, `The file ${file} can't be read.`),
  );
  const report = await withStore(shell, flags, {}, async (store) => {
    await siteOf(shell, store, flags.site);
    return importModels(store, flags.site, bytes, {
      campaign: flags.campaign,
      isTrial: flags.dryRun === true,
      locale: shell.locale,
    });
  }).catch((error: unknown) => {
    if (!(error instanceof SpreadsheetError)) throw error;
    return refuse(shell, `${file}: ${error.sentence.vi}`, `${file}: ${error.sentence.en}`);
  });
  if (flags.json === true) json(shell, report);
  else tell(shell, report, flags.dryRun === true);
  if (report.added + report.changed + report.unchanged === 0 && report.rejected.length > 0)
    fail(shell, 'Không có dòng nào nhập được.', 'No row could be taken in.');
}

function tell(shell: Shell, report: ImportReport, isTrial: boolean): void {
  const { added, changed, unchanged, rejected, notices, unknownColumns } = report;
  const bad = new Set(rejected.map(({ row }) => row)).size;
  line(
    shell,
    say(
      shell,
      `${isTrial ? 'Sẽ thêm' : 'Đã thêm'} ${added}, bổ sung ${changed}, giữ nguyên ${unchanged}; ${bad} dòng có lỗi bị bỏ lại.`,
      `${isTrial ? 'Would add' : 'Added'} ${added}, changed ${changed}, left ${unchanged}; ${bad} bad rows were left out.`,
    ),
  );
  const list = (problems: readonly RowProblem[]): void => {
    for (const { row, column, value, message } of problems)
      line(
        shell,
        say(
          shell,
          `Dòng ${row}, ${column} “${value}”: ${message}`,
          `Row ${row}, ${column} “${value}”: ${message}`,
        ),
      );
  };
  list(rejected);
  list(notices);
  if (unknownColumns.length > 0)
    line(
      shell,
      say(
        shell,
        `Cột không đọc: ${unknownColumns.join(', ')}.`,
        `Columns not read: ${unknownColumns.join(', ')}.`,
      ),
    );
}
