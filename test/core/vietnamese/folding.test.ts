import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldTone, foldWithMap, type FoldTier } from '../../../src/vietnamese/index.js';
import { anyText, vietnameseText } from './arbitraries.js';

describe('fold', () => {
  it.each([
    ['Ủy ban nhân dân quận Ba Đình', 'uy ban nhan dan quan ba dinh'],
    ['ăâđêôơư ĂÂĐÊÔƠƯ', 'aadeoou aadeoou'],
    ['àảãáạ ằẳẵắặ ầẩẫấậ', 'aaaaa aaaaa aaaaa'],
    ['QÐ ÐBQH Ɖoàn ð', 'qd dbqh doan d'],
    ['“Dân vận khéo” – 100%…', '“dan van kheo” – 100%…'],
    ['façade Köln', 'façade köln'],
    ['', ''],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('takes NFD and the base and tone of Windows-1258 like NFC', () => {
    const text = 'Huyện ủy Bố Trạch, ngày lễ';
    const windows1258 = 'Huyê\u0323n u\u0309y Bô\u0301 Tra\u0323ch, nga\u0300y lê\u0303';
    expect(fold(text.normalize('NFD'))).toBe(fold(text));
    expect(fold(windows1258)).toBe(fold(text));
    expect(foldTone(windows1258)).toBe(foldTone(text));
  });

  it('composes what it keeps, so that the result is in NFC', () => {
    expect(fold('o\u0323\u0308')).toBe('ö');
    expect(fold('\u1112\u1161\u11ab')).toBe('\ud55c');
  });

  it('keeps lone surrogates, NUL and emoji', () => {
    expect(fold('\ud800Á\u0000\udc00😀Đ')).toBe('\ud800a\u0000\udc00😀d');
  });

  it('gives what decomposing, stripping and composing by Unicode gives', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const stripped = text
          .normalize('NFD')
          .replace(/[\u0300-\u0303\u0306\u0309\u031b\u0323]/g, '')
          .replace(/[đĐðÐɖƉ]/g, 'd');
        const lower = Array.from(stripped, (letter) => letter.toLowerCase()).join('');
        const reference = lower.normalize('NFC');
        expect(fold(text)).toBe(reference);
      }),
    );
  });

  it('works across the seams of its chunks', () => {
    const text = 'ộ'.normalize('NFD').repeat(5000) + '\u0308' + 'Đ漢'.repeat(5000);
    expect(fold(text)).toBe('o'.repeat(4999) + 'ö' + 'd漢'.repeat(5000));
  });
});

describe('foldTone', () => {
  it.each([
    ['Ủy ban nhân dân quận Ba Đình', 'uy ban nhân dân quân ba đinh'],
    ['ặ ệ ộ ợ ự Ð', 'ă ê ô ơ ư đ'],
  ])('folds %j to %j', (text, folded) => {
    expect(foldTone(text)).toBe(folded);
    expect(foldTone(text.normalize('NFD'))).toBe(folded);
  });

  it('is the first step of fold', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(foldTone(text))).toBe(fold(text));
      }),
    );
  });
});

describe('foldWithMap', () => {
  const tiers: FoldTier[] = ['all', 'tone'];

  it('leads back into decomposed text', () => {
    const input = 'Ba Đình'.normalize('NFD');
    const { text, offsets } = foldWithMap(input);
    expect(text).toBe('ba dinh');
    expect([...offsets]).toEqual([0, 1, 2, 3, 4, 6, 7, 8]);
    expect(input.slice(offsets[4], offsets[5])).toBe('i\u0300');
  });

  it.each(tiers)('gives the text of the fold without a map (tier %s)', (tier) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldWithMap(text, tier).text).toBe(tier === 'all' ? fold(text) : foldTone(text));
      }),
    );
  });

  it.each(tiers)('keeps offsets inside the input, in order and closed (tier %s)', (tier) => {
    fc.assert(
      fc.property(anyText, (input) => {
        const { text, offsets } = foldWithMap(input, tier);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets.at(-1)).toBe(input.length);
        for (let index = 0; index < text.length; index += 1) {
          expect(offsets[index]!).toBeLessThan(input.length);
          expect(offsets[index]!).toBeLessThanOrEqual(offsets[index + 1]!);
        }
      }),
    );
  });

  it('maps each stretch of a Vietnamese text to one that folds to it', () => {
    fc.assert(
      fc.property(vietnameseText, fc.nat(), fc.nat(), (input, a, b) => {
        for (const form of [input, input.normalize('NFD')]) {
          const { text, offsets } = foldWithMap(form);
          const start = a % (text.length + 1);
          const end = start + (b % (text.length - start + 1));
          expect(fold(form.slice(offsets[start], offsets[end]))).toBe(text.slice(start, end));
        }
      }),
    );
  });

  it('has room for characters that become more units than they were', () => {
    const input = '\u0958'.repeat(50);
    const { text, offsets } = foldWithMap(input);
    expect(text).toBe('\u0915\u093c'.repeat(50));
    expect(offsets).toHaveLength(101);
    expect(offsets[99]).toBe(49);
  });
});

describe('idempotence', () => {
  it.each([fold, foldTone])('%o changes nothing the second time', (folding) => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = folding(text);
        expect(folding(once)).toBe(once);
        expect(once.normalize('NFC')).toBe(once);
      }),
    );
  });
});
