import { Worker } from 'node:worker_threads';
import { StoreUnavailableError, type UnavailableReason } from './failures.js';
import type { Hit, HitResult, Presence } from './hits.js';
import type { Vote, VoteOutcome } from './votes.js';
import type { Writers } from './writers.js';

/** What is asked of the thread. */
export type WriterCall =
  | { readonly kind: 'hits'; readonly group: readonly Hit[] }
  | { readonly kind: 'votes'; readonly poll: string; readonly group: readonly Vote[] }
  | { readonly kind: 'touch'; readonly presence: Presence }
  | { readonly kind: 'upkeep'; readonly at: number }
  | { readonly kind: 'close' };

/** What the thread answers. */
export type WriterAnswer = { readonly id: number } & (
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly message: string;
      readonly code: string | undefined;
      readonly unavailable: UnavailableReason | undefined;
    }
);

/** How the thread opens its own connection. */
export interface WriterThreadData {
  readonly address: string;
  readonly pepper: string;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Writers in a thread of their own: SQLite writes and syncs while its caller waits, so a commit here would keep every other
 * request waiting. A whole group crosses over at once, not each statement.
 */
export function threadWriters(data: WriterThreadData): Writers {
  const file = import.meta.url.replace(/writer-thread(\.[jt]s)$/, 'writer-thread-main$1');
  const worker = new Worker(new URL(file), {
    workerData: data,
    // From a checkout the sources run as they are.
    ...(file.endsWith('.ts') ? { execArgv: ['--import', 'tsx'] } : {}),
  });
  worker.unref();
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let failure: Error | undefined;

  worker.on('message', (answer: WriterAnswer) => {
    const caller = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) worker.unref();
    if (!caller) return;
    if (answer.ok) caller.resolve(answer.value);
    else if (answer.unavailable) caller.reject(new StoreUnavailableError(answer.unavailable));
    else caller.reject(Object.assign(new Error(answer.message), { code: answer.code }));
  });
  const end = (error: Error): void => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => {
    end(new StoreUnavailableError('away'));
  });

  const ask = async (call: WriterCall): Promise<unknown> => {
    if (failure) throw failure;
    return new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.ref();
      worker.postMessage({ ...call, id: last });
    });
  };
  return {
    hits: async (group) => (await ask({ kind: 'hits', group })) as HitResult[],
    votes: async (poll, group) => (await ask({ kind: 'votes', poll, group })) as VoteOutcome[],
    touch: async (presence) => {
      await ask({ kind: 'touch', presence });
    },
    upkeep: async (at) => {
      await ask({ kind: 'upkeep', at });
    },
    async close() {
      await ask({ kind: 'close' });
      await worker.terminate();
    },
  };
}
