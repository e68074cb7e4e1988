import type { MessagesController } from '../shared/messages.js';
import { momentOf } from './moment.js';
import type { PollMessage } from './poll.messages.js';
import type { PollView } from './poll-view.js';

/** How many options to choose, how many are chosen, and until when. */
export function hintSentence(
  view: PollView,
  chosen: number,
  messages: MessagesController<PollMessage>,
): string {
  const { min, max, options, closesAt } = view;
  const values = { min, count: max };
  const parts = [];
  if (max === 1) parts.push(messages.say('choose-one'));
  else if (min === max) parts.push(messages.say('choose-exactly', values));
  else if (min > 1) parts.push(messages.say('choose-between', values));
  else if (max < options.length) parts.push(messages.say('choose-at-most', values));
  else parts.push(messages.say('choose-any'));
  if (max > 1) parts.push(messages.say('chosen', { count: chosen }));
  if (closesAt) parts.push(messages.say('closes', momentOf(closesAt, messages)));
  return parts.join(' ');
}
