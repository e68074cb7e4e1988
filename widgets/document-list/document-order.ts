/** Columns by which the list can be put in order. */
export const SORT_COLUMNS = ['symbol', 'kind', 'issuer', 'issued', 'effective'] as const;

/** A column by which the list can be put in order. */
export type SortColumn = (typeof SORT_COLUMNS)[number];

/** An order of the list. */
export interface DocumentOrder {
  readonly column: SortColumn;
  readonly isDown: boolean;
}
