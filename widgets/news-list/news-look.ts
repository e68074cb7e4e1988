import type { NewsItem } from './news-item.js';
import { NEWS_PARTS, type NewsPart, type RowLook } from './news-row.js';

/** How the rows of the list are laid out. */
export const LAYOUTS = ['list', 'cards', 'headlines', 'compact'] as const;

/** One of the layouts. */
export type NewsLayout = (typeof LAYOUTS)[number];

const STANDARD: Readonly<Record<NewsLayout, readonly NewsPart[]>> = {
  list: NEWS_PARTS,
  cards: ['image', 'date'],
  headlines: ['date'],
  compact: [],
};

/**
 * The parts of each article to show: those that the site names, or those for which the layout has room. No place is kept
 * for pictures where no article has one.
 */
export function partsToShow(
  show: string | null,
  layout: NewsLayout,
  articles: readonly NewsItem[],
): ReadonlySet<NewsPart> {
  const words = (show ?? '').split(/[\s,]+/);
  const wanted = NEWS_PARTS.filter((part) => words.indexOf(part) >= 0);
  const parts = new Set(wanted.length > 0 ? wanted : STANDARD[layout]);
  if (articles.length > 0 && articles.every(({ images }) => images.length === 0))
    parts.delete('image');
  return parts;
}

/** Classes that tell the styles how many lines the words of a row can take. */
export function roomFor({ parts }: RowLook): string {
  const meta = (['date', 'reads', 'source'] as const).filter((part) => parts.has(part)).length;
  return `meta-${meta} ${parts.has('lead') ? 'has-lead' : ''}`;
}
