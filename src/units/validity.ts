/**
 * A half-open span of days, `[validFrom, validTo)` (hiệu lực): the district level ends at `2025-07-01`, and that day it is gone.
 * Without `validFrom` the beginning is not held, without `validTo` there is no end so far.
 *
 * @example
 * const validity: Validity = { validFrom: '2008-08-01', validTo: '2025-07-01' };
 * isValidOn(validity, '2018-01-24'); // true
 */
export interface Validity {
  /** First day, `YYYY-MM-DD`. */
  readonly validFrom?: string | undefined;
  /** First day on which it holds no more, `YYYY-MM-DD`. */
  readonly validTo?: string | undefined;
}

/**
 * Tells whether something holds on a day.
 *
 * @param date - `YYYY-MM-DD`
 * @example
 * isValidOn({ validTo: '2025-07-01' }, '2025-06-30'); // true
 * isValidOn({ validTo: '2025-07-01' }, '2025-07-01'); // false
 */
export function isValidOn({ validFrom, validTo }: Validity, date: string): boolean {
  return (!validFrom || validFrom <= date) && (!validTo || date < validTo);
}

/** Orders spans by their beginning, those without one first. */
export function byBeginning(a: Validity, b: Validity): number {
  return compare(a.validFrom ?? '', b.validFrom ?? '');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
