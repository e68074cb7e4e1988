import type { ModelField, PublicModel, RecognitionLevel } from '../../src/campaigns/model.js';

/** The fields of the movement in their usual order (lĩnh vực). */
export const FIELDS = [
  'economy',
  'culture-society',
  'defence-security',
  'political-system',
  'new-countryside',
] as const satisfies readonly ModelField[];

/** Whose model it is: tập thể, cá nhân. */
export const FORMS = ['collective', 'individual'] as const satisfies readonly PublicModel['form'][];

/** The levels that recognise, the highest first (cấp công nhận). */
export const LEVELS = [
  'central',
  'province',
  'district',
  'base',
] as const satisfies readonly RecognitionLevel[];

/** What a gallery can be narrowed by, in the order in which the filters stand. */
export const FILTERS = ['field', 'year', 'level', 'form', 'unit'] as const;

/** One way to narrow a gallery. */
export type GalleryFilter = (typeof FILTERS)[number];

/** All of them; handed to what filters, which is loaded later and need not share a file. */
export const words = { FIELDS, FORMS, LEVELS, FILTERS };

/** The words of models and filters. */
export type ModelWords = typeof words;
