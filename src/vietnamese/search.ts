import { cleanText, cleanWithMap } from './cleaning.js';
import { fold, foldTone, foldWithMap, type FoldTier } from './folding.js';
import { chainMaps, sourceRange, type MappedText, type TextRange } from './mapped-text.js';

/**
 * A text made ready by {@link prepareSearch}, to be searched many times.
 *
 * @example
 * const title: SearchableText = prepareSearch('Mô hình Dân vận khéo');
 * title.tier; // 'all'
 * includesFolded(title, 'dan van'); // { start: 8, end: 15 }
 */
export interface SearchableText extends MappedText {
  /** How far the text was folded; queries are folded as far. */
  readonly tier: FoldTier;
}

/**
 * Makes a text ready for search without accents. Do it once for each text, not at each key stroke: folding costs forty
 * times what the search itself does.
 *
 * @param tier - `all` (the default) finds whatever the accents of query and text; `tone` tells d from đ and a from ă
 *   and â, and is blind to tones alone
 * @example
 * const titles = ['Mô hình Dân vận khéo', 'Hội nghị sơ kết'].map((title) => prepareSearch(title));
 * titles.map((title) => includesFolded(title, 'dan van kheo') !== null); // [true, false]
 */
export function prepareSearch(text: string, tier: FoldTier = 'all'): SearchableText {
  const cleaned = cleanWithMap(text);
  return { ...chainMaps(cleaned, foldWithMap(cleaned.text, tier)), tier };
}

/**
 * Finds a query in a text, blind to accents and case: `dan van`, `Dân vận` and `DÂN VẪN` all find `Dân vận`. Accents in
 * the query are folded like those of the text; prepare the text with tier `tone` to have letters told apart.
 *
 * Spaces around the query do not count; every sort of space and dash counts as a plain one.
 *
 * @param text - a text, or one from {@link prepareSearch}
 * @returns the first place of the query in the original text, or null when it is not there or the query is empty
 * @example
 * includesFolded('Quận Ba Đình', 'ba dinh'); // { start: 5, end: 12 }
 */
export function includesFolded(text: string | SearchableText, query: string): TextRange | null {
  const [first] = matches(text, query, 1);
  return first ?? null;
}

/**
 * Finds every place of a query in a text like {@link includesFolded}, from left to right, not overlapping.
 *
 * @example
 * findFolded('Dân vận khéo, dân vận tốt', 'dan van').length; // 2
 */
export function findFolded(text: string | SearchableText, query: string): TextRange[] {
  return matches(text, query, Number.POSITIVE_INFINITY);
}

function matches(text: string | SearchableText, query: string, most: number): TextRange[] {
  const searchable = typeof text === 'string' ? prepareSearch(text) : text;
  const wanted = (searchable.tier === 'all' ? fold : foldTone)(cleanText(query)).trim();
  const found: TextRange[] = [];
  if (wanted === '') return found;
  let place = searchable.text.indexOf(wanted);
  while (place !== -1 && found.length < most) {
    const end = place + wanted.length;
    found.push(sourceRange(searchable, { start: place, end }));
    place = searchable.text.indexOf(wanted, end);
  }
  return found;
}
