import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ServiceError } from '../../src/client/client.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { clientFor, failureOfCall } from '../shared/service-client.js';
import type { PollPlace, PollView } from './poll-view.js';
import { receiptMessages, type ReceiptMessage } from './receipt.messages.js';

/** The receipt of a ballot, with what a voter can do with it. Its file is loaded after the vote. */
export class ReceiptPanel implements ReactiveController {
  readonly #host: SpeakingHost;
  readonly #messages: MessagesController<ReceiptMessage>;
  #told = '';
  #isChecking = false;

  constructor(host: SpeakingHost) {
    this.#host = host;
    this.#messages = new MessagesController(host, receiptMessages);
    host.addController(this);
  }

  /** What the last act came to, for the live region. */
  get told(): string {
    return this.#told;
  }

  hostDisconnected(): void {
    this.#told = '';
  }

  render(receipt: string, place: PollPlace, view: PollView): TemplateResult {
    const messages = this.#messages;
    return html`<div class="receipt" part="receipt">
      <label for="receipt">${messages.say('receipt')}</label>
      <input id="receipt" readonly .value=${receipt} aria-describedby="receipt-hint" />
      <p class="muted" id="receipt-hint">${messages.say('receipt-hint')}</p>
      <p class="tools">
        <button
          type="button"
          @click=${(event: Event & { currentTarget: HTMLElement }) => {
            void this.#copy(event.currentTarget, receipt);
          }}
        >
          ${messages.say('copy')}
        </button>
        <button
          type="button"
          aria-disabled=${String(this.#isChecking)}
          @click=${() => {
            void this.#check(receipt, place, view);
          }}
        >
          ${messages.say('check')}
        </button>
      </p>
      ${this.#told === '' ? nothing : html`<p>${this.#told}</p>`}
    </div>`;
  }

  async #copy(button: HTMLElement, receipt: string): Promise<void> {
    try {
      // Missing on plain-http pages, refused in frames.
      await navigator.clipboard.writeText(receipt);
      this.#tell('copied');
    } catch {
      const field = button.closest('.receipt')?.querySelector('input');
      field?.focus();
      field?.select();
      this.#tell('copy-by-hand');
    }
  }

  async #check(receipt: string, { service, poll }: PollPlace, view: PollView): Promise<void> {
    if (this.#isChecking) return;
    this.#isChecking = true;
    this.#host.requestUpdate();
    const { locale } = this.#messages;
    try {
      const { checkReceipt } = await import('./check-receipt.js');
      const check = await checkReceipt(clientFor(service, locale), poll, receipt, {
        locale,
        progress: (read, count) => {
          this.#tell('checking', { read, count });
        },
      });
      switch (check.outcome) {
        case 'found': {
          const texts = new Map(view.options.map(({ id, text }) => [id, text]));
          const choices = check.entry.choices.map((id) => `“${texts.get(id) ?? id}”`).join(', ');
          this.#tell('check-found', {
            place: check.entry.sequence,
            count: check.ballots,
            choices: choices === '' ? '–' : choices,
          });
          break;
        }
        case 'absent':
          this.#tell('check-absent', { count: check.ballots });
          break;
        case 'unsound':
          this.#tell('check-unsound', { why: check.why });
          break;
      }
    } catch (error) {
      if (error instanceof ServiceError && error.code === 'results-hidden')
        this.#tell('check-hidden');
      else
        this.#tell('check-failed', { why: this.#messages.say(`failed-${failureOfCall(error)}`) });
    } finally {
      this.#isChecking = false;
      this.#host.requestUpdate();
    }
  }

  #tell(name: ReceiptMessage, values?: Readonly<Record<string, string | number>>): void {
    this.#told = this.#messages.say(name, values);
    this.#host.requestUpdate();
  }
}
