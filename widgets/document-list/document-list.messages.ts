import type { DocumentStatus } from '../../src/documents/document.js';
import type { Catalog } from '../shared/messages.js';
import { pagedMessages, type PagedMessage } from '../shared/paged-list.js';
import { stateMessages, type StateMessage } from '../shared/states.js';
import type { Column } from './document-row.js';

/** Names of the texts of `<danvan-document-list>`. */
export type DocumentListMessage =
  | StateMessage
  | PagedMessage
  | DocumentStatus
  | `column-${Column}`
  | 'title'
  | 'empty'
  | 'more'
  | 'details'
  | 'download';

/** What law sites write of the force of a document (tình trạng hiệu lực), in the order in which it comes to be. */
export const STATUS_NAMES: Readonly<Record<DocumentStatus, string>> = {
  'not-yet-in-force': 'Chưa có hiệu lực',
  'in-force': 'Còn hiệu lực',
  'partly-expired': 'Hết hiệu lực một phần',
  suspended: 'Ngưng hiệu lực',
  expired: 'Hết hiệu lực',
};

/** What a document may be told of its force. */
export const STATUSES = Object.keys(STATUS_NAMES) as DocumentStatus[];

/** Texts of `<danvan-document-list>`. */
export const documentListMessages: Catalog<DocumentListMessage> = {
  vi: {
    ...stateMessages.vi,
    ...pagedMessages.vi,
    ...STATUS_NAMES,
    'column-symbol': 'Số, ký hiệu',
    'column-kind': 'Loại văn bản',
    'column-issuer': 'Cơ quan ban hành',
    'column-signer': 'Người ký',
    'column-issued': 'Ngày ban hành',
    'column-effective': 'Ngày hiệu lực',
    'column-abstract': 'Trích yếu',
    'column-status': 'Tình trạng',
    'column-field': 'Lĩnh vực',
    'column-files': 'Tệp',
    title: 'Danh mục văn bản',
    empty: 'Chưa có văn bản.',
    more: 'Xem tiếp',
    details: 'Chi tiết',
    download: 'Tải về',
  },
  en: {
    ...stateMessages.en,
    ...pagedMessages.en,
    'not-yet-in-force': 'Not yet in force',
    'in-force': 'In force',
    'partly-expired': 'Partly expired',
    suspended: 'Suspended',
    expired: 'Expired',
    'column-symbol': 'Number',
    'column-kind': 'Kind',
    'column-issuer': 'Issuer',
    'column-signer': 'Signer',
    'column-issued': 'Issued',
    'column-effective': 'In force from',
    'column-abstract': 'Abstract',
    'column-status': 'Status',
    'column-field': 'Field',
    'column-files': 'File',
    title: 'Official documents',
    empty: 'There are no documents yet.',
    more: 'Show more',
    details: 'Details',
    download: 'Download',
  },
};
