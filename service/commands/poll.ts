import type { Command } from 'commander';
import { pollSchema, pollStateAt, type Poll, type PollState } from '../../src/polls/index.js';
import { validate } from '../../src/schema/index.js';
import { formatCount, formatDateTime } from '../../src/vietnamese/index.js';
import type { PollSnapshot, Store } from '../store/index.js';
import { operatorPoll } from '../voting.js';
import { withStore, type GlobalFlags } from './database.js';
import { readJsonInput } from './input-file.js';
import { fail, json, line, refuse, say, type Shell } from './shell.js';
import { siteOf } from './site.js';
import { tallyTable } from './tally-table.js';
import { textTable } from './text-table.js';

interface PollFlags extends GlobalFlags {
  readonly site?: string;
  readonly reason?: string;
  readonly json?: boolean;
  readonly withBallots?: boolean;
}

/** `danvan poll …` */
export function pollCommands(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  const poll = program
    .command('poll')
    .description(text('Các cuộc bình chọn.', 'The polls.'))
    .summary(text('thêm, mở, đóng, xem bình chọn', 'add, open, close, show polls'));

  poll
    .command('add <file>')
    .description(
      text(
        'thêm một cuộc bình chọn từ tệp JSON (- là đầu vào chuẩn)',
        'add a poll from a JSON file (- is standard input)',
      ),
    )
    .requiredOption('--site <id>', text('cổng của cuộc bình chọn', 'site of the poll'))
    .action(async (file: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<PollFlags>();
      const added = await readPoll(shell, file);
      const site = flags.site ?? '';
      await withStore(shell, flags, {}, async (store) => {
        await siteOf(shell, store, site);
        if (await store.polls.get(added.id, shell.now()))
          fail(
            shell,
            `Đã có cuộc bình chọn ${added.id}; sửa bằng danvan poll change.`,
            `There is a poll ${added.id}; change it with danvan poll change.`,
          );
        await save(shell, store, site, added);
      });
      line(shell, text(`Đã thêm cuộc bình chọn ${added.id}.`, `Poll ${added.id} is added.`));
    });

  poll
    .command('change <file>')
    .description(
      text(
        'sửa một cuộc bình chọn theo tệp JSON; phiếu đã bỏ và các lần mở, đóng được giữ nguyên',
        'change a poll after a JSON file; ballots stay, and so do the acts that opened and closed it',
      ),
    )
    .action(async (file: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<PollFlags>();
      const changed = await readPoll(shell, file);
      await withStore(shell, flags, {}, async (store) => {
        const known = await pollOf(shell, store, changed.id);
        const acts = changed.acts.length > 0 ? changed.acts : known.poll.acts;
        await save(shell, store, known.site, { ...changed, acts });
      });
      line(shell, text(`Đã sửa cuộc bình chọn ${changed.id}.`, `Poll ${changed.id} is changed.`));
    });

  const acts = [
    [
      'open',
      text('mở cuộc bình chọn ngay, bất kể lịch', 'open a poll at once, whatever its dates'),
    ],
    [
      'close',
      text('đóng cuộc bình chọn ngay, bất kể lịch', 'close a poll at once, whatever its dates'),
    ],
  ] as const;
  for (const [act, description] of acts) {
    poll
      .command(`${act} <id>`)
      .description(description)
      .option('--reason <text>', text('lý do, được lưu cùng', 'reason, kept with it'))
      .action(async (id: string, _options: unknown, command: Command) => {
        const flags = command.optsWithGlobals<PollFlags>();
        const changed = await withStore(shell, flags, {}, async (store) => {
          await pollOf(shell, store, id);
          return store.polls.act(id, act, {
            at: shell.now(),
            ...(flags.reason === undefined ? {} : { reason: flags.reason }),
          });
        });
        const state = changed && pollStateAt(changed, new Date(shell.now()));
        line(
          shell,
          text(
            `Cuộc bình chọn ${id}: ${stateName(state ?? 'closed', 'vi')}.`,
            `Poll ${id}: ${stateName(state ?? 'closed', 'en')}.`,
          ),
        );
      });
  }

  poll
    .command('list')
    .description(text('xem các cuộc bình chọn', 'list the polls'))
    .option('--site <id>', text('chỉ của cổng này', 'of this site only'))
    .option('--json', text('in JSON', 'print JSON'))
    .action(async (_options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<PollFlags>();
      const polls = await withStore(shell, flags, {}, (store) =>
        store.polls.list(shell.now(), flags.site),
      );
      if (flags.json === true) {
        json(shell, polls.map(operatorPoll));
        return;
      }
      const columns = [
        { title: text('MÃ', 'ID') },
        { title: text('TRANG', 'SITE') },
        { title: text('TÌNH TRẠNG', 'STATE') },
        { title: text('SỐ PHIẾU', 'BALLOTS'), isNumber: true },
        { title: text('CÂU HỎI', 'QUESTION') },
      ];
      const rows = polls.map((snapshot) => [
        snapshot.poll.id,
        snapshot.site,
        stateName(snapshot.state, shell.locale),
        formatCount(snapshot.tally.ballots, shell.locale),
        snapshot.poll.question,
      ]);
      for (const row of textTable(columns, rows)) line(shell, row);
    });

  poll
    .command('show <id>')
    .description(
      text(
        'xem một cuộc bình chọn dạng JSON, để sửa rồi nạp lại',
        'show a poll as JSON, to be changed and read again',
      ),
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<PollFlags>();
      json(shell, (await withStore(shell, flags, {}, (store) => pollOf(shell, store, id))).poll);
    });

  poll
    .command('results <id>')
    .description(
      text('xem kết quả và mã của sổ phiếu', 'show the result and the head of the ballot log'),
    )
    .option('--json', text('in JSON', 'print JSON'))
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<PollFlags>();
      const snapshot = await withStore(shell, flags, {}, (store) => pollOf(shell, store, id));
      if (flags.json === true) {
        json(shell, operatorPoll(snapshot));
        return;
      }
      line(shell, snapshot.poll.question);
      for (const row of tallyTable(snapshot.tally, shell.locale)) line(shell, row);
      line(
        shell,
        text(
          `Tình trạng: ${stateName(snapshot.state, 'vi')}.`,
          `State: ${stateName(snapshot.state, 'en')}.`,
        ),
      );
      for (const act of snapshot.poll.acts)
        line(
          shell,
          [
            formatDateTime(act.at, shell.locale),
            act.act === 'open' ? text('mở', 'opened') : text('đóng', 'closed'),
            ...(act.reason === undefined ? [] : [act.reason]),
          ].join(' · '),
        );
      line(
        shell,
        `${text('Mã sổ phiếu', 'Head of the log')}: ${snapshot.head.sequence}:${snapshot.head.hash}`,
      );
    });

  poll
    .command('remove <id>')
    .description(
      text(
        'xóa một cuộc bình chọn; có phiếu thì phải thêm --with-ballots',
        'remove a poll; with ballots only by --with-ballots',
      ),
    )
    .option(
      '--with-ballots',
      text(
        'xóa cả phiếu đã bỏ, không lấy lại được',
        'remove its ballots, too; they can not be brought back',
      ),
    )
    .action(async (id: string, _options: unknown, command: Command) => {
      const flags = command.optsWithGlobals<PollFlags>();
      await withStore(shell, flags, {}, async (store) => {
        const { tally } = await pollOf(shell, store, id);
        if (tally.ballots > 0 && flags.withBallots !== true)
          refuse(
            shell,
            `Cuộc bình chọn ${id} có ${formatCount(tally.ballots)} phiếu; hãy xuất bằng danvan export poll ${id}, rồi thêm --with-ballots.`,
            `Poll ${id} has ${formatCount(tally.ballots, 'en')} ballots; export them with danvan export poll ${id}, then add --with-ballots.`,
          );
        await store.polls.remove(id);
      });
      line(shell, text(`Đã xóa cuộc bình chọn ${id}.`, `Poll ${id} is removed.`));
    });
}

/** The poll of a command, or its end when there is none. */
export async function pollOf(shell: Shell, store: Store, id: string): Promise<PollSnapshot> {
  return (
    (await store.polls.get(id, shell.now())) ??
    fail(
      shell,
      `Không có cuộc bình chọn ${id}; xem các cuộc bằng danvan poll list.`,
      `There is no poll ${id}; see danvan poll list.`,
    )
  );
}

async function readPoll(shell: Shell, file: string): Promise<Poll> {
  const result = validate(pollSchema, await readJsonInput(shell, file), shell.locale);
  if (result.ok) return result.value;
  const sentences = result.problems
    .map(({ path, message }) => `${file}: ${path === '' ? '' : `${path}: `}${message}`)
    .join('\n');
  return refuse(shell, sentences, sentences);
}

async function save(shell: Shell, store: Store, site: string, poll: Poll): Promise<void> {
  switch (await store.polls.save(site, poll)) {
    case 'saved':
      return;
    case 'option-has-votes':
      return fail(
        shell,
        'options: có phương án đã được bỏ phiếu mà tệp không còn; hãy giữ lại mã của nó.',
        'options: an option that has votes is not in the file any more; keep its id.',
      );
    case 'other-site':
      return fail(
        shell,
        `Cuộc bình chọn ${poll.id} thuộc cổng khác.`,
        `Poll ${poll.id} belongs to another site.`,
      );
  }
}

function stateName(state: PollState, locale: Shell['locale']): string {
  const names = {
    upcoming: { vi: 'chưa mở', en: 'not open yet' },
    open: { vi: 'đang mở', en: 'open' },
    closed: { vi: 'đã đóng', en: 'closed' },
  };
  return names[state][locale];
}
