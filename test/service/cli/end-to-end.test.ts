import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient, type Client } from '../../../src/client/index.js';
import { openDatabase } from '../../../service/store/dialect.js';
import { databaseServers, type TestDatabase } from '../databases.js';
import { BROWSER } from '../fixtures.js';
import { buildCommand } from '../proofs/service-build.js';
import { POLL, temporaryFolder, type Outcome } from './danvan.js';

const at = temporaryFolder();
const servers = await databaseServers();
const made: TestDatabase[] = [];
let command = '';

beforeAll(async () => {
  command = await buildCommand();
}, 60_000);

afterAll(async () => {
  for (const database of made) await database.drop();
}, 120_000);

/** A database with the site and the poll of the tests. */
async function prepared(server: (typeof servers)[number]): Promise<string> {
  const db = await emptyDatabase(server);
  writeFileSync(at('poll.json'), JSON.stringify(POLL));
  for (const line of [
    'site add cong-tinh --origin https://www.example.gov.vn',
    'site set-total cong-tinh 49.986.552',
    `poll add ${at('poll.json')} --site cong-tinh`,
  ])
    expect(await danvan(db, line)).toMatchObject({ code: 0, err: '' });
  return db;
}

async function emptyDatabase(server: (typeof servers)[number]): Promise<string> {
  const database = await server.create();
  made.push(database);
  return database.address;
}

/** Runs the built command in a process of its own. */
function danvan(db: string, line: string): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [command, ...line.split(' ')],
      { env: { PATH: process.env['PATH'], DANVAN_DB: db } },
      (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, err });
      },
    );
  });
}

interface Serving {
  readonly url: string;
  readonly client: Client;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
}

async function serving(db: string): Promise<Serving> {
  const child = spawn(process.execPath, [command, 'serve', '--port', '0'], {
    env: { PATH: process.env['PATH'], DANVAN_DB: db, DANVAN_HITS_PER_MINUTE: '1000000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    lines.on('line', (text) => {
      const { url: told } = JSON.parse(text) as { url?: string };
      if (told !== undefined) resolve(told);
    });
    child.on('exit', (code) => {
      reject(new Error(`The service ended with ${code ?? 'a signal'}.`));
    });
  });
  return {
    url,
    client: createClient({
      base: url,
      fetch: (address, init) =>
        fetch(address, {
          ...init,
          headers: { ...init?.headers, 'user-agent': BROWSER },
        }),
    }),
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

/** Sends views one after the other, several at once, until told to end; counts those acknowledged and those sent. */
function load(client: Client, page: string) {
  const count = { sent: 0, acknowledged: 0 };
  let isOver = false;
  const browsers = Array.from({ length: 8 }, async () => {
    while (!isOver) {
      count.sent += 1;
      try {
        await client.hit('cong-tinh', { page });
        count.acknowledged += 1;
      } catch {
        // The service has stopped.
        return;
      }
    }
  });
  const reached = async (acknowledged: number): Promise<void> => {
    while (count.acknowledged < acknowledged)
      await new Promise((resolve) => setTimeout(resolve, 5));
  };
  return {
    count,
    reached,
    async end() {
      isOver = true;
      await Promise.all(browsers);
    },
  };
}

describe.each(servers)('danvan on $kind', (server) => {
  const its = it.skipIf(!server.isThere);

  its('serves what was set up, and its public log is audited', async () => {
    const db = await prepared(server);
    const service = await serving(db);
    const { stats, reads } = await service.client.hit('cong-tinh', { page: '/tin/1' });
    expect([stats.total, stats.today, reads]).toEqual([49_986_553, 1, 1]);
    const receipts: string[] = [];
    for (const choice of ['tot', 'chua-tot', 'tot']) {
      const { token } = await service.client.ballotPaper(POLL.id);
      receipts.push((await service.client.vote(POLL.id, { choices: [choice], token })).receipt);
    }
    const audit = await danvan(
      db,
      `audit ${service.url}/poll/${POLL.id} --receipt ${receipts[1] ?? ''}`,
    );
    expect(audit).toMatchObject({ code: 0, err: '' });
    expect(audit.out).toContain('Sổ phiếu đúng: 3 phiếu');
    expect(audit.out).toContain('Biên nhận: phiếu số 2, đã chọn chua-tot.');
    expect((await danvan(db, `export poll ${POLL.id}`)).out).toContain('tot,Tốt,2,"66,7%"');
    expect((await danvan(db, 'export site cong-tinh --table pages')).out).toContain('/tin/1,,1');

    // Whoever can write to the database changes a ballot, and the counts with it.
    const database = openDatabase(db);
    await database.writer
      .updateTable('danvan_ballot')
      .set({ choices: 'tot' })
      .where('sequence', '=', 2)
      .execute();
    await database.close();
    const forged = await danvan(db, `audit ${service.url}/poll/${POLL.id}`);
    expect(forged.code).toBe(3);
    expect(forged.out).toContain('Phiếu thứ 2 đã bị sửa');
    expect(await service.stop()).toBe(0);
  });

  its('is closed and opened while it serves', async () => {
    const db = await prepared(server);
    const service = await serving(db);
    const { token } = await service.client.ballotPaper(POLL.id);
    expect(await danvan(db, `poll close ${POLL.id}`)).toMatchObject({ code: 0 });
    await expect(service.client.vote(POLL.id, { choices: ['tot'], token })).rejects.toMatchObject({
      code: 'closed',
    });
    expect(await danvan(db, `poll open ${POLL.id}`)).toMatchObject({ code: 0 });
    expect((await service.client.vote(POLL.id, { choices: ['tot'], token })).entry.sequence).toBe(
      1,
    );
    expect(await service.stop()).toBe(0);
  });

  its('is saved while it counts, and the copy holds one moment', async () => {
    const db = await prepared(server);
    const service = await serving(db);
    const views = load(service.client, '/tin/1');
    await views.reached(100);
    const before = views.count.acknowledged;
    const file = at(server.kind === 'SQLite' ? 'live.sqlite' : `${server.kind}.jsonl.gz`);
    expect(await danvan(db, `backup ${file}`)).toMatchObject({ code: 0 });
    const after = views.count.sent;
    await views.reached(after + 100);
    await views.end();
    expect(await service.stop()).toBe(0);
    const restored = await emptyDatabase(server);
    expect(await danvan(restored, `restore ${file}`)).toMatchObject({ code: 0 });
    const exported = await danvan(restored, 'export site cong-tinh --format json');
    const { days, pages, stats } = JSON.parse(exported.out) as {
      days: { hits: number }[];
      pages: { reads: number }[];
      stats: { total: number };
    };
    expect(pages[0]?.reads).toBe(days.reduce((sum, { hits }) => sum + hits, 0));
    expect(pages[0]?.reads).toBeGreaterThanOrEqual(before);
    expect(pages[0]?.reads).toBeLessThanOrEqual(after);
    expect(stats.total).toBe(49_986_553);
  });

  its('stops in order: what was acknowledged is there', async () => {
    const db = await prepared(server);
    const service = await serving(db);
    const views = load(service.client, '/tin/2');
    await views.reached(200);
    expect(await service.stop()).toBe(0);
    await views.end();
    const exported = await danvan(db, 'export site cong-tinh --format json');
    const { pages } = JSON.parse(exported.out) as { pages: { reads: number }[] };
    expect(pages[0]?.reads).toBeGreaterThanOrEqual(views.count.acknowledged);
    expect(pages[0]?.reads).toBeLessThanOrEqual(views.count.sent);
  });
});

describe('danvan serve', () => {
  it('ends with a sentence where another program listens', async () => {
    const db = await prepared(servers[0]!);
    const service = await serving(db);
    const { code, out, err } = await danvan(db, `serve --port ${new URL(service.url).port}`);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('--port');
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(await service.stop()).toBe(0);
  });

  it('checks the configuration without serving', async () => {
    const db = await prepared(servers[0]!);
    const checked = await danvan(db, 'serve --check --lang en');
    expect(checked).toMatchObject({ code: 0, out: '' });
    expect(checked.err).toContain('good');
    expect(await danvan(db, 'serve --check --port x')).toMatchObject({ code: 2, out: '' });
  });
});
