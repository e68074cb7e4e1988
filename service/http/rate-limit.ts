const MOST_KEYS = 50_000;

/** Allows so many acts a minute for each key, with as many at once. Memory only; a restart begins anew. */
export class RateLimit {
  readonly #perMinute: number;
  readonly #now: () => number;
  #newer = new Map<string, { left: number; at: number }>();
  #older = new Map<string, { left: number; at: number }>();

  constructor(perMinute: number, now: () => number = () => performance.now()) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /**
   * Takes one act.
   *
   * @returns 0 when it is allowed, otherwise the seconds to wait
   */
  take(key: string): number {
    const bucket = this.#bucket(key);
    if (bucket.left >= 1) {
      bucket.left -= 1;
      return 0;
    }
    return this.#wait(bucket.left);
  }

  /** The seconds to wait before the next act, without taking one. */
  waitFor(key: string): number {
    const { left } = this.#bucket(key);
    return left >= 1 ? 0 : this.#wait(left);
  }

  #wait(left: number): number {
    return Math.max(1, Math.ceil(((1 - left) * 60) / this.#perMinute));
  }

  #bucket(key: string): { left: number; at: number } {
    const now = this.#now();
    let bucket = this.#newer.get(key);
    if (!bucket) {
      bucket = this.#older.get(key) ?? { left: this.#perMinute, at: now };
      if (this.#newer.size >= MOST_KEYS) {
        this.#older = this.#newer;
        this.#newer = new Map();
      }
      this.#newer.set(key, bucket);
    }
    const refill = ((now - bucket.at) / 60_000) * this.#perMinute;
    bucket.left = Math.min(this.#perMinute, bucket.left + Math.max(0, refill));
    bucket.at = now;
    return bucket;
  }
}
