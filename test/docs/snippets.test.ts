import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FRAMEWORK_EXAMPLES } from '../../scripts/editor-data/framework-examples.js';
import { appendBallot, createReceipt, emptyLogHead } from '../../src/polls/index.js';
import { PackageCode, runCode } from './package-code.js';

const ROOT = new URL('../../', import.meta.url);
const DOCS = ['README.md', ...readdirSync(new URL('docs/', ROOT)).map((name) => `docs/${name}`)];

/** The snippets of the documents that import the core, each with a name. */
const snippets = DOCS.filter((name) => name.endsWith('.md')).flatMap((file) => {
  const text = readFileSync(new URL(file, ROOT), 'utf8');
  return [...text.matchAll(/```ts\n(import [^`]*from 'danvan';[^]*?)```/g)].map(
    ([, code = ''], index): [string, string] => [`${file}.${index}.ts`, code],
  );
});

describe('docs/conformance.md', () => {
  it('gives the hashes of the ballot log as the core makes them', () => {
    const text = readFileSync(new URL('docs/conformance.md', ROOT), 'utf8');
    const { entry } = appendBallot(emptyLogHead('giao-dien'), {
      choices: ['tot'],
      receipt: createReceipt(Buffer.from('01020304050607080900', 'hex')),
    });
    for (const hash of [entry.previous, entry.receiptHash, entry.hash])
      expect(text).toContain(`// ${hash}`);
  });
});

describe('the snippets of the documents', () => {
  it('pass a strict compiler', () => {
    expect(new PackageCode(new Map(snippets)).complaints()).toEqual([]);
  }, 120_000);

  it.each(snippets)('%s: runs as it stands', async (_, code) => {
    let checks = 0;
    const checked = code.replace(/^(.+?);? \/\/ => (.+)$/gm, 'check($1, $2);');
    await runCode(checked, {}, (value, expected) => {
      checks += 1;
      expect(value).toEqual(expected);
    });
    expect(checks).toBe(code.split('// =>').length - 1);
  });

  it.each(Object.entries(FRAMEWORK_EXAMPLES))('show the example in the types of %s', (_, code) => {
    const page = readFileSync(new URL('docs/frameworks.md', ROOT), 'utf8');
    expect(page).toContain(`\n${code}\n\`\`\``);
  });
});
