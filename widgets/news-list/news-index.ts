import { cleanText } from '../../src/vietnamese/cleaning.js';
import { fold } from '../../src/vietnamese/folding.js';
import { findFolded } from '../../src/vietnamese/search.js';
import type { TextRange } from '../../src/vietnamese/mapped-text.js';
import type { NewsItem } from './news-item.js';

/** A stretch of a text, and whether the search hit it. */
export interface TextPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** Finds news by words without accents. Titles and leads are folded once, at the first search. */
export class NewsIndex {
  readonly #items: readonly NewsItem[];
  #folded: readonly string[] | undefined;

  constructor(items: readonly NewsItem[]) {
    this.#items = items;
  }

  /** Folds the texts ahead of the first search. */
  prepare(): readonly string[] {
    return (this.#folded ??= this.#items.map(({ title, lead = '' }) => key(`${title}\n${lead}`)));
  }

  /** The items that hold every word of the query, in the order of the list; all of them for an empty query. */
  find(query: string): readonly NewsItem[] {
    const words = wordsOf(key(query));
    if (words.length === 0) return this.#items;
    const folded = this.prepare();
    return this.#items.filter((_, index) => words.every((word) => folded[index]?.includes(word)));
  }
}

/** Cuts a text where the query hits it: the whole of it, or else each of its words. */
export function markHits(text: string, query: string): TextPiece[] {
  const whole = findFolded(text, query);
  const ranges =
    whole.length > 0 ? whole : joined(wordsOf(query).flatMap((word) => findFolded(text, word)));
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const { start, end } of [...ranges, { start: text.length, end: text.length }]) {
    if (start > from) pieces.push({ text: text.slice(from, start), isHit: false });
    if (end > start) pieces.push({ text: text.slice(start, end), isHit: true });
    from = end;
  }
  return pieces;
}

/** Ranges from left to right, with those that touch made one. */
function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end)
      result.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    else result.push(range);
  }
  return result;
}

function key(text: string): string {
  return fold(cleanText(text));
}

function wordsOf(query: string): string[] {
  return query.split(/\s+/).filter((word) => word !== '');
}
