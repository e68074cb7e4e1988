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
import type { Known } from '../known.js';
import type { OpenDatabase } from './dialect.js';
import { SharedReads } from './shared-reads.js';
import { instantOf } from './site-statistics.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';

/**
 * A poll of a site, with the secret that hashes its voters.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const polls: StoredPoll[] = await store.polls.list(Date.now(), 'cong-tinh');
 * polls.map(({ poll }) => poll.question); // []
 * await store.close();
 */
export interface StoredPoll {
  readonly poll: Poll;
  readonly site: string;
  readonly secret: string;
}

/**
 * A poll with its result so far.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const snapshot: PollSnapshot | undefined = await store.polls.get('khong-co', Date.now());
 * snapshot?.tally.ballots; // undefined
 * await store.close();
 */
export interface PollSnapshot extends StoredPoll {
  readonly state: PollState;
  readonly tally: Tally;
  readonly head: BallotLogHead;
}

/**
 * Why a poll was not changed.
 *
 * @example
 * const sentences: Record<PollChange, string> = {
 *   saved: 'Đã lưu.', 'option-has-votes': 'Phương án đã có phiếu, không bỏ được.', 'other-site': 'Mã này là của cổng khác.',
 * };
 * sentences.saved; // 'Đã lưu.'
 */
export type PollChange = 'saved' | 'option-has-votes' | 'other-site';

const FRESH_MS = 1_000;

/**
 * The polls: their definitions, results and ballot logs.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * await store.sites.save(siteSchema.parse({ id: 'cong-tinh' }));
 * const polls: Polls = store.polls;
 * const options = [{ id: 'tot', text: 'Tốt' }, { id: 'chua-tot', text: 'Chưa tốt' }];
 * await polls.save('cong-tinh', pollSchema.parse({ id: 'giao-dien', question: 'Giao diện mới thế nào?', options }));
 * (await polls.list(Date.now(), 'cong-tinh')).length; // 1
 * await store.close();
 */
export class Polls {
  readonly #database: OpenDatabase;
  readonly #reads = new SharedReads<PollSnapshot | undefined>();
  readonly #kept = new Map<string, { snapshot: PollSnapshot | undefined; at: number }>();

  constructor(database: OpenDatabase) {
    this.#database = database;
  }

  /** The polls of a site, or all, each with its result; two statements, however many there are. */
  async list(at: number, site?: string): Promise<PollSnapshot[]> {
    const { reader } = this.#database;
    const isOfSite = site !== undefined;
    const rows = await storedPolls(reader)
      .$if(isOfSite, (query) => query.where('site_id', '=', site ?? ''))
      .orderBy('danvan_poll.id')
      .execute();
    const cast = await reader
      .selectFrom('danvan_poll_choice')
      .innerJoin('danvan_poll', 'danvan_poll.id', 'poll_id')
      .select(['poll_id', 'choice', 'votes'])
      .$if(isOfSite, (query) => query.where('site_id', '=', site ?? ''))
      .execute();
    const votes = new Map<string, Map<string, number>>(rows.map(({ id }) => [id, new Map()]));
    for (const { poll_id: id, choice, votes: count } of cast) votes.get(id)?.set(choice, count);
    return rows.map((row) => snapshotOf(row, votes.get(row.id) ?? new Map(), at));
  }

  /** A poll with its result, at most a second old; nothing for an id that is no poll. */
  get(id: string, at: number): Known<PollSnapshot | undefined> {
    const kept = this.#kept.get(id);
    const now = performance.now();
    if (kept && now - kept.at < FRESH_MS) {
      const state = kept.snapshot && pollStateAt(kept.snapshot.poll, new Date(at));
      // The same object as long as nothing changed, so that what is made of it can be kept with it.
      if (kept.snapshot && state && state !== kept.snapshot.state)
        kept.snapshot = { ...kept.snapshot, state };
      return kept.snapshot;
    }
    return this.#reads.get(id, () => this.#read(id, at));
  }

  async #read(id: string, at: number): Promise<PollSnapshot | undefined> {
    const asked = performance.now();
    const snapshot = await readSnapshot(this.#database.reader, id, at);
    if (this.#kept.size > 10_000) this.#kept.clear();
    this.#kept.set(id, { snapshot, at: asked });
    return snapshot;
  }

  #forget(id: string): void {
    this.#kept.delete(id);
    this.#reads.forget(id);
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
    this.#forget(poll.id);
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
    this.#forget(id);
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
    this.#forget(id);
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
  const row = await storedPolls(db).where('danvan_poll.id', '=', id).executeTakeFirst();
  return row && snapshotOf(row, await readVotes(db, id), at);
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

function storedPolls(db: Kysely<Tables>) {
  return db
    .selectFrom('danvan_poll')
    .innerJoin('danvan_poll_head', 'danvan_poll_head.poll_id', 'danvan_poll.id')
    .select(['danvan_poll.id', 'definition', 'site_id', 'secret', 'ballots', 'hash']);
}

type PollRow = Awaited<ReturnType<ReturnType<typeof storedPolls>['execute']>>[number];

function snapshotOf(row: PollRow, votes: ReadonlyMap<string, number>, at: number): PollSnapshot {
  const poll = parsePoll(row.definition);
  return {
    poll,
    site: row.site_id,
    secret: row.secret,
    state: pollStateAt(poll, new Date(at)),
    tally: tallyOf(poll, row.ballots, votes),
    head: { poll: row.id, sequence: row.ballots, hash: row.hash },
  };
}
