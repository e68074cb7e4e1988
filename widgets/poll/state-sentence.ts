import type { MessagesController } from '../shared/messages.js';
import { momentOf } from './moment.js';
import type { OutcomeMessage } from './outcome.messages.js';
import type { PollView } from './poll-view.js';

/** Why there is no ballot to fill, or nothing where results stand instead. */
export function stateSentence(
  { state, opensAt, results, tally }: PollView,
  messages: MessagesController<OutcomeMessage>,
) {
  if (state === 'closed') return messages.say('closed');
  if (state === 'upcoming') {
    const opens = opensAt ? messages.say('opens', momentOf(opensAt, messages)) : '';
    return `${messages.say('upcoming')} ${opens}`;
  }
  if (tally) return '';
  return messages.say(results === 'after-vote' ? 'results-after-vote' : 'results-later');
}
