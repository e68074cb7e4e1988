import { hash, randomBytes, randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import {
  appendBallot,
  checkBallot,
  emptyLogHead,
  hashReceipt,
  pollStateAt,
  type BallotLogEntry,
  type PollState,
} from '../../src/polls/index.js';
import type { OpenDatabase } from './dialect.js';
import { lockHead, parsePoll, readVotes, tallyOf, type Polls, type PollSnapshot } from './polls.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';
import { voteStatements, type VoterRow, type VoteStatements } from './vote-statements.js';

/**
 * A ballot on its way in, with its voter hashed.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const vote: Vote = { poll: 'khong-co', choices: ['tot'], voter: 'o9Qk2x', receipt: createReceipt(new Uint8Array(10)) };
 * (await store.vote(vote)).status; // 'unknown-poll'
 * await store.close();
 */
export interface Vote {
  readonly poll: string;
  readonly choices: readonly string[];
  /** Hash of the voter under the poll's secret, at most 22 characters: one ballot for each. */
  readonly voter: string;
  /** The receipt for the voter, of nobody else's. The same one twice is the same ballot sent again. */
  readonly receipt: string;
  /**
   * A number below 2⁴⁸ that only who sends the ballot again can make again, and that the receipt does not tell: it hides the
   * place of the ballot, which is kept beside the voter. Without it a ballot that is sent again is told as already cast.
   */
  readonly veil?: number;
  /** A proof of work, good for one ballot. */
  readonly proof?: { readonly token: string; readonly expiresAt: number };
}

/**
 * What became of a vote.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const outcome: VoteOutcome = await store.vote({
 *   poll: 'khong-co', choices: ['tot'], voter: 'o9Qk2x', receipt: createReceipt(new Uint8Array(10)),
 * });
 * outcome.status === 'counted' ? outcome.entry.sequence : outcome.status; // 'unknown-poll'
 * await store.close();
 */
export type VoteOutcome =
  /** The ballot is in the log. `isRepeat`: it was already, sent again because no answer came. */
  | {
      readonly status: 'counted';
      readonly entry: BallotLogEntry;
      readonly isRepeat: boolean;
      readonly snapshot: PollSnapshot;
    }
  | { readonly status: 'already-voted'; readonly snapshot: PollSnapshot }
  | { readonly status: 'not-open'; readonly state: PollState; readonly snapshot: PollSnapshot }
  | { readonly status: 'invalid-ballot'; readonly snapshot: PollSnapshot }
  | { readonly status: 'proof-spent'; readonly snapshot: PollSnapshot }
  | { readonly status: 'unknown-poll' };

const PLACES = 2 ** 48;
const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** Earlier voters among whom those of a small group are hidden. */
const COMPANIONS = 32;

/**
 * Takes ballots. Those that arrive together for one poll share one transaction, which holds the lock of the poll's head:
 * whether the poll is open, who has voted, the next place in the log, the counts, all is read and written under it.
 */
export class VoteWriter {
  readonly #database: OpenDatabase;
  readonly #polls: Polls;
  readonly #now: () => number;
  readonly #statements: VoteStatements;

  constructor(database: OpenDatabase, polls: Polls, now: () => number) {
    this.#database = database;
    this.#polls = polls;
    this.#now = now;
    this.#statements = voteStatements(database.writer, database.dialect);
  }

  /**
   * Takes ballots for one poll in one transaction and tells what became of each, in their order.
   *
   * @throws StoreUnavailableError when the database is away, full or busy; then none is promised
   */
  async write(id: string, votes: readonly Vote[]): Promise<VoteOutcome[]> {
    const outcomes = await inTransaction(this.#database, (transaction) =>
      this.#commit(transaction, id, votes),
    );
    const first = outcomes[0];
    if (first && first.status !== 'unknown-poll') this.#polls.counted(first.snapshot);
    return outcomes;
  }

  async #commit(
    transaction: Transaction<Tables>,
    id: string,
    votes: readonly Vote[],
  ): Promise<VoteOutcome[]> {
    const locked = await lockHead(this.#database, transaction, id);
    const row = await transaction
      .selectFrom('danvan_poll')
      .select(['definition', 'site_id', 'secret'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (!locked || !row) return votes.map(() => ({ status: 'unknown-poll' }));
    const poll = parsePoll(row.definition);
    const state = pollStateAt(poll, new Date(this.#now()));
    const statements = this.#statements;

    const known = await statements.voters.execute(
      transaction,
      [...new Set(votes.map(({ voter }) => voter))].map((voter) => [voter]),
      [id],
    );
    const voted = new Set(known.map(({ voter }) => voter));
    const repeats = await this.#repeats(transaction, id, votes, known);
    const proofs = votes.flatMap(({ proof }): [string][] => (proof ? [[proof.token]] : []));
    const spent = new Set(
      (await statements.spent.execute(transaction, proofs)).map(({ token }) => token),
    );

    let head = { poll: id, sequence: locked.ballots, hash: locked.hash };
    const counts = new Map<string, number>();
    const entries: BallotLogEntry[] = [];
    const voters: VoterRow[] = [];
    const proofsUsed: [string, number][] = [];
    const decisions = votes.map((vote): ((snapshot: PollSnapshot) => VoteOutcome) => {
      const repeat = repeats.get(`${vote.voter} ${vote.receipt}`);
      if (repeat)
        return (snapshot) => ({ status: 'counted', entry: repeat, isRepeat: true, snapshot });
      if (voted.has(vote.voter)) return (snapshot) => ({ status: 'already-voted', snapshot });
      if (state !== 'open') return (snapshot) => ({ status: 'not-open', state, snapshot });
      if (checkBallot(poll, vote.choices).length > 0)
        return (snapshot) => ({ status: 'invalid-ballot', snapshot });
      if (vote.proof && spent.has(vote.proof.token))
        return (snapshot) => ({ status: 'proof-spent', snapshot });
      const appended = appendBallot(head, vote, sha256);
      const { entry } = appended;
      head = { ...appended.head };
      voted.add(vote.voter);
      voters.push({ voter: vote.voter, place: veiled(entry.sequence, vote.veil) });
      entries.push(entry);
      repeats.set(`${vote.voter} ${vote.receipt}`, entry);
      if (vote.proof) {
        spent.add(vote.proof.token);
        proofsUsed.push([vote.proof.token, vote.proof.expiresAt]);
      }
      for (const choice of entry.choices) counts.set(choice, (counts.get(choice) ?? 0) + 1);
      return (snapshot) => ({ status: 'counted', entry, isRepeat: false, snapshot });
    });

    if (entries.length > 0) {
      const mixed = [...voters, ...(await this.#companions(transaction, id, voters.length))];
      await statements.addVoters.execute(
        transaction,
        mixed
          .sort((one, other) => (one.voter < other.voter ? -1 : 1))
          .map(({ voter, place }) => [id, voter, place]),
      );
      await statements.addSpent.execute(transaction, proofsUsed);
      await statements.addBallots.execute(
        transaction,
        entries.map(({ sequence, choices, receiptHash, hash }) => [
          id,
          sequence,
          choices.join(','),
          receiptHash,
          hash,
        ]),
      );
      await statements.addChoices.execute(
        transaction,
        [...counts].sort().map(([choice, count]) => [id, choice, count]),
      );
      await transaction
        .updateTable('danvan_poll_head')
        .set({ ballots: head.sequence, hash: head.hash })
        .where('poll_id', '=', id)
        .execute();
    }
    const snapshot: PollSnapshot = {
      poll,
      site: row.site_id,
      secret: row.secret,
      state,
      tally: tallyOf(poll, head.sequence, await readVotes(transaction, id)),
      head,
    };
    return decisions.map((decide) => decide(snapshot));
  }

  /**
   * Takes some earlier voters out, to be written again with the new ones. PostgreSQL tells of each row which transaction
   * wrote it and keeps rows in the order of writing: a voter who came alone would stand beside their ballot for ever. The
   * others keep rows by their key, and tell no transaction.
   */
  async #companions(
    transaction: Transaction<Tables>,
    id: string,
    newVoters: number,
  ): Promise<VoterRow[]> {
    if (this.#database.dialect !== 'postgres' || newVoters >= COMPANIONS) return [];
    const start = randomBytes(16).toString('base64url');
    const found: VoterRow[] = [];
    for (const side of ['>=', '<'] as const) {
      if (found.length >= COMPANIONS) break;
      const rows = await transaction
        .selectFrom('danvan_voter')
        .select(['voter', 'place'])
        .where('poll_id', '=', id)
        .where('voter', side, start)
        .orderBy('voter')
        .limit(COMPANIONS - found.length)
        .execute();
      found.push(...rows);
    }
    if (found.length === 0) return [];
    await transaction
      .deleteFrom('danvan_voter')
      .where('poll_id', '=', id)
      .where(
        'voter',
        'in',
        found.map(({ voter }) => voter),
      )
      .execute();
    return found;
  }

  /** Ballots of this group that are in the log already, because the answer to the first sending was lost. */
  async #repeats(
    transaction: Transaction<Tables>,
    id: string,
    votes: readonly Vote[],
    known: readonly VoterRow[],
  ): Promise<Map<string, BallotLogEntry>> {
    const found = new Map<string, BallotLogEntry>();
    const places = new Map(known.map(({ voter, place }) => [voter, place]));
    for (const vote of votes) {
      const sequence = unveiled(places.get(vote.voter), vote.veil);
      if (sequence === undefined) continue;
      const rows = await transaction
        .selectFrom('danvan_ballot')
        .select(['sequence', 'choices', 'receipt_hash', 'hash'])
        .where('poll_id', '=', id)
        .where('sequence', 'in', [sequence - 1, sequence])
        .orderBy('sequence')
        .execute();
      const row = rows.at(-1);
      const receiptHash = hashReceipt(id, vote.receipt);
      if (row?.sequence !== sequence || row.receipt_hash !== receiptHash) continue;
      found.set(`${vote.voter} ${vote.receipt}`, {
        sequence,
        choices: row.choices === '' ? [] : row.choices.split(','),
        receiptHash,
        previous: rows.length === 2 ? (rows[0]?.hash ?? '') : emptyLogHead(id).hash,
        hash: row.hash,
      });
    }
    return found;
  }
}

/** The place of a ballot as it stands beside its voter: with the veil it is the place, without it any number at all. */
function veiled(sequence: number, veil: number | undefined): number {
  return (sequence + (veil ?? randomInt(PLACES - 1))) % PLACES;
}

function unveiled(place: number | null | undefined, veil: number | undefined): number | undefined {
  if (place == null || veil === undefined) return undefined;
  return (place - veil + PLACES) % PLACES;
}
