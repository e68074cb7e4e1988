// npm test [-- gate …]: sets up a fresh clone and passes every gate and test. The last line counts both.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, setUp } from './setup.mjs';

setUp();

const scratch = mkdtempSync(join(tmpdir(), 'danvan-test-'));
const report = join(scratch, 'vitest.json');
const consumerReport = join(scratch, 'consumers.json');
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
    lost: { Chromium: 'chromium', Firefox: 'firefox', MiniBrowser: 'webkit' },
  },
  {
    name: 'consumers of the packed package',
    args: [
      'run',
      '-s',
      'test:consumers',
      '--',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${consumerReport}`,
    ],
    counts: consumerReport,
  },
  { name: 'score on the development data', args: ['run', '-s', 'score'] },
  { name: 'bench ceilings', args: ['run', '-s', 'bench', '--', '--pairs=5'] },
];

const wanted = process.argv.slice(2);
let passed = 0;
let failed = 0;
let skipped = 0;
const broken = [];
const failures = [];

for (const gate of gates) {
  if (wanted.length > 0 && !wanted.some((word) => gate.name.startsWith(word))) continue;
  console.log(`\n── ${gate.name}`);
  const start = Date.now();
  let { status } = run('npm', gate.args);
  if (status !== 0 && gate.lost) status = runLostPages(gate);
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

// Last, so that it is in whatever a log keeps of a long run.
for (const failure of failures) console.log(`\n${failure}`);
if (broken.length > 0) console.log(`\nFailed: ${broken.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * Runs those test files once more whose page a browser lost before it had a verdict on any test: a crash of a browser says
 * nothing of the code, and a file that can't be loaded fails again. Returns the exit code of the gate.
 */
function runLostPages({ args, counts, lost }) {
  if (!existsSync(counts)) return 1;
  const report = JSON.parse(readFileSync(counts, 'utf8'));
  const wasLost = ({ status, assertionResults }) => status === 'failed' && !assertionResults.length;
  for (const page of report.testResults.filter(wasLost)) {
    const [browser, file] = page.name.split(': ');
    console.log(`── once more, for its page was lost: ${page.name}\n   ${page.message}`);
    const env = { ...process.env, BROWSERS: lost[browser] };
    run('npm', [...args, '--', '--files', file], { env });
    const again = JSON.parse(readFileSync(counts, 'utf8'));
    report.testResults.splice(report.testResults.indexOf(page), 1, ...again.testResults);
    for (const key of ['numPassedTests', 'numFailedTests', 'numPendingTests'])
      report[key] += again[key];
  }
  writeFileSync(counts, JSON.stringify(report));
  return report.testResults.some(({ status }) => status === 'failed') ? 1 : 0;
}

function count(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    passed += result.numPassedTests;
    failed += result.numFailedTests;
    skipped += result.numPendingTests;
    for (const suite of result.testResults) failures.push(...failuresOf(suite));
  } catch {
    // The test gate itself has been counted as failed.
  }
}

/** What failed in a test file, a text each: its name and the beginning of why. */
function failuresOf({ name, status, message, assertionResults }) {
  const told = assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `✗ ${name}\n  ${test.fullName}\n  ${beginning(test.failureMessages[0])}`);
  const isFileBroken = status === 'failed' && (message || told.length === 0);
  return isFileBroken ? [`✗ ${name}\n  ${beginning(message)}`, ...told] : told;
}

function beginning(text = '') {
  return text.trim().split('\n').slice(0, 3).join(' ').slice(0, 400);
}
