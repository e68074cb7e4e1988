import { isIsoDate } from '../schema/iso-date.js';
import { indexOf } from './register-index.js';
import { fullNameOf } from './territory-kind.js';
import type { Unit, UnitCode, UnitKind, UnitLevel, UnitName, UnitSystem } from './unit.js';
import type { UnitRegister } from './unit-register.js';
import { isValidOn } from './validity.js';

/**
 * A unit as it stood on one day: what {@link unitAt} gives.
 *
 * @example
 * const unit: UnitOnDay | undefined = unitAt(nationalUnits, 'hue', '2025-01-01');
 * unit?.kind; // 'municipality'
 * unit?.code; // '46'
 */
export interface UnitOnDay {
  readonly id: string;
  readonly system: UnitSystem;
  readonly level: UnitLevel;
  /** The name without the kind for a territory (`Ba Đình`), the whole name for a body. */
  readonly name: string;
  readonly kind: UnitKind;
  /** The name as one writes it: `Quận Ba Đình`. */
  readonly fullName: string;
  /** Code of the Statistics Office. */
  readonly code?: string;
  /** The usual abbreviation in symbols of documents. */
  readonly abbreviation?: string;
  /** Id of the administrative parent. */
  readonly parent?: string;
  /** Id of the territory a body serves. */
  readonly territory?: string;
  readonly seat?: string;
}

/**
 * Gives a unit as it stood on a day: an issuer is the unit that was valid on the day of the document.
 *
 * @param units - a register, such as `nationalUnits` or one made by `loadCommunes`
 * @param id - the unit's own id
 * @param date - the day, `YYYY-MM-DD`
 * @returns its names and codes of that day; `undefined` when it did not exist then, is not in the register, or
 *   the date is no day
 * @example
 * unitAt(nationalUnits, 'hue', '2024-12-31')?.fullName; // 'Tỉnh Thừa Thiên Huế'
 * unitAt(nationalUnits, 'hue', '2025-01-01')?.fullName; // 'Thành phố Huế'
 */
export function unitAt(units: UnitRegister, id: string, date: string): UnitOnDay | undefined {
  const unit = indexOf(units).byId.get(id);
  return unit && isIsoDate(date) ? standingOn(unit, date) : undefined;
}

/** Gives one unit as it stood on a day; see {@link unitAt}. */
export function standingOn(unit: Unit, date: string): UnitOnDay | undefined {
  const named = nameOn(unit, date);
  if (!named) return undefined;
  const { id, system, level, territory } = unit;
  const code = codeOn(unit, date)?.value;
  const abbreviation = unit.abbreviations.find((entry) => isValidOn(entry, date))?.value;
  const parent = unit.parents.find((entry) => isValidOn(entry, date))?.unit;
  const seat = unit.seats.find((entry) => isValidOn(entry, date))?.name;
  return {
    id,
    system,
    level,
    name: named.name,
    kind: named.kind,
    fullName: fullNameOf(named),
    ...(code !== undefined && { code }),
    ...(abbreviation !== undefined && { abbreviation }),
    ...(parent !== undefined && { parent }),
    ...(territory !== undefined && { territory }),
    ...(seat !== undefined && { seat }),
  };
}

/** Gives the name that a unit bore on a day. A unit without one did not exist. */
export function nameOn(unit: Unit, date: string): UnitName | undefined {
  return unit.names.find((entry) => isValidOn(entry, date));
}

/** Gives the code of the Statistics Office that a unit bore on a day. */
export function codeOn(unit: Unit, date: string): UnitCode | undefined {
  return unit.codes.find((entry) => entry.scheme === 'statistics' && isValidOn(entry, date));
}
