import { decodeEntities } from '../markup/index.js';
import type { DraftPicture } from './draft.js';

/** Tags of pictures that are looked at before none is found. */
const TRIES = 10;
const LONGEST_TAG = 4_000;
const ATTRIBUTE =
  /(?<![\w-])(src|data-src|data-original|alt|width|height)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** Pictures that show nothing of the article: counters of readers, emoji, signs of the CMS. */
const NOT_CONTENT =
  /\/emoji\/|\/smil(?:ies|eys)\/|feedburner\.com|doubleclick|\bpixel\b|\/spacer\.gif/;

/** The first picture of an HTML text that belongs to the article; one that is loaded late counts as well. */
export function firstPicture(html: string): DraftPicture | undefined {
  const image = /<img\s/gi;
  for (let tries = 0; tries < TRIES && image.test(html); tries += 1) {
    const end = html.indexOf('>', image.lastIndex);
    const tag = html.slice(
      image.lastIndex,
      Math.min(end < 0 ? html.length : end, image.lastIndex + LONGEST_TAG),
    );
    const picture = readTag(tag);
    if (picture) return picture;
  }
  return undefined;
}

function readTag(tag: string): DraftPicture | undefined {
  const found: Record<string, string | undefined> = {};
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    found[name.toLowerCase()] = decodeEntities(double ?? single ?? bare ?? '');
  }
  const { src = '', alt, width, height } = found;
  const isLate = src.trim() === '' || src.startsWith('data:');
  const url = isLate ? (found['data-src'] ?? found['data-original']) : src;
  if (url === undefined || NOT_CONTENT.test(url) || width === '1' || height === '1')
    return undefined;
  return { url, alt, width, height };
}
