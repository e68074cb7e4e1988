export * from './article.js';
export * from './ordering.js';
export * from './related.js';
