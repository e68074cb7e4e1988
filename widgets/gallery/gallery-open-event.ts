/**
 * A reader opened a picture or the detail of a model in a `<danvan-gallery>`.
 *
 * @example
 * document.querySelector('danvan-gallery')?.addEventListener('danvan-gallery-open', (event: GalleryOpenEvent) => {
 *   console.log(event.model, event.view);
 * });
 */
export class GalleryOpenEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-gallery-open';

  constructor(
    /** Id of the model. */
    readonly model: string,
    readonly view: 'picture' | 'detail',
  ) {
    super(GalleryOpenEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'danvan-gallery-open': GalleryOpenEvent;
  }
}
