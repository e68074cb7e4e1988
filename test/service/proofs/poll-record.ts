import { openStore } from '../../../service/index.js';
import { openDatabase } from '../../../service/store/dialect.js';
import {
  hashReceipt,
  verifyLog,
  type BallotLogEntry,
  type BallotLogVerdict,
  type Tally,
} from '../../../src/polls/index.js';
import type { Acknowledged } from './load.js';

/** What a database holds of one poll, read by all the ways there are. */
export interface PollRecord {
  readonly entries: readonly BallotLogEntry[];
  readonly verdict: BallotLogVerdict;
  readonly tally: Tally;
  /** Voters whose hash is marked as having voted. */
  readonly voters: number;
}

/** Reads a poll past the service. */
export async function readPollRecord(address: string, id: string): Promise<PollRecord> {
  const store = openStore(address);
  const database = openDatabase(address);
  try {
    const snapshot = await store.polls.get(id, Date.now());
    if (!snapshot) throw new Error(`There is no poll ${id}.`);
    const entries: BallotLogEntry[] = [];
    for (;;) {
      const part = await store.polls.ballots(id, entries.length, 1000);
      entries.push(...part);
      if (part.length < 1000) break;
    }
    const voters = await database.reader
      .selectFrom('danvan_voter')
      .select('voter')
      .where('poll_id', '=', id)
      .execute();
    return {
      entries,
      verdict: verifyLog(id, entries, { known: snapshot.head }),
      tally: snapshot.tally,
      voters: voters.length,
    };
  } finally {
    await store.close();
    await database.close();
  }
}

/** Counts choices as an auditor would: from the ballots alone. */
export function recount(ballots: readonly { readonly choices: readonly string[] }[]): object {
  const counted: Record<string, number> = {};
  for (const { choices } of ballots)
    for (const choice of choices) counted[choice] = (counted[choice] ?? 0) + 1;
  return counted;
}

/** The tally in the form of {@link recount}. */
export function counts({ options }: Tally): object {
  return Object.fromEntries(options.flatMap(({ id, votes }) => (votes > 0 ? [[id, votes]] : [])));
}

/** Acknowledged votes that are not in the log as they were acknowledged, or stand there more than once. */
export function missing(
  id: string,
  entries: readonly BallotLogEntry[],
  votes: readonly Acknowledged[],
): Acknowledged[] {
  const places = new Map(entries.map((entry) => [entry.receiptHash, entry]));
  return votes.filter(({ receipt, choices, sequence }) => {
    const entry = places.get(hashReceipt(id, receipt));
    return entry?.sequence !== sequence || entry.choices.join(',') !== choices.join(',');
  });
}
