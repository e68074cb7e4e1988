import { html, nothing, type TemplateResult } from 'lit';
import type { MessagesController } from '../shared/messages.js';
import type { OutcomeMessage } from './outcome.messages.js';
import type { PollView, TallyView } from './poll-view.js';

/** The result as a table, with a bar in each row. The bars are SVG geometry: no style attribute is needed. */
export function renderResults(
  { question, options, max }: PollView,
  { ballots, votes }: TallyView,
  messages: MessagesController<OutcomeMessage>,
): TemplateResult {
  const percent = new Intl.NumberFormat(messages.locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  return html`
    <table part="results">
      <caption class="quiet">
        ${question}
      </caption>
      <thead>
        <tr>
          <th scope="col">${messages.say('option')}</th>
          <th scope="col" class="number">${messages.say('votes')}</th>
          <th scope="col" class="number">${messages.say('share')}</th>
        </tr>
      </thead>
      <tbody>
        ${options.map(({ id, text }) => {
          const count = votes.get(id) ?? 0;
          const share = ballots === 0 ? 0 : Math.min(count / ballots, 1);
          return html`<tr>
            <th scope="row">
              ${text}
              <svg
                class="bar"
                part="bar"
                viewBox="0 0 100 1"
                preserveAspectRatio="none"
                aria-hidden="true"
              >
                <rect class="rest" width="100" height="1" />
                <rect width=${share * 100} height="1" />
              </svg>
            </th>
            <td class="number">${messages.number(count)}</td>
            <td class="number">${percent.format(share)}</td>
          </tr>`;
        })}
      </tbody>
    </table>
    <p class="muted">
      ${messages.say('ballots', { count: ballots })} ${max > 1 ? messages.say('several') : nothing}
    </p>
  `;
}
