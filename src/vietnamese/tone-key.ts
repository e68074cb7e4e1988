import { foldTone } from './folding.js';

/**
 * How far {@link toneKey} lets spellings differ.
 *
 * @example
 * const options: ToneKeyOptions = { looseY: true };
 * toneKey('Mỹ', options) === toneKey('Mĩ', options); // true
 */
export interface ToneKeyOptions {
  /**
   * Takes i and y at the end of a syllable for one letter where both schools write either: kỹ and kĩ, Mỹ and Mĩ, quy
   * and qui. Off unless told: names keep their own spelling. Never after another vowel, where they differ (tay, tai).
   */
  readonly looseY?: boolean;
}

const WORD = /[\p{L}\p{M}]+/gu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
// A final y that is the whole vowel, and the y of quy- before a final consonant (quýt, Quỳnh).
const LOOSE_Y = /^((?:[bcdđghklmnpqrstvx]{0,3}|qu))y$|^(qu)y(?=[cmnpt]|nh|ch)/u;

/**
 * Gives the key under which two spellings of a Vietnamese text are the same when they differ only in the place of the
 * tone marks: hòa and hoà, thủy and thuỷ, Ủy and Uỷ. Both schools are official, and one province is spelt both ways.
 *
 * The key is the text in lower case with the letters of each syllable first and its tone after them as a combining
 * mark; compare keys, don't show them. Syllables written apart stay apart. What differs in any letter or tone differs in
 * the key: hòa and hóa, quy and quý, dân and dần.
 *
 * @param text - a name or a text, in any normal form
 * @returns the key; the key of a key is the key itself. Never throws
 * @example
 * toneKey('Thanh Hóa') === toneKey('Thanh Hoá'); // true
 * toneKey('Mỹ Thủy', { looseY: true }) === toneKey('Mĩ Thuỷ', { looseY: true }); // true
 */
export function toneKey(text: string, options: ToneKeyOptions = {}): string {
  return text.replace(WORD, (word) => {
    const letters = foldTone(word);
    const tones = word.normalize('NFD').match(TONES)?.join('').normalize('NFD') ?? '';
    return (options.looseY ? letters.replace(LOOSE_Y, '$1$2i') : letters) + tones;
  });
}
