import { plainText, safeUrl } from '../markup/index.js';
import { CMS_READERS } from './cms-json.js';
import { ArticleList, emptyDraft, type Draft, type DraftPicture } from './draft.js';
import { readFeedDate } from './feed-date.js';
import { FEED_LIMITS } from './feed-limits.js';
import type { Feed } from './feed.js';
import { at, listAt, namesAt, parseJson, textAt } from './json-value.js';
import { firstOf } from '../schema/first-of.js';

/** Where lists of articles stand in the answers of interfaces that follow no standard. */
const LISTS = [
  '',
  'items',
  'articles',
  'posts',
  'news',
  'entries',
  'results',
  'records',
  'data',
  'data.items',
  'result',
];

/**
 * Reads JSON Feed, the interfaces of CMSs and lists of articles that are like them.
 *
 * @param articleUrl - the pattern of addresses for CMSs that give none
 * @returns nothing when the text is not JSON with a list of articles
 */
export function readJsonFeed(
  text: string,
  address: string | undefined,
  articleUrl: string | undefined,
): Feed | undefined {
  const json = parseJson(text);
  if (!json) return undefined;
  const root = json.value;
  const cms = firstOf(CMS_READERS, (reader) => reader.matches(root));
  const records = cms ? cms.records(root) : listAt(root, ...LISTS);
  if (!cms && records.length === 0 && !isJsonFeed(root)) return undefined;
  const base = address ?? safeUrl(textAt(root, 'feed_url', 'links.self.href', 'links.self') ?? '');
  const list = new ArticleList();
  for (const record of records) {
    if (list.isFull) break;
    const draft = emptyDraft(base);
    if (cms) cms.read(record, draft, root);
    else readRecord(record, draft, isJsonFeed(root));
    if (draft.url === undefined && articleUrl !== undefined) draft.url = filled(articleUrl, draft);
    list.add(draft);
  }
  if (json.isCut) list.addCut();
  return { ...head(root, base), items: list.items, rejected: list.rejected };
}

function isJsonFeed(root: unknown): boolean {
  return textAt(root, 'version')?.includes('jsonfeed.org') ?? false;
}

function head(root: unknown, base: string | undefined): Pick<Feed, 'title' | 'link' | 'updated'> {
  const title = plainText(textAt(root, 'title') ?? '')
    .replaceAll('\n', ' ')
    .slice(0, FEED_LIMITS.title);
  const link = safeUrl(textAt(root, 'home_page_url', 'link') ?? '', base);
  const updated = readFeedDate(textAt(root, 'updated', 'date_modified') ?? '');
  return {
    ...(title === '' ? {} : { title }),
    ...(link === undefined ? {} : { link }),
    ...(updated === undefined ? {} : { updated }),
  };
}

function filled(pattern: string, { id = '', path = '' }: Draft): string | undefined {
  if ((pattern.includes('{path}') && path === '') || (pattern.includes('{id}') && id === ''))
    return undefined;
  // The path of a CMS may hold folders.
  return pattern
    .replaceAll('{id}', () => encodeURIComponent(id))
    .replaceAll('{path}', () => path.split('/').map(encodeURIComponent).join('/'));
}

/** Reads an item of JSON Feed, or of a list that names its fields like most do. */
function readRecord(record: unknown, draft: Draft, isPlain: boolean): void {
  draft.id = textAt(record, 'id', 'guid');
  draft.url = textAt(record, 'url', 'link', 'href', 'permalink', 'external_url');
  const title = textAt(record, 'title', 'name', 'headline');
  const lead = textAt(record, 'summary', 'lead', 'description', 'excerpt', 'sapo');
  draft[isPlain || !isMarked(title) ? 'plainTitle' : 'title'] = title;
  draft[isPlain || !isMarked(lead) ? 'plainLead' : 'lead'] = lead;
  draft.bodyHtml = textAt(record, 'content_html', 'bodyHtml', 'content', 'body');
  const lines = namesAt(listAt(record, 'body')).join('\n');
  const text = textAt(record, 'content_text') ?? lines;
  // Writers that have no body repeat the summary or the title, since one has to be there.
  if (text !== '' && text !== lead && text !== title) draft.plainBody = text;
  draft.publishedAt = dateAt(
    record,
    'date_published',
    'publishedAt',
    'published',
    'pubDate',
    'published_at',
    'date',
    'createdAt',
    'created_at',
    'created',
  );
  draft.updatedAt = dateAt(
    record,
    'date_modified',
    'updatedAt',
    'updated',
    'updated_at',
    'modified',
  );
  const authors = namesAt(listAt(record, 'authors'), 'name').join(', ');
  draft.author = authors === '' ? textAt(record, 'author.name', 'author') : authors;
  draft.sourceName = textAt(record, 'source.name', 'source');
  draft.sourceUrl = textAt(record, 'source.url');
  draft.reads = textAt(record, 'reads', 'views');
  draft.comments = textAt(record, 'comments');
  draft.featured = at(record, 'featured') === true;
  draft.categories.push(...namesAt(listAt(record, 'tags', 'categories'), 'name', 'title'));
  const category = textAt(record, 'category.name', 'category');
  if (category !== undefined) draft.categories.push(category);
  readParts(record, draft);
}

function readParts(record: unknown, draft: Draft): void {
  const url = textAt(record, 'image', 'image.url', 'banner_image', 'thumbnail', 'thumb');
  if (url !== undefined) draft.pictures.push({ url });
  for (const each of listAt(record, 'images')) {
    const picture = pictureAt(each);
    if (picture) draft.pictures.push(picture);
  }
  for (const each of listAt(record, 'attachments')) {
    const address = textAt(each, 'url');
    if (address === undefined) continue;
    const type = textAt(each, 'mime_type', 'type');
    if (type?.startsWith('image/') === true) draft.pictures.push({ url: address });
    else {
      const name = textAt(each, 'title', 'name');
      draft.files.push({ url: address, type, name, bytes: textAt(each, 'size_in_bytes', 'bytes') });
    }
  }
}

function pictureAt(value: unknown): DraftPicture | undefined {
  const url = typeof value === 'string' ? value : textAt(value, 'url', 'src');
  if (url === undefined) return undefined;
  const [caption, alt] = [textAt(value, 'caption'), textAt(value, 'alt')];
  return { url, caption, alt, width: textAt(value, 'width'), height: textAt(value, 'height') };
}

function isMarked(text: string | undefined): boolean {
  return text !== undefined && /<\/?[a-z][^<>]*>|&#?\w+;/i.test(text);
}

function dateAt(record: unknown, ...paths: readonly string[]): string | undefined {
  return readFeedDate(textAt(record, ...paths) ?? '');
}
