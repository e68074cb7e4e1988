export * from './visitor-stats/visitor-stats.js';
