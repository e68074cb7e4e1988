import type { Catalog } from '../shared/messages.js';
import { stateMessages, type StateMessage } from '../shared/states.js';
import type { Counter } from './statistics.js';

/** Names of the texts of `<danvan-visitor-stats>`. */
export type VisitorStatsMessage = Counter | StateMessage | 'unknown';

/** Texts of `<danvan-visitor-stats>`. */
export const visitorStatsMessages: Catalog<VisitorStatsMessage> = {
  vi: {
    ...stateMessages.vi,
    online: 'Đang trực tuyến',
    guests: 'Khách',
    members: 'Thành viên',
    today: 'Hôm nay',
    yesterday: 'Hôm qua',
    week: 'Tuần này',
    month: 'Tháng này',
    total: 'Tổng lượt truy cập',
    unknown: 'chưa có',
  },
  en: {
    ...stateMessages.en,
    online: 'Online now',
    guests: 'Guests',
    members: 'Members',
    today: 'Today',
    yesterday: 'Yesterday',
    week: 'This week',
    month: 'This month',
    total: 'All visits',
    unknown: 'not known',
  },
};
