import { createClient, ServiceError, type Client } from '../../src/client/client.js';
import { failureOf, failureOfStatus, LoadError, type FailureReason } from './failure.js';
import type { WidgetLocale } from './messages.js';
import { exchange } from './page-requests.js';

/** A client of the service with the patience and the bounds of a page. */
export function clientFor(service: string, locale: WidgetLocale = 'vi'): Client {
  return createClient({
    base: service,
    locale,
    fetch: async (address, init) => {
      const { ok, status, headers, body } = await exchange(address, init);
      return {
        ok,
        status,
        headers,
        json: () =>
          new Promise((resolve) => {
            resolve(JSON.parse(body));
          }),
      };
    },
  });
}

/** The reason behind anything that a call of the service threw. */
export function failureOfCall(error: unknown): FailureReason {
  if (!(error instanceof ServiceError)) return failureOf(error);
  if (error.status !== 0) return failureOfStatus(error.status);
  return failureOf(error.cause);
}

/** Waits for a call; what it throws becomes a failure that the widget can tell. */
export async function reply<Reply extends object>(call: Promise<Reply>): Promise<Reply> {
  const answer: unknown = await call.catch((error: unknown) => {
    throw new LoadError(failureOfCall(error));
  });
  if (typeof answer !== 'object' || answer === null) throw new LoadError('unreadable');
  return answer as Reply;
}
