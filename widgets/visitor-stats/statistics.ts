import { field, whole } from '../shared/unknown-data.js';

/** The counters that the widget can show, in the order in which portals show them. */
export const COUNTERS = [
  'online',
  'guests',
  'members',
  'today',
  'yesterday',
  'week',
  'month',
  'total',
] as const;

/** One counter of a site. */
export type Counter = (typeof COUNTERS)[number];

/** The counters that were measured; one that was not is missing. */
export type Statistics = Readonly<Partial<Record<Counter, number>>>;

/**
 * Takes the counters out of an answer of the service, or of a JSON child in the same form. What is no whole number from 0
 * is left out.
 */
export function readStatistics(answer: unknown): Statistics {
  const stats = field(answer, 'stats') ?? answer;
  const online = field(stats, 'online');
  const read: Partial<Record<Counter, number>> = {};
  for (const name of COUNTERS) {
    const given =
      name === 'guests' || name === 'members' ? field(online, name) : field(stats, name);
    const count = whole(name === 'online' ? (field(online, 'total') ?? online) : given);
    if (count !== undefined) read[name] = count;
  }
  return read;
}

/** The words of a `show` attribute that name counters, in the order written. */
export function readCounters(words: string | null): Counter[] {
  const wanted = (words ?? '').split(/[\s,]+/);
  const isCounter = (word: string): word is Counter => COUNTERS.indexOf(word as Counter) >= 0;
  return [...new Set(wanted)].filter(isCounter);
}

/** The digits of a counter, filled up with zeros in front: `49986552` or `00000412`. */
export function digitsOf(count: number, least: number): string[] {
  return String(count).padStart(least, '0').match(/\d/g) ?? [];
}

/**
 * The count that a site wrote as text inside the tag: `5.100.909`, `49 986 552`, or digits each for itself. Nothing for
 * a text with anything else in it but a label in front.
 */
export function readWrittenCount(text: string): number | undefined {
  const digits = /(?:^|\D[\s:])((?:\d[\s.,]?)+)$/.exec(text.trim())?.[1]?.replace(/\D/g, '');
  return digits === undefined ? undefined : whole(Number(digits));
}

/** Whether it holds counters, or nothing because nothing was measured: what else there is on the web has other names. */
export function isAnswer(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  const names = Object.keys(answer);
  return names.length === 0 || [...COUNTERS, 'stats'].some((name) => names.indexOf(name) >= 0);
}
