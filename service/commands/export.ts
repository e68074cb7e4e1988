import type { Command } from 'commander';
import { Option } from 'commander';
import type { BallotLogEntry } from '../../src/polls/index.js';
import type { Store } from '../store/index.js';
import { operatorPoll } from '../voting.js';
import { csvWriter, separatorOption, type CsvFlags } from './csv-output.js';
import { withStore, type GlobalFlags } from './database.js';
import { pollOf } from './poll.js';
import { say, type Shell } from './shell.js';
import { siteOf } from './site.js';
import { percent } from './tally-table.js';

interface ExportFlags extends GlobalFlags, CsvFlags {
  readonly format: 'csv' | 'json';
  readonly table: string;
}

/** A hundred years: all days. */
const ALL_DAYS = 36_525;
const PART = 1_000;

/** `danvan export …` */
export function exportCommands(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  const group = program
    .command('export')
    .description(
      text(
        'Xuất số liệu ra đầu ra chuẩn. CSV mở đúng tiếng Việt trong Excel; ô bắt đầu bằng dấu của công thức được thêm dấu nháy.',
        'Writes figures to standard output. CSV opens right in Excel; a cell that begins like a formula gets an apostrophe.',
      ),
    )
    .summary(text('xuất số liệu ra CSV hoặc JSON', 'write figures as CSV or JSON'));

  const output = (command: Command, tables: readonly string[]): Command =>
    command
      .addOption(
        new Option('--format <format>', text('dạng tệp', 'format'))
          .choices(['csv', 'json'])
          .default('csv'),
      )
      .addOption(
        new Option('--table <table>', text('bảng nào, với CSV', 'which table, as CSV'))
          .choices([...tables])
          .default(tables[0]),
      )
      .addOption(separatorOption(shell));

  output(group.command('site <id>'), ['days', 'pages'])
    .description(
      text(
        'lượt truy cập theo ngày (days) hoặc lượt xem của từng trang (pages)',
        'visits by day (days) or reads of each page (pages)',
      ),
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<ExportFlags>();
      await withStore(shell, flags, {}, async (store) => {
        if (flags.format === 'json') await siteAsJson(shell, store, id);
        else await siteAsCsv(shell, store, id, flags);
      });
    });

  output(group.command('poll <id>'), ['results', 'ballots'])
    .description(
      text(
        'kết quả (results) hoặc sổ phiếu (ballots)',
        'the result (results) or the ballot log (ballots)',
      ),
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<ExportFlags>();
      await withStore(shell, flags, {}, async (store) => {
        if (flags.format === 'json') await pollAsJson(shell, store, id);
        else await pollAsCsv(shell, store, id, flags);
      });
    });
}

async function siteAsCsv(
  shell: Shell,
  store: Store,
  id: string,
  flags: ExportFlags,
): Promise<void> {
  await siteOf(shell, store, id);
  const write = csvWriter(shell, flags);
  if (flags.table === 'days') {
    write(
      shell.locale === 'vi'
        ? ['Ngày', 'Lượt truy cập', 'Lượt xem trang']
        : ['Date', 'Visitors', 'Page views'],
    );
    const { days } = await store.history(id, ALL_DAYS, shell.now());
    for (const { date, visitors, hits } of days) write([date, visitors, hits]);
    return;
  }
  write(shell.locale === 'vi' ? ['Trang', 'Tiêu đề', 'Lượt xem'] : ['Page', 'Title', 'Reads']);
  for await (const { page, title, reads } of pagesOf(store, id)) write([page, title, reads]);
}

async function siteAsJson(shell: Shell, store: Store, id: string): Promise<void> {
  const { name } = await siteOf(shell, store, id);
  const stats = await store.stats(id, shell.now());
  const { days } = await store.history(id, ALL_DAYS, shell.now());
  const head = JSON.stringify({ site: id, name, stats, days }).slice(0, -1);
  shell.write(`${head},"pages":[`);
  let separator = '\n';
  for await (const { page, title, reads } of pagesOf(store, id)) {
    shell.write(`${separator}${JSON.stringify({ page, title, reads })}`);
    separator = ',\n';
  }
  shell.write('\n]}\n');
}

async function pollAsCsv(
  shell: Shell,
  store: Store,
  id: string,
  flags: ExportFlags,
): Promise<void> {
  const { tally } = await pollOf(shell, store, id);
  const write = csvWriter(shell, flags);
  if (flags.table === 'results') {
    write(
      shell.locale === 'vi'
        ? ['Mã', 'Phương án', 'Số phiếu chọn', 'Tỷ lệ']
        : ['Id', 'Option', 'Votes', 'Share'],
    );
    for (const option of tally.options)
      write([option.id, option.text, option.votes, percent(option.share, shell.locale)]);
    for (const { id: unknown, votes } of tally.unknown) write([unknown, null, votes, null]);
    write([null, shell.locale === 'vi' ? 'Số phiếu' : 'Ballots', tally.ballots, null]);
    return;
  }
  write(
    shell.locale === 'vi'
      ? ['Số thứ tự', 'Lựa chọn', 'Mã băm biên nhận', 'Mã băm phiếu']
      : ['Sequence', 'Choices', 'Receipt hash', 'Hash'],
  );
  for await (const { sequence, choices, receiptHash, hash } of ballotsOf(store, id))
    write([sequence, choices.join(' '), receiptHash, hash]);
}

async function pollAsJson(shell: Shell, store: Store, id: string): Promise<void> {
  const snapshot = await pollOf(shell, store, id);
  shell.write(`${JSON.stringify(operatorPoll(snapshot)).slice(0, -1)},"entries":[`);
  let separator = '\n';
  for await (const entry of ballotsOf(store, id)) {
    // Ballots that came while this was written would not fit the head.
    if (entry.sequence > snapshot.head.sequence) break;
    shell.write(`${separator}${JSON.stringify(entry)}`);
    separator = ',\n';
  }
  shell.write('\n]}\n');
}

async function* pagesOf(store: Store, site: string) {
  for (let after = 0; ;) {
    const pages = await store.pages(site, after, PART);
    yield* pages;
    const last = pages.at(-1);
    if (pages.length < PART || !last) return;
    after = last.id;
  }
}

async function* ballotsOf(store: Store, poll: string): AsyncGenerator<BallotLogEntry> {
  for (let after = 0; ;) {
    const entries = await store.polls.ballots(poll, after, PART);
    yield* entries;
    const last = entries.at(-1);
    if (entries.length < PART || !last) return;
    after = last.sequence;
  }
}
