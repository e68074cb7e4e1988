import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes the script and the sheet of the admin page into a folder of their own. */
export async function buildAdmin(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    entryPoints: { admin: join(root, 'admin', 'admin.ts') },
    outdir: folder,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    tsconfig: join(root, 'tsconfig.json'),
    alias: { '#dom': join(root, 'src', 'dom', 'browser.ts') },
  });
  copyFileSync(join(root, 'admin', 'admin.css'), join(folder, 'admin.css'));
}
