import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byDay,
  newerThan,
  olderThan,
  publishedOn,
  sortNewest,
} from '../../../src/articles/index.js';

const article = (id: string, publishedAt?: string) =>
  publishedAt === undefined ? { id } : { id, publishedAt };
const ids = (articles: readonly { id: string }[]) => articles.map(({ id }) => id).join(' ');

const list = [
  article('undated-1'),
  article('day', '2018-05-10'),
  article('noon', '2018-05-10T12:00'),
  article('noon-again', '2018-05-10T12:00:00'),
  article('new', '2018-05-29T17:04'),
  article('undated-2'),
  article('old', '2017-12-31T23:59:59'),
];

const anyArticle = fc.record(
  {
    id: fc.string({ minLength: 1, maxLength: 3 }),
    publishedAt: fc.constantFrom(
      '2018-05-10',
      '2018-05-10T00:00',
      '2018-05-10T12:00',
      '2018-05-10T12:00:00',
      '2018-05-11',
      '2019-01-01T00:00:01',
    ),
  },
  { requiredKeys: ['id'] },
);
const anyList = fc.uniqueArray(anyArticle, { selector: ({ id }) => id });

describe('sortNewest', () => {
  it('puts the newest first, keeps equal times as they stood, undated ones last', () => {
    expect(ids(sortNewest(list))).toBe('new noon noon-again day old undated-1 undated-2');
  });

  it('leaves the list as it is, and a sorted list stays so', () => {
    fc.assert(
      fc.property(anyList, (articles) => {
        const copy = [...articles];
        const sorted = sortNewest(articles);
        expect(articles).toEqual(copy);
        expect(sortNewest(sorted)).toEqual(sorted);
        expect(new Set(sorted)).toEqual(new Set(articles));
      }),
    );
  });
});

describe('newerThan and olderThan', () => {
  it.each([
    ['new', '', 'noon noon-again day old undated-1 undated-2'],
    ['noon-again', 'new noon', 'day old undated-1 undated-2'],
    ['day', 'new noon noon-again', 'old undated-1 undated-2'],
    ['undated-1', 'new noon noon-again day old', 'undated-2'],
  ])('around %s', (id, newer, older) => {
    const around = list.find((candidate) => candidate.id === id)!;
    expect(ids(newerThan(list, around))).toBe(newer);
    expect(ids(olderThan(list, around))).toBe(older);
  });

  it('give those nearest to the article when few are wanted', () => {
    const around = article('day', '2018-05-10');
    expect(ids(newerThan(list, around, 2))).toBe('noon noon-again');
    expect(ids(olderThan(list, around, 1))).toBe('old');
    expect(newerThan(list, around, 0)).toEqual([]);
    expect(olderThan(list, around, -1)).toEqual([]);
    expect(newerThan(list, around, -1)).toEqual([]);
  });

  it.each([
    ['2018-05-10T12:00', 'new', 'noon noon-again day old undated-1 undated-2'],
    ['2018-05-11', 'new', 'noon noon-again day old undated-1 undated-2'],
    ['2000-01-01', 'new noon noon-again day old', 'undated-1 undated-2'],
    [undefined, 'new noon noon-again day old', 'undated-1 undated-2'],
  ])('place an article that is not in the list by its time %s', (time, newer, older) => {
    expect(ids(newerThan(list, article('other', time)))).toBe(newer);
    expect(ids(olderThan(list, article('other', time)))).toBe(older);
  });

  it('put an article that is not in the list last when it is older than all', () => {
    const dated = list.filter(({ publishedAt }) => publishedAt !== undefined);
    expect(newerThan(dated, article('other'))).toHaveLength(dated.length);
    expect(olderThan(dated, article('other'))).toEqual([]);
  });

  it('give every other article once, in order', () => {
    fc.assert(
      fc.property(anyList, anyArticle, (articles, around) => {
        const both = [...newerThan(articles, around), ...olderThan(articles, around)];
        expect(both).toEqual(sortNewest(articles).filter(({ id }) => id !== around.id));
      }),
    );
  });
});

describe('byDay and publishedOn', () => {
  it('put articles under their days', () => {
    expect(byDay(list).map(({ date, articles }) => `${date}: ${ids(articles)}`)).toEqual([
      '2018-05-29: new',
      '2018-05-10: noon noon-again day',
      '2017-12-31: old',
    ]);
  });

  it('agree with each other', () => {
    fc.assert(
      fc.property(anyList, (articles) => {
        for (const day of byDay(articles)) {
          expect(publishedOn(articles, day.date)).toEqual(day.articles);
        }
      }),
    );
  });

  it.each([['2018-05-11'], ['2018-05'], [''], ['constructor']])(
    'nothing stands under %j',
    (date) => {
      expect(publishedOn(list, date)).toEqual([]);
    },
  );
});
