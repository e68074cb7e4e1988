import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { conform, PROMISES } from '../../../service/conformance/conform.js';
import type { Fetch } from '../../../service/conformance/target.js';
import {
  createApp,
  openStore,
  serve,
  siteSchema,
  type App,
  type Store,
} from '../../../service/index.js';
import { pollSchema } from '../../../src/polls/index.js';
import { danvan } from '../cli/danvan.js';
import { BREAKERS } from './breakers.js';

const ADMIN = 'a-token-for-the-conformance-kit';

let store: Store;
let app: App;
let server: Awaited<ReturnType<typeof serve>>;
let base: string;

beforeAll(async () => {
  store = openStore(':memory:');
  await store.migrate();
  app = createApp({ store, adminToken: ADMIN, limits: { failedLogins: 1000 } });
  server = await serve(app, { port: 0 });
  base = server.url;
});

afterAll(async () => {
  await server.stop();
  app.close();
  await store.close();
});

const direct: Fetch = async (address, init) => app.fetch(new Request(address, init));

async function states(fetch: Fetch): Promise<Record<string, string>> {
  const outcomes = await conform('http://dem.test', { adminToken: ADMIN }, fetch);
  return Object.fromEntries(
    outcomes.map((outcome) => [
      outcome.promise.id,
      outcome.state === 'broken' ? outcome.why : outcome.state,
    ]),
  );
}

describe('danvan conform', () => {
  it('finds that our own service keeps every promise, over HTTP', async () => {
    const { code, out } = await danvan(['conform', base, '--json'], {
      env: { DANVAN_ADMIN_TOKEN: ADMIN },
    });
    const report = JSON.parse(out) as { kept: number; promises: { state: string }[] };
    expect(report.promises.filter(({ state }) => state !== 'kept')).toEqual([]);
    expect(report.kept).toBe(PROMISES.length);
    expect(code).toBe(0);
  });

  it('removes again what it made', async () => {
    await danvan(['conform', base, '--admin-token', ADMIN]);
    expect(await store.sites.list()).toEqual([]);
  });

  it('tells a person what was found, in Vietnamese or English', async () => {
    const vi = await danvan(['conform', base, '--admin-token', ADMIN]);
    expect(vi.out).toMatch(/đúng +vote-once: Mỗi thiết bị một phiếu/);
    expect(vi.out).toContain(`${PROMISES.length} đúng, 0 sai, 0 chưa thử`);
    const en = await danvan(['conform', base, '--admin-token', ADMIN, '--lang', 'en']);
    expect(en.out).toContain(`${PROMISES.length} kept, 0 broken, 0 untried`);
  });

  it('says what it needs for the promises that it could not try, with exit code 4', async () => {
    const { code, out } = await danvan(['conform', base]);
    expect(code).toBe(4);
    expect(out).toMatch(/chưa thử {2}vote-once: .*\n +cần --poll/);
  });

  it('leaves untried, not broken, what a poll of other results or another policy can not show', async () => {
    const site = siteSchema.parse({ id: 'thu', origins: ['https://www.example.gov.vn'] });
    const options = [
      { id: 'a', text: 'A' },
      { id: 'b', text: 'B' },
    ];
    await store.sites.save(site);
    for (const poll of [
      { id: 'kin', results: 'after-vote' },
      { id: 'dung-chung', results: 'always', policy: 'network' },
    ])
      await store.polls.save('thu', pollSchema.parse({ ...poll, question: '?', options }));
    const tryOn = async (poll: string): Promise<Record<string, unknown>> =>
      JSON.parse(
        (await danvan(['conform', base, '--site', 'thu', '--poll', poll, '--json'])).out,
      ) as Record<string, unknown>;
    expect(await tryOn('kin')).toMatchObject({
      promises: expect.arrayContaining([
        expect.objectContaining({ id: 'vote-once', state: 'kept' }),
        expect.objectContaining({
          id: 'log-verifies',
          state: 'untried',
          missing: ['publicResults'],
        }),
      ]) as unknown,
    });
    const shared = await tryOn('dung-chung');
    expect(JSON.stringify(shared)).not.toContain('"broken"');
    expect(shared).toMatchObject({
      promises: expect.arrayContaining([
        expect.objectContaining({ id: 'vote-once', state: 'untried', missing: ['devicePolicy'] }),
      ]) as unknown,
    });
    await store.sites.remove('thu');
  });

  it('ends with exit code 3 where a promise is broken', async () => {
    const { code, out } = await danvan(['conform', base, '--site', 'khong-co', '--lang', 'en']);
    expect(code).toBe(3);
    expect(out).toMatch(
      /BROKEN {3}hit-counts: .*\n +\/v1\/sites\/khong-co\/hits: status 200; came: 404/,
    );
  });

  it('says in one sentence that a server is not there, or that the address is none', async () => {
    const away = await danvan(['conform', 'http://127.0.0.1:9']);
    expect(away).toMatchObject({ code: 1, out: '' });
    expect(away.err).toContain('Không kết nối được http://127.0.0.1:9');
    expect(await danvan(['conform', 'dem.example.gov.vn'])).toMatchObject({ code: 2 });
    const denied = await danvan(['conform', base, '--admin-token', 'wrong']);
    expect(denied.code).toBe(1);
    expect(denied.err).toContain('Không tạo được trang');
  });
});

describe('the promises', () => {
  it('hold for a server without a network between', async () => {
    expect(Object.values(await states(direct)).filter((state) => state !== 'kept')).toEqual([]);
  });

  it.each(PROMISES.map(({ id }) => [id]))('%s: is found out when it is broken', async (id) => {
    const breaker = BREAKERS[id];
    expect(breaker, 'a server that breaks it').toBeDefined();
    expect((await states(breaker!(direct)))[id]).not.toBe('kept');
  });

  it('stand in the documentation, each with its sentence', () => {
    const page = readFileSync(new URL('../../../docs/conformance.md', import.meta.url), 'utf8');
    for (const { id, says } of PROMISES)
      expect(page).toMatch(new RegExp(`\\| \`${id}\` +\\| ${escaped(says.en)} `));
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
