import type { Locale } from '../../src/schema/index.js';
import { withKnown, type Known } from '../known.js';
import type { ServiceAnswer } from './exchange.js';
import { localeOf } from './locale.js';
import type { RequestContext } from './request-context.js';

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
  context.carried = { ...context.carried, ...headers };
}

/** Answers with data. */
export function answer(
  context: RequestContext,
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: Readonly<Record<string, string>>,
  status = 200,
): ServiceAnswer {
  return respond(context, body, { ...DATA_HEADERS, ...headers }, status);
}

const JSON_HEADERS = { ...DATA_HEADERS, 'content-type': 'application/json; charset=utf-8' };
const FRESH_HEADERS = { ...JSON_HEADERS, 'cache-control': 'no-store' };

/** Answers with JSON that nobody may keep; a text is JSON already. */
export function fresh(context: RequestContext, body: object | string, status = 200): ServiceAnswer {
  return respond(
    context,
    typeof body === 'string' ? body : JSON.stringify(body),
    FRESH_HEADERS,
    status,
  );
}

/** Answers with a page. */
export function htmlAnswer(
  context: RequestContext,
  html: Known<{ toString(): string }>,
  headers: Readonly<Record<string, string>>,
  status = 200,
): Known<ServiceAnswer> {
  return withKnown(html, (text) =>
    respond(
      context,
      text.toString(),
      { 'content-type': 'text/html; charset=UTF-8', ...headers },
      status,
    ),
  );
}

/** Most answers carry nothing of their own, and share one object of headers. */
function respond(
  context: RequestContext,
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: Readonly<Record<string, string>>,
  status: number,
): ServiceAnswer {
  const { carried } = context;
  return { status, headers: carried ? { ...headers, ...carried } : headers, body };
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

/** Answers with JSON that a browser or a proxy may keep for some seconds; a text, or bytes, are JSON already. */
export function cacheable(
  context: RequestContext,
  body: object | string | Uint8Array<ArrayBuffer>,
  seconds: number,
): ServiceAnswer {
  let headers = cacheableHeaders.get(seconds);
  if (!headers) {
    headers = { ...JSON_HEADERS, 'cache-control': `public, max-age=${seconds}` };
    cacheableHeaders.set(seconds, headers);
  }
  return respond(
    context,
    typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
    headers,
    200,
  );
}

const cacheableHeaders = new Map<number, Readonly<Record<string, string>>>();

/** The language asked for. */
export function localeFor(context: RequestContext): Locale {
  return localeOf(context.search, context.header('accept-language'));
}
