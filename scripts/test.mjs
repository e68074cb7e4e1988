// npm test [-- gate …]: sets up a fresh clone and passes every gate and test. The last line counts both.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, setUp } from './setup.mjs';

setUp();

const scratch = mkdtempSync(join(tmpdir(), 'danvan-test-'));
const report = join(scratch, 'vitest.json');
const widgetReport = join(scratch, 'widgets.json');
process.env.DANVAN_WIDGET_REPORT = widgetReport;

const gates = [
  { name: 'format', args: ['run', '-s', 'format:check'] },
  { name: 'lint', args: ['run', '-s', 'lint'] },
  { name: 'types', args: ['run', '-s', 'typecheck'] },
  { name: 'unused code (knip)', args: ['run', '-s', 'knip'] },
  { name: 'build', args: ['run', '-s', 'build'] },
  { name: 'package (publint, attw)', args: ['run', '-s', 'pack:check'] },
  { name: 'sizes', args: ['run', '-s', 'size'] },
  { name: 'public docs (typedoc)', args: ['run', '-s', 'docs:check'] },
  {
    name: 'tests',
    args: [
      'run',
      '-s',
      'test:coverage',
      '--',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    counts: report,
  },
  {
    name: 'widgets in real browsers',
    args: ['run', '-s', 'test:widgets'],
    counts: widgetReport,
  },
  { name: 'score on the development data', args: ['run', '-s', 'score'] },
  { name: 'bench ceilings', args: ['run', '-s', 'bench', '--', '--pairs=5'] },
];

const wanted = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
const broken = [];

for (const gate of gates) {
  if (wanted.length > 0 && !wanted.some((word) => gate.name.startsWith(word))) continue;
  console.log(`\n── ${gate.name}`);
  const start = Date.now();
  const { status } = run('npm', gate.args);
  console.log(
    `── ${gate.name}: ${status === 0 ? 'ok' : 'FAILED'} (${Math.round((Date.now() - start) / 1000)} s)`,
  );
  if (status === 0) passed += 1;
  else {
    failed += 1;
    broken.push(gate.name);
  }
  if (gate.counts) count(gate.counts);
}
rmSync(scratch, { recursive: true, force: true });

if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

function count(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    skipped += result.numPendingTests;
  } catch {
    // The test gate itself has been counted as failed.
  }
}
