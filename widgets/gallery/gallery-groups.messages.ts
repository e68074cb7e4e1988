import type { Catalog } from '../shared/messages.js';

/** Names of the texts of groups in `<danvan-gallery>`. */
export type GalleryGroupsMessage = 'no-unit' | 'group-count';

/** Texts of groups in `<danvan-gallery>`. */
export const galleryGroupsMessages: Catalog<GalleryGroupsMessage> = {
  vi: { 'no-unit': 'Chưa ghi đơn vị', 'group-count': '{count} mô hình' },
  en: {
    'no-unit': 'No unit given',
    'group-count': { one: '{count} model', other: '{count} models' },
  },
};
