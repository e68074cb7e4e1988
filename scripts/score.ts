// npm run score [-- file.jsonl …]: how right findCitations and readPortalPage are on the development sets, or on the files named.
import { basename } from 'node:path';
import { scoreCitations, shortOfGoals } from './score-citations.js';
import { DEV_SETS, printPageScore, UNSEEN_SET } from './score-pages.js';

const named = process.argv.slice(2);
const files =
  named.length > 0
    ? named
    : ['test/data/citations.dev.jsonl', 'test/data/citations.dev2.jsonl', ...DEV_SETS, UNSEEN_SET];

for (const file of files) {
  if (basename(file).startsWith('pages.')) {
    if (!printPageScore(file) && file !== UNSEEN_SET) {
      console.log('  SHORT: below the goal of the development sets');
      process.exitCode = 1;
    }
    continue;
  }
  const score = scoreCitations(file);
  console.log(`${file}: ${score.texts} texts, ${score.gold} citations, ${score.found} found`);
  for (const remark of score.remarks) console.log(`  ${remark}`);
  for (const name of [
    'precision',
    'recall',
    'f1',
    'falseAlarmsPer100',
    'type',
    'date',
    'issuer',
  ] as const) {
    console.log(`  ${name.padEnd(18)} ${score[name].toFixed(4)}`);
  }
  const short = shortOfGoals(score);
  for (const sentence of short) console.log(`  SHORT: ${sentence}`);
  if (short.length > 0) process.exitCode = 1;
}
