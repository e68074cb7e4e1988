import { DanvanDocumentList } from './document-list.js';

if (!customElements.get('danvan-document-list'))
  customElements.define('danvan-document-list', DanvanDocumentList);

export type { DanvanDocumentList } from './document-list.js';
