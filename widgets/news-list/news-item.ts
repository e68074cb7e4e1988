import { readLocal, toLocalDateTime } from '../../src/vietnamese/local-time.js';
import { safeLink, safePicture } from '../shared/own-content.js';
import { field, list, plain, text, whole } from '../shared/unknown-data.js';

/**
 * An article as a page may hand it over, such as the core's `Article`: a title, and what else there is.
 *
 * @example
 * const news: NewsInput[] = [{ id: '1', title: 'Tổ dân vận khéo bản Nà Lốc', url: '/tin/1.html', publishedAt: '2026-11-22T08:00:00' }];
 * const list = document.querySelector('danvan-news-list');
 * if (list) list.articles = news;
 */
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

/**
 * An article as the list shows it: every text is plain, every address leads to the web.
 *
 * @example
 * const titles: string[] = document.querySelector('danvan-news-list')?.articles?.map((news: NewsItem) => news.title) ?? [];
 */
export interface NewsItem extends NewsInput {
  readonly id: string;
  readonly images: readonly NewsPicture[];
  readonly categories: string[];
  readonly featured: boolean;
  readonly hot: boolean;
}

/**
 * A picture beside an article; one without `alt` is an ornament.
 *
 * @example
 * const picture: NewsPicture = { url: 'https://badinh.example.vn/anh.jpg', alt: 'Hội nghị triển khai kế hoạch' };
 * picture.alt; // 'Hội nghị triển khai kế hoạch'
 */
export interface NewsPicture {
  readonly url: string;
  readonly alt: string;
}

const MOST_ITEMS = 10_000;
const MOST_TITLE = 500;
const MOST_LEAD = 1_000;
const MOST_SOURCE = 100;

/**
 * Takes articles out of an answer of the service, a JSON child or the property: a list, or an object with a list `items`.
 * What has no title is left out, and so is every part that is not what it should be. At most 10,000 are taken.
 */
export function readNews(data: unknown): NewsItem[] {
  return list(Array.isArray(data) ? data : field(data, 'items'))
    .slice(0, MOST_ITEMS)
    .map(readItem)
    .filter((item) => item !== undefined);
}

function readItem(data: unknown): NewsItem | undefined {
  const title = plain(field(data, 'title'), MOST_TITLE);
  if (title === undefined) return undefined;
  const url = safeLink(text(field(data, 'url')));
  const picture = list(field(data, 'images'))[0];
  const source = field(data, 'source');
  const name = plain(field(source, 'name') ?? source, MOST_SOURCE);
  return {
    id: text(field(data, 'id')) ?? url ?? title,
    title,
    url,
    lead: plain(field(data, 'lead'), MOST_LEAD),
    images: readPicture(text(field(picture, 'url')), text(field(picture, 'alt'))),
    publishedAt: readTime(text(field(data, 'publishedAt'))),
    source: name === undefined ? undefined : { name },
    reads: whole(field(data, 'reads')),
    categories: list(field(data, 'categories')).filter((each) => typeof each === 'string'),
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
