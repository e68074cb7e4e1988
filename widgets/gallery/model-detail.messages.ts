import type { Catalog } from '../shared/messages.js';
import { factNames, type FactName } from './fact-names.js';

/** Names of the texts of the detail of a model in `<danvan-gallery>`. */
export type ModelDetailMessage =
  | FactName
  | 'close-detail'
  | 'address'
  | 'content'
  | 'result'
  | 'life'
  | 'page'
  | 'act-registered'
  | 'act-building'
  | 'act-passed'
  | 'act-failed'
  | 'act-ended'
  | 'commendation'
  | 'certificate-of-merit'
  | 'other'
  | 'decision'
  | 'decision-day'
  | 'decision-issuer';

/** Texts of the detail of a model in `<danvan-gallery>`. */
export const modelDetailMessages: Catalog<ModelDetailMessage> = {
  vi: {
    ...factNames.vi,
    'close-detail': 'Đóng',
    address: 'Địa chỉ',
    content: 'Nội dung, cách làm',
    result: 'Kết quả',
    life: 'Quá trình',
    page: 'Xem trang về mô hình',
    'act-registered': 'Đăng ký',
    'act-building': 'Bắt đầu xây dựng',
    'act-passed': 'Thẩm định đạt, {level}',
    'act-failed': 'Thẩm định chưa đạt, {level}',
    'act-ended': 'Kết thúc',
    commendation: 'Tặng giấy khen',
    'certificate-of-merit': 'Tặng bằng khen',
    other: 'Khen thưởng',
    decision: 'Quyết định số {symbol}',
    'decision-day': 'ngày {day}',
    'decision-issuer': 'của {issuer}',
  },
  en: {
    ...factNames.en,
    'close-detail': 'Close',
    address: 'Address',
    content: 'What is done, and how',
    result: 'Result',
    life: 'History',
    page: 'Go to the page of this model',
    'act-registered': 'Registered',
    'act-building': 'Building began',
    'act-passed': 'Assessed and passed at {level}',
    'act-failed': 'Assessed and not passed at {level}',
    'act-ended': 'Ended',
    commendation: 'Given a commendation',
    'certificate-of-merit': 'Given a certificate of merit',
    other: 'Commended',
    decision: 'Decision No. {symbol}',
    'decision-day': 'of {day}',
    'decision-issuer': 'by {issuer}',
  },
};
