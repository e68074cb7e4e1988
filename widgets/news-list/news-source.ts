import { requestOnce } from '../shared/page-requests.js';
import { field } from '../shared/unknown-data.js';
import { readNews, type NewsItem } from './news-item.js';

/** Where news come from. */
export interface NewsSource {
  /** Absolute address. */
  readonly url: string;
  /** Form of the articles' addresses for an interface that gives none; see `readFeed`. */
  readonly articleUrl: string | undefined;
}

/**
 * Gets news: as the service relays them, or from any feed or interface that the core reads. The reader of foreign feeds is
 * loaded where one comes, and only there.
 *
 * @param again - asks anew although an answer is there
 * @throws LoadError with the reason
 */
export async function loadNews(source: NewsSource, again: boolean): Promise<NewsItem[]> {
  const answer = await requestOnce(source.url, { again });
  const data = jsonOf(answer.body);
  if (isRelayed(data)) return readNews(data);
  const { readForeign } = await import('./foreign-news.js');
  return readNews(readForeign(answer, data, source));
}

function jsonOf(body: string): unknown {
  if (!/^[\s\ufeff]*[{[]/.test(body)) return undefined;
  try {
    const data: unknown = JSON.parse(body.replace('\ufeff', ''));
    return data;
  } catch {
    return undefined;
  }
}

/** The form of the core's `Feed`, which no feed of others has. */
function isRelayed(data: unknown): boolean {
  return Array.isArray(field(data, 'items')) && Array.isArray(field(data, 'rejected'));
}
