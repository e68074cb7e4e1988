import type { Catalog } from '../shared/messages.js';

/** Names of the headings of the news around an article. */
export type NewsSectionsMessage = 'newer' | 'older' | 'related' | 'others';

/** Headings of the news around an article in `<danvan-news-list>`. */
export const newsSectionsMessages: Catalog<NewsSectionsMessage> = {
  vi: {
    newer: 'Tin mới hơn',
    older: 'Tin đã đưa',
    related: 'Tin liên quan',
    others: 'Các tin khác',
  },
  en: { newer: 'Newer', older: 'Older', related: 'Related', others: 'Other news' },
};
