import type { Catalog } from '../shared/messages.js';
import { factNames, type FactName } from './fact-names.js';

/** Names of the texts of filters and search of `<danvan-gallery>`. */
export type GalleryFinderMessage =
  FactName | 'none' | 'all' | 'option' | 'reset' | 'found' | 'no-hits';

/** Texts of filters and search of `<danvan-gallery>`. */
export const galleryFinderMessages: Catalog<GalleryFinderMessage> = {
  vi: {
    ...factNames.vi,
    none: 'Chưa được công nhận',
    all: 'Tất cả',
    option: '{name} ({count})',
    reset: 'Bỏ lọc',
    found: 'Tìm thấy {count} mô hình.',
    'no-hits': 'Không có mô hình nào phù hợp.',
  },
  en: {
    ...factNames.en,
    none: 'Not recognised yet',
    all: 'All',
    option: '{name} ({count})',
    reset: 'Clear filters',
    found: { one: '{count} model found.', other: '{count} models found.' },
    'no-hits': 'No model matches.',
  },
};
