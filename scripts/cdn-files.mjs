// What a browser loads from dist/cdn/.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Folder of the files. */
export const cdn = join(root, 'dist', 'cdn');

const STATIC_IMPORT = /(?:^|[;}])(?:import|export)(?:[^"'()=;]*?from)?["']\.\/([\w.-]+)["']/g;
const ON_NEED = /import\(["']\.\/([\w.-]+)["']\)/g;

/** The widgets that are built. */
export function builtWidgets() {
  const files = new Set(readdirSync(cdn));
  return readdirSync(join(root, 'widgets')).filter((name) => files.has(`${name}.js`));
}

/** Some files and all that they import at once. */
export function filesWith(...files) {
  const all = new Set();
  const add = (file) => {
    if (all.has(file)) return;
    all.add(file);
    for (const next of importsOf(file, STATIC_IMPORT)) add(next);
  };
  files.forEach(add);
  return [...all];
}

/** Files that some files load on need. */
export function loadedOnNeed(files) {
  return [...new Set(files.flatMap((file) => importsOf(file, ON_NEED)))];
}

function importsOf(file, pattern) {
  const code = readFileSync(join(cdn, file), 'utf8');
  return [...code.matchAll(pattern)].map(([, path]) => path);
}
