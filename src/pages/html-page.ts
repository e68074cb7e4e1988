import type { ArticleImage } from '../articles/index.js';
import { readFeedDate } from '../feeds/feed-date.js';
import { safeUrl } from '../markup/index.js';
import { readHtmlLines, type PagePicture } from './html-lines.js';
import { keyOf, type Line } from './lines.js';
import type { PageLink, PortalPage } from './page.js';
import { readLinesOfPage } from './text-page.js';

/** Reads a page from its markup: the lines as in text, and what markup alone gives: pictures, addresses, meta data. */
export function readHtmlPage(html: string, base: string | undefined): PortalPage {
  const { lines: found, pictures, head } = readHtmlLines(html, base);
  const lines = head.title === undefined ? found : markTitle(found, head.title);
  const { page, first, last } = readLinesOfPage(lines);
  const publishedAt = page.publishedAt ?? localOf(head.publishedAt);
  return {
    ...page,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    images: imagesOf(pictures, lines, page.captions, first, last),
    relatedLinks: linksOf(lines, page.relatedTitles, base),
    attachmentLinks: linksOf(lines, page.attachments, base),
  };
}

const SHORTEST_TITLE = 12;

/** The title that the page's head names is a heading where the page shows it; a head that names another says nothing. */
function markTitle(lines: Line[], title: string): Line[] {
  const key = keyOf(title);
  const named = lines.find(
    (line) => line.key.length >= SHORTEST_TITLE && key.startsWith(line.key) && !line.markup.isAside,
  );
  if (!named) return lines;
  return lines.map((line) => {
    if (line.key === named.key) return { ...line, markup: { ...line.markup, heading: 1 } };
    if (line.markup.heading === 1) return { ...line, markup: { ...line.markup, heading: 2 } };
    return line;
  });
}

function localOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  return readFeedDate(date);
}

function imagesOf(
  pictures: readonly PagePicture[],
  lines: readonly Line[],
  captions: readonly string[],
  first: number,
  last: number,
): ArticleImage[] {
  const images = new Map<string, ArticleImage>();
  for (const { place, url, alt, width, height } of pictures) {
    if (place < first || place > last + 1 || images.has(url)) continue;
    const caption = [lines[place]?.text, lines[place - 1]?.text].find(
      (text) => text !== undefined && captions.includes(text),
    );
    images.set(url, {
      url,
      ...(caption === undefined ? {} : { caption }),
      ...(alt === '' ? {} : { alt }),
      ...(width === undefined ? {} : { width }),
      ...(height === undefined ? {} : { height }),
    });
  }
  return [...images.values()];
}

function linksOf(
  lines: readonly Line[],
  texts: readonly string[],
  base: string | undefined,
): PageLink[] {
  const wanted = new Set(texts);
  const links = new Map<string, PageLink>();
  for (const { text, href } of lines.flatMap((line) => line.markup.links ?? [])) {
    const url = wanted.has(text) && !links.has(text) ? safeUrl(href, base) : undefined;
    if (url !== undefined) links.set(text, { text, url });
  }
  return [...links.values()];
}
