import { createHash } from 'node:crypto';
import { rate, type BenchGroup } from './harness.js';
import type * as core from '../src/polls/index.js';
import { asShipped } from './as-shipped.js';

const { appendBallot, createReceipt, emptyLogHead, tally, verifyLog } =
  await asShipped<typeof core>('src/polls/index.ts');

const BALLOTS = 5_000;
const POLL = 'bench';
const options = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: id }));

const entries = (() => {
  let head = emptyLogHead(POLL);
  return Array.from({ length: BALLOTS }, (_, index) => {
    const bytes = Uint8Array.from({ length: 10 }, (_byte, place) => (index >> (place * 4)) & 255);
    const choices = [options[index % options.length]?.id ?? 'a'];
    const next = appendBallot(head, { choices, receipt: createReceipt(bytes) });
    head = next.head;
    return next.entry;
  });
})();

if (!verifyLog(POLL, entries).ok) throw new Error('The log of the bench is not sound.');

/** The recount of somebody who has OpenSSL at hand and checks the hashes alone. */
function recountNatively(): boolean {
  return entries.every(
    ({ previous, sequence, choices, receiptHash, hash }) =>
      createHash('sha256')
        .update(`danvan-ballot-1\n${previous}\n${sequence}\n${choices.join(',')}\n${receiptHash}`)
        .digest('hex') === hash,
  );
}

/** A bare loop over the same ballots: the limit of any count. */
function walk(): number {
  let length = 0;
  for (const { choices } of entries) for (const choice of choices) length += choice.length;
  return length;
}

export default {
  group: 'polls',
  cases: [
    {
      name: 'verifyLog on a log of 5,000 ballots',
      unit: 'ballots/s',
      better: 'higher',
      measure: () => rate(() => verifyLog(POLL, entries), BALLOTS),
      peer: { name: 'hashes alone, OpenSSL', measure: () => rate(recountNatively, BALLOTS) },
      ceiling: 0.12,
      goal: 20_000,
    },
    {
      name: 'tally of 5,000 ballots',
      unit: 'ballots/s',
      better: 'higher',
      measure: () => rate(() => tally({ options }, entries), BALLOTS),
      peer: { name: 'a bare loop', measure: () => rate(walk, BALLOTS) },
      ceiling: 0.15,
      goal: 1_000_000,
    },
  ],
} satisfies BenchGroup;
