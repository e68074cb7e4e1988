import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationSchema, findCitations, type Citation } from '../../../src/documents/index.js';
import { scoreCitations, shortOfGoals } from '../../../scripts/score-citations.js';
import { citationCases, type Case } from './citations.cases.js';

function summary(text: string, [, ...expected]: Case) {
  let from = 0;
  return expected.map(([span, canonical, type, date, issuer]) => {
    const start = text.indexOf(span, from);
    from = start + span.length;
    return {
      text: span,
      start,
      end: from,
      canonical,
      ...(type === undefined ? {} : { type }),
      ...(date === undefined ? {} : { date }),
      ...(issuer === undefined ? {} : { issuer }),
    };
  });
}

describe('findCitations', () => {
  for (const [form, cases] of Object.entries(citationCases)) {
    describe(form, () => {
      it.each(cases.map((each) => [each[0], each] as const))('reads %j', (text, each) => {
        const found = findCitations(text);
        const expected = summary(text, each);
        expect(found.map((citation) => citation.text)).toEqual(expected.map((one) => one.text));
        expect(found).toMatchObject(expected);
      });
    });
  }

  it.each(['citations.dev', 'citations.dev2'])('meets the figures of the issue on %s', (name) => {
    const score = scoreCitations(`test/data/${name}.jsonl`);
    expect(shortOfGoals(score)).toEqual([]);
    expect(score.remarks).toEqual([]);
  });

  it('gives citations that its schema accepts', () => {
    const text = readFileSync('test/data/citations.dev.jsonl', 'utf8');
    for (const line of text.split('\n').filter((each) => each !== '')) {
      for (const citation of findCitations((JSON.parse(line) as { text: string }).text)) {
        expect(citationSchema.parse(citation)).toEqual(citation);
      }
    }
  });

  it('finds nothing in an empty text and in one without documents', () => {
    expect(findCitations('')).toEqual([]);
    expect(findCitations('Tin và ảnh: Thu Oanh')).toEqual([]);
  });
});

const pieces = fc.constantFrom(
  ...[
    'Nghị quyết',
    'Quyết định',
    'Luật',
    'văn bản',
    'của',
    'Trung ương',
    'lần thứ',
    'khóa XII',
    'ngày',
  ],
  ...['số', 'Số:', 's6', '12', '05', '2015', '13/6/2018', 'NĐ-CP', 'QĐ', 'UBND', 'TW', 'nq', 'ĐT'],
  ...[
    '/',
    '-',
    '–',
    ' ',
    '\n',
    '\u00a0',
    '&#47;',
    '&amp;',
    '\u0301',
    '\u200b',
    '\ud800',
    '\0',
    '(',
    ')',
  ],
  ...[
    'Bộ',
    'và',
    ',',
    '.',
    ';',
    'do',
    'ban hành',
    'tháng 5 năm',
    'Ngày ban hành:',
    '|',
    'Hà Nội, ',
  ],
);
const noise = fc.array(fc.oneof({ weight: 6, arbitrary: pieces }, fc.string({ unit: 'binary' })), {
  maxLength: 60,
});

function withoutPlace({ text, start, end, issuer, ...rest }: Citation) {
  return { ...rest, issuer: issuer?.normalize('NFC'), text: text.normalize('NFC'), start, end };
}

describe('laws of findCitations', () => {
  it('gives spans that stand in the text, in reading order and apart', () => {
    fc.assert(
      fc.property(noise, (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const citation of findCitations(text)) {
          expect(citation.start).toBeGreaterThanOrEqual(last);
          expect(citation.end).toBeGreaterThan(citation.start);
          expect(citation.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(citation.start, citation.end)).toBe(citation.text);
          last = citation.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  it('finds the same in decomposed text, at the places of that text', () => {
    const texts = Object.values(citationCases)
      .flat()
      .map(([text]) => text);
    for (const text of texts) {
      const decomposed = text.normalize('NFD');
      const found = findCitations(text).map((citation) => {
        const start = text.slice(0, citation.start).normalize('NFD').length;
        const end = text.slice(0, citation.end).normalize('NFD').length;
        return withoutPlace({ ...citation, start, end });
      });
      expect(findCitations(decomposed).map(withoutPlace), text).toEqual(found);
    }
  });

  it('finds in a text what it finds in a part that stands in a paragraph of its own', () => {
    const positive = Object.entries(citationCases)
      .filter(([form]) => form !== 'headings' && form !== 'widgets')
      .flatMap(([, cases]) => cases.map(([text]) => text));
    fc.assert(
      fc.property(fc.constantFrom(...positive), (text) => {
        const alone = findCitations(text).map((citation) => citation.canonical);
        const inside = findCitations(`Tin tức.\n\n${text}\n\nTin khác.`);
        expect(inside.map((citation) => citation.canonical)).toEqual(alone);
      }),
    );
  });
});
