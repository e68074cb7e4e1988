import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { formatDate } from '../../src/vietnamese/date-format.js';
import { todayInVietnam } from '../../src/vietnamese/today.js';
import type { MessagesController, SpeakingHost, WidgetLocale } from '../shared/messages.js';
import { addDays, addMonths, dayByKey, daysIn, monthOf, weeksOf } from './calendar.js';
import type { NewsFinderMessage } from './news-finder.messages.js';

/** What a {@link CalendarDialog} asks and tells. */
export interface CalendarDialogOptions {
  readonly messages: MessagesController<NewsFinderMessage>;
  /** How many news each day has. */
  counts(): ReadonlyMap<string, number>;
  /** Called with the day that the reader chose. */
  choose(day: string): void;
}

/** A month as a grid in a dialog of its own, in which the days that have news can be chosen (xem theo ngày). */
export class CalendarDialog implements ReactiveController {
  readonly #host: SpeakingHost & LitElement;
  readonly #options: CalendarDialogOptions;
  #day = '';
  #chosen: string | undefined;
  #movesFocus = false;

  constructor(host: SpeakingHost & LitElement, options: CalendarDialogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#movesFocus) return;
    this.#movesFocus = false;
    this.#dialog?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Opens at the day that is chosen, or at the newest one with news. */
  async open(chosen: string | undefined): Promise<void> {
    this.#chosen = chosen;
    this.#day = chosen ?? this.#bounds().last;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
    this.#focusDay();
  }

  /** The dialog, closed or open. */
  render(): TemplateResult {
    const { messages } = this.#options;
    return html`<dialog part="calendar" closedby="any" aria-label=${messages.say('calendar')}>
      ${this.#day === '' ? nothing : this.#renderMonth(messages)}
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  #renderMonth(messages: MessagesController<NewsFinderMessage>): TemplateResult {
    const month = monthOf(this.#day);
    const { first, last } = this.#bounds();
    return html`
      <div class="month-bar">
        <button
          type="button"
          aria-label=${messages.say('previous-month')}
          ?disabled=${month <= monthOf(first)}
          @click=${() => {
            this.#turn(-1);
          }}
        >
          <span class="arrow" aria-hidden="true">‹</span>
        </button>
        <p id="month" class="month" aria-live="polite">${monthName(month, messages.locale)}</p>
        <button
          type="button"
          aria-label=${messages.say('next-month')}
          ?disabled=${month >= monthOf(last)}
          @click=${() => {
            this.#turn(1);
          }}
        >
          <span class="arrow" aria-hidden="true">›</span>
        </button>
      </div>
      <table role="grid" aria-labelledby="month" @keydown=${this.#onKey}>
        <thead>
          <tr>
            ${WEEK.map(
              (day) =>
                html`<th scope="col" abbr=${weekdayName(day, messages.locale, true)}>
                  ${weekdayName(day, messages.locale, false)}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${weeksOf(month).map(
            (week) =>
              html`<tr>
                ${week.map((day) => (day === undefined ? html`<td></td>` : this.#renderDay(day)))}
              </tr>`,
          )}
        </tbody>
      </table>
      <button type="button" class="close" @click=${this.#close}>${messages.say('close')}</button>
    `;
  }

  #renderDay(day: string): TemplateResult {
    const { messages } = this.#options;
    const count = this.#options.counts().get(day) ?? 0;
    const name = formatDate(day, messages.locale, { weekday: true });
    return html`<td aria-selected=${day === this.#chosen}>
      <button
        type="button"
        class="day"
        tabindex=${day === this.#day ? 0 : -1}
        aria-current=${day === todayInVietnam() ? 'date' : nothing}
        aria-disabled=${count > 0 ? nothing : 'true'}
        @click=${() => {
          this.#choose(day);
        }}
      >
        <span aria-hidden="true">${Number(day.slice(8))}</span>
        ${count > 0 ? html`<span class="count" aria-hidden="true">${messages.number(count)}</span>` : nothing}
        <span class="quiet"
          >${messages.say(count > 0 ? 'day-count' : 'day-empty', { day: name, count })}</span
        >
      </button>
    </td>`;
  }

  /** The first and the last day to which the calendar goes: whole months with news. */
  #bounds(): { first: string; last: string; end: string } {
    const days = [...this.#options.counts().keys()].sort();
    const [first = todayInVietnam(), last = todayInVietnam()] = [days[0], days.at(-1)];
    const month = monthOf(last);
    return { first: `${monthOf(first)}-01`, last, end: `${month}-${daysIn(month)}` };
  }

  #moveTo(day: string): void {
    const { first, end } = this.#bounds();
    this.#day = day < first ? first : day > end ? end : day;
    this.#host.requestUpdate();
  }

  #turn(months: number): void {
    this.#moveTo(addMonths(this.#day, months));
  }

  #focusDay(): void {
    this.#movesFocus = true;
    this.#host.requestUpdate();
  }

  #choose(day: string): void {
    if (!this.#options.counts().has(day)) return;
    this.#close();
    this.#options.choose(day);
  }

  readonly #close = (): void => {
    this.#dialog?.close();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isRightToLeft = getComputedStyle(this.#host).direction === 'rtl';
    const { key, shiftKey } = event;
    const day = dayByKey(this.#day, { key, shiftKey, isRightToLeft });
    if (day === undefined) return;
    event.preventDefault();
    this.#moveTo(day);
    this.#focusDay();
  };
}

/** A Monday and the six days after it. */
const WEEK = [0, 1, 2, 3, 4, 5, 6].map((place) => addDays('2024-01-01', place));

const formats = new Map<string, Intl.DateTimeFormat>();

function format(day: string, locale: WidgetLocale, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known =
    formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  formats.set(key, known);
  const text = known.format(Date.parse(day));
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}

function monthName(month: string, locale: WidgetLocale): string {
  return format(`${month}-01`, locale, { month: 'long', year: 'numeric' });
}

function weekdayName(day: string, locale: WidgetLocale, isLong: boolean): string {
  const short = locale === 'vi' ? 'narrow' : 'short';
  return format(day, locale, { weekday: isLong ? 'long' : short });
}
