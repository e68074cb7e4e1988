import { BLANK, BREAK, classAt, DIGIT, LETTER } from './characters.js';
import { isCapital } from './kind-words.js';
import {
  AFTER_CITY,
  ALWAYS_STOPS,
  DOCUMENTS,
  GOES_ON,
  HEADS,
  holds,
  INSIDE,
  LINE_HEADS,
  LOCAL,
  NAMED_BY_BAN,
  NEXT_LINES,
  NO_ISSUER,
  SHORT_PLACES,
  STOPS,
  UNFINISHED,
  UNITS,
} from './organ-words.js';

const MOST_WORDS = 28;
const TERM = /\(\s{0,2}(?:kh[óo][áa]?|khoá|khóa|KHÓA|KHOÁ|nhiệm kỳ|cũ|nay là)[^()\n]{0,30}\)/iy;

/** End of the name of an organ that begins at a place; the place itself where none does. */
export function readOrgan(text: string, begin: number, limit: number, isJoint: boolean): number {
  let end = begin;
  let place = begin;
  let last = '';
  let isUpper = true;
  let isLocal = false;
  for (let count = 0; count < MOST_WORDS; count += 1) {
    const blank = skipOver(text, place);
    if (blank < 0 || blank >= limit) return end;
    const broke = hasLineBreak(text, place, blank);
    const joint = readJoint(text, blank, last, isJoint, isLocal);
    if (joint === 'term') {
      TERM.lastIndex = blank;
      TERM.test(text);
      return TERM.lastIndex;
    }
    if (joint === 'stop') return end;
    let start = blank;
    if (joint === 'sign') start = skipOver(text, blank + 1);
    if (start < 0) return end;
    const wordEnd = readWord(text, start);
    if (wordEnd === start || wordEnd > limit) return end;
    const lower = lowered(text, start, wordEnd);
    const next = () => nextWord(text, wordEnd);
    if (count === 0 && holds(NO_ISSUER, lower, next)) return begin;
    if (broke && isCapital(text, start) && !goesOnAfterBreak(text, place, last, lower, next)) {
      return end;
    }
    if (isUpper && wordEnd - start > 1 && !isCapital(text, start + 1)) isUpper = false;
    if (isStop(text, start, lower, next, last, isUpper, count)) {
      if (lower !== 'về' || last !== 'gia' || next() === 'việc') return end;
    }
    if (lower === 'thành' && count > 0 && !isCapital(text, start) && !isCity(text, wordEnd)) {
      return end;
    }
    if ((lower === 'và' || lower === 'va') && !continuesAfterAnd(text, wordEnd)) return end;
    if ((lower === 'của' || lower === 'cua') && !beginsOrgan(text, wordEnd)) return end;
    isLocal ||= LOCAL.words.has(lower);
    place = wordEnd;
    if (lower !== 'và' && lower !== 'của') end = wordEnd;
    last = lower;
  }
  return end;
}

function isStop(
  text: string,
  start: number,
  lower: string,
  next: () => string,
  last: string,
  isUpper: boolean,
  count: number,
): boolean {
  if (!holds(STOPS, lower, next)) return false;
  if (isCapital(text, start) && !isUpper) return count > 0 && holds(ALWAYS_STOPS, lower, next);
  if ((last === 'ban' || last === 'đạo' || last === 'đồng') && NAMED_BY_BAN.words.has(lower))
    return false;
  if (lower === 'khen' && last === 'đua') return false;
  if (lower === 'giao') return last !== 'ngoại' && next() !== 'thông';
  return count > 0 || STOPS.words.has(lower);
}

/** Whether a capital in the next line belongs to the name: `Thủ tướng⏎Chính phủ`, `tỉnh An⏎Giang`. */
function goesOnAfterBreak(
  text: string,
  lastEnd: number,
  last: string,
  lower: string,
  next: () => string,
): boolean {
  if (UNFINISHED.words.has(last) || holds(NEXT_LINES, lower, next)) return true;
  const lastStart = lastEnd - last.length;
  if (!isCapital(text, lastStart) || SHORT_PLACES.words.has(last)) return false;
  // A place after its unit has two syllables or more.
  return (
    PLACED.test(text.slice(Math.max(0, lastStart - 10), lastStart)) && !LINE_HEADS.words.has(lower)
  );
}

const PLACED = /(?:tỉnh|huyện|quận|xã|phường|thị trấn|thành phố|TP\.?|đặc khu)\s$/iu;

/** `thành phố`, `thành ủy`; what is made `thành Ủy ban` has a capital. */
function isCity(text: string, at: number): boolean {
  const next = nextWord(text, at);
  return next.startsWith('ph') || (AFTER_CITY.words.has(next) && !isCapital(text, at + 1));
}

type Joint = 'word' | 'sign' | 'term' | 'stop';

/** What the sign at a place means for the name that was read so far. */
function readJoint(
  text: string,
  at: number,
  last: string,
  isJoint: boolean,
  isLocal: boolean,
): Joint {
  const kind = classAt(text, at);
  if ((kind & (LETTER | DIGIT)) !== 0) return 'word';
  const sign = text.charAt(at);
  if (sign === '(') {
    TERM.lastIndex = at;
    return TERM.test(text) ? 'term' : 'stop';
  }
  if (last === '') return 'stop';
  const isComma = sign === ',';
  const isDash = sign === '-' || sign === '–';
  if (!isComma && !isDash) return 'stop';
  const next = skipOver(text, at + 1);
  if (next < 0) return 'stop';
  // Covid-19
  if (isDash && next === at + 1 && (classAt(text, at - 1) & LETTER) !== 0) return 'sign';
  const wordEnd = readWord(text, next);
  const first = lowered(text, next, wordEnd);
  const second = () => nextWord(text, wordEnd);
  if (holds(INSIDE, first, second)) return isComma && first === 'kế' ? 'stop' : 'sign';
  if (isDash && /^\d+$/.test(last) && isCapital(text, next)) return 'sign';
  if (isComma && isLocal && holds(UNITS, first, second)) return 'sign';
  if (isJoint && isCapital(text, next) && holds(HEADS, first, second)) return 'sign';
  return 'stop';
}

/** `Ban Pháp chế của Hội đồng nhân dân`: the organ of an organ. */
function beginsOrgan(text: string, at: number): boolean {
  const next = skipOver(text, at);
  if (next < 0 || !isCapital(text, next)) return false;
  const wordEnd = readWord(text, next);
  const first = lowered(text, next, wordEnd);
  return holds(HEADS, first, () => nextWord(text, wordEnd));
}

/** After `và` the name goes on with a capital, unless another document begins there. */
function continuesAfterAnd(text: string, at: number): boolean {
  const next = skipOver(text, at);
  if (next < 0) return false;
  const wordEnd = readWord(text, next);
  const first = lowered(text, next, wordEnd);
  const second = () => nextWord(text, wordEnd);
  if (holds(NO_ISSUER, first, second) || holds(DOCUMENTS, first, second)) return false;
  if (isCapital(text, next)) return true;
  return [HEADS, INSIDE, GOES_ON].some((list) => holds(list, first, second));
}

function readWord(text: string, at: number): number {
  let end = at;
  for (; end - at < 40; end += 1) {
    if ((classAt(text, end) & (LETTER | DIGIT)) !== 0) continue;
    const code = text.charCodeAt(end);
    // TP.HCM, T.Ư, TB&XH, v/v
    const isInner = code === 0x2e || code === 0x26 || code === 0x2f;
    if (!isInner || end === at) break;
    if (code === 0x2e && end - at <= 2 && isCapital(text, at)) continue;
    if ((classAt(text, end + 1) & LETTER) === 0 || code === 0x2e) break;
  }
  return end;
}

function nextWord(text: string, at: number): string {
  const next = skipOver(text, at);
  if (next <= at) return '';
  return lowered(text, next, readWord(text, next));
}

// Lowering Vietnamese costs more than looking a word up, and organs are named by few words.
const LOWERED_SIZE = 2048;
const loweredWords = new Map<string, string>();

function lowered(text: string, start: number, end: number): string {
  const word = text.slice(start, end);
  let lower = loweredWords.get(word);
  if (lower === undefined) {
    lower = word.toLowerCase();
    if (loweredWords.size >= LOWERED_SIZE) loweredWords.clear();
    loweredWords.set(word, lower);
  }
  return lower;
}

function skipOver(text: string, at: number): number {
  let place = at;
  let feeds = 0;
  for (; (classAt(text, place) & BLANK) !== 0; place += 1) {
    if (text.charCodeAt(place) === 0x0a) feeds += 1;
    if (feeds > 1 || place - at > 12) return -1;
  }
  return place;
}

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) {
    if ((classAt(text, place) & BREAK) !== 0) return true;
  }
  return false;
}
