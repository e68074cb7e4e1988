import { isMarkedCaption, showsPicture } from './captions.js';
import { isMotto } from './chrome.js';
import type { KnownLine } from './kinds.js';
import type { Line } from './lines.js';
import { isName, isOffice, isRanked } from './names.js';
import { hasSentences, isProse, isSentence, isShouted, words, NEWS_OPENING } from './shapes.js';

const NUMBERED =
  /^(?:\d{1,2}[.)]|[ivx]{1,5}[.)-]|[-+*]|\((?![a-z-]{2,12}\))|dieu \d|chuong [ivx\d]|phan (?:thu|[ivx\d]))/;
/** `Hiệu lực: 22/11/2016`: a field of a document. */
const FIELD = /^[^:]{2,28}: ?[\d-]/;

const TOLD_REACH = 600;

/** The title of an article and its place. */
export interface Headline {
  readonly title: string;
  readonly place: number;
}

/** Whether a paragraph is a title that ends in a full stop: one sentence at the top, set off from a longer text. */
export function isTitleWithStop(known: readonly KnownLine[], place: number): boolean {
  const line = known[place]?.line;
  if (!line || line.text.length > 250 || hasSentences(line) || /[:;…]$/.test(line.text))
    return false;
  const next = known[place + 1];
  const isRepeated =
    next?.kind !== 'prose' &&
    known.slice(place + 1, place + 5).some((each) => each.line.key === line.key);
  if (next?.kind === 'date' && !next.date?.before && isOpening(known, place)) return true;
  if (isRepeated) return true;
  if (next?.line.key === line.key && isOpening(known, place) && !NEWS_OPENING.test(line.key))
    return true;
  if (NEWS_OPENING.test(line.key) || !next?.line.isApart || !isOpening(known, place)) return false;
  return next.kind === 'prose' && next.line.text.length > line.text.length * 1.5;
}

/** `ĐẨY MẠNH HỌC TẬP VÀ LÀM THEO …!`: what a banner calls for, in capitals. */
export function isSlogan({ text }: Line): boolean {
  return text.length <= 250 && /!["”]?$/.test(text) && isShouted(text);
}

/** Whether nothing but the banner and the menu stands before a line. */
function isOpening(known: readonly KnownLine[], place: number): boolean {
  for (let before = 0; before < place; before += 1) {
    const kind = known[before]?.kind;
    if (kind === 'prose' || kind === 'short' || kind === 'date') return false;
  }
  return true;
}

/**
 * Finds the title among the lines before the body: by its length, by the date line, path or tools beside it, by standing
 * twice, and by what it is not (a category, a caption, a sentence).
 */
export function findHeadline(known: readonly KnownLine[], end: number): Headline | undefined {
  let best: Headline | undefined;
  let most = 1;
  const marked = known.slice(0, end).some(({ line }) => line.markup.heading === 1);
  for (let place = 0; place < end; place += 1) {
    const each = known[place];
    if (
      !each ||
      (each.kind !== 'short' &&
        each.kind !== 'site' &&
        each.kind !== 'prose' &&
        !(each.kind === 'heading' && each.line.markup.heading))
    )
      continue;
    const points = score(known, place, end, marked);
    if (points > most) {
      most = points;
      best = { title: each.line.text, place };
    }
  }
  return best;
}

function score(known: readonly KnownLine[], place: number, end: number, marked: boolean): number {
  const each = known[place];
  if (!each) return 0;
  const { line } = each;
  const count = words(line.text).length;
  let points = count >= 5 ? 3 : count >= 3 ? 1 : -2;
  if (count > 40 || line.text.length > 250) points -= 3;
  if (isSentence(line))
    points -= isTitleWithStop(known, place) ? 0 : /[?!…”"’')]$/.test(line.text) ? 0 : 5;
  if (each.kind === 'site') points -= 3;
  if (/^\p{Ll}/u.test(line.text)) points -= 2;
  if (NUMBERED.test(line.key) || FIELD.test(line.key)) points -= 4;
  if (isMotto(line)) points -= 6;
  if (/^(?:ve viec|v\/v|\(?ban hanh kem)/.test(line.key)) points -= 3;
  if (isMarkedCaption(line)) points -= 5;
  if (count <= 5 && showsPicture(line)) points -= 3;
  if (isSlogan(line)) points -= 1;
  if (isRanked(line.text)) points -= 6;
  if (count <= 7 && isOffice(line.text) && each.kind !== 'site') points -= 4;
  if (line.isItem) points -= 2;
  if (line.markup.isAside) points -= 4;
  if (count <= 4 && isName(line.text) && !isShouted(line.text)) points -= 3;
  const { heading, links } = line.markup;
  if (heading !== undefined) points += heading === 1 ? 6 : heading === 2 ? 3 : 1;
  else if (marked) points -= 2;
  if (heading === undefined && links?.some((link) => link.text === line.text)) points -= 2;
  if (
    known
      .slice(place + 1, Math.min(place + 8, known.length))
      .some((other) => other.line.key === line.key)
  )
    points += 3;
  points += besides(known, place, end);
  return points;
}

/** A title stands next to its date; tools, counts and leftovers between them do not count. */
function besides(known: readonly KnownLine[], place: number, end: number): number {
  let points = 0;
  const next = neighbour(known, place, 1);
  const previous = neighbour(known, place, -1);
  if (next?.kind === 'date' || next?.kind === 'counts') points += 3;
  if (previous?.kind === 'path') points += 2;
  if (previous?.kind === 'date' || previous?.kind === 'counts' || previous?.kind === 'tools')
    points += 2;
  const after = known[place + 1];
  const isBelowTitle = previous?.kind === 'short' && isTold(previous.line, known, place);
  if (after && !isBelowTitle && (place + 1 >= end || isProse(after.line))) points += 1;
  return points;
}

/** Whether a line is as long as a title and most of its words come again in the text below `place`. */
function isTold(line: Line, known: readonly KnownLine[], place: number): boolean {
  const own = words(line.key);
  if (own.length < 6) return false;
  const below = known.slice(place, place + 4).map((each) => each.line.key.slice(0, TOLD_REACH));
  const told = new Set(below.flatMap(words));
  return own.filter((word) => told.has(word)).length >= own.length * 0.6;
}

function neighbour(
  known: readonly KnownLine[],
  place: number,
  step: 1 | -1,
): KnownLine | undefined {
  let at = place + step;
  while (known[at]?.kind === 'noise' || (step === 1 && known[at]?.kind === 'tools')) at += step;
  return known[at];
}
