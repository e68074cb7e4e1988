import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CampaignReport } from '../../src/campaigns/campaign-report.js';
import { objectAttribute } from '../shared/attributes.js';
import { DataSource } from '../shared/data-source.js';
import { house } from '../shared/house.styles.js';
import { LatePart } from '../shared/late-part.js';
import { MessagesController, type Message } from '../shared/messages.js';
import { renderOwnContent, safeLink } from '../shared/own-content.js';
import { pathPart, serviceOf } from '../shared/place.js';
import { renderState, spokenState } from '../shared/states.js';
import { warn } from '../shared/warn.js';
import { CampaignLoadEvent } from './campaign-events.js';
import { renderHead, renderPhases } from './campaign-head.js';
import { numbers as written, renderTarget, summaryOf } from './campaign-targets.js';
import { readCampaign, type CampaignView } from './campaign-view.js';
import { campaignMessages } from './campaign.messages.js';
import { campaignStyles } from './campaign.styles.js';

const NUMBERS_AFTER_MS = 500;

/** A report, and how the widget shows it. */
interface Shown {
  readonly report: unknown;
  readonly view: CampaignView;
}

/**
 * A campaign: its targets against what is reached, who did it and who has not yet, and its phases.
 *
 * @summary Tiến độ phong trào: chỉ tiêu và kết quả, đơn vị đã và chưa thực hiện, các bước.
 *
 * @example
 * <danvan-campaign service="https://danvan.example.gov.vn" campaign="ba-dinh-2018">
 *   14/14 phường đã đăng ký mô hình dân vận khéo.
 * </danvan-campaign>
 *
 * @slot - the site's own text; shows until the report is there, and where it can't be had
 * @csspart title - the name of the campaign
 * @csspart bar - the bar of a target
 * @csspart state - the line that tells of a load that takes long or has failed
 * @cssproperty [--danvan-campaign-size=min(100vh, 90em)] - height kept free for the report, so that nothing moves when it comes
 * @fires {CampaignLoadEvent} danvan-campaign-load - when the report came or could not be had
 */
export class DanvanCampaign extends LitElement {
  static override styles = [house, campaignStyles];

  /** Address of the danvan service. Without it: `<meta name="danvan-service">` of the page. */
  @property() service: string | undefined;

  /** Id of the campaign. */
  @property() campaign: string | undefined;

  /** Address of a report as JSON in the service's form. */
  @property() src: string | undefined;

  /** Texts of your own in place of ours, by name, as JSON. */
  @property({ converter: objectAttribute }) messages:
    Readonly<Partial<Record<string, Message>>> | undefined;

  /** The report to show, for pages that get it another way. Setting it loads nothing; what is no report is not taken. */
  @property({ attribute: false })
  get report(): CampaignReport | undefined {
    return this.#source.data?.report as CampaignReport | undefined;
  }
  set report(report: CampaignReport | undefined) {
    if (report) this.#take(report);
  }

  readonly #messages = new MessagesController(this, campaignMessages);
  readonly #source = new DataSource<Shown>(this, {
    places: ['campaign', 'src'],
    hint: 'say where the campaign is: src="…", or service="…" and campaign="…".',
    address: () => {
      if (this.campaign === undefined) return safeLink(this.src);
      const service = serviceOf(this);
      return service && `${service}/v1/campaigns/${pathPart(this.campaign)}`;
    },
    read: readShown,
    take: (report) => {
      this.#take(report);
    },
    settled: ({ state }) => {
      this.dispatchEvent(new CampaignLoadEvent(state));
    },
  });
  readonly #numbers = new LatePart(
    this,
    async () => new (await import('./campaign-numbers.js')).CampaignNumbers(this),
    this.#source.failPart,
  );
  #warming: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#source.follow(changed);
  }

  protected override updated(): void {
    // Not before the report is seen, but for print without a further act of the reader.
    if (this.#source.data && this.isConnected && !this.#numbers.here)
      this.#warming ??= setTimeout(this.#numbers.warm, NUMBERS_AFTER_MS);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#warming);
    this.#warming = undefined;
  }

  override render(): TemplateResult {
    const { resource, data, isSlow, hasReserve, retry } = this.#source;
    const state = renderState(resource, isSlow, this.#messages, retry);
    return html`
      <div class="frame">
        <div class="stack ${hasReserve ? 'reserve' : ''}">
          ${data ? this.#renderReport(data.view) : nothing} ${renderOwnContent(data !== undefined)}
          ${data ? nothing : state}
        </div>
        ${data ? state : nothing}
        <p class="quiet" role="status">${spokenState(resource, isSlow, this.#messages)}</p>
      </div>
    `;
  }

  #renderReport(view: CampaignView): TemplateResult {
    const messages = this.#messages;
    const numbers = this.#numbers.here;
    return html`<div @toggle=${{ handleEvent: this.#onToggle, capture: true }}>
      ${renderHead(view, messages)} ${renderPhases(view, messages)}
      <h3>${messages.say('targets')}</h3>
      ${
        view.targets.length === 0
          ? html`<p>${messages.say('no-targets')}</p>`
          : html`<p class="summary">${summaryOf(view, messages)}</p>
              <ul>
                ${view.targets.map((target) =>
                  renderTarget(target, messages, (ids) => numbers?.renderNames(ids, view)),
                )}
              </ul>
              <details>
                <summary>${messages.say('numbers')}</summary>
                ${numbers?.renderTable(view, messages, written)}
              </details>`
      }
    </div>`;
  }

  #take(report: object): void {
    try {
      this.#source.show(readShown(report));
    } catch {
      warn(
        this,
        'the report has no campaign with a name; give what GET /v1/campaigns/{id} answers.',
      );
    }
  }

  /** A reader opens details: what stands in them is there, or comes. */
  readonly #onToggle = (): void => {
    this.#numbers.ask();
  };
}

function readShown(report: unknown): Shown {
  return { report, view: readCampaign(report) };
}

declare global {
  interface HTMLElementTagNameMap {
    'danvan-campaign': DanvanCampaign;
  }
}
