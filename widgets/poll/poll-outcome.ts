import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../shared/add-styles.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { problemOf } from './ballot.js';
import { outcomeMessages, type OutcomeMessage } from './outcome.messages.js';
import { outcomeStyles } from './outcome.styles.js';
import type { OwnVote } from './own-vote.js';
import { PollVoteEvent } from './poll-vote-event.js';
import type { PollMessage } from './poll.messages.js';
import type { PollPlace, PollView } from './poll-view.js';
import type { ReceiptPanel } from './receipt-panel.js';
import { renderResults } from './results.js';
import { stateSentence } from './state-sentence.js';
import { VotingController, type Ballot, type Refusal } from './voting.js';

/** What {@link PollOutcome} needs of its widget. */
export interface OutcomeOptions {
  readonly messages: MessagesController<PollMessage>;
  /** The poll on screen. */
  view(): PollView | undefined;
  /** Shows a poll with its result. */
  show(view: PollView): void;
  /** Puts the focus on the results, or on the options, once they are there. */
  focus(place: 'results' | 'options'): void;
  /** Loads the poll anew. */
  readonly reload: () => void;
}

const LEAST_WAIT_MS = 5_000;
/** Beyond it browsers take a delay for none; who waits longer loads the page anew. */
const LONGEST_WAIT_MS = 86_400_000;

/**
 * What follows a ballot: what is wrong with it, its way to the service, thanks, receipt and results; and what stands where there is no
 * ballot. Loaded when a reader reaches for the ballot, and at once where there is none to fill, or a result to show.
 */
export class PollOutcome {
  readonly #host: SpeakingHost & LitElement;
  readonly #options: OutcomeOptions;
  readonly #messages: MessagesController<OutcomeMessage>;
  readonly #voting: VotingController;
  #place: PollPlace | undefined;
  #panel: ReceiptPanel | undefined;
  #isCalling = false;
  #hasTried = false;
  #opening: ReturnType<typeof setTimeout> | undefined;

  constructor(host: SpeakingHost & LitElement, options: OutcomeOptions) {
    this.#host = host;
    this.#options = options;
    this.#messages = new MessagesController(host, outcomeMessages);
    this.#voting = new VotingController(host, {
      locale: () => this.#messages.locale,
      voted: (tally, isNew) => {
        const view = options.view();
        if (view && tally) options.show({ ...view, tally });
        if (this.#holdsFocus()) options.focus('results');
        if (isNew && this.#place) host.dispatchEvent(new PollVoteEvent(this.#place.poll));
      },
      changed: () => {
        options.reload();
      },
    });
    addStyles(host, outcomeStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#opening);
  }

  /** Turns to a poll, with the vote that this browser has cast in it. */
  turnTo(place: PollPlace | undefined, vote: OwnVote | undefined): void {
    this.#place = place;
    this.#hasTried = false;
    this.#voting.turnTo(place, vote);
  }

  /** A load of the poll has ended, well or not; `view` is the last one that is known. */
  settled(isGood: boolean, view: PollView | undefined): void {
    clearTimeout(this.#opening);
    if (!view) return;
    const { results, state, tally, opensAt } = view;
    const hidesResults = results === 'after-vote' && state === 'open' && !tally;
    // It has begun anew since we voted: our pass opens nothing.
    if (isGood && hidesResults && this.vote?.pass !== undefined) this.#voting.forget();
    // Those who wait for a poll get it when it opens.
    const wait = (opensAt?.getTime() ?? 0) - Date.now();
    if (state === 'upcoming' && wait < LONGEST_WAIT_MS)
      this.#opening = setTimeout(this.#options.reload, Math.max(wait, LEAST_WAIT_MS));
  }

  /** The vote of this browser. */
  get vote(): OwnVote | undefined {
    return this.#voting.vote;
  }

  /** Whether the ballot is on its way. */
  get isSending(): boolean {
    return this.#voting.step.step === 'sending';
  }

  /** Whether that takes long. */
  get isSlow(): boolean {
    return this.#voting.isSlow;
  }

  /** What the button says besides "vote". */
  get act(): string | undefined {
    if (this.isSlow) return this.#messages.say('sending');
    return this.#voting.step.step === 'refused' ? this.#messages.say('vote-again') : undefined;
  }

  /** Casts the ballot, if it may be sent. */
  cast(view: PollView, ballot: Ballot): void {
    this.#hasTried = true;
    if (problemOf(view, ballot.choices.length)) this.#options.focus('options');
    else void this.#voting.cast(ballot);
    this.#host.requestUpdate();
  }

  /** What is wrong with the ballot or became of it, in a sentence; one that is still being filled is not wrong. */
  problem(view: PollView, chosen: number): string {
    const problem = problemOf(view, chosen);
    if (problem && (this.#hasTried || chosen > view.max)) return this.#messages.say(...problem);
    const { step } = this.#voting;
    return step.step === 'refused' ? this.#sentenceOf(step.refusal) : '';
  }

  /** What the live region says. */
  told(view: PollView, chosen: number): string {
    const { step } = this.#voting;
    if (step.step === 'sending') return this.isSlow ? this.#messages.say('sending') : '';
    if (step.step !== 'voted') return this.problem(view, chosen);
    return this.#panel?.told || (step.isNew ? this.#messages.say('thanks') : '');
  }

  /** The results folded up, beside a ballot that is still to be filled. */
  renderBefore(view: PollView): TemplateResult {
    return html`<details class="results-before">
      <summary>${this.#messages.say('see-results')}</summary>
      ${this.#renderResults(view)}
    </details>`;
  }

  /** What stands in place of a ballot: the vote with the results, or why there is neither. */
  renderInstead(view: PollView, hasReceipt: boolean): TemplateResult {
    const { step } = this.#voting;
    return step.step === 'voted'
      ? this.#renderVoted(view, step, hasReceipt)
      : html`<p class="muted">${stateSentence(view, this.#messages)}</p>
          ${this.#renderResults(view)}`;
  }

  /** Thanks, the results or when they come, and the receipt. */
  #renderVoted(
    view: PollView,
    { isNew, vote }: { readonly isNew: boolean; readonly vote: OwnVote },
    hasReceipt: boolean,
  ): TemplateResult {
    const say = (name: OutcomeMessage): string => this.#messages.say(name);
    return html`
      <p class="thanks" tabindex=${view.tally ? nothing : -1}>
        ${say(isNew ? 'thanks' : 'already')}
      </p>
      ${view.state === 'closed' ? html`<p class="muted">${say('closed')}</p>` : nothing}
      ${
        view.tally
          ? html`<h3 class="results" tabindex="-1">${say('results')}</h3>
              ${this.#renderResults(view)}`
          : html`<p class="muted">${say('results-later')}</p>`
      }
      ${hasReceipt ? this.#renderReceipt(vote, view) : nothing}
    `;
  }

  /** The results, where they may be seen. */
  #renderResults(view: PollView): TemplateResult | typeof nothing {
    return view.tally ? renderResults(view, view.tally, this.#messages) : nothing;
  }

  #sentenceOf(refusal: Refusal): string {
    switch (refusal.why) {
      case 'unsent':
        return this.#messages.say('unsent', {
          why: this.#options.messages.say(`failed-${refusal.reason}`),
        });
      case 'too-many':
        return this.#messages.say('busy', { count: refusal.seconds });
      case 'members-only':
        return this.#messages.say('members-only');
      case 'told':
        return refusal.sentence;
    }
  }

  #renderReceipt({ receipt }: OwnVote, view: PollView): TemplateResult | typeof nothing {
    const place = this.#place;
    if (receipt === undefined || !place) return nothing;
    if (!this.#panel) void this.#loadPanel();
    return (
      this.#panel?.render(receipt, place, view) ??
      html`<p>${this.#messages.say('receipt-is', { receipt })}</p>`
    );
  }

  async #loadPanel(): Promise<void> {
    if (this.#isCalling) return;
    this.#isCalling = true;
    try {
      const { ReceiptPanel } = await import('./receipt-panel.js');
      this.#panel = new ReceiptPanel(this.#host);
      this.#host.requestUpdate();
    } catch {
      // The receipt itself is there.
    }
  }

  /** Whether the reader is here, or nowhere else: who has gone on is not called back. */
  #holdsFocus(): boolean {
    const { activeElement } = this.#host.getRootNode() as Document | ShadowRoot;
    return !activeElement || activeElement === this.#host || activeElement === document.body;
  }
}
