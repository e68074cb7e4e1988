import { BREAK, classAt, DIGIT, foldedAt, hasBreak, LETTER, skipBlanksBack } from './characters.js';
import { FARTHEST, LAWS, searchBack } from './enclosing-words.js';
import {
  isCapital,
  isWordStart,
  kindNameBefore,
  kindWordBefore,
  type KindWord,
} from './kind-words.js';

/** What stands before a number: the word for the kind and `số`. */
export interface Lead {
  /** First place of the citation: of the word for the kind, or of the number. */
  readonly start: number;
  readonly word: KindWord | undefined;
  /** The candidate words of the same clause, nearest first, where words stand between them and the number. */
  readonly others: readonly KindWord[];
  /** Words between kind and number, `của Ban Bí thư`; empty where they touch. */
  readonly between: string;
  /** `số`, `Số:`, `Số hiệu:` stands before the number. */
  readonly hasNo: boolean;
  /** It is a label of its own: `Số:` with a colon or at the start of a line. */
  readonly isLabel: boolean;
  /** Something stands before it that says it is no document: `Mẫu số`, `tài khoản số`. */
  readonly isForeign: boolean;
}

const COLON = 0x3a;
const POINT = 0x2e;
const BAR = 0x7c;
const LETTER_U = 0x75;

/** Last words of what is numbered but no document. */
const FOREIGN = new Set(
  `mẫu mau biểu bieu lục bảng hình khoản tk stk thoại hotline fax lý thầu mã biển nhà thửa lô tờ tổ hộ câu bài chương
  tiết trang quầy cửa tuyến tập kỳ đợt chuẩn tcvn qcvn qcđp tcxdvn tcxd tccs iso iec chí chỉ đường ngõ ngách hẻm phòng
  năm`.split(/\s+/),
);
/** The same, where only the word before tells: `tài khoản`, not `điều khoản`. */
const FOREIGN_PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['lục', new Set(['phụ'])],
  ['khoản', new Set(['tài'])],
  ['thoại', new Set(['điện'])],
  ['lý', new Set(['thụ'])],
  ['thầu', new Set(['gói'])],
  ['hộ', new Set(['căn'])],
  ['chuẩn', new Set(['tiêu', 'quy'])],
  ['chí', new Set(['tạp'])],
  ['chỉ', new Set(['địa'])],
  ['phòng', new Set(['', 'căn', 'tại', 'ở'])],
]);

const LABEL_TAIL =
  /(?:s[ốo](?:\s*[/,-]?\s*(?:v[àa]\s+)?(?:k[ýy]\s*)?hi[ệe]u|\s+v[ăa]n\s+b[ảa]n|\s+vb)?|k[ýy]\s*hi[ệe]u(?:\s+v[ăa]n\s+b[ảa]n)?)\s*$/i;

/**
 * Reads what stands before the number that begins at `at`.
 *
 * @param hasSymbol - whether a symbol follows the number; without one no words may part it from its kind
 */
export function readLead(text: string, at: number, hasSymbol: boolean): Lead {
  let place = skipBlanksBack(text, at);
  if (place < 0) return noLead(at);
  let colon = false;
  const isCell = text.charCodeAt(place - 1) === BAR;
  if (isCell) {
    place = skipBlanksBack(text, place - 1);
    if (place < 0) return noLead(at);
  }
  if (text.charCodeAt(place - 1) === COLON) {
    colon = true;
    place = skipBlanksBack(text, place - 1);
    if (place < 0) return noLead(at);
  } else if (text.charCodeAt(place - 1) === POINT) {
    place -= 1;
    if (noStart(text, place) < 0) return noLead(at);
  }
  if (isCell)
    return isLabelBefore(text, place) ? lead(at, undefined, true, true, false) : noLead(at);
  const no = noStart(text, place);
  if (no < 0) {
    if (colon) return labelled(text, at, place, hasSymbol);
    return withoutNo(text, at, place, hasSymbol);
  }
  return withNo(text, at, no, colon);
}

const NONE: readonly KindWord[] = [];

function lead(
  start: number,
  word: KindWord | undefined,
  hasNo: boolean,
  isLabel: boolean,
  isForeign: boolean,
): Lead {
  return { start, word, others: NONE, between: '', hasNo, isLabel, isForeign };
}

/** Nothing before a number. */
export function noLead(at: number): Lead {
  return lead(at, undefined, false, false, false);
}

/** Start of `số` (or `s6`, `so`) that ends right before `end`, or -1. */
function noStart(text: string, end: number): number {
  if (end < 2) return -1;
  const last = foldedAt(text, end - 1);
  if (last !== 0x6f && last !== 0x36) return -1;
  if (foldedAt(text, end - 2) !== 0x73) return -1;
  const letter = text.charAt(end - 1);
  if (!'ốỐốỔổôÔ6óÓoO'.includes(letter)) return -1;
  const start = end - 2;
  if (isWordStart(text, start)) return start;
  return kindWordBefore(text, start) ? start : -1;
}

function withNo(text: string, at: number, no: number, colon: boolean): Lead {
  const before = skipBlanksBack(text, no);
  const upper = isCapital(text, no);
  const isLineStart = before <= 0 || hasBreak(text, before < 0 ? no - 1 : before, no);
  const isLabel = colon || (upper && isLineStart);
  if (before <= 0 || (upper && isLineStart && !continuesLine(text, before, no))) {
    return lead(at, undefined, true, isLabel, false);
  }
  const touching = kindWordBefore(text, before);
  if (touching) {
    const word = outer(text, touching);
    return lead(word.start, word, true, isLabel, false);
  }
  const base = lead(at, undefined, true, isLabel, isForeignBefore(text, before));
  return base.isForeign ? base : withGap(text, base, searchBack(text, before, true), before);
}

function withGap(text: string, base: Lead, others: readonly KindWord[], end: number): Lead {
  const [first] = others;
  if (!first) return base;
  const word = amendingLaw(text, first) ?? first;
  return { ...base, start: word.start, word, others, between: text.slice(word.end, end) };
}

const AMENDING = /(?<![\p{L}])(?:bộ\s+)?luật\s+sửa\s+đổi[^.;:\n]{0,90}$/iu;

/** `Luật sửa đổi, bổ sung một số điều của Luật A số 47/2019/QH14`: the number is that of the amending law. */
function amendingLaw(text: string, word: KindWord): KindWord | undefined {
  if (word.type === null || !LAWS.has(word.type)) return undefined;
  const from = Math.max(0, word.start - FARTHEST);
  const match = AMENDING.exec(text.slice(from, word.start));
  if (!match) return undefined;
  const start = from + match.index;
  return { ...word, start, end: start + match[0].search(/luật/i) + 4 };
}

/** After a line break a capital `Số` goes on with the line before only in the same case: `Nghị định\nSố`. */
function continuesLine(text: string, before: number, no: number): boolean {
  const isUpper = isCapital(text, no + 1);
  const word = kindWordBefore(text, before);
  if (!word || !isUpper) return false;
  return classAt(text, word.start - 1) !== 0 && (classAt(text, word.start - 1) & BREAK) === 0;
}

function withoutNo(text: string, at: number, place: number, hasSymbol: boolean): Lead {
  if (place <= 0) return noLead(at);
  const touching = kindWordBefore(text, place);
  if (touching?.type === null && noStart(text, skipBlanksBack(text, touching.start)) >= 0) {
    return lead(at, undefined, true, true, false);
  }
  if (foldedAt(text, place - 1) === LETTER_U && isLabelBefore(text, place)) {
    return lead(at, undefined, true, true, false);
  }
  if (touching) {
    if (hasBreak(text, place, at) && isHeadingLine(text, touching)) return noLead(at);
    const word = outer(text, touching);
    return lead(word.start, word, false, false, false);
  }
  if (!hasSymbol || (classAt(text, place - 1) & LETTER) === 0) return noLead(at);
  const base = lead(at, undefined, false, false, isForeignBefore(text, place));
  return base.isForeign ? base : withGap(text, base, searchBack(text, place, false), place);
}

/** `Ký hiệu: 12/QĐ-UBND`, `Số hiệu: …`, `Luật: 38/2005/QH11`. */
function labelled(text: string, at: number, place: number, hasSymbol: boolean): Lead {
  const isLabel = isLabelBefore(text, place);
  const word = isLabel || !hasSymbol ? undefined : kindNameBefore(text, place);
  if (word && word.type !== null && !isPlural(text, word.start) && !hasBreak(text, place, at)) {
    return lead(word.start, word, false, false, false);
  }
  return lead(at, undefined, isLabel, isLabel, !isLabel && isForeignBefore(text, place));
}

function isLabelBefore(text: string, place: number): boolean {
  return LABEL_TAIL.test(text.slice(Math.max(0, place - 24), place));
}

const PLURALS = new Set(['các', 'những', 'nhiều', 'hai', 'ba', 'cac']);

/** `các Nghị định: 10/2015/NĐ-CP, …`, `02 Quyết định: …`: the word stands for all, not for the first. */
function isPlural(text: string, start: number): boolean {
  const end = skipBlanksBack(text, start);
  if (end <= 0 || hasBreak(text, end, start)) return false;
  if ((classAt(text, end - 1) & DIGIT) === 0) {
    return PLURALS.has(text.slice(wordStart(text, end), end).toLowerCase());
  }
  // A digit at the start of the line numbers the lines.
  let line = end;
  while (line > 0 && (classAt(text, line - 1) & DIGIT) !== 0 && end - line < 5) line -= 1;
  return line > 0 && (classAt(text, line - 1) & BREAK) === 0;
}

function isForeignBefore(text: string, end: number): boolean {
  const start = wordStart(text, end);
  if (start === end || end - start > 7) return false;
  const word = text.slice(start, end).toLowerCase();
  if (!FOREIGN.has(word)) return false;
  const before = FOREIGN_PAIRS.get(word);
  if (!before) return true;
  const end2 = skipBlanksBack(text, start);
  return end2 >= 0 && before.has(text.slice(wordStart(text, end2), end2).toLowerCase());
}

function wordStart(text: string, end: number): number {
  let start = end;
  while (end - start < 8 && (classAt(text, start - 1) & LETTER) !== 0) start -= 1;
  return start;
}

function isHeadingLine(text: string, word: KindWord): boolean {
  const isUpper = isCapital(text, word.start) && isCapital(text, word.end - 1);
  const before = classAt(text, word.start - 1);
  return isUpper && (word.start === 0 || (before & BREAK) !== 0);
}

/** Kinds that name a document together with the word after them; elsewhere `báo cáo` is what somebody does. */
const OUTER: ReadonlyMap<string | null, ReadonlySet<string | null>> = new Map([
  ['thong-bao', new Set(['ket-luan'])],
  ['cong-van', new Set(['huong-dan', 'thong-bao'])],
  [null, new Set(['huong-dan', 'quy-dinh', 'thong-bao'])],
]);

/** `Thông báo kết luận số`, `Văn bản hướng dẫn số`: the first of two touching words names the document. */
function outer(text: string, word: KindWord): KindWord {
  const before = skipBlanksBack(text, word.start);
  if (before <= 0 || before === word.start || hasBreak(text, before, word.start)) return word;
  const first = kindNameBefore(text, before);
  return first && OUTER.get(first.type)?.has(word.type) ? first : word;
}
