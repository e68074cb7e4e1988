import { sourceRange } from '../vietnamese/mapped-text.js';
import {
  BLANK,
  classAt,
  DASH,
  DIGIT,
  foldedAt,
  LETTER,
  skipBlanksBack,
  skipDigits,
} from './characters.js';
import { attachDetails } from './attach-details.js';
import type { Citation } from './citation.js';
import { judgeNumber } from './judge-number.js';
import { judgeSymbol, type Draft } from './judge.js';
import { mayEndKindWord, shortWordBefore } from './kind-words.js';
import { noLead, readLead } from './lead.js';
import { findNamed } from './named.js';
import { readableText } from './readable-text.js';
import { readDesignation, type Designation } from './symbol-reader.js';

const COLON = 0x3a;
const LETTER_G = 0x67;
const LETTER_N = 0x6e;
const LETTER_O = 0x6f;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_U = 0x75;
const LETTER_W = 0x77;
const LONGEST_NUMBER = 6;
/** How many citations back a repeated symbol is looked for. */
const REPEATS = 16;
const DIGITS = /[0-9]/g;
/** `lần thứ` without its first letter: the engine hops far on a rare letter. */
const MEETINGS = ['ần thứ ', 'ẦN THỨ '] as const;

/**
 * Finds the mentions of official documents in a Vietnamese text (trích dẫn văn bản).
 *
 * Reads the symbols of the state (`34/KH-UBND`), the Party (`252-CV/HU`), the Front and the unions, legacy forms,
 * numbers without a symbol (`Quyết định số 217`), and resolutions called by their meeting; spaces, dashes, line
 * breaks, cases, NFD and HTML entities of any sort. Takes any string and any length in linear time; never throws.
 *
 * @returns the citations in reading order, not overlapping; offsets are UTF-16 units of `text`, and
 *   `text.slice(start, end)` is the citation's `text`
 * @example
 * findCitations('thực hiện Kế hoạch số 34/KH-UBND ngày 24/01/2018 của UBND quận')[0];
 * // { text: 'Kế hoạch số 34/KH-UBND', start: 10, end: 32, type: 'ke-hoach', number: '34', year: null,
 * //   symbol: 'KH-UBND', canonical: '34/KH-UBND', form: 'symbol', date: '2018-01-24', issuer: 'UBND quận' }
 */
export function findCitations(text: string): Citation[] {
  const readable = readableText(text);
  if (!readable) return attachDetails(text, scan(text));
  const scanned = { source: text, mapped: readable };
  return attachDetails(readable.text, scan(readable.text), scanned).map((citation) => {
    const { start, end } = sourceRange(readable, citation);
    return { ...citation, text: text.slice(start, end), start, end };
  });
}

/** One pass over the text that hops from number to number. */
function scan(text: string): Draft[] {
  const found: Draft[] = [];
  let from = 0;
  const nextMeeting = meetingHops(text);
  let meeting = nextMeeting(0);
  for (;;) {
    DIGITS.lastIndex = from;
    const at = DIGITS.test(text) ? DIGITS.lastIndex - 1 : -1;
    while (meeting >= 0 && (at < 0 || meeting < at)) {
      const named = meeting < from ? undefined : readMeeting(text, meeting + 3, found);
      if (named) from = Math.max(from, named.end);
      meeting = nextMeeting(Math.max(meeting + 3, from));
    }
    if (at < 0) return found;
    if (at < from) continue;
    const digitsEnd = skipDigits(text, at);
    from = digitsEnd;
    if (digitsEnd - at > LONGEST_NUMBER || !mayBeginNumber(text, at)) {
      const named = isCentreBefore(text, at) ? readMeeting(text, at, found) : undefined;
      if (named) from = Math.max(from, named.end);
      continue;
    }
    const draft = readAt(text, at, digitsEnd, found);
    if (draft) {
      found.push(draft);
      from = draft.end;
    }
  }
}

/** Hops from `lần thứ` to `lần thứ`, in small letters and in capitals, each way of writing searched once. */
function meetingHops(text: string): (from: number) => number {
  const next = MEETINGS.map(() => -2);
  return (from) => {
    let nearest = -1;
    // By index: old libraries put something else in the place of `entries`.
    for (let index = 0; index < MEETINGS.length; index += 1) {
      const known = next[index] ?? -2;
      if (known !== -1 && known < from) next[index] = text.indexOf(MEETINGS[index] ?? '', from);
      const place = next[index] ?? -1;
      if (place >= 0 && (nearest < 0 || place < nearest)) nearest = place;
    }
    return nearest;
  };
}

function readMeeting(text: string, at: number, found: Draft[]): Draft | undefined {
  const named = findNamed(text, at, found.at(-1)?.end ?? 0);
  if (!named) return undefined;
  const draft = namedDraft(named);
  found.push(draft);
  return draft;
}

function namedDraft(named: NonNullable<ReturnType<typeof findNamed>>): Draft {
  return {
    ...named,
    numberStart: named.start,
    type: 'nghi-quyet',
    year: null,
    symbol: null,
    form: 'named',
    hasWord: true,
    hasNo: false,
    between: '',
    isJoint: false,
  };
}

/** Turns away digits inside dates, decimals, plates, addresses and codes. */
function mayBeginNumber(text: string, at: number): boolean {
  if (at === 0) return true;
  const code = text.charCodeAt(at - 1);
  const kind = classAt(text, at - 1);
  if ((kind & BLANK) !== 0) return true;
  // `số07`, `QĐ217-QĐ/TW`; anything else with a letter before it is a code, a unit or a road.
  if ((kind & LETTER) !== 0) return isGlued(text, at) || shortWordBefore(text, at) !== undefined;
  if (code === 0x2f || code === 0x5f || code === 0x40 || code === 0x3d) return false;
  const before = classAt(text, at - 2);
  if (code === 0x2e || code === 0x2c || code === 0x3a) return (before & DIGIT) === 0;
  if ((kind & DASH) !== 0) return at === 1 || (before & BLANK) !== 0;
  return true;
}

/** Whether only a blank parts a number from the citation before it: then nothing leads it. */
function follows(text: string, at: number, found: readonly Draft[]): boolean {
  const last = found.at(-1);
  return last !== undefined && at - last.end < 2 && (classAt(text, last.end) & BLANK) !== 0;
}

function isGlued(text: string, at: number): boolean {
  return foldedAt(text, at - 1) === LETTER_O && foldedAt(text, at - 2) === LETTER_S;
}

/** A symbol right behind the short word for its kind must say a kind or an organ that is known, and one more part. */
function isSureBehindWord(text: string, at: number, { parts }: Designation): boolean {
  if ((classAt(text, at - 1) & LETTER) === 0 || isGlued(text, at)) return true;
  const [first] = parts;
  return first !== undefined && parts.length > 1 && (first.isKind || first.isOrgan);
}

function readAt(text: string, at: number, digitsEnd: number, found: Draft[]): Draft | undefined {
  const designation = readDesignation(text, at, digitsEnd);
  if (!designation || !isSureBehindWord(text, at, designation)) return undefined;
  if (designation.parts.length > 0) {
    const lead = follows(text, at, found) ? noLead(at) : readLead(text, at, true);
    const draft = judgeSymbol(text, at, designation, lead);
    if (draft) return clip(draft, found);
    const again = lead.isForeign ? undefined : repeat(text, at, designation, found);
    if (again) return again;
  }
  const before = skipBlanksBack(text, at);
  if (before <= 0) return undefined;
  const last = found.at(-1);
  const mayContinue = last?.form === 'number-only' && at - last.end < 10;
  if (mayContinue || mayEndKindWord(text, before) || text.charCodeAt(before - 1) === COLON) {
    const draft = judgeNumber(text, at, digitsEnd, designation, readLead(text, at, false), last);
    if (draft) return clip(draft, found);
  }
  if (!isCentreBefore(text, before)) return undefined;
  const named = findNamed(text, at, last?.end ?? 0);
  return named && namedDraft(named);
}

/** Whether `Trung ương`, `TW` or `TƯ` may end before a place. */
function isCentreBefore(text: string, end: number): boolean {
  const last = foldedAt(text, end - 1);
  const second = foldedAt(text, end - 2);
  if (last === LETTER_G) return second === LETTER_N && foldedAt(text, end - 3) === LETTER_O;
  return (last === LETTER_W || last === LETTER_U) && (second === LETTER_T || second === 0);
}

/** `Tags: 253-TN`: what is too short to be told from a code is a document when the text has named it before. */
function repeat(
  text: string,
  at: number,
  designation: Designation,
  found: readonly Draft[],
): Draft | undefined {
  if (designation.separator !== '/' && designation.separator !== '-') return undefined;
  const span = text.slice(at, designation.end);
  for (let index = found.length - 1; index >= 0 && index >= found.length - REPEATS; index -= 1) {
    const earlier = found[index];
    if (earlier?.form !== 'symbol' || earlier.end - earlier.numberStart !== span.length) continue;
    if (!text.startsWith(span, earlier.numberStart)) continue;
    const end = designation.end;
    return {
      ...earlier,
      start: at,
      numberStart: at,
      end,
      hasWord: false,
      hasNo: false,
      between: '',
    };
  }
  return undefined;
}

/** A citation never reaches back into the one before it. */
function clip(draft: Draft, found: readonly Draft[]): Draft {
  const least = found.at(-1)?.end ?? 0;
  if (draft.start >= least) return draft;
  return { ...draft, start: draft.numberStart };
}
