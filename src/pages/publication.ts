import type { DateLine } from './date-lines.js';
import type { KnownLine } from './kinds.js';

/**
 * Chooses the date of publication among the date lines of a page: one that says so, then one that says when the page
 * was last changed, then the one beside the title. A clock of the visit is none of them.
 *
 * @param titlePlace - place of the title, or -1
 * @param bodyStart - place of the first paragraph
 */
export function choosePublication(
  known: readonly KnownLine[],
  titlePlace: number,
  bodyStart: number,
  bodyEnd: number,
): DateLine | undefined {
  const inHead = datesOf(known, 0, bodyStart);
  const all = [...inHead, ...datesOf(known, bodyStart, bodyEnd)];
  const said =
    all.find(({ date }) => date.role === 'posted') ??
    all.find(({ date }) => date.role === 'updated');
  if (said) return said.date;
  const anchor = titlePlace >= 0 ? titlePlace : bodyStart;
  const near = [...inHead].sort(
    (a, b) => distance(known, a.place, anchor) - distance(known, b.place, anchor),
  );
  const best = near[0];
  if (best) return isClock(known, best, anchor, inHead.length) ? undefined : best.date;
  // A title that is cut off reads as a paragraph; the date stands below it.
  const [cut] = datesOf(known, bodyStart, Math.min(bodyStart + 2, bodyEnd));
  if (titlePlace < 0 && cut?.date.hasTime && cut.date.before === '') return cut.date;
  const below = datesOf(known, bodyStart, bodyEnd).at(-1);
  return below && isSigningDate(known, below.place, bodyEnd) && below.date.hasTime
    ? below.date
    : undefined;
}

interface PlacedDate {
  readonly date: DateLine;
  readonly place: number;
}

function datesOf(known: readonly KnownLine[], from: number, to: number): PlacedDate[] {
  const dates: PlacedDate[] = [];
  for (let place = from; place < to; place += 1) {
    const date = known[place]?.date;
    if (date && !isPlaceAndDate(date)) dates.push({ date, place });
  }
  return dates;
}

/** `Hạ Long, ngày 20 tháng 02 năm 2018` heads a document. */
function isPlaceAndDate({ before, line, hasWeekday }: DateLine): boolean {
  if (hasWeekday) return false;
  return /,$/.test(before) || /^\p{L}[^\d:|]{2,40},\s*ngay\s/u.test(line.key);
}

/** Lines that count between two places: what the CMS leaves lying about does not. */
function distance(known: readonly KnownLine[], one: number, other: number): number {
  let lines = 0;
  for (
    let place = Math.min(one, other) + 1;
    place < Math.max(one, other) && lines < 20;
    place += 1
  ) {
    const kind = known[place]?.kind;
    if (kind !== 'noise' && kind !== 'tools' && kind !== 'counts')
      lines += kind === 'menu' || kind === 'site' ? 3 : 1;
  }
  // Of two that are as near, the one behind the title is its date.
  return lines * 2 + (one < other ? 1 : 0);
}

/**
 * The clock of the visit stands at the top of the page, before the banner or the menu, or says `Hôm nay`; a date beside
 * the title, or at the very top of a page that has nothing else, is the article's.
 */
function isClock(
  known: readonly KnownLine[],
  { date, place }: PlacedDate,
  anchor: number,
  dates: number,
): boolean {
  if (/^hom nay|^bay gio|^(?:gio )?hien tai/.test(date.line.key)) return true;
  if (place >= anchor) return false;
  for (let between = place + 1; between < anchor; between += 1) {
    const kind = known[between]?.kind;
    if (kind === 'menu' || kind === 'site' || kind === 'path' || kind === 'heading') return true;
    if (kind === 'short' && dates === 1 && date.hasWeekday && place === 0 && anchor - place > 3)
      return true;
  }
  return false;
}

function isSigningDate(known: readonly KnownLine[], place: number, end: number): boolean {
  for (let after = place + 1; after < end; after += 1)
    if (known[after]?.kind === 'prose') return false;
  return true;
}
