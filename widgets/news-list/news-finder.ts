import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { byDay, publishedOn } from '../../src/articles/ordering.js';
import { formatDate } from '../../src/vietnamese/date-format.js';
import { addStyles } from '../shared/add-styles.js';
import { markedText } from '../shared/marked-text.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { TextIndex } from '../shared/text-index.js';
import { CalendarDialog } from './calendar-dialog.js';
import { calendarStyles } from './calendar.styles.js';
import { newsFinderMessages } from './news-finder.messages.js';
import type { NewsItem } from './news-item.js';

/** Narrows the news of a widget to words and to a day. Loaded when a reader first reaches for one of them. */
export class NewsFinder {
  readonly #messages: MessagesController<keyof (typeof newsFinderMessages)['vi']>;
  readonly #calendar: CalendarDialog;
  readonly #changed: () => void;
  #items: readonly NewsItem[] = [];
  #index = indexOf([]);
  #counts: ReadonlyMap<string, number> | undefined;
  #query = '';
  #day: string | undefined;
  #list: readonly NewsItem[] = [];

  /** @param changed - called when the reader chose a day or went back to all */
  constructor(host: SpeakingHost & LitElement, changed: () => void) {
    this.#changed = changed;
    this.#messages = new MessagesController(host, newsFinderMessages);
    this.#calendar = new CalendarDialog(host, {
      messages: this.#messages,
      counts: () => this.#dayCounts(),
      choose: (day) => {
        this.narrow(this.#query, day);
        changed();
      },
    });
    addStyles(host, calendarStyles);
  }

  /** The words that were searched for, without spaces around them. */
  get query(): string {
    return this.#query;
  }

  /** The day that was chosen, `YYYY-MM-DD`. */
  get day(): string | undefined {
    return this.#day;
  }

  /** Whether the list is narrowed to words or to a day. */
  get isNarrowed(): boolean {
    return this.#query !== '' || this.#day !== undefined;
  }

  /** The news that are left, in their order. */
  get list(): readonly NewsItem[] {
    return this.#list;
  }

  /** What the list is narrowed to and how much is left of it, in words; nothing where it is whole. */
  get description(): string {
    const [query, count] = [this.#query, this.#list.length];
    if (!this.isNarrowed) return '';
    if (count === 0) return this.#messages.say('no-hits', { query });
    if (this.#day === undefined) return this.#messages.say('hits', { count, query });
    const day = formatDate(this.#day, this.#messages.locale);
    return this.#messages.say(query === '' ? 'day-shown' : 'day-and-hits', { count, query, day });
  }

  /** Takes the news in their order; those from before are forgotten, what they were narrowed to is not. */
  take(items: readonly NewsItem[]): void {
    if (items === this.#items) return;
    this.#items = items;
    this.#index = indexOf(items);
    this.#counts = undefined;
    this.narrow(this.#query, this.#day);
  }

  /** Narrows the list; an empty query and no day give all. A day without news counts as none. */
  narrow(query: string, day: string | undefined): void {
    this.#query = query.trim();
    this.#day = day !== undefined && this.#dayCounts().has(day) ? day : undefined;
    const hits = this.#index.search(this.#query);
    this.#list = this.#day === undefined ? hits : publishedOn(hits, this.#day);
  }

  /** Makes the search ready before its first word is typed. */
  prepare(): void {
    this.#index.prepare();
  }

  /** Opens the calendar. */
  open(): void {
    void this.#calendar.open(this.#day);
  }

  /** A text with what was searched for marked in it. */
  mark(text: string): string | (string | TemplateResult)[] {
    return markedText(text, this.#query);
  }

  /** What the list is narrowed to, and the calendar. */
  render(): TemplateResult {
    return html`
      ${
        this.isNarrowed
          ? html`<p class="narrowed">
              <span>${this.description}</span>
              ${
                this.#day === undefined
                  ? nothing
                  : html`<button type="button" @click=${this.#onAllDays}>
                      ${this.#messages.say('all-days')}
                    </button>`
              }
            </p>`
          : nothing
      }
      ${this.#calendar.render()}
    `;
  }

  readonly #onAllDays = (): void => {
    this.narrow(this.#query, undefined);
    this.#changed();
  };

  /** How many news each day has, for the days that have some. */
  #dayCounts(): ReadonlyMap<string, number> {
    return (this.#counts ??= new Map(
      byDay(this.#items).map(({ date, articles }) => [date, articles.length]),
    ));
  }
}

function indexOf(items: readonly NewsItem[]): TextIndex<NewsItem> {
  return new TextIndex(items, ({ title, lead = '' }) => `${title}\n${lead}`);
}
