import { createHash } from 'node:crypto';
import { answer } from '../http/answers.js';
import { FeedRelay } from '../feed-relay.js';
import { parameter, type Service } from '../service-context.js';
import type { Router } from './router.js';

/** `GET /v1/feeds/{feed}`: public news, so any page may read it. */
export function feedRoutes(router: Router, service: Service): void {
  const relay = new FeedRelay(service);
  router.on('GET', '/v1/feeds/:feed', async (context) => {
    const { body, fetchedAt, isStale } = await relay.get(parameter(context, 'feed'));
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=60, stale-if-error=86400',
      'access-control-allow-origin': '*',
      'last-modified': new Date(fetchedAt * 1000).toUTCString(),
      etag,
      ...(isStale ? { warning: '110 - "Response is Stale"' } : {}),
    };
    if (context.req.header('if-none-match') === etag) return answer(context, null, headers, 304);
    return answer(context, body, headers);
  });
}
