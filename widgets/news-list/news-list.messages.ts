import type { Catalog } from '../shared/messages.js';
import { stateMessages, type StateMessage } from '../shared/states.js';

/** Names of the texts of `<danvan-news-list>`. */
export type NewsListMessage =
  StateMessage | 'empty' | 'hot' | 'source' | 'reads' | 'more' | 'more-told' | 'more-told-all';

/** Texts of `<danvan-news-list>`. */
export const newsListMessages: Catalog<NewsListMessage> = {
  vi: {
    ...stateMessages.vi,
    empty: 'Chưa có tin.',
    hot: 'Nóng',
    source: 'Nguồn: {source}',
    reads: '{count} lượt xem',
    more: 'Xem tiếp',
    'more-told': 'Đã hiện thêm {count} tin, còn {left} tin.',
    'more-told-all': 'Đã hiện thêm {count} tin. Đã hết tin.',
  },
  en: {
    ...stateMessages.en,
    empty: 'There are no news yet.',
    hot: 'Hot',
    source: 'Source: {source}',
    reads: { one: '{count} read', other: '{count} reads' },
    more: 'Show more',
    'more-told': '{count} more shown, {left} left.',
    'more-told-all': '{count} more shown. That is all.',
  },
};
