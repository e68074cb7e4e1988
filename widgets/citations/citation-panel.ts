import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { OfficialDocument } from '../../src/documents/document.js';
import { nationalUnits } from '../../src/units/data/national-units.js';
import type { UnitRegister } from '../../src/units/unit-register.js';
import { todayInVietnam } from '../../src/vietnamese/today.js';
import { LoadError } from '../shared/failure.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { jsonChild, safeLink } from '../shared/own-content.js';
import { requestJson } from '../shared/page-requests.js';
import { pathPart, serviceOf, type PlacedHost } from '../shared/place.js';
import { ResourceController } from '../shared/resource.js';
import { renderState, spokenState } from '../shared/states.js';
import { warn } from '../shared/warn.js';
import type { Mark } from './citation-marker.js';
import { citationPanelMessages } from './citation-panel.messages.js';
import { nameOf, renderParts } from './citation-parts.js';
import { findCited } from './cited-document.js';
import { renderDocuments } from './document-links.js';
import { fillTemplate } from './href-template.js';
import { issuerReport } from './issuer-story.js';
import { placePanel } from './place-panel.js';

/** What the panel asks of the widget. */
export interface PanelHost extends SpeakingHost, PlacedHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly src: string | undefined;
  readonly hrefTemplate: string | undefined;
  readonly documents: readonly OfficialDocument[] | undefined;
  readonly units: UnitRegister | undefined;
}

/** The panel of a citation. Its file is loaded when a reader comes near a citation. */
export class CitationPanel implements ReactiveController {
  readonly #host: PanelHost;
  readonly #messages: MessagesController<keyof (typeof citationPanelMessages)['vi']>;
  readonly #resource: ResourceController<readonly OfficialDocument[]>;
  #mark: Mark | undefined;
  #isShown = false;
  #again = false;

  constructor(host: PanelHost) {
    this.#host = host;
    this.#messages = new MessagesController(host, citationPanelMessages);
    this.#resource = new ResourceController(host, { load: () => this.#load() });
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#mark !== undefined;
  }

  hostDisconnected(): void {
    this.#close();
  }

  /** Opens the panel of a citation; closes it when it is the one that is open. */
  toggle(mark: Mark): void {
    const isOther = mark !== this.#mark;
    this.#close();
    if (!isOther) return;
    this.#mark = mark;
    mark.button.setAttribute('aria-expanded', 'true');
    document.addEventListener('keydown', this.#onKey, true);
    document.addEventListener('pointerdown', this.#onPointer, true);
    addEventListener('resize', this.#onResize);
    if (this.#hasList && this.#resource.resource.state === 'idle') void this.#resource.load();
    this.#host.requestUpdate();
  }

  render(): TemplateResult | typeof nothing {
    const mark = this.#mark;
    if (!mark) return nothing;
    const { citation } = mark;
    const messages = this.#messages;
    const units = this.#host.units ?? nationalUnits;
    const today = todayInVietnam();
    const { resource, isSlow } = this.#resource;
    const documents = this.#host.documents ?? this.#resource.data;
    const href =
      this.#host.hrefTemplate === undefined
        ? undefined
        : fillTemplate(this.#host.hrefTemplate, citation);
    return html`<div
      class="panel"
      part="panel"
      popover="manual"
      role="dialog"
      aria-labelledby="title"
      tabindex="-1"
    >
      <div class="frame">
        <p class="title" id="title" part="title" lang="vi">${nameOf(citation)}</p>
        <button
          class="close"
          type="button"
          aria-label=${messages.say('close')}
          @click=${this.#closeBack}
        >
          <span aria-hidden="true">✕</span>
        </button>
        ${
          href === undefined
            ? nothing
            : html`<p>
                <a href=${href}>${messages.say('look-up', { name: nameOf(citation) })}</a>
              </p>`
        }
        ${documents ? renderDocuments(findCited(citation, documents, units), messages) : nothing}
        ${renderState(resource, isSlow, messages, this.#retry)}
        ${renderParts(citation, issuerReport(units, citation, today), messages)}
        <p class="quiet" role="status">${spokenState(resource, isSlow, messages)}</p>
      </div>
    </div>`;
  }

  /** Shows and places the panel after it was rendered; the focus goes into a new one. */
  settle(): void {
    const panel = this.#element;
    if (!panel || !this.#mark) return;
    const isNew = !this.#isShown;
    this.#isShown = true;
    // The top layer, which nothing of the page covers or cuts off. Missing in Firefox before 125 and WebKit before 17.
    if (isNew && 'popover' in panel && !panel.matches(':popover-open')) panel.showPopover();
    placePanel(panel, this.#mark.button);
    if (isNew) panel.focus({ preventScroll: true });
  }

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.panel');
  }

  #close(): void {
    this.#mark?.button.setAttribute('aria-expanded', 'false');
    this.#mark = undefined;
    this.#isShown = false;
    document.removeEventListener('keydown', this.#onKey, true);
    document.removeEventListener('pointerdown', this.#onPointer, true);
    removeEventListener('resize', this.#onResize);
    this.#host.requestUpdate();
  }

  /** Closes, and the focus goes back to the citation. */
  readonly #closeBack = (): void => {
    this.#mark?.button.focus({ preventScroll: true });
    this.#close();
  };

  /** A phone that is turned, a page that is zoomed. */
  readonly #onResize = (): void => {
    this.settle();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#closeBack();
    }
    if (event.key === 'Tab') this.#onTab(event);
  };

  /** Behind the last control the reader goes on in the text, where the citation stands; before the first, back to it. */
  #onTab(event: KeyboardEvent): void {
    const panel = this.#element;
    const focused = (panel?.getRootNode() as ShadowRoot | undefined)?.activeElement;
    if (!panel || !focused) return;
    const controls = [...panel.querySelectorAll('a[href], button, summary')];
    const isLeaving = event.shiftKey
      ? focused === panel || focused === controls[0]
      : focused === controls.at(-1);
    if (!isLeaving) return;
    if (event.shiftKey) event.preventDefault();
    this.#closeBack();
  }

  readonly #onPointer = (event: Event): void => {
    const panel = this.#element;
    const path = event.composedPath();
    const isInside = panel !== null && path.indexOf(panel) >= 0;
    const isOnMark =
      this.#mark?.wrappings.some(({ element }) => path.indexOf(element) >= 0) === true;
    if (!isInside && !isOnMark) this.#close();
  };

  readonly #retry = (): void => {
    this.#again = true;
    void this.#resource.load();
  };

  get #hasList(): boolean {
    return (
      this.#host.documents === undefined &&
      (this.#address() !== undefined ||
        this.#host.querySelector(':scope > script[type="application/json"]') !== null)
    );
  }

  #address(): string | undefined {
    const { src, site } = this.#host;
    if (src !== undefined) return safeLink(src);
    const service = serviceOf(this.#host);
    if (service === undefined || site === undefined || site === '') return undefined;
    return `${service}/v1/sites/${pathPart(site)}/documents`;
  }

  async #load(): Promise<readonly OfficialDocument[]> {
    const again = this.#again;
    this.#again = false;
    const address = this.#address();
    const data = address === undefined ? this.#ownList() : await requestJson(address, { again });
    const { readDocuments } = await import('./listed-documents.js');
    return readDocuments(data);
  }

  #ownList(): unknown {
    try {
      return jsonChild(this.#host);
    } catch {
      warn(
        this.#host,
        'the JSON inside the tag can’t be read; check its commas and quotation marks.',
      );
      throw new LoadError('unreadable');
    }
  }
}
