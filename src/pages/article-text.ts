import { readLabelledByline, readUnlabelledByline, type Byline } from './byline.js';
import { isCredit, isLikelyCaption, isMarkedCaption, isTwin } from './captions.js';
import { findCategory } from './category.js';
import { readLeadingDate, readTrailingDate, type DateLine } from './date-lines.js';
import { findHeadline, isTitleWithStop } from './headline.js';
import { knowLine, type KnownLine } from './kinds.js';
import { makeLine, type Line } from './lines.js';
import { choosePublication } from './publication.js';
import { isName } from './names.js';
import { hasSentences, isProse, isSentence, words } from './shapes.js';

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

const LONGEST_LEAD = 480;
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
      each.kind === 'prose' && !(place < LONGEST_HEAD && isTitleWithStop(known, place)),
  );
  if (bodyStart < 0) bodyStart = known.length;
  let bodyEnd = bodyStart;
  while (bodyEnd < known.length && !isEnd(known[bodyEnd])) bodyEnd += 1;
  return { bodyStart, bodyEnd };
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
    glued.push({ place, value: found.value });
    const start = each.line.text.indexOf(found.text);
    const key = each.line.key.slice(start, start + found.text.length);
    const line: Line = { ...each.line, text: found.text, key };
    const again = knowLine(line);
    return again.kind === 'short' || again.kind === 'prose' ? again : { line, kind: each.kind };
  });
  return { known: glued.length > 0 ? result : known, glued };
}

function lastProse(known: readonly KnownLine[], end: number): number {
  for (let place = end - 1; place >= 0; place -= 1)
    if (known[place]?.kind === 'prose') return place;
  return -1;
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

interface Signing {
  readonly byline: Byline;
  readonly lines: ReadonlySet<number>;
}

/** Reads who signs the article: labelled lines anywhere in it, names and offices below its last paragraph. */
function readSigning(
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
  return { byline, lines };
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
function bylineOfDateLine({ before, after, line }: DateLine): Byline {
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

interface BodyInput {
  readonly start: number;
  readonly end: number;
  readonly titlePlace: number;
  readonly title: string | undefined;
  readonly skipped: ReadonlySet<number>;
  readonly captionBelow: KnownLine | undefined;
}

interface BodyParts {
  readonly lead?: string;
  readonly captions: string[];
  readonly body: string[];
}

/** Parts the lines of the article into lead, captions and paragraphs. */
function splitBody(known: readonly KnownLine[], input: BodyInput): BodyParts {
  const titleKey = known[input.titlePlace]?.line.key;
  const content: Line[] = [];
  for (let place = input.start; place < input.end; place += 1) {
    const each = known[place];
    if (!each || input.skipped.has(each.line.index) || !isContent(each)) continue;
    if (each.line.key === titleKey) continue;
    content.push(each.line);
  }
  const captions: string[] = input.captionBelow ? [input.captionBelow.line.text] : [];
  const captioned = new Set<Line>();
  const leadLine = input.title === undefined || input.captionBelow ? undefined : findLead(content);
  const first = leadLine ? content.indexOf(leadLine) : -1;
  const firstProse = content.findIndex(
    (line, index) => index > first && isProse(line) && !isMarkedCaption(line),
  );
  for (const [index, line] of content.entries()) {
    if (line === leadLine) continue;
    const isFirst =
      (leadLine !== undefined || input.title !== undefined) && index > first && index < firstProse;
    const surroundings = { previous: content[index - 1], next: content[index + 1], isFirst };
    const isCreditOfPrevious = isCredit(line) && index > 0 && content[index - 1] !== leadLine;
    if (isCreditOfPrevious || isLikelyCaption(line, surroundings)) {
      captioned.add(line);
      if (
        !isCreditOfPrevious &&
        !captions.some((caption) => caption === line.text) &&
        !hasTwin(captions, line)
      )
        captions.push(line.text);
    }
  }
  const body = content
    .filter((line) => line !== leadLine && !captioned.has(line))
    .map(({ text }) => text);
  return { ...(leadLine ? { lead: leadLine.text } : {}), captions, body };
}

function hasTwin(captions: readonly string[], line: Line): boolean {
  return captions.some((caption) =>
    isTwin(line, {
      ...line,
      text: caption,
      key: line.key === caption ? line.key : caption.toLowerCase(),
    }),
  );
}

function isContent({ kind, block }: KnownLine): boolean {
  if (block !== undefined) return false;
  return (
    kind === 'prose' || kind === 'short' || kind === 'site' || kind === 'path' || kind === 'menu'
  );
}

/** The first paragraph is the lead where it is short and more paragraphs follow it. */
function findLead(content: readonly Line[]): Line | undefined {
  const place = content.findIndex((line) => isProse(line) && !isMarkedCaption(line));
  const line = content[place];
  if (
    !line ||
    place > 3 ||
    line.text.length > LONGEST_LEAD ||
    !isSentence(line) ||
    /[:;]$/.test(line.text)
  )
    return undefined;
  if (content.slice(0, place).some((before) => !isMarkedCaption(before) && hasSentences(before)))
    return undefined;
  const rest = content.slice(place + 1, place + 12);
  return rest.some((after) => isProse(after) && !isMarkedCaption(after) && !isTwin(line, after))
    ? line
    : undefined;
}
