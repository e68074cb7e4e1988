import type { Draft } from './draft.js';
import { readFeedDate } from './feed-date.js';
import { firstPicture } from './html-picture.js';
import { at, listAt, namesAt, textAt } from './json-value.js';
import { firstOf } from '../schema/first-of.js';

/** How the articles that the interface of one CMS gives are told and read. */
export interface CmsReader {
  matches(root: unknown): boolean;
  records(root: unknown): readonly unknown[];
  read(record: unknown, draft: Draft, root: unknown): void;
}

function listOrOne(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

/** A time that the CMS writes in UTC without saying so. */
function utc(text: string | undefined): string | undefined {
  const isBare = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?$/.test(text ?? '');
  return readFeedDate(isBare ? `${text ?? ''}Z` : (text ?? ''));
}

/** WordPress REST API: `wp/v2/posts`, with `_embed` for pictures, categories and authors. */
const wordPress: CmsReader = {
  matches: (root) => typeof at(listOrOne(root)[0], 'title.rendered') === 'string',
  records: listOrOne,
  read(post, draft) {
    draft.id = textAt(post, 'id', 'guid.rendered');
    draft.url = textAt(post, 'link');
    draft.title = textAt(post, 'title.rendered');
    draft.lead = textAt(post, 'excerpt.rendered')
      ?.replace(/<a\b[^<>]*more-link[^<>]*>[^<]*(?:<span[^<]*<\/span>[^<]*)*<\/a>/i, '')
      .replace(/\[(?:&hellip;|&#8230;|…)\]/, '…');
    draft.bodyHtml = textAt(post, 'content.rendered');
    draft.publishedAt = utc(textAt(post, 'date_gmt')) ?? readFeedDate(textAt(post, 'date') ?? '');
    draft.updatedAt =
      utc(textAt(post, 'modified_gmt')) ?? readFeedDate(textAt(post, 'modified') ?? '');
    draft.author = textAt(post, '_embedded.author.0.name');
    draft.featured = at(post, 'sticky') === true;
    const terms = listAt(post, '_embedded.wp:term').flatMap((group) => listAt(group, ''));
    const isCategory = (term: unknown) => at(term, 'taxonomy') === 'category';
    draft.categories.push(
      ...namesAt(terms.filter(isCategory), 'name'),
      ...namesAt(
        terms.filter((term) => !isCategory(term)),
        'name',
      ),
    );
    const media = at(post, '_embedded.wp:featuredmedia.0');
    const url =
      textAt(media, 'source_url') ??
      textAt(
        post,
        'jetpack_featured_media_url',
        'featured_image_src',
        'yoast_head_json.og_image.0.url',
      );
    if (url === undefined) return;
    draft.pictures.push({
      url,
      caption: textAt(media, 'caption.rendered'),
      alt: textAt(media, 'alt_text'),
      width: textAt(media, 'media_details.width'),
      height: textAt(media, 'media_details.height'),
    });
  },
};

/** Drupal JSON:API: `jsonapi/node/article`, with `include` for pictures, terms and authors. */
const drupal: CmsReader = {
  matches: (root) => textAt(listOrOne(at(root, 'data'))[0], 'type')?.startsWith('node--') ?? false,
  records: (root) => listOrOne(at(root, 'data')),
  read(node, draft, root) {
    const id = textAt(node, 'id');
    const number = textAt(node, 'attributes.drupal_internal__nid');
    draft.id = id;
    draft.url =
      textAt(node, 'attributes.path.alias') ??
      (number === undefined ? undefined : `/node/${number}`);
    draft.plainTitle = textAt(node, 'attributes.title');
    draft.lead = textAt(
      node,
      'attributes.body.summary',
      'attributes.field_summary.processed',
      'attributes.field_summary.value',
      'attributes.field_summary',
      'attributes.field_lead',
    );
    draft.bodyHtml = textAt(node, 'attributes.body.processed', 'attributes.body.value');
    draft.publishedAt = readFeedDate(
      textAt(node, 'attributes.published_at', 'attributes.created') ?? '',
    );
    draft.updatedAt = readFeedDate(textAt(node, 'attributes.changed') ?? '');
    draft.featured = at(node, 'attributes.sticky') === true;
    draft.comments = textAt(node, 'attributes.comment.comment_count');
    for (const [name, relation] of relations(node)) readRelation(name, relation, draft, root);
  },
};

function relations(resource: unknown): [string, unknown][] {
  const all = at(resource, 'relationships');
  if (typeof all !== 'object' || all === null) return [];
  return Object.entries(all).flatMap(([name, relation]) =>
    listOrOne(at(relation, 'data')).map((each): [string, unknown] => [name, each]),
  );
}

function included(root: unknown, reference: unknown): unknown {
  const [type, id] = [at(reference, 'type'), at(reference, 'id')];
  return firstOf(
    listAt(root, 'included'),
    (each) => at(each, 'type') === type && at(each, 'id') === id,
  );
}

function readRelation(name: string, reference: unknown, draft: Draft, root: unknown): void {
  const type = textAt(reference, 'type') ?? '';
  const resource = included(root, reference);
  if (type.startsWith('taxonomy_term--'))
    draft.categories.push(textAt(resource, 'attributes.name') ?? '');
  else if (name === 'uid')
    draft.author = textAt(resource, 'attributes.display_name', 'attributes.name');
  else if (type === 'media--image') {
    const image = firstOf(relations(resource), ([field]) => field === 'field_media_image')?.[1];
    addDrupalFile(image, draft, root);
  } else if (type === 'file--file') addDrupalFile(reference, draft, root);
}

function addDrupalFile(reference: unknown, draft: Draft, root: unknown): void {
  const file = included(root, reference);
  const url = textAt(file, 'attributes.uri.url', 'attributes.url');
  if (url === undefined) return;
  const type = textAt(file, 'attributes.filemime');
  if (type?.startsWith('image/') ?? /\.(?:jpe?g|png|gif|webp)$/i.test(url)) {
    const alt = textAt(reference, 'meta.alt');
    draft.pictures.push({
      url,
      alt,
      width: textAt(reference, 'meta.width'),
      height: textAt(reference, 'meta.height'),
    });
  } else {
    const name = textAt(reference, 'meta.description') ?? textAt(file, 'attributes.filename');
    draft.files.push({ url, type, name, bytes: textAt(file, 'attributes.filesize') });
  }
}

/** Joomla web services: `api/index.php/v1/content/articles`. They give no address of the article's page. */
const joomla: CmsReader = {
  matches: (root) => textAt(listOrOne(at(root, 'data'))[0], 'type') === 'articles',
  records: (root) => listOrOne(at(root, 'data')),
  read(resource, draft) {
    const article = at(resource, 'attributes');
    draft.id = textAt(resource, 'id');
    draft.path = textAt(article, 'alias');
    draft.url = textAt(article, 'link', 'url');
    draft.plainTitle = textAt(article, 'title');
    draft.lead = textAt(article, 'introtext', 'metadesc');
    draft.bodyHtml = textAt(article, 'text', 'fulltext');
    draft.publishedAt = utc(textAt(article, 'publish_up', 'created'));
    draft.updatedAt = utc(textAt(article, 'modified'));
    draft.author = textAt(article, 'created_by_alias');
    draft.reads = textAt(article, 'hits');
    draft.featured = at(article, 'featured') === true || at(article, 'featured') === 1;
    const category = textAt(article, 'category_title', 'category.title');
    if (category !== undefined) draft.categories.push(category);
    const part = textAt(article, 'images.image_intro') === undefined ? 'fulltext' : 'intro';
    // Joomla keeps the size of the picture behind a `#`.
    const url = textAt(article, `images.image_${part}`)?.split('#', 1)[0];
    if (url === undefined) return;
    draft.pictures.push({
      url: url.startsWith('/') || url.includes(':') ? url : `/${url}`,
      alt: textAt(article, `images.image_${part}_alt`),
      caption: textAt(article, `images.image_${part}_caption`),
    });
  },
};

/** Liferay headless delivery: structured contents and blog postings. They give the last part of the page's address. */
const liferay: CmsReader = {
  matches: (root) => {
    const first = listAt(root, 'items')[0];
    return (
      Array.isArray(at(first, 'contentFields')) || typeof at(first, 'friendlyUrlPath') === 'string'
    );
  },
  records: (root) => listAt(root, 'items'),
  read(content, draft) {
    draft.id = textAt(content, 'id', 'uuid');
    draft.path = textAt(content, 'friendlyUrlPath');
    draft.url = textAt(content, 'url');
    draft.plainTitle = textAt(content, 'title', 'headline');
    draft.lead = textAt(content, 'description', 'alternativeHeadline');
    draft.publishedAt = readFeedDate(textAt(content, 'datePublished', 'dateCreated') ?? '');
    draft.updatedAt = readFeedDate(textAt(content, 'dateModified') ?? '');
    draft.author = textAt(content, 'creator.name');
    draft.comments = textAt(content, 'numberOfComments');
    draft.categories.push(
      ...namesAt(listAt(content, 'taxonomyCategoryBriefs'), 'taxonomyCategoryName'),
      ...namesAt(listAt(content, 'keywords')),
    );
    const fields = listAt(content, 'contentFields');
    const texts = fields.map((field) => textAt(field, 'contentFieldValue.data') ?? '');
    let longest = '';
    for (const text of texts) if (text.length > longest.length) longest = text;
    draft.bodyHtml =
      textAt(content, 'articleBody') ?? (longest.includes('<') ? longest : undefined);
    const image = firstOf(
      [at(content, 'image'), ...fields.map((field) => at(field, 'contentFieldValue.image'))],
      (each) => textAt(each, 'contentUrl') !== undefined,
    );
    const url = textAt(image, 'contentUrl');
    if (url !== undefined)
      draft.pictures.push({
        url,
        caption: textAt(image, 'caption'),
        alt: textAt(image, 'description'),
      });
  },
};

/** SharePoint lists by REST and OData: `_api/web/lists/…/items`, verbose or not. */
const sharePoint: CmsReader = {
  matches: (root) => typeof at(sharePointItems(root)[0], 'Title') === 'string',
  records: sharePointItems,
  read(item, draft) {
    draft.id = textAt(item, 'GUID', 'UniqueId', 'Id', 'ID');
    draft.url = textAt(item, 'EncodedAbsUrl', 'FileRef', 'Path');
    draft.plainTitle = textAt(item, 'Title');
    draft.lead = textAt(item, 'Description', 'Summary', 'Comments');
    draft.bodyHtml = textAt(item, 'PublishingPageContent', 'Body', 'CanvasContent1');
    draft.publishedAt = sharePointDate(
      textAt(item, 'ArticleStartDate', 'FirstPublishedDate', 'PublishedDate', 'Created'),
    );
    draft.updatedAt = sharePointDate(textAt(item, 'Modified'));
    draft.author = textAt(item, 'ArticleByLine', 'Author.Title');
    draft.categories.push(
      ...namesAt([
        ...listAt(item, 'Category', 'Category.results'),
        textAt(item, 'Category', 'Category.Title') ?? '',
      ]),
    );
    const picture = firstPicture(
      textAt(item, 'PublishingRollupImage', 'PublishingPageImage') ?? '',
    );
    const url = textAt(item, 'BannerImageUrl.Url', 'BannerImageUrl', 'BannerThumbnailUrl.Url');
    if (picture) draft.pictures.push(picture);
    else if (url !== undefined)
      draft.pictures.push({ url, alt: textAt(item, 'BannerImageUrl.Description') });
  },
};

function sharePointItems(root: unknown): readonly unknown[] {
  return listAt(root, 'value', 'd.results', 'd');
}

/** OData before its version 4 writes `/Date(1531705200000)/`. */
function sharePointDate(text: string | undefined): string | undefined {
  return readFeedDate(/^\/Date\((-?\d+)/.exec(text ?? '')?.[1] ?? text ?? '');
}

/** The readers in the order in which they are tried. */
export const CMS_READERS: readonly CmsReader[] = [wordPress, drupal, joomla, liferay, sharePoint];
