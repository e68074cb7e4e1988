import type { Context } from 'hono';
import type { Locale } from '../../src/schema/index.js';
import { localeOf } from './locale.js';
import { problemBody, type HttpProblem } from './problems.js';

/** What a request carries from the check of its origin to its answer. */
export interface Carried {
  Variables: { headers?: Readonly<Record<string, string>> };
}

/** The context of one request. */
export type RequestContext = Context<Carried>;

/** Headers of every answer that is data, not a page. */
export const DATA_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'cross-origin',
};

/** Headers of every refusal. */
export const REFUSAL_HEADERS = {
  'content-type': 'application/problem+json; charset=utf-8',
  'cache-control': 'no-store',
};

/** Headers that the answer shall have, whatever it will be. */
export function carryHeaders(
  context: RequestContext,
  headers: Readonly<Record<string, string>>,
): void {
  context.set('headers', { ...context.get('headers'), ...headers });
}

/**
 * Answers with data. Headers stay a plain object on purpose: Node's adapter writes it as it is, while a `Headers` would cost
 * as much as the rest of the answer.
 */
export function answer(
  context: RequestContext,
  body: string | null,
  headers: Readonly<Record<string, string>>,
  status = 200,
): Response {
  return new Response(body, {
    status,
    headers: { ...DATA_HEADERS, ...context.get('headers'), ...headers },
  });
}

/** Answers with JSON that nobody may keep; a text is JSON already. */
export function fresh(context: RequestContext, body: object | string, status = 200): Response {
  return answer(
    context,
    typeof body === 'string' ? body : JSON.stringify(body),
    { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    status,
  );
}

const texts = new WeakMap<object, string>();

/** The JSON of an object that many answers share; it must not change any more. */
export function sharedJson(body: object): string {
  const kept = texts.get(body);
  if (kept !== undefined) return kept;
  const made = JSON.stringify(body);
  texts.set(body, made);
  return made;
}

/** Answers with JSON that a browser or a proxy may keep for some seconds; a text is JSON already. */
export function cacheable(
  context: RequestContext,
  body: object | string,
  seconds: number,
): Response {
  return answer(context, typeof body === 'string' ? body : JSON.stringify(body), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': `public, max-age=${seconds}`,
  });
}

/** Answers with a refusal. */
export function refuse(context: RequestContext, problem: HttpProblem): Response {
  const { retryAfter } = problem.extras;
  return answer(
    context,
    problemBody(problem, localeFor(context)),
    {
      ...REFUSAL_HEADERS,
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
      ...(problem.status === 401 ? { 'www-authenticate': 'Bearer realm="danvan"' } : {}),
    },
    problem.status,
  );
}

/** The language asked for. */
export function localeFor(context: RequestContext): Locale {
  return localeOf(context.req.url, context.req.header('accept-language'));
}
