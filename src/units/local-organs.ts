import type { Succession } from './succession.js';
import { isTerritoryKind, TERRITORY_WORDS, type TerritoryKind } from './territory-kind.js';
import type { Unit, UnitKind, UnitName, UnitSystem } from './unit.js';
import type { UnitRegister } from './unit-register.js';

interface OrganForm {
  readonly system: UnitSystem;
  readonly kind: UnitKind;
  readonly nameIn: (kind: TerritoryKind, place: string) => string;
  readonly abbreviationsIn: (kind: TerritoryKind) => readonly string[];
}

/** The four that every place with a level of government has. The key is the end of the organ's id. */
const ORGANS: Readonly<Record<'party' | 'council' | 'executive' | 'front', OrganForm>> = {
  party: {
    system: 'party',
    kind: 'committee',
    nameIn: (kind, place) => `${COMMITTEES[kind].name} ${place}`,
    abbreviationsIn: (kind) => COMMITTEES[kind].abbreviations,
  },
  council: {
    system: 'council',
    kind: 'council',
    nameIn: (kind, place) => `Hội đồng nhân dân ${TERRITORY_WORDS[kind]} ${place}`,
    abbreviationsIn: () => ['HĐND'],
  },
  executive: {
    system: 'executive',
    kind: 'executive',
    nameIn: (kind, place) => `Ủy ban nhân dân ${TERRITORY_WORDS[kind]} ${place}`,
    abbreviationsIn: () => ['UBND'],
  },
  front: {
    system: 'front',
    kind: 'front',
    nameIn: (kind, place) => `Ủy ban Mặt trận Tổ quốc Việt Nam ${TERRITORY_WORDS[kind]} ${place}`,
    abbreviationsIn: () => ['MTTQ', 'UBMTTQ'],
  },
};

const TOWN = ['ThU', 'TxU', 'TU'];

/** The committee of a place: its name, and the abbreviations in its symbols, the usual one first. */
const COMMITTEES: Readonly<
  Record<TerritoryKind, { readonly name: string; readonly abbreviations: readonly string[] }>
> = {
  province: { name: 'Tỉnh ủy', abbreviations: ['TU'] },
  municipality: { name: 'Thành ủy', abbreviations: ['TU'] },
  'rural-district': { name: 'Huyện ủy', abbreviations: ['HU'] },
  'urban-district': { name: 'Quận ủy', abbreviations: ['QU'] },
  town: { name: 'Thị ủy', abbreviations: TOWN },
  'district-city': { name: 'Thành ủy', abbreviations: TOWN },
  commune: { name: 'Đảng ủy xã', abbreviations: ['ĐU'] },
  ward: { name: 'Đảng ủy phường', abbreviations: ['ĐU'] },
  township: { name: 'Đảng ủy thị trấn', abbreviations: ['ĐU'] },
  'special-zone': { name: 'Đảng ủy đặc khu', abbreviations: ['ĐU'] },
};

const FORMS = Object.entries(ORGANS);

/**
 * Adds to a register the four organs of each of its territories: committee (tỉnh ủy, huyện ủy, đảng ủy xã …), HĐND, UBND and Ủy ban MTTQ.
 * They stand and end with their territory, follow its names and kinds, and pass on as it does: all of Kiên Giang went to An
 * Giang, so its UBND went to that of An Giang. Their ids are the territory's with `_party`, `_council`, `_executive` or `_front`.
 *
 * Organs whose ids the register holds already are left as they are. Whether a place really had all four on a day (some quận and
 * phường had no HĐND for some years) is not looked at.
 *
 * @param register - units and successions, such as those that `loadCommunes` gives
 * @returns a new register; the old one stays as it is
 * @example
 * const units = withLocalOrgans({ units: provinces, successions: provinceSuccessions });
 * unitAt(units, 'hue_executive', '2025-01-01')?.name; // 'Ủy ban nhân dân thành phố Huế'
 */
export function withLocalOrgans({ units, successions }: UnitRegister): UnitRegister {
  const known = new Set(units.map(({ id }) => id));
  const territories = units.filter(isGoverned);
  const places = new Set(territories.map(({ id }) => id));
  const organs = territories
    .flatMap((territory) => FORMS.map(([ending, form]) => organOf(territory, ending, form, places)))
    .filter(({ id }) => !known.has(id));
  const steps = successions.filter(
    ({ from, to }) => places.has(from) && (to === undefined || places.has(to)),
  );
  return {
    units: [...units, ...organs],
    successions: [...successions, ...steps.flatMap(organSteps)],
  };
}

function isGoverned({ system, names }: Unit): boolean {
  return system === 'territory' && names.every(({ kind }) => isTerritoryKind(kind));
}

function organOf(
  { id, level, names, parents }: Unit,
  ending: string,
  form: OrganForm,
  places: ReadonlySet<string>,
): Unit {
  return {
    id: `${id}_${ending}`,
    system: form.system,
    level,
    names: names.flatMap((named) => organName(named, form)),
    codes: [],
    abbreviations: names.flatMap(({ kind, validFrom, validTo }) =>
      isTerritoryKind(kind)
        ? form.abbreviationsIn(kind).map((value) => ({ value, validFrom, validTo }))
        : [],
    ),
    parents: parents
      .filter(({ unit }) => places.has(unit))
      .map(({ unit, ...span }) => ({ unit: `${unit}_${ending}`, ...span })),
    seats: [],
    relations: ending === 'party' ? [{ relation: 'leads', unit: `${id}_executive` }] : [],
    territory: id,
  };
}

function organName({ name, kind, aliases, ...span }: UnitName, form: OrganForm): UnitName[] {
  if (!isTerritoryKind(kind)) return [];
  const other = aliases?.map((alias) => form.nameIn(kind, alias));
  return [
    { name: form.nameIn(kind, name), kind: form.kind, ...(other && { aliases: other }), ...span },
  ];
}

function organSteps({ from, to, ...step }: Succession): Succession[] {
  return FORMS.map(([ending]) => ({
    from: `${from}_${ending}`,
    ...(to !== undefined && { to: `${to}_${ending}` }),
    ...step,
  }));
}
