import type { Sentence } from '../schema/problems.js';
import type { ColumnName } from '../tables/index.js';

/**
 * What a column of a list of models holds.
 *
 * @example
 * const columns: ModelColumn[] = ['name', 'unit', 'form'];
 * columns.map((column) => MODEL_COLUMN_TITLES[column].vi); // ['Tên mô hình', 'Đơn vị đăng ký', 'Tập thể/cá nhân']
 */
export type ModelColumn =
  | 'order'
  | 'id'
  | 'name'
  | 'unit'
  | 'form'
  | 'collective'
  | 'individual'
  | 'fields'
  | 'address'
  | 'content'
  | 'start'
  | 'result'
  | 'level'
  | 'decision'
  | 'decided'
  | 'award'
  | 'contact'
  | 'note';

/** The columns of real lists by the words above them. The order decides where words fit more than one. */
export const MODEL_COLUMNS: readonly ColumnName<ModelColumn>[] = [
  { name: 'order', words: /^(s?tt|so tt|so thu tu)\.?$/ },
  { name: 'id', words: /^ma( so)?( mo hinh)?$/ },
  { name: 'contact', words: /lien he|dau moi|dien thoai|\bsdt\b|phu trach/ },
  { name: 'note', words: /ghi chu/ },
  { name: 'decided', words: /^ngay.*(quyet dinh|\bqd\b|cong nhan|khen)/ },
  { name: 'award', words: /khen/ },
  { name: 'level', words: /^(cap|muc)\b.*(cong nhan|tham dinh)|^cong nhan/ },
  { name: 'decision', words: /quyet dinh|\bso qd\b/ },
  { name: 'form', words: /tap the.*ca nhan|^loai( hinh| mo hinh)?$|^doi tuong/ },
  { name: 'collective', words: /^tap the$/ },
  { name: 'individual', words: /^ca nhan$/ },
  {
    name: 'unit',
    words: /^(ten )?(don vi|co quan|noi dang ky|tap the dang ky|xa, phuong|phuong, xa)/,
  },
  { name: 'fields', words: /linh vuc/ },
  { name: 'address', words: /dia chi|dia diem|^thon|^to dan pho/ },
  { name: 'start', words: /thoi gian|bat dau|^(ngay|nam|thang).*(dang ky|trien khai|thuc hien)/ },
  { name: 'result', words: /ket qua|hieu qua/ },
  { name: 'name', words: /^(ten )?(cac )?(mo hinh|dien hinh)/ },
  { name: 'content', words: /noi dung|cach lam|tom tat/ },
];

/**
 * What a column is called in a list of one's own (tên cột), in the order of the sheet that the service offers.
 *
 * @example
 * MODEL_COLUMN_TITLES.name; // { vi: 'Tên mô hình', en: 'Name' }
 */
export const MODEL_COLUMN_TITLES: Readonly<Record<ModelColumn, Sentence>> = {
  order: { vi: 'TT', en: 'No.' },
  name: { vi: 'Tên mô hình', en: 'Name' },
  unit: { vi: 'Đơn vị đăng ký', en: 'Unit' },
  form: { vi: 'Tập thể/cá nhân', en: 'Collective/individual' },
  fields: { vi: 'Lĩnh vực', en: 'Field' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  content: { vi: 'Nội dung, cách làm', en: 'Content' },
  start: { vi: 'Thời gian bắt đầu', en: 'Start' },
  result: { vi: 'Kết quả', en: 'Result' },
  level: { vi: 'Cấp công nhận', en: 'Recognised by' },
  decision: { vi: 'Số quyết định', en: 'Decision' },
  decided: { vi: 'Ngày quyết định', en: 'Decided on' },
  award: { vi: 'Hình thức khen thưởng', en: 'Award' },
  contact: { vi: 'Đầu mối liên hệ', en: 'Contact' },
  note: { vi: 'Ghi chú', en: 'Note' },
  id: { vi: 'Mã', en: 'Id' },
  collective: { vi: 'Tập thể', en: 'Collective' },
  individual: { vi: 'Cá nhân', en: 'Individual' },
};
