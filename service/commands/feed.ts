import type { Command } from 'commander';
import { validate } from '../../src/schema/index.js';
import { feedSourceSchema } from '../store/index.js';
import { withStore, type GlobalFlags } from './database.js';
import { fail, json, line, refuse, say, type Shell } from './shell.js';
import { textTable } from './text-table.js';

interface FeedFlags extends GlobalFlags {
  readonly title?: string;
  readonly freshMinutes?: string;
  readonly json?: boolean;
}

const FLAG_OF: Readonly<Record<string, string>> = {
  id: '<id>',
  url: '<url>',
  title: '--title',
  freshMinutes: '--fresh-minutes',
};

/** `danvan feed …` */
export function feedCommands(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  const feed = program
    .command('feed')
    .description(
      text(
        'Các nguồn tin (RSS, Atom, JSON) mà dịch vụ lấy giúp.',
        'The feeds (RSS, Atom, JSON) that the service relays.',
      ),
    )
    .summary(text('thêm, xem, bỏ nguồn tin', 'add, list, remove relayed feeds'));

  feed
    .command('add <id> <url>')
    .description(text('thêm hoặc sửa một nguồn tin', 'add a feed or change it'))
    .option('--title <text>', text('tên nguồn', 'title'))
    .option(
      '--fresh-minutes <number>',
      text(
        'số phút dùng bản đã lấy trước khi hỏi lại (10)',
        'minutes before the source is asked again (10)',
      ),
    )
    .action(async (id: string, url: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<FeedFlags>();
      const result = validate(
        feedSourceSchema,
        {
          id,
          url,
          ...(flags.title === undefined ? {} : { title: flags.title }),
          ...(flags.freshMinutes === undefined ? {} : { freshMinutes: Number(flags.freshMinutes) }),
        },
        shell.locale,
      );
      if (!result.ok) {
        const sentences = result.problems
          .map(({ path, message }) => `${FLAG_OF[path] ?? path}: ${message}`)
          .join('\n');
        return refuse(shell, sentences, sentences);
      }
      await withStore(shell, flags, { create: true }, (store) => store.feeds.save(result.value));
      line(shell, text(`Đã lưu nguồn tin ${id}.`, `Feed ${id} is saved.`));
    });

  feed
    .command('list')
    .description(text('xem các nguồn tin', 'list the feeds'))
    .option('--json', text('in JSON', 'print JSON'))
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<FeedFlags>();
      const feeds = await withStore(shell, flags, {}, (store) => store.feeds.list());
      if (flags.json === true) {
        json(shell, feeds);
        return;
      }
      const columns = [
        { title: text('MÃ', 'ID') },
        { title: text('PHÚT', 'MINUTES'), isNumber: true },
        { title: text('ĐỊA CHỈ', 'ADDRESS') },
        { title: text('TÊN', 'TITLE') },
      ];
      const rows = feeds.map(({ id, url, title = '', freshMinutes }) => [
        id,
        String(freshMinutes),
        url,
        title,
      ]);
      for (const row of textTable(columns, rows)) line(shell, row);
    });

  feed
    .command('remove <id>')
    .description(text('bỏ một nguồn tin', 'remove a feed'))
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<FeedFlags>();
      const wasThere = await withStore(shell, flags, {}, (store) => store.feeds.remove(id));
      if (!wasThere)
        fail(
          shell,
          `Không có nguồn tin ${id}; xem các nguồn bằng danvan feed list.`,
          `There is no feed ${id}; see danvan feed list.`,
        );
      line(shell, text(`Đã bỏ nguồn tin ${id}.`, `Feed ${id} is removed.`));
    });
}
