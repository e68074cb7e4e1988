import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

let building: Promise<string> | undefined;

/** Builds what pages load into a folder of this process, once. */
export function buildCdn(): Promise<string> {
  building ??= build();
  return building;
}

async function build(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'danvan-cdn-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const script = ['--import', 'tsx', 'scripts/build-cdn.ts', folder];
  await promisify(execFile)(process.execPath, script, { cwd: ROOT });
  return folder;
}
