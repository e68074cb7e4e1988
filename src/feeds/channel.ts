import type { Article } from '../articles/article.js';
import { toInstant } from '../vietnamese/local-time.js';

/**
 * What a feed says of itself (thông tin của nguồn tin).
 *
 * @example
 * const channel: Channel = {
 *   title: 'Tin dân vận Ba Đình', link: 'https://badinh.example.vn/', feedUrl: 'https://badinh.example.vn/rss.xml',
 * };
 * readFeed(writeFeed([], 'rss', channel)).title; // 'Tin dân vận Ba Đình'
 */
export interface Channel {
  readonly title: string;
  /** The page that the feed is of. */
  readonly link: string;
  /** The address of the feed itself. */
  readonly feedUrl: string;
  readonly description?: string;
  /** Who answers for the feed; its title unless told. */
  readonly author?: string;
  /** `vi` unless told. */
  readonly language?: string;
  /** When it last changed, as local time in Vietnam; the time of the newest article unless told. */
  readonly updated?: string;
}

/** The time of the newest article. */
export function newestTime(articles: readonly Article[]): string | undefined {
  return articles
    .flatMap(({ publishedAt, updatedAt }) => [publishedAt, updatedAt])
    .filter((time) => time !== undefined)
    .sort()
    .at(-1);
}

/** A local time as the instant that feeds want. */
export function rfc3339(local: string | undefined): string | undefined {
  return local === undefined ? undefined : toInstant(local);
}

const TYPES: Readonly<Record<string, string>> = {
  ...{
    jpg: 'image/jpeg',
    jpeg: 'image/jpeg',
    png: 'image/png',
    gif: 'image/gif',
    webp: 'image/webp',
    svg: 'image/svg+xml',
    avif: 'image/avif',
  },
  ...{
    pdf: 'application/pdf',
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    zip: 'application/zip',
    mp3: 'audio/mpeg',
    mp4: 'video/mp4',
  },
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function typeOf(url: string): string | undefined {
  return TYPES[/\.(\w{3,4})(?:[?#]|$)/.exec(url)?.[1]?.toLowerCase() ?? ''];
}

/** The media type of a picture by the ending of its address. */
export function pictureType(url: string): string {
  const type = typeOf(url);
  return type?.startsWith('image/') === true ? type : 'image/jpeg';
}

/** The media type of a file: its own, else by the ending of its address. */
export function fileType(url: string, type: string | undefined): string {
  return type ?? typeOf(url) ?? 'application/octet-stream';
}
