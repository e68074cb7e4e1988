import { visibleText } from '../shared/own-content.js';
import type { OptionView, PollView } from './poll-view.js';

/** What the site's own form says of a poll. */
export interface OwnForm {
  readonly view: PollView;
  /** Ids of the options that are chosen in it, by the site or by a reader who was quicker than the script. */
  readonly chosen: readonly string[];
  /** Where it sends the ballot without script. */
  readonly action: string | undefined;
}

/**
 * Reads the native form inside the tag: radios or checkboxes with labels, whose values are the ids of the options; the
 * question is the legend or a heading. Editors that drop a form inside a form leave the fields, and those are enough.
 */
export function readOwnForm(host: HTMLElement): OwnForm | undefined {
  const inputs = host.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]');
  const options = new Map<string, OptionView>();
  const chosen: string[] = [];
  let isSeveral = false;
  for (const input of inputs) {
    const text = labelOf(input);
    // A value that is not written reads as "on".
    if (!input.hasAttribute('value') || input.value === '' || text === '') continue;
    if (!options.has(input.value)) options.set(input.value, { id: input.value, text });
    if (input.checked) chosen.push(input.value);
    isSeveral ||= input.type === 'checkbox';
  }
  const question = visibleText(host.querySelector('legend, h1, h2, h3, h4, h5, h6'));
  if (options.size < 2 || question === '') return undefined;
  return {
    view: {
      question,
      description: undefined,
      options: [...options.values()],
      min: 1,
      max: isSeveral ? options.size : 1,
      opensAt: undefined,
      closesAt: undefined,
      results: 'after-vote',
      state: 'open',
      asksForWork: true,
      tally: undefined,
    },
    chosen,
    action: host.querySelector('form')?.getAttribute('action') ?? undefined,
  };
}

function labelOf(input: HTMLInputElement): string {
  const label = input.getAttribute('aria-label') ?? visibleText(input.labels?.[0]);
  if (label !== '') return label;
  // Old pages write the answer beside the field, without a label.
  return (input.nextSibling?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
