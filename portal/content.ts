import { readFileSync } from 'node:fs';
import type { Citation } from '../src/documents/index.js';
import { readPortalPage, type PortalPage } from '../src/pages/index.js';

const DATA = new URL('../test/data/pages.dev.jsonl', import.meta.url);

/** One article of the demo portal: an old portal's page as `readPortalPage` reads it. */
export interface PortalArticle {
  /** Id in the portal's addresses. */
  readonly id: string;
  readonly title: string;
  readonly page: PortalPage;
}

/** A document that the articles cite, and where. */
export interface CitedDocument {
  readonly citation: Citation;
  readonly articles: readonly PortalArticle[];
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

/** Every document that the articles cite by symbol, once, in the order of the articles. */
export function citedDocuments(articles: readonly PortalArticle[]): CitedDocument[] {
  const documents = new Map<string, { citation: Citation; articles: PortalArticle[] }>();
  for (const article of articles) {
    for (const citation of article.page.citations) {
      const key = citation.canonical ?? `${citation.type} ${citation.number}`;
      const known = documents.get(key);
      if (!known) documents.set(key, { citation, articles: [article] });
      else if (!known.articles.includes(article)) known.articles.push(article);
    }
  }
  return [...documents.values()];
}

/** A paragraph cut into plain stretches and citations. */
export function markCitations(
  page: PortalPage,
  paragraph: number,
): { readonly text: string; readonly citation?: Citation }[] {
  const parts = [page.title, page.lead].filter((part) => part !== undefined);
  const before = [...parts, ...page.body.slice(0, paragraph)];
  const start = before.reduce((sum, part) => sum + part.length + 1, 0);
  const text = page.body[paragraph] ?? '';
  const pieces: { text: string; citation?: Citation }[] = [];
  let at = 0;
  for (const citation of page.citations) {
    const from = citation.start - start;
    if (from < at || from >= text.length) continue;
    const to = citation.end - start;
    pieces.push({ text: text.slice(at, from) }, { text: text.slice(from, to), citation });
    at = to;
  }
  pieces.push({ text: text.slice(at) });
  return pieces.filter((piece) => piece.text !== '');
}
