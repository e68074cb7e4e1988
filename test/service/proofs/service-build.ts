import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/**
 * Bundles the `danvan` command into two files, so that it starts in a third of a second and a proof can kill it often.
 *
 * @returns the path of the command; it is removed after the test file
 */
export async function buildCommand(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'danvan-build-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  await build({
    entryPoints: {
      'service/cli': join(ROOT, 'service/cli.ts'),
      'service/store/writer-thread-main': join(ROOT, 'service/store/writer-thread-main.ts'),
    },
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    tsconfig: join(ROOT, 'tsconfig.json'),
    alias: { '#dom': join(ROOT, 'src/dom/node.ts') },
    external: ['libsql', '@napi-rs/canvas'],
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
    },
    logLevel: 'error',
    plugins: [
      {
        name: 'writer-thread',
        setup(bundler) {
          // The thread is found beside its starter, which stands in the command's file here.
          bundler.onLoad({ filter: /store\/writer-thread\.ts$/ }, ({ path }) => ({
            loader: 'ts',
            contents: readFileSync(path, 'utf8').replace(
              'import.meta.url.replace',
              "new URL('./store/writer-thread.js', import.meta.url).href.replace",
            ),
          }));
        },
      },
    ],
  });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({
      name: 'danvan',
      version: '0.0.0',
      type: 'module',
      exports: { './package.json': './package.json' },
    }),
  );
  return join(folder, 'service/cli.js');
}
