import { identityOffsets, type MappedText } from './mapped-text.js';

const SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const DASH = /[\u2010-\u2015\u2212]/g;
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

/**
 * Makes every sort of space a space and every sort of dash a hyphen, and takes out what is not seen: U+00AD, U+200B,
 * U+2060, U+FEFF (dấu cách, gạch nối, ký tự vô hình).
 *
 * Line breaks and tabs stay, letters stay, runs of spaces stay. Text in a legacy encoding goes through
 * {@link decodeLegacy} first: there U+00AD is the letter ư.
 *
 * @returns the cleaned text, never longer than the input. Never throws
 * @example
 * cleanText('252\u2011CV/HU\u00a0ngày'); // '252-CV/HU ngày'
 */
export function cleanText(text: string): string {
  return text.replace(UNSEEN, '').replace(SPACE, ' ').replace(DASH, '-');
}

/**
 * Cleans a text like {@link cleanText} and keeps the way back to it.
 *
 * @returns the cleaned text and, for each of its UTF-16 units, its place in `text`, closed by the length of `text`
 * @example
 * cleanWithMap('số\u200b 5').offsets; // Uint32Array [0, 1, 3, 4, 5]
 */
export function cleanWithMap(text: string): MappedText {
  const cleaned = cleanText(text);
  if (cleaned.length === text.length)
    return { text: cleaned, offsets: identityOffsets(text.length) };
  const offsets = new Uint32Array(cleaned.length + 1);
  let next = 0;
  let from = 0;
  const copy = (to: number) => {
    for (let place = from; place < to; place += 1) {
      offsets[next] = place;
      next += 1;
    }
  };
  for (const { index } of text.matchAll(UNSEEN)) {
    copy(index);
    from = index + 1;
  }
  copy(text.length);
  offsets[next] = text.length;
  return { text: cleaned, offsets };
}
