import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../shared/messages.js';
import { renderBallot, type BallotForm } from './ballot-form.js';
import type { PollMessage } from './poll.messages.js';
import type { PollOutcome } from './poll-outcome.js';

/** A poll and where this browser stands in it. */
export interface PollBody extends BallotForm {
  /** Whether there is a ballot to fill. */
  readonly isOpen: boolean;
  /** Whether the voter may see the receipt. */
  readonly hasReceipt: boolean;
  /** What shows votes and results, and what stands in place of a ballot; there unless the ballot is all. */
  readonly outcome: PollOutcome | undefined;
}

/** The poll in its state: the ballot, the vote with its results, or why there is neither. */
export function renderBody(
  body: PollBody,
  messages: MessagesController<PollMessage>,
): TemplateResult {
  const { view, outcome, isOpen, hasReceipt } = body;
  return isOpen
    ? html`${renderBallot(body, messages)} ${view.tally ? outcome?.renderBefore(view) : nothing}`
    : html`<p class="question" part="question">${view.question}</p>
        ${outcome?.renderInstead(view, hasReceipt)}`;
}
