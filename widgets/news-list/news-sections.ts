import { css, html, type LitElement, type TemplateResult } from 'lit';
import { newerThan, olderThan, sortNewest } from '../../src/articles/ordering.js';
import { firstOf } from '../../src/schema/first-of.js';
import { relatedTo } from '../../src/articles/related.js';
import { addStyles } from '../shared/add-styles.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { currentPage } from '../shared/page-view.js';
import type { NewsItem } from './news-item.js';
import { newsSectionsMessages, type NewsSectionsMessage } from './news-sections.messages.js';

/** A part of the list with a heading of its own. */
interface NewsSection {
  readonly heading: NewsSectionsMessage;
  readonly items: readonly NewsItem[];
}

/** Around what, and how much of it. */
export interface NewsAround {
  /** Id or address of the article; empty for the page itself. */
  readonly around: string;
  /** At most so many in each section. */
  readonly limit: number;
  readonly related: boolean;
}

const styles = css`
  h2 {
    margin-block: 0.75em 0.25em;
    padding-block-end: 0.25em;
    border-block-end: 2px solid var(--_accent);
    font-size: 1.05em;
    line-height: 1.4;
    text-transform: uppercase;
  }

  h2:first-child {
    margin-block-start: 0;
  }
`;

/** Puts news in order, and shows those around an article under headings. Loaded where a page wants either. */
export class NewsSections {
  readonly #messages: MessagesController<NewsSectionsMessage>;

  constructor(host: SpeakingHost & LitElement) {
    this.#messages = new MessagesController(host, newsSectionsMessages);
    addStyles(host, styles);
  }

  /** The newest first. */
  sort(items: readonly NewsItem[]): readonly NewsItem[] {
    return sortNewest(items);
  }

  /** The sections of the news around an article; nothing where there are none. */
  render(
    items: readonly NewsItem[],
    wanted: NewsAround,
    row: (item: NewsItem) => TemplateResult,
  ): TemplateResult[] | undefined {
    const sections = newsAround(items, wanted).map(
      (section) => html`
        <h2 part="heading">${this.#messages.say(section.heading)}</h2>
        <ul class="rows">
          ${section.items.map(row)}
        </ul>
      `,
    );
    return sections.length > 0 ? sections : undefined;
  }
}

/**
 * The news around an article: newer, older, and those that have most in common with it. Where the article is not among
 * them, all are simply other news.
 */
function newsAround(
  items: readonly NewsItem[],
  { around, limit, related }: NewsAround,
): NewsSection[] {
  const article = findArticle(items, around);
  const sections: NewsSection[] = article
    ? [
        { heading: 'newer', items: newerThan(items, article, limit) },
        { heading: 'older', items: olderThan(items, article, limit) },
        { heading: 'related', items: related ? relatedTo(items, article, limit) : [] },
      ]
    : [{ heading: 'others', items: sortNewest(items).slice(0, limit) }];
  return sections.filter((section) => section.items.length > 0);
}

function findArticle(items: readonly NewsItem[], around: string): NewsItem | undefined {
  const wanted = pageOf(around === '' ? currentPage() : around);
  return firstOf(
    items,
    ({ id, url }) =>
      (around !== '' && id === around) || (url !== undefined && pageOf(url) === wanted),
  );
}

/** An address without its fragment. */
function pageOf(address: string): string | undefined {
  try {
    const url = new URL(address, document.baseURI);
    url.hash = '';
    return url.href;
  } catch {
    return undefined;
  }
}
