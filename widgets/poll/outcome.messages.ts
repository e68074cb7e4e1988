import type { Catalog } from '../shared/messages.js';

/** Names of the texts that follow a ballot, or stand in its place. */
export type OutcomeMessage =
  | 'thanks'
  | 'already'
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
  | 'receipt-is'
  | 'none-chosen'
  | 'too-few'
  | 'too-many'
  | 'vote-again'
  | 'sending'
  | 'upcoming'
  | 'opens'
  | 'closed'
  | 'results-later'
  | 'results-after-vote';

/** Texts of `<danvan-poll>` that follow a ballot or stand in its place; they come with what sends it. */
export const outcomeMessages: Catalog<OutcomeMessage> = {
  vi: {
    thanks: 'Đã ghi nhận phiếu của bạn. Cảm ơn bạn đã tham gia!',
    already: 'Bạn đã bình chọn rồi. Phiếu của bạn đã được ghi nhận, cảm ơn bạn.',
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
    'none-chosen': 'Bạn chưa chọn phương án nào.',
    'too-few': 'Bạn mới chọn {chosen} phương án, cần chọn ít nhất {count}.',
    'too-many': 'Bạn đã chọn {chosen} phương án, chỉ được chọn tối đa {count}. Hãy bỏ bớt.',
    'vote-again': 'Gửi lại phiếu',
    sending: 'Đang gửi phiếu…',
    upcoming: 'Cuộc bình chọn chưa bắt đầu.',
    opens: 'Bắt đầu lúc {time} ngày {date}.',
    closed: 'Cuộc bình chọn đã kết thúc.',
    'results-later': 'Kết quả được công bố khi cuộc bình chọn kết thúc.',
    'results-after-vote': 'Kết quả hiện ra sau khi bạn bình chọn.',
  },
  en: {
    thanks: 'Your ballot has been counted. Thank you for taking part!',
    already: 'You have voted already. Your ballot has been counted, thank you.',
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
    'none-chosen': 'You have not chosen an option.',
    'too-few': 'You have chosen {chosen}; choose at least {count}.',
    'too-many': 'You have chosen {chosen}; at most {count} may be chosen. Clear some.',
    'vote-again': 'Send again',
    sending: 'Sending your ballot…',
    upcoming: 'The poll has not opened yet.',
    opens: 'It opens at {time} on {date}.',
    closed: 'The poll is closed.',
    'results-later': 'The results will be published when the poll closes.',
    'results-after-vote': 'The results show after you vote.',
  },
};
