import type { Challenge } from '../../src/client/messages.js';
import { LoadError } from '../shared/failure.js';
import { solve, type Task } from './proof-of-work.js';

/** More than any service asks; a task without end must not run for ever. */
const MOST_NUMBER = 5_000_000;
const SLICE_MS = 8;
const NUMBERS_AT_ONCE = 50;

/**
 * Does the task of a ballot paper without holding the page up: in a worker, or where none can be made in slices between
 * which the page lives on.
 *
 * @returns altcha's payload
 * @throws LoadError for a task without an answer
 */
export async function prove({ algorithm, challenge, maxnumber, salt, signature }: Challenge) {
  const task = { challenge, salt, maxnumber: Math.min(maxnumber, MOST_NUMBER) };
  const number = await inWorker(task).catch(() => inSlices(task));
  if (number === undefined) throw new LoadError('unreadable');
  return btoa(JSON.stringify({ algorithm, challenge, number, salt, signature }));
}

async function inWorker(task: Task): Promise<number | undefined> {
  if (refusesWorkers()) throw new LoadError('refused');
  const worker = new Worker(new URL('./proof-worker.js', import.meta.url), { type: 'module' });
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<number | undefined>) => {
        resolve(data);
      };
      worker.onerror = (event) => {
        // Told to nobody: the slices do the same.
        event.preventDefault();
        reject(new LoadError('refused'));
      };
      worker.postMessage(task);
    });
  } finally {
    worker.terminate();
  }
}

/** Trusted Types refuse a worker made of an address, and report the attempt; bundlers know no other way to name it. */
function refusesWorkers(): boolean {
  const policies = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv]');
  for (const { httpEquiv, content } of policies) {
    if (
      /^content-security-policy$/i.test(httpEquiv) &&
      content.indexOf('require-trusted-types') >= 0
    )
      return true;
  }
  return false;
}

async function inSlices(task: Task): Promise<number | undefined> {
  let number = 0;
  while (number <= task.maxnumber) {
    const end = performance.now() + SLICE_MS;
    do {
      const found = solve(task, number, Math.min(number + NUMBERS_AT_ONCE - 1, task.maxnumber));
      if (found !== undefined) return found;
      number += NUMBERS_AT_ONCE;
    } while (performance.now() < end && number <= task.maxnumber);
    await new Promise((resolve) => setTimeout(resolve));
  }
  return undefined;
}
