import type { Store } from './store/index.js';

/** Figures for Prometheus about the service, not about visitors. */
export interface Metrics {
  /** Starts the figures of one route and gives what notes its answers. */
  route(method: string, path: string): (status: number, seconds: number) => void;
  counted(what: 'hit' | 'bot' | 'vote'): void;
  /** All figures in Prometheus' text format. */
  text(): string;
}

/** Upper bounds of the buckets of answering times, in seconds. */
const BUCKETS = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, Infinity] as const;

interface RouteFigures {
  readonly label: string;
  readonly statuses: Map<number, number>;
  readonly buckets: number[];
  seconds: number;
}

/**
 * Makes the figures of one service. Kept as plain numbers and put into words only when asked: they are noted at every
 * request.
 */
export function createMetrics(store: Pick<Store, 'waiting'>): Metrics {
  const routes: RouteFigures[] = [];
  const counts = { hit: 0, bot: 0, vote: 0 };
  return {
    route(method, path) {
      const figures: RouteFigures = {
        label: `${method} ${path}`,
        statuses: new Map(),
        buckets: BUCKETS.map(() => 0),
        seconds: 0,
      };
      routes.push(figures);
      return (status, seconds) => {
        figures.statuses.set(status, (figures.statuses.get(status) ?? 0) + 1);
        const bucket = BUCKETS.findIndex((most) => seconds <= most);
        figures.buckets[bucket] = (figures.buckets[bucket] ?? 0) + 1;
        figures.seconds += seconds;
      };
    },
    counted(what) {
      counts[what] += 1;
    },
    text() {
      const used = routes.filter(({ statuses }) => statuses.size > 0);
      return [
        ...head('danvan_requests_total', 'counter', 'Requests answered, by route and status.'),
        ...used.flatMap(({ label, statuses }) =>
          [...statuses].map(
            ([status, count]) =>
              `danvan_requests_total{route="${label}",status="${status}"} ${count}`,
          ),
        ),
        ...head('danvan_request_seconds', 'histogram', 'Time to the answer, by route.'),
        ...used.flatMap(histogram),
        ...head('danvan_counted_total', 'counter', 'Page views counted, bots told apart, votes.'),
        ...Object.entries(counts).map(
          ([what, count]) => `danvan_counted_total{what="${what}"} ${count}`,
        ),
        ...head('danvan_waiting', 'gauge', 'Page views and votes that wait for a transaction.'),
        `danvan_waiting ${store.waiting}`,
        '',
      ].join('\n');
    },
  };
}

function head(name: string, type: string, help: string): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function histogram({ label, buckets, seconds }: RouteFigures): string[] {
  let sum = 0;
  const lines = BUCKETS.map((most, index) => {
    sum += buckets[index] ?? 0;
    const bound = most === Infinity ? '+Inf' : most;
    return `danvan_request_seconds_bucket{route="${label}",le="${bound}"} ${sum}`;
  });
  return [
    ...lines,
    `danvan_request_seconds_sum{route="${label}"} ${seconds}`,
    `danvan_request_seconds_count{route="${label}"} ${sum}`,
  ];
}
