import type { Sentence } from '../../src/schema/index.js';
import type { Given, Target } from './target.js';

/** Something that a promise must be given, or make itself with the administrator's token, to be tried. */
export type Need = keyof Given | PollNeed;

/** What the open poll must be for a promise to be tried on it: `results: always`, `policy: device`. */
export type PollNeed = 'publicResults' | 'devicePolicy';

/** One thing that every server of the API promises. */
export interface ApiPromise {
  /** Stable name, as `--only` and the documentation write it. */
  readonly id: string;
  readonly says: Sentence;
  readonly needs: readonly Need[];
  /** Tries it; throws {@link Broken} when it is not kept. */
  keep(target: Target): Promise<void>;
}

/** A promise is not kept: what was expected, and what came. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** Ends a promise as broken unless the condition holds. */
export function hold(condition: boolean, expected: string, came?: unknown): asserts condition {
  if (condition) return;
  throw new Broken(came === undefined ? expected : `${expected}; came: ${shown(came)}`);
}

function shown(came: unknown): string {
  const text = typeof came === 'string' ? came : JSON.stringify(came);
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
