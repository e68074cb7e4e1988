// npm run build (tsx scripts/build-cdn.ts [folder]): the files for `<script type="module" src="…">`, in dist/cdn/: one for each widget and for sets of
// them, which registers it; one of Lit; parts that are loaded on need; the loader; and the SRI hash of each.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, transform, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { BROWSER_OPTIONS } from './browser-options.js';
import { closureOf, entryPoints, layOut } from './cdn-layout.js';
import { INNER_NAMES } from './inner-names.js';
import { minifyFiles } from './minify-files.js';
import { forLinks } from './reserve-links.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = process.argv[2] ?? join(root, 'dist', 'cdn');
const widgets = readdirSync(join(root, 'widgets')).filter((name) =>
  existsSync(join(root, 'widgets', name, 'define.ts')),
);

/** Files by name, each with the widgets that it registers: one for each widget, and some for pages that have several. */
const registers: ReadonlyMap<string, readonly string[]> = new Map([
  ...widgets.map((name): [string, string[]] => [name, [name]]),
  ['front-widgets', ['news-list', 'poll', 'visitor-stats']],
  ['article-widgets', ['news-list', 'article-tools', 'citations']],
  ['main-widgets', ['news-list', 'poll', 'visitor-stats', 'gallery']],
  ['all-widgets', widgets],
]);
const whole = ['main-widgets', 'all-widgets'];

const common = {
  ...BROWSER_OPTIONS,
  absWorkingDir: root,
  outdir: out,
  plugins: [litStyles(), minifyFiles()],
} satisfies BuildOptions;

rmSync(out, { recursive: true, force: true });
const outputs = await buildWidgets();
await build({
  ...common,
  entryPoints: {
    'proof-worker': join(root, 'widgets', 'poll', 'proof-worker.ts'),
    'frame-heights': join(root, 'widgets', 'loader', 'frame-heights.ts'),
  },
});
await buildLoader(await writeLoaderTable(outputs));
await buildStyles();
writeIntegrity();

async function buildWidgets(): Promise<Metafile['outputs']> {
  const options = { ...common, splitting: true, metafile: true } as const;
  const starts = (name: string): string => join('widgets', name, 'define.ts');
  const entries = Object.fromEntries(widgets.map((name) => [name, starts(name)]));
  const { metafile } = await build({
    ...options,
    entryPoints: entries,
    plugins: [litStyles()],
    write: false,
  });
  const sets = new Map([...registers].map(([name, each]) => [name, each.map(starts)]));
  const built = await build({
    ...options,
    entryPoints: entryPoints(sets),
    mangleProps: INNER_NAMES,
    chunkNames: '[name]-[hash]',
    plugins: [layOut({ root, sets, whole, inputs: metafile.inputs }), ...common.plugins],
  });
  return built.metafile.outputs;
}

/** Puts our own in the place of a module that Lit imports by a path, where no alias reaches. */
function litStyles(): Plugin {
  const path = join(root, 'scripts', 'lit-styles.ts');
  return {
    name: 'lit-styles',
    setup(builder) {
      builder.onResolve({ filter: /^\.\/css-tag\.js$/ }, () => ({ path, sideEffects: false }));
    },
  };
}

/**
 * Writes `integrity.js`: which file the loader takes for which widgets, and the SRI hashes of it and of all that it
 * imports at once.
 *
 * @returns the SRI hash of `integrity.js` itself, the one that the loader carries
 */
async function writeLoaderTable(outputs: Metafile['outputs']): Promise<string> {
  const place = relative(root, out);
  const files = [...registers, ['frame-heights', []] as const].map(([name, each]) => [
    `${name}.js`,
    {
      instead: each.length > 1 ? each.map((widget) => `${widget}.js`) : [],
      starts: [...closureOf(outputs, [join(place, `${name}.js`)])].map((path) =>
        relative(place, path),
      ),
    },
  ]) as [string, { readonly starts: readonly string[] }][];
  const hashes = files
    .flatMap(([, { starts }]) => starts)
    .map((file) => {
      const path = join(out, file);
      return [file, [hashOf(path, 'sha256'), brotliCompressSync(readFileSync(path)).length]];
    });
  await build({
    ...common,
    entryPoints: { integrity: join(root, 'widgets', 'loader', 'integrity.ts') },
    define: {
      DANVAN_FILES: JSON.stringify(Object.fromEntries(files)),
      DANVAN_HASHES: JSON.stringify(Object.fromEntries(hashes)),
    },
  });
  return hashOf(join(out, 'integrity.js'), 'sha256');
}

/** The loader, as a module and for templates too old for modules. It imports the files beside it at run time. */
async function buildLoader(integrity: string): Promise<void> {
  const options = { ...common, define: { DANVAN_INTEGRITY: JSON.stringify(integrity) } };
  const source = (name: string): string => join(root, 'widgets', name);
  await build({ ...options, entryPoints: { danvan: source('loader.ts') } });
  await build({
    ...options,
    entryPoints: { 'danvan.iife': source('loader-classic.ts') },
    format: 'iife',
  });
}

/** One sheet of the space that widgets need before they are there, as tags and as links; every widget tells its own. */
async function buildStyles(): Promise<void> {
  const read = (...path: string[]): string => readFileSync(join(root, 'widgets', ...path), 'utf8');
  const sizes = widgets
    .filter((name) => existsSync(join(root, 'widgets', name, 'reserve.css')))
    .map((name) => read(name, 'reserve.css'))
    .concat(read('shared', 'reserve-rows.css'))
    .join('\n');
  const css = [
    read('shared', 'reserve.css'),
    sizes,
    read('shared', 'reserve-links.css'),
    forLinks(sizes),
  ].join('\n');
  const { code } = await transform(css, { loader: 'css', minify: true });
  writeFileSync(join(out, 'danvan.css'), code);
}

/** Writes the SRI hash of each file: `{ "poll.js": "sha384-…" }`. */
function writeIntegrity(): void {
  const hashes = readdirSync(out)
    .sort()
    .map((file) => [file, hashOf(join(out, file))]);
  writeFileSync(
    join(out, 'integrity.json'),
    `${JSON.stringify(Object.fromEntries(hashes), null, 2)}\n`,
  );
}

function hashOf(path: string, algorithm: 'sha256' | 'sha384' = 'sha384'): string {
  return `${algorithm}-${createHash(algorithm).update(readFileSync(path)).digest('base64')}`;
}
