import { readableText } from './readable-text.js';
import { isLegislature, readDesignation, type Designation } from './symbol-reader.js';
import { classAt, DIGIT, skipBlanks, skipDigits } from './characters.js';
import { kindOfAbbreviation } from './kinds.js';
import type { SymbolParts } from './symbol-schema.js';

/**
 * Reads the number and symbol of one document, in whatever case and with whatever spaces and dashes.
 *
 * Knows the forms of the state (`34/KH-UBND`, `61/2018/NĐ-CP`), the Party (`252-CV/HU`), the Front and the unions
 * (`1305/HD-TLĐ`), and the legacy ones (`43/CP`, `45 TC/NSNN`).
 *
 * @returns undefined for a text that is not one whole symbol. Never throws
 * @example
 * parseSymbol('05- ct/tw'); // { number: '05', sign: '-', year: null, yearSign: null, parts: ['CT', 'TW'], signs: ['/'] }
 */
export function parseSymbol(text: string): SymbolParts | undefined {
  const readable = readableText(text)?.text ?? text;
  const start = skipBlanks(readable, 0);
  if (start < 0 || (classAt(readable, start) & DIGIT) === 0) return undefined;
  const digitsEnd = skipDigits(readable, start);
  const designation = readDesignation(readable, start, digitsEnd);
  if (!designation || designation.parts.length === 0 || digitsEnd - start > 6) return undefined;
  if (skipBlanks(readable, designation.end) !== readable.length) return undefined;
  return symbolParts(readable.slice(start, designation.numberEnd), designation);
}

/** The parts of a designation, with the signs that blanks stand for. */
export function symbolParts(number: string, designation: Designation): SymbolParts {
  const { parts, separators, separator, year, yearSeparator } = designation;
  const sign =
    separator === '/' || separator === '-'
      ? separator
      : separators[0] === '/' && year === null
        ? '-'
        : '/';
  const inner = sign === '-' && year === null ? '/' : '-';
  return {
    number,
    sign,
    year,
    yearSign: year === null ? null : yearSeparator === '-' ? '-' : '/',
    parts: parts.map((part) => part.text),
    signs: separators.map((each) => (each === ' ' ? inner : each)),
  };
}

/**
 * Writes a symbol in its official form, without spaces.
 *
 * `parseSymbol(formatSymbol(parts))` gives the parts again.
 *
 * @example
 * formatSymbol({ number: '252', sign: '-', year: null, yearSign: null, parts: ['CV', 'HU'], signs: ['/'] }); // '252-CV/HU'
 */
export function formatSymbol(symbol: SymbolParts): string {
  return formatHead(symbol) + formatTail(symbol);
}

/** Number and year of a symbol with the signs after them: `61/2018/`. */
export function formatHead({ number, sign, year, yearSign }: SymbolParts): string {
  return year === null ? number + sign : number + sign + year + (yearSign ?? '/');
}

/** What follows number and year in a symbol: `KH-UBND`. */
export function formatTail({ parts, signs }: Pick<SymbolParts, 'parts' | 'signs'>): string {
  let tail = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 1) {
    tail += (signs[index - 1] ?? '-') + (parts[index] ?? '');
  }
  return tail;
}

/**
 * Whose manner of writing a symbol follows (cách viết của Nhà nước hay của Đảng): `34/KH-UBND` or `252-CV/HU`.
 *
 * Portals mix the two, so this tells of the form and not of the issuer.
 *
 * @example
 * const symbol = parseSymbol('252-CV/HU');
 * symbol && systemOfSymbol(symbol); // 'party'
 */
export function systemOfSymbol({
  sign,
  year,
}: Pick<SymbolParts, 'sign' | 'year'>): 'state' | 'party' {
  return sign === '-' && year === null ? 'party' : 'state';
}

/**
 * The kind of document that a symbol says.
 *
 * @returns the slug; undefined where the symbol holds no abbreviation of a kind, as those of most official letters
 * @example
 * kindOfSymbol({ number: '34', sign: '/', year: null, yearSign: null, parts: ['KH', 'UBND'], signs: ['-'] }); // 'ke-hoach'
 */
export function kindOfSymbol(symbol: SymbolParts): string | undefined {
  const [first = '', second] = symbol.parts;
  if (isLegislature(first)) return first.startsWith('QH') ? 'luat' : 'nghi-quyet';
  // 198-SL: before the Party's rules a hyphen alone told nothing of the system.
  const system = second === undefined ? 'state' : systemOfSymbol(symbol);
  const kind = kindOfAbbreviation(first, system);
  if (kind !== undefined) return kind;
  // TC/QĐ/CĐKT: field, kind, unit.
  if (second !== undefined && symbol.signs[0] === '/' && symbol.parts.length > 2) {
    const inside = kindOfAbbreviation(second, 'state');
    if (inside !== undefined) return inside;
  }
  // TANDTC-VKSNDTC/TTLT and QĐXXST-DS.
  const joint = symbol.parts.find((part) => JOINT_KINDS.has(part));
  const head = joint ?? COMPOUND_HEAD.exec(first)?.[0];
  return head === undefined ? undefined : kindOfAbbreviation(head, 'state');
}

const JOINT_KINDS = new Set(['TTLT', 'TTLB', 'TTLN', 'NQLT']);
const COMPOUND_HEAD = /^(?:QĐ|TTLT|NQLT|CTr|TTr|VBHN)(?=\p{Lu})/u;
