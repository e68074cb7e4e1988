/**
 * Reads under way. Who asks for the same meanwhile waits for the same answer: when what memory holds grows old, the requests
 * of one moment ask the database once, not each for itself.
 */
export class SharedReads<Value> {
  readonly #running = new Map<string, Promise<Value>>();

  /** The read that runs under a key, begun where none does. */
  get(key: string, read: () => Promise<Value>): Promise<Value> {
    const running = this.#running.get(key);
    if (running) return running;
    const begun = read().finally(() => {
      if (this.#running.get(key) === begun) this.#running.delete(key);
    });
    this.#running.set(key, begun);
    return begun;
  }

  /** After a change nobody joins a read that began before it. */
  forget(key: string): void {
    this.#running.delete(key);
  }
}
