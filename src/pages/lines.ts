import { cleanText, fold } from '../vietnamese/index.js';

/** A link on a line: what it shows and where it leads. */
export interface MarkedLink {
  readonly text: string;
  readonly href: string;
}

/** What the markup of a page says of a line; a page that came as text says nothing. */
export interface LineMarkup {
  /** The line is a heading of this level, 1 to 6. */
  readonly heading?: number;
  /** The links on the line, with the addresses as the page writes them. */
  readonly links?: readonly MarkedLink[];
  /** The line stands under a picture: `figcaption`, or a class that says so. */
  readonly isCaption?: boolean;
  /** The line stands inside a part that is no article: navigation, footer, side column. */
  readonly isAside?: boolean;
}

/** One line of a page that holds something. */
export interface Line {
  /** Place among the lines that hold something. */
  readonly index: number;
  /** The line in NFC without bullets, unseen characters and runs of spaces. */
  readonly text: string;
  /** `text` folded, unit for unit, so that a place in one is the same place in the other. */
  readonly key: string;
  /** Whether an empty line stands before it. */
  readonly isApart: boolean;
  /** Whether a bullet stood before it. */
  readonly isItem: boolean;
  /** The parts that runs of spaces set off from each other, where there are several. */
  readonly columns?: readonly string[];
  readonly markup: LineMarkup;
}

const NO_MARKUP: LineMarkup = {};
const CONTROLS = /[^\P{Cc}\n]/gu;
const BULLET = /^[•▪■□●○◦►▶▸❖✓✔➢➤*·]+\s*(?=\S)/u;

/** Cuts a text into the lines that hold something. */
export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let isApart = false;
  const plain = text.replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n').replace(CONTROLS, ' ');
  for (const raw of plain.split('\n')) {
    const line = makeLine(raw, lines.length, isApart, NO_MARKUP);
    isApart = line === undefined;
    if (line) lines.push(withColumns(line, raw));
  }
  return lines;
}

/** Old menus set their entries off by runs of spaces: `Trang chủ    Tin tức    Lễ ra mắt tổ dân vận`. */
function withColumns(line: Line, raw: string): Line {
  if (line.text.length > 300) return line;
  const columns = raw
    .trim()
    .split(/\s{3,}/)
    .map(tidy)
    .filter((part) => part !== '');
  return columns.length > 1 ? { ...line, columns } : line;
}

/** Makes a line of what stands in the page, or nothing when nothing is seen in it. */
export function makeLine(
  raw: string,
  index: number,
  isApart: boolean,
  markup: LineMarkup,
): Line | undefined {
  const seen = tidy(raw);
  const bare = seen.replace(BULLET, '');
  const text = undouble(bare);
  if (text === '') return undefined;
  return { index, text, key: keyOf(text), isApart, isItem: bare !== seen, markup };
}

/** NFC, without what is not seen, spaces as one space each. The dashes stay as the page has them. */
export function tidy(text: string): string {
  const seen = text.normalize('NFC').replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  return (/\s\s|[^\S ]/.test(seen) ? seen.replace(/\s+/g, ' ') : seen).trim();
}

/** Folds a text unit for unit: what would change its length stays as it is. */
export function keyOf(text: string): string {
  const key = cleanText(fold(text));
  if (key.length === text.length) return key;
  return Array.from(text, (character) => {
    const folded = cleanText(fold(character));
    return folded.length === character.length ? folded : character;
  }).join('');
}

/** Old menus and counters write a label as text and as the alternative of its picture: `Khách Khách`. */
function undouble(text: string): string {
  if (text.length > 400 || /^\d+ \d+$/.test(text)) return text;
  for (const gap of [0, 1]) {
    const half = (text.length - gap) / 2;
    if (half < 3 || !Number.isInteger(half)) continue;
    if (gap === 1 && text[half] !== ' ') continue;
    if (text.slice(0, half) === text.slice(half + gap)) return text.slice(0, half);
  }
  return text;
}
