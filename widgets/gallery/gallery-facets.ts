import { compareVietnamese } from '../../src/vietnamese/collation.js';
import type { Facet } from '../shared/facets.js';
import type { GalleryModel } from './gallery-model.js';
import type { GalleryFilter, ModelWords } from './model-words.js';

/** The value of the filter `level` for models that no level has recognised. */
export const UNRECOGNISED = 'none';

/** How models are narrowed by each filter. */
export function galleryFacets(
  { FIELDS, FORMS, LEVELS }: ModelWords,
  nameOfUnit: (unit: string) => string,
): readonly (Facet<GalleryModel> & { readonly name: GalleryFilter })[] {
  return [
    { name: 'field', values: ({ fields }) => fields, compare: byOrder(FIELDS) },
    { name: 'year', values: ({ year }) => given(year), compare: (a, b) => Number(b) - Number(a) },
    {
      name: 'level',
      // Without any act it is a picture, of which nobody asks who recognised it.
      values: ({ acts, level }) => (acts.length === 0 ? [] : [level ?? UNRECOGNISED]),
      compare: byOrder([...LEVELS, UNRECOGNISED]),
    },
    { name: 'form', values: ({ form }) => given(form), compare: byOrder(FORMS) },
    {
      name: 'unit',
      values: ({ unit }) => given(unit),
      compare: (a, b) => compareVietnamese(nameOfUnit(a), nameOfUnit(b)),
    },
  ];
}

function given(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value];
}

function byOrder(order: readonly string[]): (a: string, b: string) => number {
  return (a, b) => order.indexOf(a) - order.indexOf(b);
}
