import { parseXml } from '#dom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/articles/article.js';
import {
  FEED_MEDIA_TYPES,
  type FeedFormat,
  readFeed,
  writeFeed,
} from '../../../src/feeds/index.js';
import { plainText, safeUrl } from '../../../src/markup/index.js';
import { toInstant } from '../../../src/vietnamese/local-time.js';

const CHANNEL = {
  title: 'Tin dân vận & nhân dân',
  link: 'https://badinh.example.vn/',
  feedUrl: 'https://badinh.example.vn/rss.xml',
};
const FORMATS: readonly FeedFormat[] = ['rss', 'atom', 'json'];

function article(fields: Partial<Article> & Pick<Article, 'id' | 'title'>): Article {
  return { body: [], images: [], categories: [], attachments: [], ...fields };
}

const FULL = article({
  id: 'https://badinh.example.vn/tin/1',
  url: 'https://badinh.example.vn/tin/1',
  title: 'Số 252-CV/HU: 1 < 2 & "ba"',
  lead: 'Dòng một < hai.\nDòng hai & ba.',
  bodyHtml: '<p>Nội dung ]]> &amp; <b>đậm</b></p>',
  author: 'Phòng Nội vụ',
  source: { name: 'Báo', url: 'https://bao.example.vn/' },
  categories: ['Tin & ảnh', 'Dân vận'],
  publishedAt: '2018-05-29T17:04',
  updatedAt: '2018-05-30T08:00:15',
  comments: 3,
  images: [
    { url: 'https://badinh.example.vn/a.jpg', caption: 'Ảnh: A & B', width: 8, height: 6 },
    { url: 'https://badinh.example.vn/b.png' },
  ],
  attachments: [
    { url: 'https://badinh.example.vn/k.pdf', name: 'Kế hoạch', type: 'application/pdf', bytes: 9 },
    { url: 'https://badinh.example.vn/l' },
  ],
});

describe('writeFeed', () => {
  it('writes RSS that holds what validators ask for', () => {
    const text = writeFeed([FULL], 'rss', CHANNEL);
    expect(text).toContain('<rss version="2.0"');
    expect(text).toContain(
      '<title>Tin dân vận &amp; nhân dân</title>\n<link>https://badinh.example.vn/</link>\n<description>',
    );
    expect(text).toContain(
      '<atom:link href="https://badinh.example.vn/rss.xml" rel="self" type="application/rss+xml"/>',
    );
    expect(text).toContain('<guid isPermaLink="true">https://badinh.example.vn/tin/1</guid>');
    expect(text).toContain('<pubDate>Tue, 29 May 2018 17:04:00 +0700</pubDate>');
    expect(text).toContain('<lastBuildDate>Wed, 30 May 2018 08:00:15 +0700</lastBuildDate>');
    expect(text).toContain(
      '<enclosure url="https://badinh.example.vn/k.pdf" length="9" type="application/pdf"/>',
    );
    expect(text.match(/<enclosure /g)).toHaveLength(1);
    expect(parseXml(text.slice(text.indexOf('<rss')))).toBeDefined();
  });

  it('writes Atom that holds what validators ask for', () => {
    const text = writeFeed([FULL, article({ id: 'số 2', title: 'b' })], 'atom', {
      ...CHANNEL,
      author: 'Quận ủy',
      description: 'Tin',
    });
    expect(text).toContain('<id>https://badinh.example.vn/rss.xml</id>');
    expect(text).toContain(
      '<updated>2018-05-30T08:00:15+07:00</updated>\n<author><name>Quận ủy</name></author>',
    );
    expect(text).toContain(
      '<link rel="self" type="application/atom+xml" href="https://badinh.example.vn/rss.xml"/>',
    );
    expect(text).toContain('<id>tag:badinh.example.vn,2026:s%E1%BB%91%202</id>');
    expect(text).toContain('<content type="html">b</content>');
    expect(parseXml(text.slice(text.indexOf('<feed')))).toBeDefined();
  });

  it('writes JSON Feed that holds what its version asks for', () => {
    const feed = JSON.parse(
      writeFeed([article({ id: '1', title: 'a' })], 'json', { ...CHANNEL, author: 'Q' }),
    ) as unknown;
    expect(feed).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Tin dân vận & nhân dân',
      home_page_url: 'https://badinh.example.vn/',
      feed_url: 'https://badinh.example.vn/rss.xml',
      language: 'vi',
      authors: [{ name: 'Q' }],
      items: [{ id: '1', title: 'a', content_text: 'a' }],
    });
  });

  it.each(FORMATS)('writes an empty feed as %s', (format) => {
    expect(readFeed(writeFeed([], format, CHANNEL))).toMatchObject({
      title: CHANNEL.title,
      link: CHANNEL.link,
      items: [],
      rejected: [],
    });
    expect(FEED_MEDIA_TYPES[format]).toContain(format);
  });

  it.each(FORMATS)('writes each id once as %s', (format) => {
    const twice = [article({ id: 'urn:a', title: 'a' }), article({ id: 'urn:a', title: 'b' })];
    expect(readFeed(writeFeed(twice, format, CHANNEL)).items.map(({ title }) => title)).toEqual([
      'a',
    ]);
  });

  it('names what an article does not name itself', () => {
    const one = article({
      id: 'urn:a',
      title: 'a',
      source: { url: 'https://b.vn/' },
      images: [{ url: 'https://a.vn/1', caption: 'c' }],
      attachments: [{ url: 'https://a.vn/1.docx' }],
    });
    const rss = writeFeed([one], 'rss', { ...CHANNEL, updated: '2026-01-05' });
    expect(rss).toContain('<lastBuildDate>Mon, 05 Jan 2026 00:00:00 +0700</lastBuildDate>');
    expect(rss).toContain('<source url="https://b.vn/">https://b.vn/</source>');
    expect(rss).toContain(
      'length="0" type="application/vnd.openxmlformats-officedocument.wordprocessingml.document"',
    );
    const atom = writeFeed([one], 'atom', CHANNEL);
    expect(atom).toContain('<link rel="via" href="https://b.vn/"/>');
    expect(atom).toContain(
      '<link rel="enclosure" href="https://a.vn/1" type="image/jpeg" title="c"/>',
    );
    expect(atom).toContain('<updated>1970-01-01T00:00:00Z</updated>');
  });

  it('writes paragraphs as HTML where a format has no place for them', () => {
    const one = article({
      id: 'urn:a',
      title: 'a',
      body: ['1 < 2', 'b\nc'],
      source: { name: 'Báo' },
    });
    for (const format of ['rss', 'atom'] as const) {
      expect(readFeed(writeFeed([one], format, CHANNEL)).items[0]?.bodyHtml).toBe(
        '<p>1 &lt; 2</p><p>b<br>c</p>',
      );
    }
    expect(readFeed(writeFeed([one], 'rss', CHANNEL)).items[0]?.source).toEqual({ name: 'Báo' });
    expect(readFeed(writeFeed([one], 'json', CHANNEL)).items[0]?.body).toEqual(['1 < 2', 'b', 'c']);
  });
});

/** What a format has a place for, as it comes back: times to the second. */
function kept(from: Article, format: FeedFormat): Partial<Article> {
  const second = (local: string | undefined) =>
    local === undefined ? undefined : toInstant(local)?.slice(0, 19);
  const [first] = from.attachments;
  return {
    id: from.id,
    url: from.url,
    title: from.title,
    lead: from.lead,
    bodyHtml: from.bodyHtml,
    author: from.author,
    categories: from.categories,
    publishedAt: second(from.publishedAt),
    updatedAt: second(from.updatedAt),
    ...(format === 'json' ? {} : { comments: from.comments, source: from.source }),
    images: from.images.map(({ url, caption, width, height }, index) => ({
      url,
      ...(caption === undefined || (format === 'json' && index === 0) ? {} : { caption }),
      ...(format === 'rss' && width !== undefined ? { width } : {}),
      ...(format === 'rss' && height !== undefined ? { height } : {}),
    })),
    attachments: (format === 'rss' ? (first ? [first] : []) : from.attachments).map((file) => ({
      url: file.url,
      type: file.type ?? 'application/octet-stream',
      ...(file.name === undefined || format === 'rss' ? {} : { name: file.name }),
      ...(file.bytes === undefined ? {} : { bytes: file.bytes }),
    })),
  };
}

describe('readFeed of writeFeed', () => {
  it.each(FORMATS)('gives a full article back as %s', (format) => {
    const [read] = readFeed(writeFeed([FULL], format, CHANNEL)).items;
    const expected = kept(FULL, format);
    expect(read).toEqual({
      body: [],
      ...expected,
      ...(format === 'json'
        ? {
            images: [
              { url: 'https://badinh.example.vn/a.jpg' },
              { url: 'https://badinh.example.vn/b.png' },
            ],
          }
        : {}),
    });
  });

  const line = fc
    .string({
      unit: fc.constantFrom(
        'D',
        'â',
        'n',
        ' ',
        '&',
        '<',
        '"',
        "'",
        ']',
        '>',
        '5',
        'ộ',
        '😀',
        '/',
        '%',
        '\u0301',
      ),
    })
    .map((text) => text.replace(/\s+/g, ' ').trim())
    // Readers take a title of RSS for HTML: what looks like a tag or an entity can't come back.
    .filter((text) => text !== '' && plainText(text, { escapedTwice: true }) === text);
  const url = fc.nat(99999).map((number) => `https://badinh.example.vn/tin/${number}`);
  const time = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 19));
  const articles = fc.uniqueArray(
    fc.record({
      url,
      title: line,
      lead: line,
      author: line,
      category: line,
      publishedAt: time,
      updatedAt: time,
    }),
    { selector: (each) => each.url, maxLength: 5 },
  );

  it.each(FORMATS)('gives any articles back as %s', (format) => {
    fc.assert(
      fc.property(articles, (records) => {
        const written = records.map(({ category, ...rest }) =>
          article({ ...rest, id: rest.url, categories: [category] }),
        );
        const feed = readFeed(writeFeed(written, format, CHANNEL));
        expect(feed.rejected).toEqual([]);
        expect(feed.items.map((each) => ({ ...each, author: each.author ?? '' }))).toEqual(
          // An e-mail address in brackets is how RSS marks names.
          written.map((each) => ({ ...each, author: each.author ?? '' })),
        );
      }),
    );
  });

  it.each(FORMATS)('writes well-formed text of any strings as %s', (format) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webUrl(), (text, address) => {
        const one = article({
          id: text || 'x',
          title: text || 'x',
          lead: text || 'x',
          author: text || 'x',
          bodyHtml: text,
          url: safeUrl(address) ?? 'https://a.vn/',
        });
        const output = writeFeed([one], format, CHANNEL);
        if (format === 'json') expect(() => JSON.parse(output) as unknown).not.toThrow();
        else expect(parseXml(output)).toBeDefined();
      }),
    );
  });
});
