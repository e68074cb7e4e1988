import type { Hono } from 'hono';
import { statsPage } from '../pages/stats-page.js';
import { pollPage } from '../pages/vote-form.js';
import type { Service } from '../service-context.js';

/** The full pages behind the links; none needs a script. */
export function pageRoutes(app: Hono, service: Service): void {
  app.get('/poll/:poll', (context) => pollPage(service, context));
  app.get('/stats/:site', (context) => statsPage(service, context));
}
