import { parseXml } from '#dom';
import { bodyText } from './body-text.js';
import { FEED_LIMITS } from './feed-limits.js';
import type { Feed } from './feed.js';
import { readJsonFeed } from './json-feed.js';
import { mendXml } from './mend-xml.js';
import { readXmlFeed } from './xml-feed.js';

/**
 * What {@link readFeed} is told beside the feed.
 *
 * @example
 * const options: ReadFeedOptions = { url: 'https://badinh.example.vn/rss/' };
 * const rss = '<rss version="2.0"><channel><item><title>Hội nghị</title><link>/tin/1</link></item></channel></rss>';
 * readFeed(rss, 'text/xml', options).items[0]?.url; // 'https://badinh.example.vn/tin/1'
 */
export interface ReadFeedOptions {
  /** The address that the feed came from; relative addresses in it are meant against it. */
  readonly url?: string;
  /**
   * Addresses of articles where the interface gives none (Joomla, Liferay): `{id}` and `{path}` stand for what it does
   * give, such as `https://badinh.example.vn/-/{path}`.
   */
  readonly articleUrl?: string;
}

const DECLARATION = /^<\?xml [^<>]*\?>\s*$/;
const FEED_ROOT = /<(?:[\w.-]+:)?(?:rss|rdf|feed|channel)[\s>]/i;

/**
 * Reads what a portal publishes for machines (nguồn tin): RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed, and the
 * interfaces of WordPress, Drupal, Joomla, Liferay and SharePoint, told apart by their shape. Broken feeds give what is
 * whole in them.
 *
 * Titles and leads are plain text; a body stays HTML by a stranger, in `bodyHtml`; addresses other than `http:` and
 * `https:` are dropped; times are the clock in Vietnam. Works in browsers and in Node, without network: no entity, style or
 * document type of the feed is ever loaded or expanded.
 *
 * @param body - the response as text, or its bytes, from which the encoding is found
 * @param contentType - the `Content-Type` header, for its charset
 * @returns the articles in the order of the feed, and which items were left out; no items when the text is no feed. Never
 *   throws
 * @example
 * const response = await fetch('https://badinh.example.vn/rss/tin-tuc/');
 * const feed = readFeed(
 *   new Uint8Array(await response.arrayBuffer()),
 *   response.headers.get('content-type') ?? '',
 *   { url: response.url },
 * );
 * feed.items[0]?.title; // 'Hội nghị dân vận'
 */
export function readFeed(
  body: string | Uint8Array,
  contentType = '',
  options: ReadFeedOptions = {},
): Feed {
  const whole = bodyText(body, contentType);
  const text = whole.length > FEED_LIMITS.text ? whole.slice(0, FEED_LIMITS.text) : whole;
  const first = /[^\s\ufeff\0]/.exec(text);
  if (first?.[0] === '{' || first?.[0] === '[') {
    const feed = readJsonFeed(text.slice(first.index), options.url, options.articleUrl);
    if (feed) return feed;
  }
  const xml = fromRoot(text);
  const root = parseXml(xml);
  if (root) return readXmlFeed(root, false, options.url);
  const mended = mendXml(xml);
  const mendedRoot = mended.xml === '' ? undefined : parseXml(mended.xml);
  return mendedRoot
    ? readXmlFeed(mendedRoot, mended.isCut, options.url)
    : { items: [], rejected: [] };
}

/** The feed from its root on: without junk and document type before it. */
function fromRoot(text: string): string {
  const place = text.search(FEED_ROOT);
  // The text itself, where it can stay, spares the parser of a browser a copy.
  return place <= 0 || DECLARATION.test(text.slice(0, place)) ? text : text.slice(place);
}
