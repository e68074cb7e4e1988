import { Broken, type ApiPromise, type Need } from './promise.js';
import { ballotLogPromises } from './promises/ballot-log.js';
import { countingPromises } from './promises/counting.js';
import { reachingPromises } from './promises/reaching.js';
import { refusingPromises } from './promises/refusing.js';
import { votingPromises } from './promises/voting.js';
import { makeFixtures } from './fixtures.js';
import { Target, type Fetch, type Given } from './target.js';

/** Every promise of the API, in the order in which they are tried. */
export const PROMISES: readonly ApiPromise[] = [
  ...countingPromises,
  ...votingPromises,
  ...ballotLogPromises,
  ...refusingPromises,
  ...reachingPromises,
];

/** How one promise came out. */
export type Outcome =
  | { readonly promise: ApiPromise; readonly state: 'kept' }
  | { readonly promise: ApiPromise; readonly state: 'broken'; readonly why: string }
  | { readonly promise: ApiPromise; readonly state: 'untried'; readonly missing: readonly Need[] };

/**
 * Tries every promise on a server.
 *
 * @param base - address of the server, below which `/v1/…` is
 * @param given - what to try it on; with the administrator's token the rest is made, and removed again
 */
export async function conform(
  base: string,
  given: Given,
  fetch: Fetch = (address, init) => globalThis.fetch(address, init),
): Promise<Outcome[]> {
  const fixtures = await makeFixtures(base, given, fetch);
  const target = new Target(base, fixtures.given, fetch);
  const outcomes: Outcome[] = [];
  try {
    for (const promise of PROMISES) outcomes.push(await tryPromise(promise, target));
  } finally {
    await fixtures.remove();
  }
  return outcomes;
}

async function tryPromise(promise: ApiPromise, target: Target): Promise<Outcome> {
  try {
    const missing: Need[] = [];
    for (const need of promise.needs) if (!(await target.has(need))) missing.push(need);
    if (missing.length > 0) return { promise, state: 'untried', missing };
    await promise.keep(target);
    return { promise, state: 'kept' };
  } catch (error) {
    const why =
      error instanceof Broken
        ? error.message
        : `no answer: ${error instanceof Error ? error.message : String(error)}`;
    return { promise, state: 'broken', why };
  }
}
