import type { Command } from 'commander';
import { keptDocumentsSchema } from '../registers.js';
import { withStore } from './database.js';
import { readJsonInput } from './input-file.js';
import { checkedFile, ofSite, type RegisterFlags } from './registers.js';
import { fail, json, line, say, type Shell } from './shell.js';
import { siteOf } from './site.js';
import { textTable } from './text-table.js';

/** `danvan document …` */
export function documentCommands(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  const document = program
    .command('document')
    .description(
      text(
        'Danh mục văn bản của một cổng. Văn bản có độ mật được giữ nhưng không bao giờ được công bố.',
        'The register of documents of a site. Those with a mark of secrecy are kept and never published.',
      ),
    )
    .summary(text('nhập, xuất, xem các văn bản', 'import, export, list documents'));

  ofSite(document.command('import <file>'), shell)
    .description(
      text(
        'thêm hoặc sửa các văn bản của một tệp JSON ({ "documents": […] }; - là đầu vào chuẩn)',
        'add or change the documents of a JSON file ({ "documents": […] }; - is standard input)',
      ),
    )
    .action(async (file: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<RegisterFlags>();
      const input = await readJsonInput(shell, file);
      const { documents } = checkedFile(shell, keptDocumentsSchema, input);
      await withStore(shell, flags, {}, async (store) => {
        await siteOf(shell, store, flags.site);
        await store.registers.saveDocuments(flags.site, documents);
      });
      const count = documents.length;
      line(shell, text(`Đã lưu ${count} văn bản.`, `${count} documents are saved.`));
    });

  ofSite(document.command('export'), shell)
    .description(text('in toàn bộ danh mục dạng JSON', 'print the whole register as JSON'))
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<RegisterFlags>();
      const { title, documents } = await documentsOf(shell, flags);
      json(shell, { title, documents });
    });

  ofSite(document.command('list'), shell)
    .description(text('xem các văn bản', 'list the documents'))
    .option('--json', text('in JSON', 'print JSON'))
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<RegisterFlags>();
      const { documents } = await documentsOf(shell, flags);
      if (flags.json === true) {
        json(shell, documents);
        return;
      }
      const columns = [
        { title: text('MÃ', 'ID') },
        { title: text('SỐ, KÝ HIỆU', 'NUMBER') },
        { title: text('NGÀY', 'DATE') },
        { title: text('TRÍCH YẾU', 'ABSTRACT') },
      ];
      const rows = documents.map(({ id, symbol = '-', issuedOn = '-', abstract }) => [
        id,
        symbol,
        issuedOn,
        abstract,
      ]);
      for (const row of textTable(columns, rows)) line(shell, row);
    });

  ofSite(document.command('remove <id>'), shell)
    .description(text('xóa một văn bản', 'remove a document'))
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<RegisterFlags>();
      const wasThere = await withStore(shell, flags, {}, (store) =>
        store.registers.removeDocument(flags.site, id),
      );
      if (!wasThere) fail(shell, `Không có văn bản ${id}.`, `There is no document ${id}.`);
      line(shell, text(`Đã xóa văn bản ${id}.`, `Document ${id} is removed.`));
    });
}

function documentsOf(shell: Shell, flags: RegisterFlags) {
  return withStore(shell, flags, {}, async (store) => {
    await siteOf(shell, store, flags.site);
    return store.registers.documents(flags.site);
  });
}
