import type { Abbreviation } from './abbreviations.js';
import { classAt, LETTER } from './characters.js';
import type { Citation } from './citation.js';
import { isCapital, type KindWord } from './kind-words.js';
import { enclosingWords } from './enclosing-words.js';
import type { Lead } from './lead.js';
import { isLegislature, type Designation } from './symbol-reader.js';
import { formatHead, formatTail, kindOfSymbol, symbolParts } from './symbols.js';

/** A citation that was accepted, before its date and issuer are read. */
export interface Draft extends Pick<
  Citation,
  'start' | 'end' | 'type' | 'number' | 'year' | 'symbol' | 'canonical' | 'form'
> {
  readonly numberStart: number;
  /** A word for the kind stands before it. */
  readonly hasWord: boolean;
  readonly hasNo: boolean;
  /** Words between kind and number. */
  readonly between: string;
  /** Issued by several organs, whose names commas may part. */
  readonly isJoint: boolean;
}

/** Accepts or turns away a number with a symbol. */
export function judgeSymbol(
  text: string,
  at: number,
  designation: Designation,
  lead: Lead,
): Draft | undefined {
  if (lead.isForeign) return undefined;
  if (!isDocument(text, at, designation, lead)) return undefined;
  const number = text.slice(at, designation.numberEnd);
  const symbol = symbolParts(number, designation);
  const tail = formatTail(symbol);
  const symbolType = kindOfSymbol(symbol);
  const word = chooseWord(text, lead, symbolType);
  return {
    start: word?.start ?? lead.start,
    numberStart: at,
    end: designation.end,
    type: word?.type ?? symbolType ?? 'cong-van',
    number,
    year: designation.year,
    symbol: tail,
    canonical: formatHead(symbol) + tail,
    form: 'symbol',
    hasWord: lead.word !== undefined,
    hasNo: lead.hasNo,
    between: word === undefined || word === lead.word ? lead.between : '',
    isJoint: isJoint(designation),
  };
}

function isJoint({ parts }: Designation): boolean {
  const first = parts[0]?.text ?? '';
  return /LT|LB|LN|PH$/.test(first) || parts.filter((part) => part.isOrgan).length > 1;
}

/** The word that agrees with the symbol, where several stand in the clause; else the nearest. */
function chooseWord(
  text: string,
  lead: Lead,
  symbolType: string | undefined,
): KindWord | undefined {
  const { word } = lead;
  if (!word || symbolType === undefined || word.type === null || word.type === symbolType)
    return word;
  const others = lead.others.length > 0 ? lead.others : enclosingWords(text, word);
  return others.find((other) => other.type === symbolType) ?? word;
}

function isDocument(text: string, at: number, designation: Designation, lead: Lead): boolean {
  const { parts, separator, year } = designation;
  const [first, second] = parts;
  if (!first) return false;
  const isBlankHead = separator === ' ' || separator === '';
  if (first.isSmall && !isKnown(second)) return lead.word !== undefined && parts.length > 1;
  if (isBlankHead && !isBlankSymbol(designation, lead)) return false;
  if (isLowerWord(text, designation, first)) {
    if (parts.length < 2) return false;
    if (!isKnown(second) && !(first.isKind && lead.word)) return false;
  }
  if (lead.word) return true;
  const isLong = (part: Abbreviation | undefined) => (part?.text.length ?? 0) >= 2;
  if (lead.hasNo) {
    if (isKnown(first) || year !== null) return true;
    if (parts.length > 1) return isLong(first) || isKnown(second);
    // `Số 2/QL1A` is an address.
    if (/^\D{2,}$/.test(first.text)) return lead.isLabel || first.text.length >= 3;
    return separator === '-' && isLettered(text, designation, lead);
  }
  if (isBlankHead) return false;
  if (parts.length === 1 && separator === '-') return isKnown(first) && isDated(text, designation);
  if (first.isKind && second && (isLong(second) || second.isOrgan)) return true;
  if (year !== null) return isLegislature(first.text) || (first.isKind && parts.length > 1);
  if (first.isOrgan && second && first.text.length >= 3) return true;
  return second !== undefined && second.isKind && separator === '-' && (parts[2]?.isOrgan ?? false);
}

const CELL_END = /[ \t]{0,4}(?:$|[|\n\r])/y;
const DATED = /,?\sng[àa]y\s\d{1,2}(?:[-/.]\d{1,2}[-/.]|\sth[áa]ng\s\d{1,2}\sn[ăa]m\s)\d{4}/iy;

/** `Số hiệu: 141-B`, `số 22-C ngày 18-2-1946`: decrees of the forties had a letter after the number. */
function isLettered(text: string, { end }: Designation, lead: Lead): boolean {
  CELL_END.lastIndex = end;
  return (lead.isLabel && CELL_END.test(text)) || isDated(text, { end });
}

/** A day of issue right behind tells a document from a code. */
function isDated(text: string, { end }: Pick<Designation, 'end'>): boolean {
  DATED.lastIndex = end;
  return DATED.test(text);
}

function isKnown(part: Abbreviation | undefined): boolean {
  return part !== undefined && (part.isKind || part.isOrgan);
}

/** `5 km/h`, `12/kw`: a known abbreviation in small letters is one only with a second part that is known. */
function isLowerWord(text: string, designation: Designation, first: Abbreviation): boolean {
  const start = designation.end - 1;
  if ((classAt(text, start) & LETTER) === 0) return false;
  return first.text !== '' && !hasCapital(text, designation);
}

function hasCapital(text: string, { numberEnd, end }: Designation): boolean {
  for (let place = numberEnd; place < end; place += 1) if (isCapital(text, place)) return true;
  return false;
}

/** A blank before the symbol: `92 QĐ/TWĐTN`, `45 TC/NSNN`, but not `217 BAN`. */
function isBlankSymbol({ parts, separators, separator }: Designation, lead: Lead): boolean {
  if (!lead.word && !lead.hasNo) return false;
  if (parts.length < 2) return separator === '' && parts[0]?.isKind === true && lead.hasNo;
  const [first, second] = parts;
  if (separators[0] === '/') return first !== undefined && first.text.length >= 2;
  return (first?.isKind ?? false) && isKnown(second) && separators[0] === '-';
}
