import { readLocal, toLocalDateTime } from '../../src/vietnamese/local-time.js';
import { safeLink, safePicture } from '../shared/own-content.js';

/** An article as a page may hand it over, such as the core's `Article`: a title, and what else there is. */
export interface NewsInput {
  readonly id?: string | undefined;
  readonly title: string;
  readonly url?: string | undefined;
  /** Sa-pô. */
  readonly lead?: string | undefined;
  readonly images?:
    readonly { readonly url: string; readonly alt?: string | undefined }[] | undefined;
  /** Local time in Vietnam, `2018-05-29` or `2018-05-29T17:04`, or an instant with its offset. */
  readonly publishedAt?: string | undefined;
  readonly source?: { readonly name?: string | undefined } | undefined;
  /** Số lượt xem. */
  readonly reads?: number | undefined;
  readonly categories?: readonly string[] | undefined;
  /** Tin nổi bật. */
  readonly featured?: boolean | undefined;
  /** Tin nóng. */
  readonly hot?: boolean | undefined;
}

/** An article as the list shows it: every text is plain, every address leads to the web. */
export interface NewsItem extends NewsInput {
  readonly id: string;
  readonly images: readonly NewsPicture[];
  readonly categories: string[];
  readonly featured: boolean;
  readonly hot: boolean;
}

/** A picture beside an article; one without `alt` is an ornament. */
export interface NewsPicture {
  readonly url: string;
  readonly alt: string;
}

const MOST_ITEMS = 10_000;
const MOST_TITLE = 500;
const MOST_LEAD = 1_000;
const MOST_SOURCE = 100;
/** Spaces that are not one plain space between words. */
const UNTIDY = /[^\S ]|\s\s|^\s|\s$/;

/**
 * Takes articles out of an answer of the service, a JSON child or the property: a list, or an object with a list `items`.
 * What has no title is left out, and so is every part that is not what it should be. At most 10,000 are taken.
 */
export function readNews(data: unknown): NewsItem[] {
  const list = Array.isArray(data) ? data : field(data, 'items');
  if (!Array.isArray(list)) return [];
  return list
    .slice(0, MOST_ITEMS)
    .map(readItem)
    .filter((item) => item !== undefined);
}

function readItem(data: unknown): NewsItem | undefined {
  const title = plain(field(data, 'title'), MOST_TITLE);
  if (title === undefined) return undefined;
  const url = safeLink(text(field(data, 'url')));
  const [images, categories] = [field(data, 'images'), field(data, 'categories')];
  const picture: unknown = Array.isArray(images) ? images[0] : undefined;
  const [source, reads] = [field(data, 'source'), field(data, 'reads')];
  const name = plain(field(source, 'name') ?? source, MOST_SOURCE);
  return {
    id: text(field(data, 'id')) ?? url ?? title,
    title,
    url,
    lead: plain(field(data, 'lead'), MOST_LEAD),
    images: readPicture(text(field(picture, 'url')), text(field(picture, 'alt'))),
    publishedAt: readTime(text(field(data, 'publishedAt'))),
    source: name === undefined ? undefined : { name },
    reads:
      typeof reads === 'number' && Number.isSafeInteger(reads) && reads >= 0 ? reads : undefined,
    categories: Array.isArray(categories)
      ? categories.filter((each) => typeof each === 'string')
      : [],
    featured: field(data, 'featured') === true,
    hot: field(data, 'hot') === true,
  };
}

/** The picture at an address, where that is one of the web. */
export function readPicture(address: string | undefined, alt: string | undefined): NewsPicture[] {
  const url = safePicture(address);
  return url === undefined ? [] : [{ url, alt: alt?.slice(0, MOST_TITLE) ?? '' }];
}

/** A local time in Vietnam, or an instant as the clock there showed it. */
export function readTime(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  return readLocal(value) ? value : toLocalDateTime(value);
}

function plain(value: unknown, most: number): string | undefined {
  const given = text(value)?.slice(0, most * 2);
  const words =
    given !== undefined && UNTIDY.test(given) ? given.replace(/\s+/g, ' ').trim() : given;
  if (words === undefined || words === '') return undefined;
  return words.length > most ? `${words.slice(0, most)}…` : words;
}

function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
