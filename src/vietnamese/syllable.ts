import { foldTone } from './folding.js';

const ONSET = '(?:ngh?|nh|gh|gi|g|kh|k|ch|c|ph|p|th|tr|t|qu|đ|d|b|h|l|m|n|r|s|v|x)?';
const OPEN =
  'iêu|yêu|oai|oay|oao|oeo|uôi|ươi|ươu|uây|uya|uyu|ia|ua|ưa|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oa|oe|uê|uơ|uy|[aeêioôơuưy]';
const NUCLEUS = 'uyê|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uy|oo|[aăâeêioôơuưy]';
const FREE = new RegExp(`^${ONSET}(?:${OPEN}|(?:${NUCLEUS})(?:ng|nh|m|n))$`, 'u');
const STOPPED = new RegExp(`^${ONSET}(?:${NUCLEUS})(?:ch|c|p|t)$`, 'u');
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const LONGEST = 7;

/**
 * Tells whether letters are a possible syllable of Vietnamese (âm tiết): an onset, a rhyme and one tone that agree.
 * Syllables that end in c, ch, p or t bear sắc or nặng alone.
 *
 * @param word - one word without spaces, in any case and normal form
 * @example
 * isSyllable('nghiêng'); // true
 * isSyllable('étude'); // false
 */
export function isSyllable(word: string): boolean {
  const letters = word.length > 2 * LONGEST ? '' : foldTone(word);
  if (letters === '' || letters.length > LONGEST) return false;
  const tones = word.normalize('NFD').match(TONE) ?? [];
  if (tones.length > 1) return false;
  if (STOPPED.test(letters)) return tones[0] === '\u0301' || tones[0] === '\u0323';
  return FREE.test(letters);
}
