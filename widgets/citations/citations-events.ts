import type { Citation } from '../../src/documents/citation.js';

/**
 * The citations of a `<danvan-citations>` are marked, or could not be looked for.
 *
 * @example
 * document.querySelector('danvan-citations')?.addEventListener('danvan-citations-load', (event: CitationsLoadEvent) => {
 *   console.log(`${event.count} văn bản được viện dẫn`);
 * });
 */
export class CitationsLoadEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-citations-load';

  constructor(
    readonly state: 'ready' | 'empty' | 'error',
    /** How many are marked. */
    readonly count: number,
  ) {
    super(CitationsLoadEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * A reader opened a citation of a `<danvan-citations>`.
 *
 * @example
 * document.querySelector('danvan-citations')?.addEventListener('danvan-citations-open', (event: CitationsOpenEvent) => {
 *   console.log(event.citation.canonical);
 * });
 */
export class CitationsOpenEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-citations-open';

  constructor(readonly citation: Citation) {
    super(CitationsOpenEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'danvan-citations-load': CitationsLoadEvent;
    'danvan-citations-open': CitationsOpenEvent;
  }
}
