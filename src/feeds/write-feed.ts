import type { Article } from '../articles/article.js';
import { type Channel, newestTime } from './channel.js';
import { writeAtom } from './write-atom.js';
import { writeJson } from './write-json.js';
import { writeRss } from './write-rss.js';

/**
 * The formats that {@link writeFeed} writes: RSS 2.0, Atom 1.0, JSON Feed 1.1.
 *
 * @example
 * const formats: FeedFormat[] = ['rss', 'atom', 'json'];
 * formats.map((format) => FEED_MEDIA_TYPES[format].split(';')[0]); // ['application/rss+xml', 'application/atom+xml', 'application/feed+json']
 */
export type FeedFormat = 'rss' | 'atom' | 'json';

/**
 * The media types under which a web server has to send the formats.
 *
 * @example
 * FEED_MEDIA_TYPES.rss; // 'application/rss+xml; charset=utf-8'
 */
export const FEED_MEDIA_TYPES: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
};

/**
 * Writes articles as a feed (xuất nguồn tin) that feed validators accept, so that a portal without a feed gets one. What
 * {@link readFeed} reads from it are the same articles, as far as the format has a place for their fields.
 *
 * Times are written with the offset of Vietnam. An article whose id was written before is left out, since ids are unique
 * in a feed. `bodyHtml` is passed on as it is: whoever shows the feed has to sanitise it, as with every feed.
 *
 * @param articles - valid articles, in the order in which the feed shall have them
 * @returns the text of the feed, to be sent with its {@link FEED_MEDIA_TYPES}
 * @example
 * const articles = [articleSchema.parse({ id: '1', title: 'Hội nghị dân vận', url: 'https://badinh.example.vn/tin/1' })];
 * const rss = writeFeed(articles, 'rss', {
 *   title: 'Tin dân vận Ba Đình',
 *   link: 'https://badinh.example.vn/',
 *   feedUrl: 'https://badinh.example.vn/rss.xml',
 * });
 * readFeed(rss).items[0]?.title; // 'Hội nghị dân vận'
 */
export function writeFeed(
  articles: readonly Article[],
  format: FeedFormat,
  channel: Channel,
): string {
  const ids = new Set<string>();
  const items = articles.filter(({ id }) => !ids.has(id) && ids.add(id));
  const updated = channel.updated ?? newestTime(items);
  if (format === 'rss') return writeRss(items, channel, updated);
  if (format === 'atom') return writeAtom(items, channel, updated);
  return writeJson(items, channel);
}
