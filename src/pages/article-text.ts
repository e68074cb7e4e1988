import { splitBody } from './body-parts.js';
import type { Byline } from './byline.js';
import { isMarkedCaption } from './captions.js';
import { findCategory } from './category.js';
import { readLeadingDate, readTrailingDate, type DateLine } from './date-lines.js';
import { findHeadline, isSlogan, isTitleWithStop } from './headline.js';
import { knowLine, type KnownLine } from './kinds.js';
import type { Line } from './lines.js';
import { choosePublication } from './publication.js';
import { isProse, isSentence, words } from './shapes.js';
import { bylineOfDateLine, lastProse, readSigning } from './signing.js';

/** The article of a page: what is left once menus, widgets and the rest of the chrome are known. */
export interface ArticleText extends Byline {
  readonly title?: string;
  readonly lead?: string;
  readonly category?: string;
  readonly publishedAt?: string;
  readonly captions: readonly string[];
  readonly body: readonly string[];
  /** Places of the first and the last line of the article. */
  readonly first: number;
  readonly last: number;
  readonly readCount?: number;
  readonly commentCount?: number;
}

/** The title stands near the top; a page of which this many lines are no article has none. */
const LONGEST_HEAD = 400;

/** Places in the list of known lines that bound the article. */
export interface Bounds {
  /** First paragraph of the body, or the end of the page. */
  readonly bodyStart: number;
  /** The first line of what follows the article: lists, polls, counters, the footer. */
  readonly bodyEnd: number;
}

/** Finds where the article begins and where the page goes on with other things. */
export function findBounds(known: readonly KnownLine[]): Bounds {
  let bodyStart = known.findIndex(
    (each, place) =>
      each.kind === 'prose' &&
      !(place < LONGEST_HEAD && (isSlogan(each.line) || isTitleWithStop(known, place))),
  );
  if (bodyStart < 0) bodyStart = known.length;
  let bodyEnd = bodyStart;
  while (
    bodyEnd < known.length &&
    (!isEnd(known[bodyEnd]) || isCountOverBody(known, bodyStart, bodyEnd))
  )
    bodyEnd += 1;
  return { bodyStart, bodyEnd };
}

/** `Bình luận 0` right below the lead links to the comments; the article goes on. */
function isCountOverBody(known: readonly KnownLine[], bodyStart: number, place: number): boolean {
  const each = known[place];
  if (each?.block !== 'comments' || !/\d/.test(each.line.key) || place - bodyStart > 2)
    return false;
  let below = 0;
  for (let next = place + 1; next < known.length && !isEnd(known[next]); next += 1)
    if (known[next]?.kind === 'prose') below += 1;
  return below >= 2;
}

function isEnd(each: KnownLine | undefined): boolean {
  if (!each) return true;
  if (each.kind === 'counter' || each.kind === 'poll') return true;
  return (
    each.block !== undefined &&
    each.block !== 'files' &&
    each.block !== 'share' &&
    each.block !== 'tags'
  );
}

/** Reads the article between its bounds. `skipped` are the lines of attachments. */
export function readArticle(
  input: readonly KnownLine[],
  skipped: ReadonlySet<number>,
): ArticleText {
  const { known, glued } = ungluedDates(input);
  const { bodyStart, bodyEnd } = findBounds(known);
  const noProse = bodyStart === known.length;
  const headEnd = Math.min(noProse ? tailOf(known) : bodyStart, LONGEST_HEAD);
  let headline = findHeadline(known, headEnd);
  let captionBelow: KnownLine | undefined;
  if (!headline && !noProse) {
    const late = lateHeadline(known, bodyStart);
    if (late !== undefined) {
      captionBelow = known[bodyStart];
      headline = { title: known[late]?.line.text ?? '', place: late };
    }
  }
  const titlePlace = headline?.place ?? -1;
  const date = choosePublication(
    known,
    titlePlace,
    Math.min(noProse ? headEnd : bodyStart, known.length),
    bodyEnd,
  );
  const datePlace = date ? known.findIndex((each) => each.line === date.line) : -1;
  const category = findCategory(
    known,
    titlePlace,
    headline?.title,
    datePlace,
    Math.min(headEnd, titlePlace >= 0 ? titlePlace + 1 : headEnd),
  );
  const start = articleStart(titlePlace, datePlace, known, Math.min(bodyStart, known.length));
  const end = noProse ? tailOf(known) : bodyEnd;
  const signing = readSigning(known, start, end, skipped);
  const dateGlued = glued.find(({ place }) => place === titlePlace) ?? glued[0];
  const publishedAt = date?.value ?? dateGlued?.value;
  const parts = splitBody(known, {
    start,
    end,
    titlePlace,
    title: headline?.title,
    skipped: signing.lines,
    captionBelow,
  });
  const counts = findCounts(known, start, titlePlace, date);
  return {
    ...(headline ? { title: headline.title } : {}),
    ...(parts.lead === undefined ? {} : { lead: parts.lead }),
    ...(category === undefined ? {} : { category }),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(date ? bylineOfDateLine(date) : {}),
    ...signing.byline,
    ...counts,
    captions: parts.captions,
    body: parts.body,
    first: Math.max(0, titlePlace >= 0 ? titlePlace : start),
    last: Math.max(0, end - 1),
  };
}

interface GluedDate {
  readonly place: number;
  readonly value: string;
}

/** Takes the dates off titles and paragraphs that they are glued to. */
function ungluedDates(known: readonly KnownLine[]): {
  known: readonly KnownLine[];
  glued: GluedDate[];
} {
  const glued: GluedDate[] = [];
  const { bodyStart } = findBounds(known);
  const last = lastProse(known, findBounds(known).bodyEnd);
  const result = known.map((each, place): KnownLine => {
    const isHead = place <= bodyStart + 1 && place < LONGEST_HEAD;
    if (
      (each.kind !== 'short' && each.kind !== 'prose' && each.kind !== 'site') ||
      !(isHead || place === last)
    )
      return each;
    const found = (isHead ? readLeadingDate(each.line) : undefined) ?? readTrailingDate(each.line);
    if (!found) return each;
    if (found.value !== undefined) glued.push({ place, value: found.value });
    const start = each.line.text.indexOf(found.text);
    const key = each.line.key.slice(start, start + found.text.length);
    const line: Line = { ...each.line, text: found.text, key };
    const again = knowLine(line);
    return again.kind === 'short' || again.kind === 'prose' ? again : { line, kind: each.kind };
  });
  return { known: result, glued };
}

/** A page without a paragraph ends where its lists begin. */
function tailOf(known: readonly KnownLine[]): number {
  const place = known.findIndex((each, index) => index > 0 && isEnd(each) && each.block !== 'side');
  return place < 0 ? known.length : place;
}

/** A title below the picture that opens the page, whose caption is a paragraph that ends in `(ảnh)`. */
function lateHeadline(known: readonly KnownLine[], bodyStart: number): number | undefined {
  const caption = known[bodyStart];
  const title = known[bodyStart + 1];
  const body = known[bodyStart + 2];
  if (!caption || !title || !body || !isMarkedCaption(caption.line) || title.kind !== 'short')
    return undefined;
  const count = words(title.line.text).length;
  return count >= 6 && !isSentence(title.line) && isProse(body.line) && !isMarkedCaption(title.line)
    ? bodyStart + 1
    : undefined;
}

function articleStart(
  titlePlace: number,
  datePlace: number,
  known: readonly KnownLine[],
  bodyStart: number,
): number {
  if (titlePlace >= 0) return titlePlace + 1;
  if (datePlace >= 0 && datePlace < bodyStart) return datePlace + 1;
  let start = bodyStart;
  while (
    start > 0 &&
    known[start - 1]?.kind === 'short' &&
    !known[start - 1]?.line.markup.isAside &&
    bodyStart - start < 3
  )
    start -= 1;
  return start;
}

function findCounts(
  known: readonly KnownLine[],
  start: number,
  titlePlace: number,
  date: DateLine | undefined,
): { readCount?: number; commentCount?: number } {
  let readCount = date?.readCount;
  let commentCount = date?.commentCount;
  const from = Math.max(0, Math.min(start, titlePlace >= 0 ? titlePlace - 6 : start - 6));
  for (let place = from; place < known.length; place += 1) {
    const each = known[place];
    if (!each || (place >= start && isElsewhere(each))) break;
    if (each.kind === 'counter' || each.kind === 'prose') continue;
    readCount ??= each.readCount;
    commentCount ??= each.commentCount;
  }
  return {
    ...(readCount === undefined ? {} : { readCount }),
    ...(commentCount === undefined ? {} : { commentCount }),
  };
}

function isElsewhere({ block, kind }: KnownLine): boolean {
  return block === 'related' || block === 'side' || kind === 'poll';
}
