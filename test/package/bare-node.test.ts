import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const widgets = readdirSync(`${ROOT}widgets`).filter((name) =>
  existsSync(`${ROOT}widgets/${name}/define.ts`),
);
/** What the package exports to who imports it by name. */
const modules = [
  'src/index.ts',
  'src/client/index.ts',
  'service/index.ts',
  'widgets/index.ts',
  'widgets/define.ts',
  ...widgets.flatMap((name) => [`widgets/${name}/${name}.ts`, `widgets/${name}/define.ts`]),
];

/** Imports each of the modules, and tells for each what was wrong, and whether there is a DOM now. */
const code = `
const told = {};
for (const file of ${JSON.stringify(modules)}) {
  try {
    const names = Object.keys(await import('./' + file));
    told[file] = typeof document === 'undefined' ? '' : 'made a document';
    if (names.length === 0 && !file.endsWith('define.ts')) told[file] = 'exports nothing';
  } catch (error) {
    told[file] = String(error);
  }
}
console.log(JSON.stringify(told));
`;

let told: Readonly<Record<string, string>>;
let complaints: string;

describe('in Node without a DOM', () => {
  beforeAll(async () => {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', code],
      { cwd: ROOT },
    );
    told = JSON.parse(stdout) as typeof told;
    complaints = stderr;
  }, 60_000);

  it('has a class and a door for each of the eight widgets', () => {
    expect(widgets).toHaveLength(8);
  });

  it.each(modules)('imports %s', (file) => {
    expect(told[file]).toBe('');
  });

  it('is told nothing', () => {
    expect(complaints).toBe('');
  });
});
