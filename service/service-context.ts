import { isId } from '../src/schema/id.js';
import { validate } from '../src/schema/index.js';
import type * as z from '../src/schema/zod.js';
import type { AddressReader, ClientAddress } from './http/client-address.js';
import { localeFor } from './http/answers.js';
import type { RequestContext } from './http/request-context.js';
import { HttpProblem } from './http/problems.js';
import type { FeedRelay } from './feed-relay.js';
import type { RateLimit } from './http/rate-limit.js';
import { withKnown, type Known } from './known.js';
import type { Members } from './members.js';
import type { Metrics } from './metrics.js';
import type { Outages } from './outages.js';
import type { Site } from './site.js';
import type { PollSnapshot, Store } from './store/index.js';

/**
 * What the service writes to its log: facts about itself, never about a visitor. pino's loggers fit.
 *
 * @example
 * const log: Log = {
 *   info: (facts, message) => { console.log(message, facts); },
 *   warn: (facts, message) => { console.warn(message, facts); },
 *   error: (facts, message) => { console.error(message, facts); },
 * };
 * const store = openStore(':memory:');
 * await store.migrate();
 * createApp({ store, log }).close();
 * await store.close();
 */
export interface Log {
  /** What goes on, such as a start. */
  info(facts: object, message: string): void;
  /** What an operator should look at. */
  warn(facts: object, message: string): void;
  /** What has failed. */
  error(facts: object, message: string): void;
}

/** What all routes share. */
export interface Service {
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  readonly members: Members;
  readonly metrics: Metrics;
  readonly outages: Outages;
  readonly addressOf: AddressReader;
  readonly adminToken: string | undefined;
  readonly adminFiles: string | undefined;
  /** The address under which the service is known, without a slash at its end; empty when not told. */
  readonly publicUrl: string;
  readonly relay: FeedRelay;
  readonly limits: {
    readonly hits: RateLimit;
    readonly votes: RateLimit;
    readonly admin: RateLimit;
  };
}

/** Where the request came from. */
export function clientOf(service: Service, context: RequestContext): ClientAddress {
  return service.addressOf(context.headers, context.peer);
}

/** What an address may name. */
export type RecordName = 'site' | 'poll' | 'feed' | 'campaign' | 'model' | 'unit' | 'document';

/** The id in a path. A text that is no id names nothing: it is not looked up, nor remembered as unknown. */
export function parameter(context: RequestContext, name: RecordName): string {
  const id = context.param(name) ?? '';
  if (!isId(id)) throw new HttpProblem(`unknown-${name}`);
  return id;
}

/** The site of a route. */
export function siteFor(service: Service, id: string): Known<Site> {
  return withKnown(service.store.sites.get(id), (site) => {
    if (!site) throw new HttpProblem('unknown-site');
    return site;
  });
}

/** The poll of a route. */
export function pollFor(service: Service, id: string): Known<PollSnapshot> {
  return withKnown(service.store.polls.get(id, service.now()), (snapshot) => {
    if (!snapshot) throw new HttpProblem('unknown-poll');
    return snapshot;
  });
}

/** Checks an input against its schema. */
export function checked<S extends z.core.$ZodType>(
  context: RequestContext,
  schema: S,
  input: unknown,
): z.core.output<S> {
  const result = validate(schema, input, localeFor(context));
  if (!result.ok) throw new HttpProblem('invalid-input', { problems: result.problems });
  return result.value;
}

/** Takes one act of a client from its allowance. */
export function allow(limit: RateLimit, key: string): void {
  const wait = limit.take(key);
  if (wait > 0) throw new HttpProblem('too-many-requests', { retryAfter: wait });
}
