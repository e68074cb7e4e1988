import { isIsoDate } from '../schema/iso-date.js';
import { provinces } from './data/provinces.js';
import type { TerritoryKind } from './territory-kind.js';
import { standingOn, type UnitOnDay } from './unit-at.js';

/**
 * A province or a city under the central government as it stood on a day.
 *
 * @example
 * const hue: Province | undefined = provincesAt('2026-01-01').find(({ id }) => id === 'hue');
 * hue?.code; // '46'
 */
export interface Province extends UnitOnDay {
  readonly kind: Extract<TerritoryKind, 'province' | 'municipality'>;
  readonly code: string;
  readonly seat: string;
}

/**
 * Gives the provinces and cities under the central government of a day, in the order of their codes (tỉnh, thành phố trực thuộc
 * trung ương).
 *
 * 64 until 31/7/2008, 63 until 30/6/2025, 34 since. A code says little without its day: 52 was Bình Định and is Gia Lai.
 * Sources: QĐ 124/2004/QĐ-TTg, 15/2008/QH12, 175/2024/QH15, 202/2025/QH15 with QĐ 19/2025/QĐ-TTg, 30/2026/QH16.
 *
 * @param date - the day, `YYYY-MM-DD`
 * @returns empty for a day before `PROVINCES_KNOWN_FROM` (2004-07-08), where the data begin, and for a text that is no day
 * @example
 * provincesAt('2025-06-30').length; // 63
 * provincesAt('2025-07-01').length; // 34
 */
export function provincesAt(date: string): Province[] {
  if (!isIsoDate(date)) return [];
  return provinces
    .flatMap((unit) => {
      const standing = standingOn(unit, date);
      return standing && isProvince(standing) ? [standing] : [];
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

function isProvince(unit: UnitOnDay): unit is Province {
  return unit.code !== undefined && unit.seat !== undefined;
}
