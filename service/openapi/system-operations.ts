import { COUNT, record, type Operation } from './operation.js';

/** What watches over the service. */
export const SYSTEM_OPERATIONS: readonly Operation[] = [
  { method: 'GET', path: '/openapi.json', about: 'This description.', reply: { type: 'object' } },
  {
    method: 'GET',
    path: '/healthz',
    about: 'Whether the database answers, and how much waits.',
    reply: record({ status: { const: 'ok' }, waiting: COUNT }),
  },
  { method: 'GET', path: '/metrics', about: 'Figures for Prometheus.', reply: 'text' },
];
