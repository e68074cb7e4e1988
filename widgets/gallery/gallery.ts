import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { countOf, objectAttribute, warnOfWords, wordOf } from '../shared/attributes.js';
import { DataSource } from '../shared/data-source.js';
import { shieldEvents } from '../shared/event-shield.js';
import { LoadError } from '../shared/failure.js';
import { house } from '../shared/house.styles.js';
import { LatePart } from '../shared/late-part.js';
import { renderListFrame } from '../shared/list-frame.js';
import { listStyles } from '../shared/list.styles.js';
import { MessagesController, type Message } from '../shared/messages.js';
import { blockStyles } from '../shared/block.styles.js';
import { safeLink, visibleText } from '../shared/own-content.js';
import { PagedList } from '../shared/paged-list.js';
import { pathPart, placeOf } from '../shared/place.js';
import { Reading } from '../shared/reading.js';
import { field } from '../shared/unknown-data.js';
import { warn } from '../shared/warn.js';
import { renderBlocks } from './gallery-blocks.js';
import { opensElsewhere, renderPicture, renderSkeleton } from './gallery-card.js';
import { GalleryLoadEvent } from './gallery-events.js';
import { galleryMessages } from './gallery.messages.js';
import { ModelReading, readPicture, type GalleryModel } from './gallery-model.js';
import { renderTools } from './gallery-tools.js';
import { galleryStyles } from './gallery.styles.js';
import { words } from './model-words.js';

const LAYOUTS = ['cards', 'list'] as const;
const GROUPS = ['none', 'unit'] as const;

const NONE: readonly GalleryModel[] = [];
const MOST_SKELETON = 20;

/**
 * The models of the movement "Dân vận khéo": cards that can be filtered and searched, with their pictures and their life.
 *
 * What a reader narrows the gallery to stands in the fragment of the page's address: `#danvan-gallery-ID.field-economy.year-2022`,
 * with the keys `field`, `year`, `level`, `form`, `unit` and `q` for words. `ID` is the `id` of the element, or its site,
 * or else its place among the galleries of the page. Other fragments keep their meaning.
 *
 * @summary Danh mục mô hình "Dân vận khéo": thẻ có ảnh, lọc, tìm kiếm, nhóm theo đơn vị, xem ảnh, xem chi tiết.
 *
 * @example
 * <danvan-gallery service="https://danvan.example.gov.vn" site="cam-lo" group="unit" search>
 *   <a href="/anh/hien-dat.jpg"><img src="/anh/hien-dat-nho.jpg" alt="Bà con hiến đất mở đường"></a>
 * </danvan-gallery>
 *
 * @slot - the site's own pictures, each in a link; they show until the models are there, and are the gallery where nothing else is said
 * @csspart picture - the box of a picture
 * @csspart name - the name of a model
 * @csspart level - the level that has recognised it
 * @csspart heading - the name of a unit above its models
 * @csspart viewer - the dialog with large pictures
 * @csspart detail - the dialog with all that is to know of a model
 * @csspart decision - a decision in the life of a model
 * @csspart state - the line that tells of a load that takes long or has failed
 * @cssproperty [--danvan-gallery-ratio=4 / 3] - shape of the pictures
 * @cssproperty [--danvan-mark=Mark] - ground of found words
 * @cssproperty [--danvan-on-mark=MarkText] - found words
 * @fires {GalleryLoadEvent} danvan-gallery-load - when the models came or could not be had
 * @fires {GalleryFilterEvent} danvan-gallery-filter - when a reader filtered, searched, or went back to all
 * @fires {GalleryOpenEvent} danvan-gallery-open - when a reader opened a picture or the detail of a model
 */
export class DanvanGallery extends LitElement {
  static override styles = [house, blockStyles, listStyles, galleryStyles];

  /** Address of the danvan service. Without it: `<meta name="danvan-service">` of the page. */
  @property() service: string | undefined;

  /** Id of the site whose models the service holds. */
  @property() site: string | undefined;

  /** Address of a list of models as JSON in the service's form, where there is no service. */
  @property() src: string | undefined;

  /** `cards`: a grid; `list`: one below the other, with the first lines of what is done. */
  @property({ converter: wordOf(LAYOUTS) }) layout: (typeof LAYOUTS)[number] = 'cards';

  /** `none`: in the order of the data; `unit`: under the name of each unit. */
  @property({ converter: wordOf(GROUPS) }) group: (typeof GROUPS)[number] = 'none';

  /** How many models are shown at first, and how many more each time. */
  @property({ converter: countOf(12, 1, 10_000) }) limit = 12;

  /** Which filters, of `field year level form unit`; without it all that tell models apart, `none` for none. */
  @property() filters: string | null = null;

  /** Shows a search box, which finds words with and without accents. */
  @property({ type: Boolean }) search = false;

  /** Leaves the address of the page alone. */
  @property({ type: Boolean, attribute: 'no-address' }) noAddress = false;

  /** Form of the addresses of decisions that the site holds: `https://…/van-ban/{id}`. */
  @property({ attribute: 'document-url' }) documentUrl: string | undefined;

  /** Texts of your own in place of ours, by name, as JSON. */
  @property({ converter: objectAttribute }) messages:
    Readonly<Partial<Record<string, Message>>> | undefined;

  /** Models to show, for pages that get them another way: a register or a list. Setting them loads nothing. */
  @property({ attribute: false, noAccessor: true })
  get models(): readonly GalleryModel[] {
    const { data } = this.#source;
    return (this.#isUpdating ? data?.items : data?.finish()) ?? NONE;
  }
  set models(models: object) {
    this.#source.show(new ModelReading(models));
  }

  readonly #messages = new MessagesController(this, galleryMessages);
  readonly #source: DataSource<Reading<GalleryModel>> = new DataSource(this, {
    places: ['site', 'src'],
    hint: 'say where the models are: pictures inside the tag, src="…", or service="…" and site="…".',
    address: () => {
      if (this.src !== undefined) return safeLink(this.src);
      const place = this.site === undefined ? undefined : placeOf(this);
      return place && `${place.service}/v1/sites/${pathPart(place.site)}/models`;
    },
    read: (data) => {
      if (!Array.isArray(data) && !Array.isArray(field(data, 'models')))
        throw new LoadError('unreadable');
      return new ModelReading(data);
    },
    take: (data) => {
      this.#source.show(new ModelReading(data));
    },
    hasOwn: () => this.#hasOwn,
    readOwn: async () => {
      // Until they are read, and where that can't be done, they show as they are.
      if (!this.querySelector('img')) return undefined;
      const { readOwnPictures } = await import('./own-pictures.js');
      const models = readOwnPictures(this, readPicture);
      return models.length > 0 ? new Reading(models, (model) => model as GalleryModel) : undefined;
    },
    isEmpty: ({ items }) => items.length === 0,
    settled: ({ state }) => {
      this.dispatchEvent(new GalleryLoadEvent(state));
    },
  });
  readonly #cards = new PagedList<GalleryModel>(this);
  readonly #finder = new LatePart(
    this,
    async () => {
      const { GalleryFinder } = await import('./gallery-finder.js');
      return new GalleryFinder(this, {
        messages: this.#messages,
        words,
        isShared: () => !this.noAddress,
        changed: () => {
          this.#arrange();
          this.requestUpdate();
          return this.#cards.items.length;
        },
        tell: (words) => {
          this.#told = words;
        },
      });
    },
    this.#source.failPart,
  );
  readonly #groups = new LatePart(
    this,
    async () => new (await import('./gallery-groups.js')).GalleryGroups(this),
    () => {
      // Without it the models stand in the order of the data.
      this.#isUngrouped = true;
      this.#source.failPart();
    },
  );
  readonly #acts = new LatePart(
    this,
    async () => {
      const { GalleryActs } = await import('./gallery-acts.js');
      const options = {
        messages: this.#messages,
        renderPicture,
        opensElsewhere,
        documentUrl: () => this.documentUrl,
      };
      return new GalleryActs(this, options, this.#source.failPart);
    },
    this.#source.failPart,
  );
  /** Lit looks at each property then: no reason to read all of a long list at once. */
  #isUpdating = false;
  /** What the list was last made of. */
  #made: readonly unknown[] = [];
  #checked: unknown;
  #hasPictures = false;
  #isUngrouped = false;
  #isWaiting = false;
  #hasFilters = false;
  #told = '';
  #shielded: Element | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
  }

  protected override performUpdate(): void {
    this.#isUpdating = true;
    try {
      super.performUpdate();
    } finally {
      this.#isUpdating = false;
    }
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    warnOfWords(this, { layout: LAYOUTS, group: GROUPS });
    this.#source.follow(changed);
    if (!this.hasUpdated) this.#onHash();
    if (this.group === 'unit' && !this.#isUngrouped) this.#groups.ask();
    this.#arrange(changed.has('limit'));
  }

  protected override updated(): void {
    const tools = this.renderRoot.querySelector('[role=search]');
    if (tools && tools !== this.#shielded) shieldEvents(tools);
    this.#shielded = tools;
    this.#cards.settle(this.renderRoot, (place) =>
      this.renderRoot.querySelector<HTMLElement>(`[data-place="${place}"] [part=name]`),
    );
  }

  override render(): TemplateResult {
    const { data } = this.#source;
    return renderListFrame({
      source: this.#source,
      messages: this.#messages,
      look: this.layout,
      tools: this.#renderTools(),
      dialogs: this.#acts.here?.render(),
      skeleton: () => renderSkeleton(Math.min(this.limit, MOST_SKELETON)),
      content: (foot) => this.#renderContent(foot),
      isWaiting: this.#isWaiting && data !== undefined,
      more: this.#cards.hasMore ? this.#onMore : undefined,
      told: this.#told,
    });
  }

  #renderTools(): TemplateResult | typeof nothing {
    const { data, hasReserve } = this.#source;
    const names = this.filters?.split(/[\s,]+/);
    // Without a wait for data it is known whether they hold what can be filtered.
    const canFilter =
      (!names || words.FILTERS.some((filter) => names.indexOf(filter) >= 0)) &&
      (hasReserve || data?.items.some(({ unit, acts }) => unit !== undefined || acts.length > 0));
    if (!this.search && !canFilter) return nothing;
    return renderTools({
      messages: this.#messages,
      hasSearch: this.search,
      canFilter,
      isOpen: this.#hasFilters,
      finder: this.#finder.here,
      count: data?.isWhole ? data.items.length : undefined,
      onReach: this.#onReach,
      onSearch: this.#onSearch,
      onFilters: this.#onFilters,
    });
  }

  #renderContent(foot: unknown): TemplateResult {
    return html`<div class="content" @focusin=${this.#acts.warm} @pointerover=${this.#acts.warm}>
      ${
        this.#source.data === undefined
          ? html`<p class="empty">${this.#messages.say('empty')}</p>`
          : this.#renderBlocks()
      }
      ${foot}
    </div>`;
  }

  #renderBlocks(): unknown {
    const { here: finder } = this.#finder;
    const groups = this.group === 'unit' ? this.#groups.here : undefined;
    return renderBlocks({
      blocks: this.#cards.ready,
      items: this.#cards.items,
      look: {
        messages: this.#messages,
        hasPictures: this.#hasPictures,
        isList: this.layout === 'list',
        isGrouped: groups !== undefined,
        mark: finder?.mark ?? ((text) => text),
        onOpen: this.#onOpen,
      },
      groups,
      isEven: this.#source.hasReserve,
      state: [this.messages, finder?.query],
    });
  }

  get #hasOwn(): boolean {
    return visibleText(this) !== '' || this.querySelector('img') !== null;
  }

  /** Makes the list anew where something that it is made of is another than before. */
  #arrange(isOtherPage = false): void {
    const { data } = this.#source;
    const { here: finder } = this.#finder;
    data?.goOn(() => {
      this.requestUpdate();
    });
    // What counts, narrows and groups takes all of a long list: until that is read, its first cards are shown as they are.
    const isWhole = data?.isWhole ?? false;
    const isGrouped = this.group === 'unit' && !this.#isUngrouped;
    const models = data?.items ?? NONE;
    const isWaiting = (this.#isWaiting = isGrouped && (!isWhole || !this.#groups.here));
    const ordered = isWaiting
      ? NONE
      : isGrouped
        ? (this.#groups.here?.inOrder(models) ?? NONE)
        : models;
    if (isWhole && !isWaiting) finder?.take(ordered, this.filters);
    const list = isWaiting ? NONE : (finder?.list ?? ordered);
    const made = [list, models];
    if (!isOtherPage && made.every((part, place) => part === this.#made[place])) return;
    this.#made = made;
    this.#hasPictures = models.some(({ images }) => images.length > 0);
    this.#cards.show(list, this.limit);
    if (isWhole) void this.#tellFaults();
  }

  /** Says in the console what who keeps the data should know. */
  async #tellFaults(): Promise<void> {
    const { data } = this.#source;
    if (!(data instanceof ModelReading) || data === this.#checked) return;
    this.#checked = data;
    if (!Object.values(data.faults).some(({ length }) => length > 0)) return;
    const { describeFaults } = await import('./model-faults.js');
    for (const fault of describeFaults(data.faults)) warn(this, fault);
  }

  /** The address asks for a part of the models: what reads it is loaded. */
  readonly #onHash = (): void => {
    if (!this.noAddress && location.hash.startsWith('#danvan-gallery-')) this.#finder.ask();
  };

  readonly #onMore = (): void => {
    this.#told = this.#cards.more(this.limit, (name, values) =>
      this.#messages.say(name, { ...values, noun: 'mô hình' }),
    );
    this.requestUpdate();
  };

  /** The reader comes near a tool: it is fetched before it is needed. */
  readonly #onReach = (): void => {
    this.#finder.use((finder) => {
      if (this.search) finder.prepare();
    });
  };

  readonly #onSearch = ({ target }: Event): void => {
    this.#finder.use((finder) => {
      if (target instanceof HTMLInputElement && target.value !== finder.query)
        finder.search(target.value);
    });
  };

  readonly #onFilters = (): void => {
    this.#finder.use(() => {
      this.#hasFilters = !this.#hasFilters;
      this.requestUpdate();
    });
  };

  readonly #onOpen = (event: MouseEvent): void => {
    const opener = event.currentTarget;
    if (!(opener instanceof HTMLElement) || opensElsewhere(event)) return;
    event.preventDefault();
    this.#acts.use((acts) => {
      acts.open(opener, this.#cards.items);
    });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'danvan-gallery': DanvanGallery;
  }
}
