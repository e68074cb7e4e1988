import type { Catalog } from '../shared/messages.js';
import { pagedMessages, type PagedMessage } from '../shared/paged-list.js';
import { stateMessages, type StateMessage } from '../shared/states.js';

/** Names of the texts of `<danvan-news-list>`. */
export type NewsListMessage =
  StateMessage | PagedMessage | 'empty' | 'hot' | 'source' | 'reads' | 'more';

/** Texts of `<danvan-news-list>`. */
export const newsListMessages: Catalog<NewsListMessage> = {
  vi: {
    ...stateMessages.vi,
    ...pagedMessages.vi,
    empty: 'Chưa có tin.',
    hot: 'Nóng',
    source: 'Nguồn: {source}',
    reads: '{count} lượt xem',
    more: 'Xem tiếp',
  },
  en: {
    ...stateMessages.en,
    ...pagedMessages.en,
    empty: 'There are no news yet.',
    hot: 'Hot',
    source: 'Source: {source}',
    reads: { one: '{count} read', other: '{count} reads' },
    more: 'Show more',
  },
};
