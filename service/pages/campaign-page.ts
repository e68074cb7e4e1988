import { html } from 'hono/html';
import { phasesOn, type Campaign, type CampaignReport } from '../../src/campaigns/index.js';
import type { Locale } from '../../src/schema/index.js';
import { formatDate } from '../../src/vietnamese/index.js';
import { localeFor } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { readQuery } from '../http/query-text.js';
import { campaignToday } from '../public-registers.js';
import { parameter, type Service } from '../service-context.js';
import { page, say, type Html } from './layout.js';
import { otherLanguage, tableHead } from './list-parts.js';
import { CAMPAIGN_WORDS, PHASE_WORDS, TARGET_WORDS } from './register-words.js';
import type { ServiceAnswer } from '../http/exchange.js';

type Progress = CampaignReport['progress'][number];

/** `GET /campaign/{campaign}`: how a campaign stands today as a full page. */
export async function campaignPage(
  service: Service,
  context: RequestContext,
): Promise<ServiceAnswer> {
  const { record, report } = await campaignToday(service, parameter(context, 'campaign'));
  const site = await service.store.sites.get(record.site);
  const locale = localeFor(context);
  const { campaign } = report;
  return page(context, {
    locale,
    title: campaign.name,
    site,
    otherLanguage: otherLanguage(readQuery(context.url), locale),
    body: html`<div class="wide">
      <h1>${campaign.name}</h1>
      ${factsOf(campaign, locale)} ${phasesOf(report, locale)}
      <h2>${say(locale, 'Chỉ tiêu', 'Targets')}</h2>
      <p>
        ${say(locale, 'Tính đến ngày', 'As of')}
        <time datetime="${report.on}">${formatDate(report.on, locale)}</time>.
      </p>
      ${targets(report, locale)}
      ${
        campaign.tasks.length === 0
          ? ''
          : html`<h2>${say(locale, 'Nhiệm vụ', 'Tasks')}</h2>
              <ul>
                ${campaign.tasks.map((task) => html`<li>${task}</li>`)}
              </ul>`
      }
    </div>`,
  });
}

function factsOf({ kind, owners, period, basis }: Campaign, locale: Locale): Html {
  const facts: readonly (readonly [string, string])[] = [
    [say(locale, 'Loại', 'Kind'), CAMPAIGN_WORDS[kind][locale]],
    [say(locale, 'Cơ quan chủ trì', 'Run by'), owners.map(({ name }) => name).join('; ')],
    [say(locale, 'Thời gian', 'Period'), span(period, locale)],
    [
      say(locale, 'Căn cứ', 'Based on'),
      basis
        .map(({ symbol, issuedOn }) =>
          issuedOn === undefined
            ? symbol
            : `${symbol} ${say(locale, 'ngày', 'of')} ${formatDate(issuedOn, locale)}`,
        )
        .join('; '),
    ],
  ];
  return html`<dl class="facts-list">
    ${facts
      .filter(([, value]) => value !== '')
      .map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd>`,
      )}
  </dl>`;
}

function phasesOf({ campaign, on }: CampaignReport, locale: Locale): Html | '' {
  if (campaign.phases.length === 0) return '';
  const running = phasesOn(campaign, on);
  return html`<h2>${say(locale, 'Giai đoạn', 'Phases')}</h2>
    <ol>
      ${campaign.phases.map(
        (each) =>
          html`<li ${running.includes(each) ? html`aria-current="step"` : ''}>
            ${PHASE_WORDS[each.phase][locale]}:
            ${span(each.period, locale)}${
              running.includes(each) ? ` (${say(locale, 'đang diễn ra', 'now')})` : ''
            }
          </li>`,
      )}
    </ol>`;
}

function targets({ progress, units }: CampaignReport, locale: Locale): Html {
  if (progress.length === 0)
    return html`<p>${say(locale, 'Chưa có chỉ tiêu.', 'There are no targets yet.')}</p>`;
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const heads = [
    say(locale, 'Chỉ tiêu', 'Target'),
    say(locale, 'Đã đạt / cần đạt', 'Reached / required'),
    say(locale, 'Tỷ lệ', 'Share'),
    say(locale, 'Tình trạng', 'State'),
  ];
  return html`<table class="targets stacked" role="table">
    ${tableHead(heads)}
    <tbody role="rowgroup">
      ${progress.map((each) => {
        const missing = each.missing.map((id) => names.get(id) ?? id);
        return html`<tr role="row">
          <th scope="row" role="rowheader">
            ${wordsOf(each)}
            ${
              missing.length === 0 || each.by.length === 0
                ? ''
                : html`<details>
                    <summary>
                      ${say(
                        locale,
                        `${missing.length} đơn vị chưa thực hiện`,
                        `${missing.length} ${missing.length === 1 ? 'unit has' : 'units have'} not done it`,
                      )}
                    </summary>
                    <p>${missing.join('; ')}</p>
                  </details>`
            }
          </th>
          <td role="cell" data-label="${heads[1]}">${amounts(each, locale)}</td>
          <td role="cell" data-label="${heads[2]}">
            ${each.share === undefined ? '–' : share(each.share, locale)}
          </td>
          <td role="cell" data-label="${heads[3]}">${TARGET_WORDS[each.state][locale]}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function wordsOf({ target }: Progress): string {
  return target.text ?? ([target.subject, target.action].filter(Boolean).join(' ') || target.id);
}

function amounts({ counts, reached, required }: Progress, locale: Locale): string {
  const number = (value: number): string =>
    value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en', { maximumFractionDigits: 1 });
  const unit = { units: say(locale, ' đơn vị', ' units'), things: '', percent: '%' }[counts];
  return `${number(reached)}/${number(required)}${unit}`;
}

function share(value: number, locale: Locale): Html {
  const told = value.toLocaleString(locale === 'vi' ? 'vi-VN' : 'en', {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return html`${told}
    <meter min="0" max="1" value="${Math.min(1, value)}" aria-hidden="true"></meter>`;
}

function span({ from, to }: Campaign['period'], locale: Locale): string {
  const first = formatDate(from, locale);
  return to === undefined
    ? say(locale, `từ ${first}`, `from ${first}`)
    : `${first} – ${formatDate(to, locale)}`;
}
