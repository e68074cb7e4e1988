import { Hono } from 'hono';
import { answer, refuse, type Carried, type RequestContext } from '../http/answers.js';
import { checkOrigin } from '../http/origins.js';
import { HttpProblem } from '../http/problems.js';
import type { Service } from '../service-context.js';
import type { Site } from '../site.js';
import { failureOf } from '../store/failures.js';
import { StoreUnavailableError } from '../store/index.js';

/** Answers one kind of request; throws an {@link HttpProblem} to refuse. */
export type Handle = (context: RequestContext) => Response | Promise<Response>;

/** Finds the site that a request is about. */
export type SiteFinder = (context: RequestContext) => Promise<Site | undefined>;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const PREFLIGHT_SECONDS = '86400';

/**
 * Registers routes so that each measures itself, turns every error into a refusal, answers preflights of the site it is
 * about, and tells a wrong method from a wrong address.
 */
export class Router {
  readonly #app: Hono<Carried>;
  readonly #service: Service;
  readonly #methods = new Map<string, Method[]>();

  constructor(app: Hono<Carried>, service: Service) {
    this.#app = app;
    this.#service = service;
  }

  /**
   * @param siteOf - for routes that pages of other origins call; without it they get no answer they may read
   */
  on(method: Method, path: string, handle: Handle, siteOf?: SiteFinder): void {
    const known = this.#methods.get(path);
    this.#methods.set(path, [...(known ?? []), method]);
    this.#register(method, path, handle);
    if (siteOf && !known) {
      this.#register('OPTIONS', path, async (context) => {
        checkOrigin(context, await siteOf(context), this.#service.publicUrl);
        return answer(
          context,
          null,
          {
            'access-control-allow-methods': (this.#methods.get(path) ?? []).join(', '),
            'access-control-allow-headers': 'content-type',
            'access-control-max-age': PREFLIGHT_SECONDS,
          },
          204,
        );
      });
    }
  }

  /** The addresses registered, each as `GET /path`. */
  get operations(): string[] {
    return [...this.#methods].flatMap(([path, methods]) =>
      methods.map((method) => `${method} ${path}`),
    );
  }

  /** Ends the registration: known addresses refuse other methods. */
  finish(): void {
    // Apart from the routes, so that a request that has one matches nothing else and Hono calls it at once.
    const others = new Hono<Carried>();
    for (const [path, methods] of this.#methods) {
      others.all(path, (context) => {
        context.set('headers', { allow: methods.join(', ') });
        return refuse(context, new HttpProblem('method-not-allowed'));
      });
    }
    others.notFound((context) => refuse(context, new HttpProblem('not-found')));
    this.#app.notFound((context) => others.fetch(context.req.raw));
    this.#app.onError((error, context) => refuse(context, problemOf(error, this.#service)));
  }

  #register(method: string, path: string, handle: Handle): void {
    const note = this.#service.metrics.route(method, path);
    this.#app.on(method, path, async (context) => {
      const began = performance.now();
      let response: Response;
      try {
        response = await handle(context);
      } catch (error) {
        response = refuse(context, problemOf(error, this.#service));
      }
      note(response.status, (performance.now() - began) / 1000);
      return response;
    });
  }
}

function problemOf(error: unknown, { log, outages }: Service): HttpProblem {
  if (error instanceof HttpProblem) return error;
  const reason = error instanceof StoreUnavailableError ? error.reason : failureOf(error);
  if (reason !== 'other') {
    outages.note(log, reason, error);
    return new HttpProblem('store-unavailable', { retryAfter: 2 });
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  log.error({ error: { name, message, stack } }, 'unexpected error');
  return new HttpProblem('internal-error');
}
