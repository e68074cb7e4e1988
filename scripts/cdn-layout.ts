import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { cutLit } from './lit-cuts.js';
import { minifySource } from './minify-source.js';
import { shortProperties } from './short-properties.js';
import { onlyEnglish, withLiveEnglish, withoutEnglish } from './split-texts.js';

/** Files that pages name, each with the modules that it starts with. */
export type Sets = ReadonlyMap<string, readonly string[]>;

/** Which modules go into which file of `dist/cdn/`. */
export interface CdnLayout {
  /** Absolute path of the project. */
  readonly root: string;
  readonly sets: Sets;
  /** Sets beside which hardly anything comes: they hold a Lit of their own, which packs better. */
  readonly whole: readonly string[];
  /** The imports of all modules. */
  readonly inputs: Metafile['inputs'];
}

/** Lit: it lies in a file that all sets share, but for those that are whole. */
const LIT = /^(?:node_modules\/|scripts\/lit-)/;

/** Where a widget asks whether English texts are there, and what stands there instead. */
const ENGLISH = 'widgets/shared/english.ts';
const LATE_ENGLISH = 'scripts/late-english.ts';

/** A module and all that it imports: at once, or `deep` on need too. */
export function closureOf(
  graph: Metafile['inputs'] | Metafile['outputs'],
  paths: readonly string[],
  deep = false,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const add = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const { path: next, kind, external } of graph[path]?.imports ?? [])
      if (external !== true && (deep || kind === 'import-statement')) add(next);
  };
  paths.forEach(add);
  return seen;
}

/** The entry points of the sets, by the name of their file. */
export function entryPoints(sets: Sets): Record<string, string> {
  return Object.fromEntries([...sets.keys()].map((set) => [set, `danvan:set:${set}`]));
}

/** What a module is told of the way on which it is reached. */
interface Reached {
  /** The set of whose own it is. */
  readonly set?: string;
  readonly isResolved?: true;
}

/**
 * Reads the sources of the widgets, made small, and lays them out: Lit in one file, and for each set one of the rest that it
 * starts with. Left alone, esbuild makes a file of each set of modules that the same entries reach: a dozen small ones,
 * which cost a request each, and pack badly: what widgets share costs little beside what they have of their own.
 *
 * So a module that widgets share is in the file of each, and a part that is loaded on need and shares a module with its
 * set is there once for each set. What is kept for the whole page is kept in a `pageTable`, of which there is one.
 */
export function layOut(layout: CdnLayout): Plugin {
  const { root, inputs } = layout;
  const { common, isOwn, startsOf, startsWith } = placesOf(layout);
  const parts = new Set(
    Object.values(inputs).flatMap(({ imports }) =>
      imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path),
    ),
  );
  const shorten = shortProperties(
    Object.keys(inputs)
      .filter((path) => path.startsWith('widgets/'))
      .map((path) => readFileSync(join(root, path), 'utf8')),
  );
  return {
    name: 'cdn-layout',
    setup(builder) {
      builder.onResolve({ filter: /^danvan:/ }, ({ path, pluginData }) => {
        const { set } = (pluginData ?? {}) as Reached;
        const isOfSet = /^danvan:(?:english|texts)/.test(path);
        return {
          path: path.slice('danvan:'.length),
          namespace: 'danvan',
          sideEffects: true,
          ...(isOfSet ? { suffix: `?${set ?? ''}`, pluginData: { set } } : {}),
        };
      });
      builder.onLoad({ filter: /./, namespace: 'danvan' }, ({ path, pluginData }) => {
        const [kind, name = ''] = path.split(':');
        const { set = name } = (pluginData ?? {}) as Reached;
        const read = (each: string): string => readFileSync(join(root, each), 'utf8');
        const loaded = { resolveDir: root, pluginData: { set } satisfies Reached };
        if (kind === 'english') {
          // Catalogs that others hold come first.
          const imports = [...startsOf(set)].reverse().map((each) => `danvan:texts:${each}`);
          return { ...loaded, contents: importing([...startsWith(set), ...imports]) };
        }
        if (kind === 'texts') {
          const contents = onlyEnglish(read(name), `./${basename(name).replace(/ts$/, 'js')}`);
          return { ...loaded, contents, loader: 'ts', resolveDir: join(root, dirname(name)) };
        }
        const paths = kind === 'common' ? common : kind === 'own' ? startsOf(name) : [];
        const imports = [...paths].map((each) => `./${each}`);
        if (kind === 'set') imports.push(...startsWith(name));
        return { ...loaded, contents: importing(imports) };
      });
      builder.onResolve({ filter: /./ }, async ({ path, pluginData, ...args }) => {
        const { set = '', isResolved } = (pluginData ?? {}) as Reached;
        if (isResolved) return undefined;
        const result = await builder.resolve(path, {
          ...args,
          pluginData: { isResolved: true } satisfies Reached,
        });
        const place = relative(root, result.path);
        // An import for its own sake would be left out otherwise.
        const start = common.has(place) || startsOf(set).has(place) ? { sideEffects: true } : {};
        return isOwn(set, place)
          ? { ...result, ...start, suffix: `?${set}` }
          : { ...result, ...start };
      });
      builder.onLoad({ filter: /\.[jt]s$/ }, async ({ path, suffix }) => {
        const isOurs = path.endsWith('.ts');
        const set = suffix.slice(1);
        const place = relative(root, path);
        const source = readFileSync(place === ENGLISH ? join(root, LATE_ENGLISH) : path, 'utf8');
        const contents = isOurs
          ? await minifySource(shorten(sourceFor(place, source, startsOf(set))))
          : cutLit(place, source);
        return {
          // A part of the core is of no set, and starts with nothing.
          contents:
            set !== '' && parts.has(place)
              ? `${importing(startsWith(set))}\n${contents}`
              : contents,
          loader: isOurs ? 'ts' : 'js',
          pluginData: { set } satisfies Reached,
        };
      });
    },
  };
}

/** A module as the files hold it: English texts of what a set starts with come where a place is English. */
function sourceFor(place: string, source: string, starts: ReadonlySet<string>): string {
  if (place.endsWith('/define.ts')) {
    const define = source.replace('customElements.define(', 'void define(');
    return `import { define } from '../shared/english.js';\n${define}`;
  }
  return starts.has(place) ? withoutEnglish(source) : withLiveEnglish(source);
}

function importing(paths: readonly string[]): string {
  return paths.map((each) => `import ${JSON.stringify(each)};`).join('\n');
}

interface Places {
  /** What all files share; nothing where there is one. */
  readonly common: ReadonlySet<string>;
  /** What a set starts with besides. */
  readonly startsOf: (set: string) => ReadonlySet<string>;
  /** What the files of a set import first, in this order. */
  readonly startsWith: (set: string) => readonly string[];
  /** Whether a module that is reached from a set is the set's own copy. */
  readonly isOwn: (set: string, path: string) => boolean;
}

function placesOf({ sets, whole, inputs }: CdnLayout): Places {
  const closures = [...sets].map(([set, starts]) => [set, closureOf(inputs, starts)] as const);
  const singles = closures.filter(([set]) => sets.get(set)?.length === 1);
  const common = new Set(
    [...(singles[0]?.[1] ?? [])].filter(
      (path) => LIT.test(path) && singles.every(([, closure]) => closure.has(path)),
    ),
  );
  const isWhole = (set: string): boolean => whole.indexOf(set) >= 0;
  const own = new Map(
    closures.map(([set, paths]) => {
      const rest = [...paths].filter((each) => !common.has(each) || isWhole(set));
      return [set, new Set(rest.sort((a, b) => kindOf(a) - kindOf(b)))];
    }),
  );
  const startsOf = (set: string): ReadonlySet<string> => own.get(set) ?? new Set();
  return {
    common,
    startsOf,
    startsWith: (set) => [
      ...(isWhole(set) ? [] : ['danvan:common']),
      ...(set === '' ? [] : [`danvan:own:${set}`]),
    ],
    isOwn: (set, path) => {
      if (isWhole(set) && LIT.test(path)) return true;
      if (common.has(path)) return false;
      const own = startsOf(set);
      return own.has(path) || (isOfWidgets(path) && meets(own, closureOf(inputs, [path], true)));
    },
  };
}

const KINDS = [/\.styles\.ts$/, /\.messages\.ts$/];

/** Like packs best beside like: styles, then texts, then all else. */
function kindOf(path: string): number {
  const kind = KINDS.findIndex((name) => name.test(path));
  return kind < 0 ? KINDS.length : kind;
}

/** The core is pure functions, of which a page may have two: its parts are there once for all sets. */
function isOfWidgets(path: string): boolean {
  return path.startsWith('widgets/');
}

function meets(paths: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  return [...others].some((path) => paths.has(path));
}
