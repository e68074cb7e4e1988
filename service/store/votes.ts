import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import {
  appendBallot,
  checkBallot,
  emptyLogHead,
  hashReceipt,
  pollStateAt,
  type BallotLogEntry,
  type PollState,
} from '../../src/polls/index.js';
import type { DialectName, OpenDatabase } from './dialect.js';
import { lockHead, parsePoll, readVotes, tallyOf, type Polls, type PollSnapshot } from './polls.js';
import { RowsStatement } from './rows.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';
import { orAdd, orLeave } from './upsert.js';

/** A ballot on its way in, with its voter hashed. */
export interface Vote {
  readonly poll: string;
  readonly choices: readonly string[];
  /** Hash of the voter under the poll's secret, at most 22 characters: one ballot for each. */
  readonly voter: string;
  /** The receipt for the voter, of nobody else's. The same one twice is the same ballot sent again. */
  readonly receipt: string;
  /** A proof of work, good for one ballot. */
  readonly proof?: { readonly token: string; readonly expiresAt: number };
}

/** What became of a vote. */
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

/** Earlier voters among whom those of a small group are hidden. */
const COMPANIONS = 32;

interface Statements {
  readonly voters: RowsStatement<readonly [string], { voter: string }>;
  readonly addVoters: RowsStatement<readonly [string, string]>;
  readonly addBallots: RowsStatement<readonly [string, number, string, string, string]>;
  readonly addChoices: RowsStatement<readonly [string, string, number]>;
  readonly spent: RowsStatement<readonly [string], { token: string }>;
  readonly addSpent: RowsStatement<readonly [string, number]>;
}

/**
 * Takes ballots. Those that arrive together for one poll share one transaction, which holds the lock of the poll's head:
 * whether the poll is open, who has voted, the next place in the log, the counts, all is read and written under it.
 */
export class VoteWriter {
  readonly #database: OpenDatabase;
  readonly #polls: Polls;
  readonly #now: () => number;
  readonly #statements: Statements;

  constructor(database: OpenDatabase, polls: Polls, now: () => number) {
    this.#database = database;
    this.#polls = polls;
    this.#now = now;
    this.#statements = statementsFor(database.writer, database.dialect);
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

    const voted = new Set(
      (
        await statements.voters.execute(
          transaction,
          [...new Set(votes.map(({ voter }) => voter))].map((voter) => [voter]),
          [id],
        )
      ).map(({ voter }) => voter),
    );
    const repeats = await this.#repeats(transaction, id, votes, voted);
    const proofs = votes.flatMap(({ proof }): [string][] => (proof ? [[proof.token]] : []));
    const spent = new Set(
      (await statements.spent.execute(transaction, proofs)).map(({ token }) => token),
    );

    let head = { poll: id, sequence: locked.ballots, hash: locked.hash };
    const counts = new Map<string, number>();
    const entries: BallotLogEntry[] = [];
    const voters: string[] = [];
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
      const appended = appendBallot(head, vote);
      const { entry } = appended;
      head = { ...appended.head };
      voted.add(vote.voter);
      voters.push(vote.voter);
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
        mixed.sort().map((voter) => [id, voter]),
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
  ): Promise<string[]> {
    if (this.#database.dialect !== 'postgres' || newVoters >= COMPANIONS) return [];
    const start = randomBytes(16).toString('base64url');
    const found: string[] = [];
    for (const side of ['>=', '<'] as const) {
      if (found.length >= COMPANIONS) break;
      const rows = await transaction
        .selectFrom('danvan_voter')
        .select('voter')
        .where('poll_id', '=', id)
        .where('voter', side, start)
        .orderBy('voter')
        .limit(COMPANIONS - found.length)
        .execute();
      found.push(...rows.map(({ voter }) => voter));
    }
    if (found.length === 0) return [];
    await transaction
      .deleteFrom('danvan_voter')
      .where('poll_id', '=', id)
      .where('voter', 'in', found)
      .execute();
    return found;
  }

  /** Ballots of this group that are in the log already, because the answer to the first sending was lost. */
  async #repeats(
    transaction: Transaction<Tables>,
    id: string,
    votes: readonly Vote[],
    voted: ReadonlySet<string>,
  ): Promise<Map<string, BallotLogEntry>> {
    const found = new Map<string, BallotLogEntry>();
    for (const vote of votes) {
      if (!voted.has(vote.voter)) continue;
      const receiptHash = hashReceipt(id, vote.receipt);
      const row = await transaction
        .selectFrom('danvan_ballot')
        .select(['sequence', 'choices', 'hash'])
        .where('poll_id', '=', id)
        .where('receipt_hash', '=', receiptHash)
        .executeTakeFirst();
      if (!row) continue;
      const before = await transaction
        .selectFrom('danvan_ballot')
        .select('hash')
        .where('poll_id', '=', id)
        .where('sequence', '=', row.sequence - 1)
        .executeTakeFirst();
      found.set(`${vote.voter} ${vote.receipt}`, {
        sequence: row.sequence,
        choices: row.choices === '' ? [] : row.choices.split(','),
        receiptHash,
        previous: before?.hash ?? emptyLogHead(id).hash,
        hash: row.hash,
      });
    }
    return found;
  }
}

function statementsFor(db: Kysely<Tables>, dialect: DialectName): Statements {
  const times = <Row>(count: number, row: Row): Row[] => Array.from({ length: count }, () => row);
  return {
    voters: new RowsStatement((rows) =>
      db
        .selectFrom('danvan_voter')
        .select('voter')
        .where('poll_id', '=', '')
        .where('voter', 'in', times(rows, '')),
    ),
    addVoters: new RowsStatement((rows) =>
      db.insertInto('danvan_voter').values(times(rows, { poll_id: '', voter: '' })),
    ),
    addBallots: new RowsStatement((rows) =>
      db
        .insertInto('danvan_ballot')
        .values(times(rows, { poll_id: '', sequence: 0, choices: '', receipt_hash: '', hash: '' })),
    ),
    addChoices: new RowsStatement((rows) =>
      orAdd(
        dialect,
        'danvan_poll_choice',
        db
          .insertInto('danvan_poll_choice')
          .values(times(rows, { poll_id: '', choice: '', votes: 0 })),
        ['poll_id', 'choice'],
        ['votes'],
      ),
    ),
    spent: new RowsStatement((rows) =>
      db.selectFrom('danvan_spent').select('token').where('token', 'in', times(rows, '')),
    ),
    addSpent: new RowsStatement((rows) =>
      orLeave(
        dialect,
        db.insertInto('danvan_spent').values(times(rows, { token: '', expires_at: 0 })),
        'token',
      ),
    ),
  };
}
