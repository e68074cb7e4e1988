import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BROWSER_OPTIONS } from './browser-options.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes the script and the sheet of the admin page into a folder of their own. */
export async function buildAdmin(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    ...BROWSER_OPTIONS,
    entryPoints: { admin: join(root, 'admin', 'admin.ts') },
    outdir: folder,
    splitting: true,
  });
  copyFileSync(join(root, 'admin', 'admin.css'), join(folder, 'admin.css'));
}
