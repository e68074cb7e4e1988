// npm run bench [-- group …] [-- --pairs=N]: every figure beside its limit or peer of the same run.
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { runCase, table, type BenchGroup, type BenchResult } from './harness.js';

const folder = new URL('./', import.meta.url);
const words = process.argv.slice(2);
const pairs = Number(words.find((word) => word.startsWith('--pairs='))?.slice(8) ?? 7);
const wanted = words.filter((word) => !word.startsWith('--'));

const results: BenchResult[] = [];
for (const file of readdirSync(folder).sort()) {
  if (!file.endsWith('.bench.ts')) continue;
  if (wanted.length > 0 && !wanted.includes(file.slice(0, -'.bench.ts'.length))) continue;
  const { default: group } = (await import(new URL(file, folder).href)) as { default: BenchGroup };
  for (const bench of group.cases) {
    process.stderr.write(`${group.group}: ${bench.name} …\n`);
    const first = await runCase(group.group, bench, pairs);
    results.push(first.passed ? first : await runCase(group.group, bench, 2 * pairs));
  }
  await group.close?.();
}

writeFileSync(
  new URL('results.json', folder),
  `${JSON.stringify({ at: new Date().toISOString(), node: process.version, cpus: cpus().length, pairs, results }, null, 2)}\n`,
);
console.log(table(results));
const worse = results.filter((result) => !result.passed);
const missed = results.filter((result) => result.goalMet === false);
console.log(
  `\n${results.length} figures, ${worse.length} worse than their ceiling, ${missed.length} short of their goal`,
);
process.exitCode = worse.length === 0 ? 0 : 1;
