export * from './problems.js';
export * from './fields.js';
export * from './id.js';
export * from './iso-date.js';
