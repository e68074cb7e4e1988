import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from 'vitest';
import { openStore, siteSchema } from '../../../service/index.js';
import { openDatabase } from '../../../service/store/dialect.js';
import { databaseServers } from '../databases.js';
import { POLL, startService as startInProcess, WEDNESDAY } from '../fixtures.js';
import { expectExactly, preparePortal, startClients } from './counted-portal.js';
import { HttpClient, type Answer } from './http-client.js';
import { Load } from './load.js';
import { createRandom } from './random.js';
import { buildCommand } from './service-build.js';
import { startService } from './service-process.js';
import { createTcpProxy } from './tcp-proxy.js';

const CUTS = 12;
const VIEWERS = 16;
const VOTERS = 8;

const servers = await databaseServers();
let command = '';
beforeAll(async () => {
  command = await buildCommand();
});

describe.each(servers.filter(({ kind }) => kind !== 'SQLite'))('$kind away', (server) => {
  const its = it.skipIf(!server.isThere);
  const port = server.kind === 'PostgreSQL' ? 5432 : 3306;

  its(
    'is told as 503; all that was acknowledged is there once, and the service recovers by itself',
    async () => {
      const random = createRandom();
      const database = await server.create();
      await preparePortal(database.address);
      const line = await createTcpProxy(database.address, port);
      const service = startService({
        command,
        db: line.address,
        flags: [
          ...['--trusted-proxies', '127.0.0.1'],
          ...['--votes-per-minute', '1000000', '--hits-per-minute', '1000000'],
        ],
      });
      onTestFailed(() => {
        console.error(`DANVAN_PROOF_SEED=${random.seed}`, service.output());
      });
      const base = await service.listening;
      const http = new HttpClient();
      const load = new Load(http, { now: () => Promise.resolve(base) }, random);
      const clients = startClients(load, VIEWERS, VOTERS);
      const hit = (): Promise<Answer> =>
        http.send(`${base}/v1/sites/cong/hits?lang=en`, { body: { page: '/khac' } });
      for (let cut = 0; cut < CUTS; cut += 1) {
        await load.more(1 + random.below(200));
        line.cut();
        if (cut === 0) {
          const answer = await hit();
          expect(answer.status).toBe(503);
          expect(answer.headers['retry-after']).toBe('2');
          expect(answer.json()).toMatchObject({
            code: 'store-unavailable',
            title: 'Unavailable for the moment',
          });
          expect((await http.send(`${base}/healthz`)).status).toBe(503);
        }
        await wait(random.below(100));
        line.mend();
      }
      await load.more(200);
      load.end();
      await clients;
      expect(service.isAlive()).toBe(true);
      expect(service.output()).toContain('the store is not available');
      expect((await http.send(`${base}/healthz`)).status).toBe(200);
      await service.stop();
      http.close();
      await line.close();
      await expectExactly(database.address, VIEWERS, load);
      await database.drop();
    },
    300_000,
  );

  its('at the start ends it with one clear sentence', async () => {
    const database = await server.create();
    const line = await createTcpProxy(database.address, port);
    line.cut();
    const service = startService({ command, db: line.address });
    await expect(service.listening).rejects.toThrow(/database can't be opened or reached/);
    expect(service.output()).not.toMatch(/\n\s+at /);
    await line.close();
    await database.drop();
  });
});

describe('a full disk under SQLite', () => {
  const folder = mountDisk();

  it.skipIf(folder === undefined)(
    'is told as 503, keeps all that was acknowledged, and is forgotten when there is room again',
    async () => {
      if (folder === undefined) return;
      const path = join(folder, 'danvan.sqlite');
      const store = openStore(path);
      await store.migrate();
      await store.sites.save(siteSchema.parse({ id: 'cong' }));
      await store.close();
      const service = startService({
        command,
        db: path,
        flags: ['--hits-per-minute', '1000000'],
      });
      onTestFailed(() => {
        console.error(service.output());
      });
      const base = await service.listening;
      const http = new HttpClient();
      const hit = (page: string, view: string): Promise<Answer> =>
        http.send(`${base}/v1/sites/cong/hits?lang=en`, { body: { page, view } });
      const acknowledged = new Set<string>();
      const refused: [page: string, view: string][] = [];
      let last: Answer | undefined;
      while (refused.length < 40) {
        const group = Array.from({ length: 20 }, () => {
          const view = randomUUID();
          return [`/${view}/${'x'.repeat(1_500)}`, view] as const;
        });
        for (const [index, answer] of (
          await Promise.all(group.map(([page, view]) => hit(page, view)))
        ).entries()) {
          const [page, view] = group[index] ?? ['', ''];
          if (answer.status === 200) acknowledged.add(page);
          else {
            last = answer;
            refused.push([page, view]);
          }
        }
      }
      expect(last?.status).toBe(503);
      expect(last?.json()).toMatchObject({ code: 'store-unavailable' });
      expect(service.output()).toMatch(/"reason":"full"/);
      expect(acknowledged.size).toBeGreaterThan(0);
      // What is there can still be read.
      expect((await http.send(`${base}/v1/sites/cong/stats`)).status).toBe(200);

      execFileSync('mount', ['-o', 'remount,size=64m', folder]);
      for (const [page, view] of refused) {
        let answer = await hit(page, view);
        while (answer.status === 503) answer = await hit(page, view);
        expect(answer.status).toBe(200);
        acknowledged.add(page);
      }
      await service.stop();
      http.close();
      const after = openStore(path);
      const pages = [...acknowledged];
      expect(await after.reads('cong', pages)).toEqual(pages.map(() => 1));
      const { days } = await after.history('cong', 2, Date.now());
      expect(days.reduce((sum, { hits }) => sum + hits, 0)).toBe(pages.length);
      await after.close();
      expect(await integrity(path)).toBe('ok');
    },
    120_000,
  );

  afterAll(() => {
    if (folder === undefined) return;
    // Lazily: the file may be held open a moment longer than its store.
    execFileSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
});

describe.each(servers)('a migration interrupted on $kind', (server) => {
  it.skipIf(!server.isThere)(
    'is finished at the next start, by one process or by several at once',
    async () => {
      const random = createRandom();
      for (let round = 0; round < 3; round += 1) {
        const database = await server.create();
        for (let kill = 0; kill < 3; kill += 1) {
          const begun = startService({ command, db: database.address });
          await Promise.race([begun.listening, begun.ended, wait(150 + random.below(250))]);
          await begun.kill();
        }
        const together = [1, 2].map(() => startService({ command, db: database.address }));
        await Promise.all(together.map(({ listening }) => listening));
        const store = openStore(database.address);
        expect((await store.migrate()).applied).toEqual([]);
        await store.sites.save(siteSchema.parse({ id: 'cong' }));
        await store.polls.save('cong', POLL);
        await store.count({
          site: 'cong',
          page: '/',
          visitor: 'v',
          isMember: false,
          at: Date.now(),
          visitSeconds: 60,
        });
        expect(await store.reads('cong', ['/'])).toEqual([1]);
        await store.close();
        for (const service of together) await service.stop();
        await database.drop();
      }
    },
    120_000,
  );
});

describe('a clock that is set back', () => {
  it.each([
    ['ten minutes', 600_000],
    ['a day', 86_400_000],
    ['a year', 365 * 86_400_000],
  ])('by %s loses no view and no ballot, and counts nobody twice', async (_name, back) => {
    const service = await startInProcess();
    await service.store.polls.save('a', { ...POLL, results: 'always' });
    const view = async (): Promise<number> =>
      (await service.post('/v1/sites/a/hits', { page: '/' })).status;
    const vote = async (): Promise<number> => {
      const paper = await service.get(`/v1/polls/${POLL.id}/ballot-paper`);
      const { token } = paper.body as { token: string };
      return (await service.post(`/v1/polls/${POLL.id}/votes`, { choices: ['tot'], token })).status;
    };
    expect([await view(), await vote()]).toEqual([200, 200]);
    service.clock.now = WEDNESDAY - back;
    await service.store.upkeep(service.clock.now);
    expect([await view(), await vote()]).toEqual([200, 200]);
    await service.store.upkeep(service.clock.now);
    // An officer's act stands after the one before it, whatever the clock says.
    for (const act of ['close', 'open'] as const) {
      await service.store.polls.act(POLL.id, act, { at: service.clock.now });
      service.clock.now -= 1_000;
    }
    service.clock.now = WEDNESDAY + 1_000;
    await service.store.upkeep(service.clock.now);
    expect([await view(), await vote()]).toEqual([200, 200]);
    const [reads] = await service.store.reads('a', ['/']);
    expect(reads).toBe(3);
    const stats = await service.store.stats('a', service.clock.now);
    expect(stats.online.total).toBe(1);
    for (const count of [stats.today, stats.yesterday, stats.week, stats.month, stats.total])
      expect(count).toBeGreaterThanOrEqual(0);
    const poll = await service.store.polls.get(POLL.id, service.clock.now);
    expect(poll?.tally.ballots).toBe(3);
    await service.close();
  });
});

/** A disk of two megabytes, where this account may mount one. */
function mountDisk(): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'danvan-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    console.warn('This account may not mount a small disk: the proof of a full one is skipped.');
    return undefined;
  }
}

async function integrity(path: string): Promise<string> {
  const database = openDatabase(path);
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(
    database.reader,
  );
  await database.close();
  return rows.map((row) => row.integrity_check).join();
}
