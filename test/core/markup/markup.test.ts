import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeEntities, plainText, safeUrl } from '../../../src/markup/index.js';

describe('decodeEntities', () => {
  it.each([
    ['D&acirc;n v&#7853;n &amp; &#x110;o&agrave;n', 'Dân vận & Đoàn'],
    ['&abreve;&Abreve;&dstrok;&Dstrok;&itilde;&utilde;', 'ăĂđĐĩũ'],
    ['&ldquo;Kh&eacute;o&rdquo; &ndash; 30&nbsp;%&hellip;', '“Khéo” – 30\u00a0%…'],
    ['&lt;b&gt; &quot;a&quot; &apos;b&apos;', '<b> "a" \'b\''],
    ['&amp;lt;', '&lt;'],
    ['&NBSP;&AMP;', '\u00a0&'],
    ['&#150; &#147;', '– “'],
    ['&#X41;&#65', 'AA'],
    ['&nbsp &amp &ampx &lt=', '\u00a0 & &ampx &lt='],
    ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
    ['?a=1&copy=2&unknown;&Hellip;&;&#;&#x;', '?a=1&copy=2&unknown;&Hellip;&;&#;&#x;'],
    ['&euro;&trade;&alpha;&Omega;&rarr;&ne;&le;&frasl;', '€™αΩ→≠≤⁄'],
    ['&zwnj;&lrm;&mdash;&permil;&Prime;&oline;&ge;', '\u200c\u200e—‰″‾≥'],
    ['không có gì', 'không có gì'],
  ])('%j gives %j', (text, expected) => {
    expect(decodeEntities(text)).toBe(expected);
  });

  it('gives back what was escaped', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        expect(decodeEntities(escaped)).toBe(text);
      }),
    );
  });
});

describe('plainText', () => {
  it.each([
    ['<p>Khai m&#7841;c <b>hội thi</b></p><p>Ảnh: TTXVN</p>', 'Khai mạc hội thi\nẢnh: TTXVN'],
    ['a<br>b<BR/>c<hr>d', 'a\nb\nc\nd'],
    ['<td>1</td><td>2</td>', '1 2'],
    ['dân<span>vận</span><o:p></o:p> khéo', 'dânvận khéo'],
    ['a<script>if (a<b) x("</div>")</script>b<style>p{}</style >c', 'a\nb\nc'],
    ['a<SCRIPT>x</scripty></sCript\n>b', 'a\nb'],
    ['a<iframe src="x"/>b', 'a\nb'],
    ['a<script>never closed', 'a'],
    ['a<!-- <b>x</b> -->b<!doctype html>c<?xml x?>d', 'abcd'],
    ['a<!-- never closed > b', 'a b'],
    ['<![CDATA[ x ]]> y', 'x y'],
    ['5 < 6 và 7 <8, <3, </ 9', '5 < 6 và 7 <8, <3, </ 9'],
    ['a</>b</ p>c', 'ab\nc'],
    ['<a title="1 > 0" href=\'x>y\'>tin</a>', 'tin'],
    ['<a title="never closed>tin</a> sau', 'tin sau'],
    ['<a title="1>2" x', '2" x'],
    ['<a title="1>2" x<a title="3>4" ', '2" x4"'],
    ['trước <a href="http', 'trước'],
    ['trước <a href=1 <b', 'trước'],
    ['  nhiều \r\n\t khoảng&nbsp;&nbsp;trắng\u0000\u0007 ', 'nhiều khoảng trắng'],
    ['a\u0000 b', 'a b'],
    ['&lt;b&gt;thẻ&lt;/b&gt;', '<b>thẻ</b>'],
    ['<p>&lt;script&gt;', '<script>'],
    ['', ''],
    ['<', '<'],
  ])('%j gives %j', (html, expected) => {
    expect(plainText(html)).toBe(expected);
  });

  it.each([
    ['&lt;p&gt;Tin &amp;amp; &lt;b&gt;ảnh&lt;/b&gt;&lt;/p&gt;', 'Tin & ảnh'],
    ['Tin &amp;amp; ảnh', 'Tin & ảnh'],
    ['Tin &amp; ảnh', 'Tin & ảnh'],
    ['1 &lt; 2', '1 < 2'],
  ])('peels two layers of %j when asked', (html, expected) => {
    expect(plainText(html, { escapedTwice: true })).toBe(expected);
  });

  it('finds its way through any markup without throwing', () => {
    const pieces = fc.constantFrom(
      ...['<', '>', '"', "'", '=', '/', '!--', '-->', '<a x=', '<script>', '</script>'],
      ...['<![CDATA[', ']]>', '&amp;', '&lt;', ' ', 'x', '\ud800', '\u0000'],
    );
    fc.assert(
      fc.property(fc.array(pieces), (parts) => {
        const text = plainText(parts.join(''));
        expect(text).toBe(text.trim());
        expect(text).not.toContain('\u0000');
      }),
    );
  });

  it.each(['<', '<a x="', '<!--', '<script', '<a>', '<a =\'"', '</', '<![CDATA[', '&', '&#', '= '])(
    'reads a megabyte of %j',
    (piece) => {
      const text = plainText(piece.repeat(Math.ceil(1_000_000 / piece.length)));
      expect(text.length).toBeLessThanOrEqual(1_000_010);
    },
  );
});

describe('safeUrl', () => {
  it.each([
    ['https://a.vn/x y', undefined, 'https://a.vn/x%20y'],
    ['/tin/1', 'https://a.vn/rss/', 'https://a.vn/tin/1'],
    ['anh.jpg', 'https://a.vn/tin/', 'https://a.vn/tin/anh.jpg'],
    ['//cdn.vn/a.jpg', 'http://a.vn', 'http://cdn.vn/a.jpg'],
    [' HTTP://A.vn ', 'not an address', 'http://a.vn/'],
    ['/tin/1', undefined, undefined],
    ['/tin/1', 'not an address', undefined],
    ['', 'https://a.vn', undefined],
    ['javascript:alert(1)', 'https://a.vn', undefined],
    ['java\nscript:alert(1)', 'https://a.vn', undefined],
    ['data:text/html,x', undefined, undefined],
    ['file:///etc/passwd', undefined, undefined],
    ['a.html', 'file:///etc/', undefined],
    ['http://', undefined, undefined],
  ])('%j against %j gives %j', (url, base, expected) => {
    expect(safeUrl(url, base)).toBe(expected);
  });

  it('gives every address in the form that URL gives it', () => {
    const part = fc.constantFrom(
      ...[
        'a',
        'B',
        'vn',
        '1',
        '-',
        '.',
        '..',
        '/',
        '%2e',
        '%41',
        '?',
        '#',
        '=',
        '&',
        ':',
        '@',
        '\\',
      ],
      ...['xn--', 'é', ' ', "'", '"', '~', '+', 'localhost', '0x7f', '[', '|', '{', '%', '\t'],
    );
    fc.assert(
      fc.property(fc.constantFrom('http', 'https'), fc.array(part), (scheme, parts) => {
        const address = `${scheme}://a.${parts.join('')}`;
        const expected = URL.canParse(address.trim()) ? new URL(address.trim()).href : undefined;
        expect(safeUrl(address)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses an address that is too long to be one', () => {
    expect(safeUrl(`https://a.vn/${'x'.repeat(5000)}`)).toBeUndefined();
  });
});
