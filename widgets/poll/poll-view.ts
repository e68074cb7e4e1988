import { LoadError } from '../shared/failure.js';
import { safeLink } from '../shared/own-content.js';
import { field, list, oneOf, whole } from '../shared/unknown-data.js';

/** One answer of a poll. */
export interface OptionView {
  readonly id: string;
  readonly text: string;
}

/** A count of ballots, never of people. */
export interface TallyView {
  readonly ballots: number;
  /** Votes by the id of the option. */
  readonly votes: ReadonlyMap<string, number>;
}

/** A poll as the widget shows it. */
export interface PollView {
  readonly question: string;
  readonly description: string | undefined;
  readonly options: readonly OptionView[];
  /** How many options a ballot may choose. */
  readonly min: number;
  readonly max: number;
  readonly opensAt: Date | undefined;
  readonly closesAt: Date | undefined;
  readonly results: 'always' | 'after-vote' | 'after-close';
  readonly state: 'upcoming' | 'open' | 'closed';
  /** Whether a ballot needs a ballot paper with a task; not known before the service has told. */
  readonly asksForWork: boolean;
  readonly tally: TallyView | undefined;
}

/** A poll of a service. */
export interface PollPlace {
  readonly service: string;
  readonly poll: string;
}

const MOST_OPTIONS = 1_000;
const RESULTS = ['always', 'after-vote', 'after-close'] as const;
const STATES = ['upcoming', 'open', 'closed'] as const;

/**
 * Reads an answer to `GET /v1/polls/{poll}`, or JSON in the same form. What is no poll throws; a field that can't be read
 * counts as not told.
 *
 * @throws LoadError for anything without a question and two options
 */
export function readPoll(answer: unknown): PollView {
  const poll = field(answer, 'poll') ?? answer;
  const question = textOf(field(poll, 'question'));
  const options = readOptions(field(poll, 'options'));
  if (question === undefined || options.length < 2) throw new LoadError('unreadable');
  const choose = field(poll, 'choose');
  const max = clamp(field(choose, 'max'), 1, options.length, 1);
  return {
    question,
    description: textOf(field(poll, 'description')),
    options,
    min: clamp(field(choose, 'min'), 0, max, 1),
    max,
    opensAt: dateOf(field(poll, 'opensAt')),
    closesAt: dateOf(field(poll, 'closesAt')),
    results: oneOf(RESULTS, field(poll, 'results')) ?? 'after-vote',
    state: oneOf(STATES, field(answer, 'state')) ?? 'open',
    asksForWork: field(poll, 'proofOfWork') !== false,
    tally: readTally(field(answer, 'tally')),
  };
}

/** Reads a tally; nothing for what is none. */
export function readTally(tally: unknown): TallyView | undefined {
  const ballots = whole(field(tally, 'ballots'));
  const options = field(tally, 'options');
  if (ballots === undefined || !Array.isArray(options)) return undefined;
  const votes = new Map<string, number>();
  for (const option of options as unknown[]) {
    const [id, count] = [field(option, 'id'), whole(field(option, 'votes'))];
    if (typeof id === 'string' && count !== undefined) votes.set(id, count);
  }
  return { ballots, votes };
}

/** The poll that an address of the service names: `https://…/v1/polls/giao-dien`, also with `/votes` behind it. */
export function readPollAddress(address: string | undefined): PollPlace | undefined {
  const [, service, poll] =
    /^(https?:.*)\/v1\/polls\/([^/?#]+)/.exec(safeLink(address) ?? '') ?? [];
  if (service === undefined || poll === undefined) return undefined;
  try {
    return { service, poll: decodeURIComponent(poll) };
  } catch {
    return undefined;
  }
}

function readOptions(options: unknown): OptionView[] {
  const read = new Map<string, OptionView>();
  for (const option of list(options)) {
    const [id, text] = [field(option, 'id'), textOf(field(option, 'text'))];
    if (typeof id === 'string' && id !== '' && text !== undefined && read.size < MOST_OPTIONS)
      read.set(id, { id, text });
  }
  return [...read.values()];
}

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function clamp(value: unknown, least: number, most: number, standard: number): number {
  return Math.min(Math.max(whole(value) ?? standard, least), most);
}

function dateOf(value: unknown): Date | undefined {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
