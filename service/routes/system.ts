import { answer, fresh } from '../http/answers.js';
import type { Service } from '../service-context.js';
import type { Router } from './router.js';

/** `GET /healthz` and `GET /metrics`. */
export function systemRoutes(router: Router, service: Service): void {
  router.on('GET', '/healthz', async (context) => {
    await service.store.ping();
    return fresh(context, { status: 'ok', waiting: service.store.waiting });
  });

  router.on('GET', '/metrics', (context) =>
    answer(context, service.metrics.text(), {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    }),
  );
}
