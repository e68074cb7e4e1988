import { StoreUnavailableError } from './failures.js';

/** Jobs from which on a transaction waits for more to come. */
const MANY = 32;
/** Milliseconds from the start of one transaction to the next when many jobs wait: fewer and larger ones cost less together. */
const PACE_MS = 6;

interface Waiting<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Group commit: jobs that arrive together, or while a transaction runs, share the next one. Each is answered after the
 * commit that holds it, so acknowledged means kept, at the cost of one sync of the disk for all.
 */
export class CommitQueue<Job, Result> {
  readonly #write: (jobs: readonly Job[]) => Promise<readonly Result[]>;
  readonly #most: { readonly batch: number; readonly waiting: number };
  #waiting: Waiting<Job, Result>[] = [];
  #running: Promise<void> | undefined;
  #began = Number.NEGATIVE_INFINITY;

  /**
   * @param write - commits the jobs in one transaction and gives the results in their order
   * @param most - jobs in one transaction, and jobs that may wait before more are refused
   */
  constructor(
    write: (jobs: readonly Job[]) => Promise<readonly Result[]>,
    most = { batch: 512, waiting: 20_000 },
  ) {
    this.#write = write;
    this.#most = most;
  }

  /** Jobs that wait for a transaction. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * Adds a job and waits for its commit.
   *
   * @throws StoreUnavailableError at once when too many wait
   */
  add(job: Job): Promise<Result> {
    if (this.#waiting.length >= this.#most.waiting)
      return Promise.reject(new StoreUnavailableError('busy'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Waits until nothing waits. */
  async drain(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      // The requests that the sockets hold already are read first, and share the transaction.
      await new Promise((resolve) => setImmediate(resolve));
      const early = this.#began + PACE_MS - performance.now();
      if (early > 0 && this.#waiting.length >= MANY && this.#waiting.length < this.#most.batch)
        await new Promise((resolve) => setTimeout(resolve, early));
      this.#began = performance.now();
      const group = this.#waiting.splice(0, this.#most.batch);
      try {
        const results = await this.#write(group.map(({ job }) => job));
        for (const [index, { resolve, reject }] of group.entries()) {
          const result = results[index];
          if (result === undefined) reject(new Error('A job has no result.'));
          else resolve(result);
        }
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    this.#running = undefined;
  }
}
