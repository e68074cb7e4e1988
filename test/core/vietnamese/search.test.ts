import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chainMaps,
  cleanText,
  cleanWithMap,
  compareVietnamese,
  findFolded,
  fold,
  foldWithMap,
  includesFolded,
  prepareSearch,
  sourceRange,
  toneKey,
} from '../../../src/vietnamese/index.js';
import { anyText, vietnameseText } from './arbitraries.js';

describe('cleanText', () => {
  it.each([
    ['252\u2011CV/HU\u00a0ngày', '252-CV/HU ngày'],
    ['\ufeff217\u2013Q\u00adĐ\u200b/TW', '217-QĐ/TW'],
    ['5\u22123 \u2015 x\u3000y\u2009z', '5-3 - x y z'],
    ['giữ\ndòng\tvà  hai dấu cách', 'giữ\ndòng\tvà  hai dấu cách'],
  ])('cleans %j to %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it('maps each character to where it stood', () => {
    expect(cleanWithMap('số\u200b 5')).toEqual({
      text: 'số 5',
      offsets: Uint32Array.from([0, 1, 3, 4, 5]),
    });
    fc.assert(
      fc.property(anyText, (input) => {
        const { text, offsets } = cleanWithMap(input);
        expect(text).toBe(cleanText(input));
        expect(cleanText(text)).toBe(text);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets.at(-1)).toBe(input.length);
        for (let index = 0; index < text.length; index += 1)
          expect(cleanText(input.charAt(offsets[index]!))).toBe(text.charAt(index));
      }),
    );
  });
});

describe('sourceRange', () => {
  it('keeps whole a character that became several', () => {
    const mapped = foldWithMap('x\u0958y');
    expect(mapped.text).toBe('x\u0915\u093cy');
    expect(sourceRange(mapped, { start: 1, end: 2 })).toEqual({ start: 1, end: 2 });
    expect(sourceRange(mapped, { start: 1, end: 1 })).toEqual({ start: 1, end: 1 });
  });

  it('stays inside the input for a range outside the text', () => {
    expect(sourceRange(foldWithMap('abc'), { start: -5, end: 99 })).toEqual({ start: 0, end: 3 });
  });

  it('reaches through chained maps', () => {
    const cleaned = cleanWithMap('\u200bĐà\u00a0Nẵng'.normalize('NFD'));
    const chained = chainMaps(cleaned, foldWithMap(cleaned.text));
    expect(chained.text).toBe('da nang');
    expect(sourceRange(chained, { start: 0, end: 2 })).toEqual({ start: 1, end: 4 });
  });
});

describe('toneKey', () => {
  it.each([
    ['Thanh Hóa', 'Thanh Hoá'],
    ['khỏe', 'khoẻ'],
    ['thủy', 'thuỷ'],
    ['hủy', 'huỷ'],
    ['Ủy ban', 'Uỷ ban'],
    ['UỶ BAN', 'ủy ban'],
    ['quý', 'qúy'],
    ['Ủy ban'.normalize('NFD'), 'Uỷ ban'],
    ['ÐĂK', 'Đăk'],
  ])('takes %j and %j for one spelling', (a, b) => {
    expect(toneKey(a)).toBe(toneKey(b));
  });

  it.each([
    ['hòa', 'hóa'],
    ['quy', 'quý'],
    ['dân', 'dần'],
    ['dan', 'đan'],
    ['kỹ', 'kĩ'],
    ['hòa bình', 'hoa bình'],
    ['hòabình', 'hoà bình'],
  ])('tells %j from %j', (a, b) => {
    expect(toneKey(a)).not.toBe(toneKey(b));
  });

  it.each([
    ['kỹ thuật', 'kĩ thuật'],
    ['Mỹ', 'Mĩ'],
    ['quy', 'qui'],
    ['Quý', 'Quí'],
    ['Quỳnh', 'Quình'],
    ['ý', 'í'],
    ['hợp lý', 'hợp lí'],
  ])('takes %j for %j when i and y are loose', (a, b) => {
    expect(toneKey(a, { looseY: true })).toBe(toneKey(b, { looseY: true }));
  });

  it.each([
    ['tay', 'tai'],
    ['thúy', 'thúi'],
    ['quay', 'quai'],
  ])('tells %j from %j even then', (a, b) => {
    expect(toneKey(a, { looseY: true })).not.toBe(toneKey(b, { looseY: true }));
  });

  it('is its own key, whatever the normal form of the text', () => {
    fc.assert(
      fc.property(anyText, fc.boolean(), (text, looseY) => {
        const key = toneKey(text, { looseY });
        expect(toneKey(key, { looseY })).toBe(key);
      }),
    );
    fc.assert(
      fc.property(vietnameseText, (text) => {
        expect(toneKey(text.normalize('NFD'))).toBe(toneKey(text));
      }),
    );
  });
});

describe('compareVietnamese', () => {
  it.each([
    ['letters', ['a', 'ă', 'â', 'b', 'd', 'đ', 'e', 'ê', 'o', 'ô', 'ơ', 'u', 'ư', 'v']],
    ['tones', ['ma', 'mà', 'mả', 'mã', 'má', 'mạ']],
    ['letters before tones', ['dạn', 'dang', 'đan', 'đàn']],
    ['digraphs as two letters', ['cam', 'chi', 'cu']],
    ['numbers by value', ['Phường 2', 'Phường 10']],
  ])('orders %s', (_, sorted) => {
    expect([...sorted].reverse().sort(compareVietnamese)).toEqual(sorted);
  });
});

describe('includesFolded', () => {
  it.each([
    ['Quận Ba Đình', 'ba dinh', 'Ba Đình'],
    ['Quận Ba Đình', 'BÀ ĐỈNH', 'Ba Đình'],
    ['Mô hình “Dân vận khéo”', 'dan van', 'Dân vận'],
    ['Số 252\u2011CV/HU', '252-cv', '252\u2011CV'],
    ['công\u00a0tác', ' cong tac ', 'công\u00a0tác'],
    ['cơ\u00adquan', 'coquan', 'cơ\u00adquan'],
  ])('finds in %j the query %j', (text, query, found) => {
    for (const form of [text, text.normalize('NFD')]) {
      const range = includesFolded(form, query);
      expect(form.slice(range?.start, range?.end).normalize('NFC')).toBe(found);
    }
  });

  it.each([
    ['Ba Đình', 'hoàn kiếm'],
    ['Ba Đình', ''],
    ['Ba Đình', ' \u200b'],
    ['', 'a'],
  ])('finds nothing in %j for %j', (text, query) => {
    expect(includesFolded(text, query)).toBeNull();
  });

  it('tells letters apart in a text prepared so, and is blind to tones alone', () => {
    const text = prepareSearch('Đàn bò, dân làng, dấn thân', 'tone');
    expect(includesFolded(text, 'dan')).toBeNull();
    expect(findFolded(text, 'dân')).toEqual([
      { start: 8, end: 11 },
      { start: 18, end: 21 },
    ]);
  });

  it('finds every stretch of a text by its fold', () => {
    fc.assert(
      fc.property(vietnameseText, fc.nat(), fc.nat(), (text, a, b) => {
        const start = a % (text.length + 1);
        const query = text.slice(start, start + (b % 10));
        const range = includesFolded(text, query);
        if (fold(query).trim() === '') expect(range).toBeNull();
        else expect(fold(text.slice(range?.start, range?.end))).toBe(fold(query).trim());
      }),
    );
  });

  it('keeps all ranges inside the text, in order', () => {
    fc.assert(
      fc.property(anyText, fc.string({ maxLength: 2 }), (text, query) => {
        let from = 0;
        for (const { start, end } of findFolded(text, query)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          from = start;
        }
      }),
    );
  });
});
