import { existsSync } from 'node:fs';
import { readConfig, type Config } from '../config.js';
import { dialectOf, openStore, type MigrationReport, type Store } from '../store/index.js';
import { refuse, type Shell } from './shell.js';

/** The flags that every command takes. */
export interface GlobalFlags {
  readonly db?: string | undefined;
  readonly config?: string | undefined;
}

/** Reads the configuration: flags before the environment before the file. */
export function configFrom(
  shell: Shell,
  flags: GlobalFlags & Readonly<Record<string, unknown>>,
): Config {
  const file = flags.config ?? shell.env['DANVAN_CONFIG'];
  return readConfig({
    flags,
    env: shell.env,
    locale: shell.locale,
    ...(file === undefined || file === '' ? {} : { file }),
  });
}

/**
 * Opens the store of a command, brings its tables to the newest form, and closes it when the work is done.
 *
 * @param create - whether the command may make a database that is not there; the others take a wrong path for what it is
 */
export async function withStore<T>(
  shell: Shell,
  flags: GlobalFlags,
  { create = false }: { readonly create?: boolean },
  work: (store: Store, migration: MigrationReport) => Promise<T>,
): Promise<T> {
  const config = configFrom(shell, { db: flags.db, config: flags.config });
  if (!create) requireDatabase(shell, config.db);
  const store = openStore(config.db, {
    connections: 2,
    ...(config.secret === undefined ? {} : { pepper: config.secret }),
    now: () => shell.now(),
  });
  try {
    return await work(store, await store.migrate());
  } finally {
    await store.close();
  }
}

/** The path of an SQLite database as a file system takes it; nothing for a server or a database in memory. */
export function sqlitePath(address: string): string | undefined {
  if (dialectOf(address) !== 'sqlite') return undefined;
  const path = address.replace(/^(?:sqlite|file):(?:\/\/)?/i, '');
  return path === ':memory:' ? undefined : path;
}

function requireDatabase(shell: Shell, address: string): void {
  const path = sqlitePath(address);
  if (path === undefined || existsSync(path)) return;
  refuse(
    shell,
    `--db: không có tệp ${path}; hãy ghi đúng đường dẫn, hoặc tạo bằng danvan migrate --db ${path}.`,
    `--db: there is no file ${path}; give the right path, or make it with danvan migrate --db ${path}.`,
  );
}
