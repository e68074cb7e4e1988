import type { Model, ModelPhase, PublicModel, RecognitionLevel } from './model.js';

/**
 * Takes off a model what is not for publication: contact and note.
 *
 * @example
 * const model = modelSchema.parse({
 *   id: 'may-tre', name: 'Tổ hợp tác mây tre đan', unit: 'phuc-xa', form: 'collective', acts: [], note: 'Chờ thẩm định',
 * });
 * validate(publicModelSchema, publicModel(model)).ok; // true
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
 * const model = modelSchema.parse({
 *   id: 'may-tre', name: 'Tổ hợp tác mây tre đan', unit: 'phuc-xa', form: 'collective',
 *   acts: [
 *     { act: 'registered', on: '2022-03-15' },
 *     { act: 'recognised', on: '2022-09-30', level: 'base', decision: { symbol: '15/QĐ-UBND' } },
 *   ],
 * });
 * phaseAt(model, '2022-09-29'); // 'registered'
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
 * const decision = { symbol: '15/QĐ-UBND' };
 * recognitionAt({ acts: [{ act: 'recognised', on: '2022-09-30', level: 'base', decision }] }, '2022-10-01'); // 'base'
 */
export function recognitionAt(
  model: Pick<Model, 'acts'>,
  date: string,
): RecognitionLevel | undefined {
  const levels = model.acts.flatMap((act) =>
    act.act === 'recognised' && act.on <= date ? [act.level] : [],
  );
  // Old scripts of portals put something else in the place of `find` and `includes`.
  return (['central', 'province', 'district', 'base'] as const).filter(
    (each) => levels.indexOf(each) >= 0,
  )[0];
}
