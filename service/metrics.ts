import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from './store/index.js';

/** Figures for Prometheus about the service, not about visitors. */
export interface Metrics {
  /** Starts the figures of one route and gives what notes its answers. */
  route(method: string, path: string): (status: number, seconds: number) => void;
  counted(what: 'hit' | 'bot' | 'vote'): void;
  /** All figures in Prometheus' text format. */
  text(): Promise<string>;
}

/** Upper bounds of the buckets of answering times, in seconds. */
const BUCKETS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3];

/** Makes the figures of one service, in a registry of its own: a program may hold several. */
export function createMetrics(store: Pick<Store, 'waiting'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'danvan_requests_total',
    help: 'Requests answered, by route and status.',
    labelNames: ['route', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'danvan_request_seconds',
    help: 'Time to the answer, by route.',
    labelNames: ['route'],
    buckets: BUCKETS,
    registers,
  });
  const counts = new Counter({
    name: 'danvan_counted_total',
    help: 'Page views counted, bots told apart, votes.',
    labelNames: ['what'],
    registers,
  });
  new Gauge({
    name: 'danvan_waiting',
    help: 'Page views and votes that wait for a transaction.',
    registers,
    collect() {
      this.set(store.waiting);
    },
  });
  const counters = {
    hit: counts.labels('hit'),
    bot: counts.labels('bot'),
    vote: counts.labels('vote'),
  };
  return {
    route(method, path) {
      const route = `${method} ${path}`;
      const times = seconds.labels(route);
      const statuses = new Map<number, Counter.Internal>();
      return (status, took) => {
        let answers = statuses.get(status);
        if (!answers) statuses.set(status, (answers = requests.labels(route, String(status))));
        answers.inc();
        times.observe(took);
      };
    },
    counted(what) {
      counters[what].inc();
    },
    text: () => registry.metrics(),
  };
}
