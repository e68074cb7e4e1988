import type { Model, ModelAct } from './model.js';

/**
 * Brings what a list says into a model that is there: what the list names replaces, what it does not name stays, and no act
 * is lost.
 *
 * @example
 * const model = { id: 'may-tre', name: 'Mây tre đan', unit: 'phuc-xa', form: 'collective', acts: [] };
 * const kept = modelSchema.parse({ ...model, images: [{ url: 'https://badinh.example.vn/may-tre.jpg' }] });
 * const fromList = modelSchema.parse({ ...model, result: '12 hộ tham gia' });
 * mergeModel(kept, fromList).images.length; // 1: a list has no pictures, those that were kept stay
 * mergeModel(kept, fromList).result; // '12 hộ tham gia'
 */
export function mergeModel(kept: Model, brought: Model): Model {
  const acts = [
    ...kept.acts.filter((act) => !brought.acts.some((told) => isSameAct(act, told))),
    ...brought.acts.map((told) => {
      const known = kept.acts.find((act) => isSameAct(act, told));
      return known ? mergeAct(known, told) : told;
    }),
  ];
  return {
    ...kept,
    ...brought,
    fields: brought.fields.length > 0 ? brought.fields : kept.fields,
    images: brought.images.length > 0 ? brought.images : kept.images,
    acts: acts.sort(byDay),
  };
}

function mergeAct(known: ModelAct, told: ModelAct): ModelAct {
  // A list that gives no more than the year is read as its first day, so the later day is the one that was known.
  if (known.on > told.on) return known;
  if (!('decision' in known) || !('decision' in told)) return told;
  // A list names a decision by its symbol and day, and a commendation without its level.
  const level = told.level ?? known.level;
  const decision =
    known.on === told.on
      ? { ...told.decision, ...known.decision }
      : { ...known.decision, ...told.decision };
  return { ...told, ...(level === undefined ? {} : { level }), decision };
}

/** One act told again: the same step by the same level under the same decision; a model registers once a year. */
function isSameAct(a: ModelAct, b: ModelAct): boolean {
  const [level, other] = [levelOf(a), levelOf(b)];
  if (a.act !== b.act || (level !== undefined && other !== undefined && level !== other))
    return false;
  if ('decision' in a && 'decision' in b) return a.decision.symbol === b.decision.symbol;
  return a.act === 'registered' ? a.on.slice(0, 4) === b.on.slice(0, 4) : a.on === b.on;
}

function levelOf(act: ModelAct): string | undefined {
  return 'level' in act ? act.level : undefined;
}

function byDay(a: ModelAct, b: ModelAct): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return Number(a.act === 'ended') - Number(b.act === 'ended');
}
