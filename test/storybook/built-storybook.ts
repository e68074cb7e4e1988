import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveFolder } from '../folder-server.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = join(root, '.cache/storybook-test');

/** One entry of Storybook's index. */
export interface StoryEntry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: 'story' | 'docs';
  readonly importPath: string;
  readonly exportName?: string;
}

/** The built Storybook on a server that does nothing but give out files. */
export interface BuiltStorybook {
  readonly address: string;
  readonly entries: readonly StoryEntry[];
  close(): void;
}

/** Builds Storybook as `npm run storybook:build` does, and serves it. */
export async function buildStorybook(): Promise<BuiltStorybook> {
  const build = spawn('npx', ['storybook', 'build', '-o', folder, '--quiet'], {
    cwd: root,
    shell: process.platform === 'win32',
    // The test's own environment would build for tests, with Lit in its development mode.
    env: { ...process.env, CI: '1', NODE_ENV: 'production' },
  });
  let told = '';
  for (const stream of [build.stdout, build.stderr])
    stream.on('data', (part: Buffer) => (told += part.toString()));
  const [code] = (await once(build, 'close')) as [number];
  if (code !== 0) throw new Error(`storybook build failed:\n${told.slice(-4000)}`);

  const server = await serveFolder(folder);
  const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as {
    entries: Readonly<Record<string, StoryEntry>>;
  };
  return {
    address: server.address.replace(/\/$/, ''),
    entries: Object.values(entries),
    close: () => {
      server.close();
    },
  };
}
