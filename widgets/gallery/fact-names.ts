import type { Catalog } from '../shared/messages.js';
import type { GalleryFilter } from './model-words.js';

/** Names of the texts that call the facts of a model by their kind. */
export type FactName = `filter-${GalleryFilter}`;

/** What the facts of a model are called, in the filters and in its detail. */
export const factNames: Catalog<FactName> = {
  vi: {
    'filter-field': 'Lĩnh vực',
    'filter-year': 'Năm đăng ký',
    'filter-level': 'Cấp công nhận',
    'filter-form': 'Tập thể, cá nhân',
    'filter-unit': 'Đơn vị',
  },
  en: {
    'filter-field': 'Field',
    'filter-year': 'Year registered',
    'filter-level': 'Recognised at',
    'filter-form': 'Collective or individual',
    'filter-unit': 'Unit',
  },
};
