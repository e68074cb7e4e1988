import type { ComplexAttributeConverter } from 'lit';
import { warn } from './warn.js';

/**
 * Reads an attribute that takes one of a few words. Another word counts as the first; the widget tells so in
 * `willUpdate` with {@link warnOfWords}.
 */
export function wordOf<Word extends string>(
  words: readonly [Word, ...Word[]],
): ComplexAttributeConverter<Word> {
  return {
    fromAttribute: (value) => (words.indexOf(value as Word) < 0 ? words[0] : (value as Word)),
  };
}

/** Tells of each attribute whose word is not among those it takes. */
export function warnOfWords(
  element: Element,
  words: Readonly<Record<string, readonly string[]>>,
): void {
  for (const [name, known] of Object.entries(words)) {
    const word = element.getAttribute(name);
    if (word !== null && known.indexOf(word) < 0)
      warn(element, `${name}="${word}" is not known; use ${known.join(', ')}.`);
  }
}

/** The words of an attribute that takes several, in its order and each once. What it does not know is told of. */
export function wordsIn<Word extends string>(
  element: Element,
  attribute: string,
  value: string | null,
  words: readonly Word[],
): readonly Word[] {
  // Old libraries put others in the place of `find` and `includes`.
  const written = new Set((value ?? '').split(/[\s,]+/));
  written.delete('');
  const unknown = [...written].filter((word) => words.indexOf(word as Word) < 0);
  if (unknown.length > 0)
    warn(element, `${attribute}="${unknown.join(' ')}" is not known; use ${words.join(', ')}.`);
  return [...written].filter((word): word is Word => words.indexOf(word as Word) >= 0);
}

/** Reads a whole number within bounds; anything else counts as the default. */
export function countOf(
  standard: number,
  least: number,
  most: number,
): ComplexAttributeConverter<number> {
  return {
    fromAttribute: (value) => {
      const count = Number(value);
      return value !== null && Number.isInteger(count) && count >= least && count <= most
        ? count
        : standard;
    },
  };
}

/** Reads a JSON object; anything else counts as not set. */
export const objectAttribute: ComplexAttributeConverter<object | undefined> = {
  fromAttribute: (value) => {
    try {
      const parsed: unknown = JSON.parse(value ?? 'null');
      return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
    } catch {
      return undefined;
    }
  },
};
