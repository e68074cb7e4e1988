import type { OutcomeMessage } from './outcome.messages.js';
import type { PollView } from './poll-view.js';

/** What is wrong with a ballot, as a message and its values; nothing when it may be sent. */
export function problemOf(
  { min, max }: PollView,
  chosen: number,
): [OutcomeMessage, { chosen: number; count: number }] | undefined {
  if (chosen > max) return ['too-many', { chosen, count: max }];
  if (chosen < min) return [chosen === 0 ? 'none-chosen' : 'too-few', { chosen, count: min }];
  return undefined;
}
