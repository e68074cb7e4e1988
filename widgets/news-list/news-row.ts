import { html, nothing, type TemplateResult } from 'lit';
import { formatDateTime } from '../../src/vietnamese/date-format.js';
import type { MessagesController } from '../shared/messages.js';
import type { NewsItem, NewsPicture } from './news-item.js';
import type { NewsListMessage } from './news-list.messages.js';

/** The parts of an article that a list can show. */
export const NEWS_PARTS = ['image', 'lead', 'date', 'source', 'reads'] as const;

/** A part of an article that a list can show. */
export type NewsPart = (typeof NEWS_PARTS)[number];

/** How rows are shown. */
export interface RowLook {
  readonly messages: MessagesController<NewsListMessage>;
  readonly parts: ReadonlySet<NewsPart>;
  /** Marks what was searched for. */
  readonly mark: (text: string) => unknown;
}

/** One article of the list. Its parts are few and flat: a list may have ten thousand of them. */
export function renderRow(
  item: NewsItem,
  look: RowLook,
  { isBig, isHot }: { readonly isBig: boolean; readonly isHot: boolean },
): TemplateResult {
  const { messages, parts, mark } = look;
  const title = mark(item.title);
  const lead = item.lead !== undefined && (parts.has('lead') || isBig) ? mark(item.lead) : nothing;
  const hot = isHot
    ? html`<strong class="hot" part="hot">${messages.say('hot')}</strong> `
    : nothing;
  const picture = parts.has('image') || isBig ? renderPicture(item.images[0]) : nothing;
  const meta = renderMeta(item, look);
  const row = isBig ? 'item big' : 'item';
  return item.url === undefined
    ? html`<li class=${row}>
        ${picture}
        <div class="words">
          <p class="title">${hot}<span tabindex="-1">${title}</span></p>
          ${meta}
          <p class="lead">${lead}</p>
        </div>
      </li>`
    : html`<li class=${row}>
        ${picture}
        <div class="words">
          <p class="title">${hot}<a part="title" href=${item.url}>${title}</a></p>
          ${meta}
          <p class="lead">${lead}</p>
        </div>
      </li>`;
}

function renderMeta(item: NewsItem, { messages, parts }: RowLook): TemplateResult | typeof nothing {
  const day = parts.has('date') ? item.publishedAt : undefined;
  const source = parts.has('source') ? item.source?.name : undefined;
  const count = parts.has('reads') ? item.reads : undefined;
  if (day === undefined && source === undefined && count === undefined) return nothing;
  // Midnight is what a feed writes of news whose hour nobody noted.
  const date =
    day === undefined ? '' : formatDateTime(day.replace(/T00:00(?::00)?$/, ''), messages.locale);
  const reads = count === undefined ? '' : messages.say('reads', { count });
  const from = source === undefined ? '' : messages.say('source', { source });
  return html`<p class="meta muted">
    <time datetime=${day ?? nothing} .textContent=${date}></time>
    <span .textContent=${reads}></span> <span class="source" .textContent=${from}></span>
  </p>`;
}

/** A picture in a box that keeps its shape before it is there, and when it never comes. */
function renderPicture(picture: NewsPicture | undefined): TemplateResult {
  return html`<div class="picture" part="picture">
    ${
      picture
        ? html`<img
            src=${picture.url}
            alt=${picture.alt}
            loading="lazy"
            decoding="async"
            referrerpolicy="no-referrer"
            @error=${onPicture}
            @load=${onPicture}
          />`
        : nothing
    }
  </div>`;
}

function onPicture(event: Event): void {
  // Old libraries put something else in the place of `Element`.
  (event.currentTarget as Element | null)?.classList.toggle('unseen', event.type === 'error');
}

/** Rows without words, as high as those that will take their place. */
export function renderSkeleton(count: number, { parts }: RowLook, hasBig: boolean): TemplateResult {
  return html`<ul class="rows even">
    ${[...new Array(count).keys()].map((index) => {
      const isBig = hasBig && index === 0;
      return html`<li class=${isBig ? 'item big' : 'item'}>
        ${parts.has('image') || isBig ? html`<div class="picture"></div>` : nothing}
        <div class="words"><span class="bar"></span><span class="bar short"></span></div>
      </li>`;
    })}
  </ul>`;
}
