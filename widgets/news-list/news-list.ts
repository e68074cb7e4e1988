import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { keyed } from 'lit/directives/keyed.js';
import { firstOf } from '../../src/schema/first-of.js';
import { countOf, objectAttribute, warnOfWords, wordOf } from '../shared/attributes.js';
import { LoadError } from '../shared/failure.js';
import { house } from '../shared/house.styles.js';
import { LatePart } from '../shared/late-part.js';
import { MessagesController, type Message } from '../shared/messages.js';
import { ownJson, renderOwnContent, safeLink, visibleText } from '../shared/own-content.js';
import { PagedList } from '../shared/paged-list.js';
import { pathPart, serviceOf } from '../shared/place.js';
import { ResourceController } from '../shared/resource.js';
import { blockStyles } from '../shared/block.styles.js';
import { renderState, spokenState } from '../shared/states.js';
import { warn } from '../shared/warn.js';
import { readNews, type NewsInput, type NewsItem } from './news-item.js';
import { NewsListLoadEvent } from './news-list-events.js';
import { newsListMessages } from './news-list.messages.js';
import { newsListStyles } from './news-list.styles.js';
import { LAYOUTS, partsToShow, roomFor, type NewsLayout } from './news-look.js';
import { renderRow, renderSkeleton, type RowLook } from './news-row.js';
import { newsRowStyles } from './news-row.styles.js';
import { loadNews } from './news-source.js';

const ORDERS = ['given', 'newest'] as const;
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
 * <danvan-news-list service="https://danvan.example.gov.vn" feed="tin-dan-van" layout="headlines" limit="5" by-day>
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
 * @cssproperty [--danvan-news-ratio=16 / 10] - shape of the pictures
 * @cssproperty [--danvan-mark=Mark] - ground of found words
 * @cssproperty [--danvan-on-mark=MarkText] - found words
 * @fires {NewsListLoadEvent} danvan-news-list-load - when the news came or could not be had
 * @fires {NewsListFilterEvent} danvan-news-list-filter - when a reader searched, chose a day or went back to all
 */
export class DanvanNewsList extends LitElement {
  static override styles = [house, blockStyles, newsRowStyles, newsListStyles];

  /** Address of a feed (RSS, Atom, JSON Feed) or of the interface of a CMS (WordPress, Drupal, Joomla, Liferay, SharePoint). */
  @property() src: string | undefined;

  /** Id of a feed that the danvan service relays. */
  @property() feed: string | undefined;

  /** Address of the danvan service. Without it: `<meta name="danvan-service">` of the page. */
  @property() service: string | undefined;

  /** Form of the articles' addresses where the interface of the CMS gives none: `https://…/-/{path}` or `…?id={id}`. */
  @property({ attribute: 'article-url' }) articleUrl: string | undefined;

  /** `list`: picture, title and lead; `cards`: a grid; `headlines`: title and date; `compact`: titles close together. */
  @property({ converter: wordOf(LAYOUTS) }) layout: NewsLayout = 'list';

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
    load: (_, again) => this.#load(again),
    isEmpty: (items) => items.length === 0,
    settled: ({ state }) => {
      this.dispatchEvent(new NewsListLoadEvent(state));
    },
  });
  readonly #rows = new PagedList<NewsItem>(this);
  readonly #failPart = (): void => {
    this.#resource.fail(navigator.onLine ? 'not-found' : 'offline');
  };
  readonly #sections = new LatePart(
    this,
    async () => new (await import('./news-sections.js')).NewsSections(this),
    () => {
      // Without it the news stay in the order of the site.
      this.#isUnordered = true;
      this.#failPart();
    },
  );
  readonly #tools = new LatePart(
    this,
    async () => {
      const { NewsTools } = await import('./news-tools.js');
      const tools = new NewsTools(this, { narrowed: this.#onNarrowed, failed: this.#failPart });
      tools.take(this.#ordered);
      return tools;
    },
    // The list itself is there.
    () => undefined,
  );
  #isUnordered = false;
  #items: readonly NewsItem[] = NONE;
  #ordered: readonly NewsItem[] = NONE;
  #told = '';
  #hasReserve = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#readOwnContent();
    warnOfWords(this, { layout: LAYOUTS, order: ORDERS });
    const isOther = ['service', 'feed', 'src', 'articleUrl'] as const;
    if (!this.hasUpdated || isOther.some((name) => changed.has(name))) this.#begin();
    const { articles } = this;
    const isSame = articles === this.#items && !changed.has('order') && !changed.has('featured');
    if (!isSame || this.#ordered === NONE) this.#arrange();
    if (changed.has('limit')) this.#show();
    if (this.search || this.byDay) this.#tools.ask();
  }

  protected override updated(): void {
    this.#rows.settle(this.renderRoot, (place) => {
      const row = this.renderRoot.querySelectorAll('.content .item')[place];
      return row?.querySelector<HTMLElement>('a, [tabindex]');
    });
  }

  override render(): TemplateResult {
    const { resource, data, isSlow } = this.#resource;
    const look = this.#look();
    const state = renderState(resource, isSlow, this.#messages, this.#resource.retry);
    const hasFailed = resource.state === 'error';
    const isBeside = hasFailed && data !== undefined;
    const isBelow = hasFailed && !isBeside && visibleText(this) !== '';
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
          ${this.#renderContent(look, isBeside ? state : nothing)}
          ${isBeside || isBelow ? nothing : state}
        </div>
        ${isBelow ? html`<div class="foot">${state}</div>` : nothing}
        <p class="quiet" role="status">
          ${spokenState(resource, isSlow, this.#messages) || this.#told}
        </p>
      </div>
    `;
  }

  #renderTools(): TemplateResult {
    const { search, byDay } = this;
    return (
      this.#tools.here?.render({ search, byDay }) ??
      html`<div class="tools ${search && byDay ? 'both' : ''}"></div>`
    );
  }

  #renderContent(look: RowLook, beside: unknown): TemplateResult {
    const { resource, data } = this.#resource;
    const isKnown =
      (data !== undefined || resource.state === 'empty') &&
      !(this.#needsOrder && !this.#sections.here);
    const own = visibleText(this) === '' ? nothing : renderOwnContent(isKnown);
    if (!isKnown) return html`${own}`;
    const sections = this.#renderSections(look);
    const hasMore = !sections && this.#rows.hasMore;
    const more = html`<button type="button" class="more" @click=${this.#onMore}>
      ${this.#messages.say('more')}
    </button>`;
    return html`${own}
      <div class="content">
        ${sections ?? this.#renderList(look)}
        ${
          hasMore || beside !== nothing
            ? html`<div class="foot">${hasMore ? more : nothing}${beside}</div>`
            : nothing
        }
      </div>`;
  }

  #renderList(look: RowLook): unknown {
    const { here: tools } = this.#tools;
    const isNarrowed = tools?.narrowed !== undefined;
    const { items: all, ready } = this.#rows;
    if (all.length === 0)
      return isNarrowed ? nothing : html`<p class="empty">${this.#messages.say('empty')}</p>`;
    const first = this.featured && !isNarrowed ? all[0] : undefined;
    const hottest = isNarrowed ? NONE : all.slice(0, this.hot);
    const row = (item: NewsItem): TemplateResult =>
      renderRow(item, look, {
        isBig: item === first,
        isHot: item.hot || hottest.indexOf(item) >= 0,
      });
    const room = this.#hasReserve ? 'rows even' : 'rows';
    const lists = ready.map((block, index) =>
      guard(
        [block, first, this.hot, this.#messages.locale, tools?.query, room, roomFor(look)],
        () =>
          html`<ul class="${room} ${index > 0 ? 'later' : block.length > MANY ? 'many' : ''}">
            ${block.map(isNarrowed ? (item) => keyed(item, row(item)) : row)}
          </ul>`,
      ),
    );
    // Rows of other news would keep the pictures of these until their own have come.
    return keyed(isNarrowed, lists);
  }

  /** The news around an article; nothing where all are one list. */
  #renderSections(look: RowLook): TemplateResult[] | undefined {
    const { articles, around, limit, related } = this;
    if (around === null || this.#tools.here?.narrowed) return undefined;
    return this.#sections.here?.render(articles, { around, limit, related }, (item) =>
      renderRow(item, look, { isBig: false, isHot: item.hot }),
    );
  }

  #look(): RowLook {
    return {
      messages: this.#messages,
      parts: partsToShow(this.show, this.layout, this.articles),
      mark: (text) => this.#tools.here?.narrowed?.mark(text) ?? text,
    };
  }

  get #needsOrder(): boolean {
    return !this.#isUnordered && (this.around !== null || this.order === 'newest');
  }

  /** Puts the news in order; what orders them is loaded where a page asks for another order than its own. */
  #arrange(): void {
    this.#items = this.articles;
    const { here: sections } = this.#sections;
    if (this.#needsOrder && !sections) {
      this.#sections.ask();
      return;
    }
    const items = this.#items;
    const sorted = this.order === 'newest' ? (sections?.sort(items) ?? items) : items;
    const featured = this.featured ? firstOf(sorted, (item) => item.featured) : undefined;
    this.#ordered = featured ? [featured, ...sorted.filter((item) => item !== featured)] : sorted;
    this.#tools.here?.take(this.#ordered);
    this.#show();
  }

  #readOwnContent(): void {
    if (this.#resource.resource.state !== 'idle') return;
    const data = ownJson(this);
    if (data !== undefined) this.#resource.show(readNews(data));
    else if (!this.#hasSource && this.querySelector('a[href]')) void this.#readOwnLinks();
  }

  /** Makes news of the site's own links; until then, and where that can't be had, they show as they are. */
  async #readOwnLinks(): Promise<void> {
    const { readOwnLinks } = await import('./own-links.js');
    const items = await readOwnLinks(this);
    if (items.length > 0) this.#resource.offer(items);
  }

  get #hasSource(): boolean {
    return this.feed !== undefined || this.src !== undefined;
  }

  get #source(): string | undefined {
    const service = serviceOf(this);
    if (this.feed !== undefined) return service && `${service}/v1/feeds/${pathPart(this.feed)}`;
    return safeLink(this.src);
  }

  #begin(): void {
    if (!this.#hasSource) {
      if (this.#resource.resource.state === 'idle' && visibleText(this) === '')
        warn(
          this,
          'say where the news are: links inside the tag, src="…", or service="…" and feed="…".',
        );
      return;
    }
    this.#hasReserve = this.#resource.data === undefined && visibleText(this) === '';
    void this.#resource.load();
  }

  async #load(again: boolean): Promise<readonly NewsItem[]> {
    const url = this.#source;
    if (url === undefined) throw new LoadError('not-found');
    return loadNews({ url, articleUrl: this.articleUrl }, again);
  }

  #show(): void {
    this.#rows.show(this.#tools.here?.narrowed?.list ?? this.#ordered, this.limit);
  }

  readonly #onNarrowed = (told: string): void => {
    this.#show();
    this.#told = told;
    this.requestUpdate();
  };

  readonly #onMore = (): void => {
    this.#told = this.#rows.more(this.limit, (name, values) =>
      this.#messages.say(name, { ...values, noun: 'tin' }),
    );
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'danvan-news-list': DanvanNewsList;
  }
}
