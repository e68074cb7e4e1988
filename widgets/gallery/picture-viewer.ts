import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import PhotoSwipe from 'photoswipe';
import { addStyles } from '../shared/add-styles.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import type { GalleryPicture } from './gallery-model.js';
import { pictureViewerMessages, type PictureViewerMessage } from './picture-viewer.messages.js';
import { pictureViewerStyles } from './picture-viewer.styles.js';

/** A picture with the name of what it belongs to. */
export interface ViewedPicture extends GalleryPicture {
  readonly name: string;
}

/**
 * Shows pictures large in a dialog of its own: PhotoSwipe moves and zooms them. Its own buttons are made by `innerHTML`,
 * which Trusted Types refuse, so they stay away and ours stand in the dialog. Loaded when a reader first opens a picture.
 */
export class PictureViewer implements ReactiveController {
  readonly #host: SpeakingHost & LitElement;
  readonly #messages: MessagesController<PictureViewerMessage>;
  /** Sizes that the data do not give, as the pictures themselves tell them. */
  readonly #sizes = new Map<string, { readonly width: number; readonly height: number }>();
  #pictures: readonly ViewedPicture[] = [];
  #place = 0;
  #swipe: PhotoSwipe | undefined;
  #opener: HTMLElement | undefined;

  constructor(host: SpeakingHost & LitElement) {
    this.#host = host;
    this.#messages = new MessagesController(host, pictureViewerMessages);
    addStyles(host, pictureViewerStyles);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#dialog?.close();
    this.#end();
  }

  /**
   * Opens one of the pictures; from there the reader comes to the others.
   *
   * @param opener - takes the focus when the viewer closes
   */
  async open(
    pictures: readonly ViewedPicture[],
    place: number,
    opener: HTMLElement,
  ): Promise<void> {
    this.#end();
    this.#pictures = pictures;
    this.#place = place;
    this.#opener = opener;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    const stage = dialog?.querySelector<HTMLElement>('.stage');
    if (!stage || !this.#host.isConnected) return;
    dialog?.showModal();
    this.#begin(stage);
  }

  /** The dialog, closed or open. */
  render(): TemplateResult {
    const say = (name: PictureViewerMessage): string => this.#messages.say(name);
    const picture = this.#pictures[this.#place];
    const count = this.#pictures.length;
    const button = (name: PictureViewerMessage, kind: string, sign: string, act: () => void) =>
      html`<button
        type="button"
        class=${kind}
        aria-label=${say(name)}
        title=${say(name)}
        @click=${act}
      >
        <span aria-hidden="true">${sign}</span>
      </button>`;
    return html`<dialog
      class="viewer"
      part="viewer"
      aria-label=${say('viewer')}
      @close=${this.#onClose}
    >
      ${button('close-viewer', 'shut', '×', this.#close)}
      ${button('zoom', 'zoom', '⤢', () => this.#swipe?.toggleZoom())}
      ${
        count > 1
          ? html`${button('previous', 'previous', '‹', () => this.#swipe?.prev())}
            ${button('next', 'next', '›', () => this.#swipe?.next())}`
          : nothing
      }
      <div class="stage"></div>
      <p class="legend" aria-live="polite">
        ${count > 1 ? html`<span class="place">${this.#messages.say('place', { place: this.#place + 1, count })}</span>` : nothing}
        <span>${picture?.name}</span>
        ${picture?.caption === undefined || picture.caption === picture.name ? nothing : html`<span>${picture.caption}</span>`}
      </p>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('.viewer');
  }

  #begin(stage: HTMLElement): void {
    const swipe = new PhotoSwipe({
      dataSource: this.#pictures.map(({ url, alt, name }) => ({ src: url, alt: alt || name })),
      index: this.#place,
      appendToEl: stage,
      showHideAnimationType: 'none',
      bgOpacity: 1,
      loop: false,
      // The dialog sees to focus and Escape.
      trapFocus: false,
      returnFocus: false,
      escKey: false,
      errorMsg: this.#messages.say('picture-failed'),
    });
    this.#swipe = swipe;
    swipe.on('uiRegister', () => {
      swipe.ui?.uiElementsData.splice(0);
    });
    swipe.addFilter('itemData', (data, index) => ({ ...data, ...this.#sizeOf(index) }));
    swipe.on('contentLoadImage', ({ content }) => {
      if (content.element instanceof HTMLImageElement)
        content.element.referrerPolicy = 'no-referrer';
    });
    swipe.on('change', () => {
      this.#place = swipe.currIndex;
      this.#host.requestUpdate();
    });
    swipe.on('destroy', this.#close);
    swipe.init();
    // Roles in English inside a dialog that has its name.
    swipe.element?.removeAttribute('role');
    for (const part of swipe.element?.querySelectorAll('[aria-roledescription]') ?? [])
      part.removeAttribute('aria-roledescription');
  }

  #sizeOf(index: number): { readonly width: number; readonly height: number } {
    const picture = this.#pictures[index];
    if (!picture) return { width: 0, height: 0 };
    const known = picture.width > 0 && picture.height > 0 ? picture : this.#sizes.get(picture.url);
    if (known) return { width: known.width, height: known.height };
    void this.#measure(picture.url, index);
    return { width: 0, height: 0 };
  }

  async #measure(url: string, index: number): Promise<void> {
    const image = new Image();
    image.referrerPolicy = 'no-referrer';
    image.src = url;
    await image.decode().catch(() => undefined);
    // A picture that can't be had still takes the room for saying so.
    this.#sizes.set(url, {
      width: image.naturalWidth || 400,
      height: image.naturalHeight || 300,
    });
    this.#swipe?.refreshSlideContent(index);
  }

  #end(): void {
    const swipe = this.#swipe;
    this.#swipe = undefined;
    swipe?.destroy();
  }

  readonly #close = (): void => {
    this.#dialog?.close();
  };

  readonly #onClose = (): void => {
    this.#end();
    this.#opener?.focus();
  };
}
