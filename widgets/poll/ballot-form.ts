import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../shared/messages.js';
import type { PollMessage } from './poll.messages.js';
import type { PollView } from './poll-view.js';
import { hintSentence } from './hint.js';

/** What the form shows, and what is done in it. */
export interface BallotForm {
  readonly view: PollView;
  readonly chosen: ReadonlySet<string>;
  /** What is wrong, in a sentence; empty for nothing. */
  readonly problem: string;
  readonly isSending: boolean;
  readonly isSlow: boolean;
  /** What the button says besides "vote". */
  readonly act: string | undefined;
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
  const { view, chosen, problem, isSending, isSlow, act } = form;
  const type = view.max === 1 ? 'radio' : 'checkbox';
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
      <p class="muted" id="hint">${hintSentence(view, chosen.size, messages)}</p>
      ${view.options.map(
        ({ id, text }) =>
          html`<label class="option" part="option">
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
        ${isSlow ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}
        ${act ?? messages.say('vote')}
      </button>
    </p>
  `;
}
