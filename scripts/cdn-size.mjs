// npm run size: bytes over the wire (brotli) of what a page with some widgets loads from dist/cdn/, with ceilings that fail.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { builtWidgets, cdn, filesWith, loadedOnNeed } from './cdn-files.mjs';

const KILO = 1000;
const widgets = builtWidgets();
/** What one widget may take, the main ones, and all, in kB. */
const GOALS = { alone: 14, main: 22, all: 32 };

/** Widgets that are still above the goal, or well below it. */
const ALONE = {
  'article-tools': 10.1,
  campaign: 11.5,
  citations: 6.4,
  'news-list': 12.8,
  poll: 10.7,
  'visitor-stats': 9.6,
};

const sizeOf = (files) =>
  files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(cdn, file))).length, 0);
const kilobytes = (bytes) => `${(bytes / KILO).toFixed(2)} kB`.padStart(9);

/** Each figure with its ceiling in kB. */
const figures = [
  ...widgets.map((name) => ({
    name: `<danvan-${name}> alone`,
    entry: name,
    ceiling: ALONE[name] ?? GOALS.alone,
    goal: GOALS.alone,
  })),
  { name: 'news, poll, statistics', entry: 'front-widgets', ceiling: 17.8 },
  { name: 'news, tools, citations', entry: 'article-widgets', ceiling: 16.6 },
  { name: 'the main widgets', entry: 'main-widgets', ceiling: 22, goal: GOALS.main },
  { name: 'all widgets', entry: 'all-widgets', ceiling: 32, goal: GOALS.all },
];
const loader = readdirSync(cdn).filter((file) => /^danvan(?:\.iife)?\.js$/.test(file));
figures.push(
  ...loader.map((file) => ({ name: file, entry: file.replace(/\.js$/, ''), ceiling: 2 })),
);

let broken = 0;
for (const { name, entry, ceiling, goal = ceiling } of figures) {
  const files = filesWith(`${entry}.js`);
  const size = sizeOf(files);
  const isOver = size > ceiling * KILO;
  if (isOver) broken += 1;
  console.log(
    `${isOver ? 'OVER' : 'ok  '} ${name.padEnd(28)}${kilobytes(size)} of ${ceiling} kB${size > goal * KILO ? ` (goal ${goal}, missed)` : ''}, ${files.length} files`,
  );
  if (!widgets.includes(entry)) continue;
  const known = new Set(files);
  for (const part of loadedOnNeed(files).sort()) {
    const more = filesWith(part).filter((file) => !known.has(file));
    console.log(`       on need: ${part.padEnd(28)}${kilobytes(sizeOf(more))}`);
  }
}
process.exitCode = broken === 0 ? 0 : 1;
