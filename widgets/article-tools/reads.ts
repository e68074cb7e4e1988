import { field, whole } from '../shared/unknown-data.js';

/** The reads of the page in an answer of the service; nothing when there is no such number in it. */
export function readsOf(answer: unknown): number | undefined {
  return whole(field(answer, 'reads'));
}
