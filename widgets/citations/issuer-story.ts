import { issuerOf, type IssuedBy } from '../../src/units/issuer.js';
import { successors } from '../../src/units/lineage.js';
import { fullNameOf } from '../../src/units/territory-kind.js';
import type { Unit } from '../../src/units/unit.js';
import { unitAt } from '../../src/units/unit-at.js';
import type { UnitRegister } from '../../src/units/unit-register.js';

/** One issuer of a document, then and now. */
export interface IssuerStory {
  readonly id: string;
  /** Its name on the day of issue; without a day, the first that is known. */
  readonly then: string;
  /** Its name today; nothing when it ended. */
  readonly now: string | undefined;
  /** The first day on which it was no more, `YYYY-MM-DD`, where it ended and the day is known. */
  readonly endedOn: string | undefined;
  /** Those that took over from it and stand today. */
  readonly heirs: readonly string[];
}

/** The issuers of a document, or what they may be. */
export type IssuerReport =
  | { readonly isKnown: true; readonly issuers: readonly IssuerStory[] }
  | { readonly isKnown: false; readonly candidates: readonly string[] };

/**
 * Tells who issued a document and what has become of the issuers.
 *
 * @param today - `YYYY-MM-DD`
 */
export function issuerReport(units: UnitRegister, citation: IssuedBy, today: string): IssuerReport {
  const reading = issuerOf(units, citation);
  const nameThen = (unit: Unit): string => nameOn(units, unit, citation.date ?? undefined);
  if (!reading.isResolved)
    return { isKnown: false, candidates: [...new Set(reading.candidates.flat().map(nameThen))] };
  const issuers = reading.units.map((unit): IssuerStory => {
    const now = unitAt(units, unit.id, today)?.fullName;
    const heirs = successors(units, unit.id, today).filter(({ isLast }) => isLast);
    return {
      id: unit.id,
      then: nameThen(unit),
      now,
      endedOn: now === undefined ? unit.names.at(-1)?.validTo : undefined,
      heirs: heirs.flatMap(({ id }) => unitAt(units, id, today)?.fullName ?? []),
    };
  });
  return { isKnown: true, issuers };
}

function nameOn(units: UnitRegister, unit: Unit, date: string | undefined): string {
  const onDay = date === undefined ? undefined : unitAt(units, unit.id, date)?.fullName;
  const [first] = unit.names;
  return onDay ?? (first ? fullNameOf(first) : unit.id);
}
