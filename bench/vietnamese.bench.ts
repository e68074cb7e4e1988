import { readFileSync } from 'node:fs';
import { rate, type BenchGroup } from './harness.js';
import type * as core from '../src/vietnamese/index.js';
import { asShipped } from './as-shipped.js';

const { findDateTimes, fold, foldWithMap, includesFolded, prepareSearch } =
  await asShipped<typeof core>('src/vietnamese/index.ts');

const pages = readFileSync(new URL('../test/data/pages.dev.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { text: string }).text);
const text = pages.join('\n').repeat(20);
const megabytes = Buffer.byteLength(text) / 1e6;
const dates = '03/09/2019 08:20 '.repeat(4000);

/** Lines as a list of titles has them, folded once for both sides. */
const titles = pages.flatMap((page) => page.split('\n')).filter((line) => line.length > 20);
const prepared = titles.map((title) => prepareSearch(title));
const folded = titles.map(fold);

const stripNfd = {
  name: 'NFD and strip by regex',
  measure: () =>
    rate(
      () =>
        text
          .normalize('NFD')
          .replace(/[\u0300-\u0303\u0306\u0309\u031b\u0323]/g, '')
          .replace(/đ/gi, 'd')
          .toLowerCase(),
      megabytes,
    ),
};

const group: BenchGroup = {
  group: 'vietnamese',
  cases: [
    {
      name: 'fold on text like the seeds',
      unit: 'MB/s',
      better: 'higher',
      measure: () => rate(() => fold(text), megabytes),
      peer: stripNfd,
      ceiling: 2,
      goal: 109,
    },
    {
      name: 'foldWithMap on text like the seeds',
      unit: 'MB/s',
      better: 'higher',
      measure: () => rate(() => foldWithMap(text), megabytes),
      peer: stripNfd,
      ceiling: 1.3,
    },
    {
      name: 'findDateTimes on text like the seeds',
      unit: 'MB/s',
      better: 'higher',
      measure: () => rate(() => findDateTimes(text), megabytes),
      peer: stripNfd,
      ceiling: 0.2,
    },
    {
      name: 'findDateTimes on dates alone',
      unit: 'MB/s',
      better: 'higher',
      measure: () => rate(() => findDateTimes(dates), dates.length / 1e6),
      peer: {
        name: 'a Date for each match of a regex',
        measure: () =>
          rate(
            () =>
              Array.from(
                dates.matchAll(/(\d+)\/(\d+)\/(\d+) (\d+):(\d+)/g),
                ([, day, month, year, hour, minute]) =>
                  new Date(
                    ...([Number(year), Number(month) - 1, Number(day)] as const),
                    Number(hour),
                    Number(minute),
                  ).toISOString(),
              ),
            dates.length / 1e6,
          ),
      },
      ceiling: 0.05,
    },
    {
      name: 'includesFolded on prepared titles',
      unit: 'million titles/s',
      better: 'higher',
      measure: () =>
        rate(
          () => prepared.filter((title) => includesFolded(title, 'dân vận khéo')),
          titles.length / 1e6,
        ),
      peer: {
        name: 'includes on folded strings',
        measure: () =>
          rate(() => folded.filter((title) => title.includes('dan van kheo')), titles.length / 1e6),
      },
      ceiling: 0.03,
    },
  ],
};

export default group;
