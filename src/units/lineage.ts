import { indexOf } from './register-index.js';
import type { Succession } from './succession.js';
import type { UnitRegister } from './unit-register.js';

/**
 * A unit that another passed into, or came from.
 *
 * @example
 * const heir: Relative | undefined = successors(nationalUnits, 'ha-giang', '2026-01-01')[0];
 * heir?.share; // 'whole'
 * heir?.steps.length; // 1
 */
export interface Relative {
  readonly id: string;
  /** `whole` when all of the older unit went this way at every step, `part` when only a part did at some step. */
  readonly share: 'whole' | 'part';
  /** The steps that lead there, oldest first. */
  readonly steps: readonly Succession[];
  /** Whether the way ends here: no further heir (or no earlier unit) up to the day asked for. */
  readonly isLast: boolean;
}

/**
 * Gives the units that a unit passed into up to a day, through all steps between (đơn vị kế thừa). Steps follow each other in
 * time: what joined an heir after the unit's part had left it again is not counted in.
 *
 * @param units - the register
 * @param id - the unit to start from
 * @param date - the last day whose steps count, `YYYY-MM-DD`; all steps when left out
 * @returns the nearest first; filter by `isLast` for those that stand at the end. Empty for an unknown unit, for one that
 *   still stands, and for one dissolved without an heir. A unit that was only renamed is not its own successor
 * @example
 * successors(nationalUnits, 'kien-giang', '2026-01-01').map(({ id, share }) => `${id}: ${share}`); // ['an-giang-2025: whole']
 */
export function successors(units: UnitRegister, id: string, date = LATEST): Relative[] {
  const { from } = indexOf(units);
  return trace(id, '', {
    next: (unit, reached) =>
      (from.get(unit) ?? []).filter((step) => step.date >= reached && step.date <= date),
    end: (step) => step.to,
    isBetter: (found, known) => found < known,
    chain: (steps, step) => [...steps, step],
  });
}

/**
 * Gives the units that a unit was made of, back through all steps up to a day (đơn vị tiền thân). The inverse of
 * {@link successors}: `b` is among the successors of `a` just when `a` is among the predecessors of `b`.
 *
 * @param units - the register
 * @param id - the unit to start from
 * @param date - the last day whose steps count, `YYYY-MM-DD`; all steps when left out
 * @returns the nearest first; `share` tells whether the whole of the older unit went into this one
 * @example
 * predecessors(nationalUnits, 'an-giang-2025').map(({ id }) => id); // ['an-giang', 'kien-giang']
 */
export function predecessors(units: UnitRegister, id: string, date = LATEST): Relative[] {
  const { to } = indexOf(units);
  return trace(id, date, {
    next: (unit, reached) => (to.get(unit) ?? []).filter((step) => step.date <= reached),
    end: (step) => step.from,
    isBetter: (found, known) => found > known,
    chain: (steps, step) => [step, ...steps],
  });
}

const LATEST = '9999-12-31';

interface Direction {
  /** Steps that can be taken from a unit that was reached on a day. */
  readonly next: (unit: string, reached: string) => readonly Succession[];
  readonly end: (step: Succession) => string | undefined;
  /** Whether arriving on one day leaves more steps open than arriving on the other. */
  readonly isBetter: (found: string, known: string) => boolean;
  readonly chain: (steps: readonly Succession[], step: Succession) => Succession[];
}

interface Arrival {
  readonly date: string;
  readonly steps: readonly Succession[];
}

function trace(id: string, start: string, direction: Direction): Relative[] {
  const all = arrivals(id, start, direction, () => true);
  const whole = arrivals(id, start, direction, isWhole);
  return [...all].map(([unit, arrival]) => {
    const inWhole = whole.get(unit);
    const { date, steps } = inWhole ?? arrival;
    const onward = direction.next(unit, date).some((step) => {
      const next = direction.end(step);
      return next !== undefined && next !== unit;
    });
    return { id: unit, share: inWhole ? 'whole' : 'part', steps, isLast: !onward };
  });
}

/** Finds every unit that can be reached, each by the way that leaves most steps open after it. Cycles end where nothing is gained. */
function arrivals(
  id: string,
  start: string,
  { next, end, isBetter, chain }: Direction,
  allowed: (step: Succession) => boolean,
): Map<string, Arrival> {
  const reached = new Map<string, Arrival>();
  const open: [string, Arrival][] = [[id, { date: start, steps: [] }]];
  for (const [unit, arrival] of open) {
    for (const step of next(unit, arrival.date)) {
      const to = end(step);
      if (to === undefined || to === id || to === unit || !allowed(step)) continue;
      const known = reached.get(to);
      if (known && !isBetter(step.date, known.date)) continue;
      const found = { date: step.date, steps: chain(arrival.steps, step) };
      reached.set(to, found);
      open.push([to, found]);
    }
  }
  return reached;
}

function isWhole({ relation }: Succession): boolean {
  return relation === 'whole' || relation === 'renamed' || relation === 'rekinded';
}
