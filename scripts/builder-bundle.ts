import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BROWSER_OPTIONS } from './browser-options.js';
import type { Manifest } from './editor-data/manifest-shape.js';
import { widgetForms } from './widget-forms.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Writes the script, the sheet and the forms of the builder page into a folder of their own. */
export async function buildBuilder(folder: string, manifest: Manifest): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    ...BROWSER_OPTIONS,
    entryPoints: { builder: join(root, 'builder', 'builder.ts') },
    outdir: folder,
  });
  copyFileSync(join(root, 'builder', 'builder.css'), join(folder, 'builder.css'));
  writeFileSync(join(folder, 'widget-forms.json'), JSON.stringify(widgetForms(manifest)));
}
