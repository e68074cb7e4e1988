import type { Command } from 'commander';
import {
  ballotLogEntrySchema,
  emptyLogHead,
  findReceipt,
  pollSchema,
  tally,
  tallySchema,
  verifyLog,
  type BallotLogEntry,
  type BallotLogHead,
  type BallotLogVerdict,
  type ReceiptSearch,
  type Tally,
} from '../../src/polls/index.js';
import * as z from '../../src/schema/zod.js';
import { formatCount } from '../../src/vietnamese/index.js';
import { findLog, type FoundLog } from './ballot-log-source.js';
import { CommandError, EXIT, json, line, refuse, say, type Shell } from './shell.js';
import { tallyTable } from './tally-table.js';

interface AuditFlags {
  readonly receipt?: string;
  readonly head?: string;
  readonly poll?: string;
  readonly json?: boolean;
}

/** What an audit found. */
export interface Audit {
  readonly poll: string;
  /** Whether the chain is whole, and fits the known head and what is claimed beside it. */
  readonly sound: boolean;
  readonly ballots: number;
  /** The first fault, as a sentence for the public. */
  readonly fault?: string;
  readonly head?: BallotLogHead;
  /** The ballots counted anew. */
  readonly tally?: Tally;
  readonly receipt?:
    | { readonly found: true; readonly entry: BallotLogEntry }
    | { readonly found: false; readonly reason: 'malformed' | 'absent' };
}

/** `danvan audit` */
export function auditCommand(program: Command, shell: Shell): void {
  const text = (vi: string, en: string): string => say(shell, vi, en);
  program
    .command('audit <log>')
    .description(
      text(
        'Đếm lại sổ phiếu công khai của một cuộc bình chọn và kiểm tra chuỗi mã băm. Ai cũng làm được, không cần quyền gì. ' +
          '<log> là địa chỉ cuộc bình chọn, ví dụ https://dem.example.gov.vn/poll/giao-dien, hoặc tệp đã tải về. ' +
          'Mã thoát: 0 đúng; 1 không đọc được; 2 gõ sai; 3 sổ phiếu sai; 4 sổ phiếu đúng nhưng không có phiếu của biên nhận.',
        'Recounts the public ballot log of a poll and checks its chain of hashes. Anyone can; no right is needed. ' +
          '<log> is the address of the poll, such as https://dem.example.gov.vn/poll/giao-dien, or a file that was saved. ' +
          'Exit codes: 0 sound; 1 not readable; 2 usage; 3 the log is not sound; 4 sound, without the ballot of the receipt.',
      ),
    )
    .summary(text('kiểm phiếu từ sổ phiếu công khai', 'recount a public ballot log'))
    .option(
      '--receipt <code>',
      text('tìm lá phiếu của mã biên nhận này', 'find the ballot of this receipt'),
    )
    .option(
      '--head <head>',
      text(
        'mã sổ phiếu đã công bố trước đó, dạng 1234:mã-băm hoặc chỉ mã băm',
        'head that was published before, as 1234:hash or the hash alone',
      ),
    )
    .option(
      '--poll <id>',
      text('mã cuộc bình chọn, khi tệp không ghi', 'id of the poll, where the file does not tell'),
    )
    .option('--json', text('in JSON', 'print JSON'))
    .action(async (from: string, flags: AuditFlags) => {
      const known = flags.head === undefined ? undefined : readHead(shell, flags.head);
      const audit = auditLog(shell, await findLog(shell, from, flags.poll), {
        ...(known === undefined ? {} : { known }),
        ...(flags.receipt === undefined ? {} : { receipt: flags.receipt }),
      });
      if (flags.json === true) json(shell, audit);
      else tell(shell, audit);
      if (!audit.sound) throw new CommandError('', EXIT.unsound);
      if (audit.receipt?.found === false) throw new CommandError('', EXIT.noBallot);
    });
}

/** A head as it was published: with its sequence, or the hash alone. */
interface KnownHead {
  readonly sequence?: number;
  readonly hash: string;
}

/** Checks a log that was found, and counts it. */
export function auditLog(
  shell: Pick<Shell, 'locale'>,
  { poll, entries, claim }: FoundLog,
  options: { readonly known?: KnownHead; readonly receipt?: string } = {},
): Audit {
  const known = options.known && placed(options.known, poll, entries);
  const verdict: BallotLogVerdict = verifyLog(poll, entries, {
    locale: shell.locale,
    ...(known === undefined ? {} : { known }),
  });
  if (!verdict.ok) return { poll, sound: false, ballots: entries.length, fault: verdict.message };
  const ballots = z.array(ballotLogEntrySchema).parse(entries);
  const counted = recount(ballots, claim.poll);
  const base = { poll, ballots: ballots.length, head: verdict.head, tally: counted };
  const fault = contradiction(shell, base, claim);
  if (fault !== undefined) return { ...base, sound: false, fault };
  if (options.receipt === undefined) return { ...base, sound: true };
  const search: ReceiptSearch = findReceipt(poll, ballots, options.receipt);
  return { ...base, sound: true, receipt: search };
}

/** Where the known hash stands in the log; past its end when it stands nowhere, so that the log is found cut off. */
function placed(
  known: KnownHead,
  poll: string,
  entries: readonly unknown[],
): Pick<BallotLogHead, 'sequence' | 'hash'> {
  const { sequence, hash } = known;
  if (sequence !== undefined) return { sequence, hash };
  if (hash === emptyLogHead(poll).hash) return { sequence: 0, hash };
  const index = entries.findIndex(
    (entry) =>
      typeof entry === 'object' && entry !== null && 'hash' in entry && entry.hash === hash,
  );
  return { sequence: index < 0 ? entries.length + 1 : index + 1, hash };
}

function recount(ballots: readonly BallotLogEntry[], claimed: unknown): Tally {
  const poll = z.safeParse(pollSchema, claimed);
  if (poll.success) return tally(poll.data, ballots);
  const ids = [...new Set(ballots.flatMap(({ choices }) => choices))].sort();
  return tally({ options: ids.map((id) => ({ id, text: id })) }, ballots);
}

/** What is claimed beside the log must be what the log says. */
function contradiction(
  shell: Pick<Shell, 'locale'>,
  audit: { readonly head: BallotLogHead; readonly tally: Tally },
  claim: FoundLog['claim'],
): string | undefined {
  const head = z.safeParse(z.object({ sequence: z.int(), hash: z.string() }), claim.head);
  if (
    head.success &&
    (head.data.sequence !== audit.head.sequence || head.data.hash !== audit.head.hash)
  )
    return say(
      shell,
      `Sổ phiếu có ${audit.head.sequence} phiếu nhưng mã công bố kèm theo là của ${head.data.sequence} phiếu hoặc của sổ khác.`,
      `The log holds ${audit.head.sequence} ballots, but the head given with it is one of ${head.data.sequence} ballots or of another log.`,
    );
  const told = z.safeParse(tallySchema, claim.tally);
  if (!told.success) return undefined;
  const votes = ({ options, unknown }: Tally) =>
    JSON.stringify(
      [...options, ...unknown]
        .filter((option) => option.votes > 0)
        .map((option) => [option.id, option.votes])
        .sort(),
    );
  if (told.data.ballots === audit.tally.ballots && votes(told.data) === votes(audit.tally))
    return undefined;
  return say(
    shell,
    'Kết quả công bố không khớp với kết quả đếm lại từ sổ phiếu.',
    'The published result is not what the ballot log counts to.',
  );
}

function readHead(shell: Shell, written: string): KnownHead {
  const [, sequence, hash] = /^(?:(\d{1,15})[:\s]+)?([0-9a-f]{64})$/i.exec(written.trim()) ?? [];
  if (hash === undefined)
    return refuse(
      shell,
      '--head: cần 64 chữ số thập lục phân, có thể kèm số phiếu phía trước, dạng 1234:mã-băm.',
      '--head: give 64 hexadecimal digits, with the number of ballots before them if known: 1234:hash.',
    );
  return {
    hash: hash.toLowerCase(),
    ...(sequence === undefined ? {} : { sequence: Number(sequence) }),
  };
}

function tell(shell: Shell, audit: Audit): void {
  const { locale } = shell;
  const count = formatCount(audit.ballots, locale);
  if (audit.tally) for (const row of tallyTable(audit.tally, locale)) line(shell, row);
  if (!audit.sound) {
    line(shell, say(shell, 'SỔ PHIẾU KHÔNG ĐÚNG.', 'THE LOG IS NOT SOUND.'));
    line(shell, audit.fault ?? '');
    return;
  }
  line(
    shell,
    say(
      shell,
      `Sổ phiếu đúng: ${count} phiếu nối tiếp nhau, không phiếu nào bị sửa, xóa, chèn hay đổi chỗ.`,
      `The log is sound: ${count} ballots in one chain, none changed, removed, inserted or moved.`,
    ),
  );
  if (audit.head)
    line(
      shell,
      say(
        shell,
        `Mã sổ phiếu, hãy lưu để đối chiếu về sau: ${audit.head.sequence}:${audit.head.hash}`,
        `Head of the log, to be kept and compared later: ${audit.head.sequence}:${audit.head.hash}`,
      ),
    );
  if (audit.receipt) line(shell, receiptSentence(shell, audit.receipt));
}

function receiptSentence(shell: Shell, receipt: NonNullable<Audit['receipt']>): string {
  if (receipt.found) {
    const { sequence, choices } = receipt.entry;
    const chosen = choices.join(', ') || say(shell, '(phiếu trắng)', '(blank)');
    return say(
      shell,
      `Biên nhận: phiếu số ${sequence}, đã chọn ${chosen}.`,
      `Receipt: ballot ${sequence}, which chose ${chosen}.`,
    );
  }
  return receipt.reason === 'malformed'
    ? say(
        shell,
        'Biên nhận: mã này gõ sai hoặc thiếu ký tự; hãy gõ lại 16 ký tự.',
        'Receipt: this code is mistyped or not whole; type its 16 symbols again.',
      )
    : say(
        shell,
        'Biên nhận: KHÔNG có phiếu nào trong sổ ứng với mã này.',
        'Receipt: there is NO ballot in the log for this code.',
      );
}
