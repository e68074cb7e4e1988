import { readFileSync } from 'node:fs';
import type { Article } from '../src/articles/index.js';
import { readPortalPage, type PortalPage } from '../src/pages/index.js';
import { pictureAddress } from './picture.js';

const DATA = new URL('../test/data/pages.dev.jsonl', import.meta.url);

/** One article of the demo portal: an old portal's page as `readPortalPage` reads it. */
export interface PortalArticle {
  /** Id in the portal's addresses. */
  readonly id: string;
  readonly title: string;
  readonly page: PortalPage;
}

/** Reads the five seed pages: nothing of them is typed in. The newest first, those without a date last. */
export function readSeeds(): PortalArticle[] {
  const articles: PortalArticle[] = [];
  for (const line of readFileSync(DATA, 'utf8').split('\n')) {
    if (line === '') continue;
    const { id, basis, text } = JSON.parse(line) as { id: string; basis: string; text: string };
    if (basis !== 'seed') continue;
    const page = readPortalPage(text);
    articles.push({ id, title: page.title ?? id, page });
  }
  return articles.sort((a, b) =>
    (b.page.publishedAt ?? '').localeCompare(a.page.publishedAt ?? ''),
  );
}

/** What a page says in a few words: its lead, or the beginning of its first paragraph. */
export function leadOf({ lead, body }: PortalPage): string {
  const words = lead ?? body[0] ?? '';
  return words.length > 240 ? `${words.slice(0, words.lastIndexOf(' ', 240))}…` : words;
}

/** Whether the old portal had the page among its hot news. */
export function isHot({ category = '' }: PortalPage): boolean {
  return /nóng/i.test(category);
}

/** An article of the portal as its feed tells it. */
export function feedArticle({ id, title, page }: PortalArticle, origin: string): Article {
  const { publishedAt, author, source, category, body, readCount } = page;
  return {
    id,
    url: `${origin}/tin/${id}`,
    title,
    lead: leadOf(page),
    body,
    images: [{ url: origin + pictureAddress(title), alt: '', width: 640, height: 400 }],
    categories: category === undefined ? [] : [category],
    attachments: [],
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(author === undefined ? {} : { author }),
    ...(source === undefined ? {} : { source: { name: source } }),
    ...(readCount === undefined ? {} : { reads: readCount }),
  };
}
