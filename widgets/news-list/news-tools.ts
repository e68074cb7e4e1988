import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../shared/add-styles.js';
import { shieldEvents } from '../shared/event-shield.js';
import { LatePart } from '../shared/late-part.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import type { NewsFinder } from './news-finder.js';
import type { NewsItem } from './news-item.js';
import { NewsListFilterEvent } from './news-list-filter-event.js';
import { newsToolsMessages, type NewsToolsMessage } from './news-tools.messages.js';
import { newsToolsStyles } from './news-tools.styles.js';

/** What {@link NewsTools} tell their widget. */
export interface NewsToolsOptions {
  /** A reader narrowed the news, or widened them again; `told` says to what. */
  readonly narrowed: (told: string) => void;
  /** What searches could not be loaded. */
  readonly failed: () => void;
}

/** News that a reader has narrowed. */
export type NarrowedNews = Pick<NewsFinder, 'list' | 'mark'>;

/** Which tools a site wants. */
export interface WantedTools {
  readonly search: boolean;
  readonly byDay: boolean;
}

/** Search box and calendar button. Loaded where a site wants one of them; what they open, when a reader reaches for it. */
export class NewsTools {
  readonly #host: SpeakingHost & LitElement;
  readonly #options: NewsToolsOptions;
  readonly #messages: MessagesController<NewsToolsMessage>;
  #items: readonly NewsItem[] = [];
  readonly #finder: LatePart<NewsFinder>;
  #shielded: Element | undefined;

  constructor(host: SpeakingHost & LitElement, options: NewsToolsOptions) {
    this.#host = host;
    this.#options = options;
    this.#finder = new LatePart(host, () => this.#loadFinder(), options.failed);
    this.#messages = new MessagesController(host, newsToolsMessages);
    addStyles(host, newsToolsStyles);
    host.addController(this);
  }

  /** What the news are narrowed to; nothing where they are whole. */
  get narrowed(): NarrowedNews | undefined {
    const { here: finder } = this.#finder;
    return finder?.isNarrowed ? finder : undefined;
  }

  /** The words that were searched for. */
  get query(): string {
    return this.#finder.here?.query ?? '';
  }

  hostUpdated(): void {
    const search = this.#host.renderRoot.querySelector('.search') ?? undefined;
    if (search && search !== this.#shielded) shieldEvents(search);
    this.#shielded = search;
  }

  /** Takes the news in their order. */
  take(items: readonly NewsItem[]): void {
    this.#items = items;
    this.#finder.here?.take(items);
  }

  /** The tools, and what they opened. */
  render({ search, byDay }: WantedTools): TemplateResult {
    return html`
      <div
        class="tools ${search && byDay ? 'both' : ''}"
        @focusin=${this.#onReach}
        @pointerover=${this.#onReach}
      >
        ${
          search
            ? html`<div class="search" role="search" aria-label=${this.#messages.say('search')}>
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
          byDay
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
      ${this.#finder.here?.render()}
    `;
  }

  /** The reader comes near a tool: what it opens is fetched before it is needed. */
  readonly #onReach = (): void => {
    this.#finder.use((finder) => {
      finder.prepare();
    });
  };

  readonly #onSearch = ({ target }: Event): void => {
    this.#finder.use((finder) => {
      if (!(target instanceof HTMLInputElement) || target.value.trim() === finder.query) return;
      finder.narrow(target.value, finder.day);
      this.#tell(finder);
    });
  };

  #tell(finder: NewsFinder): void {
    const { query, day, list, description } = finder;
    this.#options.narrowed(description);
    this.#host.dispatchEvent(
      new NewsListFilterEvent(query, day, finder.isNarrowed ? list.length : this.#items.length),
    );
  }

  readonly #onByDay = (): void => {
    this.#finder.use((finder) => {
      finder.open();
    });
  };

  async #loadFinder(): Promise<NewsFinder> {
    const { NewsFinder } = await import('./news-finder.js');
    const finder = new NewsFinder(this.#host, () => {
      this.#tell(finder);
      this.#host.renderRoot.querySelector<HTMLElement>('.by-day')?.focus();
    });
    finder.take(this.#items);
    return finder;
  }
}
