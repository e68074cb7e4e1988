import { describe, expect, it } from 'vitest';
import { parseXml } from '#dom';

describe('parseXml in Node', () => {
  it('gives the root of well-formed XML, with its namespaces', () => {
    const root = parseXml('<f:feed xmlns:f="urn:f" a="1">x<b/><![CDATA[<y>]]></f:feed>');
    expect(root?.localName).toBe('feed');
    expect(root?.namespaceURI).toBe('urn:f');
    expect([...(root?.attributes ?? [])].map(({ name, value }) => [name, value])).toContainEqual([
      'a',
      '1',
    ]);
    expect(root?.firstChild?.nodeValue).toBe('x');
    expect(root?.firstChild?.nextSibling?.nextSibling?.nodeValue).toBe('<y>');
  });

  it.each([
    '',
    'tin',
    '<a>',
    '<a',
    '<a><b></a>',
    '<a>&nbsp;</a>',
    '<a b=1/>',
    '<a b/>',
    '<a b="1" b="2"/>',
    '<p:a/>',
    '<a p:b="1"/>',
    '<a/><b/>',
    '<a/>x',
    '<a>x < y</a>',
    '<a><![CDATA[x</a>',
    '<a>\u0001</a>',
  ])('gives nothing for %j', (text) => {
    expect(parseXml(text)).toBeUndefined();
  });

  it('puts the character for broken text in place of a lone surrogate', () => {
    expect(parseXml('<a>\ud800</a>')?.firstChild?.nodeValue).toBe('\ufffd');
  });

  it('takes the character that stands for broken bytes', () => {
    expect(parseXml('<a>\ufffd</a>')?.firstChild?.nodeValue).toBe('\ufffd');
  });
});
