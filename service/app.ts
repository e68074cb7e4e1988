import { addressReader } from './http/client-address.js';
import { fromFetch, toResponse, type ServiceAnswer, type ServiceRequest } from './http/exchange.js';
import { fetchFrom, type FetchFrom } from './http/fetch-from.js';
import { RateLimit } from './http/rate-limit.js';
import { FeedRelay } from './feed-relay.js';
import { withKnown, type Known } from './known.js';
import { Members } from './members.js';
import { createMetrics } from './metrics.js';
import { Outages } from './outages.js';
import { adminPage } from './routes/admin-page.js';
import { adminRoutes } from './routes/admin.js';
import { builderRoutes } from './routes/builder.js';
import { checkRoutes } from './routes/check.js';
import { feedRoutes } from './routes/feeds.js';
import { hitRoutes } from './routes/hits.js';
import { oembedRoutes } from './routes/oembed.js';
import { pageRoutes } from './routes/pages.js';
import { pollRoutes } from './routes/polls.js';
import { registerRoutes } from './routes/registers.js';
import { Router } from './routes/router.js';
import { scriptRoutes } from './routes/scripts.js';
import { statsRoutes } from './routes/stats.js';
import { systemRoutes } from './routes/system.js';
import type { Log, Service } from './service-context.js';
import type { Store } from './store/index.js';
import { failureOf } from './store/failures.js';

export type { Log } from './service-context.js';

/**
 * What a service is made of.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const options: AppOptions = { store, publicUrl: 'https://dem.example.gov.vn', trustedProxies: ['10.0.0.0/8'] };
 * const app = createApp(options);
 * app.close();
 * await store.close();
 */
export interface AppOptions {
  /** An open, migrated store; the caller closes it after the app. */
  readonly store: Store;
  /** Token for `/v1/admin/…`; without it those routes are not there. */
  readonly adminToken?: string;
  /** Folder of the built admin page; without it, the one that the package brings. */
  readonly adminFiles?: string;
  /** Addresses or networks of proxies whose `X-Forwarded-For` is believed. */
  readonly trustedProxies?: readonly string[];
  /** The address under which the service is known, such as `https://dem.example.gov.vn`. */
  readonly publicUrl?: string;
  /** Folder of `danvan.js` and the widgets that pages load; the package's own when not told. */
  readonly scripts?: string;
  /** Folder of the builder page; the package's own when not told. */
  readonly builder?: string;
  readonly log?: Log;
  /** The clock, in milliseconds since 1970. */
  readonly now?: () => number;
  /** How foreign feeds are fetched: from the addresses that were checked, and no others. */
  readonly fetch?: FetchFrom;
  /** Requests a minute from one network. */
  readonly limits?: {
    readonly hits?: number;
    readonly votes?: number;
    readonly failedLogins?: number;
  };
}

/**
 * The service as a web-standard fetch handler.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const app: App = createApp({ store });
 * app.operations.includes('GET /v1/polls/:poll'); // true
 * app.close();
 * await store.close();
 */
export interface App {
  /**
   * Answers a request. Never rejects.
   *
   * @param env - what the server knows of the connection; Node adapters pass `{ incoming }`
   */
  readonly fetch: (request: Request, env?: unknown) => Response | Promise<Response>;
  /** Answers without the web's objects, at once where it can: what {@link nodeListener} asks. Never rejects. */
  readonly answer: (request: ServiceRequest) => Known<ServiceAnswer>;
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
 * response.status; // 200
 * app.close();
 * await store.close();
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
    adminFiles: options.adminFiles,
    publicUrl: (options.publicUrl ?? '').replace(/\/+$/, ''),
    relay: new FeedRelay({ store, log, now, fetch: options.fetch ?? fetchFrom }),
    limits: {
      hits: new RateLimit(limits.hits ?? 3_000),
      votes: new RateLimit(limits.votes ?? 300),
      admin: new RateLimit(limits.failedLogins ?? 10),
    },
  };

  const router = new Router(service);
  hitRoutes(router, service);
  statsRoutes(router, service);
  pollRoutes(router, service);
  feedRoutes(router, service);
  registerRoutes(router, service);
  pageRoutes(router, service);
  oembedRoutes(router, service);
  adminRoutes(router, service);
  builderRoutes(router, service, options.builder);
  checkRoutes(router, service);
  scriptRoutes(router, options.scripts);
  adminPage(router, service);
  systemRoutes(router, service);

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
    fetch: (request, env) =>
      withKnown(router.answer(fromFetch(request, env)), (given) =>
        toResponse(given, request.method),
      ),
    answer: (request) => router.answer(request),
    operations: router.operations,
    close() {
      clearInterval(upkeep);
    },
  };
}
