import type { VisitorStats } from '../../src/counters/index.js';
import type { Locale } from '../../src/schema/index.js';
import { formatCount } from '../../src/vietnamese/index.js';
import { say } from '../pages/layout.js';
import { statisticsRows } from '../pages/stats-page.js';
import { MARGIN, WIDTH, type Scene, type TextLine } from './scene.js';

const ROW = 34;

/** The visitor statistics as a picture. */
export function drawStatistics(stats: VisitorStats, locale: Locale): Scene {
  const title = say(locale, 'Thống kê truy cập', 'Visitor statistics');
  const lines: TextLine[] = [{ text: title, x: MARGIN, y: MARGIN + 26, size: 22, isBold: true }];
  const rows = statisticsRows(stats, locale);
  let y = MARGIN + 36;
  for (const [label, count] of rows) {
    y += ROW;
    const isBold = count === stats.total && label === rows.at(-1)?.[0];
    const look = { y, size: 17, isBold };
    lines.push({ text: label, x: MARGIN, ...look });
    lines.push({ text: formatCount(count, locale), x: WIDTH - MARGIN, align: 'end', ...look });
  }
  return {
    width: WIDTH,
    height: y + MARGIN,
    title,
    description: rows.map(([label, count]) => `${label}: ${formatCount(count, locale)}`).join('. '),
    lines,
    bars: [],
  };
}
