import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../shared/add-styles.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { articleActsMessages, type ArticleActsMessage } from './article-acts.messages.js';
import { articleActsStyles } from './article-acts.styles.js';
import { copyField, copyText } from './clipboard.js';
import { goToTop, pageAddress, sharePage } from './page-acts.js';
import { TextSize } from './text-size.js';

/** What a reader does with an article. Loaded when one first reaches for a tool, or has chosen a size of text before. */
export class ArticleActs {
  readonly #host: SpeakingHost & LitElement;
  readonly #messages: MessagesController<ArticleActsMessage>;
  readonly #tell: (sentence: string) => void;
  readonly #size: TextSize;
  #isByHand = false;

  /** @param tell - takes what the live region is to say */
  constructor(
    host: SpeakingHost & LitElement,
    article: () => HTMLElement | undefined,
    tell: (sentence: string) => void,
  ) {
    this.#host = host;
    this.#messages = new MessagesController(host, articleActsMessages);
    this.#tell = tell;
    this.#size = new TextSize(host, article);
    addStyles(host, articleActsStyles);
  }

  /** How many steps the text is larger than the site has it. */
  get step(): number {
    return this.#size.step;
  }

  /** The address of the article, where the browser does not let us copy it. */
  render(): TemplateResult | typeof nothing {
    return this.#isByHand
      ? html`<div class="address">
          <label for="address">${this.#messages.say('address')}</label>
          <input id="address" readonly .value=${pageAddress()} />
        </div>`
      : nothing;
  }

  back(): void {
    history.back();
  }

  print(): void {
    window.print();
  }

  readonly top = goToTop;
  readonly share = sharePage;

  copy(): void {
    void this.#copy();
  }

  /** Makes the text so many steps larger, or as the site has it. */
  resize(steps: number): void {
    this.#size.choose(steps === 0 ? 0 : this.step + steps);
    this.#tell(this.#messages.say('size-told', { percent: this.#size.percent }));
  }

  async #copy(): Promise<void> {
    let isCopied = await copyText(pageAddress());
    if (!isCopied) {
      this.#isByHand = true;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
      const field = this.#host.renderRoot.querySelector('input');
      isCopied = field !== null && copyField(field);
    }
    this.#tell(this.#messages.say(isCopied ? 'copied' : 'copy-by-hand'));
  }
}
