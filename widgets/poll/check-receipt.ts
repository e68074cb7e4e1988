import type { Client } from '../../src/client/client.js';
import type { BallotLogEntry } from '../../src/polls/ballot-log.js';
import { findReceipt, verifyLog, type BallotLogHead } from '../../src/polls/ballot-chain.js';
import { LoadError } from '../shared/failure.js';
import type { WidgetLocale } from '../shared/messages.js';

/** What a voter learns of the ballot. */
export type ReceiptCheck =
  | { readonly outcome: 'found'; readonly entry: BallotLogEntry; readonly ballots: number }
  | { readonly outcome: 'absent'; readonly ballots: number }
  /** The log is not whole: `why` is a sentence. */
  | { readonly outcome: 'unsound'; readonly why: string };

/** What a check is told. */
export interface CheckOptions {
  readonly locale: WidgetLocale;
  /** Called after each part of the log. */
  readonly progress: (read: number, total: number) => void;
}

/**
 * Reads the public log of a poll from its first ballot to its end, checks every link, and looks for the ballot of a
 * receipt.
 *
 * @throws ServiceError where the log can't be had; LoadError for what is no log
 */
export async function checkReceipt(
  client: Client,
  poll: string,
  receipt: string,
  { locale, progress }: CheckOptions,
): Promise<ReceiptCheck> {
  let head: Pick<BallotLogHead, 'sequence' | 'hash'> = { sequence: 0, hash: '' };
  let mine: BallotLogEntry | undefined;
  for (;;) {
    const part: unknown = await client.ballots(poll, { after: head.sequence });
    if (!isPart(part)) throw new LoadError('unreadable');
    const { entries, next, head: end } = part;
    const isLast = next === undefined || entries.length === 0;
    const verdict = verifyLog(poll, entries, {
      locale,
      ...(head.sequence > 0 ? { after: head } : {}),
      // Ballots may have come since the head was told, so the log may be longer, never shorter.
      ...(isLast && end.sequence >= head.sequence ? { known: end } : {}),
    });
    if (!verdict.ok) return { outcome: 'unsound', why: verdict.message };
    head = verdict.head;
    const search = findReceipt(poll, entries, receipt);
    if (search.found) mine = search.entry;
    const ballots = head.sequence;
    if (isLast)
      return mine ? { outcome: 'found', entry: mine, ballots } : { outcome: 'absent', ballots };
    progress(ballots, Math.max(ballots, end.sequence));
  }
}

interface LogPart {
  readonly entries: readonly BallotLogEntry[];
  readonly next?: number;
  readonly head: BallotLogHead;
}

/** Whether an answer is a part of a log; {@link verifyLog} looks at the entries themselves. */
function isPart(part: unknown): part is LogPart {
  if (typeof part !== 'object' || part === null) return false;
  const { entries, head }: { entries?: unknown; head?: unknown } = part;
  return Array.isArray(entries) && typeof head === 'object' && head !== null;
}
