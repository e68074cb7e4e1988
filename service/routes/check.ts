import { askedAddress, checkPage } from '../check/check-page.js';
import { networkOf } from '../http/client-address.js';
import { RateLimit } from '../http/rate-limit.js';
import { allow, clientOf, type Service } from '../service-context.js';
import type { Router } from './router.js';

const CHECKS_A_MINUTE = 20;

/** `GET /check`: looks at a published article; each look is a request to a portal, so there are not many a minute. */
export function checkRoutes(router: Router, service: Service): void {
  const checks = new RateLimit(CHECKS_A_MINUTE);
  router.on('GET', '/check', (context) => {
    if (askedAddress(context) !== '') allow(checks, networkOf(clientOf(service, context)));
    return checkPage(service, context);
  });
}
