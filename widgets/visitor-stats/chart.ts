import { html, svg, type TemplateResult } from 'lit';
import type { MessagesController } from '../shared/messages.js';
import type { ChartDay } from './statistics.js';
import type { VisitorStatsMessage } from './visitor-stats.messages.js';

const HEIGHT = 40;

/** A chart of visits by day, and the same numbers as a table. The bars are SVG geometry: no style attribute is needed. */
export function renderChart(
  days: readonly ChartDay[],
  messages: MessagesController<VisitorStatsMessage>,
): TemplateResult {
  const most = days.reduce((a, b) => (b.visitors > a.visitors ? b : a));
  const least = days.reduce((a, b) => (b.visitors < a.visitors ? b : a));
  const label = messages.say('chart', {
    count: days.length,
    most: most.visitors,
    mostDay: shortDay(most.date),
    least: least.visitors,
    leastDay: shortDay(least.date),
  });
  return html`
    <svg
      part="chart"
      class="chart"
      viewBox="0 0 ${days.length} ${HEIGHT}"
      preserveAspectRatio="none"
      role="img"
      aria-label=${label}
    >
      ${days.map((day, index) => {
        const height = most.visitors === 0 ? 0 : (day.visitors / most.visitors) * HEIGHT;
        return svg`<rect x=${index + 0.1} y=${HEIGHT - height} width="0.8" height=${height} />`;
      })}
    </svg>
    <details class="numbers">
      <summary>${messages.say('chart-table')}</summary>
      <table>
        <caption class="quiet">
          ${messages.say('title')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${messages.say('day')}</th>
            <th scope="col">${messages.say('visitors')}</th>
          </tr>
        </thead>
        <tbody>
          ${days.map(
            (day) =>
              html`<tr>
                <th scope="row"><time datetime=${day.date}>${longDay(day.date)}</time></th>
                <td>${messages.number(day.visitors)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  `;
}

function shortDay(date: string): string {
  return `${date.slice(8)}/${date.slice(5, 7)}`;
}

function longDay(date: string): string {
  return `${shortDay(date)}/${date.slice(0, 4)}`;
}
