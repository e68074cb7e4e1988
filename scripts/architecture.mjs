// npm run architecture: draws docs/architecture.md's picture from the imports as they are; with --check only tells whether it is up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './setup.mjs';

const PARTS = ['src', 'widgets', 'service', 'portal', 'stories'];
const DRAWING = /(<!-- drawn by npm run architecture -->\n)[^]*?(<!-- end of the drawing -->)/;

/** The node of the drawing to which a file belongs: a noun of the core, or a part. */
function nodeOf(path) {
  const [part, folder, ...rest] = path.split(/[\\/]/);
  if (part === 'src') return rest.length > 0 && folder !== 'data' ? `src/${folder}` : undefined;
  return PARTS.includes(part) ? part : undefined;
}

function filesOf(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

const arrows = new Set();
for (const file of PARTS.flatMap(filesOf)) {
  const from = nodeOf(relative(root, file));
  if (from === undefined) continue;
  const source = readFileSync(file, 'utf8');
  for (const [, target] of source.matchAll(/(?:from|import)\s*\(?'((?:\.|#)[^']+)'/g)) {
    const to =
      target === '#dom' ? 'src/dom' : nodeOf(relative(root, resolve(dirname(file), target)));
    if (to !== undefined && to !== from) arrows.add(`${from} --> ${to}`);
  }
}

/** Without what follows from the rest: an arrow along which a longer way leads. */
function direct(all) {
  const next = new Map();
  for (const arrow of all) {
    const [from, to] = arrow.split(' --> ');
    next.set(from, [...(next.get(from) ?? []), to]);
  }
  const reaches = (from, to, seen = new Set()) =>
    (next.get(from) ?? []).some((step) => {
      if (step === to) return true;
      if (seen.has(step)) return false;
      seen.add(step);
      return reaches(step, to, seen);
    });
  return [...all].filter((arrow) => {
    const [from, to] = arrow.split(' --> ');
    return !(next.get(from) ?? []).some((step) => step !== to && reaches(step, to));
  });
}

const lines = direct(arrows).sort();
const drawing = `\n\`\`\`mermaid\nflowchart TD\n${lines.map((line) => `  ${line}`).join('\n')}\n\`\`\`\n\n`;
const page = join(root, 'docs/architecture.md');
const text = readFileSync(page, 'utf8');
const drawn = text.replace(DRAWING, (_, before, after) => `${before}${drawing}${after}`);
if (drawn !== text && process.argv.includes('--check')) {
  console.error(
    'danvan: the drawing in docs/architecture.md is out of date; run npm run architecture.',
  );
  process.exitCode = 1;
} else if (drawn !== text) writeFileSync(page, drawn);
