import { LONGEST_NAME, nameKey, nameKeys, type NameKey } from './name-key.js';
import { listIn } from './register-index.js';
import { fullNameOf } from './territory-kind.js';
import type { Unit, UnitLevel, UnitName } from './unit.js';
import type { UnitRegister } from './unit-register.js';
import { isValidOn } from './validity.js';

/**
 * A unit that bears, or bore, the name asked for.
 *
 * @example
 * const match: UnitMatch | undefined = findUnit(nationalUnits, 'Ha Giang', '2025-06-30')[0];
 * match?.isExact; // false: the accents are missing
 */
export interface UnitMatch {
  readonly unit: Unit;
  /** The name that matched, with the days on which it held. */
  readonly name: UnitName;
  /** Whether every accent matched too, wherever the tone mark was put. */
  readonly isExact: boolean;
}

/**
 * Finds units by name, without regard to accents, case, and the place of tone marks (tìm đơn vị theo tên).
 *
 * The word for the kind may be left out (`Ba Đình`, `quận Ba Đình`, `Q. Ba Đình`) and abbreviations written as usual (`TP`, `UBND`,
 * `MTTQ`, `TW`); where a kind is named, other kinds don't match. A body is found by its own words, `UBND tỉnh Quảng Trị`; the bare
 * name of a place finds the place. `Ban Thường vụ Tỉnh ủy …` is the Tỉnh ủy. A name that ends in `(cũ)`, `cũ` or `trước đây` finds
 * those that bore it before the day asked for.
 *
 * @param units - the register
 * @param name - as someone wrote it; anything longer than 300 characters is no name
 * @param date - the day on which the name held, `YYYY-MM-DD`; any day when left out
 * @returns all homonyms, those with the same accents first, then from the centre down, the oldest first. Never throws
 * @example
 * findUnit(nationalUnits, 'tp hue', '2026-01-01')[0]?.unit.id; // 'hue'
 * findUnit(nationalUnits, 'Ba Đình', '2018-01-24').length; // 4: a quận of Hà Nội, two phường and a xã of Thanh Hóa
 */
export function findUnit(units: UnitRegister, name: string, date?: string): UnitMatch[] {
  if (name.length > LONGEST_NAME) return [];
  const composed = name.normalize('NFC');
  const plain = composed.replace(FORMER, ' ');
  const isFormer = plain !== composed;
  const key = nameKey(plain);
  if (!key) return [];
  const holds = (entry: UnitName) =>
    isFormer
      ? entry.validTo !== undefined && (date === undefined || entry.validTo <= date)
      : date === undefined || isValidOn(entry, date);
  const best = new Map<UnitName, UnitMatch>();
  for (const { unit, name: entry, toned } of namesOf(units).get(key.folded) ?? []) {
    if (!holds(entry)) continue;
    const isExact = toned === key.toned;
    if (isExact || !best.has(entry)) best.set(entry, { unit, name: entry, isExact });
  }
  return [...best.values()].sort(byCloseness);
}

const FORMER = /\(\s*(?:cũ|trước đây)\s*\)|(?<=\S\s)(?:cũ|trước đây)\s*$/giu;

const LEVELS: readonly UnitLevel[] = ['central', 'province', 'district', 'commune', 'cell'];

function byCloseness(a: UnitMatch, b: UnitMatch): number {
  return (
    Number(b.isExact) - Number(a.isExact) ||
    LEVELS.indexOf(a.unit.level) - LEVELS.indexOf(b.unit.level) ||
    (a.name.validTo ?? LATEST).localeCompare(b.name.validTo ?? LATEST)
  );
}

const LATEST = '9999-12-31';

interface NamedUnit {
  readonly unit: Unit;
  readonly name: UnitName;
  readonly toned: string;
}

const nameIndexes = new WeakMap<UnitRegister, ReadonlyMap<string, readonly NamedUnit[]>>();

function namesOf(register: UnitRegister): ReadonlyMap<string, readonly NamedUnit[]> {
  const known = nameIndexes.get(register);
  if (known) return known;
  const made = new Map<string, NamedUnit[]>();
  for (const unit of register.units) {
    for (const name of unit.names) {
      for (const { folded, toned } of keysOf(name)) {
        listIn(made, folded).push({ unit, name, toned });
      }
    }
  }
  nameIndexes.set(register, made);
  return made;
}

function keysOf({ name, kind, aliases = [] }: UnitName): NameKey[] {
  const forms = [...aliases, ...[name, ...aliases].map((form) => fullNameOf({ name: form, kind }))];
  return forms.flatMap(nameKeys);
}
