import type { ModelAct, RecognitionLevel } from '../../src/campaigns/model.js';
import { isIsoDate } from '../../src/schema/iso-date.js';
import { field, list, oneOf, plain, text } from '../shared/unknown-data.js';
import { LEVELS } from './model-words.js';

/**
 * An act of a model as far as its card tells of it.
 *
 * @example
 * const acts = document.querySelector('danvan-gallery')?.models?.flatMap((model): readonly ActView[] => model.acts);
 */
export interface ActView {
  readonly act: ModelAct['act'];
  /** `YYYY-MM-DD`. */
  readonly on: string;
  readonly level: RecognitionLevel | undefined;
  /** The act as it came. */
  readonly source: unknown;
}

/** What each kind of act needs beside its day: a level, a decision. */
const NEEDS: Readonly<Record<ModelAct['act'], string>> = {
  registered: '',
  building: '',
  assessed: 'level',
  recognised: 'level decision',
  commended: 'decision',
  ended: '',
};
const MOST_ACTS = 100;

/** The acts of a model, oldest first. One that lacks what it needs is left out. */
export function readActs(data: unknown): ActView[] {
  return list(data)
    .slice(0, MOST_ACTS)
    .flatMap((source) => readAct(source) ?? [])
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function readAct(source: unknown): ActView | undefined {
  const act = text(field(source, 'act')) ?? '';
  const on = text(field(source, 'on'));
  const needs = Object.hasOwn(NEEDS, act) ? NEEDS[act as ModelAct['act']] : undefined;
  if (needs === undefined || on === undefined || !isIsoDate(on)) return undefined;
  const level = oneOf(LEVELS, field(source, 'level'));
  const isSound =
    (level !== undefined || needs.indexOf('level') < 0) &&
    (needs.indexOf('decision') < 0 ||
      plain(field(field(source, 'decision'), 'symbol'), 1) !== undefined);
  return isSound ? { act: act as ModelAct['act'], on, level, source } : undefined;
}
