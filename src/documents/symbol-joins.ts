import { joinsToOrgan, readAbbreviation, type Abbreviation } from './abbreviations.js';
import { CAPITAL, classAt, DIGIT, hasBreak, skipBlanks, skipDigits, WORD } from './characters.js';
import { readPartEnd } from './symbol-part.js';

const SLASH = 0x2f;
const OPEN = 0x28;

const BRACKETED = /\([A-ZĐ&]{2,8}\)/y;

/** The office of an organ in brackets right after it: `ĐU(VP)`. Gives the new end. */
export function joinBracket(text: string, end: number, parts: Abbreviation[]): number {
  const last = parts.at(-1);
  if (text.charCodeAt(end) !== OPEN || parts.length < 2 || !last?.isOrgan) return end;
  BRACKETED.lastIndex = end;
  if (!BRACKETED.test(text)) return end;
  parts[parts.length - 1] = { ...last, text: last.text + text.slice(end, BRACKETED.lastIndex) };
  return BRACKETED.lastIndex;
}

/** A blank inside an organ (`BGD ĐT`) or before the number of its term (`UBTVQH 15`). Gives the new end, or -1. */
export function joinBlank(text: string, start: number, end: number, parts: Abbreviation[]): number {
  const next = skipBlanks(text, end);
  if (next <= end || next - end > 2) return -1;
  const kind = classAt(text, next);
  const last = parts.at(-1);
  if (last === undefined) return -1;
  if ((kind & DIGIT) !== 0) return joinTerm(text, end, next, parts, last);
  if ((kind & CAPITAL) === 0) return -1;
  const nextEnd = readPartEnd(text, next);
  if (nextEnd < 0) return -1;
  const head = text.slice(start, end);
  const tail = text.slice(next, nextEnd);
  if (!joinsToOrgan(head, tail)) return -1;
  const whole = readAbbreviation(head + tail, parts.length === 1);
  if (!whole) return -1;
  parts[parts.length - 1] = whole;
  return nextEnd;
}

const TERMED = /^(?:QH|UBTVQH|UB(?:PL|KT|TP|XH|ĐN|TCNS|KTNS|QPAN|CVĐXH|VHGD|KHCNMT)|HĐDT)$/;

function joinTerm(
  text: string,
  end: number,
  next: number,
  parts: Abbreviation[],
  last: Abbreviation,
): number {
  if (!TERMED.test(last.text) || hasBreak(text, end, next)) return -1;
  const digitsEnd = skipDigits(text, next);
  const isTerm = digitsEnd - next === 2 && text.charCodeAt(next) === 0x31;
  if (!isTerm || (classAt(text, digitsEnd) & WORD) !== 0) return -1;
  const after = text.charCodeAt(digitsEnd);
  if (after === SLASH || after === 0x25) return -1;
  parts[parts.length - 1] = { ...last, text: last.text + text.slice(next, digitsEnd) };
  return digitsEnd;
}
