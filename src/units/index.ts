export * from './unit.js';
export * from './territory-kind.js';
export * from './succession.js';
export { isValidOn, type Validity } from './validity.js';
export { unitRegisterSchema, type UnitRegister } from './unit-register.js';
export { unitAt, type UnitOnDay } from './unit-at.js';
export * from './lineage.js';
export * from './find-unit.js';
export * from './issuer.js';
export * from './provinces.js';
export * from './local-organs.js';
export { PROVINCES_KNOWN_FROM, provinces, provinceSuccessions } from './data/provinces.js';
export { centralOrgans, centralSuccessions } from './data/central-organs.js';
export { nationalUnits } from './data/national-units.js';
export {
  communeChangeSchema,
  communeMoveSchema,
  communeRowSchema,
  type CommuneChange,
  type CommuneMove,
  type CommuneRow,
  type CommuneRows,
  type RejectedRow,
  type RowRejection,
} from './commune-rows.js';
export * from './commune-register.js';
