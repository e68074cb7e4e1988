import type { Log } from './service-context.js';

const QUIET_MS = 10_000;

/** Tells the log that the store is away once in ten seconds, not once for each request that feels it. */
export class Outages {
  readonly #since = new Map<string, { at: number; requests: number }>();

  /** Notes one request that could not be served. */
  note(log: Log, reason: string, error: unknown): void {
    const now = performance.now();
    const known = this.#since.get(reason);
    if (known && now - known.at < QUIET_MS) {
      known.requests += 1;
      return;
    }
    this.#since.set(reason, { at: now, requests: 0 });
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    log.warn(
      {
        reason,
        cause: cause instanceof Error ? cause.message : String(cause),
        requestsSinceLastTold: known?.requests ?? 0,
      },
      'the store is not available',
    );
  }
}
