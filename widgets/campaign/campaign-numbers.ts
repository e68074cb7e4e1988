import { html, type LitElement, type TemplateResult } from 'lit';
import { addStyles } from '../shared/add-styles.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import { field, list, plain } from '../shared/unknown-data.js';
import type { Messages, Numbers } from './campaign-targets.js';
import type { CampaignView, TargetView } from './campaign-view.js';
import {
  campaignNumbersMessages,
  type CampaignNumbersMessage,
} from './campaign-numbers.messages.js';
import { campaignNumbersStyles } from './campaign-numbers.styles.js';

const COLUMNS = ['target', 'strength', 'required', 'reached-number', 'share', 'state'] as const;
const MOST_NAME = 1_000;

/** What stands behind the details of a campaign: the units by name, and the numbers as a table. Loaded after the report is shown. */
export class CampaignNumbers {
  readonly #messages: MessagesController<CampaignNumbersMessage>;

  constructor(host: SpeakingHost & LitElement) {
    this.#messages = new MessagesController(host, campaignNumbersMessages);
    addStyles(host, campaignNumbersStyles);
  }

  /** Units by name, in the order of their ids. */
  renderNames(ids: readonly string[], { units }: CampaignView): TemplateResult {
    const names = new Map(
      list(units).map((unit) => [
        plain(field(unit, 'id'), MOST_NAME),
        plain(field(unit, 'name'), MOST_NAME),
      ]),
    );
    return html`<ul class="names">
      ${ids.map((id) => html`<li>${names.get(id) ?? id}</li>`)}
    </ul>`;
  }

  /** The numbers of all targets. */
  renderTable({ name, targets }: CampaignView, messages: Messages, write: Numbers): TemplateResult {
    return html`<div class="scroll" tabindex="0" role="group" aria-label=${messages.say('numbers')}>
      <table>
        <caption class="quiet">
          ${name}
        </caption>
        <thead>
          <tr>
            ${COLUMNS.map((column) => html`<th scope="col">${this.#messages.say(column)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${targets.map((target) => renderRow(target, messages, write))}
        </tbody>
      </table>
    </div>`;
  }
}

function renderRow(
  target: TargetView,
  messages: Messages,
  { amount, percent }: Numbers,
): TemplateResult {
  const { reached, required, whole, counts } = target;
  const of = counts === 'units' ? whole : required;
  return html`<tr>
    <th scope="row">${target.text}</th>
    <td>${messages.say(target.isSoft ? 'soft' : 'hard')}</td>
    <td class="number">${amount(required, target, messages)}</td>
    <td class="number">${amount(reached, target, messages)}</td>
    <td class="number">${of === 0 ? '' : percent(reached / of, messages)}</td>
    <td>${messages.say(target.state)}</td>
  </tr>`;
}
