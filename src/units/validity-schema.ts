import { isoDateSchema } from '../schema/fields.js';
import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';
import { byBeginning, type Validity } from './validity.js';

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
