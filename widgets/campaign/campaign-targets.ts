import { html, nothing, svg, type TemplateResult } from 'lit';
import { writeDay } from '../../src/vietnamese/write-day.js';
import type { MessagesController } from '../shared/messages.js';
import { TARGET_STATES, type CampaignView, type TargetView } from './campaign-view.js';
import type { CampaignMessage } from './campaign.messages.js';

/** The texts of the widget. */
export type Messages = MessagesController<CampaignMessage>;

/** How the targets stand together: `Tính đến ngày 31/12/2018: 3/4 chỉ tiêu đã đạt; 1 không đạt.` */
export function summaryOf({ on, targets }: CampaignView, messages: Messages): string {
  const countOf = (state: TargetView['state']) =>
    targets.filter((target) => target.state === state).length;
  const values = { reached: countOf('reached'), count: targets.length };
  const others = TARGET_STATES.filter((state) => state !== 'reached' && countOf(state) > 0).map(
    (state) => `${messages.number(countOf(state))} ${messages.say(state)}`,
  );
  const first =
    on === undefined
      ? messages.say('summary', values)
      : messages.say('summary-on', { ...values, day: writeDay(on, messages.locale) });
  return `${[first, ...others].join('; ')}.`;
}

/** A target: its words, what is reached in words and as a bar, and who did it. */
export function renderTarget(
  target: TargetView,
  messages: Messages,
  renderNames: (ids: readonly string[]) => unknown,
): TemplateResult {
  return html`<li class="target ${target.state}">
    <p class="words">${target.text}</p>
    <p>
      <span class="strength ${target.isSoft ? 'soft' : 'hard'}"
        >${messages.say(target.isSoft ? 'soft' : 'hard')}</span
      >
      <strong>${reachedInWords(target, messages)}, ${messages.say(target.state)}</strong>
      <span class="muted">${boundInWords(target, messages)}</span>
    </p>
    ${renderBar(target)}
    ${(['missing', 'done'] as const).map((which) => {
      const ids = which === 'done' ? target.by : target.missing;
      const noun = (target.counts === 'units' && target.noun) || messages.say('units');
      return ids.length === 0
        ? nothing
        : html`<details>
            <summary>${messages.say(which, { count: ids.length, noun })}</summary>
            ${renderNames(ids)}
          </details>`;
    })}
  </li>`;
}

/** What is reached of the whole, with a mark where the target stands. SVG geometry: no style attribute is needed. */
function renderBar({ reached, required, whole, counts }: TargetView): TemplateResult {
  const place = (value: number) => (whole === 0 ? 0 : Math.min(100, (value / whole) * 100));
  const hasMark = required < whole || counts === 'percent';
  return html`<svg
    class="bar"
    part="bar"
    viewBox="0 0 100 8"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <rect class="rest" width="100" height="8" />
    <rect class="reached" width=${place(reached)} height="8" />
    ${hasMark ? svg`<rect class="mark" x=${Math.max(0, place(required) - 0.4)} width="0.8" height="8" />` : nothing}
  </svg>`;
}

/** `14/14 phường`, `7/10 mô hình`, `95%`. */
function reachedInWords(target: TargetView, messages: Messages): string {
  const { counts, noun, reached, required, whole } = target;
  if (counts === 'percent') return numbers.amount(reached, target, messages);
  return counts === 'units'
    ? messages.say('of-units', { reached, whole, noun: noun ?? messages.say('units') })
    : messages.say('of-things', { reached, required, noun: noun ?? messages.say('things') });
}

/** What is asked for, where the numbers do not say it already, and by when. */
function boundInWords(target: TargetView, messages: Messages): string {
  const { required, whole, counts, deadline, bound } = target;
  const isSaid =
    bound === 'at-least' && (counts === 'things' || (counts === 'units' && required === whole));
  const parts = [
    isSaid ? '' : messages.say(bound, { required: numbers.amount(required, target, messages) }),
    deadline && messages.say('deadline', { day: writeDay(deadline, messages.locale) }),
  ].filter(Boolean);
  return parts.length === 0 ? '' : `(${parts.join('; ')})`;
}

/** How numbers are written; handed to what is loaded later, so that it need not share a file. */
export const numbers = {
  /** A number as the target counts it. */
  amount: (value: number, { counts }: TargetView, messages: Messages): string =>
    counts === 'percent' ? percent(value / 100, messages) : messages.number(value),
  percent,
};

/** How numbers are written. */
export type Numbers = typeof numbers;

function percent(share: number, { locale }: Messages): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(
    share,
  );
}
