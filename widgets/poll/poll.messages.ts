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
  | 'vote'
  | 'closes';

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
    vote: 'Bình chọn',
    closes: 'Nhận phiếu đến {time} ngày {date}.',
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
    vote: 'Vote',
    closes: 'Open until {time} on {date}.',
  },
};
