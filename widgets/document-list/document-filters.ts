/** By what documents can be narrowed. */
export const FILTERS = ['kind', 'issuer', 'year', 'status', 'field'] as const;

/** One of the ways to narrow documents. */
export type FilterName = (typeof FILTERS)[number];
