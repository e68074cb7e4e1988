import { describe, expect, it } from 'vitest';
import { SharedReads } from '../../service/store/shared-reads.js';

/** A read that ends when told. */
function told(): {
  read: () => Promise<number>;
  end: (value: number) => void;
  begun: () => number;
} {
  let count = 0;
  const ends: ((value: number) => void)[] = [];
  return {
    read: () =>
      new Promise((resolve) => {
        count += 1;
        ends.push(resolve);
      }),
    end: (value) => ends.shift()?.(value),
    begun: () => count,
  };
}

describe('reads that are shared', () => {
  it('ask once for all who ask meanwhile', async () => {
    const reads = new SharedReads<number>();
    const { read, end, begun } = told();
    const answers = Promise.all([reads.get('a', read), reads.get('a', read), reads.get('a', read)]);
    end(7);
    expect(await answers).toEqual([7, 7, 7]);
    expect(begun()).toBe(1);
  });

  it('ask anew once a read has ended, well or not', async () => {
    const reads = new SharedReads<number>();
    await expect(reads.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await reads.get('a', () => Promise.resolve(1))).toBe(1);
    expect(await reads.get('a', () => Promise.resolve(2))).toBe(2);
  });

  it('let nobody join a read that began before a change', async () => {
    const reads = new SharedReads<number>();
    const { read, end } = told();
    const before = reads.get('a', read);
    reads.forget('a');
    const after = reads.get('a', () => Promise.resolve(2));
    end(1);
    expect([await before, await after]).toEqual([1, 2]);
  });
});
