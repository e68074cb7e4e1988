/**
 * What is known already, or will be.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const stats: Known<VisitorStats> = store.stats('cong-tinh', Date.now());
 * (await stats).online.total; // 0
 * await store.close();
 */
export type Known<T> = T | Promise<T>;

/**
 * Goes on with a value: at once where it is known, which spares the request that only needs what memory holds every promise.
 */
export function withKnown<T, U>(value: Known<T>, next: (value: T) => Known<U>): Known<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
