import { Upkeep } from './upkeep.js';
import type { OpenDatabase } from './dialect.js';
import { HitWriter, type Hit, type HitResult, type Presence } from './hits.js';
import type { PageIds } from './page-ids.js';
import type { Polls } from './polls.js';
import type { Secrets } from './secrets.js';
import type { SiteStatistics } from './site-statistics.js';
import { viewsOf } from './views.js';
import { VoteWriter, type Vote, type VoteOutcome } from './votes.js';

/** Whoever commits: each call is one transaction, or several short ones. */
export interface Writers {
  hits(group: readonly Hit[]): Promise<HitResult[]>;
  votes(poll: string, group: readonly Vote[]): Promise<VoteOutcome[]>;
  touch(presence: Presence): Promise<void>;
  upkeep(at: number): Promise<void>;
  close(): Promise<void>;
}

/** What the writers of a process share with its readers. */
export interface WriterParts {
  readonly database: OpenDatabase;
  readonly statistics: SiteStatistics;
  readonly pages: PageIds;
  readonly polls: Polls;
  readonly secrets: Secrets;
  readonly now: () => number;
}

/** Writers in this thread: for a database server, whose commits are waited for without blocking anybody. */
export function localWriters(parts: WriterParts): Writers {
  const { database, statistics, pages, polls, secrets, now } = parts;
  const views = viewsOf(database);
  const hits = new HitWriter(database, { statistics, pages, views });
  const votes = new VoteWriter(database, polls, now);
  const upkeep = new Upkeep(database, secrets, views);
  return {
    hits: (group) => hits.write(group),
    votes: (poll, group) => votes.write(poll, group),
    touch: (presence) => hits.touch(presence),
    upkeep: (at) => upkeep.run(at),
    close: () => Promise.resolve(),
  };
}
