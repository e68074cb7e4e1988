import { html } from 'hono/html';
import { formatCount } from '../../src/vietnamese/index.js';
import { parameter, siteFor, type Service } from '../service-context.js';
import { localeFor } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import type { VisitHistory, VisitorStats } from '../../src/counters/index.js';
import type { Locale } from '../../src/schema/index.js';
import { page, say, type Html } from './layout.js';
import type { ServiceAnswer } from '../http/exchange.js';

/** `GET /stats/{site}`: the visitor statistics as a full page. */
export async function statsPage(service: Service, context: RequestContext): Promise<ServiceAnswer> {
  const site = await siteFor(service, parameter(context, 'site'));
  const locale = localeFor(context);
  const at = service.now();
  const stats = await service.store.stats(site.id, at);
  const { days } = await service.store.history(site.id, 30, at);
  const rows = statisticsRows(stats, locale);
  const title = say(locale, 'Thống kê truy cập', 'Visitor statistics');
  return page(context, {
    locale,
    title,
    site,
    otherLanguage: `?lang=${locale === 'vi' ? 'en' : 'vi'}`,
    body: html`<h1>${title}</h1>
      <table>
        <tbody>
          ${rows.map(
            ([label, value]) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td class="number">${formatCount(value, locale)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <p>
        ${say(
          locale,
          `Một lượt truy cập là một người xem, tính lại sau ${site.visitMinutes} phút không xem trang nào. Không dùng cookie, không lưu địa chỉ IP, không tính máy tự động.`,
          `One visit is one visitor, counted again after ${site.visitMinutes} minutes without a page. No cookies, no IP address is kept, bots are not counted.`,
        )}
      </p>
      ${
        context.place?.isFrame === true && days.length > 0
          ? html`<details>
              <summary>${say(locale, '30 ngày gần nhất', 'The last 30 days')}</summary>
              ${dayTable(days, locale)}
            </details>`
          : dayTable(days, locale)
      }`,
  });
}

/** Each counter with its name, the total last. */
export function statisticsRows(
  stats: VisitorStats,
  locale: Locale,
): readonly (readonly [label: string, count: number])[] {
  return [
    [say(locale, 'Đang trực tuyến', 'Online now'), stats.online.total],
    [say(locale, 'Khách', 'Guests'), stats.online.guests],
    [say(locale, 'Thành viên', 'Members'), stats.online.members],
    [say(locale, 'Hôm nay', 'Today'), stats.today],
    [say(locale, 'Hôm qua', 'Yesterday'), stats.yesterday],
    [say(locale, 'Tuần này', 'This week'), stats.week],
    [say(locale, 'Tháng này', 'This month'), stats.month],
    [say(locale, 'Tổng lượt truy cập', 'Total visits'), stats.total],
  ];
}

function dayTable(days: VisitHistory['days'], locale: Locale): Html | string {
  if (days.length === 0) return '';
  return html`<table>
    <caption>
      ${say(locale, '30 ngày gần nhất', 'The last 30 days')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${say(locale, 'Ngày', 'Day')}</th>
        <th scope="col" class="number">${say(locale, 'Lượt truy cập', 'Visits')}</th>
        <th scope="col" class="number">${say(locale, 'Lượt xem trang', 'Page views')}</th>
      </tr>
    </thead>
    <tbody>
      ${[...days].reverse().map(
        ({ date, visitors, hits }) =>
          html`<tr>
            <th scope="row">
              <time datetime="${date}">${date.split('-').reverse().join('/')}</time>
            </th>
            <td class="number">${formatCount(visitors, locale)}</td>
            <td class="number">${formatCount(hits, locale)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
