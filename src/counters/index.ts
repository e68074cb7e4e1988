export * from './calendar.js';
export * from './measurements.js';
