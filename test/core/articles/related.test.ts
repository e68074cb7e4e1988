import { describe, expect, it } from 'vitest';
import { relatedTo } from '../../../src/articles/index.js';

const article = (
  id: string,
  title: string,
  categories: string[] = [],
  publishedAt = '2020-01-01',
) => ({
  id,
  title,
  categories,
  publishedAt,
});

const around = article('0', 'Hội nghị tổng kết mô hình Dân vận khéo', ['Dân vận']);
const list = [
  around,
  article('words', 'Gương sáng dân vận khéo ở xã biên giới'),
  article('most', 'Nhân rộng mô hình “Dân vận khéo” năm 2020'),
  article('category', 'Thời tiết hôm nay', ['DÂN VẬN']),
  article('single-word', 'Một hội thảo về mô phỏng'),
  article('newer', 'Kiến trúc cổ', ['dân vận'], '2021-01-01'),
  article('nothing', '', []),
];

describe('relatedTo', () => {
  it('puts what shares most first, the newer first of equals, and leaves out what shares nothing', () => {
    expect(relatedTo(list, around).map(({ id }) => id)).toEqual([
      'most',
      'words',
      'newer',
      'category',
    ]);
  });

  it('takes both places of a tone mark as one word', () => {
    const old = [article('1', 'Văn hoá hoà giải')];
    expect(relatedTo(old, article('0', 'Tổ hòa giải'))).toEqual(old);
  });

  it('gives no more than asked for', () => {
    expect(relatedTo(list, around, 1).map(({ id }) => id)).toEqual(['most']);
    expect(relatedTo(list, around, -1)).toEqual([]);
  });
});
