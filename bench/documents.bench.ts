import { readFileSync } from 'node:fs';
import { findCitations } from '../src/documents/index.js';
import { rate, type BenchCase, type BenchGroup } from './harness.js';

interface Sample {
  readonly id: string;
  readonly text: string;
}

const samples = (file: string) =>
  readFileSync(new URL(`../test/data/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Sample);

const MEGABYTE = 1e6;
const bytes = (text: string) => new TextEncoder().encode(text).length;

/** A flat string of at least some bytes, as a page comes from the network: not a rope of repeats. */
function fill(piece: string, size: number): string {
  const text = piece.repeat(Math.ceil(size / bytes(piece)));
  return new TextDecoder().decode(new TextEncoder().encode(text));
}

const seeds = samples('pages.dev.jsonl')
  .filter((sample) => sample.id.startsWith('seed-'))
  .map((sample) => sample.text)
  .join('\n');
const dense = samples('citations.dev.jsonl')
  .map((sample) => sample.text)
  .join('\n');

function countNumbers(text: string): number {
  let count = 0;
  for (const match of text.matchAll(/\d+/g)) count += match[0].length;
  return count;
}

const absent = (text: string) => text.indexOf('\u4e00');

function compare(
  name: string,
  piece: string,
  goal: number,
  [scan, search]: readonly [scan: number, search: number],
): BenchCase[] {
  const text = fill(piece, 2 * MEGABYTE);
  const size = bytes(text) / MEGABYTE;
  const figure = { unit: 'MB/s', better: 'higher', goal } as const;
  const measure = () => rate(() => findCitations(text).length, size);
  return [
    {
      ...figure,
      name: `findCitations on ${name}`,
      measure,
      peer: { name: 'bare /\\d+/g scan', measure: () => rate(() => countNumbers(text), size) },
      ceiling: scan,
    },
    {
      ...figure,
      name: `findCitations on ${name}, to indexOf`,
      measure,
      peer: {
        name: 'indexOf of an absent character',
        measure: () => rate(() => absent(text), size),
      },
      ceiling: search,
    },
  ];
}

const documents: BenchGroup = {
  group: 'documents',
  cases: [
    ...compare('text like the seeds', seeds, 100, [0.1, 0.003]),
    ...compare('dense text', dense, 30, [0.05, 0.001]),
    ...compare('digits only', '1234567890', 5, [0.05, 0.001]),
    ...compare('single digits', '1 2 3 ', 5, [0.05, 0.001]),
    ...compare('slashes only', '/', 5, [0.05, 0.001]),
    ...compare('1/NĐ- again and again', '1/NĐ-', 5, [0.05, 0.001]),
    ...compare('numbers before letters', '1/ABCDEFGH ', 5, [0.05, 0.001]),
    ...compare('a chain of capitals', 'NĐCPTTLT', 5, [0.05, 0.001]),
    ...compare('a chain of symbols', 'Số 1/NĐ-CP-BTC-BNV-BYT-BCA ', 5, [0.05, 0.001]),
    ...compare('spaces', ' ', 5, [0.05, 0.001]),
    ...compare('numbers parted by spaces', '1      /      ', 5, [0.05, 0.001]),
    ...compare('dates', '13/6/2018, ', 5, [0.05, 0.001]),
    ...compare('số again and again', 'số ', 5, [0.05, 0.001]),
    ...compare('số 1 again and again', 'số 1 ', 5, [0.05, 0.001]),
    ...compare('Nghị quyết again and again', 'Nghị quyết ', 5, [0.05, 0.001]),
    ...compare('Nghị quyết 1 again and again', 'Nghị quyết 1 ', 5, [0.05, 0.001]),
    ...compare('laws without an end', 'Luật sửa đổi Luật ', 5, [0.05, 0.001]),
    ...compare('meetings', 'Nghị quyết Hội nghị lần thứ ', 5, [0.05, 0.001]),
    ...compare('citations in a row', '1/NQ-CP ', 5, [0.05, 0.001]),
    ...compare('labels in a row', 'Số: 1/NQ-CP\n', 5, [0.05, 0.001]),
    ...compare('issuers in a row', '1/NQ-CP của Bộ và ', 5, [0.05, 0.001]),
    ...compare('entities', '&#47;', 5, [0.05, 0.001]),
    ...compare('combining marks', '\u0301', 5, [0.05, 0.001]),
    ...compare('decomposed text', seeds.normalize('NFD'), 5, [0.05, 0.001]),
  ],
};

export default documents;
