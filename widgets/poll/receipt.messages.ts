import type { Catalog } from '../shared/messages.js';
import { stateMessages, type StateMessage } from '../shared/states.js';

/** Names of the texts of a receipt. */
export type ReceiptMessage =
  | StateMessage
  | 'receipt'
  | 'receipt-hint'
  | 'copy'
  | 'copied'
  | 'copy-by-hand'
  | 'check'
  | 'checking'
  | 'check-found'
  | 'check-absent'
  | 'check-hidden'
  | 'check-unsound'
  | 'check-failed';

/** Texts of the receipt of a `<danvan-poll>`; they come with its panel. */
export const receiptMessages: Catalog<ReceiptMessage> = {
  vi: {
    ...stateMessages.vi,
    receipt: 'Mã biên nhận',
    'receipt-hint':
      'Giữ mã này để tìm lại phiếu của bạn trong sổ phiếu công khai. Ai có mã đều xem được phiếu, nên đừng đưa mã cho người khác.',
    copy: 'Sao chép',
    copied: 'Đã sao chép mã biên nhận.',
    'copy-by-hand': 'Trình duyệt không cho sao chép. Mã đã được bôi chọn, hãy nhấn Ctrl+C.',
    check: 'Kiểm tra lá phiếu của tôi',
    checking: 'Đang đọc sổ phiếu: {read}/{count} phiếu…',
    'check-found':
      'Đã tìm thấy lá phiếu của bạn: phiếu số {place} trong {count} phiếu, chọn {choices}. Sổ phiếu nguyên vẹn.',
    'check-absent':
      'Sổ phiếu có {count} phiếu nhưng không có phiếu nào mang mã này. Hãy báo cho cơ quan tổ chức bình chọn.',
    'check-hidden':
      'Sổ phiếu chưa được công khai. Hãy giữ mã và kiểm tra lại khi kết quả được công bố.',
    'check-unsound': 'Sổ phiếu không nguyên vẹn. {why} Hãy báo cho cơ quan tổ chức bình chọn.',
    'check-failed': 'Chưa đọc được sổ phiếu. {why}',
  },
  en: {
    ...stateMessages.en,
    receipt: 'Receipt',
    'receipt-hint':
      'Keep it to find your ballot in the public log. Whoever has it can see the ballot, so don’t give it away.',
    copy: 'Copy',
    copied: 'The receipt was copied.',
    'copy-by-hand': 'The browser does not allow copying. The receipt is selected: press Ctrl+C.',
    check: 'Check my ballot',
    checking: 'Reading the log: {read} of {count} ballots…',
    'check-found':
      'Your ballot was found: number {place} of {count}, for {choices}. The log is whole.',
    'check-absent':
      'The log holds {count} ballots, but none with this receipt. Tell the agency that runs the poll.',
    'check-hidden':
      'The log is not public yet. Keep the receipt and check again when the results are published.',
    'check-unsound': 'The log is not whole. {why} Tell the agency that runs the poll.',
    'check-failed': 'The log could not be read. {why}',
  },
};
