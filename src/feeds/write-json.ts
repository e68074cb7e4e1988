import type { Article } from '../articles/article.js';
import { type Channel, fileType, pictureType, rfc3339 } from './channel.js';

/** Writes JSON Feed 1.1. */
export function writeJson(articles: readonly Article[], channel: Channel): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    home_page_url: channel.link,
    feed_url: channel.feedUrl,
    description: channel.description,
    language: channel.language ?? 'vi',
    authors: channel.author === undefined ? undefined : [{ name: channel.author }],
    items: articles.map(jsonItem),
  };
  return `${JSON.stringify(feed, undefined, 1)}\n`;
}

function jsonItem(article: Article): Readonly<Record<string, unknown>> {
  const [image, ...others] = article.images;
  const text =
    article.body.length > 0 ? article.body.join('\n\n') : (article.lead ?? article.title);
  const attachments = [
    ...others.map(({ url, caption }) => ({ url, mime_type: pictureType(url), title: caption })),
    ...article.attachments.map(({ url, type, name, bytes }) => ({
      url,
      mime_type: fileType(url, type),
      title: name,
      size_in_bytes: bytes,
    })),
  ];
  return {
    id: article.id,
    url: article.url,
    title: article.title,
    summary: article.lead,
    // One of both is required.
    content_html: article.bodyHtml,
    content_text: article.bodyHtml === undefined ? text : undefined,
    image: image?.url,
    date_published: rfc3339(article.publishedAt),
    date_modified: rfc3339(article.updatedAt),
    authors: article.author === undefined ? undefined : [{ name: article.author }],
    tags: article.categories.length > 0 ? article.categories : undefined,
    attachments: attachments.length > 0 ? attachments : undefined,
  };
}
