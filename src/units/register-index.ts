import type { Succession } from './succession.js';
import type { Unit } from './unit.js';
import type { UnitRegister } from './unit-register.js';

/** What lookups need of a register; made once and kept for as long as the register is. */
export interface RegisterIndex {
  readonly byId: ReadonlyMap<string, Unit>;
  /** Steps by the unit they start from, and by the unit they lead to. */
  readonly from: ReadonlyMap<string, readonly Succession[]>;
  readonly to: ReadonlyMap<string, readonly Succession[]>;
}

const indexes = new WeakMap<UnitRegister, RegisterIndex>();

/** Gives the index of a register, made at the first call. */
export function indexOf(register: UnitRegister): RegisterIndex {
  const known = indexes.get(register);
  if (known) return known;
  const from = new Map<string, Succession[]>();
  const to = new Map<string, Succession[]>();
  for (const step of register.successions) {
    listIn(from, step.from).push(step);
    if (step.to !== undefined) listIn(to, step.to).push(step);
  }
  const index = { byId: new Map(register.units.map((unit) => [unit.id, unit])), from, to };
  indexes.set(register, index);
  return index;
}

/** Gives the list under a key of a map of lists, made empty where there is none. */
export function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const known = lists.get(key);
  if (known) return known;
  const made: V[] = [];
  lists.set(key, made);
  return made;
}
