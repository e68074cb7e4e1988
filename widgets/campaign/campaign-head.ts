import { html, nothing, type TemplateResult } from 'lit';
import { phasesOn } from '../../src/campaigns/campaign-phases.js';
import { writeDay } from '../../src/vietnamese/write-day.js';
import type { MessagesController } from '../shared/messages.js';
import type { BasisView, CampaignView, PhaseView } from './campaign-view.js';
import type { CampaignMessage } from './campaign.messages.js';

type Messages = MessagesController<CampaignMessage>;

/** What the campaign is called, when it runs, who runs it, and on what it rests. */
export function renderHead(campaign: CampaignView, messages: Messages): TemplateResult {
  const { name, period, owners, basis } = campaign;
  return html`<h2 part="title">${name}</h2>
    <dl>
      ${period ? renderEntry(messages.say('period'), [periodInWords(period, messages)]) : nothing}
      ${renderEntry(messages.say('owners'), owners)}
      ${renderEntry(
        messages.say('basis'),
        basis.map((each) => citationInWords(each, messages)),
      )}
    </dl>`;
}

function renderEntry(name: string, parts: readonly string[]): TemplateResult | typeof nothing {
  return parts.length === 0
    ? nothing
    : html`<dt>${name}</dt>
        ${parts.map((part) => html`<dd>${part}</dd>`)}`;
}

/** The phases on a line; those that run on the day of the report are marked, in words too. */
export function renderPhases(
  { phases, on }: CampaignView,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (phases.length === 0) return nothing;
  const running = on === undefined ? [] : phasesOn({ phases }, on);
  return html`<h3>${messages.say('phases')}</h3>
    <ol class="phases">
      ${phases.map((each) => {
        const isNow = running.indexOf(each) >= 0;
        const isOver = !isNow && on !== undefined && each.period.from < on;
        return html`<li class=${isOver ? 'over' : ''} aria-current=${isNow ? 'step' : nothing}>
          <span class="phase">${messages.say(each.phase)}</span>
          <span class="muted">${periodInWords(each.period, messages)}</span>
          ${isNow ? html`<strong>${messages.say('phase-now')}</strong>` : nothing}
          ${each.note === undefined ? nothing : html`<span>${each.note}</span>`}
        </li>`;
      })}
    </ol>`;
}

function periodInWords({ from, to }: PhaseView['period'], messages: Messages): string {
  const day = (date: string) => writeDay(date, messages.locale);
  return to === undefined
    ? messages.say('from-on', { from: day(from) })
    : messages.say('from-to', { from: day(from), to: day(to) });
}

/** `34/KH-UBND ngày 24/01/2018 của UBND quận Ba Đình`, as much of it as is known. */
function citationInWords({ symbol, issuedOn, issuer }: BasisView, messages: Messages): string {
  return [
    symbol,
    issuedOn && messages.say('on-day', { day: writeDay(issuedOn, messages.locale) }),
    issuer && messages.say('by-issuer', { issuer }),
  ]
    .filter(Boolean)
    .join(' ');
}
