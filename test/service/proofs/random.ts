/** Numbers that come out the same for the same seed. */
export interface Random {
  readonly seed: number;
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** `length` characters fit for an id. */
  text(length: number): string;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Makes random numbers from a seed; `DANVAN_PROOF_SEED` repeats a run that failed. */
export function createRandom(): Random {
  const told = Number(process.env['DANVAN_PROOF_SEED'] ?? Number.NaN);
  const seed = Number.isSafeInteger(told) ? told : Math.floor(Math.random() * 2 ** 31);
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    seed,
    below,
    pick(from) {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new Error('There is nothing to pick from.');
      return picked;
    },
    text: (length) => Array.from({ length }, () => LETTERS[below(LETTERS.length)] ?? '').join(''),
  };
}
