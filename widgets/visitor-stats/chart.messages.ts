import type { Catalog } from '../shared/messages.js';

/** Names of the texts of the chart of visits. */
export type ChartMessage = 'title' | 'chart' | 'chart-table' | 'day' | 'visitors';

/** Texts of the chart of visits. */
export const chartMessages: Catalog<ChartMessage> = {
  vi: {
    title: 'Thống kê truy cập',
    chart:
      'Lượt truy cập {count} ngày qua: nhiều nhất {most} ({mostDay}), ít nhất {least} ({leastDay})',
    'chart-table': 'Xem số liệu từng ngày',
    day: 'Ngày',
    visitors: 'Lượt truy cập',
  },
  en: {
    title: 'Visitor statistics',
    chart: 'Visits of the last {count} days: most {most} ({mostDay}), fewest {least} ({leastDay})',
    'chart-table': 'Show the numbers by day',
    day: 'Day',
    visitors: 'Visits',
  },
};
