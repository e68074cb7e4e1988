import type { Resource } from '../shared/resource.js';

/**
 * The news of a `<danvan-news-list>` came, or could not be had.
 *
 * @example
 * document.querySelector('danvan-news-list')?.addEventListener('danvan-news-list-load', (event: NewsListLoadEvent) => {
 *   console.log(event.state);
 * });
 */
export class NewsListLoadEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-news-list-load';

  constructor(readonly state: Resource<unknown>['state']) {
    super(NewsListLoadEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'danvan-news-list-load': NewsListLoadEvent;
  }
}
