import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { countOf, objectAttribute, warnOfWords, wordOf, wordsIn } from '../shared/attributes.js';
import { DataSource } from '../shared/data-source.js';
import { LoadError } from '../shared/failure.js';
import { house } from '../shared/house.styles.js';
import { LatePart } from '../shared/late-part.js';
import { renderListFrame } from '../shared/list-frame.js';
import { listStyles } from '../shared/list.styles.js';
import { MessagesController, type Message } from '../shared/messages.js';
import { blockStyles } from '../shared/block.styles.js';
import { safeLink } from '../shared/own-content.js';
import { PagedList } from '../shared/paged-list.js';
import { pathPart, placeOf } from '../shared/place.js';
import { FILTERS, type FilterName } from './document-filters.js';
import {
  documentsIn,
  DocumentsShown,
  type DocumentInput,
  type DocumentItem,
} from './document-item.js';
import { DocumentListLoadEvent } from './document-list-events.js';
import { documentListMessages, STATUS_NAMES, STATUSES } from './document-list.messages.js';
import { documentListStyles } from './document-list.styles.js';
import { cells, COLUMNS, type Column, type RowLook } from './document-row.js';
import { documentRowStyles } from './document-row.styles.js';
import type { SortColumn } from './document-order.js';
import { renderSkeleton, renderTable } from './document-table.js';

const ORDERS = ['given', 'newest'] as const;
const STANDARD: readonly Column[] = [
  'symbol',
  'kind',
  'issuer',
  'issued',
  'abstract',
  'status',
  'files',
];
const NONE: readonly DocumentItem[] = [];
/** Rows of a block: each has many cells. */
const BLOCK = 60;

/**
 * Official documents of a portal, with what NĐ 42/2022/NĐ-CP asks to be told of each. Documents with a mark of secrecy are never
 * shown.
 *
 * @summary Danh mục văn bản: số, ký hiệu, cơ quan ban hành, trích yếu, hiệu lực, tệp; tìm không dấu, lọc, sắp xếp.
 *
 * @example
 * <danvan-document-list service="https://danvan.example.gov.vn" site="cam-lo" search filter="kind issuer year">
 *   <a href="/van-ban/34-KH-UBND.pdf">34/KH-UBND ngày 24/01/2018 về công tác dân vận chính quyền</a>
 * </danvan-document-list>
 *
 * @slot - the site's own table or links; they show until the documents are there, and are the documents where nothing else
 *   is said
 * @csspart link - the link to the page of a document
 * @csspart file - the link to a file
 * @csspart state - the line that tells of a load that takes long or has failed
 * @cssproperty [--danvan-mark=Mark] - ground of found words
 * @cssproperty [--danvan-on-mark=MarkText] - found words
 * @fires {DocumentListLoadEvent} danvan-document-list-load - when the documents came or could not be had
 * @fires {DocumentListFilterEvent} danvan-document-list-filter - when a reader searched, chose, or went back to all
 */
export class DanvanDocumentList extends LitElement {
  static override styles = [house, blockStyles, listStyles, documentRowStyles, documentListStyles];

  /** Address of the danvan service. Without it: `<meta name="danvan-service">` of the page. */
  @property() service: string | undefined;

  /** Id of the site. Without it: `<meta name="danvan-site">` of the page. */
  @property() site: string | undefined;

  /** Address of documents as JSON in the service's form. */
  @property() src: string | undefined;

  /** How many documents are shown at first, and how many more each time. */
  @property({ converter: countOf(20, 1, 10_000) }) limit = 20;

  /** `given`: in the order of the site; `newest`: by day of issue. */
  @property({ converter: wordOf(ORDERS) }) order: (typeof ORDERS)[number] = 'given';

  /** Which columns, in this order: `symbol kind issuer signer issued effective abstract status field files`. */
  @property() show: string | null = null;

  /** Shows a search box, which finds words of symbol and abstract with and without accents. */
  @property({ type: Boolean }) search = false;

  /** Which menus to narrow the list by: `kind issuer year status field`. */
  @property() filter: string | null = null;

  /** Texts of your own in place of ours, by name, as JSON. */
  @property({ converter: objectAttribute }) messages:
    Readonly<Partial<Record<string, Message>>> | undefined;

  /** Documents to show, for pages that get them another way. Setting them loads nothing. */
  @property({ attribute: false, noAccessor: true })
  get documents(): readonly DocumentItem[] {
    const { data } = this.#source;
    return (this.#isUpdating ? data?.items : data?.finish()) ?? NONE;
  }
  set documents(documents: readonly DocumentInput[]) {
    this.#source.show(new DocumentsShown(documents));
  }

  readonly #messages = new MessagesController(this, documentListMessages);
  readonly #source = new DataSource<DocumentsShown>(this, {
    places: ['src', 'service', 'site'],
    hint: 'say where the documents are: a table or links inside the tag, src="…", or service="…" and site="…".',
    address: () => {
      if (this.src !== undefined) return safeLink(this.src);
      const place = placeOf(this);
      return place && `${place.service}/v1/sites/${pathPart(place.site)}/documents`;
    },
    read: (data) => {
      if (!Array.isArray(documentsIn(data))) throw new LoadError('unreadable');
      return new DocumentsShown(data);
    },
    take: (data) => {
      this.#source.show(new DocumentsShown(data));
    },
    readOwn: async () => {
      // Until it is read, and where that can't be done, it shows as it is.
      if (!this.querySelector('a[href], table')) return undefined;
      const shown = new DocumentsShown(
        (await import('./own-documents.js')).readOwnDocuments(this, STATUS_NAMES),
      );
      return shown.items.length > 0 ? shown : undefined;
    },
    isEmpty: ({ items }) => items.length === 0,
    settled: ({ state }) => {
      this.dispatchEvent(new DocumentListLoadEvent(state));
    },
  });
  readonly #rows = new PagedList<DocumentItem>(this, BLOCK, BLOCK);
  readonly #finder = new LatePart(
    this,
    async () => {
      const { DocumentFinder } = await import('./document-finder.js');
      return new DocumentFinder(this, this.#messages, STATUSES, this.#onNarrowed);
    },
    this.#source.failPart,
  );
  readonly #sorting = new LatePart(
    this,
    async () => {
      const { DocumentSorting } = await import('./document-sorting.js');
      const sorting = new DocumentSorting(this, this.#messages);
      sorting.begin(this.order === 'newest');
      return sorting;
    },
    () => {
      // Without it the list stays as it is.
      this.#isUnsorted = true;
      this.#source.failPart();
    },
  );
  readonly #details = new LatePart(
    this,
    async () => new (await import('./document-details.js')).DocumentDetails(this, cells),
    this.#source.failPart,
  );
  #columns: readonly Column[] = STANDARD;
  #filters: readonly FilterName[] = [];
  /** Lit looks at each property then: no reason to read all of a long list at once. */
  #isUpdating = false;
  /** What the list was last made of. */
  #made: readonly unknown[] = [];
  /** The documents that are left, in the order of the site. */
  #base: readonly DocumentItem[] = NONE;
  #isUnsorted = false;
  #told = '';

  protected override performUpdate(): void {
    this.#isUpdating = true;
    try {
      super.performUpdate();
    } finally {
      this.#isUpdating = false;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    warnOfWords(this, { order: ORDERS });
    const columns = wordsIn(this, 'show', this.show, COLUMNS);
    this.#columns = columns.length > 0 ? columns : STANDARD;
    this.#filters = wordsIn(this, 'filter', this.filter, FILTERS);
    this.#source.follow(changed);
    if (changed.has('order')) {
      const isNewest = this.order === 'newest';
      if (isNewest) this.#sorting.ask();
      this.#sorting.here?.begin(isNewest);
    }
    // Not after a failure: that would go on for ever.
    if (this.#hasTools && this.#source.resource.state !== 'error') this.#finder.ask();
    this.#arrange(changed.has('limit'));
  }

  protected override updated(): void {
    this.#finder.here?.shield();
    this.#rows.settle(this.renderRoot, (place) => {
      const row = this.renderRoot.querySelectorAll('.content .item')[place];
      return row?.querySelector<HTMLElement>('a, [tabindex]');
    });
  }

  override render(): TemplateResult {
    const source = this.#source;
    return renderListFrame({
      source,
      messages: this.#messages,
      look: source.hasReserve ? 'even' : '',
      tools: this.#hasTools ? this.#renderTools() : nothing,
      skeleton: () => renderSkeleton(this.#look(), this.limit),
      content: (foot) => this.#renderContent(foot),
      more: this.#rows.hasMore ? this.#onMore : undefined,
      told: this.#told,
    });
  }

  #renderTools(): TemplateResult {
    const tools = this.#finder.here?.render(this.search, this.#filters);
    return html`<div class="finder">
      ${
        tools ??
        html`<div class="tools">
            ${this.search ? html`<div class="tool wide"></div>` : nothing}
            ${this.#filters.map(() => html`<div class="tool"></div>`)}
          </div>
          <div class="narrowed"></div>`
      }
    </div>`;
  }

  #renderContent(foot: unknown): TemplateResult {
    const { data } = this.#source;
    if (!data) return html`<p class="content">${this.#messages.say('empty')}</p>`;
    return renderTable({
      look: this.#look(),
      title: data.title ?? this.#messages.say('title'),
      blocks: this.#rows.ready,
      state: [this.messages, this.#finder.here?.query, this.#details.here?.open, data.items],
      order: this.#sorting.here?.order,
      sort: this.#onSort,
      foot,
    });
  }

  #look(): RowLook {
    return {
      messages: this.#messages,
      columns: this.#columns,
      mark: (text) => this.#finder.here?.mark(text) ?? text,
      details: this.#details.here,
      onToggle: (item, isOpen) => {
        if (isOpen || this.#details.here)
          this.#details.use((details) => {
            details.toggle(item, isOpen);
          });
      },
    };
  }

  get #hasTools(): boolean {
    return this.search || this.#filters.length > 0;
  }

  /** Makes the list anew where something that it is made of is another than before. */
  #arrange(isOtherPage = false): void {
    const data = this.#source.data;
    const { here: finder } = this.#finder;
    const { here: sorting } = this.#sorting;
    data?.goOn(() => {
      this.requestUpdate();
    });
    // What narrows, counts and sorts takes all of a long list: until that is read, its first rows are shown as they are.
    if (data?.isWhole) finder?.take(data, this.#filters);
    const hasOrder = sorting ? sorting.order !== undefined : this.order === 'newest';
    const isWaiting = hasOrder && !this.#isUnsorted && (!sorting || data?.isWhole === false);
    const list = isWaiting ? NONE : (finder?.list ?? data?.items ?? NONE);
    const made = [list, isWaiting, sorting?.order];
    if (!isOtherPage && made.every((part, place) => part === this.#made[place])) return;
    this.#made = made;
    this.#base = list;
    this.#rows.show(sorting?.inOrder(list) ?? list, this.limit);
  }

  readonly #onNarrowed = (sentence: string): number => {
    this.#arrange();
    this.#told = sentence;
    this.requestUpdate();
    return this.#rows.items.length;
  };

  readonly #onSort = (column: SortColumn): void => {
    this.#sorting.use((sorting) => {
      void sorting.turn(column, this.#base, this.#rows).then((told) => {
        this.#told = told;
        this.requestUpdate();
      });
    });
  };

  readonly #onMore = (): void => {
    this.#told = this.#rows.more(this.limit, (name, values) =>
      this.#messages.say(name, { ...values, noun: 'văn bản' }),
    );
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'danvan-document-list': DanvanDocumentList;
  }
}
