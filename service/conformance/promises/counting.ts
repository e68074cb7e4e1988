import { randomUUID } from 'node:crypto';
import {
  historyReplySchema,
  hitReplySchema,
  presenceReplySchema,
  readsReplySchema,
} from '../../../src/client/index.js';
import { visitorStatsSchema } from '../../../src/counters/index.js';
import { hold, type ApiPromise } from '../promise.js';
import type { Target } from '../target.js';

const TOGETHER = 20;
const ROBOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

function hit(target: Target, page: string, rest: object = {}): Promise<{ reads: number }> {
  return target.ask(hitReplySchema, target.ofSite('hits'), { body: { page, ...rest } });
}

async function readsOf(target: Target, ...pages: readonly string[]): Promise<number[]> {
  const query = pages.map((page) => `page=${encodeURIComponent(page)}`).join('&');
  const { reads } = await target.ask(readsReplySchema, `${target.ofSite('reads')}?${query}`);
  hold(
    reads.map(({ page }) => page).join('\n') === pages.join('\n'),
    'reads: every page that was asked, in that order',
    reads,
  );
  return reads.map(({ reads: count }) => count);
}

/** What is promised of views, reads and statistics. */
export const countingPromises: readonly ApiPromise[] = [
  {
    id: 'hit-counts',
    says: {
      vi: 'Mỗi lượt xem được đếm một lần và trả về thống kê cùng số lượt xem của trang.',
      en: 'Each view counts once and is answered with the statistics and the reads of its page.',
    },
    needs: ['site'],
    async keep(target) {
      const page = target.newPage();
      for (const expected of [1, 2, 3]) {
        const { reads } = await hit(target, page, { view: randomUUID() });
        hold(reads === expected, `hits: reads ${expected} after ${expected} views`, reads);
      }
    },
  },
  {
    id: 'hit-idempotent',
    says: {
      vi: 'Gửi lại cùng một lượt xem (cùng view) không đếm thêm.',
      en: 'The same view sent again (same view id) does not count again.',
    },
    needs: ['site'],
    async keep(target) {
      const page = target.newPage();
      const view = randomUUID();
      await hit(target, page, { view });
      await hit(target, page, { view });
      const { reads } = await hit(target, page, { view });
      hold(reads === 1, 'hits: reads 1 after one view sent three times', reads);
    },
  },
  {
    id: 'hits-together',
    says: {
      vi: `${TOGETHER} lượt xem đến cùng lúc được đếm đủ ${TOGETHER}.`,
      en: `${TOGETHER} views that come at once count ${TOGETHER}.`,
    },
    needs: ['site'],
    async keep(target) {
      const page = target.newPage();
      await Promise.all(
        [...new Array(TOGETHER).keys()].map(() => hit(target, page, { view: randomUUID() })),
      );
      const { reads } = await hit(target, page, { view: randomUUID() });
      hold(reads === TOGETHER + 1, `hits: reads ${TOGETHER + 1}`, reads);
    },
  },
  {
    id: 'hit-as-text',
    says: {
      vi: 'Lượt xem gửi dạng text/plain cũng được nhận (trình duyệt khỏi hỏi trước).',
      en: 'A view sent as text/plain is taken, too (so that browsers need not ask first).',
    },
    needs: ['site'],
    async keep(target) {
      await target.ask(hitReplySchema, target.ofSite('hits'), {
        body: { page: target.newPage() },
        headers: { 'content-type': 'text/plain;charset=UTF-8' },
      });
    },
  },
  {
    id: 'robots-not-counted',
    says: { vi: 'Máy tự động không được đếm.', en: 'Robots do not count.' },
    needs: ['site'],
    async keep(target) {
      const page = target.newPage();
      const { reads } = await target.ask(hitReplySchema, target.ofSite('hits'), {
        body: { page },
        headers: { 'user-agent': ROBOT },
      });
      hold(reads === 0, 'hits of a robot: reads 0', reads);
    },
  },
  {
    id: 'total-grows',
    says: {
      vi: 'Tổng lượt truy cập không bao giờ giảm.',
      en: 'The total of visits never falls.',
    },
    needs: ['site'],
    async keep(target) {
      const totals: number[] = [];
      while (totals.length < 3) {
        const { stats } = await target.ask(hitReplySchema, target.ofSite('hits'), {
          body: { page: target.newPage() },
        });
        totals.push(stats.total);
      }
      hold(
        totals.every((total, index) => total >= 1 && total >= (totals[index - 1] ?? 0)),
        'hits: stats.total at least 1, and never smaller than before',
        totals,
      );
    },
  },
  {
    id: 'stats-shape',
    says: {
      vi: 'Thống kê đúng dạng và được lưu tạm vài giây.',
      en: 'Statistics have their shape and may be kept for seconds.',
    },
    needs: ['site'],
    async keep(target) {
      await target.ask(visitorStatsSchema, target.ofSite('stats'));
      const { headers } = await target.send(target.ofSite('stats'));
      const cache = headers.get('cache-control') ?? '';
      hold(/max-age=[1-9]/.test(cache) && !/no-store/.test(cache), 'stats: a max-age', cache);
    },
  },
  {
    id: 'reads-in-order',
    says: {
      vi: 'Số lượt xem nhiều trang trả về đúng thứ tự hỏi; trang lạ là 0.',
      en: 'Reads of several pages come in the order asked; an unknown page has 0.',
    },
    needs: ['site'],
    async keep(target) {
      const [first, unknown] = [target.newPage(), target.newPage()];
      await hit(target, first, { view: randomUUID() });
      await hit(target, first, { view: randomUUID() });
      const reads = await readsOf(target, unknown, first);
      hold(reads.join() === '0,2', 'reads: 0 and 2', reads);
    },
  },
  {
    id: 'history-shape',
    says: {
      vi: 'Lịch sử không quá số ngày được hỏi, mỗi ngày một dòng, ngày cũ trước.',
      en: 'The history has no more days than asked, each once, oldest first.',
    },
    needs: ['site'],
    async keep(target) {
      const { days } = await target.ask(historyReplySchema, `${target.ofSite('history')}?days=7`);
      const dates = days.map(({ date }) => date);
      hold(dates.length <= 7, 'history?days=7: at most seven days', dates);
      hold(
        dates.every((date, index) => date > (dates[index - 1] ?? '')),
        'history: each day once, oldest first',
        dates,
      );
    },
  },
  {
    id: 'presence-counts-nothing',
    says: {
      vi: 'Báo hiện diện không làm tăng số lượt truy cập.',
      en: 'A sign of presence counts no visit.',
    },
    needs: ['site'],
    async keep(target) {
      await hit(target, target.newPage());
      const before = await target.ask(presenceReplySchema, target.ofSite('presence'), { body: {} });
      const after = await target.ask(presenceReplySchema, target.ofSite('presence'), { body: {} });
      hold(before.stats.online.total >= 1, 'presence: at least one online', before.stats);
      hold(before.stats.total === after.stats.total, 'presence: the same total', [
        before.stats.total,
        after.stats.total,
      ]);
    },
  },
];
