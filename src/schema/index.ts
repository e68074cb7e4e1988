export * from './problems.js';
export * from './fields.js';
export * from './id.js';
export { isIsoDate } from './iso-date.js';
