import type { Article } from './article.js';

/**
 * What ordering needs of an article: its time, if it has one.
 *
 * @example
 * const articles: DatedArticle[] = [{ publishedAt: '2018-05-10' }, { publishedAt: '2018-05-29T17:04' }];
 * sortNewest(articles)[0]?.publishedAt; // '2018-05-29T17:04'
 */
export type DatedArticle = Pick<Article, 'publishedAt'>;

/**
 * What {@link newerThan} and {@link olderThan} need of an article.
 *
 * @example
 * const article: ListedArticle = { id: '4521', publishedAt: '2018-05-29T17:04' };
 * newerThan([article], article); // []
 */
export type ListedArticle = Pick<Article, 'id' | 'publishedAt'>;

/**
 * The articles of one day.
 *
 * @example
 * const days: ArticleDay<Article>[] = byDay([articleSchema.parse({ id: '4521', title: 'Hội nghị', publishedAt: '2018-05-29T17:04' })]);
 * days[0]?.date; // '2018-05-29'
 */
export interface ArticleDay<A extends DatedArticle> {
  /** `YYYY-MM-DD` in Vietnam. */
  readonly date: string;
  /** Newest first. */
  readonly articles: readonly A[];
}

/**
 * Sorts articles, newest first. An article that tells only its day stands as at its midnight; equal times keep the order
 * of the list; undated articles stand last. The list itself is left as it is.
 *
 * @example
 * sortNewest([{ publishedAt: '2018-05-10' }, { publishedAt: '2018-05-10T08:30' }]);
 * // [{ publishedAt: '2018-05-10T08:30' }, { publishedAt: '2018-05-10' }]
 */
export function sortNewest<A extends DatedArticle>(articles: readonly A[]): A[] {
  return articles
    .map((article) => ({ article, key: timeKey(article) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key > b.key ? -1 : 1))
    .map(({ article }) => article);
}

/**
 * The articles that stand before one in the order of {@link sortNewest} (tin mới hơn): published later, or at the same
 * time and earlier in the list. An article that is not in the list is told by its time alone.
 *
 * @param limit - at most so many, those nearest to the article
 * @returns newest first
 * @example
 * const articles = [
 *   { id: '3', publishedAt: '2018-06-01' },
 *   { id: '2', publishedAt: '2018-05-29T17:04' },
 *   { id: '1', publishedAt: '2018-05-10' },
 * ];
 * newerThan(articles, { id: '2', publishedAt: '2018-05-29T17:04' }, 5).map(({ id }) => id); // ['3'], for the list 'Tin mới hơn'
 */
export function newerThan<A extends ListedArticle>(
  articles: readonly A[],
  article: ListedArticle,
  limit = Infinity,
): A[] {
  const { newer } = splitAround(articles, article);
  return newer.slice(Math.max(0, newer.length - Math.max(0, limit)));
}

/**
 * The articles that stand after one in the order of {@link sortNewest} (tin cũ hơn, tin đã đưa): published before, or at
 * the same time and later in the list. An article that is not in the list is told by its time alone. Together with
 * {@link newerThan} it gives every other article once.
 *
 * @param limit - at most so many, those nearest to the article
 * @returns newest first
 * @example
 * const articles = [
 *   { id: '3', publishedAt: '2018-06-01' },
 *   { id: '2', publishedAt: '2018-05-29T17:04' },
 *   { id: '1', publishedAt: '2018-05-10' },
 * ];
 * olderThan(articles, { id: '2', publishedAt: '2018-05-29T17:04' }, 5).map(({ id }) => id); // ['1'], for the list 'Tin đã đưa'
 */
export function olderThan<A extends ListedArticle>(
  articles: readonly A[],
  article: ListedArticle,
  limit = Infinity,
): A[] {
  return splitAround(articles, article).older.slice(0, Math.max(0, limit));
}

/**
 * Puts articles under their days (xem theo ngày), the newest day first. Undated articles stand under no day.
 *
 * @example
 * const articles = [{ publishedAt: '2018-05-10' }, { publishedAt: '2018-05-29T17:04' }, { publishedAt: '2018-05-29T08:00' }];
 * byDay(articles).map((day) => `${day.date}: ${day.articles.length}`); // ['2018-05-29: 2', '2018-05-10: 1']
 */
export function byDay<A extends DatedArticle>(articles: readonly A[]): ArticleDay<A>[] {
  const days = new Map<string, A[]>();
  for (const article of sortNewest(articles)) {
    if (article.publishedAt === undefined) continue;
    const date = article.publishedAt.slice(0, 10);
    const list = days.get(date);
    if (list) list.push(article);
    else days.set(date, [article]);
  }
  return Array.from(days, ([date, list]) => ({ date, articles: list }));
}

/**
 * The articles of one day, newest first; none when nothing was published or the date is no day.
 *
 * @param date - `YYYY-MM-DD` in Vietnam
 * @example
 * const articles = [{ publishedAt: '2018-05-10' }, { publishedAt: '2018-05-29T17:04' }];
 * publishedOn(articles, '2018-05-29').length; // 1
 */
export function publishedOn<A extends DatedArticle>(articles: readonly A[], date: string): A[] {
  if (date.length !== 10) return [];
  return sortNewest(articles.filter((article) => article.publishedAt?.slice(0, 10) === date));
}

function splitAround<A extends ListedArticle>(articles: readonly A[], article: ListedArticle) {
  const sorted = sortNewest(articles);
  const others = sorted.filter(({ id }) => id !== article.id);
  const place = sorted.findIndex(({ id }) => id === article.id);
  const key = timeKey(article);
  const next = place >= 0 ? place : sorted.findIndex((other) => timeKey(other) <= key);
  const split = next >= 0 ? next : sorted.length;
  return { newer: others.slice(0, split), older: others.slice(split) };
}

/** Local time to the second, so that times of any precision compare as text; empty for an undated article. */
function timeKey({ publishedAt }: DatedArticle): string {
  return publishedAt === undefined ? '' : publishedAt + 'T00:00:00'.slice(publishedAt.length - 10);
}
