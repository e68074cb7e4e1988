export * from './target.js';
export * from './target-text.js';
export * from './model.js';
export * from './model-life.js';
export * from './model-fields.js';
export * from './campaign.js';
export * from './campaign-phases.js';
export * from './progress.js';
