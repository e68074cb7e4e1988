export * from './target.js';
export * from './target-text.js';
export * from './model.js';
export * from './campaign.js';
export * from './progress.js';
