import type { Catalog } from '../shared/messages.js';
import { stateMessages, type StateMessage } from '../shared/states.js';

/** Names of the texts of `<danvan-poll>`. */
export type PollMessage =
  | StateMessage
  | 'choose-one'
  | 'choose-exactly'
  | 'choose-between'
  | 'choose-at-most'
  | 'choose-any'
  | 'chosen'
  | 'none-chosen'
  | 'too-few'
  | 'too-many'
  | 'vote'
  | 'vote-again'
  | 'sending'
  | 'thanks'
  | 'already'
  | 'upcoming'
  | 'opens'
  | 'closes'
  | 'closed'
  | 'results-later'
  | 'results-after-vote'
  | 'results'
  | 'see-results'
  | 'option'
  | 'votes'
  | 'share'
  | 'ballots'
  | 'several'
  | 'unsent'
  | 'busy'
  | 'members-only'
  | 'receipt-is';

/** Texts of `<danvan-poll>`. */
export const pollMessages: Catalog<PollMessage> = {
  vi: {
    ...stateMessages.vi,
    'failed-not-found': 'Không tìm thấy cuộc bình chọn này.',
    'failed-unreadable': 'Không đọc được cuộc bình chọn.',
    'choose-one': 'Chọn một phương án.',
    'choose-exactly': 'Chọn đúng {count} phương án.',
    'choose-between': 'Chọn từ {min} đến {count} phương án.',
    'choose-at-most': 'Chọn tối đa {count} phương án.',
    'choose-any': 'Có thể chọn nhiều phương án.',
    chosen: 'Đã chọn {count}.',
    'none-chosen': 'Bạn chưa chọn phương án nào.',
    'too-few': 'Bạn mới chọn {chosen} phương án, cần chọn ít nhất {count}.',
    'too-many': 'Bạn đã chọn {chosen} phương án, chỉ được chọn tối đa {count}. Hãy bỏ bớt.',
    vote: 'Bình chọn',
    'vote-again': 'Gửi lại phiếu',
    sending: 'Đang gửi phiếu…',
    thanks: 'Đã ghi nhận phiếu của bạn. Cảm ơn bạn đã tham gia!',
    already: 'Bạn đã bình chọn rồi. Phiếu của bạn đã được ghi nhận, cảm ơn bạn.',
    upcoming: 'Cuộc bình chọn chưa bắt đầu.',
    opens: 'Bắt đầu lúc {time} ngày {date}.',
    closes: 'Nhận phiếu đến {time} ngày {date}.',
    closed: 'Cuộc bình chọn đã kết thúc.',
    'results-later': 'Kết quả được công bố khi cuộc bình chọn kết thúc.',
    'results-after-vote': 'Kết quả hiện ra sau khi bạn bình chọn.',
    results: 'Kết quả',
    'see-results': 'Xem kết quả',
    option: 'Phương án',
    votes: 'Số phiếu',
    share: 'Tỷ lệ',
    ballots: 'Tổng số: {count} phiếu.',
    several: 'Mỗi phiếu được chọn nhiều phương án nên tổng tỷ lệ có thể vượt 100%.',
    unsent: 'Chưa gửi được phiếu. {why} Lựa chọn của bạn vẫn còn, hãy gửi lại.',
    busy: 'Mạng của bạn đang gửi quá nhiều phiếu. Lựa chọn của bạn vẫn còn, xin đợi {count} giây rồi gửi lại.',
    'members-only': 'Cuộc bình chọn này dành cho thành viên. Hãy đăng nhập rồi bình chọn.',
    'receipt-is': 'Mã biên nhận: {receipt}',
  },
  en: {
    ...stateMessages.en,
    'failed-not-found': 'This poll was not found.',
    'failed-unreadable': 'The poll can’t be read.',
    'choose-one': 'Choose one option.',
    'choose-exactly': { one: 'Choose one option.', other: 'Choose {count} options.' },
    'choose-between': 'Choose {min} to {count} options.',
    'choose-at-most': {
      one: 'Choose at most one option.',
      other: 'Choose at most {count} options.',
    },
    'choose-any': 'You may choose several options.',
    chosen: '{count} chosen.',
    'none-chosen': 'You have not chosen an option.',
    'too-few': 'You have chosen {chosen}; choose at least {count}.',
    'too-many': 'You have chosen {chosen}; at most {count} may be chosen. Clear some.',
    vote: 'Vote',
    'vote-again': 'Send again',
    sending: 'Sending your ballot…',
    thanks: 'Your ballot has been counted. Thank you for taking part!',
    already: 'You have voted already. Your ballot has been counted, thank you.',
    upcoming: 'The poll has not opened yet.',
    opens: 'It opens at {time} on {date}.',
    closes: 'Open until {time} on {date}.',
    closed: 'The poll is closed.',
    'results-later': 'The results will be published when the poll closes.',
    'results-after-vote': 'The results show after you vote.',
    results: 'Results',
    'see-results': 'Show the results',
    option: 'Option',
    votes: 'Votes',
    share: 'Share',
    ballots: { one: 'One ballot in all.', other: '{count} ballots in all.' },
    several: 'A ballot may choose several options, so the shares may exceed 100% in sum.',
    unsent: 'Your ballot was not sent. {why} Your choice is kept; send it again.',
    busy: 'Your network sends too many ballots. Your choice is kept; wait {count} seconds and send it again.',
    'members-only': 'This poll is for members. Log in and vote.',
    'receipt-is': 'Receipt: {receipt}',
  },
};
