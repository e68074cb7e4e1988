import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { ModelAct, RecognitionLevel } from '../../src/campaigns/model.js';
import type { DocumentReference } from '../../src/documents/reference.js';
import { writeDay } from '../../src/vietnamese/write-day.js';
import { shieldEvents } from '../shared/event-shield.js';
import { addStyles } from '../shared/add-styles.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { safeLink } from '../shared/own-content.js';
import { readFullAct } from './full-act.js';
import type { opensElsewhere, renderPicture } from './gallery-card.js';
import type { GalleryMessage } from './gallery.messages.js';
import type { GalleryModel } from './gallery-model.js';
import { modelDetailMessages, type ModelDetailMessage } from './model-detail.messages.js';
import { modelDetailStyles } from './model-detail.styles.js';

/** Halves of letters outside the first plane, as a text that was cut has them: no address can hold one. */
const HALF_LETTERS = /\p{Cs}/gu;

/** What a {@link ModelDetail} asks and tells. */
export interface ModelDetailOptions {
  readonly messages: MessagesController<GalleryMessage>;
  readonly renderPicture: typeof renderPicture;
  readonly opensElsewhere: typeof opensElsewhere;
  /** Form of the addresses of documents, with `{id}`. */
  documentUrl(): string | undefined;
  /** Called when the reader opens a picture of the model. */
  view(model: GalleryModel, place: number, opener: HTMLElement): void;
}

/** All that is to know of a model, in a dialog: how it works, what came of it, its life act by act with the decisions. */
export class ModelDetail implements ReactiveController {
  readonly #host: SpeakingHost & LitElement;
  readonly #options: ModelDetailOptions;
  readonly #messages: MessagesController<ModelDetailMessage>;
  #model: GalleryModel | undefined;
  #opener: HTMLElement | undefined;
  #isShielded = false;

  constructor(host: SpeakingHost & LitElement, options: ModelDetailOptions) {
    this.#host = host;
    this.#options = options;
    this.#messages = new MessagesController(host, modelDetailMessages);
    addStyles(host, modelDetailStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#close();
  }

  /**
   * Opens the detail of a model.
   *
   * @param opener - takes the focus when the detail closes
   */
  async open(model: GalleryModel, opener: HTMLElement): Promise<void> {
    this.#model = model;
    this.#opener = opener;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (!dialog || !this.#host.isConnected) return;
    if (!this.#isShielded) shieldEvents(dialog);
    this.#isShielded = true;
    dialog.showModal();
    dialog.scrollTop = 0;
  }

  /** The dialog, closed or open. */
  render(): TemplateResult {
    const model = this.#model;
    return html`<dialog
      class="detail"
      part="detail"
      closedby="any"
      aria-labelledby="detail-name"
      @close=${this.#onClose}
    >
      ${model ? this.#renderModel(model) : nothing}
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('.detail');
  }

  #renderModel(model: GalleryModel): TemplateResult {
    const { messages } = this.#options;
    const say = (name: ModelDetailMessage): string => this.#messages.say(name);
    const rows: (readonly [string, string | undefined])[] = [
      [say('filter-unit'), model.unitName],
      [say('filter-form'), model.form && messages.say(model.form)],
      [say('filter-field'), model.fields.map((each) => messages.say(each)).join('; ')],
      [say('address'), model.address],
      [say('filter-level'), model.level && messages.say(model.level)],
    ];
    return html`
      <div class="head">
        <h2 id="detail-name">${model.name}</h2>
        <button type="button" @click=${this.#close}>${say('close-detail')}</button>
      </div>
      <dl class="sheet">
        ${rows.map(([name, value]) =>
          value === undefined || value === ''
            ? nothing
            : html`<dt class="muted">${name}</dt>
                <dd>${value}</dd>`,
        )}
      </dl>
      ${this.#renderProse('content', model.content)} ${this.#renderProse('result', model.result)}
      ${
        model.acts.length === 0
          ? nothing
          : html`<h3>${say('life')}</h3>
              <ol class="life">
                ${model.acts.flatMap((act) => readFullAct(act) ?? []).map((act) => this.#renderAct(act))}
              </ol>`
      }
      <div class="album">
        ${model.images.map((image) =>
          this.#options.renderPicture(
            { ...model, images: [image] },
            { messages, onOpen: this.#onPicture },
          ),
        )}
      </div>
      ${model.url === undefined ? nothing : html`<p><a href=${model.url}>${say('page')}</a></p>`}
    `;
  }

  #renderProse(
    name: ModelDetailMessage,
    text: string | undefined,
  ): TemplateResult | typeof nothing {
    return text === undefined
      ? nothing
      : html`<h3>${this.#messages.say(name)}</h3>
          <p class="prose">${text}</p>`;
  }

  #renderAct(act: ModelAct): TemplateResult {
    const day = writeDay(act.on, this.#messages.locale);
    return html`<li>
      <time datetime=${act.on}>${day}</time>${this.#nameOf(act)}
      ${'decision' in act ? this.#renderDecision(act.decision) : nothing}
    </li>`;
  }

  #nameOf(act: ModelAct): string {
    const level = 'level' in act && act.level !== undefined ? this.#level(act.level) : '';
    switch (act.act) {
      case 'registered':
      case 'building':
        return this.#messages.say(`act-${act.act}`);
      case 'assessed':
        return this.#messages.say(act.passed ? 'act-passed' : 'act-failed', { level });
      case 'recognised':
        return this.#options.messages.say('recognised', { level });
      case 'commended': {
        const award = this.#messages.say(act.award);
        return level === '' ? award : `${award} (${level})`;
      }
      case 'ended': {
        const ended = this.#messages.say('act-ended');
        return act.reason === undefined ? ended : `${ended}: ${act.reason}`;
      }
    }
  }

  #level(level: RecognitionLevel): string {
    return this.#options.messages.say(level).toLocaleLowerCase(this.#messages.locale);
  }

  /** The decision as it is cited: symbol, day and issuer; a link where the site says how its documents are found. */
  #renderDecision({ symbol, issuedOn, issuer, document }: DocumentReference): TemplateResult {
    const form = this.#options.documentUrl();
    const address =
      document === undefined || form === undefined
        ? undefined
        : safeLink(form.replace('{id}', encodeURIComponent(document.replace(HALF_LETTERS, ''))));
    const words = [
      this.#messages.say('decision', { symbol }),
      issuedOn === undefined
        ? ''
        : this.#messages.say('decision-day', { day: writeDay(issuedOn, this.#messages.locale) }),
      issuer === undefined ? '' : this.#messages.say('decision-issuer', { issuer }),
    ]
      .filter((part) => part !== '')
      .join(' ');
    return html`<cite part="decision"
      >${address === undefined ? words : html`<a href=${address}>${words}</a>`}</cite
    >`;
  }

  readonly #onPicture = (event: MouseEvent): void => {
    const link = event.currentTarget;
    if (!(link instanceof HTMLElement) || !this.#model || this.#options.opensElsewhere(event))
      return;
    event.preventDefault();
    const links = this.#dialog?.querySelectorAll<HTMLElement>('.album > a') ?? [];
    this.#options.view(this.#model, [...links].indexOf(link), link);
  };

  readonly #close = (): void => {
    this.#dialog?.close();
  };

  readonly #onClose = (): void => {
    this.#opener?.focus();
  };
}
