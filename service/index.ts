export { createApp, type App, type AppOptions, type Log } from './app.js';
export {
  ConfigError,
  configSchema,
  readConfig,
  type Config,
  type ConfigProblem,
  type ConfigSources,
} from './config.js';
export {
  nodeListener,
  serve,
  type NodeListener,
  type RunningServer,
  type ServeOptions,
} from './serve.js';
export { memberKeySchema, originSchema, siteSchema, type MemberKey, type Site } from './site.js';
export * from './store/index.js';
