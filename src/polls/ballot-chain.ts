import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { isId } from '../schema/id.js';
import type { Locale, Sentence } from '../schema/problems.js';
import type { BallotLogEntry } from './ballot-log.js';
import { parseReceipt } from './receipt.js';

const HASH = /^[0-9a-f]{64}$/;

/**
 * The end of a ballot log: how many ballots it holds and the last hash. Publish it, and older ones can be held to it.
 *
 * @example
 * const head: BallotLogHead = emptyLogHead('giao-dien');
 * head.sequence; // 0
 */
export interface BallotLogHead {
  /** Id of the poll. */
  readonly poll: string;
  /** Sequence of the last entry; 0 for an empty log. */
  readonly sequence: number;
  readonly hash: string;
}

/**
 * Why a ballot log is not to be trusted.
 *
 * @example
 * const fault: BallotLogFault = 'truncated';
 * const known = { poll: 'giao-dien', sequence: 3, hash: '0'.repeat(64) };
 * const verdict = verifyLog('giao-dien', [], { known });
 * !verdict.ok && verdict.fault === fault; // true
 */
export type BallotLogFault =
  /** An entry has not the form of one. */
  | 'malformed'
  /** An entry is missing, doubled or moved. */
  | 'sequence'
  /** An entry does not continue the one before it. */
  | 'previous'
  /** An entry is not what was hashed. */
  | 'hash'
  /** Two ballots carry one receipt, so that one voter may have been shown the ballot of another. */
  | 'repeated-receipt'
  /** The log was written anew: at the known head stands another hash. */
  | 'rewritten'
  /** The log ends before the known head. */
  | 'truncated';

/**
 * Outcome of {@link verifyLog}.
 *
 * @example
 * const verdict: BallotLogVerdict = verifyLog('giao-dien', []);
 * verdict.ok && verdict.head.sequence; // 0
 */
export type BallotLogVerdict =
  | { readonly ok: true; readonly head: BallotLogHead }
  | {
      readonly ok: false;
      /** Place of the first bad entry in the log as given, from 0; the number of entries when it is too short. */
      readonly index: number;
      readonly fault: BallotLogFault;
      /** A sentence for the public. */
      readonly message: string;
    };

/**
 * Outcome of {@link findReceipt}.
 *
 * @example
 * const search: ReceiptSearch = findReceipt('giao-dien', [], '0410-6105-0R3G-G28X');
 * search.found || search.reason; // 'absent'
 */
export type ReceiptSearch =
  | { readonly found: true; readonly entry: BallotLogEntry }
  /** `malformed`: not a receipt, most likely mistyped; `absent`: a receipt, but of no ballot in this log. */
  | { readonly found: false; readonly reason: 'malformed' | 'absent' };

/**
 * The head of a log without ballots, bound to the poll, so that no log passes for that of another poll.
 *
 * @param poll - id of the poll
 * @throws RangeError for a text that is no id
 * @example
 * emptyLogHead('giao-dien'); // { poll: 'giao-dien', sequence: 0 } and the hash that the first ballot continues
 */
export function emptyLogHead(poll: string): BallotLogHead {
  if (!isId(poll)) throw new RangeError('Not the id of a poll.');
  return { poll, sequence: 0, hash: digest(`danvan-poll-1\n${poll}`) };
}

/**
 * Makes the next entry of a ballot log. Pure: the caller stores the entry and the new head in one transaction.
 *
 * @param head - the end of the log so far; {@link emptyLogHead} for the first ballot
 * @param ballot - the chosen option ids in any order, and the receipt given to the voter, made by {@link createReceipt}
 * @param sha256 - SHA-256 of a text in UTF-8 as 64 lower-case hexadecimal digits, where the platform has a faster one than
 *   the package's own: in Node `(text) => hash('sha256', text, 'hex')`
 * @throws RangeError for a receipt that is none, a poll or choice that is no id, or a choice given twice
 * @example
 * const { entry, head } = appendBallot(emptyLogHead('giao-dien'), {
 *   choices: ['tot'],
 *   receipt: createReceipt(crypto.getRandomValues(new Uint8Array(10))),
 * });
 * entry.sequence; // 1
 * head.hash === entry.hash; // true
 */
export function appendBallot(
  head: BallotLogHead,
  ballot: { readonly choices: readonly string[]; readonly receipt: string },
  sha256: (text: string) => string = digest,
): { readonly entry: BallotLogEntry; readonly head: BallotLogHead } {
  const receipt = parseReceipt(ballot.receipt);
  if (receipt === undefined) throw new RangeError('Not a receipt: make it with createReceipt.');
  if (!isId(head.poll)) throw new RangeError('Not the id of a poll.');
  const choices = [...ballot.choices].sort();
  if (!isCanonical(choices)) throw new RangeError('Choices must be ids of options, none twice.');
  const content = {
    sequence: head.sequence + 1,
    choices,
    receiptHash: sha256(receiptText(head.poll, receipt)),
    previous: head.hash,
  };
  const entry = { ...content, hash: sha256(entryText(content)) };
  return { entry, head: { poll: head.poll, sequence: entry.sequence, hash: entry.hash } };
}

/**
 * Checks a whole ballot log, entry by entry: form, order, links, hashes, and that no receipt stands twice. What this
 * proves and what not is told at {@link ballotLogEntrySchema}. Never throws for a bad log.
 *
 * @param poll - id of the poll the log is said to belong to
 * @param entries - the log from its first entry, as parsed from JSON; read once
 * @param options - `known`: a head published earlier, without which a log cut off at its end cannot be told; `after`: the
 *   head that an earlier call came to, for a log that is read part by part (each part is checked for repeated receipts by
 *   itself); `locale` of the message, Vietnamese unless told
 * @returns the head that the log ends in, or the first bad entry and why
 * @throws RangeError for a text that is no id of a poll
 * @example
 * const receipt = createReceipt(crypto.getRandomValues(new Uint8Array(10)));
 * const { entry, head } = appendBallot(emptyLogHead('giao-dien'), { choices: ['tot'], receipt });
 * verifyLog('giao-dien', [entry], { known: head }).ok; // true
 * const verdict = verifyLog('giao-dien', [{ ...entry, choices: ['chua-tot'] }]);
 * verdict.ok || verdict.fault; // 'hash'
 */
export function verifyLog(
  poll: string,
  entries: Iterable<unknown>,
  options: {
    readonly known?: Pick<BallotLogHead, 'sequence' | 'hash'>;
    readonly after?: Pick<BallotLogHead, 'sequence' | 'hash'>;
    readonly locale?: Locale;
  } = {},
): BallotLogVerdict {
  const { known, after, locale = 'vi' } = options;
  const receipts = new Set<string>();
  let head = { ...emptyLogHead(poll), ...after };
  let isMet = known === undefined;
  let index = 0;
  const fail = (fault: BallotLogFault): BallotLogVerdict => ({
    ok: false,
    index,
    fault,
    message: FAULTS[fault](head.sequence + 1)[locale],
  });

  if (known?.sequence === head.sequence) {
    if (known.hash !== head.hash) return fail('rewritten');
    isMet = true;
  }
  for (const entry of entries) {
    if (!isEntry(entry)) return fail('malformed');
    if (entry.sequence !== head.sequence + 1) return fail('sequence');
    if (entry.previous !== head.hash) return fail('previous');
    if (entry.hash !== digest(entryText(entry))) return fail('hash');
    if (receipts.has(entry.receiptHash)) return fail('repeated-receipt');
    if (known?.sequence === entry.sequence) {
      if (known.hash !== entry.hash) return fail('rewritten');
      isMet = true;
    }
    receipts.add(entry.receiptHash);
    head = { poll, sequence: entry.sequence, hash: entry.hash };
    index += 1;
  }
  return isMet ? { ok: true, head } : fail('truncated');
}

/**
 * Looks for the ballot of a receipt. It trusts the entries: check them with {@link verifyLog} first.
 *
 * @param poll - id of the poll
 * @param entries - the log, or a part of it
 * @param typed - the receipt as the voter types it; see {@link parseReceipt}
 * @throws RangeError for a text that is no id of a poll
 * @example
 * const receipt = createReceipt(crypto.getRandomValues(new Uint8Array(10)));
 * const { entry } = appendBallot(emptyLogHead('giao-dien'), { choices: ['tot'], receipt });
 * const search = findReceipt('giao-dien', [entry], receipt.toLowerCase().replaceAll('-', ' '));
 * search.found && search.entry.choices; // ['tot']
 */
export function findReceipt(
  poll: string,
  entries: Iterable<BallotLogEntry>,
  typed: string,
): ReceiptSearch {
  const receipt = parseReceipt(typed);
  if (receipt === undefined) return { found: false, reason: 'malformed' };
  const wanted = hashReceipt(poll, receipt);
  for (const entry of entries) {
    if (entry.receiptHash === wanted) return { found: true, entry };
  }
  return { found: false, reason: 'absent' };
}

/**
 * The form in which the log keeps a receipt: its SHA-256 bound to the poll, so that the log alone tells nobody's receipt.
 *
 * @param receipt - as {@link createReceipt} and {@link parseReceipt} give it
 * @throws RangeError for a text that is no receipt, or no id of a poll
 * @example
 * hashReceipt('giao-dien', '0410-6105-0R3G-G28X'); // 'f039e76b…'
 */
export function hashReceipt(poll: string, receipt: string): string {
  if (!isId(poll)) throw new RangeError('Not the id of a poll.');
  if (parseReceipt(receipt) !== receipt)
    throw new RangeError('Not a receipt as createReceipt writes it.');
  return digest(receiptText(poll, receipt));
}

function receiptText(poll: string, receipt: string): string {
  return `danvan-receipt-1\n${poll}\n${receipt}`;
}

function entryText(entry: Omit<BallotLogEntry, 'hash'>): string {
  const choices = entry.choices.join(',');
  return `danvan-ballot-1\n${entry.previous}\n${entry.sequence}\n${choices}\n${entry.receiptHash}`;
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

function isEntry(input: unknown): input is BallotLogEntry {
  if (typeof input !== 'object' || input === null) return false;
  const { sequence, choices, receiptHash, previous, hash }: Partial<Record<string, unknown>> = {
    ...input,
  };
  return (
    Number.isSafeInteger(sequence) &&
    Array.isArray(choices) &&
    isCanonical(choices) &&
    [receiptHash, previous, hash].every((value) => typeof value === 'string' && HASH.test(value))
  );
}

/** Only ids, in the order of their bytes, none twice: the one way to write a set of choices. */
function isCanonical(choices: readonly unknown[]): choices is readonly string[] {
  let last = '';
  for (const choice of choices) {
    if (typeof choice !== 'string' || !isId(choice) || choice <= last) return false;
    last = choice;
  }
  return true;
}

const FAULTS: Readonly<Record<BallotLogFault, (place: number) => Sentence>> = {
  malformed: (place) => ({
    vi: `Dòng thứ ${place} của sổ phiếu không đúng dạng một lá phiếu.`,
    en: `Line ${place} of the log has not the form of a ballot.`,
  }),
  sequence: (place) => ({
    vi: `Dòng thứ ${place} của sổ phiếu sai số thứ tự: có phiếu bị xóa, chèn thêm hoặc đổi chỗ.`,
    en: `Line ${place} of the log is out of sequence: a ballot was removed, inserted or moved.`,
  }),
  previous: (place) => ({
    vi: `Phiếu thứ ${place} không nối tiếp phiếu đứng trước: một trong hai phiếu đã bị thay.`,
    en: `Ballot ${place} does not continue the one before it: one of the two was replaced.`,
  }),
  hash: (place) => ({
    vi: `Phiếu thứ ${place} đã bị sửa: nội dung không khớp mã băm.`,
    en: `Ballot ${place} was changed: its content does not match its hash.`,
  }),
  'repeated-receipt': (place) => ({
    vi: `Phiếu thứ ${place} trùng mã biên nhận với một phiếu trước.`,
    en: `Ballot ${place} carries the receipt of an earlier one.`,
  }),
  rewritten: (place) => ({
    vi: `Sổ phiếu đã bị viết lại: ở dòng thứ ${place}, mã băm khác với mã đã công bố.`,
    en: `The log was written anew: at line ${place} the hash differs from the one published.`,
  }),
  truncated: (place) => ({
    vi: `Sổ phiếu bị cắt cuối: thiếu từ phiếu thứ ${place} so với mã đã công bố.`,
    en: `The log is cut off: ballots from number ${place} up to the published head are missing.`,
  }),
};
