/**
 * The core: schemas and pure functions for documents, units, campaigns, counters, polls, articles, feeds and old pages.
 *
 * @module danvan
 */
export * from './schema/index.js';
export * from './markup/index.js';
export * from './vietnamese/index.js';
export * from './documents/index.js';
export * from './units/index.js';
export * from './campaigns/index.js';
export type { RowProblem, Rows } from './tables/index.js';
export * from './counters/index.js';
export * from './polls/index.js';
export * from './articles/index.js';
export * from './feeds/index.js';
export * from './pages/index.js';
