import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
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

/** Milliseconds for which a thread that died is not started again. */
const RESTART_MS = 1_000;

/**
 * Writers in a thread of their own: SQLite writes and syncs while its caller waits, so a commit here would keep every other
 * request waiting. A whole group crosses over at once, not each statement. A thread that dies fails the groups it held, and
 * the next group starts another.
 */
export function threadWriters(data: WriterThreadData): Writers {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let worker: Worker | undefined;
  let diedAt = Number.NEGATIVE_INFINITY;

  const start = (): Worker => {
    const started = startWorker(data);
    // Only a group under way keeps the process alive.
    started.unref();
    started.on('message', (answer: WriterAnswer) => {
      const caller = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) started.unref();
      if (answer.ok) caller?.resolve(answer.value);
      else if (answer.unavailable) caller?.reject(new StoreUnavailableError(answer.unavailable));
      else caller?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
    });
    const end = (cause?: unknown): void => {
      if (worker === started) worker = undefined;
      diedAt = performance.now();
      for (const { reject } of waiting.values())
        reject(new StoreUnavailableError('away', { cause }));
      waiting.clear();
    };
    started.on('error', end);
    started.on('exit', end);
    return started;
  };

  const ask = async (call: WriterCall): Promise<unknown> => {
    if (!worker && performance.now() - diedAt < RESTART_MS) throw new StoreUnavailableError('away');
    const asked = (worker ??= start());
    return new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      asked.ref();
      asked.postMessage({ ...call, id: last });
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
      if (!worker) return;
      await ask({ kind: 'close' });
      await worker.terminate();
    },
  };
}

function startWorker(workerData: WriterThreadData): Worker {
  const entry = import.meta.url.replace(/writer-thread(\.[jt]s)$/, 'writer-thread-main$1');
  if (entry.endsWith('.js')) return new Worker(new URL(entry), { workerData });
  // From a checkout the sources run as they are, and a thread has to be told how.
  const loader = createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/cjs$/, 'mjs');
  const code = `import(${JSON.stringify(pathToFileURL(loader).href)})
    .then(({ register }) => { register(); return import(${JSON.stringify(entry)}); })`;
  return new Worker(code, { eval: true, workerData, execArgv: [] });
}
