import { firstOf } from '../../src/schema/first-of.js';
import { safeHref, safePicture, visibleText } from '../shared/own-content.js';
import type { GalleryModel, readPicture } from './gallery-model.js';

/** How a picture is read. */
type ReadPicture = typeof readPicture;

const BLOCK = 'li, figure, article';
const PICTURE = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i;

/**
 * Reads the cards inside a tag: a link around or beside each picture, with the text that goes with it. A link to a picture
 * opens it; one to a page leads there from the name, and the small picture is what is shown.
 */
export function readOwnPictures(host: Element, read: ReadPicture): GalleryModel[] {
  const seen = new Set<Element>();
  return [...host.querySelectorAll('img')].flatMap((image) => {
    const inside = (around: Element | null): boolean =>
      around !== null && around !== host && host.contains(around);
    const [block, nearest] = [image.closest(BLOCK), image.closest(`a, ${BLOCK}`)];
    // Words beside the link are its picture's where no other picture is there.
    const isOnly = inside(block) && block?.querySelectorAll('img').length === 1;
    const place = (isOnly ? block : inside(nearest) ? nearest : image) ?? image;
    if (seen.has(place)) return [];
    seen.add(place);
    return readCard(place, image, read);
  });
}

function readCard(place: Element, image: HTMLImageElement, read: ReadPicture): GalleryModel[] {
  const links = [...place.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const own = image.closest('a');
  if (own && links.indexOf(own) < 0) links.unshift(own);
  const isPicture = (link: HTMLAnchorElement): boolean =>
    safePicture(link.href) !== undefined &&
    (PICTURE.test(link.pathname) || (link === own && image.src === link.href));
  const picture = firstOf(links, isPicture);
  const page = firstOf(links, (link) => !isPicture(link));
  const caption = visibleText(place.querySelector('figcaption'));
  const words = [
    visibleText(place.querySelector('h1, h2, h3, h4, h5, h6')),
    caption,
    visibleText(page),
    visibleText(place),
    image.alt.trim(),
  ];
  const name = firstOf(words, (each) => each !== '');
  const images = read({ url: picture?.href ?? image.src, alt: image.alt, caption });
  if (name === undefined || images.length === 0) return [];
  return [
    {
      id: images[0]?.url ?? name,
      name,
      url: page && safeHref(page),
      images: images.map((each) => ({ ...each, thumb: image.src })),
      unit: undefined,
      unitName: undefined,
      form: undefined,
      fields: [],
      year: undefined,
      level: undefined,
      hasEnded: false,
      address: undefined,
      content: undefined,
      result: undefined,
      acts: [],
    },
  ];
}
