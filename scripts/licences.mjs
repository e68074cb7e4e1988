// npm run licences: the licence of every package that danvan brings along, as a table. Fails when one is not among the allowed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Licences under which an office may use and pass on what it installs without asking anyone. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  // Fonts alone: they may be passed on with what shows them.
  'OFL-1.1',
  'Unlicense',
]);

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const brought = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, { version, license }]) => ({
    name: path.replace(/^.*node_modules\//, ''),
    version,
    licence: license ?? 'not told',
  }))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

console.log('| package | version | licence |\n| --- | --- | --- |');
for (const { name, version, licence } of brought)
  console.log(`| ${name} | ${version} | ${licence} |`);

const foreign = brought.filter(({ licence }) => !ALLOWED.has(licence));
if (foreign.length > 0) {
  console.error(
    `danvan: not among the allowed licences: ${foreign.map(({ name, licence }) => `${name} (${licence})`).join(', ')}.`,
  );
  process.exitCode = 1;
}
