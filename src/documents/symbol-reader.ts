import { readAbbreviation, type Abbreviation } from './abbreviations.js';
import {
  CAPITAL,
  classAt,
  DASH,
  DIGIT,
  hasBreak,
  skipBlanks,
  skipDigits,
  SYMBOL_LETTER,
  WORD,
} from './characters.js';
import { joinBlank, joinBracket } from './symbol-joins.js';
import { readPartEnd } from './symbol-part.js';

/** Sign between two parts of a symbol; a blank where only blanks part them. */
type Separator = '/' | '-' | '.' | ' ';

/** A number with what follows it, read from running text but not yet judged. */
export interface Designation {
  readonly numberEnd: number;
  /** Sign between number and year or symbol: `/`, `-`, a blank for nothing but blanks, empty for nothing. */
  readonly separator: string;
  readonly year: string | null;
  /** Sign between year and symbol. */
  readonly yearSeparator: string;
  readonly parts: readonly Abbreviation[];
  /** Signs between the parts, one less than them. */
  readonly separators: readonly Separator[];
  readonly end: number;
}

const SLASH = 0x2f;
const POINT = 0x2e;
const MOST_PARTS = 8;

/**
 * Reads year and symbol after the digits of a number.
 *
 * @param digitsEnd - first place after the digits
 * @returns undefined where no number of a document can stand, such as in a date or a decimal
 */
export function readDesignation(
  text: string,
  start: number,
  digitsEnd: number,
): Designation | undefined {
  const numberEnd = readNumberEnd(text, digitsEnd);
  if (numberEnd < 0) return undefined;
  const at = skipBlanks(text, numberEnd);
  if (at < 0) return bare(numberEnd);
  const first = classAt(text, at);
  if (text.charCodeAt(at) === SLASH || (first & DASH) !== 0) {
    const separator = text.charCodeAt(at) === SLASH ? '/' : '-';
    const next = skipBlanks(text, at + 1);
    if (next < 0) return bare(numberEnd);
    if ((classAt(text, next) & DIGIT) !== 0) {
      return readYear(text, start, numberEnd, separator, next);
    }
    const symbol = readSymbol(text, next);
    return symbol ? designate(numberEnd, separator, null, '', symbol) : bare(numberEnd);
  }
  if ((first & SYMBOL_LETTER) === 0) return bare(numberEnd);
  const symbol = readSymbol(text, at);
  if (!symbol) return bare(numberEnd);
  const separator = at > numberEnd ? ' ' : '';
  return designate(numberEnd, separator, null, '', symbol);
}

function designate(
  numberEnd: number,
  separator: string,
  year: string | null,
  yearSeparator: string,
  { parts, separators, end }: SymbolRead,
): Designation {
  return { numberEnd, separator, year, yearSeparator, parts, separators, end };
}

function bare(numberEnd: number): Designation {
  return {
    numberEnd,
    separator: '',
    year: null,
    yearSeparator: '',
    parts: [],
    separators: [],
    end: numberEnd,
  };
}

/** After the digits a point with one or two more, or one letter, may follow: `66.1`, `12a`. */
function readNumberEnd(text: string, digitsEnd: number): number {
  let end = digitsEnd;
  if (text.charCodeAt(end) === POINT && (classAt(text, end + 1) & DIGIT) !== 0) {
    end = skipDigits(text, end + 1);
    if (end - digitsEnd > 4) return -1;
    const next = text.charCodeAt(skipBlanks(text, end));
    if (next !== SLASH && (classAt(text, end) & DASH) === 0) return -1;
    return end;
  }
  if ((classAt(text, end) & SYMBOL_LETTER) !== 0 && (classAt(text, end + 1) & WORD) === 0) {
    return end + 1;
  }
  return end;
}

function readYear(
  text: string,
  start: number,
  numberEnd: number,
  separator: string,
  at: number,
): Designation | undefined {
  const end = skipDigits(text, at);
  const length = end - at;
  const value = Number(text.slice(at, Math.min(end, at + 5)));
  const isFull = length === 4 && value >= 1940 && value < 2100;
  if (!isFull && length !== 2) return undefined;
  const year = text.slice(at, end);
  const afterYear = skipBlanks(text, end);
  const code = afterYear < 0 ? 0 : text.charCodeAt(afterYear);
  const isSlash = code === SLASH;
  const isDash = afterYear >= 0 && (classAt(text, afterYear) & DASH) !== 0;
  const next = isSlash || isDash ? skipBlanks(text, afterYear + 1) : afterYear;
  if (next >= 0) {
    const symbol = readSymbol(text, next);
    const isSure =
      symbol &&
      (isSlash || (symbol.parts[0]?.isKind ?? false) || isLegislature(symbol.parts[0]?.text ?? ''));
    if (isSure && (isFull || (isSlash && (symbol.parts[0]?.isKind ?? false)))) {
      const yearSeparator = isDash ? '-' : '/';
      return designate(numberEnd, separator, year, yearSeparator, symbol);
    }
  }
  if (!isFull || separator !== '/') return undefined;
  // 13/6/2018 and 3/2020/5 are dates or shares.
  if (isSlash && next >= 0 && (classAt(text, next) & DIGIT) !== 0) return undefined;
  if (start > 0 && hasBreak(text, numberEnd, end)) return undefined;
  return { ...bare(numberEnd), separator, year, end };
}

const LEGISLATURE = /^(?:QH|UBTVQH)\d{0,2}$/;

/** Quốc hội and its standing committee, whose symbols hold no kind: `QH15`. */
export function isLegislature(part: string): boolean {
  return LEGISLATURE.test(part);
}

interface SymbolRead {
  readonly parts: Abbreviation[];
  readonly separators: Separator[];
  readonly end: number;
}

/** Reads `KIND-ORGAN-UNIT` and the like from its first letter on. */
export function readSymbol(text: string, at: number): SymbolRead | undefined {
  const firstEnd = readPartEnd(text, at);
  if (firstEnd < 0) return undefined;
  const first = readAbbreviation(text.slice(at, firstEnd), true);
  if (!first) return undefined;
  const parts = [first];
  const separators: Separator[] = [];
  let start = at;
  let end = firstEnd;
  let isWide = false;
  while (parts.length < MOST_PARTS) {
    const joined = joinBlank(text, start, end, parts);
    if (joined > 0) {
      end = joined;
      continue;
    }
    const step = nextPart(text, end, parts, isWide);
    if (!step) break;
    isWide = step.isWide;
    separators.push(step.separator);
    parts.push(step.part);
    start = step.start;
    end = step.end;
  }
  return { parts, separators, end: joinBracket(text, end, parts) };
}

interface Step {
  readonly separator: Separator;
  readonly part: Abbreviation;
  readonly start: number;
  readonly end: number;
  readonly isWide: boolean;
}

function nextPart(
  text: string,
  end: number,
  parts: readonly Abbreviation[],
  wasWide: boolean,
): Step | undefined {
  const sign = skipBlanks(text, end);
  if (sign < 0) return undefined;
  const isSlash = text.charCodeAt(sign) === SLASH;
  const isDash = (classAt(text, sign) & DASH) !== 0;
  const isPoint = text.charCodeAt(sign) === POINT && (classAt(text, sign + 1) & CAPITAL) !== 0;
  const isBlank = !isSlash && !isDash && !isPoint;
  if ((isBlank && sign === end) || (isPoint && sign > end)) return undefined;
  const start = isBlank ? sign : skipBlanks(text, sign + 1);
  if (start < 0) return undefined;
  const partEnd = readPartEnd(text, start);
  if (partEnd < 0) return undefined;
  const part = readAbbreviation(text.slice(start, partEnd), false);
  if (!part) return undefined;
  const spaceBefore = sign > end;
  const spaceAfter = start > sign + 1;
  const isKindOnly = parts.length === 1 && (parts[0]?.isKind ?? false);
  if (isPoint && !isKindOnly) {
    // TT.HĐND: Thường trực HĐND
    if (!part.isOrgan || !(parts.at(-1)?.isKind ?? false)) return undefined;
  } else if (isBlank || isPoint) {
    if (!isKindOnly || (classAt(text, start) & CAPITAL) === 0) return undefined;
    if (isBlank && !(part.isOrgan && partEnd - start > 1 && !isUnitWord(text, partEnd))) {
      return undefined;
    }
    if (isPoint && partEnd - start < 2) return undefined;
  } else if (spaceBefore || spaceAfter) {
    if (part.isSmall || (partEnd - start < 2 && !part.isOrgan)) return undefined;
    const isCapital = (classAt(text, start) & CAPITAL) !== 0;
    if (!isCapital && !part.isOrgan) return undefined;
    if (!isKindOnly && !fitsWide(text, end, sign, start, partEnd, parts, part, wasWide)) {
      return undefined;
    }
  }
  const separator = isSlash ? '/' : isPoint ? '.' : isBlank ? ' ' : '-';
  return { separator, part, start, end: partEnd, isWide: spaceBefore && spaceAfter };
}

/** Whether blanks round a sign belong to the symbol, once it has more than its kind. */
function fitsWide(
  text: string,
  end: number,
  sign: number,
  start: number,
  partEnd: number,
  parts: readonly Abbreviation[],
  part: Abbreviation,
  wasWide: boolean,
): boolean {
  if (hasBreak(text, end, sign) || partEnd - start > 12) return false;
  const isBothSides = sign > end && start > sign + 1;
  if (!isBothSides) return !startsSentence(text, partEnd);
  if (wasWide) return part.isOrgan || parts[0]?.text === 'TTLT';
  return parts.length === 1 && !startsSentence(text, partEnd) && !part.isKind;
}

/** A word in small letters right after a part of capitals: `- UBND tỉnh` begins a new clause. */
function startsSentence(text: string, partEnd: number): boolean {
  return isUnitWord(text, partEnd);
}

const UNIT_WORD =
  /\s(?:tỉnh|huyện|quận|thành phố|thị xã|xã|phường|các|TP|đã|ban hành)(?![\p{L}])/uy;

function isUnitWord(text: string, at: number): boolean {
  UNIT_WORD.lastIndex = at;
  return UNIT_WORD.test(text);
}
