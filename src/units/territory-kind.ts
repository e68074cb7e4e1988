import type { UnitKind, UnitName } from './unit.js';

/**
 * The word that stands before the name of a territory of a kind, as at the head of a document.
 *
 * @example
 * TERRITORY_WORDS.ward; // 'phường'
 */
export const TERRITORY_WORDS = {
  province: 'tỉnh',
  municipality: 'thành phố',
  'rural-district': 'huyện',
  'urban-district': 'quận',
  town: 'thị xã',
  'district-city': 'thành phố',
  commune: 'xã',
  ward: 'phường',
  township: 'thị trấn',
  'special-zone': 'đặc khu',
} as const satisfies Partial<Record<UnitKind, string>>;

/**
 * The kinds of territory that have a level of government, now or before 1/7/2025.
 *
 * @example
 * const kinds: TerritoryKind[] = ['ward', 'commune'];
 * kinds.map((kind) => TERRITORY_WORDS[kind]); // ['phường', 'xã']
 */
export type TerritoryKind = keyof typeof TERRITORY_WORDS;

/**
 * Tells whether a kind is one of {@link TerritoryKind}.
 *
 * @example
 * isTerritoryKind('ward'); // true
 * isTerritoryKind('ministry'); // false
 */
export function isTerritoryKind(kind: string): kind is TerritoryKind {
  return Object.hasOwn(TERRITORY_WORDS, kind);
}

/**
 * Gives a name with the word for its kind before it, as one writes it.
 *
 * @example
 * fullNameOf({ name: 'Ba Đình', kind: 'urban-district' }); // 'Quận Ba Đình'
 * fullNameOf({ name: 'Huyện ủy Cam Lộ', kind: 'committee' }); // 'Huyện ủy Cam Lộ'
 */
export function fullNameOf({ name, kind }: Pick<UnitName, 'name' | 'kind'>): string {
  if (!isTerritoryKind(kind)) return name;
  const word = TERRITORY_WORDS[kind];
  return `${word.charAt(0).toUpperCase()}${word.slice(1)} ${name}`;
}
