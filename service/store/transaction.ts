import type { Transaction } from 'kysely';
import type { OpenDatabase } from './dialect.js';
import { failureOf, StoreUnavailableError } from './failures.js';
import type { Tables } from './tables.js';

/** How long a transaction is tried again before the requests in it are told to come later. */
const PATIENCE_MS = 5_000;

/**
 * Runs work in one transaction and gives its result after the commit. What the database undid by itself (deadlock,
 * serialization, busy) is tried again, as is a server that is away before the commit; a commit whose outcome is unknown is
 * not, because trying again could count twice.
 *
 * @param work - may run more than once: it must keep what it learns to itself until it returns
 * @throws StoreUnavailableError when patience runs out or the outcome is unknown
 */
export async function inTransaction<T>(
  database: OpenDatabase,
  work: (transaction: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let attempt = 1; ; attempt += 1) {
    const progress = { isCommitting: false };
    try {
      return await database.writer.transaction().execute(async (transaction) => {
        const result = await work(transaction);
        progress.isCommitting = true;
        return result;
      });
    } catch (error) {
      const failure = failureOf(error);
      if (failure === 'full') throw new StoreUnavailableError('full', { cause: error });
      // Two processes that make the same row: the second attempt finds it there.
      if (failure === 'duplicate' && attempt < 3) continue;
      if (failure !== 'retry' && failure !== 'away') throw error;
      const isUnknown = failure === 'away' && progress.isCommitting;
      if (isUnknown || Date.now() > deadline)
        throw new StoreUnavailableError(failure === 'away' ? 'away' : 'busy', { cause: error });
      await pause(attempt);
    }
  }
}

/** Waits a little longer each time and never as long as the neighbour that lost the same race. */
function pause(attempt: number): Promise<void> {
  const most = Math.min(5 * 2 ** attempt, 250);
  return new Promise((resolve) => setTimeout(resolve, most * (0.5 + Math.random() / 2)));
}
