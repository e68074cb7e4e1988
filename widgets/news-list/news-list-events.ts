import type { Resource } from '../shared/resource.js';

/** The news of a `<danvan-news-list>` came, or could not be had. */
export class NewsListLoadEvent extends CustomEvent<undefined> {
  static readonly type = 'danvan-news-list-load';

  constructor(readonly state: Resource<unknown>['state']) {
    super(NewsListLoadEvent.type, { bubbles: true, composed: true });
  }
}

/** A reader narrowed a `<danvan-news-list>` to words, to a day, or widened it again. */
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
    'danvan-news-list-load': NewsListLoadEvent;
    'danvan-news-list-filter': NewsListFilterEvent;
  }
}
