import { cleanText } from '../../src/vietnamese/cleaning.js';
import { fold } from '../../src/vietnamese/folding.js';

/** Finds items by words without accents. Their texts are folded once, at the first search. */
export class TextIndex<Item> {
  readonly #items: readonly Item[];
  readonly #textOf: (item: Item) => string;
  #folded: readonly string[] | undefined;

  /** @param textOf - what is searched of an item; parts that words must not run across are lines of their own */
  constructor(items: readonly Item[], textOf: (item: Item) => string) {
    this.#items = items;
    this.#textOf = textOf;
  }

  /** Folds the texts ahead of the first search. */
  prepare(): readonly string[] {
    return (this.#folded ??= this.#items.map((item) => key(this.#textOf(item))));
  }

  /** The items that hold every word of the query, in the order of the list; all of them for an empty query. */
  search(query: string): readonly Item[] {
    const isHit = this.matcher(query);
    return isHit ? this.#items.filter((_, place) => isHit(place)) : this.#items;
  }

  /** Tells by its place whether an item holds every word of the query; nothing for an empty query. */
  matcher(query: string): ((place: number) => boolean) | undefined {
    const words = wordsOf(key(query));
    if (words.length === 0) return undefined;
    const folded = this.prepare();
    return (place) => words.every((word) => (folded[place] ?? '').indexOf(word) >= 0);
  }
}

/** The words of a query. */
export function wordsOf(query: string): string[] {
  return query.split(/\s+/).filter((word) => word !== '');
}

function key(text: string): string {
  return fold(cleanText(text));
}
