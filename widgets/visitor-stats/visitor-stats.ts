import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { objectAttribute, warnOfWords, wordOf } from '../shared/attributes.js';
import { LoadError } from '../shared/failure.js';
import { house } from '../shared/house.styles.js';
import { LatePart } from '../shared/late-part.js';
import { MessagesController, type Message } from '../shared/messages.js';
import { ownJson, renderOwnContent, safeLink, visibleText } from '../shared/own-content.js';
import { requestJson } from '../shared/page-requests.js';
import { countView, followView } from '../shared/page-view.js';
import { pathPart, placeOf } from '../shared/place.js';
import { ResourceController, type Resource } from '../shared/resource.js';
import { renderState, spokenState } from '../shared/states.js';
import { warn } from '../shared/warn.js';
import {
  digitsOf,
  isAnswer,
  readCounters,
  readStatistics,
  readWrittenCount,
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
  /** What the chart is drawn from. */
  readonly history: unknown;
}

/**
 * The counters of a `<danvan-visitor-stats>` came, or could not be had.
 *
 * @example
 * document.querySelector('danvan-visitor-stats')?.addEventListener('danvan-visitor-stats-load', (event: VisitorStatsLoadEvent) => {
 *   console.log(event.state);
 * });
 */
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
    if (statistics) this.#showCounters(statistics);
  }

  readonly #messages = new MessagesController(this, visitorStatsMessages);
  readonly #resource = new ResourceController<Shown>(this, {
    load: (_, again) => this.#load(again),
    isEmpty: ({ statistics }) => Object.keys(statistics).length === 0,
    settled: ({ state }) => {
      // Not before: what follows would take the place of the load, which then never ends.
      if (state === 'ready') this.#follow();
      this.dispatchEvent(new VisitorStatsLoadEvent(state));
    },
  });
  readonly #chart = new LatePart(
    this,
    async () => new (await import('./chart.js')).VisitChart(this),
    leave,
  );
  #unfollow: (() => void) | undefined;

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
    warnOfWords(this, { layout: LAYOUTS });
    if (this.history) this.#chart.ask();
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
          ${shown || !hasOwn ? this.#renderCounters(shown) : nothing}
          ${hasOwn ? renderOwnContent(shown !== undefined) : nothing}
          ${renderState(resource, this.#resource.isSlow, this.#messages, this.#resource.retry)}
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
      ${this.history && shown ? this.#chart.here?.render(shown.history) : nothing}
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
      <p class="boxes" aria-hidden="true">
        ${digitsOf(total ?? 0, 8).map(
          (digit) =>
            html`<span part="digit" class="digit">${total === undefined ? '\u00a0' : digit}</span>`,
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
    const data = ownJson(this);
    if (data !== undefined) {
      this.#resource.show({ statistics: readStatistics(data), history: data });
      return;
    }
    const total = readWrittenCount(visibleText(this));
    if (total !== undefined && this.layout === 'digits') this.#showCounters({ total });
  }

  #begin(): void {
    this.#unfollow?.();
    this.#unfollow = undefined;
    if (this.src === undefined && placeOf(this) === undefined) {
      if (this.#resource.resource.state === 'idle' && visibleText(this) === '')
        warn(this, 'say where the counters are: src="…", or service="…" and site="…".');
      return;
    }
    void this.#resource.load();
  }

  #follow(): void {
    const place = placeOf(this);
    if (this.noCount || this.src !== undefined || !place || this.#unfollow) return;
    this.#unfollow = followView(place, (answer) => {
      this.#showCounters(readStatistics(answer));
    });
  }

  #showCounters(statistics: Statistics): void {
    this.#resource.show({ statistics, history: this.#resource.data?.history });
  }

  async #load(again: boolean): Promise<Shown> {
    const [statistics, history] = await Promise.all([
      this.#loadStatistics(again),
      this.#loadHistory(again),
    ]);
    return { statistics, history };
  }

  async #loadStatistics(again: boolean): Promise<Statistics> {
    const place = placeOf(this);
    if (this.src === undefined && place && !this.noCount) {
      return readStatistics(await countView(place));
    }
    const url = safeLink(
      this.src ?? (place && `${place.service}/v1/sites/${pathPart(place.site)}/stats`),
    );
    if (url === undefined) throw new LoadError('not-found');
    const answer = await requestJson(url, { again });
    if (!isAnswer(answer)) throw new LoadError('unreadable');
    return readStatistics(answer);
  }

  async #loadHistory(again: boolean): Promise<unknown> {
    const place = placeOf(this);
    if (!this.history || !place) return undefined;
    const url = `${place.service}/v1/sites/${pathPart(place.site)}/history?days=30`;
    const [history] = await Promise.all([
      requestJson(url, { again }),
      this.#chart.come().catch(leave),
    ]);
    return history;
  }
}

/** The counters stand without their chart. */
function leave(): void {
  return undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'danvan-visitor-stats': DanvanVisitorStats;
  }

  interface HTMLElementEventMap {
    'danvan-visitor-stats-load': VisitorStatsLoadEvent;
  }
}
