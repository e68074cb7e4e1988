import type { Catalog } from '../shared/messages.js';

/** Names of the texts of search box and calendar button. */
export type NewsToolsMessage = 'search' | 'by-day';

/** Texts of search box and calendar button of `<danvan-news-list>`. */
export const newsToolsMessages: Catalog<NewsToolsMessage> = {
  vi: { search: 'Tìm trong các tin', 'by-day': 'Xem theo ngày' },
  en: { search: 'Search the news', 'by-day': 'Browse by day' },
};
