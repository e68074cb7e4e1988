import { readLabelledByline, readUnlabelledByline, type Byline } from './byline.js';
import { isCredit, isMarkedCaption } from './captions.js';
import type { DateLine } from './date-lines.js';
import type { KnownLine } from './kinds.js';
import { makeLine, type Line } from './lines.js';
import { isName, isRanked } from './names.js';
import { words } from './shapes.js';

/** Who signs an article, and the lines that say so. */
export interface Signing {
  readonly byline: Byline;
  readonly lines: ReadonlySet<number>;
}

/** Reads who signs the article: labelled lines anywhere in it, names and offices below its last paragraph. */
export function readSigning(
  known: readonly KnownLine[],
  start: number,
  end: number,
  skipped: ReadonlySet<number>,
): Signing {
  const last = Math.max(lastProse(known, end), start - 1);
  const lines = new Set<number>(skipped);
  let byline: Byline = {};
  const loose: Line[] = [];
  for (let place = Math.min(start, known.length); place < end; place += 1) {
    const each = known[place];
    if (!each || lines.has(each.line.index) || each.kind === 'date') continue;
    const isBelow = place > last;
    const labelled = readLabelledByline(
      each.line,
      isBelow || (place === last && words(each.line.text).length <= 14),
    );
    if (labelled && !(isCredit(each.line) && isCaptioned(known, place, last))) {
      byline = { ...labelled, ...byline };
      lines.add(each.line.index);
    } else if (
      isBelow &&
      (each.kind === 'short' || each.kind === 'site') &&
      !isMarkedCaption(each.line)
    )
      loose.push(each.line);
  }
  const below = readUnlabelledByline(
    byline.author === undefined || byline.source === undefined ? loose : [],
  );
  if (
    byline.author === undefined ||
    (below.byline.source === undefined && byline.source === undefined)
  ) {
    const isOffice = byline.author !== undefined && below.byline.author !== undefined;
    const found: Byline = isOffice ? { source: below.byline.author ?? '' } : below.byline;
    byline = { ...found, ...byline };
    for (const line of below.lines) lines.add(line.index);
  }
  if (byline.author === undefined) byline = { ...readOpening(known, start, lines), ...byline };
  return { byline, lines };
}

/** Scholars and officers sign above their text: rank and name, and the office below them. */
function readOpening(known: readonly KnownLine[], start: number, lines: Set<number>): Byline {
  const loose: Line[] = [];
  for (let place = start; known[place]?.kind === 'short'; place += 1) {
    const line = known[place]?.line;
    if (line) loose.push(line);
  }
  const [first] = loose;
  if (!first || !isRanked(first.text)) return {};
  const opening = readUnlabelledByline(loose.slice(0, 2));
  for (const line of opening.lines) lines.add(line.index);
  return opening.byline;
}

/** `Ảnh: T.L` below a caption, inside the article, is its credit and no byline. */
function isCaptioned(known: readonly KnownLine[], place: number, last: number): boolean {
  return (
    place < last ||
    (/^\(?(?:nguon )?anh ?:/.test(known[place]?.line.key ?? '') &&
      known[place - 1]?.kind === 'short')
  );
}

/** Who stands on the date line: `Đăng bởi: admin - Ngày đăng: …`, `VĂN HÀO 30/04/2016 11:39`. */
export function bylineOfDateLine({ before, after, line }: DateLine): Byline {
  let byline: Byline = {};
  for (const text of [before, after]) {
    const part = makeLine(text, line.index, false, line.markup);
    if (!part) continue;
    const labelled = readLabelledByline(part, false);
    if (labelled) byline = { ...labelled, ...byline };
    else if (words(text).length >= 2 && isName(text)) byline = { author: text, ...byline };
  }
  return byline;
}

/** Place of the last paragraph before `end`, or -1. */
export function lastProse(known: readonly KnownLine[], end: number): number {
  for (let place = end - 1; place >= 0; place -= 1)
    if (known[place]?.kind === 'prose') return place;
  return -1;
}
