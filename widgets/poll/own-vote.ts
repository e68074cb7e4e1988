import { kept } from '../shared/kept.js';
import { field } from '../shared/unknown-data.js';
import type { PollPlace } from './poll-view.js';

/** What this browser keeps of its own vote: never the choice. */
export interface OwnVote {
  /** Finds the ballot in the public log; not known where the vote was cast elsewhere. */
  readonly receipt?: string;
  /** Opens the results to who has voted. */
  readonly pass?: string;
}

/** The vote of this browser in a poll; nothing where it has not voted. */
export function keptVote(place: PollPlace): OwnVote | undefined {
  const text = kept(voteKey(place));
  if (text === undefined) return undefined;
  try {
    return readVote(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Takes receipt and pass out of an answer of the service, or of what was kept. */
export function readVote(answer: unknown): OwnVote {
  const [receipt, pass] = [field(answer, 'receipt'), field(answer, 'pass')];
  return {
    ...(typeof receipt === 'string' ? { receipt } : {}),
    ...(typeof pass === 'string' ? { pass } : {}),
  };
}

/** The name under which the vote in a poll is kept. */
export function voteKey({ service, poll }: PollPlace): string {
  return `vote ${service} ${poll}`;
}
