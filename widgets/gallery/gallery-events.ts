import type { Resource } from '../shared/resource.js';

/**
 * The models of a `<danvan-gallery>` came, or could not be had.
 *
 * @example
 * document.querySelector('danvan-gallery')?.addEventListener('danvan-gallery-load', (event: GalleryLoadEvent) => {
 *   console.log(event.state);
 * });
 */
export class GalleryLoadEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-gallery-load';

  constructor(readonly state: Resource<unknown>['state']) {
    super(GalleryLoadEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'danvan-gallery-load': GalleryLoadEvent;
  }
}
