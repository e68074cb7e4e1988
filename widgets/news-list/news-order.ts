import { newerThan, olderThan, sortNewest } from '../../src/articles/ordering.js';
import { relatedTo } from '../../src/articles/related.js';
import { currentPage } from '../shared/page-view.js';
import type { NewsItem } from './news-item.js';

export { sortNewest };

/** A part of the list with a heading of its own. */
export interface NewsSection {
  readonly heading: 'newer' | 'older' | 'related' | 'others';
  readonly items: readonly NewsItem[];
}

/**
 * The news around an article: newer, older, and those that have most in common with it. Where the article is not among
 * them, all are simply other news.
 *
 * @param around - id or address of the article; empty for the page itself
 * @param limit - at most so many in each section
 */
export function newsAround(
  items: readonly NewsItem[],
  around: string,
  { limit, hasRelated }: { readonly limit: number; readonly hasRelated: boolean },
): NewsSection[] {
  const article = findArticle(items, around);
  const sections: NewsSection[] = article
    ? [
        { heading: 'newer', items: newerThan(items, article, limit) },
        { heading: 'older', items: olderThan(items, article, limit) },
        { heading: 'related', items: hasRelated ? relatedTo(items, article, limit) : [] },
      ]
    : [{ heading: 'others', items: sortNewest(items).slice(0, limit) }];
  return sections.filter((section) => section.items.length > 0);
}

function findArticle(items: readonly NewsItem[], around: string): NewsItem | undefined {
  const wanted = pageOf(around === '' ? currentPage() : around);
  return items.find(
    ({ id, url }) =>
      (around !== '' && id === around) || (url !== undefined && pageOf(url) === wanted),
  );
}

/** An address without its fragment. */
function pageOf(address: string): string | undefined {
  try {
    const url = new URL(address, document.baseURI);
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}
