/** Data from outside, read without a schema: a list of thousands is checked on a page that has no room for one. */

/** Spaces that are not one plain space between words. */
const UNTIDY = /[^\S ]|\s\s|^\s|\s$/;

/** A member of an object that is its own; undefined for anything else. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/** A text, or a number as one. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/** A text in one line and not longer than `most`; undefined where nothing is seen of it. */
export function plain(value: unknown, most: number): string | undefined {
  const given = text(value)?.slice(0, most * 2);
  const words =
    given !== undefined && UNTIDY.test(given) ? given.replace(/\s+/g, ' ').trim() : given;
  if (words === undefined || words === '') return undefined;
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

/** A number from 0. */
export function amount(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
}

/** A whole number from 0. */
export function whole(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : undefined;
}

/** A list; empty for anything else. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The word of a value that takes one of a few. */
export function oneOf<Word extends string>(
  words: readonly Word[],
  value: unknown,
): Word | undefined {
  return words[words.indexOf(value as Word)];
}
