export * from './poll/poll.js';
export * from './visitor-stats/visitor-stats.js';
