import { Registry } from 'prom-client';
import { answer, fresh } from '../http/answers.js';
import { describeApi } from '../openapi.js';
import type { Service } from '../service-context.js';
import type { Router } from './router.js';

/** `GET /healthz`, `/metrics` and `/openapi.json`. */
export function systemRoutes(router: Router, service: Service): void {
  router.on('GET', '/healthz', async (context) => {
    await service.store.ping();
    return fresh(context, { status: 'ok', waiting: service.store.waiting });
  });

  router.on('GET', '/metrics', async (context) =>
    answer(context, await service.metrics.text(), {
      'content-type': Registry.PROMETHEUS_CONTENT_TYPE,
      'cache-control': 'no-store',
    }),
  );

  let description: string | undefined;
  router.on('GET', '/openapi.json', (context) => {
    description ??= JSON.stringify(describeApi(service.publicUrl));
    return answer(context, description, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    });
  });
}
