import type { Catalog } from '../shared/messages.js';

/** Names of the texts of the details of a document. */
export type DocumentDetailsMessage =
  'expires' | 'basis' | 'amends' | 'replaces' | 'on-day' | 'by-issuer';

/** Texts of the details of a document in `<danvan-document-list>`. */
export const documentDetailsMessages: Catalog<DocumentDetailsMessage> = {
  vi: {
    expires: 'Hết hiệu lực từ ngày',
    basis: 'Căn cứ',
    amends: 'Sửa đổi, bổ sung',
    replaces: 'Thay thế, bãi bỏ',
    'on-day': 'ngày {day}',
    'by-issuer': 'của {issuer}',
  },
  en: {
    expires: 'Expires on',
    basis: 'Based on',
    amends: 'Amends',
    replaces: 'Replaces',
    'on-day': 'of {day}',
    'by-issuer': 'by {issuer}',
  },
};
