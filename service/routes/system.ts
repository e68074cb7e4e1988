import type { Hono } from 'hono';
import type { Service } from '../service-context.js';

/** `GET /healthz` and `GET /metrics`. */
export function systemRoutes(app: Hono, service: Service): void {
  app.get('/healthz', async (context) => {
    await service.store.ping();
    return context.json({ status: 'ok', waiting: service.store.waiting });
  });

  app.get('/metrics', async (context) => context.text(await service.metrics.text()));
}
