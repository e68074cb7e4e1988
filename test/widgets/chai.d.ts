// @open-wc/semantic-dom-diff types every `equal` as a promise; only that of its DOM snapshots is one.
import '@open-wc/testing';

declare global {
  namespace Chai {
    interface Equal {
      (value: unknown, message?: string): Assertion;
    }
  }
}
