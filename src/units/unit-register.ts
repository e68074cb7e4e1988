import { mend } from '../schema/problems.js';
import * as z from '../schema/zod.js';
import { listIn } from './register-index.js';
import { successionSchema, type Succession } from './succession.js';
import { unitSchema, type Unit } from './unit.js';
import { byBeginning, type Validity } from './validity.js';

/**
 * Units and how they followed each other (danh bạ đơn vị). Take it as frozen: lookups keep an index of it, so make a new register
 * instead of changing one.
 *
 * @example
 * const register: UnitRegister = { units: provinces, successions: provinceSuccessions };
 * successors(register, 'kien-giang', '2026-01-01').map(({ id }) => id); // ['an-giang-2025']
 */
export interface UnitRegister {
  readonly units: readonly Unit[];
  readonly successions: readonly Succession[];
}

/**
 * A register from outside. Beside the rules of each unit: ids are used once, every id that is named exists, and no two units
 * hold the same code of the Statistics Office on the same day.
 *
 * @example
 * const register: UnitRegister = unitRegisterSchema.parse({
 *   units: [{ id: 'phuc-xa', system: 'territory', level: 'commune', names: [{ name: 'Phúc Xá', kind: 'ward' }] }],
 * });
 * unitAt(register, 'phuc-xa', '2018-01-24')?.fullName; // 'Phường Phúc Xá'
 */
export const unitRegisterSchema = z
  .object({
    units: z.array(unitSchema),
    successions: z._default(z.array(successionSchema), []),
  })
  .check(
    z.superRefine((register, context) => {
      for (const { path, rule } of brokenRules(register)) {
        context.addIssue({
          code: 'custom',
          path,
          message: rule.error,
          params: { ...rule.params },
          input: register,
        });
      }
    }),
  );

type Rule = ReturnType<typeof mend>;

interface BrokenRule {
  readonly path: (string | number)[];
  readonly rule: Rule;
}

const USED_ID = mend(
  'Mã này đã dùng cho đơn vị khác; đặt mã riêng.',
  'Another unit has this id; give it its own.',
);
const UNKNOWN_ID = mend(
  'Không có đơn vị mang mã này; thêm đơn vị hoặc sửa mã.',
  'No unit has this id; add the unit or mend the id.',
);
const SHARED_CODE = mend(
  'Hai đơn vị cùng mang mã thống kê này một lúc; sửa mã hoặc thời hạn.',
  'Two units hold this code at the same time; mend the code or the days.',
);

function* brokenRules({ units, successions }: UnitRegister): Generator<BrokenRule> {
  const ids = new Set<string>();
  for (const [index, { id }] of units.entries()) {
    if (ids.has(id)) yield { path: ['units', index, 'id'], rule: USED_ID };
    ids.add(id);
  }
  for (const [index, unit] of units.entries()) {
    for (const list of ['parents', 'relations'] as const) {
      for (const [place, entry] of unit[list].entries()) {
        if (!ids.has(entry.unit))
          yield { path: ['units', index, list, place, 'unit'], rule: UNKNOWN_ID };
      }
    }
    if (unit.territory !== undefined && !ids.has(unit.territory))
      yield { path: ['units', index, 'territory'], rule: UNKNOWN_ID };
  }
  for (const [index, { from, to }] of successions.entries()) {
    if (!ids.has(from)) yield { path: ['successions', index, 'from'], rule: UNKNOWN_ID };
    if (to !== undefined && !ids.has(to))
      yield { path: ['successions', index, 'to'], rule: UNKNOWN_ID };
  }
  yield* sharedCodes(units);
}

function* sharedCodes(units: readonly Unit[]): Generator<BrokenRule> {
  const byValue = new Map<string, (Validity & { readonly path: (string | number)[] })[]>();
  for (const [index, { codes }] of units.entries()) {
    for (const [place, { scheme, value, validFrom, validTo }] of codes.entries()) {
      if (scheme !== 'statistics') continue;
      const path = ['units', index, 'codes', place, 'value'];
      listIn(byValue, value).push({ validFrom, validTo, path });
    }
  }
  for (const entries of byValue.values()) {
    let end: string | undefined = '';
    for (const entry of entries.sort(byBeginning)) {
      if (end === undefined || (entry.validFrom ?? '') < end)
        yield { path: entry.path, rule: SHARED_CODE };
      end = entry.validTo;
    }
  }
}
