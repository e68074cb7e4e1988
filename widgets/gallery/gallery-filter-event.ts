import type { FacetChoices } from '../shared/facets.js';

/**
 * A reader narrowed a `<danvan-gallery>` by a filter or by words, or widened it again.
 *
 * @example
 * document.querySelector('danvan-gallery')?.addEventListener('danvan-gallery-filter', (event: GalleryFilterEvent) => {
 *   console.log(`Còn ${event.count} mô hình`, event.query, event.choices);
 * });
 */
export class GalleryFilterEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-gallery-filter';

  constructor(
    readonly query: string,
    /** The values chosen, by the name of their filter. */
    readonly choices: FacetChoices,
    /** How many models are left. */
    readonly count: number,
  ) {
    super(GalleryFilterEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'danvan-gallery-filter': GalleryFilterEvent;
  }
}
