import { parseXml } from '#dom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendXml } from '../../../src/feeds/mend-xml.js';
import { readFeed } from '../../../src/feeds/index.js';

const PIECES = [
  ...[
    '<',
    '>',
    '&',
    '"',
    "'",
    '=',
    '/',
    ' ',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '?>',
  ],
  ...[
    '<!DOCTYPE rss [',
    ']>',
    '<rss>',
    '</rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
  ],
  ...[
    '<a:b c:d="e">',
    '</a:b>',
    '<a:b:c/>',
    'xmlns:a="',
    'xmlns="urn:x"',
    '<xmlns:a>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
  ],
  ...[
    '<entry',
    '<link href=x>',
    '&amp;',
    '&nbsp;',
    '&#0;',
    '&x',
    'ộ',
    '\ud800',
    '\u0000',
    '\ufffe',
    'x',
    'xml:lang="vi"',
  ],
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(''));

describe('mendXml', () => {
  it('makes XML that a strict parser takes of any text', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { xml } = mendXml(text);
        if (xml !== '') expect(parseXml(xml), xml).toBeDefined();
      }),
      { numRuns: 3000 },
    );
  });

  it('closes every text element that was left open before another one', () => {
    expect(mendXml('<channel><link href=x><link href=x><title>').xml).toBe(
      '<channel><link href="x"><link href="x"></link></link><title></title></channel>',
    );
  });

  it('leaves what it made as it is', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { xml } = mendXml(text);
        expect(mendXml(xml).xml).toBe(xml);
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps the text of every title when end tags, quotes and entities are lost', () => {
    const words = fc.constantFrom('Dân vận', 'khéo', '1 < 2', 'a & b', '30%');
    const losses = fc.constantFrom(
      '</title>',
      '</description>',
      '</item>',
      '"',
      '</channel></rss>',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), losses, (wanted, lost) => {
        const items = wanted.map(
          (title, index) =>
            `<item id="i"><title>${title}</title><link>https://a.vn/${index}</link><description>x</description></item>`,
        );
        const feed = readFeed(
          `<rss version="2.0"><channel>${items.join('')}</channel></rss>`.replaceAll(lost, ''),
        );
        const read = feed.items.map(({ title }) => title);
        expect(read).toEqual(wanted);
      }),
    );
  });

  it.each([
    '<',
    '&',
    '<a>',
    '<a b="',
    '<item>',
    '<![CDATA[',
    '<!--',
    '<?',
    '</a>',
    '<a:b ',
    '&nbsp;',
    '"',
    '<item><title>x</title></item>',
  ])('works through half a megabyte of %j', (piece) => {
    const { xml } = mendXml(`<rss>${piece.repeat(Math.ceil(500_000 / piece.length))}`);
    expect(xml.startsWith('<rss>')).toBe(true);
  });
});
