import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { countOf, objectAttribute, unknownWord, wordOf } from '../shared/attributes.js';
import { LoadError } from '../shared/failure.js';
import { house } from '../shared/house.styles.js';
import { MessagesController, type Message } from '../shared/messages.js';
import { shieldEvents } from '../shared/event-shield.js';
import { jsonChild, safeLink, visibleText } from '../shared/own-content.js';
import { serviceOf } from '../shared/place.js';
import { ResourceController } from '../shared/resource.js';
import { renderState, spokenState } from '../shared/states.js';
import { warn } from '../shared/warn.js';
import { readNews, type NewsInput, type NewsItem } from './news-item.js';
import { NewsListFilterEvent, NewsListLoadEvent } from './news-list-events.js';
import { newsListMessages } from './news-list.messages.js';
import { newsListStyles } from './news-list.styles.js';
import { NEWS_PARTS, renderRow, renderSkeleton, type NewsPart, type RowLook } from './news-row.js';
import type { NewsFinder } from './news-finder.js';
import type * as Ordering from './news-order.js';
import type { NewsSection } from './news-order.js';
import { loadNews } from './news-source.js';
import { RowBlocks } from './row-blocks.js';

const LAYOUTS = ['list', 'cards', 'headlines', 'compact'] as const;
const ORDERS = ['given', 'newest'] as const;
const STANDARD: Readonly<Record<(typeof LAYOUTS)[number], readonly NewsPart[]>> = {
  list: NEWS_PARTS,
  cards: ['image', 'date'],
  headlines: ['date'],
  compact: [],
};

const NONE: readonly NewsItem[] = [];
const MOST_SKELETON = 20;
/** Rows from which on the browser is told to leave those out of sight undone. */
const MANY = 30;

/**
 * News of a portal: its own links, a feed, or what the service relays.
 *
 * @summary Danh sách tin: tin mới, tin nóng, tin nổi bật, tin mới hơn và tin đã đưa, tìm kiếm, xem theo ngày.
 *
 * @example
 * <danvan-news-list layout="headlines" limit="5" by-day>
 *   <ul>
 *     <li><a href="/tin/4521.html">Ba Đình: thực hiện hiệu quả công tác dân vận</a> <time datetime="2018-05-29">29/05/2018</time></li>
 *   </ul>
 * </danvan-news-list>
 *
 * @slot - the site's own links; they show until the news are there, and are the news where nothing else is said
 * @csspart title - the link of an article
 * @csspart picture - the box of its picture
 * @csspart hot - the mark of hot news
 * @csspart heading - the heading of newer, older and related news
 * @csspart calendar - the dialog with the calendar
 * @csspart state - the line that tells of a load that takes long or has failed
 * @cssproperty --danvan-news-ratio - shape of the pictures, 16 / 10 unless set
 * @fires {NewsListLoadEvent} danvan-news-list-load - when the news came or could not be had
 * @fires {NewsListFilterEvent} danvan-news-list-filter - when a reader searched, chose a day or went back to all
 */
export class DanvanNewsList extends LitElement {
  static override styles = [house, newsListStyles];

  /** Address of a feed (RSS, Atom, JSON Feed) or of the interface of a CMS (WordPress, Drupal, Joomla, Liferay, SharePoint). */
  @property() src: string | undefined;

  /** Id of a feed that the danvan service relays. */
  @property() feed: string | undefined;

  /** Address of the danvan service. Without it: `<meta name="danvan-service">` of the page. */
  @property() service: string | undefined;

  /** Form of the articles' addresses where the interface of the CMS gives none: `https://…/-/{path}` or `…?id={id}`. */
  @property({ attribute: 'article-url' }) articleUrl: string | undefined;

  /** `list`: picture, title and lead; `cards`: a grid; `headlines`: title and date; `compact`: titles close together. */
  @property({ converter: wordOf(LAYOUTS) }) layout: (typeof LAYOUTS)[number] = 'list';

  /** How many news are shown at first, and how many more each time. */
  @property({ converter: countOf(10, 1, 10_000) }) limit = 10;

  /** `given`: in the order of the site; `newest`: by date. */
  @property({ converter: wordOf(ORDERS) }) order: (typeof ORDERS)[number] = 'given';

  /** What to show of each article: `image lead date source reads`. Without it, what the layout has room for. */
  @property() show: string | null = null;

  /** Shows the featured article, or else the first, large at the head. */
  @property({ type: Boolean }) featured = false;

  /** How many news at the head are marked as hot, besides those that the site marks. */
  @property({ converter: countOf(0, 0, 100) }) hot = 0;

  /** Id or address of an article: shows what is newer and what is older than it. Empty for this page. */
  @property() around: string | null = null;

  /** With `around`: shows related news too. */
  @property({ type: Boolean }) related = false;

  /** Shows a search box, which finds words with and without accents. */
  @property({ type: Boolean }) search = false;

  /** Shows a button that opens a calendar. */
  @property({ type: Boolean, attribute: 'by-day' }) byDay = false;

  /** Texts of your own in place of ours, by name, as JSON. */
  @property({ converter: objectAttribute }) messages:
    Readonly<Partial<Record<string, Message>>> | undefined;

  /** News to show, for pages that get them another way. Setting them loads nothing. */
  @property({ attribute: false })
  get articles(): readonly NewsItem[] {
    return this.#resource.data ?? NONE;
  }
  set articles(articles: readonly NewsInput[]) {
    this.#resource.show(readNews(articles));
  }

  readonly #messages = new MessagesController(this, newsListMessages);
  readonly #resource = new ResourceController<readonly NewsItem[]>(this, {
    load: () => this.#load(),
    isEmpty: (items) => items.length === 0,
    settled: ({ state }) => {
      this.dispatchEvent(new NewsListLoadEvent(state));
    },
  });
  readonly #blocks = new RowBlocks<NewsItem>(this);
  #ordering: typeof Ordering | undefined;
  #finder: NewsFinder | undefined;
  #finding: Promise<NewsFinder> | undefined;
  #items: readonly NewsItem[] = NONE;
  #ordered: readonly NewsItem[] = NONE;
  #list: readonly NewsItem[] = NONE;
  #shown = 0;
  #focusAt: number | undefined;
  #told = '';
  #hasReserve = false;
  #again = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#readOwnContent();
    for (const [name, words] of [
      ['layout', LAYOUTS],
      ['order', ORDERS],
    ] as const) {
      const word = unknownWord(this, name, words);
      if (word !== undefined)
        warn(this, `${name}="${word}" is not known; use ${words.join(', ')}.`);
    }
    const isOther = ['service', 'feed', 'src', 'articleUrl'] as const;
    if (!this.hasUpdated || isOther.some((name) => changed.has(name))) this.#begin();
    const { articles } = this;
    const isSame = articles === this.#items && !changed.has('order') && !changed.has('featured');
    if (!isSame || (this.#needsOrder && this.#ordered === NONE)) this.#arrange();
    if (changed.has('limit')) this.#show(this.limit);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const search = this.renderRoot.querySelector('.search');
    if (search && changed.has('search')) shieldEvents(search);
    if (this.#focusAt === undefined) return;
    const row = this.renderRoot.querySelectorAll<HTMLElement>('.content .item')[this.#focusAt];
    this.#focusAt = undefined;
    row?.querySelector<HTMLElement>('a, [tabindex]')?.focus();
  }

  override render(): TemplateResult {
    const { resource, data, isSlow } = this.#resource;
    const look = this.#look();
    const state = renderState(resource, isSlow, this.#messages, this.#retry);
    const isBeside = resource.state === 'error' && data !== undefined;
    return html`
      <div class="frame ${this.layout} ${roomFor(look)}">
        ${this.search || this.byDay ? this.#renderTools() : nothing}
        <div class="stack">
          ${
            this.#hasReserve
              ? html`<div
                  class=${resource.state === 'loading' && !data ? 'skeleton' : 'skeleton unseen'}
                  aria-hidden="true"
                >
                  ${renderSkeleton(Math.min(this.limit, MOST_SKELETON), look, this.featured)}
                  <div class="foot"></div>
                </div>`
              : nothing
          }
          ${this.#renderContent(look, isBeside ? state : nothing)} ${isBeside ? nothing : state}
        </div>
        <p class="quiet" role="status">
          ${spokenState(resource, isSlow, this.#messages) || this.#told}
        </p>
      </div>
    `;
  }

  #renderTools(): TemplateResult {
    return html`
      <div class="tools" @focusin=${this.#onReach} @pointerover=${this.#onReach}>
        ${
          this.search
            ? html`<div class="search" role="search">
                <input
                  type="search"
                  aria-label=${this.#messages.say('search')}
                  placeholder=${this.#messages.say('search')}
                  autocomplete="off"
                  maxlength="100"
                  @input=${this.#onSearch}
                />
              </div>`
            : nothing
        }
        ${
          this.byDay
            ? html`<button
                type="button"
                class="by-day"
                aria-haspopup="dialog"
                @click=${this.#onByDay}
              >
                ${this.#messages.say('by-day')}
              </button>`
            : nothing
        }
      </div>
      ${this.#finder?.render() ?? nothing}
    `;
  }

  #renderContent(look: RowLook, beside: unknown): TemplateResult {
    const { resource, data } = this.#resource;
    const isKnown =
      (data !== undefined || resource.state === 'empty') &&
      !(this.#needsOrder && this.#ordering === undefined);
    if (!isKnown)
      return html`<div>${visibleText(this) === '' ? nothing : html`<slot></slot>`}</div>`;
    const sections = this.#sections();
    const hasMore = !sections && this.#list.length > this.#shown;
    const more = html`<button type="button" class="more" @click=${this.#onMore}>
      ${this.#messages.say('more')}
    </button>`;
    return html`<div class="content">
      ${sections?.map((section) => this.#renderSection(section, look)) ?? this.#renderList(look)}
      ${
        hasMore || beside !== nothing
          ? html`<div class="foot">${hasMore ? more : nothing}${beside}</div>`
          : nothing
      }
    </div>`;
  }

  #renderList(look: RowLook): unknown {
    const isNarrowed = this.#finder?.isNarrowed ?? false;
    if (this.#list.length === 0)
      return isNarrowed ? nothing : html`<p class="empty">${this.#messages.say('empty')}</p>`;
    const first = this.featured && !isNarrowed ? this.#list[0] : undefined;
    const hottest = isNarrowed ? NONE : this.#list.slice(0, this.hot);
    const row = (item: NewsItem): TemplateResult =>
      renderRow(item, look, {
        isBig: item === first,
        isHot: item.hot || hottest.includes(item),
      });
    const room = this.#hasReserve ? 'rows even' : 'rows';
    const lists = this.#blocks.ready.map((block, index) =>
      guard(
        [block, first, this.hot, this.#messages.locale, this.#finder?.query, room, roomFor(look)],
        () =>
          html`<ul class="${room} ${index > 0 ? 'later' : block.length > MANY ? 'many' : ''}">
            ${block.map(isNarrowed ? (item) => keyed(item, row(item)) : row)}
          </ul>`,
      ),
    );
    // Rows of other news would keep the pictures of these until their own have come.
    return keyed(isNarrowed, lists);
  }

  #renderSection({ heading, items }: NewsSection, look: RowLook): TemplateResult {
    return html`
      <h2 part="heading">${this.#messages.say(heading)}</h2>
      <ul class="rows">
        ${items.map((item) => renderRow(item, look, { isBig: false, isHot: item.hot }))}
      </ul>
    `;
  }

  #look(): RowLook {
    const wanted = NEWS_PARTS.filter((part) => (this.show ?? '').split(/[\s,]+/).includes(part));
    const parts = new Set(wanted.length > 0 ? wanted : STANDARD[this.layout]);
    const { articles } = this;
    if (articles.length > 0 && articles.every(({ images }) => images.length === 0))
      parts.delete('image');
    return { messages: this.#messages, parts, mark: (text) => this.#finder?.mark(text) ?? text };
  }

  #sections(): readonly NewsSection[] | undefined {
    if (this.around === null || this.#finder?.isNarrowed) return undefined;
    const sections = this.#ordering?.newsAround(this.articles, this.around, {
      limit: this.limit,
      hasRelated: this.related,
    });
    return sections?.length === 0 ? undefined : sections;
  }

  get #needsOrder(): boolean {
    return this.around !== null || this.order === 'newest';
  }

  /** Puts the news in order; what orders them is loaded where a page asks for another order than its own. */
  #arrange(): void {
    this.#items = this.articles;
    if (this.#needsOrder && !this.#ordering) {
      void import('./news-order.js').then((ordering) => {
        this.#ordering = ordering;
        this.requestUpdate();
      });
      return;
    }
    const sorted =
      this.order === 'newest' ? (this.#ordering?.sortNewest(this.#items) ?? NONE) : this.#items;
    const featured = this.featured ? sorted.find((item) => item.featured) : undefined;
    this.#ordered = featured ? [featured, ...sorted.filter((item) => item !== featured)] : sorted;
    this.#finder?.take(this.#ordered);
    this.#show(this.limit);
  }

  #readOwnContent(): void {
    if (this.#resource.resource.state !== 'idle') return;
    try {
      const data = jsonChild(this);
      if (data !== undefined) {
        this.#resource.show(readNews(data));
        return;
      }
    } catch {
      warn(this, 'the JSON inside the tag can’t be read; check its commas and quotation marks.');
    }
    if (this.querySelector('a[href]')) void this.#readOwnLinks();
  }

  /** Makes news of the site's own links; until then, and where that can't be had, they show as they are. */
  async #readOwnLinks(): Promise<void> {
    const { readOwnLinks } = await import('./own-links.js');
    const items = await readOwnLinks(this);
    if (items.length > 0) this.#resource.offer(items);
  }

  get #source(): string | undefined {
    const service = serviceOf(this);
    if (this.feed !== undefined)
      return service && `${service}/v1/feeds/${encodeURIComponent(this.feed)}`;
    return safeLink(this.src);
  }

  #begin(): void {
    if (this.feed === undefined && this.src === undefined) {
      if (this.#resource.resource.state === 'idle' && visibleText(this) === '')
        warn(this, 'say where the news are: links inside the tag, src="…" or feed="…".');
      return;
    }
    this.#hasReserve = this.#resource.data === undefined && visibleText(this) === '';
    void this.#resource.load();
  }

  async #load(): Promise<readonly NewsItem[]> {
    const again = this.#again;
    this.#again = false;
    const url = this.#source;
    if (url === undefined) throw new LoadError('not-found');
    return loadNews({ url, articleUrl: this.articleUrl }, again);
  }

  /** Shows so many news of the list; those from `atOnce` on may come a moment later. */
  #show(count: number, atOnce = 0): void {
    this.#list = this.#finder?.isNarrowed ? this.#finder.list : this.#ordered;
    this.#shown = count;
    this.#blocks.set(this.#list.slice(0, count), atOnce);
  }

  /** What searches and knows the calendar, loaded once. */
  #loadFinder(): Promise<NewsFinder> {
    return (this.#finding ??= import('./news-finder.js').then(
      ({ NewsFinder }) => {
        this.#finder = new NewsFinder(this, () => {
          this.#onNarrowed();
          this.renderRoot.querySelector<HTMLElement>('.by-day')?.focus();
        });
        this.#finder.take(this.#ordered);
        this.requestUpdate();
        return this.#finder;
      },
      (error: unknown) => {
        this.#finding = undefined;
        throw error;
      },
    ));
  }

  #onNarrowed(): void {
    this.#show(this.limit);
    this.#told = this.#finder?.description ?? '';
    this.requestUpdate();
    const { query = '', day } = this.#finder ?? {};
    this.dispatchEvent(new NewsListFilterEvent(query, day, this.#list.length));
  }

  readonly #retry = (): void => {
    this.#again = true;
    void this.#resource.load();
  };

  readonly #onMore = (): void => {
    const before = this.#shown;
    this.#show(before + this.limit, before + 1);
    const left = Math.max(0, this.#list.length - this.#shown);
    const count = Math.min(this.limit, this.#list.length - before);
    this.#told = this.#messages.say(left > 0 ? 'more-told' : 'more-told-all', { count, left });
    this.#focusAt = before;
    this.requestUpdate();
  };

  /** The reader comes near a tool: it is fetched before it is needed. */
  readonly #onReach = (): void => {
    this.#useFinder((finder) => {
      finder.prepare();
    });
  };

  readonly #onSearch = ({ target }: Event): void => {
    this.#useFinder((finder) => {
      if (!(target instanceof HTMLInputElement) || target.value.trim() === finder.query) return;
      finder.narrow(target.value, finder.day);
      this.#onNarrowed();
    });
  };

  readonly #onByDay = (): void => {
    this.#useFinder((finder) => {
      finder.open();
    });
  };

  #useFinder(use: (finder: NewsFinder) => void): void {
    if (this.#finder) use(this.#finder);
    else
      this.#loadFinder().then(use, () => {
        this.#resource.fail(navigator.onLine ? 'not-found' : 'offline');
      });
  }
}

/** Classes that tell the styles how many lines the words of a row can take. */
function roomFor({ parts }: RowLook): string {
  const meta = (['date', 'reads', 'source'] as const).filter((part) => parts.has(part)).length;
  return `meta-${meta} ${parts.has('lead') ? 'has-lead' : ''}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'danvan-news-list': DanvanNewsList;
  }
}
