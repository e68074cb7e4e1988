import type { Catalog } from '../shared/messages.js';

/** Names of the texts of search and menus of `<danvan-document-list>`. */
export type DocumentFinderMessage =
  'search' | 'search-hint' | 'year' | 'all' | 'count' | 'hits' | 'no-hits' | 'none-left' | 'widen';

/** Texts of search and menus of `<danvan-document-list>`. */
export const documentFinderMessages: Catalog<DocumentFinderMessage> = {
  vi: {
    search: 'Tìm văn bản',
    'search-hint': 'Số, ký hiệu hoặc trích yếu',
    year: 'Năm ban hành',
    all: 'Tất cả',
    count: '{count} văn bản.',
    hits: 'Tìm thấy {count} văn bản có “{query}”.',
    'no-hits': 'Không tìm thấy văn bản nào có “{query}”.',
    'none-left': 'Không có văn bản nào như đã chọn.',
    widen: 'Bỏ lọc',
  },
  en: {
    search: 'Find a document',
    'search-hint': 'Number or abstract',
    year: 'Year of issue',
    all: 'All',
    count: { one: '{count} document.', other: '{count} documents.' },
    hits: { one: '{count} document has “{query}”.', other: '{count} documents have “{query}”.' },
    'no-hits': 'No document has “{query}”.',
    'none-left': 'No document has what is chosen.',
    widen: 'Clear filters',
  },
};
