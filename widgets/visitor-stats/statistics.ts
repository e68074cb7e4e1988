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

/** One day of the chart. */
export interface ChartDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly visitors: number;
}

/**
 * Takes the counters out of an answer of the service, or of a JSON child in the same form. What is no whole number from 0
 * is left out.
 */
export function readStatistics(answer: unknown): Statistics {
  const stats = field(answer, 'stats') ?? answer;
  const online = field(stats, 'online');
  const values: [Counter, unknown][] = [
    ['online', field(online, 'total') ?? online],
    ['guests', field(online, 'guests')],
    ['members', field(online, 'members')],
    ...(['today', 'yesterday', 'week', 'month', 'total'] as const).map(
      (name): [Counter, unknown] => [name, field(stats, name)],
    ),
  ];
  return Object.fromEntries(
    values.filter((entry): entry is [Counter, number] => isCount(entry[1])),
  );
}

/** Takes the days out of an answer to `…/history`; days that can't be read are left out, at most 366 are kept. */
export function readHistory(answer: unknown): ChartDay[] {
  const days = field(answer, 'days');
  if (!Array.isArray(days)) return [];
  const read: ChartDay[] = [];
  for (const day of days.slice(-366)) {
    const [date, visitors] = [field(day, 'date'), field(day, 'visitors')];
    if (typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) && isCount(visitors))
      read.push({ date, visitors });
  }
  return read;
}

/** The words of a `show` attribute that name counters, in the order written. */
export function readCounters(words: string | null): Counter[] {
  const wanted = (words ?? '').split(/[\s,]+/);
  return [...new Set(wanted)].filter((word): word is Counter =>
    (COUNTERS as readonly string[]).includes(word),
  );
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
  const count = Number(digits);
  return digits !== undefined && Number.isSafeInteger(count) ? count : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
