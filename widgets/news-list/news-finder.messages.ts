import type { Catalog } from '../shared/messages.js';

/** Names of the texts of search and calendar of `<danvan-news-list>`. */
export type NewsFinderMessage =
  | 'hits'
  | 'no-hits'
  | 'day-shown'
  | 'day-and-hits'
  | 'all-days'
  | 'calendar'
  | 'close'
  | 'previous-month'
  | 'next-month'
  | 'day-count'
  | 'day-empty';

/** Texts of search and calendar of `<danvan-news-list>`. */
export const newsFinderMessages: Catalog<NewsFinderMessage> = {
  vi: {
    hits: 'Tìm thấy {count} tin có “{query}”.',
    'no-hits': 'Không tìm thấy tin nào có “{query}”.',
    'day-shown': '{count} tin ngày {day}.',
    'day-and-hits': 'Tìm thấy {count} tin có “{query}” ngày {day}.',
    'all-days': 'Xem tất cả các ngày',
    calendar: 'Chọn ngày để xem tin',
    close: 'Đóng',
    'previous-month': 'Tháng trước',
    'next-month': 'Tháng sau',
    'day-count': '{day}: {count} tin',
    'day-empty': '{day}: không có tin',
  },
  en: {
    hits: { one: '{count} article has “{query}”.', other: '{count} articles have “{query}”.' },
    'no-hits': 'No article has “{query}”.',
    'day-shown': { one: '{count} article of {day}.', other: '{count} articles of {day}.' },
    'day-and-hits': {
      one: '{count} article of {day} has “{query}”.',
      other: '{count} articles of {day} have “{query}”.',
    },
    'all-days': 'Show all days',
    calendar: 'Choose a day',
    close: 'Close',
    'previous-month': 'Previous month',
    'next-month': 'Next month',
    'day-count': { one: '{day}: {count} article', other: '{day}: {count} articles' },
    'day-empty': '{day}: no articles',
  },
};
