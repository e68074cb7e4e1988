import type { Citation } from './citation.js';

type Found = Pick<Citation, 'start' | 'end' | 'number' | 'canonical'>;

const HEAD = String.raw`(?:nghị\s+quyết|nghi\s+quyet|NQ)\s{0,2}(?:(?:của\s+)?hội\s+nghị\s+)?`;
// The Central Committees of the unions pass resolutions too.
const CENTRE = String.raw`(?:trung\s+ương|trung\s+uong|TW|T\.?Ư)(?:\s+đảng)?(?!\s+(?:hội|đoàn|mặt|mttq|liên|tổng))`;
const BODY = String.raw`(?:(?:của\s+)?(?:ban\s+chấp\s+hành|BCH)\s+)?${CENTRE}`;
const NUMBER = String.raw`(?:(?:lần\s+)?thứ\s+)?(\d{1,2}|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai|ba|bốn|lăm))?)(?![\p{L}\d])`;
const TERM = String.raw`(?:\s{0,3},?\s{0,2}(\()?\s{0,2}(?:khóa|khoá|khoa)\s+(?:thứ\s+)?([IVX]{1,5})(?![\p{L}])((?:\s*(?:,|và)\s*(?:khóa\s+|khoá\s+)?[IVX]{1,5})*\s{0,2}\))?)`;

// `Nghị quyết Trung ương 4 khóa XII`, `NQTW 4 (khóa XI)`, `Nghị quyết Hội nghị Trung ương lần thứ tư, khóa XII`.
const CENTRE_FIRST = new RegExp(
  `${HEAD}${BODY}\\s{0,2}${NUMBER}(?:\\s+(?:của\\s+)?(?:ban\\s+chấp\\s+hành|BCH)\\s+${CENTRE})?${TERM}?`,
  'iuy',
);
// `Nghị quyết Hội nghị lần thứ 11 Ban Chấp hành Trung ương Đảng khóa XIII`.
const MEETING_FIRST = new RegExp(
  `${HEAD}(?:lần\\s+)?thứ\\s+(\\d{1,2}|nhất|hai|ba|bốn|tư|năm|sáu|bảy|tám|chín|mười(?:\\s+(?:một|hai|ba|bốn|lăm))?)\\s*,?\\s*(?:của\\s+)?${BODY}${TERM}?`,
  'iuy',
);

const WORDS = new Map([
  ['nhất', 1],
  ['hai', 2],
  ['ba', 3],
  ['bốn', 4],
  ['tư', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['mười một', 11],
  ['mười hai', 12],
  ['mười ba', 13],
  ['mười bốn', 14],
  ['mười lăm', 15],
]);

/**
 * Reads a resolution that is called by its meeting (nghị quyết Trung ương n khóa m) and begins at a place.
 */
export function readNamed(text: string, at: number): Found | undefined {
  for (const pattern of [CENTRE_FIRST, MEETING_FIRST]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const [, written = '', open, term, close] = match;
    // A bracket that opens must close, and the other way round, or it is not part of the name.
    const surplus = close !== undefined && open === undefined ? close.length : 0;
    const end = pattern.lastIndex - surplus;
    const number = numberOf(written);
    if (number === undefined) continue;
    const canonical = `NQTW${Number(number)}${term === undefined ? '' : `/${term.toUpperCase()}`}`;
    return { start: at, end, number, canonical };
  }
  return undefined;
}

function numberOf(written: string): string | undefined {
  if (/^\d/.test(written)) return written;
  const value = WORDS.get(written.toLowerCase().replace(/\s+/g, ' '));
  return value === undefined ? undefined : String(value);
}

const HEAD_WORD = /nghị\s+quyết|nghi\s+quyet|NQ/gi;
const WINDOW = 70;

/** Looks for the name around the number, digits or words, at a place. */
export function findNamed(text: string, at: number, least: number): Found | undefined {
  const from = Math.max(least, at - WINDOW);
  const before = text.slice(from, at);
  let nearest = -1;
  // Not matchAll, which makes a new pattern at each call.
  for (let match = HEAD_WORD.exec(before); match; match = HEAD_WORD.exec(before)) {
    nearest = match.index;
  }
  if (nearest < 0 || /[.;:]\s/.test(before.slice(nearest))) return undefined;
  const found = readNamed(text, from + nearest);
  return found && found.end > at ? found : undefined;
}
