import type { Catalog } from '../shared/messages.js';
import { stateMessages, type StateMessage } from '../shared/states.js';

/** Names of the texts of the panel of a citation. */
export type CitationPanelMessage =
  | StateMessage
  | 'close'
  | 'kind'
  | 'number'
  | 'symbol'
  | 'year'
  | 'date'
  | 'issuer'
  | 'now'
  | 'unchanged'
  | 'ended'
  | 'ended-on'
  | 'heirs'
  | 'may-be'
  | 'stands-for'
  | 'missing'
  | 'no-symbol'
  | 'no-date'
  | 'no-issuer'
  | 'unclear-issuer'
  | 'look-up'
  | 'document'
  | 'possible'
  | 'not-listed';

/** Texts of the panel of a citation. */
export const citationPanelMessages: Catalog<CitationPanelMessage> = {
  vi: {
    ...stateMessages.vi,
    close: 'Đóng',
    kind: 'Loại văn bản',
    number: 'Số',
    symbol: 'Ký hiệu',
    year: 'Năm',
    date: 'Ngày ban hành',
    issuer: 'Cơ quan ban hành',
    now: 'Hiện nay',
    unchanged: 'không đổi',
    ended: 'đã kết thúc hoạt động',
    'ended-on': 'kết thúc hoạt động từ {date}',
    heirs: '{count} cơ quan kế thừa',
    'may-be': 'có thể là {names}',
    'stands-for': 'Thường chỉ',
    missing: 'Bài viết {what}, nên chưa xác định chắc chắn được văn bản.',
    'no-symbol': 'không nêu ký hiệu',
    'no-date': 'không nêu ngày ban hành',
    'no-issuer': 'không nêu cơ quan ban hành',
    'unclear-issuer': 'không nêu rõ cơ quan ban hành',
    'look-up': 'Tra cứu {name}',
    document: 'Văn bản',
    possible: 'Có thể là một trong các văn bản sau',
    'not-listed': 'Không có trong danh mục văn bản.',
  },
  en: {
    ...stateMessages.en,
    close: 'Close',
    kind: 'Kind',
    number: 'Number',
    symbol: 'Symbol',
    year: 'Year',
    date: 'Issued on',
    issuer: 'Issuer',
    now: 'Today',
    unchanged: 'the same',
    ended: 'it has ended',
    'ended-on': 'it ended on {date}',
    heirs: { one: 'one body took over', other: '{count} bodies took over' },
    'may-be': 'perhaps {names}',
    'stands-for': 'Usually means',
    missing: 'The article {what}, so the document is not certain.',
    'no-symbol': 'gives no symbol',
    'no-date': 'gives no date of issue',
    'no-issuer': 'names no issuer',
    'unclear-issuer': 'does not make the issuer clear',
    'look-up': 'Look up {name}',
    document: 'Document',
    possible: 'Perhaps one of these documents',
    'not-listed': 'It is not in the list of documents.',
  },
};
