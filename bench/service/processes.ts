import { execFile, fork, spawnSync, type ChildProcess, type ForkOptions } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const ROOT = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** What the load generator measured. */
export interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly statuses: Readonly<Record<string, number>>;
}

/** One kind of request; `{n}`, `{ip}` and `{k}` are filled in. */
export interface Request {
  readonly method?: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly keys?: number;
}

/** How hard it is sent. */
export interface Pressure {
  readonly connections: number;
  readonly seconds: number;
  /** Seconds of the same before it is measured; 0.5 unless told. */
  readonly warmup?: number;
  /** Requests a second, where not as many as go. */
  readonly rate?: number;
}

/** A process that listens. */
export interface ServerProcess {
  readonly port: number;
  /** What it told of its start. */
  readonly told: Readonly<Record<string, number>>;
  /** Microseconds of CPU so far. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

let first = 0;

/** Sends load from a process of its own. Fails when an answer is not 200. */
export async function load(port: number, request: Request, pressure: Pressure): Promise<Load> {
  // No two runs send the same number.
  first += 20_000_000;
  const job = JSON.stringify({ port, ...request, ...pressure, first });
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'load.mjs'), job]);
  const figures = JSON.parse(stdout) as Load;
  const wrong = Object.keys(figures.statuses).filter((status) => status !== '200');
  if (wrong.length > 0) throw new Error(`Answers with status ${wrong.join(', ')}.`);
  return figures;
}

/** Starts one of the servers of this folder. */
export function start(file: string, ...words: string[]): Promise<ServerProcess> {
  return launch(file, words, { execArgv: [] });
}

/** Options with which strace lets a program run at its own speed, but for its syncs of the disk. */
const slowSyncs = (ms: number): string[] => [
  '--follow-forks',
  '--seccomp-bpf',
  '--quiet=all',
  '--output=/dev/null',
  '--trace=fsync,fdatasync',
  `--inject=fsync,fdatasync:delay_exit=${ms}ms`,
];

/** Whether syncs can be slowed here: by strace, where it is installed and may trace. */
export function canSlowSyncs(): boolean {
  return spawnSync('strace', [...slowSyncs(1), process.execPath, '--version']).status === 0;
}

/** Starts one of the servers of this folder as on a disk that takes so many milliseconds for each sync. */
export function startOnSlowDisk(
  ms: number,
  file: string,
  ...words: string[]
): Promise<ServerProcess> {
  return launch(file, words, {
    execPath: 'strace',
    execArgv: [...slowSyncs(ms), process.execPath],
  });
}

async function launch(file: string, words: string[], options: ForkOptions): Promise<ServerProcess> {
  const child: ChildProcess = fork(join(import.meta.dirname, file), words, options);
  const message = <T>(): Promise<T> =>
    new Promise((done, fail) => {
      child.once('message', done as (value: unknown) => void);
      child.once('exit', fail);
    });
  const told = await message<Record<string, number>>();
  return {
    port: told['port'] ?? 0,
    told,
    async cpu() {
      const answer = message<NodeJS.CpuUsage>();
      child.send('cpu');
      const { user, system } = await answer;
      return user + system;
    },
    async stop() {
      const exit = new Promise((done) => child.once('exit', done));
      child.disconnect();
      await exit;
    },
  };
}

/** A folder that is removed in the end. */
export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'danvan-bench-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Builds the service as it is shipped, file by file, into a folder. */
export async function buildService(folder: string): Promise<void> {
  const files = async (part: string): Promise<string[]> =>
    (await readdir(join(ROOT, part), { recursive: true }))
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(ROOT, part, file));
  await build({
    entryPoints: [...(await files('src')), ...(await files('service'))],
    outdir: join(folder, 'dist'),
    outbase: ROOT,
    format: 'esm',
    platform: 'node',
    target: 'es2022',
    logLevel: 'error',
  });
  await copyFile(join(ROOT, 'package.json'), join(folder, 'package.json'));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
}
