import { createHash } from 'node:crypto';
import { answer } from './answers.js';
import type { RequestContext } from './request-context.js';
import type { ServiceAnswer } from './exchange.js';

/** Answers with public JSON that any page may read, or tells a browser that it has this version already. */
export function etagged(
  context: RequestContext,
  body: string,
  headers: Readonly<Record<string, string>>,
): ServiceAnswer {
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const all = {
    'content-type': 'application/json; charset=utf-8',
    'access-control-allow-origin': '*',
    ...headers,
    etag,
  };
  if (context.header('if-none-match') === etag) return answer(context, null, all, 304);
  return answer(context, body, all);
}
