import type { ComplexAttributeConverter } from 'lit';

/**
 * Reads an attribute that takes one of a few words. Another word counts as the first; the widget tells so in
 * `willUpdate` with {@link unknownWord}.
 */
export function wordOf<Word extends string>(
  words: readonly [Word, ...Word[]],
): ComplexAttributeConverter<Word> {
  return {
    fromAttribute: (value) => words.find((word) => word === value) ?? words[0],
  };
}

/** The word of an attribute that is not among those it takes. */
export function unknownWord(
  element: Element,
  attribute: string,
  words: readonly string[],
): string | undefined {
  const value = element.getAttribute(attribute);
  return value === null || words.includes(value) ? undefined : value;
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
