import { isoDateSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import { z } from '../schema/zod.js';

/**
 * A half-open span of days, `[validFrom, validTo)` (hiệu lực): the district level ends at `2025-07-01`, and that day it is gone.
 * Without `validFrom` the beginning is not held, without `validTo` there is no end so far.
 */
export interface Validity {
  /** First day, `YYYY-MM-DD`. */
  readonly validFrom?: string | undefined;
  /** First day on which it holds no more, `YYYY-MM-DD`. */
  readonly validTo?: string | undefined;
}

/** The two fields of a {@link Validity}, to be spread into the schema of whatever holds for a time. */
export const validityFields = {
  validFrom: z.optional(isoDateSchema),
  validTo: z.optional(isoDateSchema),
};

/** The rule that a span begins before it ends. */
export const endsAfterBeginning = z.refine<Validity>(
  ({ validFrom, validTo }) => !validFrom || !validTo || validFrom < validTo,
  {
    ...mend(
      'Ngày hết hiệu lực (validTo) phải sau ngày bắt đầu (validFrom).',
      'The end (validTo) must come after the beginning (validFrom).',
    ),
    path: ['validTo'],
  },
);

/** The rule that no two spans of a list share a day; `groupOf` tells which entries are compared with each other. */
export function neverOverlapping<T extends Validity>(
  groupOf: (entry: T) => string = () => '',
): z.core.$ZodCheck<T[]> {
  return z.refine<T[]>(
    (entries) => !hasOverlap(entries, groupOf),
    mend(
      'Các khoảng thời gian không được chồng lên nhau; cho khoảng trước kết thúc (validTo) đúng ngày khoảng sau bắt đầu (validFrom).',
      'The spans must not overlap: end one (validTo) on the day the next begins (validFrom).',
    ),
  );
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

function hasOverlap<T extends Validity>(entries: readonly T[], groupOf: (entry: T) => string) {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const group = groupOf(entry);
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return [...groups.values()].some((members) => {
    const ordered = members.sort(byBeginning);
    return ordered.some((entry, index) => {
      const next = ordered[index + 1];
      return next && (!entry.validTo || !next.validFrom || next.validFrom < entry.validTo);
    });
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
