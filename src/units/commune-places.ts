import { cleanText } from '../vietnamese/cleaning.js';
import { fold } from '../vietnamese/folding.js';
import { toneKey } from '../vietnamese/tone-key.js';
import { fullNameOf, TERRITORY_WORDS, type TerritoryKind } from './territory-kind.js';
import type { Unit } from './unit.js';
import type { UnitRegister } from './unit-register.js';
import type { Validity } from './validity.js';

/** A name taken apart from the word for its kind. */
export interface PlaceName {
  readonly name: string;
  readonly kind: TerritoryKind;
}

/** Kinds a commune can have, now or before. */
export const COMMUNE_KINDS: readonly TerritoryKind[] = [
  'commune',
  'ward',
  'township',
  'special-zone',
];

/** Kinds a district could have. */
export const DISTRICT_KINDS: readonly TerritoryKind[] = [
  'rural-district',
  'urban-district',
  'town',
  'district-city',
];

/** Reads `Phường Ba Đình` as a ward named Ba Đình; `undefined` where no word for one of the kinds begins it. */
export function readPlaceName(
  text: string,
  kinds: readonly TerritoryKind[],
): PlaceName | undefined {
  const full = cleanText(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
  const key = toneKey(full);
  const kind = kinds.find((candidate) => key.startsWith(`${toneKey(TERRITORY_WORDS[candidate])} `));
  return kind && { kind, name: full.slice(TERRITORY_WORDS[kind].length + 1) };
}

/** The key under which two spellings of a full name are one. */
export function placeKey(name: string): string {
  return toneKey(cleanText(name.normalize('NFC')))
    .replace(/\s+/g, ' ')
    .trim();
}

/** A part of an id made from a name: `huyen-cam-lo`. */
export function slugOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 30);
}

/** The ids of the places that a register holds, on the day of a change and on the eve of it. */
export interface KnownPlaces {
  /** By code. */
  readonly provincesToday: ReadonlyMap<string, string>;
  /** By {@link placeKey} of the full name and of the bare one. */
  readonly provincesBefore: ReadonlyMap<string, string>;
  /** By province id and {@link placeKey} of the full name. */
  readonly districtsBefore: ReadonlyMap<string, string>;
  /** By code. */
  readonly communesToday: ReadonlyMap<string, string>;
  /** By code. */
  readonly communesBefore: ReadonlyMap<string, string>;
}

/** Looks up what a register holds of places on the day of a change and on its eve. */
export function knownPlaces({ units }: UnitRegister, change: string): KnownPlaces {
  const places = units.filter(({ system }) => system === 'territory');
  const at = (level: Unit['level']) => places.filter((unit) => unit.level === level);
  const onTheDay = (span: Validity) =>
    (!span.validFrom || span.validFrom <= change) && (!span.validTo || change < span.validTo);
  const onTheEve = (span: Validity) =>
    (!span.validFrom || span.validFrom < change) && (!span.validTo || change <= span.validTo);
  const byCode = (list: readonly Unit[], holds: (span: Validity) => boolean) =>
    new Map(
      list.flatMap(({ id, codes }) =>
        codes
          .filter((code) => code.scheme === 'statistics' && holds(code))
          .map(({ value }) => [value, id] as const),
      ),
    );
  return {
    provincesToday: byCode(at('province'), onTheDay),
    provincesBefore: new Map(
      at('province').flatMap(({ id, names }) =>
        names
          .filter(onTheEve)
          .flatMap((name) =>
            [fullNameOf(name), name.name].map((form) => [placeKey(form), id] as const),
          ),
      ),
    ),
    districtsBefore: new Map(
      at('district').flatMap(({ id, names, parents }) =>
        names
          .filter(onTheEve)
          .flatMap((name) =>
            parents.map(({ unit }) => [`${unit} ${placeKey(fullNameOf(name))}`, id] as const),
          ),
      ),
    ),
    communesToday: byCode(at('commune'), onTheDay),
    communesBefore: byCode(at('commune'), onTheEve),
  };
}
