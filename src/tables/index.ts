export * from './header.js';
export * from './row-problem.js';
export * from './slug.js';
