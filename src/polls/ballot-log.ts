import { idSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';

const hashSchema = z
  .string()
  .check(
    z.refine(
      (hash) => /^[0-9a-f]{64}$/.test(hash),
      mend(
        'Cần mã băm SHA-256 gồm 64 chữ số thập lục phân viết thường.',
        'Give a SHA-256 hash of 64 lower-case hexadecimal digits.',
      ),
    ),
  );

/**
 * One ballot in the public log of a poll (sổ phiếu công khai). It holds no time and no person.
 *
 * What is hashed, so that anyone can recount in any language. All text is ASCII, `\n` is the one byte 0A, hashes are
 * SHA-256 in 64 lower-case hexadecimal digits:
 *
 * ```
 * genesis     = sha256("danvan-poll-1\n" + poll id)
 * receiptHash = sha256("danvan-receipt-1\n" + poll id + "\n" + receipt as XXXX-XXXX-XXXX-XXXX)
 * hash        = sha256("danvan-ballot-1\n" + previous + "\n" + sequence + "\n" + choices + "\n" + receiptHash)
 * ```
 *
 * `previous` is the `hash` of the entry before, of the first entry the genesis; `sequence` counts from 1 in decimal
 * digits; `choices` are the ids of the chosen options, none twice, in the order of their bytes, joined by commas, which
 * no id holds. In PHP, with `$entry` from the log's JSON:
 *
 * ```php
 * hash('sha256', "danvan-ballot-1\n{$entry['previous']}\n{$entry['sequence']}\n"
 *     . implode(',', $entry['choices']) . "\n{$entry['receiptHash']}") === $entry['hash']
 * ```
 *
 * What the chain proves: to who knows a head (sequence and hash) from before, that no ballot up to that head was changed,
 * removed, added or moved; to a voter with a receipt, that the ballot stands in the log as it was cast; to everybody,
 * that the tally is the count of the log.
 *
 * What it does not prove: that each ballot came from a person, or from a different one (whoever runs the service could
 * add ballots at the end); that all see the same log, unless heads are published where many look, such as in the day's
 * news; that nothing is missing at the end, without a known head. Who shows a receipt shows the choice, so it does not
 * protect from pressure. Entries stand in the order of arrival: who watches the log while a person votes can tell that
 * ballot, so publish it when the poll closes.
 *
 * @example
 * const receipt = createReceipt(crypto.getRandomValues(new Uint8Array(10)));
 * const entry: BallotLogEntry = appendBallot(emptyLogHead('giao-dien'), { choices: ['tot'], receipt }).entry;
 * entry.sequence; // 1
 * validate(ballotLogEntrySchema, entry).ok; // true
 */
export const ballotLogEntrySchema = z.object({
  /** Place in the log, from 1. */
  sequence: z.int().check(z.minimum(1)),
  /** Ids of the chosen options in the order of their bytes. */
  choices: z.array(idSchema),
  receiptHash: hashSchema,
  previous: hashSchema,
  hash: hashSchema,
});

/** One ballot in the public log of a poll (sổ phiếu công khai). */
export type BallotLogEntry = z.infer<typeof ballotLogEntrySchema>;
