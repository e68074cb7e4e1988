import { etagged } from '../http/etagged.js';
import { parameter, type Service } from '../service-context.js';
import type { Router } from './router.js';

/** `GET /v1/feeds/{feed}`: public news, so any page may read it. */
export function feedRoutes(router: Router, service: Service): void {
  router.on('GET', '/v1/feeds/:feed', async (context) => {
    const { body, fetchedAt, isStale } = await service.relay.get(parameter(context, 'feed'));
    return etagged(context, body, {
      'cache-control': 'public, max-age=60, stale-if-error=86400',
      'last-modified': new Date(fetchedAt * 1000).toUTCString(),
      ...(isStale ? { warning: '110 - "Response is Stale"' } : {}),
    });
  });
}
