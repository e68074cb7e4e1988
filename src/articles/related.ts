import { foldTone } from '../vietnamese/index.js';
import type { Article } from './article.js';
import { sortNewest } from './ordering.js';

/**
 * What {@link relatedTo} needs of an article.
 *
 * @example
 * const article: ComparableArticle = { id: '1', title: 'Dân vận khéo ở Phúc Xá', categories: ['Dân vận'], publishedAt: '2018-05-10' };
 * relatedTo([article], article); // []
 */
export type ComparableArticle = Pick<Article, 'id' | 'title' | 'categories' | 'publishedAt'>;

/**
 * The articles of a list that have most in common with one (tin liên quan): pairs of neighbouring words of the title,
 * since a Vietnamese word is mostly two syllables, and categories. Tones do not matter, as `hoà` and `hòa` are one word.
 *
 * @param limit - at most so many
 * @returns the most related first, the newer first of equals; only those that share something
 * @example
 * const article = { id: '1', title: 'Mô hình Dân vận khéo ở phường Phúc Xá', categories: ['Dân vận'], publishedAt: '2018-05-10' };
 * const articles = [
 *   article,
 *   { id: '2', title: 'Thêm mô hình Dân vận khéo ở phường Kim Mã', categories: ['Dân vận'], publishedAt: '2018-05-12' },
 *   { id: '3', title: 'Giải bóng bàn thiếu nhi', categories: ['Thể thao'], publishedAt: '2018-05-12' },
 * ];
 * relatedTo(articles, article, 1).map(({ id }) => id); // ['2']
 */
export function relatedTo<A extends ComparableArticle>(
  articles: readonly A[],
  article: ComparableArticle,
  limit = 5,
): A[] {
  const pairs = wordPairs(article.title);
  const categories = new Set(article.categories.map(foldTone));
  return sortNewest(articles)
    .filter(({ id }) => id !== article.id)
    .map((other) => ({
      other,
      score:
        shared(pairs, wordPairs(other.title)) +
        shared(categories, new Set(other.categories.map(foldTone))),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, Math.max(0, limit))
    .map(({ other }) => other);
}

function wordPairs(title: string): Set<string> {
  const words = foldTone(title).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return new Set(words.map((word, index) => words.slice(index, index + 2).join(' ')).slice(0, -1));
}

function shared(mine: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const value of others) if (mine.has(value)) count += 1;
  return count;
}
