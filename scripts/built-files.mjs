// Builds the files that the service gives to browsers, where they are not built or are older than their sources.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, root, run } from './setup.mjs';

/** What every part is made of. */
const COMMON = ['src', 'widgets', 'scripts', 'package-lock.json'];

/** Each with the file that is written last, and in the order in which one needs the other. */
const PARTS = {
  widgets: {
    label: 'the widgets',
    built: 'cdn/integrity.json',
    sources: [],
    scripts: ['build-cdn.ts'],
  },
  builder: {
    label: 'the builder page',
    built: 'builder/widget-forms.json',
    sources: ['builder'],
    scripts: ['build-editor-data.ts', 'build-builder.ts'],
  },
  admin: {
    label: 'the admin page',
    built: 'admin/admin.css',
    sources: ['admin'],
    scripts: ['build-admin.ts'],
  },
};

/** Builds dist/cdn/ when it is missing or out of date. */
export function buildWidgetFiles() {
  buildParts([PARTS.widgets]);
}

/** Builds all that a whole service gives out: the widgets and the pages for admins. */
export function buildServedFiles() {
  buildParts(Object.values(PARTS));
}

function buildParts(parts) {
  const common = newestOf(COMMON);
  for (const part of parts) buildPart(part, common);
}

function buildPart({ label, built, sources, scripts }, common) {
  const file = join(root, 'dist', built);
  if (existsSync(file) && statSync(file).mtimeMs >= Math.max(common, newestOf(sources))) return;
  console.log(`danvan: building ${label} …`);
  for (const script of scripts) {
    const { status } = run(process.execPath, ['--import', 'tsx', `scripts/${script}`]);
    if (status !== 0) fail(`${label} could not be built; the lines above say why.`);
  }
}

function newestOf(paths) {
  return Math.max(...paths.map((path) => newest(join(root, path))));
}

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}
