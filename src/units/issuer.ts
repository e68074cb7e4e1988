import { fold } from '../vietnamese/folding.js';
import { findUnit } from './find-unit.js';
import { LONGEST_NAME } from './name-key.js';
import { listIn } from './register-index.js';
import type { Unit } from './unit.js';
import type { UnitRegister } from './unit-register.js';
import { isValidOn, type Validity } from './validity.js';

/**
 * What of a citation tells its issuer; the `Citation` of `findCitations` fits.
 *
 * @example
 * const issued: IssuedBy = { symbol: 'NĐ-CP', date: '2022-06-24' };
 * issuerOf(nationalUnits, issued).isResolved; // true
 */
export interface IssuedBy {
  /** What follows number and year: `KH/BDVTW-BCSĐCP`, `NĐ-CP`. */
  readonly symbol?: string | null | undefined;
  /** The issuer in words, as after `của`: `Ban Dân vận Trung ương và Ban cán sự đảng Chính phủ`. */
  readonly issuer?: string | null | undefined;
  /** Day of issue, `YYYY-MM-DD`. */
  readonly date?: string | null | undefined;
}

/**
 * What {@link issuerOf} found. Resolved: the unit, or the joint units in the order of the text. Unresolved: for each part
 * of the issuer the units it may be, none where no unit fits.
 *
 * @example
 * const reading: IssuerReading = issuerOf(nationalUnits, { symbol: 'NĐ-CP', date: '2022-06-24' });
 * reading.isResolved ? reading.units.length : reading.candidates.length; // 1
 */
export type IssuerReading =
  | { readonly isResolved: true; readonly units: readonly Unit[] }
  | { readonly isResolved: false; readonly candidates: readonly (readonly Unit[])[] };

/**
 * Tells which unit issued a document (cơ quan ban hành): the one that bore the name, or the abbreviation, on the day of issue.
 *
 * The words count before the abbreviation. The abbreviation alone is enough only for a central organ that has it alone: `TW` is the
 * Trung ương, the Bộ Chính trị or the Ban Bí thư, and every place has a `UBND`. What stays open is not guessed.
 *
 * @param units - the register; what it does not hold cannot be found
 * @param citation - symbol, issuer in words and date, each as far as the text gives it
 * @param date - the day of issue where the citation has none; without any, all that ever bore the name are candidates
 * @returns the issuers, or the candidates. Never throws
 * @example
 * const decree = issuerOf(nationalUnits, { symbol: 'NĐ-CP', date: '2022-06-24' });
 * decree.isResolved && decree.units[0]?.names[0]?.name; // 'Chính phủ'
 * issuerOf(nationalUnits, { symbol: 'CV/HU', date: '2018-06-13' }).isResolved; // false: any Huyện ủy may have written it
 */
export function issuerOf(units: UnitRegister, citation: IssuedBy, date?: string): IssuerReading {
  const day = citation.date ?? date;
  const organs = organsOf(units, citation.symbol ?? '', day);
  const named = byWords(units, citation.issuer ?? '', day, organs);
  if (named) return reading(named);
  return reading(
    organs.map(({ bearers }) => bearers),
    organs.every(isAlone),
  );
}

function reading(candidates: readonly (readonly Unit[])[], isTrusted = true): IssuerReading {
  const single = candidates.flatMap((list) => (list.length === 1 ? list : []));
  return isTrusted && single.length > 0 && single.length === candidates.length
    ? { isResolved: true, units: single }
    : { isResolved: false, candidates };
}

/** Reads the words as one unit, or as joint ones; `undefined` when some part of them is no unit of the register. */
function byWords(
  units: UnitRegister,
  words: string,
  date: string | undefined,
  organs: readonly Organ[],
): Unit[][] | undefined {
  if (words.length > LONGEST_NAME) return undefined;
  const parts = partsOf(words);
  const found: Unit[][] = [];
  for (let start = 0; start < parts.length;) {
    const match = longestMatch(units, parts.slice(start, start + MOST_PARTS), date, organs);
    if (!match) return undefined;
    found.push(match.bearers);
    start += match.taken;
  }
  return found;
}

const JOINT = /\s*[,;]\s*|\s+(?:và|[-–—])\s+/gu;
const MOST_PARTS = 4;

/** Cuts words where they may join two names; each part knows the text from its own beginning to the end of a later one. */
function partsOf(words: string): { until: (end: number) => string; end: number }[] {
  const cuts = [...words.matchAll(JOINT)];
  const starts = [0, ...cuts.map(({ 0: cut, index }) => index + cut.length)];
  return starts.map((start, place) => ({
    until: (end) => words.slice(start, end),
    end: cuts[place]?.index ?? words.length,
  }));
}

/** Names hold `và` and commas themselves, so the longest run of parts that is a unit is taken. */
function longestMatch(
  units: UnitRegister,
  [first, ...others]: ReturnType<typeof partsOf>,
  date: string | undefined,
  organs: readonly Organ[],
): { bearers: Unit[]; taken: number } | undefined {
  if (!first) return undefined;
  const ends = [first, ...others].map(({ end }) => end);
  for (let taken = ends.length; taken > 0; taken -= 1) {
    const bearers = bearersOf(units, first.until(ends[taken - 1] ?? 0), date, organs);
    if (bearers.length > 0) return { bearers, taken };
  }
  return undefined;
}

/**
 * The bodies that the words name. Accents count, unless the words have none at all; of several bearers the symbol may tell
 * which. A place issues nothing itself: `34/KH-UBND` of a quận is its UBND's.
 */
function bearersOf(
  units: UnitRegister,
  name: string,
  date: string | undefined,
  organs: readonly Organ[],
): Unit[] {
  const matches = findUnit(units, name, date);
  const exact = matches.filter(({ isExact }) => isExact);
  const hasAccents = fold(name) !== name.toLowerCase();
  const named = (exact.length > 0 || hasAccents ? exact : matches).map(({ unit }) => unit);
  const bodies = [...new Set(named.filter(({ system }) => system !== 'territory'))];
  const inSymbol = new Set(organs.flatMap(({ bearers }) => bearers));
  if (bodies.length > 0) {
    const agreeing = bodies.filter((unit) => inSymbol.has(unit));
    return agreeing.length > 0 ? agreeing : bodies;
  }
  const places = new Set(named.map(({ id }) => id));
  return [...inSymbol].filter(({ territory }) => territory !== undefined && places.has(territory));
}

interface Organ {
  readonly bearers: readonly Unit[];
}

/** Below the centre every place has an organ of the same abbreviation, in the register or not. */
function isAlone({ bearers }: Organ): boolean {
  return bearers.every(({ level }) => level === 'central');
}

/**
 * Reads the organs of a symbol. `KIND/A-B` (Party, joint state documents): A and B; `KIND-A-B` (state): A, and B only where the kind
 * is a joint one (`TTLT`), else B is a drafting unit; `A-B` (công văn): A.
 */
function organsOf(units: UnitRegister, symbol: string, date: string | undefined): Organ[] {
  if (symbol.length > LONGEST_SYMBOL) return [];
  const organ = (part: string): Organ => ({ bearers: abbreviated(units, part, date) });
  const [head = '', ...slashed] = symbol.normalize('NFC').split('/');
  if (slashed.length > 0) {
    const organs = slashed.join('-').split('-').map(organ);
    return joint(JOINT_KIND.test(head) ? organs : organs.map(ofPartyStyle));
  }
  const [first = '', second, ...others] = head.split('-');
  if (second === undefined) return head === '' ? [] : [organ(first)];
  if (JOINT_KIND.test(first)) return [second, ...others].map(organ);
  const issuing = organ(second);
  return [issuing.bearers.length > 0 ? issuing : organ(first)];
}

const LONGEST_SYMBOL = 100;

/** Liên tịch, phối hợp: kinds that several organs issue together. */
const JOINT_KIND = /(?:LT|PH)$/u;

/** Party, Front and unions put the slash before the organ; `HD/BTC` is a ban tổ chức, never the Bộ Tài chính. */
function ofPartyStyle({ bearers }: Organ): Organ {
  return {
    bearers: bearers.filter(({ system }) => ['party', 'front', 'union'].includes(system)),
  };
}

/** Behind the organ of a union stands a unit of its own (`TWĐTN-CTTN`), which is no second issuer. */
function joint(organs: Organ[]): Organ[] {
  const [first] = organs;
  const isUnion = first?.bearers.some(({ system }) => system === 'union') ?? false;
  return isUnion
    ? organs.filter(({ bearers }, place) => place === 0 || bearers.length > 0)
    : organs;
}

interface Abbreviated extends Validity {
  readonly unit: Unit;
}

const abbreviationIndexes = new WeakMap<
  UnitRegister,
  ReadonlyMap<string, readonly Abbreviated[]>
>();

function abbreviated(units: UnitRegister, part: string, date: string | undefined): Unit[] {
  const index = abbreviationsOf(units);
  const value = part.toUpperCase();
  // The National Assembly and its committee carry the number of their term: QH15, UBTVQH15.
  const entries = index.get(value) ?? index.get(value.replace(/\d+$/, '')) ?? [];
  return [
    ...new Set(
      entries
        .filter((entry) => date === undefined || isValidOn(entry, date))
        .map(({ unit }) => unit),
    ),
  ];
}

function abbreviationsOf(register: UnitRegister): ReadonlyMap<string, readonly Abbreviated[]> {
  const known = abbreviationIndexes.get(register);
  if (known) return known;
  const made = new Map<string, Abbreviated[]>();
  for (const unit of register.units) {
    for (const { value, validFrom, validTo } of unit.abbreviations) {
      listIn(made, value.normalize('NFC').toUpperCase()).push({ unit, validFrom, validTo });
    }
  }
  abbreviationIndexes.set(register, made);
  return made;
}
