import { html, nothing, svg, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../shared/add-styles.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { field, list, whole } from '../shared/unknown-data.js';
import { chartMessages, type ChartMessage } from './chart.messages.js';
import { chartStyles } from './chart.styles.js';

/** One day of the chart. */
interface ChartDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly visitors: number;
}

const HEIGHT = 40;
const MOST_DAYS = 366;

/**
 * A chart of visits by day, and the same numbers as a table. The bars are SVG geometry: no style attribute is needed.
 * Loaded where a site wants it.
 */
export class VisitChart {
  readonly #messages: MessagesController<ChartMessage>;

  constructor(host: SpeakingHost & LitElement) {
    this.#messages = new MessagesController(host, chartMessages);
    addStyles(host, chartStyles);
  }

  /** @param history - an answer to `…/history`, or a JSON child in the same form */
  render(history: unknown): TemplateResult | typeof nothing {
    const days = readHistory(history);
    return days.length > 1 ? renderChart(days, this.#messages) : nothing;
  }
}

/** Takes the days out of an answer; days that can't be read are left out, at most 366 are kept. */
function readHistory(answer: unknown): ChartDay[] {
  const read: ChartDay[] = [];
  for (const day of list(field(answer, 'days')).slice(-MOST_DAYS)) {
    const [date, visitors] = [field(day, 'date'), whole(field(day, 'visitors'))];
    if (typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) && visitors !== undefined)
      read.push({ date, visitors });
  }
  return read;
}

function renderChart(
  days: readonly ChartDay[],
  messages: MessagesController<ChartMessage>,
): TemplateResult | typeof nothing {
  let [most, least] = [days[0], days[0]];
  for (const day of days) {
    if (!most || day.visitors > most.visitors) most = day;
    if (!least || day.visitors < least.visitors) least = day;
  }
  if (!most || !least) return nothing;
  const label = messages.say('chart', {
    count: days.length,
    most: most.visitors,
    mostDay: shortDay(most.date),
    least: least.visitors,
    leastDay: shortDay(least.date),
  });
  const top = most.visitors;
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
        const height = top === 0 ? 0 : (day.visitors / top) * HEIGHT;
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
