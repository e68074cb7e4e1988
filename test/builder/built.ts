import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBuilder } from '../../scripts/builder-bundle.js';
import { readManifest } from '../../scripts/editor-data/manifest.js';
import { buildCdn } from '../embedding/cdn-build.js';

/** Folder of the repository, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the service serves to browsers, as the build makes it. */
export interface BuiltFiles {
  readonly scripts: string;
  readonly builder: string;
}

let building: Promise<BuiltFiles> | undefined;

/** Builds loader, widgets and builder page into a folder of this process, once. */
export function builtFiles(): Promise<BuiltFiles> {
  building ??= build();
  return building;
}

async function build(): Promise<BuiltFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'danvan-built-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const builder = join(folder, 'builder');
  const { manifest } = await readManifest(ROOT);
  await buildBuilder(builder, manifest);
  return { scripts: await buildCdn(), builder };
}
