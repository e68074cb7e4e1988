import { readFileSync } from 'node:fs';
import { rate, type BenchCase, type BenchGroup } from './harness.js';
import type * as core from '../src/documents/index.js';
import { asShipped } from './as-shipped.js';

const { findCitations } = await asShipped<typeof core>('src/documents/index.ts');

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

const figure = { unit: 'MB/s', better: 'higher' } as const;

/** Speed on a text beside a bare scan for digits in the same text. */
function besideScan(name: string, piece: string, goal: number, ceiling: number): BenchCase {
  const text = fill(piece, MEGABYTE);
  const size = bytes(text) / MEGABYTE;
  return {
    ...figure,
    name: `findCitations on ${name}`,
    goal,
    measure: () => rate(() => findCitations(text).length, size),
    peer: { name: 'bare /\\d+/g scan', measure: () => rate(() => countNumbers(text), size) },
    ceiling,
  };
}

/** The same beside the fastest look at every character that the engine has. */
function besideSearch(name: string, piece: string, goal: number, ceiling: number): BenchCase {
  const text = fill(piece, MEGABYTE);
  const size = bytes(text) / MEGABYTE;
  return {
    ...figure,
    name: `findCitations on ${name}, beside indexOf`,
    goal,
    measure: () => rate(() => findCitations(text).length, size),
    peer: {
      name: 'indexOf of an absent character',
      measure: () => rate(() => absent(text), size),
    },
    ceiling,
  };
}

/** Texts made to be slow, with the least ratio to a bare scan: it is fast where there are no digits to tell apart. */
const WORST: readonly (readonly [name: string, piece: string, ceiling: number])[] = [
  ['digits only', '1234567890', 0.01],
  ['single digits', '1 2 3 ', 0.1],
  ['slashes only', '/', 0.02],
  ['1/NĐ- again and again', '1/NĐ-', 0.05],
  ['numbers before letters', '1/ABCDEFGH ', 0.009],
  ['a chain of capitals', 'NĐCPTTLT', 0.02],
  ['a chain of symbols', 'Số 1/NĐ-CP-BTC-BNV-BYT-BCA ', 0.006],
  ['spaces', ' ', 0.05],
  ['numbers parted by spaces', '1      /      ', 0.03],
  ['dates', '13/6/2018, ', 0.1],
  ['số again and again', 'số ', 0.02],
  ['số 1 again and again', 'số 1 ', 0.02],
  ['Nghị quyết again and again', 'Nghị quyết ', 0.02],
  ['Nghị quyết 1 again and again', 'Nghị quyết 1 ', 0.008],
  ['laws without an end', 'Luật sửa đổi Luật a b c d e f 1/QH ', 0.003],
  ['meetings', 'Nghị quyết Hội nghị lần thứ ', 0.002],
  ['meetings with numbers', 'NQTW4', 0.015],
  ['citations in a row', '1/NQ-CP ', 0.012],
  ['labels in a row', 'Số: 1/NQ-CP\n', 0.008],
  ['issuers in a row', '1/NQ-CP của Bộ và ', 0.004],
  ['entities', '&#47;', 0.03],
  ['combining marks', '\u0301', 0.02],
  ['decomposed text', seeds.normalize('NFD'), 0.005],
];

const documents: BenchGroup = {
  group: 'documents',
  cases: [
    besideScan('text like the seeds', seeds, 100, 0.085),
    besideSearch('text like the seeds', seeds, 100, 0.005),
    besideScan('dense text', dense, 30, 0.022),
    besideSearch('dense text', dense, 30, 0.0005),
    ...WORST.map(([name, piece, ceiling]) => besideScan(name, piece, 5, ceiling)),
  ],
};

export default documents;
