import type { Model, ModelPhase, PublicModel, RecognitionLevel } from './model.js';

/**
 * Takes off a model what is not for publication: contact and note.
 *
 * @example
 * publicModelSchema.parse(publicModel(model)); // never refused
 */
export function publicModel(model: Model): PublicModel {
  const open: PublicModel & Partial<Pick<Model, 'contact' | 'note'>> = { ...model };
  delete open.contact;
  delete open.note;
  return open;
}

/**
 * How far a model had come on a day: its last act by then.
 *
 * @param date - `YYYY-MM-DD`
 * @returns `undefined` before its first act
 * @example
 * phaseAt(model, '2022-10-01'); // 'recognised'
 */
export function phaseAt(model: Pick<Model, 'acts'>, date: string): ModelPhase | undefined {
  return model.acts.findLast((act) => act.on <= date)?.act;
}

/**
 * The highest level that had recognised a model by a day.
 *
 * @param date - `YYYY-MM-DD`
 * @returns `undefined` when none had
 * @example
 * recognitionAt(model, '2022-10-01'); // 'base'
 */
export function recognitionAt(
  model: Pick<Model, 'acts'>,
  date: string,
): RecognitionLevel | undefined {
  const levels = model.acts.flatMap((act) =>
    act.act === 'recognised' && act.on <= date ? [act.level] : [],
  );
  return (['central', 'province', 'district', 'base'] as const).find((each) =>
    levels.includes(each),
  );
}
