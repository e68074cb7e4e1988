import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { npm } from '../consumers/packed.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Contents {
  /** Bytes of the archive. */
  readonly size: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** All that may be in the package, as folders and what their names end in. */
const KINDS = [
  'ACCESSIBILITY.md',
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'SUPPORT.md',
  'dist/admin/*.css',
  'dist/admin/*.js',
  'dist/builder/*.css',
  'dist/builder/*.js',
  'dist/builder/*.json',
  'dist/cdn/*.css',
  'dist/cdn/*.js',
  'dist/cdn/*.json',
  'dist/custom-elements.json',
  'dist/service/*.d.ts',
  'dist/service/*.js',
  'dist/src/*.d.ts',
  'dist/src/*.js',
  'dist/types/*.d.ts',
  'dist/types/*.js',
  'dist/vscode.css-custom-data.json',
  'dist/vscode.html-custom-data.json',
  'dist/web-types.json',
  'dist/widgets/*.d.ts',
  'dist/widgets/*.js',
  'docs/*.md',
  'docs/*.png',
  'docs/*.webp',
  'package.json',
];

/** Changesets write it; before the first version it is not there, nor are pictures in the docs before they are made. */
const MAY_LACK = new Set(['CHANGELOG.md', 'docs/*.png']);

/** Megabytes of the archive, and files; the files for several widgets are an eighth. Raised only in the commit that needs it: the
 * names of rare kinds and what gives spare room back are parts of their own, once for each file of widgets. */
const MOST = { megabytes: 1.6, files: 1_450 };

/** The folder and ending of a file; a file of the top of the package or of `dist` is its own kind. */
function kindOf(path: string): string {
  const folder = /^(dist\/[\w-]+|docs)\//.exec(path)?.[1];
  return folder === undefined ? path : `${folder}/*${/(?:\.d)?\.\w+$/.exec(path)?.[0] ?? ''}`;
}

/** Pages for those who work on danvan, to which the README links. */
const ONLY_IN_REPOSITORY = new Set(['CONTRIBUTING.md', 'bench/README.md']);

let contents: Contents;
const paths = (): string[] => contents.files.map(({ path }) => path);
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

beforeAll(async () => {
  const { stdout } = await npm(root, 'pack', '--dry-run', '--json', '--ignore-scripts');
  [contents] = JSON.parse(stdout) as [Contents];
});

describe('the packed package', () => {
  it('holds files of the kinds it is meant to hold, and no others', () => {
    const kinds = new Set(paths().map(kindOf));
    expect([...kinds].filter((kind) => !KINDS.includes(kind))).toEqual([]);
    expect(KINDS.filter((kind) => !kinds.has(kind) && !MAY_LACK.has(kind))).toEqual([]);
  });

  it('holds the changelog once there is one', () => {
    expect(paths().includes('CHANGELOG.md')).toBe(existsSync(join(root, 'CHANGELOG.md')));
  });

  it('stays below its ceilings', () => {
    expect(contents.size / 1e6).toBeLessThanOrEqual(MOST.megabytes);
    expect(contents.files.length).toBeLessThanOrEqual(MOST.files);
  });

  it('holds no sources, tests, stories or data of them', () => {
    expect(
      paths().filter((path) =>
        /(?:^|\/)(?:test|stories|bench|scripts|node_modules)\/|\.(?:test|spec|stories)\.|(?<!\.d)\.tsx?$/.test(
          path,
        ),
      ),
    ).toEqual([]);
  });

  it('holds no keys, and no path of the machine that built it', () => {
    const secret = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\bnpm_[A-Za-z0-9]{36}\b|_authToken/;
    const telling = paths().filter((path) => {
      const text = textOf(path);
      return secret.test(text) || text.includes(root) || text.includes(tmpdir() + '/danvan');
    });
    expect(telling).toEqual([]);
  });

  it('holds a script for each declaration, and a declaration for each script of the library', () => {
    const library = paths().filter((path) => /^dist\/(?:src|service|widgets)\//.test(path));
    const scripts = library.filter((path) => path.endsWith('.js'));
    const declarations = library.filter((path) => path.endsWith('.d.ts'));
    expect(scripts.map((path) => path.replace(/\.js$/, '')).sort()).toEqual(
      declarations.map((path) => path.replace(/\.d\.ts$/, '')).sort(),
    );
  });

  it('holds a hash for each file of the CDN', () => {
    const hashes = JSON.parse(textOf('dist/cdn/integrity.json')) as Record<string, string>;
    const files = readdirSync(join(root, 'dist/cdn')).filter((name) => name !== 'integrity.json');
    expect(Object.keys(hashes).sort()).toEqual(files.sort());
    for (const hash of Object.values(hashes)) expect(hash).toMatch(/^sha384-[\w+/]{64}$/);
  });

  it('holds every file to which its own pages link', () => {
    const there = new Set(paths());
    const isHeld = (path: string): boolean =>
      there.has(path) || [...there].some((one) => one.startsWith(`${path}/`));
    const lost = paths()
      .filter((path) => path.endsWith('.md'))
      .flatMap((page) =>
        [...textOf(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, link = '']) => ({
          page,
          path: fileURLToPath(new URL(link, `file:///${page}`)).slice(1),
        })),
      )
      .filter(({ path }) => !isHeld(path) && !ONLY_IN_REPOSITORY.has(path));
    expect(lost).toEqual([]);
  });
});
