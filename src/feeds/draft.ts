import type { Article, ArticleImage } from '../articles/article.js';
import { plainText, safeUrl } from '../markup/index.js';
import type { FileLink } from '../schema/fields.js';
import { FEED_LIMITS } from './feed-limits.js';
import type { RejectedItem } from './feed.js';
import { firstPicture } from './html-picture.js';

/** From how many characters on a description without a body beside it is taken for the body. */
const ARTICLE_LENGTH = 1_500;

/** An item as a feed has it, before its fields are checked. Texts may hold markup; addresses are not resolved. */
export interface Draft {
  /** Address against which the item's addresses are meant. */
  base?: string | undefined;
  id?: string | undefined;
  url?: string | undefined;
  /** Whether `url` leads to another form of the item than its page. */
  isOtherForm?: boolean | undefined;
  /** The address of the page itself, where `url` leads by way of a counter. */
  canonical?: string | undefined;
  /** The last part of the page's address, where that is all there is. */
  path?: string | undefined;
  /** An id that is an address as well; stands in for `url`. */
  permalink?: string | undefined;
  title?: string | undefined;
  /** Whether `title` or `plainTitle` is the item's own, not one that stands in. */
  hasTitle?: boolean | undefined;
  /** A title that is told to be plain text. */
  plainTitle?: string | undefined;
  lead?: string | undefined;
  plainLead?: string | undefined;
  /** Stands in where there is no lead. */
  secondLead?: string | undefined;
  bodyHtml?: string | undefined;
  /** A body that is told to be plain text. */
  plainBody?: string | undefined;
  author?: string | undefined;
  sourceName?: string | undefined;
  sourceUrl?: string | undefined;
  /** Times are local times in Vietnam already. */
  publishedAt?: string | undefined;
  updatedAt?: string | undefined;
  comments?: string | undefined;
  reads?: string | undefined;
  featured?: boolean | undefined;
  readonly categories: string[];
  readonly pictures: DraftPicture[];
  /** Stands in where there is no picture. */
  thumbnail?: DraftPicture | undefined;
  readonly files: DraftFile[];
}

/** A picture as a feed has it. */
export interface DraftPicture {
  readonly url: string;
  readonly caption?: string | undefined;
  readonly alt?: string | undefined;
  readonly width?: string | undefined;
  readonly height?: string | undefined;
}

/** A file beside an item, as a feed has it. */
export interface DraftFile {
  readonly url: string;
  readonly name?: string | undefined;
  readonly type?: string | undefined;
  readonly bytes?: string | undefined;
}

export function emptyDraft(base?: string): Draft {
  return { base, categories: [], pictures: [], files: [] };
}

/** Makes articles of drafts, in order, and keeps the book of what was left out. */
export class ArticleList {
  readonly items: Article[] = [];
  readonly rejected: RejectedItem[] = [];
  readonly #ids = new Set<string>();
  #index = 0;

  /** Whether the limit is reached; the first item beyond it is told as rejected. */
  get isFull(): boolean {
    if (this.#index < FEED_LIMITS.items) return false;
    this.rejected.push({ index: this.#index, reason: 'too-many' });
    return true;
  }

  /** Leaves out an item that the end of the feed cut. */
  addCut(): void {
    this.rejected.push({ index: this.#index, reason: 'cut' });
    this.#index += 1;
  }

  add(draft: Draft): void {
    const index = this.#index;
    this.#index += 1;
    const article = finish(draft);
    if (!article) {
      this.rejected.push({ index, reason: 'empty' });
      return;
    }
    const id = this.#freeId(article, draft.id?.trim());
    if (id === undefined) {
      this.rejected.push({ index, reason: 'duplicate' });
      return;
    }
    article.id = id;
    if (article.bodyHtml !== undefined && article.bodyHtml.length > FEED_LIMITS.body) {
      delete article.bodyHtml;
      this.rejected.push({ index, reason: 'too-long', field: 'bodyHtml' });
    }
    this.items.push(article);
  }

  /** The item's own id unless another item has it: some feeds give all items one and the same. */
  #freeId(article: Article, own: string | undefined): string | undefined {
    if (this.#take(own)) return own;
    if (this.#take(article.url)) return article.url;
    const words = `${article.title} ${article.publishedAt ?? ''}`.trim();
    return this.#take(words) ? words : undefined;
  }

  #take(id: string | undefined): boolean {
    if (id === undefined || id === '' || this.#ids.has(id)) return false;
    this.#ids.add(id);
    return true;
  }
}

function finish(draft: Draft): Article | undefined {
  const url =
    safeUrl(draft.canonical ?? '', draft.base) ??
    safeUrl(draft.url ?? '', draft.base) ??
    safeUrl(draft.permalink ?? '');
  const { lead, bodyHtml } = leadAndBody(draft);
  const body = paragraphs(draft.plainBody);
  const title =
    textOf(draft.plainTitle, draft.title, FEED_LIMITS.title)?.replaceAll('\n', ' ') ??
    titleFrom(lead ?? body[0] ?? textOf(undefined, bodyHtml, FEED_LIMITS.lead)) ??
    url;
  if (title === undefined) return undefined;
  const article: Article = {
    id: '',
    title,
    body,
    images: pictures(draft),
    categories: distinct(draft.categories.map((each) => oneLine(each))),
    attachments: files(draft),
  };
  if (url !== undefined) article.url = url;
  if (lead !== undefined) article.lead = lead;
  if (bodyHtml !== undefined) article.bodyHtml = bodyHtml;
  if (draft.featured === true) article.featured = true;
  addDetails(article, draft);
  return article;
}

/** A description as long as an article is the article: its first paragraph leads. */
function leadAndBody(draft: Draft): { lead: string | undefined; bodyHtml: string | undefined } {
  const lead =
    textOf(draft.plainLead, draft.lead, FEED_LIMITS.lead) ??
    textOf(undefined, draft.secondLead, FEED_LIMITS.lead);
  const bodyHtml = isSeen(draft.bodyHtml) ? draft.bodyHtml : undefined;
  if (bodyHtml !== undefined || lead === undefined || lead.length < ARTICLE_LENGTH) {
    return { lead, bodyHtml };
  }
  if (draft.plainLead !== undefined || !isSeen(draft.lead)) return { lead, bodyHtml };
  return { lead: shortened(lead.split('\n', 1)[0] ?? lead, ARTICLE_LENGTH), bodyHtml: draft.lead };
}

function addDetails(article: Article, draft: Draft): void {
  const author = oneLine(draft.author);
  if (author !== '') article.author = author;
  const name = oneLine(draft.sourceName);
  const address = draft.sourceUrl === undefined ? undefined : safeUrl(draft.sourceUrl, draft.base);
  if (name !== '' || address !== undefined) {
    article.source = {
      ...(name === '' ? {} : { name }),
      ...(address === undefined ? {} : { url: address }),
    };
  }
  if (draft.publishedAt !== undefined) article.publishedAt = draft.publishedAt;
  if (draft.updatedAt !== undefined) article.updatedAt = draft.updatedAt;
  const comments = wholeNumber(draft.comments);
  if (comments !== undefined) article.comments = comments;
  const reads = wholeNumber(draft.reads);
  if (reads !== undefined) article.reads = reads;
}

/** A text as one line of plain text: names, categories. */
function oneLine(text: string | undefined): string {
  if (text === undefined) return '';
  return plainText(text, { escapedTwice: true }).replaceAll('\n', ' ').slice(0, FEED_LIMITS.title);
}

function textOf(plain: string | undefined, marked: string | undefined, most: number) {
  const text = plain === undefined ? '' : paragraphs(plain).join('\n');
  const seen =
    text === ''
      ? // Far more markup than the limit can need is not read.
        plainText((marked ?? '').slice(0, most * 40), { escapedTwice: true })
      : text;
  return seen === '' ? undefined : shortened(seen, most);
}

function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > most / 2 ? word : undefined).trimEnd()}…`;
}

/** A headline for an item without one: the beginning of its text. */
function titleFrom(text: string | undefined): string | undefined {
  return text === undefined ? undefined : shortened(text.split('\n', 1)[0] ?? text, 120);
}

function paragraphs(plain: string | undefined): string[] {
  if (plain === undefined || plain === '') return [];
  return plain
    .split(/\s*\n\s*/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function isSeen(text: string | undefined): text is string {
  return text !== undefined && /\S/.test(text);
}

function distinct(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  return [...new Set(texts)].filter((text) => text !== '').slice(0, FEED_LIMITS.parts);
}

function givenPictures(draft: Draft): readonly DraftPicture[] {
  if (draft.pictures.length > 0) return draft.pictures;
  const picture =
    draft.thumbnail ??
    firstPicture(draft.lead ?? '') ??
    firstPicture(draft.bodyHtml ?? draft.secondLead ?? '');
  return picture ? [picture] : [];
}

function pictures(draft: Draft): ArticleImage[] {
  const found = givenPictures(draft);
  const images = new Map<string, ArticleImage>();
  for (const picture of found.slice(0, FEED_LIMITS.parts)) {
    const url = safeUrl(picture.url, draft.base);
    if (url === undefined || images.has(url)) continue;
    const caption = oneLine(picture.caption);
    const width = wholeNumber(picture.width) ?? 0;
    const height = wholeNumber(picture.height) ?? 0;
    images.set(url, {
      url,
      ...(caption === '' ? {} : { caption }),
      ...(picture.alt === undefined ? {} : { alt: oneLine(picture.alt) }),
      ...(width > 0 ? { width } : {}),
      ...(height > 0 ? { height } : {}),
    });
  }
  return [...images.values()];
}

function files(draft: Draft): FileLink[] {
  if (draft.files.length === 0) return [];
  const links = new Map<string, FileLink>();
  for (const file of draft.files.slice(0, FEED_LIMITS.parts)) {
    const url = safeUrl(file.url, draft.base);
    if (url === undefined || links.has(url)) continue;
    const name = oneLine(file.name);
    const type = file.type?.split(';', 1)[0]?.trim() ?? '';
    const bytes = wholeNumber(file.bytes);
    links.set(url, {
      url,
      ...(name === '' ? {} : { name }),
      ...(/^[a-z0-9][a-z0-9.+-]*\/[a-z0-9][a-z0-9.+-]*$/i.test(type) ? { type } : {}),
      // Feeds write 0 for a size that they don't know.
      ...(bytes === undefined || bytes === 0 ? {} : { bytes }),
    });
  }
  return [...links.values()];
}

function wholeNumber(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const digits = text.trim();
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}
