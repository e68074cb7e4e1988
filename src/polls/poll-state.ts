import type { Poll } from './poll.js';

/**
 * Whether a poll takes ballots: not yet, now, no more.
 *
 * @example
 * const state: PollState = pollStateAt({ closesAt: '2026-12-31T17:00:00+07:00', acts: [] }, new Date('2026-11-23T09:00:00Z'));
 * state; // 'open'
 */
export type PollState = 'upcoming' | 'open' | 'closed';

/**
 * The state of a poll at an instant. The last act of an officer rules: a close holds until an officer opens the poll
 * again; an open holds until the next `closesAt`, or for good when that has passed. Without an act the dates rule, and a
 * poll without dates is open. Check it inside the transaction that takes the ballot.
 *
 * @example
 * const poll = { closesAt: '2026-12-31T17:00:00+07:00', acts: [] };
 * pollStateAt(poll, new Date('2026-11-23T09:00:00Z')); // 'open'
 * pollStateAt(poll, new Date('2026-12-31T10:00:00Z')); // 'closed'
 */
export function pollStateAt(
  poll: Pick<Poll, 'opensAt' | 'closesAt' | 'acts'>,
  instant: Date,
): PollState {
  const now = instant.getTime();
  const closes = poll.closesAt === undefined ? Infinity : Date.parse(poll.closesAt);
  const act = poll.acts.findLast(({ at }) => Date.parse(at) <= now);
  if (act?.act === 'close') return 'closed';
  if (act) return Date.parse(act.at) < closes && closes <= now ? 'closed' : 'open';
  if (closes <= now) return 'closed';
  return poll.opensAt !== undefined && now < Date.parse(poll.opensAt) ? 'upcoming' : 'open';
}

/**
 * Whether the results of a poll may be shown to someone. `after-vote` shows them to who has voted, and to everybody once
 * the poll is closed. The ballot log tells the results too: publish it only when this allows everybody to see them, that
 * is with `voted: false`.
 *
 * @param viewer - the state of the poll now, and whether this person has voted
 * @example
 * resultsVisible({ results: 'after-vote' }, { state: 'open', voted: false }); // false
 */
export function resultsVisible(
  poll: Pick<Poll, 'results'>,
  viewer: { readonly state: PollState; readonly voted: boolean },
): boolean {
  switch (poll.results) {
    case 'always':
      return true;
    case 'after-vote':
      return viewer.voted || viewer.state === 'closed';
    case 'after-close':
      return viewer.state === 'closed';
  }
}
