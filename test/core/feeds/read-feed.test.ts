import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { feedSchema, readFeed } from '../../../src/feeds/index.js';
import { validate } from '../../../src/schema/index.js';
import { FEED_CASES } from './feed-cases.js';

function fixture(file: string): string {
  return readFileSync(new URL(`fixtures/${file}`, import.meta.url), 'utf8');
}

describe('readFeed on the fixtures', () => {
  it.each(FEED_CASES)('reads $file whole', ({ file, options, expected }) => {
    const feed = readFeed(fixture(file), '', options);
    expect(feed).toEqual(expected);
    expect(validate(feedSchema, feed).ok).toBe(true);
  });
});

const item = (title: string) =>
  `<item><title>${title}</title><link>https://a.vn/${title}</link></item>`;
const rss = (content: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${content}</channel></rss>`;
const titles = (body: string | Uint8Array, contentType = '') =>
  readFeed(body, contentType).items.map(({ title }) => title);

describe('readFeed on broken feeds', () => {
  it.each([
    ['a byte order mark', `\ufeff${rss(item('a'))}`],
    ['white space before the declaration', `\n  ${rss(item('a'))}`],
    [
      'a warning of PHP before the declaration',
      `<br />\n<b>Warning</b>: x in y<br />\n${rss(item('a'))}`,
    ],
    ['text after the root', `${rss(item('a'))}<!-- cached --><script>x</script>`],
    ['no declaration and no root but the channel', `<channel>${item('a')}</channel>`],
    ['upper-case names', '<RSS><CHANNEL><ITEM><TITLE>a</TITLE></ITEM></CHANNEL></RSS>'],
    ['an undeclared prefix', rss('<item><title>a</title><dc:creator>B</dc:creator></item>')],
    ['an attribute without quotes', rss('<item><title type=html>a</title></item>')],
    ['a repeated attribute', rss('<item><title a="1" a="2">a</title></item>')],
    ['control characters', rss('<item><title>a\u0001\u0000</title></item>')],
    ['a title that is not closed', rss('<item><title>a<link>https://a.vn/</link></item>')],
    ['an item that is not closed', rss('<item><title>a</title>')],
    ['names that cross', rss('<item><b><i></b><title>a</title></i></item>')],
    ['a processing instruction that is not closed', rss(`<?php echo 1 >${item('a')}`)],
    ['a comment with dashes', rss(`<!-- -- x -- -->${item('a')}`)],
    ['a document type inside', rss(`<!DOCTYPE x [<!ENTITY a "b">]>${item('a')}`)],
    ['tags that are none', rss(`<1a/><>< >${item('a')}`)],
    ['a CDATA section that is not closed', rss('<item><title><![CDATA[a</title></item>')],
    ['items after the end of the channel', `<rss><channel></channel>${item('a')}</rss>`],
    [
      'a prefix on everything',
      '<x:rss xmlns:x="urn:x"><x:channel><x:item><x:title>a</x:title></x:item></x:channel></x:rss>'.replaceAll(
        'urn:x',
        'http://backend.userland.com/rss2',
      ),
    ],
    [
      'reserved namespaces',
      rss('<item xmlns:xmlns="a" xmlns:xml="b" xmlns:q=""><xmlns:z/><title>a</title></item>'),
    ],
    ['names with colons too many', rss('<item a:b:c="1"><d:e:f/><title>a</title></item>')],
    ['an end tag cut by the next tag', rss('<item><title>a</title </item>')],
  ])('reads through %s', (_, body) => {
    expect(titles(body)).toEqual(['a']);
  });

  it.each([
    ['Tom &amp; Jerry', 'Tom & Jerry'],
    ['Tom & Jerry', 'Tom & Jerry'],
    ['AT&amp;amp;T', 'AT&T'],
    ['&amp;lt;b&amp;gt;đậm&amp;lt;/b&amp;gt;', 'đậm'],
    ['D&acirc;n v&#7853;n', 'Dân vận'],
    ['&unknown; a', '&unknown; a'],
    ['<![CDATA[<i>nghiêng</i> &eacute;]]>', 'nghiêng é'],
    ['<i>nghiêng</i> và <br/>đứng', 'nghiêng và đứng'],
    ['1 < 2', '1 < 2'],
    ['a ]]> b', 'a ]]> b'],
  ])('gives the title %j as the text %j', (written, title) => {
    expect(titles(rss(`<item><title>${written}</title></item>`))).toEqual([title]);
  });

  it('puts the character for broken text in place of a lone surrogate', () => {
    expect(titles(rss('<item><title>a\ud800</title></item>'))).toEqual(['a\ufffd']);
  });

  it('rejects the item that the end of the feed cuts, and gives those before it', () => {
    const whole = rss(item('a') + item('b'));
    const feed = readFeed(whole.slice(0, whole.lastIndexOf('</link>')));
    expect(feed.items.map(({ title }) => title)).toEqual(['a']);
    expect(feed.rejected).toEqual([{ index: 1, reason: 'cut' }]);
  });

  it('gives the items that are whole wherever the feed is cut', () => {
    const whole = rss(item('a') + item('b') + item('c'));
    for (let end = 0; end < whole.length; end += 1) {
      const feed = readFeed(whole.slice(0, end));
      const complete = whole.slice(0, end).split('</item').length - 1;
      expect(feed.items.map(({ title }) => title)).toEqual(['a', 'b', 'c'].slice(0, complete));
    }
  });

  it('keeps the items after one whose CDATA section is not closed', () => {
    const broken = '<item><title>x</title><description><![CDATA[mở</description></item>';
    expect(titles(rss(`${broken}${item('a')}<item><title><![CDATA[b]]></title></item>`))).toEqual([
      'x',
      'a',
      'b',
    ]);
  });

  it('gives the whole objects of a JSON list that is cut', () => {
    const text =
      '{"items":[{"title":"a","authors":[{"name":"x"}]},{"title":"}b{"},{"title":"c","ta';
    const feed = readFeed(text);
    expect(feed.items.map(({ title }) => title)).toEqual(['a', '}b{']);
    expect(feed.rejected).toEqual([{ index: 2, reason: 'cut' }]);
  });

  it.each([
    '',
    ' ',
    'tin',
    '{',
    '[',
    '{"a":1}',
    '[1]',
    '}',
    '{"items":[]]',
    '<html><body>x</body></html>',
    '\u0000',
    '<',
    '<rss',
    '<rss>',
  ])('gives no items for %j', (body) => {
    expect(readFeed(body)).toEqual({ items: [], rejected: expect.any(Array) as unknown });
  });
});

describe('readFeed against hostile feeds', () => {
  it('expands no entity that a feed declares', () => {
    const laughs = Array.from({ length: 20 }, (_, n) => `<!ENTITY a${n + 1} "&a${n};&a${n};">`);
    const body = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">${laughs.join('')}<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>b &a20; &x;</title></item></channel></rss>`;
    expect(titles(body)).toEqual(['b &a20; &x;']);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'file:///etc/passwd'])(
    'drops the address %j wherever it stands',
    (address) => {
      const body = rss(
        `<item><title>a</title><link>${address}</link><guid>${address}</guid><source url="${address}">b</source><enclosure url="${address}" type="image/png"/><enclosure url="${address}" type="a/b"/></item>`,
      );
      const [found] = readFeed(body, '', { url: 'https://a.vn/' }).items;
      expect(found).toEqual({
        id: address.trim(),
        title: 'a',
        source: { name: 'b' },
        body: [],
        images: [],
        categories: [],
        attachments: [],
      });
    },
  );

  it('takes no more items than the limit and tells the rest', () => {
    const feed = readFeed(rss('<item><title>a</title></item>'.repeat(5_001)));
    expect(feed.rejected.at(-1)).toEqual({ index: 5_000, reason: 'too-many' });
  });

  it('leaves out a body that is too long and says so', () => {
    const body = `<p>${'a'.repeat(1_000_001)}</p>`;
    const feed = readFeed(JSON.stringify({ items: [{ title: 'a', content_html: body }] }));
    expect(feed.items[0]?.bodyHtml).toBeUndefined();
    expect(feed.rejected).toEqual([{ index: 0, reason: 'too-long', field: 'bodyHtml' }]);
  });

  it('shortens titles and leads that are too long at a word', () => {
    const [found] = readFeed(
      rss(
        `<item><title>${'chữ '.repeat(500)}</title><description>${'x'.repeat(20_000)}</description></item>`,
      ),
    ).items;
    expect(found?.title.length).toBeLessThanOrEqual(1_000);
    expect(found?.title.endsWith('chữ…')).toBe(true);
    expect(found?.lead?.length).toBeLessThanOrEqual(10_000);
  });

  it('reads a feed nested without end', () => {
    expect(titles(`<rss>${'<channel>'.repeat(20_000)}${item('a')}`)).toEqual([]);
    expect(
      titles(rss(`<item><title>${'<b>'.repeat(500)}a${'</b>'.repeat(500)}</title></item>`)),
    ).toEqual(['a']);
  });
});

describe('readFeed on items', () => {
  it('tells items apart whose feed gives all of them one id', () => {
    const one = (link: string) =>
      `<item><guid isPermaLink="false">1</guid><title>a</title>${link}</item>`;
    const feed = readFeed(rss(one('') + one('<link>https://a.vn/2</link>') + one('') + one('')));
    expect(feed.items.map(({ id }) => id)).toEqual(['1', 'https://a.vn/2', 'a']);
    expect(feed.rejected).toEqual([{ index: 3, reason: 'duplicate' }]);
  });

  it('takes a description as long as an article for the body, and its first paragraph for the lead', () => {
    const html = `<p>Đoạn đầu.</p><p>${'Nội dung dài. '.repeat(150)}</p>`;
    const [found] = readFeed(
      rss(`<item><title>a</title><description><![CDATA[${html}]]></description></item>`),
    ).items;
    expect(found?.lead).toBe('Đoạn đầu.');
    expect(found?.bodyHtml).toBe(html);
  });

  it('keeps a long plain summary as the lead', () => {
    const lead = 'Câu dài. '.repeat(200).trim();
    const body = JSON.stringify({
      version: 'https://jsonfeed.org/version/1',
      items: [{ id: '1', summary: lead }],
    });
    expect(readFeed(body).items[0]).toMatchObject({
      lead,
      title: expect.stringMatching(/^Câu dài\..*…$/) as unknown,
    });
  });

  it.each([
    ['<media:thumbnail url="https://a.vn/1.jpg"/>', 'https://a.vn/1.jpg'],
    ['<media:content url="https://a.vn/1" medium="image"/>', 'https://a.vn/1'],
    [
      '<media:content url="https://a.vn/v.mp4"><media:thumbnail url="https://a.vn/1.jpg"/></media:content>',
      'https://a.vn/1.jpg',
    ],
    ['<enclosure url="https://a.vn/1.JPG?x=1" length="1"/>', 'https://a.vn/1.JPG?x=1'],
    ['<image>https://a.vn/1.png</image>', 'https://a.vn/1.png'],
    ['<image><url>https://a.vn/1.png</url></image>', 'https://a.vn/1.png'],
    ['<thumb src="https://a.vn/1.png"/>', 'https://a.vn/1.png'],
    [
      '<description>&lt;img src="data:image/gif;base64,x" data-src="https://a.vn/1.png"&gt;</description>',
      'https://a.vn/1.png',
    ],
    [
      "<description>&lt;img width=1 height=1 src='https://b.vn/p.gif'&gt;&lt;IMG alt=x src=https://a.vn/1.png&gt;</description>",
      'https://a.vn/1.png',
    ],
    [
      '<description>&lt;img src="https://a.vn/1.png?a=1&amp;amp;b=2"</description>',
      'https://a.vn/1.png?a=1&b=2',
    ],
    [
      '<content:encoded>&lt;p&gt;&lt;img src="https://a.vn/1.png"/&gt;</content:encoded>',
      'https://a.vn/1.png',
    ],
  ])('finds the picture in %s', (content, url) => {
    const body = rss(`<item><title>a</title>${content}</item>`).replace(
      '<rss ',
      '<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:content="http://purl.org/rss/1.0/modules/content/" ',
    );
    expect(readFeed(body).items[0]?.images.map((image) => image.url)).toEqual([url]);
  });

  it.each([
    '<description>&lt;img src="https://s.w.org/images/core/emoji/1.png"&gt;</description>',
    '<description>&lt;img alt="x"&gt;</description>',
    '<description>&lt;imgx&gt;</description>',
    '<media:group/>',
    '<image> </image>',
  ])('finds no picture in %s', (content) => {
    expect(readFeed(rss(`<item><title>a</title>${content}</item>`)).items[0]?.images).toEqual([]);
  });

  it.each([
    ['<author>a@b.vn (Nguyễn A)</author>', 'Nguyễn A'],
    ['<author>Nguyễn A &lt;a@b.vn&gt;</author>', 'Nguyễn A'],
    ['<author>a@b.vn</author>', 'a@b.vn'],
    ['<author><name>Nguyễn A</name><email>a@b.vn</email></author>', 'Nguyễn A'],
    ['<author><email>a@b.vn</email></author>', undefined],
    ['<author>Nguyễn A</author><dc:creator>Nguyễn A</dc:creator>', 'Nguyễn A'],
  ])('reads the author of %s as %j', (content, author) => {
    expect(readFeed(rss(`<item><title>a</title>${content}</item>`)).items[0]?.author).toBe(author);
  });

  it.each([
    ['<dc:source>https://b.vn/1</dc:source>', { url: 'https://b.vn/1' }],
    [
      '<source><title>B</title><link href="https://b.vn/"/></source>',
      { name: 'B', url: 'https://b.vn/' },
    ],
    ['<source><id>1</id></source>', undefined],
  ])('reads the source of %s', (content, source) => {
    expect(readFeed(rss(`<item><title>a</title>${content}</item>`)).items[0]?.source).toEqual(
      source,
    );
  });

  it.each([
    [
      '<link>https://a.vn/1</link><feedburner:origLink>https://a.vn/2</feedburner:origLink>',
      'https://a.vn/2',
    ],
    ['<link rel="canonical" href="/2"/><link>https://a.vn/1</link>', 'https://f.vn/2'],
    ['<link href="1.html" xml:base="https://b.vn/x/"/>', 'https://b.vn/x/1.html'],
    ['<link href="1.html" xml:base="javascript:x"/>', 'https://f.vn/1.html'],
    [
      '<link rel="http://www.iana.org/assignments/relation/alternate" href="/1"/>',
      'https://f.vn/1',
    ],
    [
      '<link rel="edit" href="/1"/><link/><guid isPermaLink="false">https://a.vn/3</guid>',
      undefined,
    ],
    ['<guid/><id>https://a.vn/4</id>', 'https://a.vn/4'],
  ])('finds the address in %s', (content, url) => {
    const body = rss(`<item><title>a</title>${content}</item>`);
    expect(readFeed(body, '', { url: 'https://f.vn/rss' }).items[0]?.url).toBe(url);
  });

  it('resolves addresses against the address that the feed gives itself, or against its page', () => {
    const self = '<link xmlns="http://www.w3.org/2005/Atom" rel="self" href="https://s.vn/f/rss"/>';
    const relative = '<item><title>a</title><link>1.html</link></item>';
    expect(readFeed(rss(`<link>https://p.vn/q/</link>${self}${relative}`)).items[0]?.url).toBe(
      'https://s.vn/f/1.html',
    );
    expect(readFeed(rss(`<link>https://p.vn/q/</link>${relative}`)).items[0]?.url).toBe(
      'https://p.vn/q/1.html',
    );
  });

  it.each([
    ['<title type="image/png">x</title><summary>s</summary>', 's'],
    ['<title type="text/plain">&lt;b&gt;</title>', '<b>'],
    ['<title type="application/xml"><b>đậm</b></title>', 'đậm'],
    ['<title></title><title>hai</title><title>ba</title>', 'hai'],
    ['<title mode="base64" type="text/html">!</title><id>https://a.vn/</id>', 'https://a.vn/'],
    [
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Chỉ có nội dung</div></content>',
      'Chỉ có nội dung',
    ],
    ['<media:title xmlns:media="http://search.yahoo.com/mrss/">M</media:title>', 'M'],
  ])('gives an Atom entry with %s the title %j', (content, title) => {
    expect(
      titles(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${content}</entry></feed>`),
    ).toEqual([title]);
  });
});

describe('readFeed on bytes', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const declared = (encoding: string, title: string) =>
    `<?xml version="1.0" encoding="${encoding}"?><rss><channel><item><title>${title}</title></item></channel></rss>`;
  const latin1 = (text: string) => Uint8Array.from(text, (unit) => unit.charCodeAt(0));
  const utf16 = (text: string, isLittle: boolean) =>
    Uint8Array.from(
      Array.from(text).flatMap((unit) => {
        const code = unit.charCodeAt(0);
        return isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
      }),
    );

  it.each([
    ['UTF-8', bytes(declared('utf-8', 'Dân vận')), '', 'Dân vận'],
    [
      'UTF-8 declared as Latin-1',
      bytes(declared('iso-8859-1', 'Dân vận')),
      'text/xml; charset=iso-8859-1',
      'Dân vận',
    ],
    ['UTF-8 declared as UTF-16', bytes(declared('utf-16', 'Dân vận')), '', 'Dân vận'],
    [
      'UTF-8 with one broken byte',
      Uint8Array.from([
        ...bytes('<rss><channel><item><title>Dân vận khéo ở xã '),
        0xff,
        ...bytes('</title></item></channel></rss>'),
      ]),
      '',
      'Dân vận khéo ở xã \ufffd',
    ],
    ['a byte order mark', bytes(`\ufeff${declared('x', 'Dân vận')}`), '', 'Dân vận'],
    [
      'windows-1258 by its declaration',
      latin1(declared('windows-1258', 'D\xe2n v\xe2\xf2n')),
      '',
      'Dân vâ\u0323n',
    ],
    [
      'windows-1252 by the content type',
      latin1(declared('x-unknown', 'caf\xe9')),
      'text/xml; charset="windows-1252"',
      'café',
    ],
    ['Latin-1 that says UTF-8', latin1(declared('utf-8', 'caf\xe9')), '', 'café'],
    ['an encoding that nobody knows', latin1(declared('x-unknown', 'caf\xe9')), '', 'café'],
    ['ISO-2022-JP', bytes(declared('iso-2022-jp', '\x1b$B%F\x1b(B')), '', 'テ'],
    ['UTF-16 with its mark', utf16(`\ufeff${declared('utf-16', 'Dân vận')}`, true), '', 'Dân vận'],
    [
      'UTF-16 big-endian with its mark',
      utf16(`\ufeff${declared('utf-16', 'Dân vận')}`, false),
      '',
      'Dân vận',
    ],
    ['UTF-16 without a mark', utf16(declared('utf-16', 'Dân vận'), true), '', 'Dân vận'],
    [
      'UTF-16 big-endian without a mark',
      utf16(declared('utf-16', 'Dân vận'), false),
      '',
      'Dân vận',
    ],
  ])('decodes %s', (_, body, contentType, title) => {
    expect(titles(body, contentType)).toEqual([title]);
  });

  it('reads the bytes of JSON', () => {
    expect(titles(bytes('\ufeff [{"title":"Dân vận","link":"https://a.vn/"}]'))).toEqual([
      'Dân vận',
    ]);
  });
});

describe('readFeed on JSON that follows no standard', () => {
  it.each([
    ['[{"title":"a","url":"https://a.vn/"}]', { url: 'https://a.vn/' }],
    ['{"data":{"items":[{"name":"a","link":"https://a.vn/"}]}}', { url: 'https://a.vn/' }],
    [
      '{"news":[{"headline":"a","thumb":"https://a.vn/1.jpg","date":"16/07/2020 13:40"}]}',
      { publishedAt: '2020-07-16T13:40', images: [{ url: 'https://a.vn/1.jpg' }] },
    ],
    [
      '{"articles":[{"title":"<b>a</b>","description":"x &amp; y","author":"N","category":"T"}]}',
      { lead: 'x & y', author: 'N', categories: ['T'] },
    ],
    [
      '{"posts":[{"title":"a","created_at":"2026-01-05T01:00:00Z","tags":[{"name":"t"},1],"images":["https://a.vn/1.jpg",{"x":1},{"src":"https://a.vn/2.jpg","caption":"c"}]}]}',
      {
        publishedAt: '2026-01-05T08:00:00',
        categories: ['t'],
        images: [{ url: 'https://a.vn/1.jpg' }, { url: 'https://a.vn/2.jpg', caption: 'c' }],
      },
    ],
    [
      '{"items":[{"title":"a","body":["m","n"],"reads":5,"comments":6,"featured":true,"source":{"name":"S","url":"https://s.vn/"}}]}',
      {
        body: ['m', 'n'],
        reads: 5,
        comments: 6,
        featured: true,
        source: { name: 'S', url: 'https://s.vn/' },
      },
    ],
  ])('reads %s', (body, fields) => {
    const [found] = readFeed(body).items;
    expect(found).toMatchObject({ title: 'a', ...fields });
  });

  it('leaves an address out when its pattern asks for what an article has not', () => {
    const body = '[{"title":"a"}]';
    for (const articleUrl of ['https://a.vn/{id}', 'https://a.vn/{path}']) {
      expect(readFeed(body, '', { articleUrl }).items[0]?.url).toBeUndefined();
    }
  });
});

describe('readFeed on answers of CMSs that lack what others have', () => {
  it.each([
    [
      'one post of WordPress',
      {
        id: 1,
        title: { rendered: 'a' },
        yoast_head_json: { og_image: [{ url: 'https://a.vn/1.jpg' }] },
        _embedded: { 'wp:term': [[{ name: 't', taxonomy: 'post_tag' }], null] },
      },
      { images: [{ url: 'https://a.vn/1.jpg' }], categories: ['t'] },
    ],
    [
      'one node of Drupal',
      { data: { type: 'node--page', id: 'n', attributes: { title: 'a', created: 'x' } } },
      { id: 'n' },
    ],
    [
      'a node of Drupal whose parts are not included',
      {
        data: [
          {
            type: 'node--page',
            id: 'n',
            attributes: { title: 'a' },
            relationships: {
              uid: { data: { type: 'user--user', id: '1' } },
              image: { data: { type: 'file--file', id: '2' } },
              media: { data: { type: 'media--image', id: '3' } },
              tags: { data: { type: 'taxonomy_term--tags', id: '4' } },
              other: { data: { type: 'node--page', id: '5' } },
              odd: null,
            },
          },
        ],
      },
      { images: [], categories: [], attachments: [] },
    ],
    [
      'a file of Drupal without a type',
      {
        data: [
          {
            type: 'node--page',
            attributes: { title: 'a' },
            relationships: { file: { data: { type: 'file--file', id: '1' } } },
          },
        ],
        included: [
          {
            type: 'file--file',
            id: '1',
            attributes: { url: 'https://a.vn/a.doc', filename: 'a.doc' },
          },
        ],
      },
      { attachments: [{ url: 'https://a.vn/a.doc', name: 'a.doc' }] },
    ],
    [
      'an article of Joomla with its address',
      {
        data: [
          {
            type: 'articles',
            id: '1',
            attributes: {
              title: 'a',
              link: 'https://a.vn/1',
              category_title: 'C',
              featured: true,
              introtext: '<p>l</p>',
            },
          },
        ],
      },
      { url: 'https://a.vn/1', categories: ['C'], featured: true, lead: 'l' },
    ],
    [
      'a posting of Liferay',
      {
        items: [
          {
            headline: 'a',
            friendlyUrlPath: 'a',
            alternativeHeadline: 'l',
            image: { contentUrl: 'https://a.vn/1.jpg', caption: 'c' },
          },
        ],
      },
      { lead: 'l', images: [{ url: 'https://a.vn/1.jpg', caption: 'c' }] },
    ],
    [
      'a page of SharePoint',
      {
        value: [
          {
            Title: 'a',
            EncodedAbsUrl: 'https://a.vn/1.aspx',
            Category: { Title: 'C' },
            Author: { Title: 'N' },
          },
        ],
      },
      { url: 'https://a.vn/1.aspx', categories: ['C'], author: 'N' },
    ],
    [
      'a list of SharePoint by an older version',
      { d: [{ Title: 'a', Created: '/Date(0)/' }] },
      { title: 'a' },
    ],
    [
      'data that is no list',
      { data: { type: 'x', title: 'a' }, items: [{ title: 'a' }] },
      { title: 'a' },
    ],
  ])('reads %s', (_, root, fields) => {
    const [found] = readFeed(JSON.stringify(root)).items;
    expect(found).toMatchObject({ title: 'a', ...fields });
  });

  it.each([
    [
      '<media:group><media:title>a</media:title><media:description>Mô tả</media:description><media:content url="https://a.vn/1.mp3" type="audio/mpeg"/></media:group>',
      { lead: 'Mô tả', attachments: [{ url: 'https://a.vn/1.mp3', type: 'audio/mpeg' }] },
    ],
    [
      '<title>a</title><media:content><media:thumbnail url="https://a.vn/1.jpg"/></media:content><enclosure/>',
      { images: [{ url: 'https://a.vn/1.jpg' }] },
    ],
    ['<title>a</title><link rel="replies" href="/1" thr:count="7"/>', { comments: 7 }],
    ['<title>a</title><xhtml:body>Nội <b>dung</b></xhtml:body>', { bodyHtml: 'Nội <b>dung</b>' }],
    [
      '<title>a</title><description><p class="x">Một <!-- ẩn --><img src="https://a.vn/1.jpg"/></p></description>',
      { lead: 'Một', images: [{ url: 'https://a.vn/1.jpg' }] },
    ],
    [
      '<title>a</title><category>\n</category><slash:comments>x</slash:comments>',
      { categories: [] },
    ],
  ])('reads the item %s', (content, fields) => {
    const body = rss(`<item>${content}</item>`).replace(
      '<rss ',
      '<rss xmlns:media="http://search.yahoo.com/mrss/" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:xhtml="http://www.w3.org/1999/xhtml" ',
    );
    expect(readFeed(body).items[0]).toMatchObject({ title: 'a', ...fields });
  });
});
