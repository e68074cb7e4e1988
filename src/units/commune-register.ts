import {
  communeChangeSchema,
  communeMoveSchema,
  communeRowSchema,
  readRows,
  type CommuneChange,
  type CommuneMove,
  type CommuneRow,
  type CommuneRows,
  type RejectedRow,
  type RowRejection,
} from './commune-rows.js';
import {
  COMMUNE_KINDS,
  DISTRICT_KINDS,
  knownPlaces,
  placeKey,
  readPlaceName,
  slugOf,
  type KnownPlaces,
  type PlaceName,
} from './commune-places.js';
import { listIn } from './register-index.js';
import type { Succession } from './succession.js';
import { fullNameOf } from './territory-kind.js';
import type { Unit, UnitLevel } from './unit.js';
import type { UnitRegister } from './unit-register.js';
import { isValidOn, type Validity } from './validity.js';

/**
 * How {@link loadCommunes} reads its rows.
 *
 * @example
 * const options: LoadCommunesOptions = { known: nationalUnits, since: '2025-07-01', basis: '1680/NQ-UBTVQH15' };
 * loadCommunes({ communes: [{ code: '19597', name: 'Xã Cam Lộ', province: '44' }] }, options).rejected; // []
 */
export interface LoadCommunesOptions {
  /** What is known already: the provinces at least. Units that it holds are not made again. */
  readonly known: UnitRegister;
  /** First day of the communes of today, `YYYY-MM-DD`; 2025-07-01 unless told. */
  readonly since?: string;
  /** Symbol of the document on which the moves rest. */
  readonly basis?: string;
}

/**
 * A register with its communes, and the rows that could not be read.
 *
 * @example
 * const loaded: LoadedCommunes = loadCommunes(
 *   { communes: [{ code: '19597', name: 'Xã Cam Lộ', province: '44' }] },
 *   { known: nationalUnits },
 * );
 * findUnit(loaded, 'xã Cam Lộ')[0]?.unit.level; // 'commune'
 */
export interface LoadedCommunes extends UnitRegister {
  readonly rejected: readonly RejectedRow[];
}

/**
 * Makes units of a register of communes that you supply: the communes of today, those of before with their districts, and how
 * the ones became the others (danh mục đơn vị hành chính cấp xã). danvan ships no such register.
 *
 * Codes were given again on 1/7/2025, so a code is taken with its day: 00004 was phường Trúc Bạch and is phường Ba Đình. A commune
 * whose only row leads to one of the same code and name, with no other row leading there, stands through the change as one
 * unit. Ids are `commune-<code>-<first day>` for what began then, `commune-<code>-until-<day>` for what ended.
 *
 * @param rows - as they are, valid or not
 * @param options - what is known already and the day of the change
 * @returns all units and steps, the known ones first; rows that could not be read with the reason. One bad row never loses
 *   the others; never throws
 * @example
 * const { units, successions, rejected } = loadCommunes(
 *   { communes: [{ code: '19597', name: 'Xã Cam Lộ', province: '44' }] },
 *   { known: nationalUnits },
 * );
 */
export function loadCommunes(
  rows: CommuneRows,
  { known, since = '2025-07-01', basis }: LoadCommunesOptions,
): LoadedCommunes {
  const rejected: RejectedRow[] = [];
  const places = knownPlaces(known, since);

  const today = new Map<string, Today>();
  for (const { index, row } of readRows('communes', rows.communes, communeRowSchema, rejected)) {
    const read = readToday(row, places, today);
    if (typeof read === 'string') rejected.push({ list: 'communes', index, reason: read });
    else today.set(row.code, read);
  }

  const moves = new Map<string, Move>();
  for (const { index, row } of readRows('moves', rows.moves ?? [], communeMoveSchema, rejected)) {
    const read = readMove(row, places, today);
    const key = `${row.from.code} ${row.to}`;
    const reason = typeof read === 'string' ? read : moves.has(key) ? 'duplicate' : undefined;
    if (reason) rejected.push({ list: 'moves', index, reason });
    else if (typeof read !== 'string') moves.set(key, read);
  }

  const made = new CommuneUnits(known, places, since, basis);
  made.add(today, [...moves.values()]);
  for (const { index, row } of readRows(
    'changes',
    rows.changes ?? [],
    communeChangeSchema,
    rejected,
  )) {
    const reason = made.change(row);
    if (reason) rejected.push({ list: 'changes', index, reason });
  }
  return { units: made.units(), successions: made.successions(), rejected };
}

/** A commune of today that was read. */
interface Today extends PlaceName {
  readonly code: string;
  readonly province: string;
}

/** A move that was read. */
interface Move {
  readonly code: string;
  readonly before: PlaceName;
  readonly district: PlaceName;
  readonly province: string;
  readonly to: string;
  readonly share: CommuneMove['share'];
}

function readToday(
  { code, name, province }: CommuneRow,
  places: KnownPlaces,
  read: ReadonlyMap<string, Today>,
): Today | RowRejection {
  const named = readPlaceName(name, COMMUNE_KINDS);
  const parent = places.provincesToday.get(province);
  if (!named) return 'unknown-kind';
  if (parent === undefined) return 'unknown-province';
  return read.has(code) ? 'duplicate' : { ...named, code, province: parent };
}

function readMove(
  { from, to, share }: CommuneMove,
  places: KnownPlaces,
  today: ReadonlyMap<string, Today>,
): Move | RowRejection {
  const before = readPlaceName(from.name, COMMUNE_KINDS);
  const district = readPlaceName(from.district, DISTRICT_KINDS);
  const province = places.provincesBefore.get(placeKey(from.province));
  if (!before || !district) return 'unknown-kind';
  if (province === undefined) return 'unknown-province';
  return today.has(to)
    ? { code: from.code, before, district, province, to, share }
    : 'unknown-commune';
}

/** The units and steps of a register while its rows come in. */
class CommuneUnits {
  readonly #places: KnownPlaces;
  readonly #since: string;
  readonly #basis: string | undefined;
  readonly #units: Map<string, Unit>;
  readonly #successions: Succession[];
  readonly #steps: Set<string>;
  readonly #idsToday = new Map<string, string>();

  constructor(known: UnitRegister, places: KnownPlaces, since: string, basis?: string) {
    this.#places = places;
    this.#since = since;
    this.#basis = basis;
    this.#units = new Map(known.units.map((unit) => [unit.id, unit]));
    this.#successions = [...known.successions];
    this.#steps = new Set(known.successions.map(({ from, to }) => `${from} ${to ?? ''}`));
  }

  units(): Unit[] {
    return [...this.#units.values()];
  }

  successions(): Succession[] {
    return this.#successions;
  }

  add(today: ReadonlyMap<string, Today>, moves: readonly Move[]): void {
    const bySource = new Map<string, Move[]>();
    const byTarget = new Map<string, Move[]>();
    for (const move of moves) {
      listIn(bySource, move.code).push(move);
      listIn(byTarget, move.to).push(move);
    }
    const isAlone = (move: Move) =>
      bySource.get(move.code)?.length === 1 && byTarget.get(move.to)?.length === 1;
    for (const commune of today.values()) {
      const [move] = byTarget.get(commune.code) ?? [];
      this.#addToday(commune, move && isAlone(move) && isSame(move, commune) ? move : undefined);
    }
    for (const [code, list] of bySource) this.#addMoves(code, list);
  }

  #addToday(commune: Today, unchanged: Move | undefined): void {
    const { code, province } = commune;
    const known = this.#places.communesToday.get(code);
    const since = this.#since;
    const id = known ?? (unchanged ? `commune-${code}` : `commune-${code}-${since}`);
    this.#idsToday.set(code, id);
    if (known !== undefined) return;
    const parent = { unit: province, validFrom: since };
    this.#units.set(
      id,
      unchanged
        ? place(id, 'commune', commune, code, [
            { unit: this.#district(unchanged), validTo: since },
            parent,
          ])
        : place(id, 'commune', commune, code, [parent], { validFrom: since }),
    );
  }

  #addMoves(code: string, moves: readonly Move[]): void {
    for (const move of moves) {
      const to = this.#idsToday.get(move.to) ?? '';
      if (to === `commune-${code}`) continue;
      const from = this.#former(move);
      if (from === to || this.#steps.has(`${from} ${to}`)) continue;
      this.#steps.add(`${from} ${to}`);
      this.#successions.push({
        from,
        to,
        date: this.#since,
        relation: move.share ?? (moves.length > 1 ? 'part' : 'whole'),
        ...(this.#basis !== undefined && { basis: this.#basis }),
      });
    }
  }

  #former(move: Move): string {
    const span = { validTo: this.#since };
    const id =
      this.#places.communesBefore.get(move.code) ?? `commune-${move.code}-until-${this.#since}`;
    if (!this.#units.has(id)) {
      const parent = { unit: this.#district(move), ...span };
      this.#units.set(id, place(id, 'commune', move.before, move.code, [parent], span));
    }
    return id;
  }

  #district({ district, province }: Move): string {
    const span = { validTo: this.#since };
    const name = fullNameOf(district);
    const id =
      this.#places.districtsBefore.get(`${province} ${placeKey(name)}`) ??
      `${province}-${slugOf(name)}`;
    if (!this.#units.has(id)) {
      const parent = { unit: province, ...span };
      this.#units.set(id, place(id, 'district', district, undefined, [parent], span));
    }
    return id;
  }

  change({ code, date, name, basis }: CommuneChange): RowRejection | undefined {
    const named = readPlaceName(name, COMMUNE_KINDS);
    if (!named) return 'unknown-kind';
    const unit = this.#units.get(this.#idsToday.get(code) ?? '');
    if (!unit) return 'unknown-commune';
    const last = unit.names.find((entry) => isValidOn(entry, date));
    if (!last || last.validFrom === date || last.validTo !== undefined) return 'too-early';
    const relations = (
      [
        ['renamed', placeKey(last.name) !== placeKey(named.name)],
        ['rekinded', last.kind !== named.kind],
      ] as const
    ).flatMap(([relation, applies]) => (applies ? [relation] : []));
    if (relations.length === 0) return 'duplicate';
    const names = unit.names.map((entry) => (entry === last ? { ...last, validTo: date } : entry));
    this.#units.set(unit.id, { ...unit, names: [...names, { ...named, validFrom: date }] });
    for (const relation of relations) {
      const step = { from: unit.id, to: unit.id, date, relation };
      this.#successions.push({ ...step, ...(basis !== undefined && { basis }) });
    }
    return undefined;
  }
}

function isSame({ code, before, share }: Move, commune: Today): boolean {
  return (
    code === commune.code &&
    share !== 'part' &&
    before.kind === commune.kind &&
    placeKey(before.name) === placeKey(commune.name)
  );
}

function place(
  id: string,
  level: UnitLevel,
  { name, kind }: PlaceName,
  code: string | undefined,
  parents: Unit['parents'],
  span: Validity = {},
): Unit {
  return {
    id,
    system: 'territory',
    level,
    names: [{ name, kind, ...span }],
    codes: code === undefined ? [] : [{ scheme: 'statistics', value: code, ...span }],
    abbreviations: [],
    parents,
    seats: [],
    relations: [],
  };
}
