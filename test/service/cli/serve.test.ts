import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../service/commands/command-line.js';
import { danvan, temporaryFolder } from './danvan.js';

const at = temporaryFolder();

/** Serves until `work` is done with the address. */
async function serving(
  env: Readonly<Record<string, string>>,
  work: (url: string) => Promise<void>,
): Promise<{ code: number; log: Record<string, unknown>[] }> {
  const log: Record<string, unknown>[] = [];
  let stop = (): void => undefined;
  let done = Promise.resolve();
  const code = await runCommandLine(['serve', '--port', '0', '--db', at('serve.sqlite')], {
    env,
    locale: 'vi',
    stdin: (async function* () {
      await Promise.resolve();
      yield '';
    })(),
    write: (text) => {
      const entry = JSON.parse(text) as Record<string, unknown>;
      log.push(entry);
      if (typeof entry['url'] === 'string')
        done = work(entry['url']).finally(() => {
          stop();
        });
    },
    note: () => undefined,
    onStop: (callback) => {
      stop = callback;
    },
    now: Date.now,
  });
  await done;
  return { code, log };
}

describe('danvan serve', () => {
  it('makes the tables, serves, and stops when told', async () => {
    const { code, log } = await serving(
      { DANVAN_ADMIN_TOKEN: 'a-token-of-the-operator', DANVAN_PUBLIC_URL: 'https://dem.vn' },
      async (url) => {
        expect((await fetch(`${url}/healthz`)).status).toBe(200);
        expect((await fetch(`${url}/v1/admin/sites`)).status).toBe(401);
        const authorization = 'Bearer a-token-of-the-operator';
        expect((await fetch(`${url}/v1/admin/sites`, { headers: { authorization } })).status).toBe(
          200,
        );
      },
    );
    expect(code).toBe(0);
    expect(log.map(({ msg }) => msg)).toEqual([
      'the tables were brought to their newest form',
      'listening',
      'stopping',
      'stopped',
    ]);
    expect(JSON.stringify(log)).not.toContain('a-token-of-the-operator');
  });

  it('keeps the admin calls away without a token', async () => {
    await serving({}, async (url) => {
      expect((await fetch(`${url}/v1/admin/sites`)).status).toBe(404);
    });
  });

  it('warns of a variable that is no setting', async () => {
    const { log } = await serving({ DANVAN_ADMIN_TOKN: 'x', DANVAN_LANG: 'vi' }, () =>
      Promise.resolve(),
    );
    expect(log).toContainEqual(expect.objectContaining({ level: 40, name: 'DANVAN_ADMIN_TOKN' }));
    expect(log.filter(({ level }) => level === 40)).toHaveLength(1);
  });

  it('only checks when told so', async () => {
    expect(await danvan(['serve', '--check', '--db', at('check.sqlite')])).toMatchObject({
      code: 0,
      out: '',
    });
  });
});

describe('danvan migrate', () => {
  it('tells what it did', async () => {
    const db = at('migrate.sqlite');
    const first = await danvan(['migrate', '--db', db, '--json']);
    expect(JSON.parse(first.out)).toMatchObject({
      dialect: 'sqlite',
      applied: [expect.any(String)],
    });
    const again = await danvan(['migrate', '--db', db, '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ applied: [] });
    expect((await danvan(['migrate', '--db', db])).out).toContain('phiên bản mới nhất');
  });
});
