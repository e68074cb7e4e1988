import { Hono } from 'hono';
import { addressReader } from './http/client-address.js';
import type { Carried } from './http/answers.js';
import { RateLimit } from './http/rate-limit.js';
import { Members } from './members.js';
import { createMetrics } from './metrics.js';
import { Outages } from './outages.js';
import { adminRoutes } from './routes/admin.js';
import { feedRoutes } from './routes/feeds.js';
import { hitRoutes } from './routes/hits.js';
import { pageRoutes } from './routes/pages.js';
import { pollRoutes } from './routes/polls.js';
import { Router } from './routes/router.js';
import { statsRoutes } from './routes/stats.js';
import { systemRoutes } from './routes/system.js';
import type { Log, Service } from './service-context.js';
import type { Store } from './store/index.js';
import { failureOf } from './store/failures.js';

export type { Log } from './service-context.js';

/** What a service is made of. */
export interface AppOptions {
  /** An open, migrated store; the caller closes it after the app. */
  readonly store: Store;
  /** Token for `/v1/admin/…`; without it those routes are not there. */
  readonly adminToken?: string;
  /** Addresses or networks of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** The address under which the service is known, such as `https://dem.example.gov.vn`. */
  readonly publicUrl?: string;
  readonly log?: Log;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /** How foreign feeds are fetched. */
  readonly fetch?: typeof fetch;
  /** Requests a minute from one network. */
  readonly limits?: {
    readonly hits?: number;
    readonly votes?: number;
    readonly failedLogins?: number;
  };
}

/** The service as a web-standard fetch handler. */
export interface App {
  /**
   * Answers a request. Never rejects.
   *
   * @param env - what the server knows of the connection; Node adapters pass `{ incoming }`
   */
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
  /** The addresses that it answers to, each as `GET /path/:name`. */
  readonly operations: readonly string[];
  /** Stops the app's timers. */
  close(): void;
}

const UPKEEP_MS = 30_000;

const SILENT: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * Makes the service over an open store.
 *
 * @example
 * const store = openStore('danvan.sqlite');
 * await store.migrate();
 * const app = createApp({ store });
 * const response = await app.fetch(new Request('http://localhost/healthz'));
 */
export function createApp(options: AppOptions): App {
  const { store, limits = {} } = options;
  const now = options.now ?? Date.now;
  const log = options.log ?? SILENT;
  const service: Service = {
    store,
    log,
    now,
    members: new Members(),
    metrics: createMetrics(store),
    outages: new Outages(),
    addressOf: addressReader(options.trustedProxies ?? []),
    adminToken: options.adminToken,
    publicUrl: (options.publicUrl ?? '').replace(/\/+$/, ''),
    fetch: options.fetch ?? fetch,
    limits: {
      hits: new RateLimit(limits.hits ?? 3_000),
      votes: new RateLimit(limits.votes ?? 300),
      admin: new RateLimit(limits.failedLogins ?? 10),
    },
  };

  const app = new Hono<Carried>();
  const router = new Router(app, service);
  hitRoutes(router, service);
  statsRoutes(router, service);
  pollRoutes(router, service);
  feedRoutes(router, service);
  pageRoutes(router, service);
  adminRoutes(router, service);
  systemRoutes(router, service);
  router.finish();

  const keepUp = (): void => {
    store.upkeep(now()).catch((error: unknown) => {
      log.warn({ failure: failureOf(error) }, 'upkeep will be tried again');
    });
  };
  const upkeep = setInterval(keepUp, UPKEEP_MS);
  upkeep.unref();
  // Whoever was off at midnight still holds the key of yesterday.
  keepUp();

  return {
    fetch: (request, env) => app.fetch(request, env),
    operations: router.operations,
    close() {
      clearInterval(upkeep);
    },
  };
}
