import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { objectAttribute } from '../shared/attributes.js';
import { shieldEvents } from '../shared/event-shield.js';
import { LoadError, type FailureReason } from '../shared/failure.js';
import { house } from '../shared/house.styles.js';
import { LatePart } from '../shared/late-part.js';
import { MessagesController, type Message } from '../shared/messages.js';
import { jsonChild, renderOwnContent, safeLink, visibleText } from '../shared/own-content.js';
import { requestJson } from '../shared/page-requests.js';
import { memberOf, pathPart, serviceOf } from '../shared/place.js';
import { ResourceController } from '../shared/resource.js';
import { renderState, spokenState } from '../shared/states.js';
import { warn } from '../shared/warn.js';
import { readOwnForm, type OwnForm } from './own-form.js';
import { keptVote, type OwnVote } from './own-vote.js';
import { readPoll, readPollAddress, type PollPlace, type PollView } from './poll-view.js';
import { renderBody } from './poll-body.js';
import { PollLoadEvent } from './poll-events.js';
import type { PollVoteEvent } from './poll-vote-event.js';
import { pollMessages } from './poll.messages.js';
import type { PollOutcome } from './poll-outcome.js';
import { pollStyles } from './poll.styles.js';

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
 * @cssproperty [--danvan-poll-size=calc(252px + 10em)] - height kept free for the poll, so that nothing moves when it comes
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
    load: (_, again) => this.#load(again),
    settled: ({ state }) => {
      this.#settled = state;
      this.#outcome.here?.settled(state === 'ready', this.#resource.data);
      this.dispatchEvent(new PollLoadEvent(state));
    },
  });
  /** What follows a ballot, or stands where there is none. What can't be loaded now is tried again when it is wanted. */
  readonly #outcome = new LatePart(this, () => this.#loadOutcome(), leave);
  #kept: OwnVote | undefined;
  #isCasting = false;
  /** Why what sends a ballot could not be loaded. */
  #unreached: FailureReason | undefined;
  /** How the last load ended. */
  #settled: string | undefined;
  #own: OwnForm | undefined;
  #chosen: ReadonlySet<string> = new Set();
  #wantsFocus: 'results' | 'options' | undefined;

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
    if (this.#awaitsOutcome(this.#known)) this.#outcome.warm();
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
    const state = renderState(resource, isSlow && !isShown, this.#messages, this.#resource.retry);
    return html`
      <div class="frame" @focusin=${this.#near} @pointerover=${this.#near}>
        <div class="stack">
          ${view ? html`<div class="body">${this.#renderPoll(view)}</div>` : nothing}
          ${hasOwn ? renderOwnContent(view !== undefined) : nothing} ${isShown ? nothing : state}
        </div>
        ${isShown ? state : nothing}
        <p class="quiet" role="status">${this.#spoken()}</p>
      </div>
    `;
  }

  /** The poll of the service, or what the site's own form says of it until then. */
  get #known(): PollView | undefined {
    return this.#resource.data ?? (this.#place ? this.#own?.view : undefined);
  }

  /** The same, where it can be shown. */
  get #view(): PollView | undefined {
    const view = this.#known;
    return this.#awaitsOutcome(view) ? undefined : view;
  }

  get #vote(): OwnVote | undefined {
    const { here: outcome } = this.#outcome;
    return outcome ? outcome.vote : this.#kept;
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
    const { here: outcome } = this.#outcome;
    return renderBody(
      {
        view,
        outcome,
        isOpen: this.#hasBallot(view),
        hasReceipt: !this.resultsOnly,
        isSending: this.#isCasting || outcome?.isSending === true,
        isSlow: outcome?.isSlow === true,
        act: outcome?.act,
        chosen: this.#chosen,
        problem: this.#problemOf(view),
        choose: this.#choose,
        vote: () => void this.#cast(),
      },
      this.#messages,
    );
  }

  /** Whether there is a ballot to fill. */
  #hasBallot({ state }: PollView): boolean {
    return !this.#vote && !this.resultsOnly && state === 'open' && this.#place !== undefined;
  }

  /** Whether there is more to show than a ballot, and what shows it is not there yet. */
  #awaitsOutcome(view: PollView | undefined): boolean {
    return (
      view !== undefined &&
      !this.#outcome.here &&
      (view.tally !== undefined || !this.#hasBallot(view))
    );
  }

  #problemOf(view: PollView): string {
    if (this.#unreached) return this.#messages.say(`failed-${this.#unreached}`);
    return this.#outcome.here?.problem(view, this.#chosen.size) ?? '';
  }

  #spoken(): string {
    const { resource, isSlow } = this.#resource;
    const view = this.#view;
    if (resource.state === 'error' || !view) return spokenState(resource, isSlow, this.#messages);
    return this.#outcome.here?.told(view, this.#chosen.size) ?? this.#problemOf(view);
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
        warn(this, 'the JSON inside the tag is no poll as the service gives it.');
    }
  }

  #begin(): void {
    const place = this.#place;
    this.#kept = place && keptVote(place);
    this.#outcome.here?.turnTo(place, this.#kept);
    if (this.#address() !== undefined) void this.#resource.load();
    else if (this.#resource.resource.state === 'idle' && visibleText(this) === '')
      warn(this, 'say where the poll is: src="…", or service="…" and poll="…".');
  }

  /** Where the poll is loaded from; nothing where the site gives it whole. */
  #address(): string | undefined {
    const place = this.#place;
    if (this.src !== undefined && readPollAddress(this.src) === undefined)
      return safeLink(this.src);
    if (!place) return undefined;
    const pass = this.#vote?.pass;
    const query = pass === undefined ? '' : `?pass=${pathPart(pass)}`;
    return `${place.service}/v1/polls/${pathPart(place.poll)}${query}`;
  }

  async #load(again: boolean): Promise<PollView> {
    const address = this.#address();
    if (address === undefined) throw new LoadError('not-found');
    return readPoll(await requestJson(address, { again }));
  }

  async #loadOutcome(): Promise<PollOutcome> {
    const { PollOutcome } = await import('./poll-outcome.js');
    const outcome = new PollOutcome(this, {
      messages: this.#messages,
      view: () => this.#view,
      show: (view) => {
        this.#resource.show(view);
      },
      focus: (place) => {
        this.#wantsFocus = place;
      },
      reload: this.#resource.retry,
    });
    outcome.turnTo(this.#place, this.#kept);
    if (this.#settled !== undefined)
      outcome.settled(this.#settled === 'ready', this.#resource.data);
    return outcome;
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

  /** What sends the ballot is loaded when a reader comes near: it is there before it is needed. */
  readonly #near = (): void => {
    if (this.#place) this.#outcome.warm();
  };

  async #cast(): Promise<void> {
    const view = this.#view;
    if (!view) return;
    this.#unreached = undefined;
    this.#isCasting = true;
    this.requestUpdate();
    try {
      const outcome = await this.#outcome.come();
      const choices = view.options.map(({ id }) => id).filter((id) => this.#chosen.has(id));
      const { asksForWork } = view;
      outcome.cast(view, { choices, member: memberOf(this), asksForWork });
    } catch {
      this.#unreached = navigator.onLine ? 'unreachable' : 'offline';
    }
    this.#isCasting = false;
    this.requestUpdate();
  }
}

function leave(): void {
  return undefined;
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
