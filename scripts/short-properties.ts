const OWN_PROPERTY = /--_[a-z][\w-]*/g;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Short names for the custom properties that widgets keep to themselves, `--_accent`: the more often one is written, the
 * shorter. What they begin with stays, by which no page's own is meant.
 *
 * @param sources - all modules that may hold one
 * @returns puts the short names into a module
 */
export function shortProperties(sources: readonly string[]): (code: string) => string {
  const counts = new Map<string, number>();
  for (const [name] of sources.flatMap((code) => [...code.matchAll(OWN_PROPERTY)]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  const short = new Map(names.map((name, place) => [name, `--_${letters(place)}`]));
  return (code) => code.replace(OWN_PROPERTY, (name) => short.get(name) ?? name);
}

function letters(place: number): string {
  const { length } = LETTERS;
  const last = LETTERS[place % length] ?? '';
  return place < length ? last : letters(Math.floor(place / length) - 1) + last;
}
