import type { Resource } from '../shared/resource.js';

/**
 * The documents of a `<danvan-document-list>` came, or could not be had.
 *
 * @example
 * document.querySelector('danvan-document-list')?.addEventListener('danvan-document-list-load', (event: DocumentListLoadEvent) => {
 *   console.log(event.state);
 * });
 */
export class DocumentListLoadEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-document-list-load';

  constructor(readonly state: Resource<unknown>['state']) {
    super(DocumentListLoadEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'danvan-document-list-load': DocumentListLoadEvent;
  }
}
