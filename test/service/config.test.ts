import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError, readConfig, type ConfigSources } from '../../service/index.js';

const folder = mkdtempSync(join(tmpdir(), 'danvan-config-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const file = (content: string): string => {
  const path = join(folder, 'danvan.json');
  writeFileSync(path, content);
  return path;
};
const problems = (sources: ConfigSources): ConfigError['problems'] => {
  try {
    readConfig(sources);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig()).toMatchObject({
      db: 'danvan.sqlite',
      host: '127.0.0.1',
      port: 8787,
      trustedProxies: [],
    });
  });

  it('takes flags before the environment before the file', () => {
    const config = readConfig({
      flags: { port: '1' },
      env: { DANVAN_PORT: '2', DANVAN_HOST: '0.0.0.0', DANVAN_DB: '' },
      file: file('{"port":3,"host":"::1","db":"postgres://x/y","connections":5}'),
    });
    expect(config).toMatchObject({
      port: 1,
      host: '0.0.0.0',
      db: 'postgres://x/y',
      connections: 5,
    });
  });

  it('reads lists with commas between', () => {
    const { trustedProxies } = readConfig({ env: { DANVAN_TRUSTED_PROXIES: '10.0.0.0/8, ::1' } });
    expect(trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  });

  it('names each bad setting, where it was set, and the mend', () => {
    const found = problems({
      flags: { db: 'oracle://x' },
      env: { DANVAN_PORT: '70000', DANVAN_TRUSTED_PROXIES: 'everybody' },
      file: file('{"adminToken":"short","colour":"red"}'),
      locale: 'en',
    });
    expect(found.map(({ source, path }) => [source, path])).toEqual(
      expect.arrayContaining([
        ['--db', 'db'],
        ['DANVAN_PORT', 'port'],
        ['DANVAN_TRUSTED_PROXIES', 'trustedProxies'],
        [expect.stringContaining('danvan.json'), 'adminToken'],
        [expect.stringContaining('danvan.json'), 'colour'],
      ]),
    );
    expect(found.find(({ path }) => path === 'db')?.message).toContain('postgres://');
  });

  it.each([
    ['is not there', () => join(folder, 'none.json'), 'Không đọc được tệp cấu hình.'],
    ['is no JSON', () => file('{'), 'Tệp cấu hình không phải JSON hợp lệ.'],
    ['holds a list', () => file('[]'), 'Tệp cấu hình phải là một đối tượng JSON.'],
  ])('tells when the file %s', (_, path, message) => {
    expect(problems({ file: path() })).toMatchObject([{ message }]);
  });
});
