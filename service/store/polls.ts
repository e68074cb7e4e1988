import { randomBytes } from 'node:crypto';
import {
  emptyLogHead,
  pollSchema,
  pollStateAt,
  type BallotLogEntry,
  type BallotLogHead,
  type Poll,
  type PollAct,
  type PollState,
  type Tally,
} from '../../src/polls/index.js';
import type { Kysely } from 'kysely';
import type { OpenDatabase } from './dialect.js';
import { instantOf } from './site-statistics.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

/** A poll of a site, with the secret that hashes its voters. */
export interface StoredPoll {
  readonly poll: Poll;
  readonly site: string;
  readonly secret: string;
}

/** A poll with its result so far. */
export interface PollSnapshot extends StoredPoll {
  readonly state: PollState;
  readonly tally: Tally;
  readonly head: BallotLogHead;
}

/** Why a poll was not changed. */
export type PollChange = 'saved' | 'option-has-votes' | 'other-site';

const FRESH_MS = 1_000;

/** The polls: their definitions, results and ballot logs. */
export class Polls {
  readonly #database: OpenDatabase;
  readonly #kept = new Map<string, { snapshot: PollSnapshot | undefined; at: number }>();

  constructor(database: OpenDatabase) {
    this.#database = database;
  }

  /** The polls of a site, or all. */
  async list(site?: string): Promise<StoredPoll[]> {
    const rows = await this.#database.reader
      .selectFrom('danvan_poll')
      .select(['definition', 'site_id', 'secret'])
      .$if(site !== undefined, (query) => query.where('site_id', '=', site ?? ''))
      .orderBy('id')
      .execute();
    return rows.map(storedPoll);
  }

  /** A poll with its result, at most a second old; nothing for an id that is no poll. */
  async get(id: string, at: number): Promise<PollSnapshot | undefined> {
    const kept = this.#kept.get(id);
    const now = performance.now();
    if (kept && now - kept.at < FRESH_MS) {
      const state = kept.snapshot && pollStateAt(kept.snapshot.poll, new Date(at));
      // The same object as long as nothing changed, so that what is made of it can be kept with it.
      if (kept.snapshot && state && state !== kept.snapshot.state)
        kept.snapshot = { ...kept.snapshot, state };
      return kept.snapshot;
    }
    const snapshot = await readSnapshot(this.#database.reader, id, at);
    if (this.#kept.size > 10_000) this.#kept.clear();
    this.#kept.set(id, { snapshot, at: now });
    return snapshot;
  }

  /** Takes over what a transaction of this process committed. */
  counted(snapshot: PollSnapshot): void {
    this.#kept.set(snapshot.poll.id, { snapshot, at: performance.now() });
  }

  /**
   * Creates a poll or changes it; ballots stay. The change takes its place among the ballots: none is counted under the
   * old definition after it.
   */
  async save(site: string, poll: Poll): Promise<PollChange> {
    const change = await inTransaction(this.#database, async (transaction) => {
      const now = Math.floor(Date.now() / 1000);
      const head = await lockHead(this.#database, transaction, poll.id);
      if (!head) {
        const { hash } = emptyLogHead(poll.id);
        await transaction
          .insertInto('danvan_poll_head')
          .values({ poll_id: poll.id, ballots: 0, hash })
          .execute();
        await transaction
          .insertInto('danvan_poll')
          .values({
            id: poll.id,
            site_id: site,
            definition: JSON.stringify(poll),
            secret: randomBytes(32).toString('base64url'),
            updated_at: now,
          })
          .execute();
        return 'saved';
      }
      const known = await transaction
        .selectFrom('danvan_poll')
        .select('site_id')
        .where('id', '=', poll.id)
        .executeTakeFirst();
      if (known && known.site_id !== site) return 'other-site';
      const options = new Set(poll.options.map((option) => option.id));
      const votes = await readVotes(transaction, poll.id);
      if ([...votes].some(([choice, count]) => count > 0 && !options.has(choice)))
        return 'option-has-votes';
      await transaction
        .updateTable('danvan_poll')
        .set({ definition: JSON.stringify(poll), updated_at: now })
        .where('id', '=', poll.id)
        .execute();
      return 'saved';
    });
    this.#kept.delete(poll.id);
    return change;
  }

  /**
   * Opens or closes a poll at once; no ballot is lost by it.
   *
   * @returns the poll after the act, or nothing for an id that is no poll
   */
  async act(
    id: string,
    act: PollAct['act'],
    options: { readonly at: number; readonly reason?: string },
  ): Promise<Poll | undefined> {
    const changed = await inTransaction(this.#database, async (transaction) => {
      await lockHead(this.#database, transaction, id);
      const row = await transaction
        .selectFrom('danvan_poll')
        .select('definition')
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) return undefined;
      const poll = parsePoll(row.definition);
      // A clock that was set back must not put the act before the one it overrules.
      const last = poll.acts.at(-1);
      const at = Math.max(options.at, last ? Date.parse(last.at) : 0);
      const next: Poll = {
        ...poll,
        acts: [
          ...poll.acts,
          {
            act,
            at: instantOf(at),
            ...(options.reason === undefined ? {} : { reason: options.reason }),
          },
        ],
      };
      await transaction
        .updateTable('danvan_poll')
        .set({ definition: JSON.stringify(next), updated_at: Math.floor(options.at / 1000) })
        .where('id', '=', id)
        .execute();
      return next;
    });
    this.#kept.delete(id);
    return changed;
  }

  /** Removes a poll with its ballots, its voters' hashes and its secret. */
  async remove(id: string): Promise<boolean> {
    const removed = await inTransaction(this.#database, async (transaction) => {
      const head = await lockHead(this.#database, transaction, id);
      for (const table of ['danvan_ballot', 'danvan_voter', 'danvan_poll_choice'] as const)
        await transaction.deleteFrom(table).where('poll_id', '=', id).execute();
      await transaction.deleteFrom('danvan_poll').where('id', '=', id).execute();
      await transaction.deleteFrom('danvan_poll_head').where('poll_id', '=', id).execute();
      return head !== undefined;
    });
    this.#kept.delete(id);
    return removed;
  }

  /**
   * A part of the ballot log, in its order.
   *
   * @param after - the sequence of the last entry that is known; 0 for the start
   * @param limit - entries at most
   */
  async ballots(id: string, after: number, limit: number): Promise<BallotLogEntry[]> {
    const rows = await this.#database.reader
      .selectFrom('danvan_ballot')
      .select(['sequence', 'choices', 'receipt_hash', 'hash'])
      .where('poll_id', '=', id)
      .where('sequence', '>=', after)
      .orderBy('sequence')
      .limit(limit + 1)
      .execute();
    let previous = emptyLogHead(id).hash;
    const entries: BallotLogEntry[] = [];
    for (const { sequence, choices, receipt_hash: receiptHash, hash } of rows) {
      if (sequence > after && entries.length < limit) {
        entries.push({
          sequence,
          choices: choices === '' ? [] : choices.split(','),
          receiptHash,
          previous,
          hash,
        });
      }
      previous = hash;
    }
    return entries;
  }
}

/** Reads a poll, its result and the head of its log. */
export async function readSnapshot(
  db: Kysely<Tables>,
  id: string,
  at: number,
): Promise<PollSnapshot | undefined> {
  const row = await db
    .selectFrom('danvan_poll')
    .innerJoin('danvan_poll_head', 'danvan_poll_head.poll_id', 'danvan_poll.id')
    .select(['definition', 'site_id', 'secret', 'ballots', 'hash'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const stored = storedPoll(row);
  return {
    ...stored,
    state: pollStateAt(stored.poll, new Date(at)),
    tally: tallyOf(stored.poll, row.ballots, await readVotes(db, id)),
    head: { poll: id, sequence: row.ballots, hash: row.hash },
  };
}

/** The votes by option id. */
export async function readVotes(db: Kysely<Tables>, id: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('danvan_poll_choice')
    .select(['choice', 'votes'])
    .where('poll_id', '=', id)
    .execute();
  return new Map(rows.map(({ choice, votes }) => [choice, votes]));
}

/** Puts counts that are summed already into the form of the core's tally. */
export function tallyOf(poll: Poll, ballots: number, votes: ReadonlyMap<string, number>): Tally {
  const known = new Set(poll.options.map((option) => option.id));
  return {
    ballots,
    options: poll.options.map(({ id, text }) => {
      const cast = votes.get(id) ?? 0;
      return { id, text, votes: cast, share: ballots === 0 ? 0 : cast / ballots };
    }),
    unknown: [...votes].filter(([id]) => !known.has(id)).map(([id, cast]) => ({ id, votes: cast })),
  };
}

/** Takes the one lock of a poll: whoever holds it alone adds ballots or changes the definition. */
export async function lockHead(
  { dialect }: OpenDatabase,
  transaction: Kysely<Tables>,
  id: string,
): Promise<{ ballots: number; hash: string } | undefined> {
  return transaction
    .selectFrom('danvan_poll_head')
    .select(['ballots', 'hash'])
    .where('poll_id', '=', id)
    .$if(dialect !== 'sqlite', (query) => query.forUpdate())
    .executeTakeFirst();
}

const parsed = new Map<string, Poll>();

/** A definition as stored; the same text is parsed once. */
export function parsePoll(definition: string): Poll {
  const kept = parsed.get(definition);
  if (kept) return kept;
  const poll = pollSchema.parse(JSON.parse(definition));
  if (parsed.size > 1_000) parsed.clear();
  parsed.set(definition, poll);
  return poll;
}

function storedPoll(row: { definition: string; site_id: string; secret: string }): StoredPoll {
  return { poll: parsePoll(row.definition), site: row.site_id, secret: row.secret };
}
