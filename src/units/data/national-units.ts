import { withLocalOrgans } from '../local-organs.js';
import type { Unit } from '../unit.js';
import type { UnitRegister } from '../unit-register.js';
import { centralOrgans, centralSuccessions } from './central-organs.js';
import { provinces, provinceSuccessions } from './provinces.js';
import {
  seedBodies,
  seedBodySuccessions,
  seedTerritories,
  seedTerritorySuccessions,
} from './seed-units.js';

const CENTRAL_PARENTS: Partial<Record<Unit['system'], string>> = {
  party: 'trung-uong',
  executive: 'chinh-phu',
  front: 'mat-tran',
};

/**
 * The units that danvan knows by itself (danh bạ sẵn có): the provinces since 8/7/2004 with their committee, HĐND, UBND and Front; the
 * central organs with their changes of 2025; the units of the project's example pages, then and now (Cam Lộ, Bố Trạch, Ba
 * Đình, Kiên Giang).
 *
 * Districts and communes beside those of the examples are not in it: load a commune register with `loadCommunes`. A unit
 * without `validFrom` is older than these data say; a province begins at `PROVINCES_KNOWN_FROM`.
 *
 * @example
 * findUnit(nationalUnits, 'Chính phủ')[0]?.unit.level; // 'central'
 * findUnit(nationalUnits, 'Ha Giang', '2025-06-30')[0]?.unit.id; // 'ha-giang'
 */
export const nationalUnits: UnitRegister = /* @__PURE__ */ makeNationalUnits();

function makeNationalUnits(): UnitRegister {
  const { units, successions } = withLocalOrgans({
    units: [...provinces, ...seedTerritories],
    successions: [...provinceSuccessions, ...seedTerritorySuccessions],
  });
  return {
    units: [...centralOrgans, ...units.map(underTheCentre), ...seedBodies],
    successions: [...centralSuccessions, ...successions, ...seedBodySuccessions],
  };
}

/** A Tỉnh ủy stands under the Trung ương, its UBND under the Chính phủ, its Front under the Front. */
function underTheCentre(unit: Unit): Unit {
  if (unit.level !== 'province' || unit.system === 'territory') return unit;
  const parent = CENTRAL_PARENTS[unit.system];
  return parent === undefined ? unit : { ...unit, parents: [{ unit: parent }] };
}
