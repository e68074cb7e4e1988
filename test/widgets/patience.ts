import { nextFrame, waitUntil as wait } from '@open-wc/testing';

/** Waits until something is so. What is loaded on need takes its time on a busy machine: a test that sleeps or soon gives up fails there. */
export function waitUntil(
  isSo: () => unknown,
  failure = 'it has not come',
  options: { readonly interval?: number } = {},
): Promise<void> {
  return wait(isSo, failure, { timeout: 40_000, ...options });
}

/** Waits until the page has been laid out and painted as it is now. */
export async function painted(): Promise<void> {
  for (let frame = 0; frame < 2; frame += 1) await nextFrame();
}
