/**
 * A reader narrowed a `<danvan-news-list>` to words, to a day, or widened it again.
 *
 * @example
 * document.querySelector('danvan-news-list')?.addEventListener('danvan-news-list-filter', (event: NewsListFilterEvent) => {
 *   console.log(`Còn ${event.count} tin`, event.query, event.day);
 * });
 */
export class NewsListFilterEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-news-list-filter';

  constructor(
    readonly query: string,
    readonly day: string | undefined,
    /** How many news are left. */
    readonly count: number,
  ) {
    super(NewsListFilterEvent.type, { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'danvan-news-list-filter': NewsListFilterEvent;
  }
}
