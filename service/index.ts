/**
 * The service as a fetch handler and its store, to be mounted in any server.
 *
 * @module danvan/service
 */
export { createApp, type App, type AppOptions, type Log } from './app.js';
export {
  ConfigError,
  configSchema,
  readConfig,
  type Config,
  type ConfigProblem,
  type ConfigSources,
} from './config.js';
export type { ServiceAnswer, ServiceRequest } from './http/exchange.js';
export type { Asking, FetchFrom } from './http/fetch-from.js';
export {
  nodeListener,
  serve,
  type NodeListener,
  type RunningServer,
  type ServeOptions,
} from './serve.js';
export { memberKeySchema, originSchema, siteSchema, type MemberKey, type Site } from './site.js';
export * from './store/index.js';
