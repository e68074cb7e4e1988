import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { runCommandLine } from '../../../service/commands/command-line.js';
import { localeOfCommand } from '../../../service/commands/shell.js';

/** What one command wrote, and how it ended. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process. */
export async function danvan(
  argv: readonly string[],
  { env = {}, stdin = '', now = Date.now() }: Partial<Surroundings> = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await runCommandLine(argv, {
    env,
    locale: localeOfCommand(argv, env),
    stdin: (async function* () {
      await Promise.resolve();
      yield stdin;
    })(),
    write: (text) => {
      out += text;
    },
    note: (text) => {
      err += text;
    },
    onStop: () => undefined,
    now: () => now,
  });
  return { code, out, err };
}

interface Surroundings {
  readonly env: Readonly<Record<string, string>>;
  readonly stdin: string;
  readonly now: number;
}

/** A folder for one test file, removed after it. */
export function temporaryFolder(): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'danvan-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return (name) => join(folder, name);
}

/** The poll of the tests. */
export const POLL = {
  id: 'giao-dien',
  question: 'Bạn thấy giao diện mới thế nào?',
  options: [
    { id: 'tot', text: 'Tốt' },
    { id: 'chua-tot', text: 'Chưa tốt' },
  ],
  results: 'always',
};
