import { keep } from '../shared/keep.js';
import { voteKey, type OwnVote } from './own-vote.js';
import type { PollPlace } from './poll-view.js';

/** Keeps a vote; nothing forgets it. */
export function keepVote(place: PollPlace, vote: OwnVote | undefined): void {
  keep(voteKey(place), vote && JSON.stringify(vote));
}
