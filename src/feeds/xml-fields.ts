import { firstElement, nextElement, textInside } from '#dom';
import type { XmlElement } from '../dom/xml-node.js';
import { decodeEntities, safeUrl } from '../markup/index.js';
import type { Draft, DraftPicture } from './draft.js';
import { readFeedDate } from './feed-date.js';
import { contentOf, markupOf } from './xml-text.js';
import { firstOf } from '../schema/first-of.js';

/** Puts what an element says into the draft of its item, or of the head of the feed. */
type ReadField = (element: XmlElement, draft: Draft, isAtom: boolean) => void;

/** The reader of all elements of one name. */
export interface FieldReader {
  readonly read: ReadField;
  /** Whether they are of Atom, whose texts are plain unless they say otherwise. */
  readonly isAtom: boolean;
}

const ATOM = /^https?:\/\/(?:www\.w3\.org\/2005\/atom|purl\.org\/atom\/)/i;

/** Namespaces whose elements are known, by a telling part of their name; those of RSS and Atom have no prefix. */
const NAMESPACES: readonly (readonly [string, string])[] = [
  ['purl.org/dc/elements', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['purl.org/rss/1.0/modules/slash', 'slash'],
  ['purl.org/syndication/thread', 'thr'],
  ['search.yahoo.com/mrss', 'media'],
  ['itunes.com/dtds', 'itunes'],
  ['feedburner', 'feedburner'],
  ['pheedo', 'pheedo'],
  ['w3.org/1999/xhtml', 'xhtml'],
];
const NO_PREFIX =
  /^(?:https?:\/\/(?:www\.w3\.org\/2005\/atom|purl\.org\/(?:atom\/|rss\/1\.0\/?$|net\/rss1\.1)|(?:my|channel)\.netscape\.com|backend\.userland\.com|blogs\.law\.harvard\.edu)|$)/i;

/** Finds the reader of an element; nothing for an element that says nothing of an article. */
export function fieldReader(element: XmlElement): FieldReader | undefined {
  const local = (element.localName ?? '').toLowerCase();
  const namespace = element.namespaceURI ?? '';
  const prefix = element.nodeName.includes(':') ? element.nodeName.split(':', 1)[0] : '';
  const known = firstOf(NAMESPACES, ([part]) => namespace.toLowerCase().includes(part))?.[1];
  const meant = known ?? (NO_PREFIX.test(namespace) ? '' : (prefix ?? '').toLowerCase());
  const read = READERS.get(
    meant === '' || meant === 'atom' || meant === 'rss' ? local : `${meant}:${local}`,
  );
  return read && { read, isAtom: ATOM.test(namespace) };
}

const READERS = new Map<string, ReadField>([
  ['title', readTitle],
  ['dc:title', readSecondTitle],
  ['media:title', readSecondTitle],
  ['link', readLink],
  ...each(['feedburner:origlink', 'pheedo:origlink'], (element, draft) => {
    draft.canonical = contentOf(element).trim() || undefined;
  }),
  ['guid', readGuid],
  ['id', readId],
  ['dc:identifier', readId],
  ...each(['description', 'summary', 'abstract'], readLead),
  ...each(
    [
      'dc:description',
      'dcterms:abstract',
      'itunes:summary',
      'media:description',
      'itunes:subtitle',
      'subtitle',
      'tagline',
    ],
    readSecondLead,
  ),
  ...each(['content', 'content:encoded', 'fulltext'], readBody),
  ...each(['xhtml:body', 'xhtml:div'], (element, draft) => {
    draft.bodyHtml ??= markupOf(element);
  }),
  ...each(
    [
      'pubdate',
      'published',
      'issued',
      'dc:date',
      'dcterms:issued',
      'dcterms:created',
      'created',
      'date',
    ],
    (element, draft) => {
      draft.publishedAt ??= readFeedDate(textInside(element));
    },
  ),
  ...each(['updated', 'modified', 'dcterms:modified', 'lastbuilddate'], (element, draft) => {
    draft.updatedAt ??= readFeedDate(textInside(element));
  }),
  ...each(['author', 'dc:creator', 'itunes:author', 'dc:author'], readAuthor),
  ...each(['category', 'dc:subject', 'media:category'], readCategory),
  ...each(['enclosure', 'media:content'], readMedia),
  ...each(['media:group'], readGroup),
  ...each(
    [
      'media:thumbnail',
      'itunes:image',
      'image',
      'thumb',
      'thumbnail',
      'img',
      'picture',
      'media:image',
    ],
    readImage,
  ),
  ['source', readSource],
  ['dc:source', readSource],
  ...each(['slash:comments', 'thr:total'], (element, draft) => {
    draft.comments ??= contentOf(element);
  }),
]);

function each(names: readonly string[], reader: ReadField): [string, ReadField][] {
  return names.map((name) => [name, reader]);
}

/** The content of a text element: plain, as Atom has it unless it says otherwise, or marked up, as in RSS. */
interface Content {
  readonly plain?: string;
  readonly html?: string;
}

function readContent(element: XmlElement, isAtom: boolean): Content {
  if (!isAtom && !element.hasAttributes()) return { html: contentOf(element) };
  const type = element.getAttribute('type')?.toLowerCase().trim() ?? '';
  if (type === '' && !isAtom) return { html: contentOf(element) };
  if (type.includes('xhtml')) return { html: markupOf(element) };
  if (/^(?:image|audio|video|font)\//.test(type)) return {};
  const isEncoded = isAtom && element.getAttribute('mode') === 'base64';
  const text = isEncoded ? fromBase64(contentOf(element)) : contentOf(element);
  const isPlain = type === '' || type === 'text' || type === 'plain' || type === 'text/plain';
  // Elements inside are markup whatever the type says.
  if (!isPlain || firstElement(element) !== null) return { html: text };
  return { plain: decodeEntities(text) };
}

function fromBase64(text: string): string {
  try {
    const bytes = Uint8Array.from(atob(text.replace(/\s+/g, '')), (unit) => unit.charCodeAt(0));
    return new TextDecoder().decode(bytes);
  } catch {
    return '';
  }
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || !/\S/.test(text);
}

function readTitle(element: XmlElement, draft: Draft, isAtom: boolean): void {
  if (draft.hasTitle === true) return;
  const { plain, html } = readContent(element, isAtom);
  draft.hasTitle = !isBlank(plain ?? html);
  if (!draft.hasTitle) return;
  draft.plainTitle = plain;
  draft.title = html;
}

function readSecondTitle(element: XmlElement, draft: Draft): void {
  if (isBlank(draft.title) && draft.hasTitle !== true) draft.title = contentOf(element);
}

function readLead(element: XmlElement, draft: Draft, isAtom: boolean): void {
  const { plain, html } = readContent(element, isAtom);
  // Line breaks in XML are white space.
  if (!isBlank(plain)) draft.plainLead = plain?.replace(/\s+/g, ' ');
  if (!isBlank(html)) draft.lead = html;
}

function readSecondLead(element: XmlElement, draft: Draft): void {
  const text = contentOf(element);
  if (text.length > (draft.secondLead?.length ?? 0)) draft.secondLead = text;
}

function readBody(element: XmlElement, draft: Draft, isAtom: boolean): void {
  const { plain, html } = readContent(element, isAtom);
  if (!isBlank(html)) draft.bodyHtml ??= html;
  if (!isBlank(plain)) draft.plainBody ??= plain;
}

function readLink(element: XmlElement, draft: Draft): void {
  const href = element.hasAttributes() ? element.getAttribute('href') : null;
  if (href === null) {
    const text = contentOf(element).trim();
    if (text !== '') draft.url ??= text;
    return;
  }
  const rel = (element.getAttribute('rel') ?? 'alternate').toLowerCase().split('/').at(-1) ?? '';
  const type = element.getAttribute('type');
  if (rel === 'alternate' || rel === '') {
    const isPage = type === null || type.includes('html');
    if (draft.url === undefined || (isPage && draft.isOtherForm === true)) {
      draft.url = withOwnBase(element, href, draft.base);
      draft.isOtherForm = !isPage;
    }
  } else if (rel === 'canonical') draft.canonical = withOwnBase(element, href, draft.base);
  else if (rel === 'enclosure')
    addFile(draft, href, type, element.getAttribute('length'), element.getAttribute('title'));
  else if (rel === 'via') {
    draft.sourceUrl ??= href;
    draft.sourceName ??= element.getAttribute('title') ?? undefined;
  } else if (rel === 'replies') draft.comments ??= element.getAttribute('thr:count') ?? undefined;
}

function withOwnBase(element: XmlElement, address: string, base: string | undefined): string {
  const own = element.getAttribute('xml:base');
  if (own === null) return address;
  return safeUrl(address, safeUrl(own, base) ?? base) ?? address;
}

function readGuid(element: XmlElement, draft: Draft): void {
  const text = contentOf(element).trim();
  if (text === '') return;
  draft.id = text;
  if (element.getAttribute('isPermaLink')?.toLowerCase() !== 'false') draft.permalink = text;
}

function readId(element: XmlElement, draft: Draft): void {
  const text = contentOf(element).trim();
  if (text === '') return;
  draft.id ??= text;
  draft.permalink ??= text;
}

function readAuthor(element: XmlElement, draft: Draft): void {
  const name =
    firstElement(element) !== null ? (childText(element, 'name') ?? '') : contentOf(element);
  const text = withoutAddress(name).trim();
  if (text === '' || draft.author?.includes(text)) return;
  draft.author = draft.author === undefined ? text : `${draft.author}, ${text}`;
}

/** The name in `address (name)` and `name <address>`, the forms of RFC 822. */
function withoutAddress(name: string): string {
  if (!name.includes('@')) return name;
  return /\(([^()]+)\)/.exec(name)?.[1] ?? name.replace(/<[^<>@\s]+@[^<>\s]+>/, '');
}

function readCategory(element: XmlElement, draft: Draft): void {
  const label = element.hasAttributes()
    ? (element.getAttribute('label') ?? element.getAttribute('term'))
    : null;
  draft.categories.push(label ?? textInside(element));
}

function readMedia(element: XmlElement, draft: Draft): void {
  const url = element.getAttribute('url') ?? element.getAttribute('href');
  const medium = element.getAttribute('medium');
  const type = element.getAttribute('type') ?? (medium === 'image' ? 'image/*' : null);
  if (url !== null) {
    if (isPicture(url, type)) draft.pictures.push(pictureOf(element, url));
    else
      addFile(
        draft,
        url,
        type,
        element.getAttribute('length') ?? element.getAttribute('fileSize'),
        null,
      );
  }
  readGroup(element, draft);
}

/** What stands inside `media:group` and `media:content` belongs to the item as well. */
function readGroup(element: XmlElement, draft: Draft): void {
  for (let node = firstElement(element); node; node = nextElement(node)) {
    const local = node.localName;
    if (local === 'thumbnail') readImage(node, draft);
    else if (local === 'content' && element.localName === 'group') readMedia(node, draft);
    else if (element.localName === 'group' && local === 'title') readSecondTitle(node, draft);
    else if (element.localName === 'group' && local === 'description') readSecondLead(node, draft);
  }
}

function pictureOf(element: XmlElement, url: string): DraftPicture {
  const caption = childText(element, 'description') ?? childText(element, 'title');
  return {
    url,
    caption,
    width: element.getAttribute('width') ?? undefined,
    height: element.getAttribute('height') ?? undefined,
  };
}

function readImage(element: XmlElement, draft: Draft): void {
  const url =
    element.getAttribute('url') ??
    element.getAttribute('href') ??
    element.getAttribute('src') ??
    childText(element, 'url') ??
    contentOf(element);
  // A picture said to be small stands in only where there is no other.
  const picture = pictureOf(element, url.trim());
  if (element.localName === 'thumbnail') draft.thumbnail ??= picture;
  else if (picture.url !== '') draft.pictures.push(picture);
}

function readSource(element: XmlElement, draft: Draft): void {
  const name =
    childText(element, 'title') ?? (firstElement(element) !== null ? '' : contentOf(element));
  const isAddress = /^https?:\/\//.test(name.trim());
  if (!isAddress && !isBlank(name)) draft.sourceName ??= name;
  draft.sourceUrl ??=
    element.getAttribute('url') ?? childHref(element) ?? (isAddress ? name : undefined);
}

function addFile(
  draft: Draft,
  url: string,
  type: string | null,
  bytes: string | null,
  name: string | null,
): void {
  if (isPicture(url, type)) draft.pictures.push({ url, caption: name ?? undefined });
  else
    draft.files.push({
      url,
      type: type ?? undefined,
      bytes: bytes ?? undefined,
      name: name ?? undefined,
    });
}

function isPicture(url: string, type: string | null): boolean {
  return type === null || !type.includes('/')
    ? /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:[?#]|$)/i.test(url)
    : type.startsWith('image/');
}

function childText(element: XmlElement, local: string): string | undefined {
  const child = childNamed(element, local);
  return child && contentOf(child);
}

function childHref(element: XmlElement): string | undefined {
  return childNamed(element, 'link')?.getAttribute('href') ?? undefined;
}

function childNamed(element: XmlElement, local: string): XmlElement | undefined {
  for (let node = firstElement(element); node; node = nextElement(node)) {
    if (node.localName === local) return node;
  }
  return undefined;
}
