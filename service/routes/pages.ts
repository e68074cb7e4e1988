import { statsPage } from '../pages/stats-page.js';
import { pollPage } from '../pages/vote-form.js';
import type { Service } from '../service-context.js';
import type { Router } from './router.js';

/** The full pages behind the links; none needs a script. */
export function pageRoutes(router: Router, service: Service): void {
  router.on('GET', '/poll/:poll', (context) => pollPage(service, context));
  router.on('GET', '/stats/:site', (context) => statsPage(service, context));
}
