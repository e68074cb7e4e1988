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
import { momentOf, problemOf, renderBallot } from './ballot-form.js';
import { readOwnForm, type OwnForm } from './own-form.js';
import { readPoll, readPollAddress, type PollPlace, type PollView } from './poll-view.js';
import { pollMessages } from './poll.messages.js';
import { pollStyles } from './poll.styles.js';
import { ReceiptPanel } from './receipt-panel.js';
import { renderResults } from './results.js';
import { VotingController, type OwnVote, type Refusal } from './voting.js';

/** A poll of a `<danvan-poll>` came, or could not be had. */
export class PollLoadEvent extends CustomEvent<undefined> {
  constructor(readonly state: Resource<unknown>['state']) {
    super('danvan-poll-load', { bubbles: true, composed: true });
  }
}

/** A ballot was cast in a `<danvan-poll>` and the service has it. It does not tell the choice. */
export class PollVoteEvent extends CustomEvent<undefined> {
  constructor(
    /** Id of the poll. */
    readonly poll: string,
  ) {
    super('danvan-poll-vote', { bubbles: true, composed: true });
  }
}

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
      this.dispatchEvent(new PollLoadEvent(resource.state));
    },
  });
  readonly #voting = new VotingController(this, {
    locale: () => this.#messages.locale,
    voted: (tally, isNew) => {
      const view = this.#view;
      if (view && tally) this.#resource.show({ ...view, tally });
      this.#wantsFocus = 'results';
      if (isNew && this.#place) this.dispatchEvent(new PollVoteEvent(this.#place.poll));
    },
    changed: () => {
      this.#retry();
    },
  });
  readonly #receipt = new ReceiptPanel(this, this.#messages);
  #own: OwnForm | undefined;
  #chosen: ReadonlySet<string> = new Set();
  #hasTried = false;
  #again = false;
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
    const wanted = this.#wantsFocus;
    this.#wantsFocus = undefined;
    if (wanted === undefined) return;
    const place = wanted === 'results' ? '.thanks' : 'fieldset input';
    this.renderRoot.querySelector<HTMLElement>(place)?.focus();
  }

  override render(): TemplateResult {
    const { resource, isSlow } = this.#resource;
    const view = this.#view;
    const isWaiting = !view && visibleText(this) === '';
    return html`
      <div class="frame">
        ${view ? html`<div class="body">${this.#renderPoll(view)}</div>` : nothing}
        <div class=${isWaiting && resource.state === 'loading' ? 'stack waiting' : 'stack'}>
          ${view ? nothing : html`<div><slot></slot></div>`}
          ${renderState(resource, isSlow, this.#messages, this.#retry)}
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

  #renderPoll(view: PollView): TemplateResult | TemplateResult[] {
    const vote = this.#voting.vote;
    if (vote) return this.#renderVoted(view, vote);
    if (view.state === 'open' && !this.resultsOnly && this.#place) return this.#renderOpen(view);
    return html`
      <p class="question" part="question">${view.question}</p>
      <p class="muted">${this.#stateOf(view)}</p>
      ${view.tally ? renderResults(view, view.tally, this.#messages) : nothing}
    `;
  }

  #renderOpen(view: PollView): TemplateResult {
    const { step, isSlow } = this.#voting;
    return html`
      ${renderBallot(
        {
          view,
          chosen: this.#chosen,
          problem: this.#problem(view),
          step: step.step,
          isSlow,
          choose: this.#choose,
          vote: this.#vote,
        },
        this.#messages,
      )}
      ${
        view.tally
          ? html`<details class="results-before">
              <summary>${this.#messages.say('see-results')}</summary>
              ${renderResults(view, view.tally, this.#messages)}
            </details>`
          : nothing
      }
    `;
  }

  #renderVoted(view: PollView, { receipt }: OwnVote): TemplateResult {
    const place = this.#place;
    return html`
      <p class="question" part="question">${view.question}</p>
      <p class="thanks" tabindex="-1">${this.#thanks()}</p>
      ${
        view.tally
          ? html`<h3 class="results">${this.#messages.say('results')}</h3>
              ${renderResults(view, view.tally, this.#messages)}`
          : html`<p class="muted">${this.#messages.say('results-later')}</p>`
      }
      ${
        receipt !== undefined && place && !this.resultsOnly
          ? this.#receipt.render(receipt, place, view)
          : nothing
      }
    `;
  }

  #stateOf(view: PollView): string {
    const { state, opensAt, results } = view;
    const say = this.#messages.say.bind(this.#messages);
    if (state === 'closed') return say('closed');
    if (state === 'upcoming')
      return opensAt
        ? `${say('upcoming')} ${say('opens', momentOf(opensAt, this.#messages))}`
        : say('upcoming');
    if (view.tally) return '';
    return say(results === 'after-vote' ? 'results-after-vote' : 'results-later');
  }

  #thanks(): string {
    const { step } = this.#voting;
    return this.#messages.say(step.step === 'voted' && step.isNew ? 'thanks' : 'already');
  }

  /** What is wrong, told once the voter has tried: a ballot that is still being filled is not wrong. */
  #problem(view: PollView): string {
    const wrong = problemOf(view, this.#chosen.size);
    const isTooMany = this.#chosen.size > view.max;
    if (wrong && (this.#hasTried || isTooMany)) return this.#messages.say(...wrong);
    const { step } = this.#voting;
    return step.step === 'refused' ? this.#sentenceOf(step.refusal) : '';
  }

  #sentenceOf(refusal: Refusal): string {
    switch (refusal.why) {
      case 'unsent':
        return this.#messages.say('unsent', {
          why: this.#messages.say(`failed-${refusal.reason}`),
        });
      case 'too-many':
        return this.#messages.say('busy', { count: refusal.seconds });
      case 'members-only':
        return this.#messages.say('members-only');
      case 'told':
        return refusal.sentence;
    }
  }

  #spoken(): string {
    const { step, isSlow } = this.#voting;
    const { resource } = this.#resource;
    const view = this.#view;
    if (resource.state === 'error' || !view)
      return spokenState(resource, this.#resource.isSlow, this.#messages);
    if (step.step === 'sending') return isSlow ? this.#messages.say('sending') : '';
    if (step.step === 'voted') return this.#receipt.told;
    return this.#problem(view);
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

  readonly #choose = (id: string, isChosen: boolean): void => {
    const isOne = this.#view?.max === 1;
    const chosen = new Set(isOne ? [] : this.#chosen);
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
