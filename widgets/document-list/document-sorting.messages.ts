import type { Catalog } from '../shared/messages.js';

/** Names of the texts of the order of documents. */
export type DocumentSortingMessage = 'sorted-up' | 'sorted-down';

/** Texts of the order of documents. */
export const documentSortingMessages: Catalog<DocumentSortingMessage> = {
  vi: {
    'sorted-up': 'Đã xếp theo {column}, tăng dần.',
    'sorted-down': 'Đã xếp theo {column}, giảm dần.',
  },
  en: {
    'sorted-up': 'Sorted by {column}, ascending.',
    'sorted-down': 'Sorted by {column}, descending.',
  },
};
