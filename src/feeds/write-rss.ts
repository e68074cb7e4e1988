import type { Article } from '../articles/article.js';
import { type Channel, fileType, rfc3339 } from './channel.js';
import {
  attributesOf,
  bodyHtmlOf,
  element,
  joined,
  linesToHtml,
  XML_DECLARATION,
} from './xml-writing.js';

/** Writes RSS 2.0. */
export function writeRss(
  articles: readonly Article[],
  channel: Channel,
  updated: string | undefined,
): string {
  return joined([
    XML_DECLARATION,
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">',
    '<channel>',
    element('title', channel.title),
    element('link', channel.link),
    element('description', channel.description ?? channel.title),
    element('language', channel.language ?? 'vi'),
    element('lastBuildDate', rfc822(updated)),
    element('atom:link', '', { href: channel.feedUrl, rel: 'self', type: 'application/rss+xml' }),
    ...articles.map(rssItem),
    '</channel>',
    '</rss>',
  ]);
}

function rssItem(article: Article): string {
  const { id, url, source } = article;
  const [file] = article.attachments;
  return joined([
    '<item>',
    element('title', article.title),
    element('link', url),
    element('guid', id, { isPermaLink: String(id === url) }),
    element('pubDate', rfc822(article.publishedAt)),
    element('atom:updated', rfc3339(article.updatedAt)),
    element('dc:creator', article.author),
    ...article.categories.map((category) => element('category', category)),
    source?.url === undefined
      ? ''
      : element('source', source.name ?? source.url, { url: source.url }),
    source?.url === undefined ? element('dc:source', source?.name) : '',
    element('slash:comments', article.comments?.toString()),
    // A description is HTML: its text is escaped once more.
    element('description', article.lead && linesToHtml(article.lead)),
    element('content:encoded', bodyHtmlOf(article)),
    file
      ? // A length of 0 stands for one that is not known.
        element('enclosure', '', {
          url: file.url,
          length: String(file.bytes ?? 0),
          type: fileType(file.url, file.type),
        })
      : '',
    ...article.images.map(mediaContent),
    '</item>',
  ]);
}

function mediaContent({ url, caption, width, height }: Article['images'][number]): string {
  const size = {
    ...(width === undefined ? {} : { width: String(width) }),
    ...(height === undefined ? {} : { height: String(height) }),
  };
  const tag = `<media:content${attributesOf({ url, medium: 'image', ...size })}`;
  return caption === undefined
    ? `${tag}/>`
    : `${tag}>${element('media:description', caption, { type: 'plain' })}</media:content>`;
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

function rfc822(local: string | undefined): string | undefined {
  const [, year, month = '', day = '', time = ''] =
    /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d:\d\d)/.exec(rfc3339(local) ?? '') ?? [];
  if (year === undefined) return undefined;
  const weekday = new Date(`${year}-${month}-${day}`).getUTCDay();
  return `${DAYS[weekday] ?? ''}, ${day} ${MONTHS[Number(month) - 1] ?? ''} ${year} ${time} +0700`;
}
