import type { FacetChoices } from '../shared/facets.js';

/**
 * A reader narrowed a `<danvan-document-list>` to words, kinds, issuers and the like, or widened it again.
 *
 * @example
 * document.querySelector('danvan-document-list')?.addEventListener('danvan-document-list-filter', (event: DocumentListFilterEvent) => {
 *   console.log(`Còn ${event.count} văn bản`, event.query, event.choices);
 * });
 */
export class DocumentListFilterEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-document-list-filter';

  constructor(
    readonly query: string,
    /** What was chosen, by the names of the attribute `filter`. */
    readonly choices: FacetChoices,
    /** How many documents are left. */
    readonly count: number,
  ) {
    super(DocumentListFilterEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'danvan-document-list-filter': DocumentListFilterEvent;
  }
}
