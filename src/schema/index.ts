export * from './problems.js';
export * from './fields.js';
