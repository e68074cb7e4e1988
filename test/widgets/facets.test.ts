import { expect } from '@open-wc/testing';
import { choose, FacetIndex, type Facet, type FacetChoices } from '../../widgets/shared/facets.js';

interface Book {
  readonly title: string;
  readonly year: string | undefined;
  readonly topics: readonly string[];
}

const books: readonly Book[] = [
  { title: 'a', year: '2018', topics: ['dân vận', 'tôn giáo'] },
  { title: 'b', year: '2019', topics: ['dân vận'] },
  { title: 'c', year: '2018', topics: ['kinh tế', 'kinh tế'] },
  { title: 'd', year: undefined, topics: [] },
  { title: 'e', year: '2019', topics: ['tôn giáo'] },
];

const facets: readonly Facet<Book>[] = [
  {
    name: 'year',
    values: ({ year }) => (year === undefined ? [] : [year]),
    compare: (a, b) => Number(b) - Number(a),
  },
  { name: 'topic', isMultiple: true, values: ({ topics }) => topics },
];

const index = new FacetIndex(books, facets);

function narrow(choices: FacetChoices, isAmong?: (place: number) => boolean) {
  const { items, options } = index.narrow(choices, isAmong);
  const told = (name: string) =>
    options
      .get(name)
      ?.map(({ value, count, isChosen }) => `${isChosen ? '*' : ''}${value} ${String(count)}`)
      .join(', ');
  return {
    titles: items.map(({ title }) => title).join(''),
    year: told('year'),
    topic: told('topic'),
  };
}

describe('FacetIndex', () => {
  const cases: readonly [string, FacetChoices, ReturnType<typeof narrow>][] = [
    [
      'lets everything through without a choice, and counts all',
      {},
      { titles: 'abcde', year: '2019 2, 2018 2', topic: 'dân vận 2, tôn giáo 2, kinh tế 1' },
    ],
    [
      'counts under a facet that is chosen what another of its values would bring',
      { year: ['2018'] },
      { titles: 'ac', year: '2019 2, *2018 2', topic: 'dân vận 1, tôn giáo 1, kinh tế 1' },
    ],
    [
      'lets through what has one of several values',
      { topic: ['dân vận', 'kinh tế'] },
      { titles: 'abc', year: '2019 1, 2018 2', topic: '*dân vận 2, tôn giáo 2, *kinh tế 1' },
    ],
    [
      'asks every facet',
      { year: ['2019'], topic: ['tôn giáo'] },
      { titles: 'e', year: '*2019 1, 2018 1', topic: 'dân vận 1, *tôn giáo 1, kinh tế 0' },
    ],
    [
      'keeps a choice that no item has, so that it can be taken back',
      { year: ['1945'] },
      {
        titles: '',
        year: '2019 2, 2018 2, *1945 0',
        topic: 'dân vận 0, tôn giáo 0, kinh tế 0',
      },
    ],
    [
      'does not narrow by a facet without values',
      { year: [], topic: [] },
      { titles: 'abcde', year: '2019 2, 2018 2', topic: 'dân vận 2, tôn giáo 2, kinh tế 1' },
    ],
  ];
  for (const [name, choices, expected] of cases)
    it(name, () => {
      expect(narrow(choices)).to.deep.equal(expected);
    });

  it('counts only what is among the items that a search left', () => {
    expect(narrow({ year: ['2018'] }, (place) => place !== 0)).to.deep.equal({
      titles: 'c',
      year: '2019 2, *2018 1',
      topic: 'dân vận 0, tôn giáo 0, kinh tế 1',
    });
  });

  it('holds nothing for an empty list', () => {
    const { items, options } = new FacetIndex<Book>([], facets).narrow({});
    expect(items).to.deep.equal([]);
    expect(options.get('year')).to.deep.equal([]);
  });
});

describe('choose', () => {
  const [year, topic] = [{ name: 'year' }, { name: 'topic', isMultiple: true }];
  const cases: readonly [
    string,
    FacetChoices,
    Pick<Facet<never>, 'name' | 'isMultiple'>,
    string,
    FacetChoices,
  ][] = [
    ['puts one value in the place of another', { year: ['1'] }, year, '2', { year: ['2'] }],
    ['adds to several', { topic: ['1'] }, topic, '2', { topic: ['1', '2'] }],
    ['takes one of several away', { topic: ['1', '2'] }, topic, '1', { topic: ['2'] }],
    ['takes all away', { topic: ['1', '2'] }, topic, '', { topic: [] }],
    ['leaves other facets', { year: ['1'] }, topic, '2', { year: ['1'], topic: ['2'] }],
  ];
  for (const [name, before, facet, value, after] of cases)
    it(name, () => {
      expect(choose(before, facet, value)).to.deep.equal(after);
    });
});
