import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReceipt, parseReceipt } from '../../../src/polls/index.js';

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const RECEIPT = /^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/;
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('createReceipt', () => {
  it.each([
    // Computed apart, with Python's big integers.
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '0410-6105-0R3G-G28X'],
    [Array<number>(10).fill(255), 'ZZZZ-ZZZZ-ZZZZ-ZZZN'],
    [Array<number>(16).fill(0), '0000-0000-0000-0000'],
  ])('writes %j as %s', (random, receipt) => {
    expect(createReceipt(Uint8Array.from(random))).toBe(receipt);
  });

  it('gives another receipt for every 75 bits', () => {
    fc.assert(
      fc.property(bytes, fc.integer({ min: 0, max: 74 }), (random, bit) => {
        const other = Uint8Array.from(random);
        const place = Math.floor(bit / 8);
        other[place] = (other[place] ?? 0) ^ (128 >> (bit % 8));
        expect(createReceipt(other)).not.toBe(createReceipt(random));
      }),
    );
  });

  it('refuses too few random bytes', () => {
    expect(() => createReceipt(new Uint8Array(9))).toThrow(RangeError);
  });
});

describe('parseReceipt', () => {
  it('reads back what was made', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const receipt = createReceipt(random);
        expect(receipt).toMatch(RECEIPT);
        expect(parseReceipt(receipt)).toBe(receipt);
      }),
    );
  });

  it.each([
    ['lower case and spaces', ' 0410 6105 0r3g g28x\n'],
    ['no groups', '041061050R3GG28X'],
    ['other dashes and invisible characters', '0410–6105—0R3G\u2212G28X\u200B\uFEFF'],
    ['letters for digits', 'o4lO-6i05-OR3G-G28X'],
    ['full-width letters', '０４１０－６１０５－０Ｒ３Ｇ－Ｇ２８Ｘ'],
    ['dots and underscores', '0410.6105.0R3G_G28X'],
  ])('forgives %s', (_, typed) => {
    expect(parseReceipt(typed)).toBe('0410-6105-0R3G-G28X');
  });

  it.each([
    ['nothing', ''],
    ['a missing symbol', '0410-6105-0R3G-G28'],
    ['a symbol too many', '0410-6105-0R3G-G28XX'],
    ['a letter that no receipt has', 'U410-6105-0R3G-G28X'],
    ['a Vietnamese letter', '0410-6105-0R3G-GĐ8X'],
    ['a letter that grows in upper case', '0410-6105-0R3G-G28ß'],
    ['a ligature that falls apart', '0410-6105-0R3G-G28ﬁ'],
    ['a NUL', '0410-6105-0R3G-G28\u0000'],
    ['a lone surrogate', '0410-6105-0R3G-G28\uD800'],
  ])('refuses %s', (_, typed) => {
    expect(parseReceipt(typed)).toBeUndefined();
  });

  it('finds every single wrong symbol', () => {
    fc.assert(
      fc.property(bytes, fc.nat(15), fc.integer({ min: 1, max: 31 }), (random, place, shift) => {
        const symbols = Array.from(createReceipt(random).replaceAll('-', ''));
        const value = ALPHABET.indexOf(symbols[place] ?? '');
        symbols[place] = ALPHABET.charAt((value + shift) % 32);
        expect(parseReceipt(symbols.join(''))).toBeUndefined();
      }),
    );
  });

  it('finds any two different symbols that changed places', () => {
    fc.assert(
      fc.property(bytes, fc.nat(15), fc.nat(15), (random, first, second) => {
        const symbols = Array.from(createReceipt(random).replaceAll('-', ''));
        const [one = '', other = ''] = [symbols[first], symbols[second]];
        fc.pre(one !== other);
        symbols[first] = other;
        symbols[second] = one;
        expect(parseReceipt(symbols.join(''))).toBeUndefined();
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const receipt = parseReceipt(text);
        if (receipt !== undefined) expect(receipt).toMatch(RECEIPT);
      }),
    );
    expect(parseReceipt('-'.repeat(1_000_000))).toBeUndefined();
  });
});
