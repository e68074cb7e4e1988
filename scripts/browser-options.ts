import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** How esbuild makes every file that a browser gets from us. */
export const BROWSER_OPTIONS = {
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  tsconfig: join(root, 'tsconfig.json'),
  // esbuild takes the `paths` of tsconfig.json, which are for Node, before the `imports` of package.json.
  alias: { '#dom': join(root, 'src', 'dom', 'browser.ts') },
} as const satisfies BuildOptions;
