import type { MessagesController } from '../shared/messages.js';
import { problemOf } from './ballot.js';
import type { PollMessage } from './poll.messages.js';
import type { PollView } from './poll-view.js';
import type { VoteStep } from './voting.js';

type Messages = MessagesController<PollMessage>;

/** Why there is no ballot to fill, or nothing where results stand instead. */
export function stateSentence({ state, opensAt, results, tally }: PollView, messages: Messages) {
  if (state === 'closed') return messages.say('closed');
  if (state === 'upcoming') {
    const opens = opensAt ? messages.say('opens', momentOf(opensAt, messages)) : '';
    return `${messages.say('upcoming')} ${opens}`;
  }
  if (tally) return '';
  return messages.say(results === 'after-vote' ? 'results-after-vote' : 'results-later');
}

/**
 * What is wrong with a ballot or became of it; empty for nothing.
 *
 * @param hasTried - whether the voter has tried to send it: one that is still being filled is not wrong
 */
export function ballotSentence(
  view: PollView,
  { chosen, hasTried, step }: { chosen: number; hasTried: boolean; step: VoteStep },
  messages: Messages,
): string {
  const problem = problemOf(view, chosen);
  if (problem && (hasTried || chosen > view.max)) return messages.say(...problem);
  if (step.step !== 'refused') return '';
  const { refusal } = step;
  switch (refusal.why) {
    case 'unsent':
      return messages.say('unsent', { why: messages.say(`failed-${refusal.reason}`) });
    case 'too-many':
      return messages.say('busy', { count: refusal.seconds });
    case 'members-only':
      return messages.say('members-only');
    case 'told':
      return refusal.sentence;
  }
}

/** How many options to choose, how many are chosen, and until when. */
export function hintSentence(view: PollView, chosen: number, messages: Messages): string {
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

/** Time and day of an instant in Việt Nam, as messages take them. */
function momentOf(instant: Date, { locale }: Messages): { time: string; date: string } {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    instant.toLocaleString(locale === 'vi' ? 'vi' : 'en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      ...options,
    });
  return {
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    date: format({
      day: '2-digit',
      month: locale === 'vi' ? '2-digit' : 'long',
      year: 'numeric',
    }),
  };
}
