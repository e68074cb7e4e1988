import { fold } from '../vietnamese/folding.js';

/** Classes of characters that the scanner tells apart, as bits. */
export const DIGIT = 1;
/** Capital that may stand in a symbol: no tone mark. */
export const CAPITAL = 2;
/** Small letter that may stand in a symbol. */
export const SMALL = 4;
/** Any other letter of Vietnamese. */
export const TONED = 8;
export const SPACE = 16;
export const BREAK = 32;
export const DASH = 64;

export const SYMBOL_LETTER = CAPITAL | SMALL;
export const LETTER = CAPITAL | SMALL | TONED;
export const WORD = LETTER | DIGIT;
export const BLANK = SPACE | BREAK;

const SIZE = 0x3001;
const classes = new Uint8Array(SIZE);
const folded = new Uint8Array(SIZE);

const mark = (characters: string, bits: number) => {
  for (const character of characters) classes[character.charCodeAt(0)] = bits;
};
for (let code = 0xc0; code < 0x1f00; code += 1) {
  if (code === 0x250) code = 0x1e00;
  const character = String.fromCharCode(code);
  const base = fold(character).charCodeAt(0);
  if (character.toLowerCase() === character.toUpperCase()) continue;
  classes[code] = TONED;
  if (base < 0x80) folded[code] = base;
}
for (let code = 0x61; code <= 0x7a; code += 1) {
  classes[code] = SMALL;
  classes[code - 0x20] = CAPITAL;
  folded[code] = code;
  folded[code - 0x20] = code;
}
mark('0123456789', DIGIT);
mark('ĐÐƉƯĂÂÊÔƠ', CAPITAL);
mark('đưăâêôơ', SMALL);
mark(
  ' \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000',
  SPACE,
);
mark('\n\r\u2028\u2029', BREAK);
mark('-\u2010\u2011\u2012\u2013\u2014\u2015\u2212', DASH);
for (let digit = 0x30; digit <= 0x39; digit += 1) folded[digit] = digit;

/** Class of the character at a place of a text; 0 for what the scanner does not know and outside the text. */
export function classAt(text: string, at: number): number {
  return classes[text.charCodeAt(at)] ?? 0;
}

/** The letter without marks and in lower case, or the digit, at a place; 0 for everything else. */
export function foldedAt(text: string, at: number): number {
  return folded[text.charCodeAt(at)] ?? 0;
}

/** Most blanks and line breaks that may stand inside one citation. */
const BLANKS = 6;

/**
 * Goes over blanks and at most one line break.
 *
 * @returns the first place after them, or -1 where there are too many to be inside one citation
 */
export function skipBlanks(text: string, at: number): number {
  let place = at;
  let feeds = 0;
  for (; (classAt(text, place) & BLANK) !== 0; place += 1) {
    if (text.charCodeAt(place) === 0x0a) feeds += 1;
    if (place - at >= BLANKS || feeds > 1) return -1;
  }
  return place;
}

/** The same backwards: the place after the last character before the blanks, or -1. */
export function skipBlanksBack(text: string, at: number): number {
  let place = at;
  let feeds = 0;
  for (; place > 0 && (classAt(text, place - 1) & BLANK) !== 0; place -= 1) {
    if (text.charCodeAt(place - 1) === 0x0a) feeds += 1;
    if (at - place >= BLANKS || feeds > 1) return -1;
  }
  return place;
}

/** Tells whether a line break stands between two places. */
export function hasBreak(text: string, from: number, to: number): boolean {
  for (let place = from; place < to; place += 1) {
    if ((classAt(text, place) & BREAK) !== 0) return true;
  }
  return false;
}

/** First place at or after `at` that is no digit. */
export function skipDigits(text: string, at: number): number {
  let place = at;
  while ((classAt(text, place) & DIGIT) !== 0) place += 1;
  return place;
}
