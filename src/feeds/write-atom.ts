import type { Article } from '../articles/article.js';
import { type Channel, fileType, pictureType, rfc3339 } from './channel.js';
import { escapeXml, withoutNonXml } from './xml-text.js';
import { bodyHtmlOf, element, joined, linesToHtml, XML_DECLARATION } from './xml-writing.js';

/** Writes Atom 1.0. */
export function writeAtom(
  articles: readonly Article[],
  channel: Channel,
  updated: string | undefined,
): string {
  // Atom wants a time of everything; the epoch stands for none.
  const changed = rfc3339(updated) ?? '1970-01-01T00:00:00Z';
  return joined([
    XML_DECLARATION,
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${escapeXml(channel.language ?? 'vi')}">`,
    element('title', channel.title),
    element('subtitle', channel.description),
    element('id', channel.feedUrl),
    element('updated', changed),
    `<author>${element('name', channel.author ?? channel.title)}</author>`,
    element('link', '', { rel: 'alternate', type: 'text/html', href: channel.link }),
    element('link', '', { rel: 'self', type: 'application/atom+xml', href: channel.feedUrl }),
    ...articles.map((article) => atomEntry(article, channel, changed)),
    '</feed>',
  ]);
}

function atomEntry(article: Article, channel: Channel, changed: string): string {
  const { url, source } = article;
  const body = bodyHtmlOf(article);
  return joined([
    '<entry>',
    element('title', article.title),
    url === undefined ? '' : element('link', '', { rel: 'alternate', href: url }),
    element('id', iriOf(article.id, channel)),
    element('published', rfc3339(article.publishedAt)),
    element('updated', rfc3339(article.updatedAt ?? article.publishedAt) ?? changed),
    article.author === undefined ? '' : `<author>${element('name', article.author)}</author>`,
    ...article.categories.map((term) => element('category', '', { term })),
    source?.url === undefined
      ? ''
      : element('link', '', {
          rel: 'via',
          href: source.url,
          ...(source.name === undefined ? {} : { title: source.name }),
        }),
    element('thr:total', article.comments?.toString()),
    summaryOf(article.lead),
    // Without a link an entry has to have a content.
    body === undefined && url !== undefined
      ? ''
      : element('content', body ?? escapeXml(article.lead ?? article.title), { type: 'html' }),
    ...article.images.map((image) =>
      element('link', '', {
        rel: 'enclosure',
        href: image.url,
        type: pictureType(image.url),
        ...(image.caption === undefined ? {} : { title: image.caption }),
      }),
    ),
    ...article.attachments.map((file) =>
      element('link', '', {
        rel: 'enclosure',
        href: file.url,
        type: fileType(file.url, file.type),
        ...(file.name === undefined ? {} : { title: file.name }),
        ...(file.bytes === undefined ? {} : { length: String(file.bytes) }),
      }),
    ),
    '</entry>',
  ]);
}

/** White space of a text is not kept in Atom: several lines are HTML. */
function summaryOf(lead: string | undefined): string {
  return lead?.includes('\n') === true
    ? element('summary', linesToHtml(lead), { type: 'html' })
    : element('summary', lead);
}

/** An address for an id that is none: a tag of RFC 4151 in the name of the channel. */
function iriOf(id: string, channel: Channel): string {
  if (/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id)) return id;
  return `tag:${new URL(channel.link).hostname},2026:${encodeURIComponent(withoutNonXml(id))}`;
}
