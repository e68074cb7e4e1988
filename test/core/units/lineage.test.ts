import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  predecessors,
  successors,
  type Succession,
  type UnitRegister,
} from '../../../src/units/index.js';

const register = (...successions: Succession[]): UnitRegister => ({ units: [], successions });
const step = (
  from: string,
  to: string | undefined,
  date: string,
  relation: Succession['relation'] = 'whole',
): Succession => ({ from, date, relation, ...(to !== undefined && { to }) });

const brief = (relatives: ReturnType<typeof successors>) =>
  relatives.map(({ id, share, isLast }) => `${id} ${share}${isLast ? '.' : ''}`);

describe('successors', () => {
  const chain = register(
    step('a', 'b', '2000-01-01'),
    step('b', 'c', '2010-01-01'),
    step('b2', 'c', '2010-01-01'),
    step('c', 'd', '2020-01-01', 'part'),
    step('c', 'e', '2020-01-01', 'part'),
  );

  it.each([
    ['1999-12-31', []],
    ['2000-01-01', ['b whole.']],
    ['2019-12-31', ['b whole', 'c whole.']],
    ['2020-01-01', ['b whole', 'c whole', 'd part.', 'e part.']],
    [undefined, ['b whole', 'c whole', 'd part.', 'e part.']],
  ])('follows the steps up to %s', (date, expected) => {
    expect(brief(successors(chain, 'a', date))).toEqual(expected);
  });

  it('tells the steps that lead there, oldest first', () => {
    const last = successors(chain, 'a').find(({ id }) => id === 'd');
    expect(last?.steps.map(({ date }) => date)).toEqual(['2000-01-01', '2010-01-01', '2020-01-01']);
  });

  it('goes by the whole way where there is one beside a part', () => {
    const both = register(
      step('a', 'c', '2000-01-01', 'part'),
      step('a', 'b', '2000-01-01'),
      step('b', 'c', '2001-01-01'),
    );
    expect(brief(successors(both, 'a'))).toContain('c whole.');
  });

  it('does not follow a part that left before', () => {
    const left = register(step('b', 'new', '2000-01-01', 'split'), step('a', 'b', '2010-01-01'));
    expect(brief(successors(left, 'a'))).toEqual(['b whole.']);
    expect(brief(predecessors(left, 'new'))).toEqual(['b part.']);
  });

  it('takes a renamed unit for itself', () => {
    const renamed = register(
      step('a', 'a', '2000-01-01', 'renamed'),
      step('a', 'b', '2010-01-01'),
      step('b', 'b', '2011-01-01', 'rekinded'),
    );
    expect(brief(successors(renamed, 'a'))).toEqual(['b whole.']);
    expect(brief(predecessors(renamed, 'b'))).toEqual(['a whole.']);
  });

  it('ends where a unit was dissolved', () => {
    const ended = register(
      step('a', 'b', '2000-01-01'),
      step('b', undefined, '2010-01-01', 'dissolved'),
    );
    expect(brief(successors(ended, 'a'))).toEqual(['b whole.']);
    expect(successors(ended, 'b')).toEqual([]);
  });

  it('comes to an end where steps lead in a circle', () => {
    const circle = register(
      step('a', 'b', '2000-01-01'),
      step('b', 'a', '2010-01-01'),
      step('a', 'c', '2020-01-01'),
    );
    expect(brief(successors(circle, 'a'))).toEqual(['b whole', 'c whole.']);
    expect(successors(circle, 'unknown')).toEqual([]);
  });
});

describe('predecessors', () => {
  const merger = register(
    step('a', 'c', '2010-01-01'),
    step('b', 'c', '2010-01-01', 'part'),
    step('a0', 'a', '2000-01-01'),
  );

  it.each([
    ['2009-12-31', []],
    ['2010-01-01', ['a whole', 'b part.', 'a0 whole.']],
  ])('goes back from what stands on %s', (date, expected) => {
    expect(brief(predecessors(merger, 'c', date))).toEqual(expected);
  });

  it('tells the steps that lead here, oldest first', () => {
    const first = predecessors(merger, 'c').find(({ id }) => id === 'a0');
    expect(first?.steps.map(({ from }) => from)).toEqual(['a0', 'a']);
  });
});

describe('the laws of succession', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const day = fc.integer({ min: 10, max: 28 }).map((number) => `2020-01-${number}`);
  const relation = fc.constantFrom('whole' as const, 'part' as const, 'split' as const);
  const anyStep = fc
    .tuple(name, name, day, relation)
    .filter(([from, to]) => from !== to)
    .map(([from, to, date, kind]) => step(from, to, date, kind));
  const anyRegister = fc.array(anyStep, { maxLength: 14 }).map((steps) => register(...steps));

  it('holds that one way is the inverse of the other, with the same share', () => {
    fc.assert(
      fc.property(anyRegister, name, name, day, (units, a, b, date) => {
        const forth = successors(units, a, date).find(({ id }) => id === b);
        const back = predecessors(units, b, date).find(({ id }) => id === a);
        expect(back?.share).toBe(forth?.share);
      }),
      { numRuns: 500 },
    );
  });

  it('holds that steps join end to end, in the order of time, and none comes after the day', () => {
    fc.assert(
      fc.property(anyRegister, name, day, (units, a, date) => {
        for (const { id, steps } of successors(units, a, date)) {
          expect(steps[0]?.from).toBe(a);
          expect(steps.at(-1)?.to).toBe(id);
          for (const [index, { to, date: taken }] of steps.entries()) {
            const next = steps[index + 1];
            expect(taken <= date).toBe(true);
            if (next) expect([next.from, next.date >= taken]).toEqual([to, true]);
          }
        }
      }),
    );
  });

  it('holds that a later day loses no successor', () => {
    fc.assert(
      fc.property(anyRegister, name, day, day, (units, a, one, other) => {
        const [early, late] = [one, other].sort() as [string, string];
        const later = new Set(successors(units, a, late).map(({ id }) => id));
        for (const { id } of successors(units, a, early)) expect(later).toContain(id);
      }),
    );
  });
});
