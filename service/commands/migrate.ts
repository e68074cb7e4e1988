import type { Command } from 'commander';
import { withStore, type GlobalFlags } from './database.js';
import { json, line, say, type Shell } from './shell.js';

/** `danvan migrate` */
export function migrateCommand(program: Command, shell: Shell): void {
  program
    .command('migrate')
    .description(
      say(
        shell,
        'Tạo hoặc nâng cấp các bảng. Chạy bao nhiêu lần cũng được, kể cả khi dịch vụ đang chạy; danvan serve cũng tự làm việc này.',
        'Makes the tables or brings them to their newest form. Safe to repeat, and while the service runs; danvan serve does it, too.',
      ),
    )
    .summary(say(shell, 'tạo hoặc nâng cấp các bảng', 'make or upgrade the tables'))
    .option('--json', say(shell, 'in JSON', 'print JSON'))
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<GlobalFlags & { json?: boolean }>();
      const report = await withStore(shell, flags, { create: true }, (store, migration) =>
        Promise.resolve({ dialect: store.dialect, ...migration }),
      );
      if (flags.json === true) json(shell, report);
      else
        line(
          shell,
          say(
            shell,
            `Cơ sở dữ liệu (${report.dialect}) đã ở phiên bản mới nhất: ${report.all.at(-1) ?? ''}.`,
            `The database (${report.dialect}) is at its newest form: ${report.all.at(-1) ?? ''}.`,
          ),
        );
    });
}
