import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { objectAttribute } from '../shared/attributes.js';
import { shieldEvents } from '../shared/event-shield.js';
import { LoadError } from '../shared/failure.js';
import { house } from '../shared/house.styles.js';
import { MessagesController, type Message } from '../shared/messages.js';
import { jsonChild, safeLink, visibleText } from '../shared/own-content.js';
import { requestJson } from '../shared/page-requests.js';
import { memberOf, serviceOf } from '../shared/place.js';
import { ResourceController, type Resource } from '../shared/resource.js';
import { renderState, spokenState } from '../shared/states.js';
import { warn } from '../shared/warn.js';
import { problemOf } from './ballot.js';
import { readOwnForm, type OwnForm } from './own-form.js';
import { readPoll, readPollAddress, type PollPlace, type PollView } from './poll-view.js';
import { renderBody } from './poll-body.js';
import { PollLoadEvent, PollVoteEvent } from './poll-events.js';
import { pollMessages } from './poll.messages.js';
import { pollStyles } from './poll.styles.js';
import type { ReceiptPanel } from './receipt-panel.js';
import { ballotSentence } from './sentences.js';
import { VotingController } from './voting.js';

const LEAST_WAIT_MS = 5_000;
/** Beyond it browsers take a delay for none; who waits longer loads the page anew. */
const LONGEST_WAIT_MS = 86_400_000;

/**
 * A poll: one question, one or several choices, the result as bars and a table.
 *
 * @summary Thăm dò ý kiến, bình chọn: một hoặc nhiều lựa chọn, kết quả, mã biên nhận để tự kiểm tra phiếu.
 *
 * @example
 * <danvan-poll>
 *   <form method="post" action="https://danvan.example.gov.vn/v1/polls/giao-dien/votes">
 *     <fieldset>
 *       <legend>Bạn thấy giao diện mới thế nào?</legend>
 *       <label><input type="radio" name="choice" value="tot" /> Tốt</label>
 *       <label><input type="radio" name="choice" value="chua-tot" /> Chưa tốt</label>
 *     </fieldset>
 *     <button>Bình chọn</button>
 *   </form>
 * </danvan-poll>
 *
 * @slot - the site's own form or link; shows without script, and where the poll can't be had
 * @csspart question - the question
 * @csspart option - one option with its radio or checkbox
 * @csspart button - the button that casts the ballot
 * @csspart problem - the line that tells what is wrong
 * @csspart results - the table of results
 * @csspart bar - the bar of one option
 * @csspart receipt - the receipt with its buttons
 * @csspart state - the line that tells of a load that takes long or has failed
 * @cssproperty [--danvan-poll-size=16em] - height kept free while a poll without own content loads
 * @fires {PollVoteEvent} danvan-poll-vote - when a ballot was cast and acknowledged
 * @fires {PollLoadEvent} danvan-poll-load - when the poll came or could not be had
 */
export class DanvanPoll extends LitElement {
  static override styles = [house, pollStyles];

  /** Id of the poll. Without it: the `action` of the form inside the tag. */
  @property() poll: string | undefined;

  /** Address of the danvan service. Without it: the form's `action`, or `<meta name="danvan-service">` of the page. */
  @property() service: string | undefined;

  /** Address of a poll as JSON in the service's form. One that ends in `/v1/polls/…` takes votes too. */
  @property() src: string | undefined;

  /** Token of the member who is logged in (JWT of the CMS). Without it: `<meta name="danvan-member">` of the page. */
  @property() member: string | undefined;

  /** Shows the results without the ballot. */
  @property({ type: Boolean, attribute: 'results-only' }) resultsOnly = false;

  /** Texts of your own in place of ours, by name, as JSON. */
  @property({ converter: objectAttribute }) messages:
    Readonly<Partial<Record<string, Message>>> | undefined;

  readonly #messages = new MessagesController(this, pollMessages);
  readonly #resource = new ResourceController<PollView>(this, {
    load: () => this.#load(),
    settled: (resource) => {
      this.#compareWithVote(resource);
      this.#waitForOpening();
      this.dispatchEvent(new PollLoadEvent(resource.state));
    },
  });
  readonly #voting = new VotingController(this, {
    locale: () => this.#messages.locale,
    voted: (tally, isNew) => {
      const view = this.#view;
      if (view && tally) this.#resource.show({ ...view, tally });
      if (this.#holdsFocus()) this.#wantsFocus = 'results';
      if (isNew && this.#place) this.dispatchEvent(new PollVoteEvent(this.#place.poll));
    },
    changed: () => {
      this.#retry();
    },
  });
  #panel: ReceiptPanel | undefined;
  #opening: ReturnType<typeof setTimeout> | undefined;
  #own: OwnForm | undefined;
  #chosen: ReadonlySet<string> = new Set();
  #hasTried = false;
  #again = false;
  #wantsFocus: 'results' | 'options' | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#opening);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    shieldEvents(root);
    return root;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.hasUpdated) this.#readOwnContent();
    const isOther = ['poll', 'service', 'src'] as const;
    if (!this.hasUpdated || isOther.some((name) => changed.has(name))) this.#begin();
  }

  protected override updated(): void {
    if (this.#voting.vote?.receipt !== undefined && !this.#panel) void this.#loadPanel();
    const wanted = this.#wantsFocus;
    this.#wantsFocus = undefined;
    if (wanted === undefined) return;
    const place = wanted === 'results' ? '[tabindex]' : 'fieldset input';
    this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  override render(): TemplateResult {
    const { resource, isSlow } = this.#resource;
    const view = this.#view;
    const hasOwn = visibleText(this) !== '';
    const isShown = view !== undefined || hasOwn;
    return html`
      <div class="frame">
        ${view ? html`<div class="body">${this.#renderPoll(view)}</div>` : nothing}
        ${view || !hasOwn ? nothing : html`<slot></slot>`}
        <div class=${isShown ? nothing : 'stack waiting'}>
          ${renderState(resource, isSlow && !isShown, this.#messages, this.#retry)}
        </div>
        <p class="quiet" role="status">${this.#spoken()}</p>
      </div>
    `;
  }

  /** The poll of the service, or what the site's own form says of it until then. */
  get #view(): PollView | undefined {
    return this.#resource.data ?? (this.#place ? this.#own?.view : undefined);
  }

  get #place(): PollPlace | undefined {
    const own = readPollAddress(this.src ?? this.#own?.action);
    const poll = this.poll ?? own?.poll;
    const service =
      this.service === undefined ? (own?.service ?? serviceOf(this)) : serviceOf(this);
    return service === undefined || poll === undefined || poll === ''
      ? undefined
      : { service, poll };
  }

  #renderPoll(view: PollView): TemplateResult {
    const place = this.#place;
    const panel = this.#panel;
    return renderBody(
      {
        view,
        step: this.#voting.step,
        isSlow: this.#voting.isSlow,
        canVote: place !== undefined && !this.resultsOnly,
        chosen: this.#chosen,
        problem: this.#problemOf(view),
        choose: this.#choose,
        vote: this.#vote,
        receiptPanel: panel && place && ((receipt) => panel.render(receipt, place, view)),
      },
      this.#messages,
    );
  }

  #problemOf(view: PollView): string {
    const { step } = this.#voting;
    const ballot = { chosen: this.#chosen.size, hasTried: this.#hasTried, step };
    return ballotSentence(view, ballot, this.#messages);
  }

  #spoken(): string {
    const { step, isSlow } = this.#voting;
    const { resource } = this.#resource;
    const view = this.#view;
    if (resource.state === 'error' || !view)
      return spokenState(resource, this.#resource.isSlow, this.#messages);
    if (step.step === 'sending') return isSlow ? this.#messages.say('sending') : '';
    if (step.step === 'voted')
      return this.#panel?.told || (step.isNew ? this.#messages.say('thanks') : '');
    return this.#problemOf(view);
  }

  #readOwnContent(): void {
    this.#own = readOwnForm(this);
    this.#chosen = new Set(this.#own?.chosen);
    try {
      const data = jsonChild(this);
      if (data !== undefined) this.#resource.show(readPoll(data));
    } catch (error) {
      this.#resource.fail('unreadable');
      if (!(error instanceof LoadError) || error.reason === 'unreadable')
        warn(
          this,
          'the JSON inside the tag is no poll; give it question and options as the service does.',
        );
    }
  }

  #begin(): void {
    this.#hasTried = false;
    this.#voting.turnTo(this.#place);
    if (this.#address() !== undefined) void this.#resource.load();
    else if (this.#resource.resource.state === 'idle' && visibleText(this) === '')
      warn(this, 'say where the poll is: service="https://…" and poll="…", or src="…".');
  }

  /** Where the poll is loaded from; nothing where the site gives it whole. */
  #address(): string | undefined {
    const place = this.#place;
    if (this.src !== undefined && readPollAddress(this.src) === undefined)
      return safeLink(this.src);
    if (!place) return undefined;
    const pass = this.#voting.vote?.pass;
    const query = pass === undefined ? '' : `?pass=${encodeURIComponent(pass)}`;
    return `${place.service}/v1/polls/${encodeURIComponent(place.poll)}${query}`;
  }

  async #load(): Promise<PollView> {
    const again = this.#again;
    this.#again = false;
    const address = this.#address();
    if (address === undefined) throw new LoadError('not-found');
    return readPoll(await requestJson(address, { again }));
  }

  /** A poll that is open and shows no result for our pass has begun anew since we voted. */
  #compareWithVote(resource: Resource<PollView>): void {
    if (resource.state !== 'ready' || this.#voting.vote?.pass === undefined) return;
    const { results, state, tally } = resource.data;
    if (results === 'after-vote' && state === 'open' && !tally) this.#voting.forget();
  }

  /** Loads the poll anew when it opens, for those who wait for it. */
  #waitForOpening(): void {
    clearTimeout(this.#opening);
    const { state, opensAt } = this.#resource.data ?? {};
    const wait = (opensAt?.getTime() ?? 0) - Date.now();
    if (state === 'upcoming' && wait < LONGEST_WAIT_MS)
      this.#opening = setTimeout(this.#retry, Math.max(wait, LEAST_WAIT_MS));
  }

  async #loadPanel(): Promise<void> {
    try {
      const { ReceiptPanel } = await import('./receipt-panel.js');
      this.#panel ??= new ReceiptPanel(this);
      this.requestUpdate();
    } catch {
      // The receipt itself is there.
    }
  }

  /** Whether the reader is here, or nowhere else: who has gone on is not called back. */
  #holdsFocus(): boolean {
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    return !activeElement || activeElement === this || activeElement === document.body;
  }

  readonly #choose = (id: string, isChosen: boolean): void => {
    const { max, asksForWork } = this.#view ?? {};
    // What does the work is there before it is needed, and before the line may fail.
    if (asksForWork === true) import('./prove.js').catch(() => undefined);
    const chosen = new Set(max === 1 ? [] : this.#chosen);
    if (isChosen) chosen.add(id);
    else chosen.delete(id);
    this.#chosen = chosen;
    this.requestUpdate();
  };

  readonly #vote = (): void => {
    const view = this.#view;
    if (!view) return;
    this.#hasTried = true;
    this.requestUpdate();
    if (problemOf(view, this.#chosen.size)) {
      this.#wantsFocus = 'options';
      return;
    }
    const choices = view.options.map(({ id }) => id).filter((id) => this.#chosen.has(id));
    const { asksForWork } = view;
    void this.#voting.cast({ choices, member: memberOf(this), asksForWork });
  };

  readonly #retry = (): void => {
    this.#again = true;
    void this.#resource.load();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'danvan-poll': DanvanPoll;
  }

  interface HTMLElementEventMap {
    'danvan-poll-load': PollLoadEvent;
    'danvan-poll-vote': PollVoteEvent;
  }
}
