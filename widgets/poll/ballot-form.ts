import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../shared/messages.js';
import type { PollMessage } from './poll.messages.js';
import type { PollView } from './poll-view.js';
import type { VoteStep } from './voting.js';

/** What the form shows, and what is done in it. */
export interface BallotForm {
  readonly view: PollView;
  readonly chosen: ReadonlySet<string>;
  /** What is wrong, in a sentence; empty for nothing. */
  readonly problem: string;
  readonly step: VoteStep['step'];
  readonly isSlow: boolean;
  readonly choose: (id: string, isChosen: boolean) => void;
  readonly vote: () => void;
}

/**
 * The ballot: native radios or checkboxes in a fieldset. There is no form element around them, because frames without
 * `allow-forms` never fire `submit`, and Enter in a form inside one big page form presses the page's button.
 */
export function renderBallot(
  form: BallotForm,
  messages: MessagesController<PollMessage>,
): TemplateResult {
  const { view, chosen, problem, step, isSlow } = form;
  const type = view.max === 1 ? 'radio' : 'checkbox';
  const isSending = step === 'sending';
  return html`
    <fieldset
      aria-describedby="hint problem"
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.isComposing) return;
        event.preventDefault();
        form.vote();
      }}
    >
      <legend part="question">${view.question}</legend>
      ${view.description === undefined ? nothing : html`<p class="text">${view.description}</p>`}
      <p class="muted" id="hint">
        ${messages.say(...hintOf(view))}
        ${view.max > 1 ? messages.say('chosen', { count: chosen.size }) : nothing}
        ${view.closesAt ? messages.say('closes', momentOf(view.closesAt, messages)) : nothing}
      </p>
      ${view.options.map(
        ({ id, text }) =>
          html`<label part="option">
            <input
              type=${type}
              name="choice"
              .value=${id}
              .checked=${chosen.has(id)}
              @change=${({ target }: Event & { target: HTMLInputElement }) => {
                form.choose(id, target.checked);
              }}
            />
            <span>${text}</span>
          </label>`,
      )}
    </fieldset>
    <p class="problem" id="problem" part="problem" ?hidden=${problem === ''}>${problem}</p>
    <p class="act">
      <button
        type="button"
        class="primary"
        part="button"
        aria-disabled=${String(isSending)}
        @click=${form.vote}
      >
        ${isSending && isSlow ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
        ${messages.say(isSending && isSlow ? 'sending' : step === 'refused' ? 'vote-again' : 'vote')}
      </button>
    </p>
  `;
}

/** What is wrong with a ballot, if anything. */
export function problemOf(
  { min, max }: PollView,
  chosen: number,
): [PollMessage, { chosen: number; count: number }] | undefined {
  if (chosen > max) return ['too-many', { chosen, count: max }];
  if (chosen < min) return [chosen === 0 ? 'none-chosen' : 'too-few', { chosen, count: min }];
  return undefined;
}

/** Time and day of an instant in Việt Nam, as messages take them. */
export function momentOf(
  instant: Date,
  { locale }: MessagesController<PollMessage>,
): { time: string; date: string } {
  const format = (options: Intl.DateTimeFormatOptions): string =>
    instant.toLocaleString(locale === 'vi' ? 'vi' : 'en-GB', {
      timeZone: 'Asia/Ho_Chi_Minh',
      ...options,
    });
  return {
    time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    date: format({
      day: '2-digit',
      month: locale === 'vi' ? '2-digit' : 'long',
      year: 'numeric',
    }),
  };
}

function hintOf({ min, max, options }: PollView): [PollMessage, { min: number; count: number }] {
  const values = { min, count: max };
  if (max === 1) return ['choose-one', values];
  if (min === max) return ['choose-exactly', values];
  if (min > 1) return ['choose-between', values];
  return [max < options.length ? 'choose-at-most' : 'choose-any', values];
}
