import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from './store/index.js';

/** Figures for Prometheus about the service, not about visitors. */
export interface Metrics {
  /** Notes one answered request. */
  answered(route: string, status: number, seconds: number): void;
  counted(what: 'hit' | 'bot' | 'vote'): void;
  text(): Promise<string>;
}

/** Makes the figures of one service. */
export function createMetrics(store: Store): Metrics {
  const registry = new Registry();
  const requests = new Counter({
    name: 'danvan_requests_total',
    help: 'Requests answered, by route and status',
    labelNames: ['route', 'status'],
    registers: [registry],
  });
  const seconds = new Histogram({
    name: 'danvan_request_seconds',
    help: 'Time from the request to its answer, by route',
    labelNames: ['route'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [registry],
  });
  const counts = new Counter({
    name: 'danvan_counted_total',
    help: 'Page views counted, bots told apart, votes taken',
    labelNames: ['what'],
    registers: [registry],
  });
  new Gauge({
    name: 'danvan_waiting',
    help: 'Page views and votes that wait for their transaction',
    registers: [registry],
    collect() {
      this.set(store.waiting);
    },
  });
  return {
    answered(route, status, took) {
      requests.inc({ route, status });
      seconds.observe({ route }, took);
    },
    counted(what) {
      counts.inc({ what });
    },
    text: () => registry.metrics(),
  };
}
