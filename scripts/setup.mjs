// Makes a fresh clone ready: the right Node, the packages of package-lock.json. Uses nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the repository. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const lock = new URL('../package-lock.json', import.meta.url);
const stamp = new URL('../node_modules/.danvan-setup', import.meta.url);

/** Ends the process with one sentence that says what to do. */
export function fail(sentence) {
  console.error(`danvan: ${sentence}`);
  process.exit(1);
}

/** Installs what package-lock.json names, when it is not there yet. */
export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(
      `Node.js 20.19 or newer is needed; this is ${process.versions.node}. Install it from https://nodejs.org.`,
    );
  }
  const wanted = createHash('sha256').update(readFileSync(lock)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('danvan: installing packages …');
  // Not `npm ci`: npm 11 leaves the binaries of other platforms out of the lock file and then refuses it.
  const { status } = run('npm', [
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (status !== 0)
    fail('npm install failed; the lines above say why. Check the network or proxy and try again.');
  writeFileSync(stamp, wanted);
}

/** Runs a command in the repository with its output shown. */
export function run(command, args, options = {}) {
  return spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
}
