import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** The package as npm would publish it, and projects that install it. */
export interface Packed {
  /** Copies a project of `projects/` and installs the package and what else it names. Gives its folder. */
  install(project: string): Promise<string>;
  remove(): Promise<void>;
}

/** Packs the built package. */
export async function pack(): Promise<Packed> {
  const scratch = mkdtempSync(join(tmpdir(), 'danvan-consumers-'));
  const { stdout } = await npm(root, 'pack', '--json', '--pack-destination', scratch);
  const [{ filename }] = JSON.parse(stdout) as [{ filename: string }];
  return {
    async install(project) {
      const folder = join(scratch, project);
      cpSync(join(root, 'test/consumers/projects', project), folder, { recursive: true });
      const file = join(folder, 'package.json');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace('"danvan": "*"', `"danvan": "file:../${filename}"`));
      await npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund');
      return folder;
    },
    remove: () => rm(scratch, { recursive: true, force: true }),
  };
}

/** Runs npm in a folder; throws with what it told when it fails. */
export async function npm(
  folder: string,
  ...args: readonly string[]
): Promise<{ readonly stdout: string }> {
  // The test's own environment would build for tests.
  const env = { ...process.env, NODE_ENV: undefined };
  try {
    return await run('npm', args, {
      cwd: folder,
      env,
      shell: process.platform === 'win32',
      maxBuffer: 50_000_000,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`npm ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error });
  }
}
