import { safeUrl } from '../markup/index.js';
import type { Line } from './lines.js';
import { keyOf } from './lines.js';
import { isName, isOffice, readSignOff } from './names.js';
import { isProse, phrases, words } from './shapes.js';

/** Who wrote an article and where it was taken from. */
export interface Byline {
  readonly author?: string;
  readonly source?: string;
  readonly sourceUrl?: string;
}

const AUTHOR = phrases(
  'tac gia|tac gia bai viet|ten tac gia|nguoi viet|nguoi dang|nguoi dang tin|dang boi|duoc dang boi|viet boi|bai viet|bai|tin|anh|tin, anh|tin anh|tin va anh|tin - anh|tin/anh|tin & anh|bai, anh|bai anh|bai va anh|bai - anh|bai & anh|bai/anh|tin, bai|tin bai|tin, bai, anh|tin, bai va anh|tin bai va anh|bai viet va anh|bai viet, anh|thuc hien|t/h|th|tong hop|bien tap|bien soan|nguoi dua tin|phong vien|pv|cong tac vien|ctv|bien tap vien|nguoi bien tap|nguoi gui|author|by|written by|posted by|nguoi soan|anh, bai|anh va bai|anh va tin|anh, tin|tin va bai|thuc hien bai viet|nguoi thuc hien|tin, clip|bai, clip|tin va hinh anh|bai va hinh anh|tin, hinh anh|nguoi cap nhat|nguoi tao|nguoi nhap|nguoi dua|tin - bai|tin-anh|bai-anh|tin-bai|tin, video|nhom tac gia|nhom phong vien|nguoi bien soan|tin- anh|bai- anh',
);
const SOURCE = phrases(
  'nguon|nguon tin|nguon bai|nguon bai viet|nguon bai dang|theo nguon|trich nguon|dan nguon|source|nguon trich|nguon dan|nguon thong tin|trich dan|nguon trich dan|tham khao nguon',
);
const LABEL = new RegExp(`(?<![a-z])(?:(${AUTHOR})|(${SOURCE})|theo)\\s*[:;]\\s*`, 'g');
/** The same at the start of a line: most lines have no label, and one look at their start tells so. */
const LABEL_FIRST = new RegExp(`^[\\s(*[>|-]*(?:${AUTHOR}|${SOURCE}|theo)\\s*[:;]`);
const NAMED_SOURCE = new RegExp(`^\\(?(?:${SOURCE})\\s+([^:]{2,60}?)\\s*:\\s*(?=https?://|www\\.)`);
const SOURCE_WITHOUT_COLON = /^\(?(?:nguon|nguon tin)\s+(?=\p{L})/u;
const AUTHOR_WITHOUT_COLON =
  /^\(?(?:tin va anh|bai va anh|tin, anh|bai, anh|tin bai|tin, bai|t\/h|tin anh|bai anh|tin, bai, anh|bai viet va anh|thuc hien|viet boi|written by|dang boi|duoc dang boi|posted by|nguoi dang)[\s-]+(?=\p{L})/u;
const URL = /https?:\/\/[^\s"'<>()]+/i;
const OWN_SITE =
  /^(?:website|web site|bao|cong (?:thong tin|ttdt)|trang (?:thong tin|tin)|tap chi|ttxvn|vov|vtv|dai)(?![a-z])/;
const LONGEST = 200;
const LONGEST_VALUE = 100;

/** Reads a line that labels a writer or a source: `Tin và ảnh: …`, `Nguồn tin: …`, `Theo …`, `Nguồn Quảng Bình: http…`. */
export function readLabelledByline(line: Line, isSigning: boolean): Byline | undefined {
  const url = line.text.includes('://')
    ? safeUrl(URL.exec(line.text)?.[0].replace(/[.,;)]+$/, '') ?? '')
    : undefined;
  if (line.text.length > LONGEST + (url?.length ?? 0)) return undefined;
  const named = NAMED_SOURCE.exec(line.key);
  if (named?.[1] !== undefined && url !== undefined) {
    const start = line.key.indexOf(named[1], named[0].search(/\s/));
    return {
      source: line.text.slice(start, start + named[1].length).trim(),
      ...withUrl(line, url),
    };
  }
  return readParts(line, url) ?? readWithoutColon(line, url, isSigning);
}

function readParts(line: Line, url: string | undefined): Byline | undefined {
  if (!LABEL_FIRST.test(line.key)) return undefined;
  const marks = [...line.key.matchAll(LABEL)];
  let byline: Byline = {};
  for (const [place, mark] of marks.entries()) {
    const start = mark.index + mark[0].length;
    const value = valueOf(line.text.slice(start, marks[place + 1]?.index));
    if (mark[1] !== undefined) {
      if (value === '' || !isWriter(value, mark[1])) continue;
      byline = { ...(readSignOff(value) ?? { author: value }), ...byline };
    } else if (
      value !== '' &&
      value.length <= LONGEST_VALUE &&
      !(mark[2] === undefined && isProse(line))
    ) {
      byline = { ...byline, source: value };
    }
    if (mark[1] === undefined && url !== undefined) byline = { ...byline, ...withUrl(line, url) };
  }
  return Object.keys(byline).length > 0 ? byline : undefined;
}

function readWithoutColon(
  line: Line,
  url: string | undefined,
  isSigning: boolean,
): Byline | undefined {
  if (line.text.length > LONGEST_VALUE + 20) return undefined;
  const author = AUTHOR_WITHOUT_COLON.exec(line.key);
  if (author) {
    const value = valueOf(line.text.slice(author[0].length));
    return isName(value) || isOffice(value) ? (readSignOff(value) ?? { author: value }) : undefined;
  }
  const source = SOURCE_WITHOUT_COLON.exec(line.key);
  if (source && isSigning) {
    const value = valueOf(line.text.slice(source[0].length));
    return words(value).length <= 12 && value !== '' ? { source: value } : undefined;
  }
  const theo = /^\(?\s*theo\s+(?!ban\b|do\b|ke hoach|quy dinh|ong\b|ba\b)/.exec(line.key);
  if (!theo || !isSigning || /[.,;:]\s|[:;]$/.test(line.text)) return undefined;
  const value = valueOf(line.text.slice(theo[0].length).replace(URL, ''));
  if (words(value).length > 12) return undefined;
  const parts = /^(.+?)\s+[-–—]\s+(.+)$/.exec(value);
  if (parts?.[1] && parts[2] && isName(parts[1])) return { author: parts[1], source: parts[2] };
  return {
    ...(value === '' ? {} : { source: value }),
    ...(url === undefined ? {} : withUrl(line, url)),
  };
}

/** A text after a label is a writer when it is short and no sentence; after `Tin`, `Bài`, `Ảnh` alone it must be a name. */
function isWriter(value: string, label: string): boolean {
  if (value.length > LONGEST_VALUE || words(value).length > 12) return false;
  if (/^(?:tin|bai|anh|th|by|bai viet|pv|bien tap|tong hop|noi dung)$/.test(label)) {
    return isName(value) || isOffice(value) || readSignOff(value) !== undefined;
  }
  return !/[.!?]\s+\p{Lu}/u.test(value);
}

function valueOf(text: string): string {
  return text
    .replace(URL, '')
    .replace(/^[\s|·•(*:–-]+/, '')
    .replace(/[\s|·•;,:*–-]+$/, '')
    .replace(/^([^()]*)\)\.?$/, '$1')
    .replace(/(?<!\b\p{Lu})\.$/u, '')
    .trim();
}

/** The address as the page writes it: an address is evidence, so it is not put into another form. */
function withUrl(line: Line, url: string): { sourceUrl: string } {
  return { sourceUrl: URL.exec(line.text)?.[0].replace(/[.,;)]+$/, '') ?? url };
}

/**
 * Reads the sign-off below an article: a name, an office, a name and its office on one line or on two, the site that it
 * was taken from. `lines` are those after the last paragraph, in order.
 */
export function readUnlabelledByline(lines: readonly Line[]): { byline: Byline; lines: Line[] } {
  let author: Line | undefined;
  let byline: Byline = {};
  const used: Line[] = [];
  for (const line of lines) {
    const isOwnSite = OWN_SITE.test(line.key) && isOffice(line.text);
    if (
      author &&
      byline.source === undefined &&
      (isOwnSite || isOffice(line.text)) &&
      byline.author !== line.text
    ) {
      byline = { ...byline, source: line.text };
      used.push(line);
      continue;
    }
    const signOff = readSignOff(line.text);
    if (!signOff) continue;
    if (author && !isBetter(author, line)) continue;
    author = line;
    byline = signOff;
    used.push(line);
  }
  return { byline, lines: used };
}

/** Of two names below each other the first signs, unless it was one word and the second is a full name. */
function isBetter(first: Line, second: Line): boolean {
  return (
    words(first.text).length === 1 && keyOf(first.text).length < 3 && words(second.text).length > 1
  );
}
