export * from './poll.js';
export * from './poll-state.js';
export * from './ballot.js';
export * from './ballot-check.js';
export * from './tally.js';
export * from './receipt.js';
export * from './ballot-log.js';
export * from './ballot-chain.js';
