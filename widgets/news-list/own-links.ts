import { firstOf } from '../../src/schema/first-of.js';
import { safeHref, visibleText } from '../shared/own-content.js';
import { readPicture, readTime, type NewsItem } from './news-item.js';

/**
 * Reads the links inside a tag as news: one for each `<li>`, `<article>` or table row, or for each link that stands alone.
 * The title is the heading or else the longest link; with it `<time>`, `<img>` and the first paragraph. A date that stands
 * as text beside a link is read too, by the core's reader of dates, which is loaded where there is one.
 */
export async function readOwnLinks(host: Element): Promise<NewsItem[]> {
  const groups = new Map<Element, HTMLAnchorElement[]>();
  for (const link of host.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const around = link.closest('li, article, tr, dd');
    const place = around && around !== host && host.contains(around) ? around : link;
    groups.set(place, [...(groups.get(place) ?? []), link]);
  }
  const found = [...groups]
    .map(([place, links]) => readGroup(place, links))
    .filter((group) => group !== undefined);
  if (!found.some(hasDateLine)) return found.map(({ item }) => item);
  const parseDateTime = await import('../../src/vietnamese/dates.js').then(
    (dates) => dates.parseDateTime,
    () => undefined,
  );
  return found.map((group) =>
    hasDateLine(group)
      ? { ...group.item, publishedAt: parseDateTime?.(group.rest.slice(0, MOST_REST)) }
      : group.item,
  );
}

const MOST_REST = 300;

/** A link and what stands beside it. */
interface LinkGroup {
  readonly item: NewsItem;
  readonly rest: string;
}

function hasDateLine({ item, rest }: LinkGroup): boolean {
  return item.publishedAt === undefined && /\d/.test(rest);
}

function readGroup(place: Element, links: readonly HTMLAnchorElement[]): LinkGroup | undefined {
  let link = links[0];
  for (const each of links) if (visibleText(each).length > visibleText(link).length) link = each;
  if (!link) return undefined;
  const image = place.querySelector('img');
  const time = place.querySelector('time');
  const words = [
    visibleText(place.querySelector('h1, h2, h3, h4, h5, h6')),
    visibleText(link).replace(visibleText(time), '').trim(),
    image?.alt.trim() ?? '',
  ];
  const title = firstOf(words, (each) => each !== '');
  if (title === undefined) return undefined;
  const url = safeHref(link);
  const item: NewsItem = {
    id: url ?? title,
    title,
    url,
    lead: firstOf(
      [...place.querySelectorAll('p')].map(visibleText),
      (each) => each.length > 40 && each.indexOf(title) < 0,
    ),
    // A link that stands alone has its picture's text as its own.
    images: readPicture(image?.src, image?.alt === title ? '' : image?.alt),
    publishedAt: readTime(time?.getAttribute('datetime')?.trim()),
    source: undefined,
    reads: undefined,
    categories: [],
    featured: place.hasAttribute('data-featured'),
    hot: place.hasAttribute('data-hot'),
  };
  // A lead names the days of documents and events, not the article's own.
  const rest = visibleText(place)
    .replace(title, ' ')
    .replace(item.lead ?? '', ' ');
  return { item, rest };
}
