import type { Line } from './lines.js';

/** Longest line that is looked at for labels, dates and names; what is longer is prose. */
export const LONGEST_LABEL_LINE = 400;

const SENTENCE_END = /[.!?…:;](?:\/\.?)?["”’')\]]*$/u;
const NEW_SENTENCE = /[.!?…]["”’)]? +["“(]?\p{Lu}\p{L}/u;

/** Whether the line ends as a sentence does. */
export function isSentence({ text }: Line): boolean {
  return SENTENCE_END.test(text);
}

/** Whether the line is a paragraph of running text, by its length and its stops. */
export function isProse(line: Line): boolean {
  const { length } = line.text;
  if (length >= 190) return true;
  if (length < 45 || isSpaced(line.text)) return false;
  return isSentence(line) || (length >= 60 && NEW_SENTENCE.test(line.text));
}

/** Whether the line holds more than one sentence. */
export function hasSentences({ text }: Line): boolean {
  return NEW_SENTENCE.test(text);
}

/** Rows of a menu or a counter that came as one line. */
function isSpaced(text: string): boolean {
  return (text.match(/ [|»›>] /g) ?? []).length >= 2;
}

/** Whether all letters of a text are capitals. */
export function isShouted(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase();
}

/** Words of a text: stretches of letters and digits. */
export function words(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** Whether the line holds nothing but digits and marks. */
export function isFigures({ text }: Line): boolean {
  return /\d/.test(text) && !/\p{L}/u.test(text);
}

/** Share of the words of the shorter line that stand in the longer one too. */
export function likeness(one: Line, other: Line): number {
  if (one.text.length > LONGEST_LABEL_LINE || other.text.length > LONGEST_LABEL_LINE) return 0;
  const [few = [], many = []] = [words(one.key), words(other.key)].sort(
    (a, b) => a.length - b.length,
  );
  if (few.length === 0) return 0;
  const known = new Set(many);
  return few.filter((word) => known.has(word)).length / few.length;
}

/** Makes a pattern of phrases, longest first; words may stand further apart, `{n}` and the like are taken as written. */
export function phrases(list: string): string {
  return list
    .split('|')
    .map((phrase) => phrase.trim())
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.replace(/ /g, '\\s?'))
    .join('|');
}

/** Words that a report begins with; titles that end in a full stop, and captions, do not. */
export const NEWS_OPENING =
  /^(?:(?:sang|chieu|trua|toi|dem)(?: (?:ngay|nay|mai|qua|\d)|,)|ngay \d|ngay nay|vua qua|moi day|trong (?:cac )?(?:ngay|thang|nam|tuan|khuon kho|khong khi)|thuc hien|nham |nhan (?:dip|ky niem)|huong ung|hom nay|thoi gian qua|do la|day la|theo |sau |tu (?:ngay|dau|nhieu)|de |voi |\(|hien nay|nhung nam|nhieu nam|co mat|tai |chi (?:trong|sau)|hoa chung|tiep tuc|gan day|den |khi |can cu|bat dau|nam \d)/;
