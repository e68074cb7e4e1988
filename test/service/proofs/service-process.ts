import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** How `danvan serve` is started. */
export interface ProcessOptions {
  /** Path of the built command. */
  readonly command: string;
  readonly db: string;
  /** Further flags of `danvan serve`. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of Node itself. */
  readonly node?: readonly string[];
}

/** A `danvan serve` in a process of its own. */
export interface ServiceProcess {
  readonly pid: number;
  /** Resolves with its address once it listens; rejects with what it wrote when it ends before. */
  readonly listening: Promise<string>;
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;
  /** Everything that it has written so far. */
  readonly output: () => string;
  /** Whether it still runs. */
  readonly isAlive: () => boolean;
  /** SIGKILL, at once. */
  kill(): Promise<void>;
  /** SIGTERM, and waits until it has stopped. */
  stop(): Promise<void>;
}

const ALL = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of ALL) child.kill('SIGKILL');
});

/** Starts `danvan serve` on any free port. */
export function startService(options: ProcessOptions): ServiceProcess {
  const { command, db, flags = [], env = {}, node = [] } = options;
  const child = spawn(
    process.execPath,
    [...node, command, 'serve', '--db', db, '--port', '0', '--lang', 'en', ...flags],
    { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  ALL.add(child);
  const written: string[] = [];
  child.stderr.on('data', (data: Buffer) => written.push(data.toString('utf8')));
  const ended = once(child, 'close').then(() => {
    ALL.delete(child);
  });
  const listening = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      written.push(`${line}\n`);
      const url = /"url":"(http[^"]+)"/.exec(line)?.[1];
      if (url !== undefined) resolve(url);
    });
    void ended.then(() => {
      reject(new Error(`The service ended before it listened.\n${written.join('')}`));
    });
  });
  // Whoever does not ask is not told.
  listening.catch(() => undefined);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await ended;
  };
  return {
    pid: child.pid ?? 0,
    listening,
    ended,
    output: () => written.join(''),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
