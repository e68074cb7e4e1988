import { firstElement, nextElement } from '#dom';
import type { XmlElement } from '../dom/xml-node.js';
import { plainText, safeUrl } from '../markup/index.js';
import { ArticleList, emptyDraft, type Draft } from './draft.js';
import { FEED_LIMITS } from './feed-limits.js';
import type { Feed } from './feed.js';
import { fieldReader, type FieldReader } from './xml-fields.js';

const ITEMS = new Set(['item', 'entry']);
/** Elements that may hold the head of the feed or its items. */
const FRAMES = new Set(['channel', 'feed', 'rss', 'rdf']);

/** How deep frames stand in each other, at most. */
const DEEPEST = 4;

/** Reads RSS of any version and Atom from the root of their document. */
export function readXmlFeed(root: XmlElement, isCut: boolean, address: string | undefined): Feed {
  const reader = new XmlFeedReader(address);
  return reader.read(root, isCut);
}

class XmlFeedReader {
  readonly #address: string | undefined;
  readonly #head: Draft;
  readonly #items: XmlElement[] = [];
  readonly #readers = new Map<string, FieldReader | null>();
  #self: string | undefined;

  constructor(address: string | undefined) {
    this.#address = address;
    this.#head = emptyDraft(address);
  }

  read(root: XmlElement, isCut: boolean): Feed {
    this.#frame(root, DEEPEST);
    const head = this.#head;
    const fallback = this.#address ?? this.#self ?? head.url;
    head.base = head.base ?? fallback;
    const list = new ArticleList();
    const last = this.#items.at(-1);
    for (const element of this.#items) {
      if (list.isFull) break;
      if (isCut && element === last) list.addCut();
      else list.add(this.#item(element, head.base));
    }
    const title = plainText(head.plainTitle ?? head.title ?? '', { escapedTwice: true })
      .replaceAll('\n', ' ')
      .slice(0, FEED_LIMITS.title);
    const link = safeUrl(head.url ?? '', head.base);
    const updated = head.updatedAt ?? head.publishedAt;
    return {
      ...(title === '' ? {} : { title }),
      ...(link === undefined ? {} : { link }),
      ...(updated === undefined ? {} : { updated }),
      items: list.items,
      rejected: list.rejected,
    };
  }

  #frame(frame: XmlElement, depth: number): void {
    this.#head.base = resolved(frame.getAttribute('xml:base'), this.#head.base);
    for (let node = firstElement(frame); node; node = nextElement(node)) {
      const name = node.localName?.toLowerCase() ?? '';
      if (ITEMS.has(name)) this.#items.push(node);
      else if (FRAMES.has(name)) {
        if (depth > 0) this.#frame(node, depth - 1);
      } else if (name === 'link' && node.getAttribute('rel') === 'self') {
        this.#self ??= safeUrl(node.getAttribute('href') ?? '', this.#head.base);
      } else if (name === 'image' || name === 'textinput' || name === 'author') continue;
      else this.#readField(node, this.#head);
    }
  }

  #item(element: XmlElement, base: string | undefined): Draft {
    const isBare = !element.hasAttributes();
    const draft = emptyDraft(isBare ? base : resolved(element.getAttribute('xml:base'), base));
    const about = isBare ? null : element.getAttribute('rdf:about');
    if (about !== null) draft.id = about;
    for (let node = firstElement(element); node; node = nextElement(node)) {
      this.#readField(node, draft);
    }
    if (draft.url === undefined && about !== null) draft.url = about;
    return draft;
  }

  /** One name means the same all over a feed, whatever its prefix: its reader is looked up once. */
  #readField(element: XmlElement, draft: Draft): void {
    const name = element.nodeName;
    let reader = this.#readers.get(name);
    if (reader === undefined) {
      reader = fieldReader(element) ?? null;
      this.#readers.set(name, reader);
    }
    reader?.read(element, draft, reader.isAtom);
  }
}

function resolved(own: string | null, base: string | undefined): string | undefined {
  return own === null ? base : (safeUrl(own, base) ?? base);
}
