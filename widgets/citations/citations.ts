import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Citation } from '../../src/documents/citation.js';
import type { OfficialDocument } from '../../src/documents/document.js';
import type { UnitRegister } from '../../src/units/unit-register.js';
import { objectAttribute } from '../shared/attributes.js';
import { house } from '../shared/house.styles.js';
import type { Message } from '../shared/messages.js';
import { warn } from '../shared/warn.js';
import type { CitationMarker, Mark } from './citation-marker.js';
import type { CitationPanel } from './citation-panel.js';
import { CitationsLoadEvent, CitationsOpenEvent } from './citations-events.js';
import { citationsStyles } from './citations.styles.js';
import { PLACEHOLDERS, unknownPlaceholders } from './href-template.js';
import { whenIdle } from './idle.js';

/**
 * Marks the documents that an article cites. A citation opens a small panel with its parts, the issuer then and now, and a
 * link. The text of the article is not changed.
 *
 * @summary Đánh dấu các văn bản được trích dẫn trong bài; bấm vào để xem số, ký hiệu, ngày, cơ quan ban hành và liên kết.
 *
 * @example
 * <danvan-citations href-template="https://vbpl.vn/tim-kiem?q={symbol}">
 *   <article><p>Kế hoạch số 34/KH-UBND ngày 24/01/2018 của UBND quận Ba Đình …</p></article>
 * </danvan-citations>
 *
 * @slot - the article. What is in `pre`, `code`, in links, in fields, and under `data-danvan-no-citations` is left alone
 * @csspart panel - the panel of a citation
 * @csspart title - the name of the document in it
 * @csspart missing - the line that tells what the text does not say
 * @csspart state - the line that tells of a list of documents that takes long to load or could not be had
 * @fires {CitationsLoadEvent} danvan-citations-load - when the citations are marked, and again after changes of the article
 * @fires {CitationsOpenEvent} danvan-citations-open - when a reader opened a citation
 */
export class DanvanCitations extends LitElement {
  static override styles = [house, citationsStyles];

  /** Address to look a document up, with `{symbol} {number} {year} {type} {date}`: `https://vbpl.vn/?q={symbol}`. */
  @property({ attribute: 'href-template' }) hrefTemplate: string | undefined;

  /** Address of a list of documents as JSON, in which citations are looked up. */
  @property() src: string | undefined;

  /** Address of the danvan service that has the list. Without it: `<meta name="danvan-service">` of the page. */
  @property() service: string | undefined;

  /** Id of the site whose documents are looked up. */
  @property() site: string | undefined;

  /** Texts of your own in place of ours, by name, as JSON. */
  @property({ converter: objectAttribute }) messages:
    Readonly<Partial<Record<string, Message>>> | undefined;

  /** Documents in which citations are looked up, for pages that get them another way. */
  @property({ attribute: false }) documents: readonly OfficialDocument[] | undefined;

  /** A register of units that knows more than danvan does, such as one with all communes. */
  @property({ attribute: false }) units: UnitRegister | undefined;

  /** The citations that are marked, in reading order. */
  get citations(): readonly Citation[] {
    return this.#marks.map(({ citation }) => citation);
  }

  #marker: CitationMarker | undefined;
  #panel: CitationPanel | undefined;
  #marks: readonly Mark[] = [];
  #callOff: (() => void) | undefined;

  constructor() {
    super();
    this.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('focusin', this.#onNear);
    this.addEventListener('pointerover', this.#onNear);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // At once: where a page has replaced Promise by a slow one, its article would be gone until the next turn.
    if (!this.hasUpdated) this.performUpdate();
    this.#callOff = whenIdle(() => {
      void this.#mark();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#callOff?.();
    this.#marker?.stop();
    this.#marks = [];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('hrefTemplate')) return;
    for (const name of unknownPlaceholders(this.hrefTemplate ?? ''))
      warn(
        this,
        `href-template: {${name}} is not known; use ${PLACEHOLDERS.map((each) => `{${each}}`).join(' ')}.`,
      );
  }

  protected override updated(): void {
    this.#panel?.settle();
  }

  override render(): TemplateResult {
    return html`<slot></slot>${this.#panel?.render() ?? nothing}`;
  }

  /** Searches and marks when the page is idle; what does it is loaded then. */
  async #mark(): Promise<void> {
    try {
      const { CitationMarker } = await import('./citation-marker.js');
      if (!this.isConnected) return;
      this.#marker ??= new CitationMarker(this, (marks) => {
        this.#marks = marks;
        const state = marks.length > 0 ? 'ready' : 'empty';
        this.dispatchEvent(new CitationsLoadEvent(state, marks.length));
      });
      this.#marker.start();
    } catch {
      // The article is there as it was.
      this.dispatchEvent(new CitationsLoadEvent('error', 0));
    }
  }

  async #loadPanel(): Promise<CitationPanel> {
    const { CitationPanel } = await import('./citation-panel.js');
    return (this.#panel ??= new CitationPanel(this));
  }

  #markAt({ target }: Event): Mark | undefined {
    const element = (target as Element).closest('.danvan-citation');
    return element ? this.#marker?.markOf(element) : undefined;
  }

  async #open(mark: Mark): Promise<void> {
    try {
      const panel = await this.#loadPanel();
      panel.toggle(mark);
      if (panel.isOpen) this.dispatchEvent(new CitationsOpenEvent(mark.citation));
    } catch {
      // Without its file there is no panel; the citation itself is there to be read.
    }
  }

  readonly #onClick = (event: MouseEvent): void => {
    const mark = this.#markAt(event);
    // The end of a selection is no press.
    if (mark && getSelection()?.type !== 'Range') void this.#open(mark);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const mark = this.#markAt(event);
    if (!mark || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    // Pages of WebForms press the site's search button on Enter.
    event.stopPropagation();
    void this.#open(mark);
  };

  /** What shows a citation is there before it is pressed. */
  readonly #onNear = (event: Event): void => {
    if (!this.#panel && this.#markAt(event)) this.#loadPanel().catch(() => undefined);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'danvan-citations': DanvanCitations;
  }
}
