import { documentKinds } from '../../src/documents/kind-list.js';
import { segment } from '../api.js';
import type { Draft, Field } from '../form/field.js';
import type { Section } from '../section.js';
import { dayText, textOf } from './cells.js';

const REFERENCE: readonly Field[] = [
  { name: 'symbol', label: 'Số, ký hiệu', kind: 'text', isNeeded: true },
  { name: 'issuer', label: 'Cơ quan ban hành', kind: 'text' },
  { name: 'issuedOn', label: 'Ngày ban hành', kind: 'date' },
];

const FIELDS: readonly Field[] = [
  { name: 'symbol', label: 'Số, ký hiệu', hint: 'Ví dụ 34/KH-UBND, 252-CV/HU.', kind: 'text' },
  {
    name: 'kind',
    label: 'Loại văn bản',
    kind: 'select',
    choices: documentKinds.map(({ slug, name }) => ({ value: slug, label: name })),
  },
  { name: 'abstract', label: 'Trích yếu', kind: 'area', isNeeded: true },
  {
    name: 'issuers',
    label: 'Cơ quan ban hành',
    kind: 'rows',
    one: 'cơ quan',
    fields: [{ name: 'name', label: 'Tên cơ quan', kind: 'text', isNeeded: true }],
  },
  {
    name: 'signers',
    label: 'Người ký',
    kind: 'rows',
    one: 'người ký',
    fields: [
      { name: 'name', label: 'Họ và tên', kind: 'text', isNeeded: true },
      { name: 'post', label: 'Chức vụ', kind: 'text' },
    ],
  },
  { name: 'issuedOn', label: 'Ngày ban hành', kind: 'date' },
  { name: 'effectiveOn', label: 'Ngày có hiệu lực', kind: 'date' },
  { name: 'expiresOn', label: 'Hết hiệu lực từ ngày', kind: 'date' },
  {
    name: 'status',
    label: 'Tình trạng ghi trên văn bản',
    hint: 'Chỉ ghi khi ngày tháng chưa nói hết.',
    kind: 'select',
    none: 'Theo ngày tháng',
    choices: [
      { value: 'in-force', label: 'Còn hiệu lực' },
      { value: 'partly-expired', label: 'Hết hiệu lực một phần' },
      { value: 'suspended', label: 'Ngưng hiệu lực' },
      { value: 'expired', label: 'Hết hiệu lực' },
    ],
  },
  { name: 'field', label: 'Lĩnh vực', kind: 'text' },
  {
    name: 'files',
    label: 'Tệp đính kèm',
    kind: 'rows',
    one: 'tệp',
    fields: [
      { name: 'url', label: 'Địa chỉ tệp', kind: 'text', isNeeded: true },
      { name: 'name', label: 'Tên tệp', kind: 'text' },
    ],
  },
  { name: 'basis', label: 'Căn cứ', kind: 'rows', one: 'căn cứ', fields: REFERENCE },
  {
    name: 'amends',
    label: 'Sửa đổi, bổ sung',
    kind: 'rows',
    one: 'văn bản bị sửa',
    fields: REFERENCE,
  },
  {
    name: 'replaces',
    label: 'Thay thế, bãi bỏ',
    kind: 'rows',
    one: 'văn bản bị thay',
    fields: REFERENCE,
  },
  {
    name: 'secrecy',
    label: 'Độ mật',
    hint: 'Văn bản có độ mật được giữ trong sổ nhưng không bao giờ được đăng, và không kèm tệp.',
    kind: 'select',
    none: 'Không mật',
    choices: [
      { value: 'confidential', label: 'Mật' },
      { value: 'secret', label: 'Tối mật' },
      { value: 'top-secret', label: 'Tuyệt mật' },
    ],
  },
];

const KINDS = new Map(documentKinds.map(({ slug, name }) => [slug, name]));

/** The documents of a site. */
export const documentsSection: Section = {
  title: 'Văn bản',
  one: 'văn bản',
  columns: [
    {
      title: 'Số, ký hiệu',
      cell: (document) => textOf(document['symbol']) || KINDS.get(textOf(document['kind'])),
    },
    { title: 'Trích yếu', cell: (document) => textOf(document['abstract']) },
    { title: 'Ban hành', cell: (document) => dayText(document['issuedOn']) },
    {
      title: 'Công bố',
      cell: (document) => (document['secrecy'] === undefined ? 'Có' : 'Không (mật)'),
    },
  ],
  idOf: (document) => textOf(document['id']),
  nameOf: (document) => textOf(document['symbol']) || textOf(document['abstract']),
  blank: { kind: 'ke-hoach', issuers: [{}] },
  list: async (api, site) =>
    (await api.call<{ documents: Draft[] }>('GET', `sites/${segment(site)}/documents`)).documents,
  fields: () => Promise.resolve(FIELDS),
  async save(api, site, id, document) {
    await api.call('PUT', `sites/${segment(site)}/documents/${segment(id)}`, document);
  },
  async remove(api, site, id) {
    await api.call('DELETE', `sites/${segment(site)}/documents/${segment(id)}`);
  },
  siteTag: (site) => ({ kind: 'documents', id: site, text: 'Danh mục văn bản' }),
  removal: 'Văn bản mất khỏi danh mục và khỏi các trang đã đăng.',
};
