import { readdirSync, readFileSync } from 'node:fs';
import { runInThisContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import * as danvan from '../../src/index.js';

const ROOT = new URL('../../', import.meta.url);
const DOCS = ['README.md', ...readdirSync(new URL('docs/', ROOT)).map((name) => `docs/${name}`)];

type Check = (value: unknown, expected: unknown) => void;

/** Runs a snippet; each `// =>` line checks the expression before it. */
function run(snippet: string, check: Check): Promise<void> {
  const source = snippet
    .replace(/^import (\{[^}]*\}) from 'danvan';$/gm, 'const $1 = danvan;')
    .replace(/^(.+?);? \/\/ => (.+)$/gm, 'check($1, $2);');
  const { code } = transformSync(`export default async (danvan, check) => {${source}\n}`, {
    loader: 'ts',
    format: 'cjs',
  });
  const module = { exports: {} as { default?: (core: unknown, check: Check) => Promise<void> } };
  const load = runInThisContext(`(module, exports) => {${code}}`) as (
    module: unknown,
    exports: unknown,
  ) => void;
  load(module, module.exports);
  return module.exports.default?.(danvan, check) ?? Promise.reject(new Error('empty snippet'));
}

for (const file of DOCS.filter((name) => name.endsWith('.md'))) {
  const text = readFileSync(new URL(file, ROOT), 'utf8');
  const snippets = [...text.matchAll(/```ts\n(import [^`]*from 'danvan';[^]*?)```/g)];
  if (snippets.length === 0) continue;
  describe(file, () => {
    it.each(snippets.map((match) => [match[1] ?? '']))('runs as it stands: %s', async (snippet) => {
      let checks = 0;
      await run(snippet, (value, expected) => {
        checks += 1;
        expect(value).toEqual(expected);
      });
      expect(checks).toBe(snippet.split('// =>').length - 1);
    });
  });
}
