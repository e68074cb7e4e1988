/** Chromium's voices from the network fall silent after some 15 seconds of one text. */
const LONGEST = 180;

/**
 * Cuts a text into what is spoken at one go: sentences, and of long ones the parts between commas or words.
 *
 * @param language - `vi` or `en`
 * @example
 * sentencesOf('Ban hành ngày 24/01/2018. Số 34/KH-UBND.', 'vi'); // ['Ban hành ngày 24/01/2018.', 'Số 34/KH-UBND.']
 */
export function sentencesOf(text: string, language: string): string[] {
  const tidy = text.replace(/\s+/g, ' ').trim();
  return segments(tidy, language).flatMap((sentence) => pieces(sentence.trim()));
}

function segments(text: string, language: string): string[] {
  // Missing in Firefox before 125.
  if (!('Segmenter' in Intl)) return text.split(/(?<=[.!?…]["”’)]?)\s+(?=["“‘(]?[\p{Lu}\d])/u);
  const found: string[] = [];
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  for (const { segment } of segmenter.segment(text)) found.push(segment);
  return found;
}

function pieces(sentence: string): string[] {
  const found: string[] = [];
  let rest = sentence;
  while (rest.length > LONGEST) {
    const head = rest.slice(0, LONGEST);
    const comma = Math.max(head.lastIndexOf(', '), head.lastIndexOf('; '), head.lastIndexOf(': '));
    const space = comma > LONGEST / 3 ? comma + 1 : head.lastIndexOf(' ');
    const cut = space > 0 ? space : LONGEST;
    found.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return rest === '' ? found : [...found, rest];
}
