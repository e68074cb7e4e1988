import { describe, expect, it } from 'vitest';
import { runCommandLine } from '../../../service/commands/command-line.js';
import { BROWSER } from '../fixtures.js';
import { danvan, POLL, temporaryFolder } from './danvan.js';

const at = temporaryFolder();

/** Serves until `work` is done with the address. */
async function serving(
  env: Readonly<Record<string, string>>,
  work: (url: string) => Promise<void>,
  db = at('serve.sqlite'),
  isTerminal = false,
): Promise<{ code: number; log: Record<string, unknown>[]; notes: string }> {
  const log: Record<string, unknown>[] = [];
  let notes = '';
  let stop = (): void => undefined;
  let done = Promise.resolve();
  const code = await runCommandLine(['serve', '--port', '0', '--db', db], {
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
    note: (text) => {
      notes += text;
    },
    isTerminal,
    onStop: (callback) => {
      stop = callback;
    },
    now: Date.now,
  });
  await done;
  return { code, log, notes };
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

  it('tells the person at a terminal where to go, and a log file nothing but its lines', async () => {
    const idle = () => Promise.resolve();
    expect((await serving({}, idle)).notes).toBe('');
    const { log, notes } = await serving({}, idle, at('serve.sqlite'), true);
    const { url } = log.find(({ msg }) => msg === 'listening') as { url: string };
    expect(notes).toContain(`Lấy mã để dán:  ${url}/builder`);
    expect(notes).toContain('đặt DANVAN_ADMIN_TOKEN');
    const env = { DANVAN_ADMIN_TOKEN: 'a-token-of-the-operator' };
    const open = await serving(env, idle, at('serve.sqlite'), true);
    expect(open.notes).toMatch(/Trang quản trị: http:\S+\/admin\n/);
    expect(open.notes).not.toContain('a-token-of-the-operator');
  });

  it('only checks when told so', async () => {
    expect(await danvan(['serve', '--check', '--db', at('check.sqlite')])).toMatchObject({
      code: 0,
      out: '',
    });
  });
});

describe('danvan serve hands on', () => {
  const [first, second] = ['203.0.113.7', '198.51.100.9'];

  /** A database with a site and an open poll. */
  async function database(name: string): Promise<string> {
    const db = at(name);
    await danvan(['migrate', '--db', db]);
    await danvan(['site', 'add', 'a', '--db', db]);
    const stdin = JSON.stringify({ ...POLL, policy: 'network' });
    expect(await danvan(['poll', 'add', '-', '--site', 'a', '--db', db], { stdin })).toMatchObject({
      code: 0,
    });
    return db;
  }

  const post = (url: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': BROWSER, ...headers },
      body: JSON.stringify(body),
    });
  const hit = async (url: string, from: string): Promise<number> =>
    (await post(`${url}/v1/sites/a/hits`, { page: '/' }, { 'x-forwarded-for': from })).status;
  const vote = async (url: string, from: string): Promise<number> =>
    (
      await post(
        `${url}/v1/polls/${POLL.id}/votes`,
        { choices: ['tot'] },
        { 'x-forwarded-for': from },
      )
    ).status;

  it('the limits of views and of votes, each to its own', async () => {
    const env = { DANVAN_HITS_PER_MINUTE: '2', DANVAN_VOTES_PER_MINUTE: '1' };
    await serving(
      env,
      async (url) => {
        expect([await hit(url, first), await hit(url, first), await hit(url, first)]).toEqual([
          200, 200, 429,
        ]);
        expect([await vote(url, first), await vote(url, first)]).toEqual([200, 429]);
      },
      await database('limits.sqlite'),
    );
  });

  it('the trusted proxies, and trusts nobody unless told', async () => {
    const db = await database('proxies.sqlite');
    const env = { DANVAN_HITS_PER_MINUTE: '1' };
    const both = async (url: string): Promise<number[]> => [
      await hit(url, first),
      await hit(url, second),
    ];
    await serving(
      env,
      async (url) => {
        expect(await both(url)).toEqual([200, 429]);
      },
      db,
    );
    await serving(
      { ...env, DANVAN_TRUSTED_PROXIES: '127.0.0.0/8' },
      async (url) => {
        expect(await both(url)).toEqual([200, 200]);
      },
      db,
    );
  });

  it('the public address, whose own pages may call it', async () => {
    const db = await database('public.sqlite');
    const headers = { origin: 'https://dem.example.gov.vn' };
    const asks = async (url: string): Promise<number> =>
      (await fetch(`${url}/v1/sites/a/stats`, { headers })).status;
    await serving(
      {},
      async (url) => {
        expect(await asks(url)).toBe(403);
      },
      db,
    );
    await serving(
      { DANVAN_PUBLIC_URL: 'https://dem.example.gov.vn/' },
      async (url) => {
        expect(await asks(url)).toBe(200);
        expect(await (await fetch(`${url}/openapi.json`)).json()).toMatchObject({
          servers: [{ url: 'https://dem.example.gov.vn' }],
        });
      },
      db,
    );
  });

  it('the secret, without which nobody is recognised as having voted', async () => {
    const db = await database('secret.sqlite');
    const env = { DANVAN_SECRET: 'a-secret-of-the-operator' };
    const votes = async (url: string): Promise<void> => {
      statuses.push(await vote(url, first));
    };
    const statuses: number[] = [];
    await serving(env, votes, db);
    await serving(env, votes, db);
    await serving({ DANVAN_SECRET: 'a-secret-of-another-one' }, votes, db);
    expect(statuses).toEqual([200, 409, 200]);
  });

  it('the level of the log', async () => {
    const { log } = await serving(
      { DANVAN_LOG_LEVEL: 'info', DANVAN_LANG: 'vi' },
      () => Promise.resolve(),
      await database('log.sqlite'),
    );
    expect(log.map(({ level }) => level)).toEqual([30, 30, 30]);
  });
});

describe('danvan migrate', () => {
  it('tells what it did', async () => {
    const db = at('migrate.sqlite');
    const first = await danvan(['migrate', '--db', db, '--json']);
    expect(JSON.parse(first.out)).toMatchObject({
      dialect: 'sqlite',
      applied: ['2026-11-22-first', '2026-11-28-registers', '2026-11-29-places'],
    });
    const again = await danvan(['migrate', '--db', db, '--json']);
    expect(JSON.parse(again.out)).toMatchObject({ applied: [] });
    expect((await danvan(['migrate', '--db', db])).out).toContain('phiên bản mới nhất');
  });
});
