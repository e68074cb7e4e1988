import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { objectAttribute, unknownWord, wordOf } from '../shared/attributes.js';
import { LoadError } from '../shared/failure.js';
import { house } from '../shared/house.styles.js';
import { MessagesController, type Message } from '../shared/messages.js';
import { jsonChild, safeLink, visibleText } from '../shared/own-content.js';
import { requestJson } from '../shared/page-requests.js';
import { countView, followView } from '../shared/page-view.js';
import { placeOf, serviceOf } from '../shared/place.js';
import { ResourceController, type Resource } from '../shared/resource.js';
import { renderState, spokenState } from '../shared/states.js';
import { warn } from '../shared/warn.js';
import { renderChart } from './chart.js';
import {
  digitsOf,
  readCounters,
  readHistory,
  readStatistics,
  readWrittenCount,
  type ChartDay,
  type Counter,
  type Statistics,
} from './statistics.js';
import { visitorStatsMessages } from './visitor-stats.messages.js';
import { visitorStatsStyles } from './visitor-stats.styles.js';

const LAYOUTS = ['list', 'compact', 'digits'] as const;
const STANDARD: readonly Counter[] = ['online', 'today', 'yesterday', 'week', 'month', 'total'];

/** What the widget shows. */
interface Shown {
  readonly statistics: Statistics;
  readonly days: readonly ChartDay[];
}

/** The counters of a `<danvan-visitor-stats>` came, or could not be had. */
export class VisitorStatsLoadEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-visitor-stats-load';

  constructor(readonly state: Resource<unknown>['state']) {
    super(VisitorStatsLoadEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Visitor statistics of a site: who is online, visits today, this month, in all.
 *
 * @summary Thống kê truy cập: đang trực tuyến, hôm nay, tháng này, tổng lượt truy cập.
 *
 * @example
 * <danvan-visitor-stats service="https://danvan.example.gov.vn" site="cam-lo">
 *   Tổng lượt truy cập: 5.100.909
 * </danvan-visitor-stats>
 *
 * @slot - the site's own text or number; shows until the counters are there, and where they can't be had
 * @csspart chart - the chart of visits by day
 * @csspart digit - one digit of the layout `digits`
 * @csspart state - the line that tells of a load that takes long or has failed
 * @fires {VisitorStatsLoadEvent} danvan-visitor-stats-load - when the counters came or could not be had
 */
export class DanvanVisitorStats extends LitElement {
  static override styles = [house, visitorStatsStyles];

  /** Address of the danvan service. Without it: `<meta name="danvan-service">` of the page. */
  @property() service: string | undefined;

  /** Id of the site. Without it: `<meta name="danvan-site">` of the page. */
  @property() site: string | undefined;

  /** Address of statistics as JSON in the service's form, where there is no service to count with. */
  @property() src: string | undefined;

  /** `list`: a row for each counter; `compact`: one line; `digits`: the total as boxes, one digit each, then the rest. */
  @property({ converter: wordOf(LAYOUTS) }) layout: (typeof LAYOUTS)[number] = 'list';

  /** Which counters, in this order: `online guests members today yesterday week month total`. */
  @property() show: string | null = null;

  /** Shows a chart of the last 30 days. */
  @property({ type: Boolean }) history = false;

  /** Shows the counters without counting this page view. */
  @property({ type: Boolean, attribute: 'no-count' }) noCount = false;

  /** Texts of your own in place of ours, by name, as JSON. */
  @property({ converter: objectAttribute }) messages:
    Readonly<Partial<Record<string, Message>>> | undefined;

  /** Counters to show, for pages that get them another way. Setting them loads nothing. */
  @property({ attribute: false })
  get statistics(): Statistics | undefined {
    return this.#resource.data?.statistics;
  }
  set statistics(statistics: Statistics | undefined) {
    if (statistics) this.#resource.show({ statistics, days: this.#resource.data?.days ?? [] });
  }

  readonly #messages = new MessagesController(this, visitorStatsMessages);
  readonly #resource = new ResourceController<Shown>(this, {
    load: () => this.#load(),
    isEmpty: ({ statistics }) => Object.keys(statistics).length === 0,
    settled: ({ state }) => {
      this.dispatchEvent(new VisitorStatsLoadEvent(state));
    },
  });
  #unfollow: (() => void) | undefined;
  #again = false;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
    this.#unfollow = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#readOwnContent();
    for (const [name, words] of [['layout', LAYOUTS]] as const) {
      const word = unknownWord(this, name, words);
      if (word !== undefined)
        warn(this, `${name}="${word}" is not known; use ${words.join(', ')}.`);
    }
    const isOther = ['service', 'site', 'src', 'history', 'noCount'] as const;
    if (!this.hasUpdated || isOther.some((name) => changed.has(name))) this.#begin();
  }

  override render(): TemplateResult {
    const resource = this.#resource.resource;
    const shown = this.#resource.data;
    const hasOwn = visibleText(this) !== '';
    return html`
      <div class="frame ${this.layout}">
        <div class="stack">
          ${shown || !hasOwn ? this.#renderCounters(shown) : html`<div><slot></slot></div>`}
          ${renderState(resource, this.#resource.isSlow, this.#messages, this.#retry)}
        </div>
        <p class="quiet" role="status">
          ${spokenState(resource, this.#resource.isSlow, this.#messages)}
        </p>
      </div>
    `;
  }

  #renderCounters(shown: Shown | undefined): TemplateResult {
    const wanted = readCounters(this.show);
    const counters = wanted.length > 0 ? wanted : STANDARD;
    const total = shown?.statistics.total;
    const isDigits = this.layout === 'digits';
    return html`<div class=${this.#hasFailed(shown) ? 'unseen' : 'counters'}>
      ${isDigits ? this.#renderDigits(total) : nothing}
      <dl class="rows">
        ${counters
          .filter((counter) => !isDigits || counter !== 'total')
          .map(
            (counter) => html`
              <div class="row ${counter}">
                <dt>${this.#messages.say(counter)}</dt>
                <dd>${this.#renderCount(shown?.statistics[counter])}</dd>
              </div>
            `,
          )}
      </dl>
      ${this.history && shown && shown.days.length > 1 ? renderChart(shown.days, this.#messages) : nothing}
    </div>`;
  }

  #hasFailed(shown: Shown | undefined): boolean {
    return !shown && this.#resource.resource.state === 'error';
  }

  #renderDigits(total: number | undefined): TemplateResult {
    const spoken =
      total === undefined ? this.#messages.say('unknown') : this.#messages.number(total);
    return html`
      <p class="quiet">${this.#messages.say('total')}: ${spoken}</p>
      <p class="digits" aria-hidden="true">
        ${digitsOf(total ?? 0, 8).map(
          (digit) =>
            html`<span part="digit" class="digit">${total === undefined ? ' ' : digit}</span>`,
        )}
      </p>
    `;
  }

  #renderCount(count: number | undefined): TemplateResult | string {
    if (count !== undefined) return this.#messages.number(count);
    return html`<span aria-hidden="true">–</span
      ><span class="quiet">${this.#messages.say('unknown')}</span>`;
  }

  #readOwnContent(): void {
    try {
      const data = jsonChild(this);
      if (data !== undefined) {
        this.#resource.show({ statistics: readStatistics(data), days: readHistory(data) });
        return;
      }
    } catch {
      warn(this, 'the JSON inside the tag can’t be read; check its commas and quotation marks.');
    }
    const total = readWrittenCount(visibleText(this));
    if (total !== undefined && this.layout === 'digits')
      this.#resource.show({ statistics: { total }, days: [] });
  }

  #begin(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
    if (this.src === undefined && placeOf(this) === undefined) {
      if (this.#resource.resource.state === 'idle' && visibleText(this) === '')
        warn(this, 'say where the counters are: service="https://…" and site="…", or src="…".');
      return;
    }
    void this.#resource.load();
  }

  #follow(): void {
    const place = placeOf(this);
    if (this.noCount || this.src !== undefined || !place || this.#unfollow) return;
    this.#unfollow = followView(place, (answer) => {
      const days = this.#resource.data?.days ?? [];
      this.#resource.show({ statistics: readStatistics(answer), days });
    });
  }

  async #load(): Promise<Shown> {
    const again = this.#again;
    this.#again = false;
    const [statistics, days] = await Promise.all([
      this.#loadStatistics(again),
      this.#loadDays(again),
    ]);
    return { statistics, days };
  }

  async #loadStatistics(again: boolean): Promise<Statistics> {
    const place = placeOf(this);
    if (this.src === undefined && place && !this.noCount) {
      const answer = await countView(place);
      this.#follow();
      return readStatistics(answer);
    }
    const url = safeLink(this.src ?? (place && `${place.service}/v1/sites/${place.site}/stats`));
    if (url === undefined) throw new LoadError('not-found');
    return readStatistics(await requestJson(url, { again }));
  }

  async #loadDays(again: boolean): Promise<ChartDay[]> {
    const place = placeOf(this);
    if (!this.history || !place || serviceOf(this) === undefined) return [];
    return readHistory(
      await requestJson(`${place.service}/v1/sites/${place.site}/history?days=30`, { again }),
    );
  }

  readonly #retry = (): void => {
    this.#again = true;
    void this.#resource.load();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'danvan-visitor-stats': DanvanVisitorStats;
  }

  interface HTMLElementEventMap {
    'danvan-visitor-stats-load': VisitorStatsLoadEvent;
  }
}
