import { describe, expect, it } from 'vitest';
import { quantile, runCase, table, type BenchCase } from '../../bench/harness.js';

/** A measurement that gives these values one after the other, the last one for ever. */
const series = (...values: number[]) => {
  let index = 0;
  return () => values[Math.min(index++, values.length - 1)] ?? Number.NaN;
};

const bench = (
  ours: () => number,
  peer: () => number,
  rest: Partial<BenchCase> = {},
): BenchCase => ({
  name: 'work',
  unit: 'MB/s',
  better: 'higher',
  measure: ours,
  peer: { name: 'peer', measure: peer },
  ceiling: 0.5,
  ...rest,
});

describe('runCase', () => {
  it('compares pair by pair, so that a machine that slows down does not change the ratio', async () => {
    const result = await runCase('g', bench(series(0, 100, 50, 10), series(0, 200, 100, 20)), 3);
    expect(result.ratio).toBe(0.5);
    expect(result.noise).toBe(0);
    expect(result.passed).toBe(true);
  });

  it('does not count the first pair, in which the engine warms up', async () => {
    const result = await runCase('g', bench(series(1, 100), series(1000, 100)), 3);
    expect(result.ratio).toBe(1);
  });

  it('fails a ratio below the ceiling where higher is better', async () => {
    const result = await runCase('g', bench(series(4), series(10)), 3);
    expect(result.passed).toBe(false);
  });

  it('fails a ratio above the ceiling where lower is better', async () => {
    const result = await runCase(
      'g',
      bench(series(20), series(10), { better: 'lower', ceiling: 1.5 }),
      3,
    );
    expect(result.passed).toBe(false);
  });

  it('lets a miss pass that is smaller than the noise it measured', async () => {
    const result = await runCase('g', bench(series(0, 2, 4.8, 8), series(10)), 3);
    expect(result.ratio).toBeCloseTo(0.48);
    expect(result.noise).toBeCloseTo(0.15);
    expect(result.passed).toBe(true);
  });

  it('tells whether a goal is met without enforcing it', async () => {
    const result = await runCase('g', bench(series(90), series(100), { goal: 100 }), 3);
    expect(result.goalMet).toBe(false);
    expect(result.passed).toBe(true);
  });

  it('tells when the peer misses a goal too', async () => {
    const result = await runCase('g', bench(series(90), series(80), { goal: 100 }), 3);
    expect(table([result])).toContain('(goal 100, missed by the peer too)');
  });
});

describe('a goal that is a ratio', () => {
  it('is told beside the ratio and not enforced', async () => {
    const result = await runCase('g', bench(series(60), series(100), { goalRatio: 0.7 }), 3);
    expect(result.goalMet).toBe(false);
    expect(result.passed).toBe(true);
    expect(table([result])).toContain('0.6 ± 0 (goal 0.7, missed)');
  });

  it('is missed where one of two goals is', async () => {
    const both = { goal: 50, goalRatio: 0.7 };
    expect((await runCase('g', bench(series(60), series(100), both), 3)).goalMet).toBe(false);
    expect((await runCase('g', bench(series(80), series(100), both), 3)).goalMet).toBe(true);
  });
});

describe('quantile', () => {
  it('interpolates between neighbours and does not sort its input in place', () => {
    const values = [4, 1, 3, 2];
    expect(quantile(values, 0.5)).toBe(2.5);
    expect(values).toEqual([4, 1, 3, 2]);
  });
});

describe('table', () => {
  it('shows each figure beside its peer and marks what is worse', async () => {
    const text = table([await runCase('g', bench(series(4), series(10), { goal: 5 }), 3)]);
    expect(text.split(/\s{2,}|\n/)).toEqual(
      expect.arrayContaining([
        'WORSE',
        'g: work',
        '4 MB/s (goal 5, missed)',
        'peer: 10',
        '0.4 ± 0',
        '≥ 0.5',
      ]),
    );
  });
});
