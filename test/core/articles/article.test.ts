import { describe, expect, it } from 'vitest';
import { articleSchema } from '../../../src/articles/index.js';
import { validate } from '../../../src/schema/index.js';

const seed = {
  id: '4521',
  url: 'https://badinh.example.vn/tin/4521',
  title: 'Ba Đình: Thực hiện hiệu quả công tác dân vận chính quyền năm 2018',
  author: 'Phòng Nội Vụ',
  publishedAt: '2018-05-29T17:04',
};

function pathsOf(change: object) {
  const result = validate(articleSchema, { ...seed, ...change });
  return result.ok ? [] : result.problems.map(({ path }) => path);
}

describe('articleSchema', () => {
  it('takes an article with little known and fills its lists', () => {
    expect(validate(articleSchema, seed)).toEqual({
      ok: true,
      value: { ...seed, body: [], images: [], categories: [], attachments: [] },
    });
  });

  it('takes everything that a portal shows of an article', () => {
    expect(
      pathsOf({
        lead: 'Ngay từ đầu năm…',
        body: ['Thực hiện chỉ đạo của Thành phố…'],
        bodyHtml: '<p>Thực hiện chỉ đạo của Thành phố…</p>',
        images: [
          { url: 'https://a.example/1.jpg', caption: 'Ảnh: PV', alt: '', width: 640, height: 480 },
        ],
        source: { name: 'Quảng Bình', url: 'http://quangbinh.example/tin' },
        categories: ['khối các phường ban ngành'],
        featured: true,
        updatedAt: '2018-05-30',
        reads: 512,
        citations: [
          {
            text: 'kế hoạch số 34/KH-UBND',
            start: 10,
            end: 32,
            type: 'ke-hoach',
            number: '34',
            year: null,
            symbol: 'KH-UBND',
            canonical: '34/KH-UBND',
            form: 'symbol',
            date: '2018-01-24',
            issuer: null,
          },
        ],
        comments: 0,
        attachments: [
          {
            url: 'https://a.example/34.pdf',
            name: '34/KH-UBND',
            type: 'application/pdf',
            bytes: 7,
          },
        ],
      }),
    ).toEqual([]);
  });

  it.each([
    ['an empty title', { title: ' ' }, 'title'],
    ['a script as address', { url: 'javascript:alert(1)' }, 'url'],
    ['a data picture', { images: [{ url: 'data:image/png;base64,AA' }] }, 'images[0].url'],
    [
      'a picture without width',
      { images: [{ url: 'https://a.example/1', width: 0 }] },
      'images[0].width',
    ],
    ['a source of nothing', { source: {} }, 'source'],
    ['an impossible day', { publishedAt: '2019-04-31' }, 'publishedAt'],
    [
      'an instant where local time is asked for',
      { publishedAt: '2018-05-29T17:04:00Z' },
      'publishedAt',
    ],
    ['a grouped number', { reads: '1.042' }, 'reads'],
    [
      'a file type that is none',
      { attachments: [{ url: 'https://a.example/x', type: 'pdf' }] },
      'attachments[0].type',
    ],
  ])('refuses %s', (_, change, path) => {
    expect(pathsOf(change)).toEqual([path]);
  });
});
