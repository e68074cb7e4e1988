import { METHOD_NAME_ALL } from 'hono/router';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';
import { answer } from '../http/answers.js';
import type { ServiceAnswer, ServiceRequest } from '../http/exchange.js';
import { checkOrigin } from '../http/origins.js';
import { HttpProblem } from '../http/problems.js';
import { RequestContext, type PathParameters } from '../http/request-context.js';
import { withKnown, type Known } from '../known.js';
import type { Service } from '../service-context.js';
import type { Site } from '../site.js';
import { failureOf } from '../store/failures.js';
import { StoreUnavailableError } from '../store/index.js';
import { refuse } from './refuse.js';

/** Answers one kind of request, at once where it can; throws an {@link HttpProblem} to refuse. */
export type Handle = (context: RequestContext) => Known<ServiceAnswer>;

/** Finds the site that a request is about. */
export type SiteFinder = (context: RequestContext) => Known<Site | undefined>;

/** Answers what no route answers, or does not. */
export type Otherwise = (context: RequestContext) => Promise<ServiceAnswer | undefined>;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** How a method of an address is answered, and what notes the answers. */
interface Operation {
  readonly handle: Handle;
  readonly note: (status: number, seconds: number) => void;
}

/** What an address answers to, by method. */
type Methods = Map<string, Operation>;

const PREFLIGHT_SECONDS = '86400';

/**
 * Registers routes so that each measures itself, turns every error into a refusal, answers preflights of the site it is
 * about, and tells a wrong method from a wrong address.
 */
export class Router {
  readonly #service: Service;
  readonly #paths = new Map<string, Methods>();
  readonly #matcher = new SmartRouter<Methods>({
    routers: [new RegExpRouter(), new TrieRouter()],
  });
  readonly #operations: string[] = [];
  #otherwise: Otherwise | undefined;

  constructor(service: Service) {
    this.#service = service;
  }

  /**
   * @param path - with places for values: `/v1/sites/:site/stats`
   * @param siteOf - for routes that pages of other origins call; without it they get no answer they may read
   */
  on(method: Method, path: string, handle: Handle, siteOf?: SiteFinder): void {
    const known = this.#paths.get(path);
    const methods = known ?? new Map<string, Operation>();
    if (!known) {
      this.#paths.set(path, methods);
      this.#matcher.add(METHOD_NAME_ALL, path, methods);
    }
    const register = (name: string, answered: Handle): void => {
      methods.set(name, { handle: answered, note: this.#service.metrics.route(name, path) });
    };
    register(method, handle);
    this.#operations.push(`${method} ${path}`);
    if (siteOf && !known) {
      register('OPTIONS', async (context) => {
        checkOrigin(context, await siteOf(context), this.#service.publicUrl);
        return answer(
          context,
          null,
          {
            'access-control-allow-methods': allowed(methods),
            'access-control-allow-headers': 'content-type',
            'access-control-max-age': PREFLIGHT_SECONDS,
          },
          204,
        );
      });
    }
  }

  /** Looks for an answer to a GET that has no route. */
  otherwise(find: Otherwise): void {
    this.#otherwise = find;
  }

  /** The addresses registered, each as `GET /path`. */
  get operations(): readonly string[] {
    return this.#operations;
  }

  /** Answers a request: by its route, at once where that can, or by a refusal. */
  answer(request: ServiceRequest): Known<ServiceAnswer> {
    const path = readable(request.path, decodeURI);
    const [[first] = [], places = []] = this.#matcher.match(METHOD_NAME_ALL, path);
    const found = first?.[0];
    const context = new RequestContext(request, path, parametersOf(first?.[1], places));
    // What a GET tells is told of by a HEAD; whoever writes the answer leaves its body out.
    const method = request.method === 'HEAD' ? 'GET' : request.method;
    const operation = found?.get(method);
    if (operation) return this.#run(context, operation);
    if (found) {
      context.carried = { allow: allowed(found) };
      return refuse(this.#service, context, new HttpProblem('method-not-allowed'));
    }
    const other = method === 'GET' ? this.#otherwise?.(context) : undefined;
    const notFound = new HttpProblem('not-found');
    if (!other) return refuse(this.#service, context, notFound);
    return other.then(
      (file) => file ?? refuse(this.#service, context, notFound),
      (error: unknown) => refuse(this.#service, context, problemOf(error, this.#service)),
    );
  }

  #run(context: RequestContext, { handle, note }: Operation): Known<ServiceAnswer> {
    const began = performance.now();
    const end = (given: ServiceAnswer): ServiceAnswer => {
      note(given.status, (performance.now() - began) / 1000);
      return given;
    };
    const fail = (error: unknown): Known<ServiceAnswer> =>
      withKnown(refuse(this.#service, context, problemOf(error, this.#service)), end);
    try {
      const given = handle(context);
      return given instanceof Promise ? given.then(end, fail) : end(given);
    } catch (error) {
      return fail(error);
    }
  }
}

/** The values of the places in a path; `places` has those that are told by their index. */
function parametersOf(
  named: Readonly<Record<string, string | number>> = {},
  places: readonly string[],
): PathParameters {
  const parameters: Record<string, string> = {};
  for (const [name, place] of Object.entries(named)) {
    const text = typeof place === 'number' ? (places[place] ?? '') : place;
    parameters[name] = readable(text, decodeURIComponent);
  }
  return parameters;
}

/** A text without percent signs, or as it is where they mean nothing. */
function readable(text: string, decode: (text: string) => string): string {
  if (!text.includes('%')) return text;
  try {
    return decode(text);
  } catch {
    return text;
  }
}

function allowed(methods: Methods): string {
  return [...methods.keys()].filter((method) => method !== 'OPTIONS').join(', ');
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
