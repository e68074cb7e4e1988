const SLICE_MS = 8;
const LATEST_MS = 1_000;

/** Called when the page is idle, with the moment until which there is time. */
type IdleCallback = (end: number) => void;

/** What waits, of all widgets of the page: one wait and one look at the page serve many. */
const waiting = new Set<IdleCallback>();
let isAsked = false;

/**
 * Does a long work in slices while the page has nothing else to do.
 *
 * @param steps - a generator; each of its steps is short
 * @returns a function that gives the work up
 */
export function workInIdle(steps: Iterator<unknown, void>): () => void {
  let cancel = whenIdle(work);
  function work(end: number): void {
    while (performance.now() < end) if (steps.next().done === true) return;
    cancel = whenIdle(work);
  }
  return () => {
    cancel();
  };
}

/**
 * Calls back when the page has nothing else to do, at the latest after a second.
 *
 * @param callback - another for each wait
 * @returns a function that calls it off
 */
export function whenIdle(callback: IdleCallback): () => void {
  waiting.add(callback);
  ask();
  return () => {
    waiting.delete(callback);
  };
}

function ask(): void {
  if (isAsked || waiting.size === 0) return;
  isAsked = true;
  // Missing in Safari.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: LATEST_MS });
  else setTimeout(work, SLICE_MS);
}

function work(): void {
  const end = performance.now() + SLICE_MS;
  try {
    for (const callback of waiting) {
      waiting.delete(callback);
      callback(end);
      if (performance.now() >= end) break;
    }
  } finally {
    isAsked = false;
    ask();
  }
}
