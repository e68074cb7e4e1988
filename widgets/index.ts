export * from './news-list/news-list-events.js';
export * from './news-list/news-list.js';
export * from './poll/poll-events.js';
export * from './poll/poll.js';
export * from './visitor-stats/visitor-stats.js';
