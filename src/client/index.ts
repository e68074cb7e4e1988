/**
 * The calls of the service, typed.
 *
 * @module danvan/client
 */
export * from './messages.js';
export * from './client.js';
