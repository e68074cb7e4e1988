import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../shared/messages.js';
import { renderBallot, type BallotForm } from './ballot-form.js';
import type { PollMessage } from './poll.messages.js';
import type { PollView } from './poll-view.js';
import { renderResults } from './results.js';
import { stateSentence } from './sentences.js';
import type { OwnVote } from './voting.js';

type Messages = MessagesController<PollMessage>;

/** A poll and where this browser stands in it. */
export interface PollBody extends BallotForm {
  /** Whether there is a service to send a ballot to, and the site wants a ballot shown. */
  readonly canVote: boolean;
  /** What a voter can do with the receipt, once its file is there. */
  readonly receiptPanel: ((receipt: string) => TemplateResult) | undefined;
}

/** The poll in its state: the ballot, the vote with its results, or why there is neither. */
export function renderBody(body: PollBody, messages: Messages): TemplateResult {
  const { view, step } = body;
  if (step.step === 'voted') return renderVoted(body, step, messages);
  if (view.state === 'open' && body.canVote) {
    return html`
      ${renderBallot(body, messages)}
      ${
        view.tally
          ? html`<details class="results-before">
              <summary>${messages.say('see-results')}</summary>
              ${renderResults(view, view.tally, messages)}
            </details>`
          : nothing
      }
    `;
  }
  return html`
    ${renderQuestion(view)}
    <p class="muted">${stateSentence(view, messages)}</p>
    ${view.tally ? renderResults(view, view.tally, messages) : nothing}
  `;
}

function renderVoted(
  { view, canVote, receiptPanel }: PollBody,
  { isNew, vote: { receipt } }: { readonly isNew: boolean; readonly vote: OwnVote },
  messages: Messages,
): TemplateResult {
  return html`
    ${renderQuestion(view)}
    <p class="thanks" tabindex=${view.tally ? nothing : -1}>
      ${messages.say(isNew ? 'thanks' : 'already')}
    </p>
    ${view.state === 'closed' ? html`<p class="muted">${messages.say('closed')}</p>` : nothing}
    ${
      view.tally
        ? html`<h3 class="results" tabindex="-1">${messages.say('results')}</h3>
            ${renderResults(view, view.tally, messages)}`
        : html`<p class="muted">${messages.say('results-later')}</p>`
    }
    ${
      receipt === undefined || !canVote
        ? nothing
        : (receiptPanel?.(receipt) ?? html`<p>${messages.say('receipt-is', { receipt })}</p>`)
    }
  `;
}

function renderQuestion({ question }: PollView): TemplateResult {
  return html`<p class="question" part="question">${question}</p>`;
}
