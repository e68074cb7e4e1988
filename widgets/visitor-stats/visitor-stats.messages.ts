import type { Catalog } from '../shared/messages.js';
import { stateMessages, type StateMessage } from '../shared/states.js';
import type { Counter } from './statistics.js';

/** Names of the texts of `<danvan-visitor-stats>`. */
export type VisitorStatsMessage =
  Counter | StateMessage | 'title' | 'unknown' | 'chart' | 'chart-table' | 'day' | 'visitors';

/** Texts of `<danvan-visitor-stats>`. */
export const visitorStatsMessages: Catalog<VisitorStatsMessage> = {
  vi: {
    ...stateMessages.vi,
    title: 'Thống kê truy cập',
    online: 'Đang trực tuyến',
    guests: 'Khách',
    members: 'Thành viên',
    today: 'Hôm nay',
    yesterday: 'Hôm qua',
    week: 'Tuần này',
    month: 'Tháng này',
    total: 'Tổng lượt truy cập',
    unknown: 'chưa có',
    chart:
      'Lượt truy cập {count} ngày qua: nhiều nhất {most} ({mostDay}), ít nhất {least} ({leastDay})',
    'chart-table': 'Xem số liệu từng ngày',
    day: 'Ngày',
    visitors: 'Lượt truy cập',
  },
  en: {
    ...stateMessages.en,
    title: 'Visitor statistics',
    online: 'Online now',
    guests: 'Guests',
    members: 'Members',
    today: 'Today',
    yesterday: 'Yesterday',
    week: 'This week',
    month: 'This month',
    total: 'All visits',
    unknown: 'not known',
    chart: 'Visits of the last {count} days: most {most} ({mostDay}), fewest {least} ({leastDay})',
    'chart-table': 'Show the numbers by day',
    day: 'Day',
    visitors: 'Visits',
  },
};
