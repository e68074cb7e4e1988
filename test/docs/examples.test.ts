import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siteSchema } from '../../service/index.js';
import { pollSchema } from '../../src/index.js';
import { startService, type TestService } from '../service/fixtures.js';
import { examplesIn, kindOf, runnable } from './examples.js';
import { ENTRIES, PackageCode, runCode, withImports } from './package-code.js';

const ROOT = new URL('../../', import.meta.url);
const examples = ['src/', 'service/', 'widgets/'].flatMap((folder) => examplesIn(ROOT, folder));
const sources = Object.values(ENTRIES);
const RSS = `<rss version="2.0"><channel><item><title>Hội nghị dân vận</title><link>/tin/1</link></item></channel></rss>`;

let service: TestService;
let folder: string;
const home = process.cwd();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'danvan-examples-'));
  process.chdir(folder);
  service = await startService();
  await service.store.sites.save(siteSchema.parse({ id: 'cong-tinh' }));
  const poll = pollSchema.parse({
    id: 'giao-dien',
    question: 'Bạn thấy giao diện mới thế nào?',
    results: 'always',
    options: [
      { id: 'tot', text: 'Tốt' },
      { id: 'chua-tot', text: 'Chưa tốt' },
    ],
  });
  await service.store.polls.save('cong-tinh', poll);
});

afterAll(async () => {
  process.chdir(home);
  await service.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The net as the examples see it: a real service, an office's feed, and this machine. */
function net(address: string, init?: RequestInit): Promise<Response> {
  const { host, pathname, search } = new URL(address);
  if (host === 'dem.example.gov.vn') return service.request(pathname + search, init);
  if (host === 'badinh.example.vn')
    return Promise.resolve(new Response(RSS, { headers: { 'content-type': 'text/xml' } }));
  return fetch(address, init);
}

describe('the examples in the doc blocks', () => {
  const compiled = (): PackageCode => {
    const names = new Map(
      new PackageCode(new Map(), sources).exports().map(({ name, entry }) => [name, entry]),
    );
    const files = examples
      .filter((example) => kindOf(example) !== 'html')
      .map(({ at, file, code }): [string, string] => [
        `${file.replace('.ts', '')}.example-${at.replace(/.*:/, '')}.ts`,
        withImports(code, file, names),
      ]);
    return new PackageCode(new Map(files), sources);
  };
  let code: PackageCode;
  beforeAll(() => {
    code = compiled();
  }, 120_000);

  it('pass a strict compiler', () => {
    expect(code.complaints()).toEqual([]);
  });

  it('are there for every export', () => {
    const exported = code.exports();
    const exampleOf = new Map(exported.map(({ name, example }) => [name, example]));
    const without = exported
      .filter(({ name, example, schema, isType }) => {
        const shown = exampleOf.get(schema ?? '') ?? example;
        return shown === undefined || (isType && !new RegExp(`\\b${name}\\b`).test(shown));
      })
      .map(({ entry, name }) => `${entry}: ${name}`);
    expect(without).toEqual([]);
  });

  it.each(
    examples
      .filter((example) => kindOf(example) === 'code')
      .map(({ at, file, code: text }) => [at, file, text] as const),
  )('%s: says what is so', async (_, file, text) => {
    const modules = [...Object.values(ENTRIES).slice(0, 3), file].map(
      (path) => import(new URL(path, ROOT).pathname) as Promise<Record<string, unknown>>,
    );
    const scope = Object.assign({}, ...(await Promise.all(modules)), { fetch: net }) as object;
    await runCode(runnable(text), { ...scope }, (value, expected) => {
      if (typeof expected === 'object' && expected !== null)
        expect(JSON.parse(JSON.stringify(value))).toMatchObject(expected);
      else expect(value).toEqual(expected);
    });
  });
});
