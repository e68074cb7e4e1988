import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { campaign, models, units } from '../../core/campaigns/ba-dinh-2018.js';
import { createReceipt, pollSchema, verifyLog } from '../../../src/polls/index.js';
import { documentSchema } from '../../../src/documents/index.js';
import { openStore, siteSchema, type Store } from '../../../service/index.js';
import { databaseServers, type TestDatabase } from '../databases.js';
import { danvan, POLL, temporaryFolder } from './danvan.js';

const at = temporaryFolder();
const SITE = 'cong-tinh';
const NOON = Date.parse('2026-11-22T12:00:00+07:00');
/** More than one page of what a server is read by. */
const PAGES = 2_100;
const TITLE = 'Tin “đặc biệt”: 50% \\ \n <b>🇻🇳</b> \'"';
const NAMED = units.map((unit) => ({ ...unit, name: `Phường ${unit.id}` }));
let files = 0;

const sqliteFile = (): string => {
  files += 1;
  return at(`store-${files}.sqlite`);
};

const servers = await databaseServers();
const made: TestDatabase[] = [];

async function create(server: (typeof servers)[number]): Promise<string> {
  const database = await server.create();
  made.push(database);
  return database.address;
}

afterAll(async () => {
  for (const database of made) await database.drop();
}, 120_000);

async function withStore<T>(address: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openStore(address, { now: () => NOON });
  try {
    await store.migrate();
    return await work(store);
  } finally {
    await store.close();
  }
}

function hitOf(page: string, visitor: number) {
  return {
    site: SITE,
    page,
    title: TITLE,
    visitor: String(visitor).padStart(22, '0'),
    isMember: visitor % 2 === 0,
    at: NOON,
    visitSeconds: 1800,
  };
}

const voteOf = (voter: number) => ({
  poll: POLL.id,
  choices: [voter % 2 === 0 ? 'tot' : 'chua-tot'],
  voter: String(voter).padStart(22, '0'),
  receipt: createReceipt(new Uint8Array(10).fill(voter)),
});

/** Counts, votes, settings: a row in every table that a backup holds. */
function fill(address: string): Promise<void> {
  return withStore(address, async (store) => {
    await store.sites.save(siteSchema.parse({ id: SITE, name: 'Cổng tỉnh' }));
    await store.sites.setTotal(SITE, 49_986_552);
    await store.secrets.key('device');
    await store.secrets.visitorKey(NOON);
    await store.feeds.save({ id: 'tinh', url: 'https://example.gov.vn/rss', freshMinutes: 10 });
    await store.feeds.keepCopy('tinh', { body: '{}', etag: null, modified: 'x', fetchedAt: 1 });
    await store.registers.replaceModels(SITE, { title: TITLE, units: NAMED, models: [...models] });
    await store.registers.saveDocuments(SITE, [
      documentSchema.parse({ id: 'kh', kind: 'ke-hoach', abstract: TITLE }),
    ]);
    await store.campaigns.save(SITE, { campaign, units: NAMED });
    await store.polls.save(SITE, pollSchema.parse({ ...POLL, choose: { min: 0, max: 2 } }));
    await Promise.all(
      Array.from({ length: PAGES }, (_, index) => store.count(hitOf(`/tin/${index}`, index % 7))),
    );
    await store.vote({ ...voteOf(1), choices: [] });
    await store.vote({
      ...voteOf(2),
      proof: { token: 't', expiresAt: 4_000_000_000 },
    });
  });
}

/** What must be the same before and after. */
function state(address: string) {
  return withStore(address, async (store) => {
    const { online, ...stats } = await store.stats(SITE, NOON);
    const poll = await store.polls.get(POLL.id, NOON);
    const ballots = await store.polls.ballots(POLL.id, 0, 100);
    return {
      online: online.total,
      kept: {
        stats,
        sites: await store.sites.list(),
        feeds: [await store.feeds.list(), await store.feeds.copy('tinh')],
        registers: [await store.registers.models(SITE), await store.registers.documents(SITE)],
        campaigns: await store.campaigns.list(),
        device: await store.secrets.key('device'),
        history: await store.history(SITE, 30, NOON),
        reads: await store.reads(SITE, ['/tin/0', `/tin/${PAGES - 1}`, '/none']),
        pages: await store.pages(SITE, 0, 2 * PAGES),
        poll,
        ballots,
        verdict: verifyLog(POLL.id, ballots),
      },
    };
  });
}

describe.each(servers)('a backup of $kind', (server) => {
  const its = it.skipIf(!server.isThere);
  let source = '';
  let rows = '';
  beforeAll(async () => {
    if (!server.isThere) return;
    source = await create(server);
    await fill(source);
    rows = at(`${server.kind}.jsonl`);
    expect(await danvan(['backup', rows, '--db', source])).toMatchObject({ code: 0 });
  }, 120_000);

  it.for(servers)('comes back whole in $kind, and goes on there', async (other, { skip }) => {
    skip(!server.isThere || !other.isThere, 'There is no such server on this machine.');
    const target = await create(other);
    const restored = await danvan(['restore', rows, '--db', target]);
    expect(restored.err).toBe('');
    expect(restored.code).toBe(0);
    const [before, after] = [await state(source), await state(target)];
    expect(after.kept).toEqual(before.kept);
    expect(after.kept.stats.total).toBe(49_986_552 + 7);
    expect(after.kept.verdict.ok).toBe(true);
    await withStore(target, async (store) => {
      expect(
        (await store.vote({ ...voteOf(2), receipt: createReceipt(new Uint8Array(10)) })).status,
      ).toBe('already-voted');
      expect((await store.vote(voteOf(3))).status).toBe('counted');
      expect((await store.count(hitOf('/tin/moi', 9))).reads).toBe(1);
      expect((await store.count(hitOf('/tin/0', 9))).reads).toBe(2);
      const ballots = await store.polls.ballots(POLL.id, 0, 100);
      expect(verifyLog(POLL.id, ballots)).toMatchObject({ ok: true, head: { sequence: 3 } });
    });
  });

  its('leaves out who was here, and takes them along only to move', async () => {
    const text = readFileSync(rows, 'utf8');
    expect(text).not.toContain('visitor-2026');
    expect(text).not.toContain('danvan_visitor');
    const move = rows.replace('.jsonl', '-move.jsonl.gz');
    expect(await danvan(['backup', move, '--db', source, '--with-visitors'])).toMatchObject({
      code: 0,
    });
    const target = await create(server);
    expect(await danvan(['restore', move, '--db', target])).toMatchObject({ code: 0 });
    expect(await state(target)).toEqual(await state(source));
    expect((await state(source)).online).toBe(7);
  });

  its('is not restored over data', async () => {
    const { code, err } = await danvan(['restore', rows, '--db', source]);
    expect(code).toBe(1);
    expect(err).toContain('đã có dữ liệu');
  });

  its.each([
    ['cut off', (text: string) => text.slice(0, -200)],
    [
      'cut off at the end of a line',
      (text: string) => text.slice(0, text.lastIndexOf('\n', text.length - 2) + 1),
    ],
    ['changed', (text: string) => text.replace(/(\["giao-dien","tot",)1\]/, '$19]')],
    ['foreign', () => '{"hello":1}\n'],
    ['empty', () => ''],
  ])('restores nothing when it is %s', async (_fault, change) => {
    const bad = at('bad.jsonl');
    writeFileSync(bad, change(readFileSync(rows, 'utf8')));
    const target = await create(server);
    const { code, err } = await danvan(['restore', bad, '--db', target]);
    expect(code).toBe(1);
    expect(err).toContain('chưa nạp gì cả');
    expect(await danvan(['restore', rows, '--db', target])).toMatchObject({ code: 0 });
  });
});

describe('danvan backup', () => {
  const source = sqliteFile();
  beforeAll(async () => {
    await fill(source);
  }, 120_000);

  it('copies an SQLite file, without the key of the day', async () => {
    const copy = at('copy.sqlite');
    expect(await danvan(['backup', copy, '--db', source])).toMatchObject({ code: 0 });
    expect(statSync(copy).mode & 0o077).toBe(0);
    expect(readFileSync(copy).includes('visitor-2026')).toBe(false);
    const [before, after] = [await state(source), await state(copy)];
    expect(after.kept).toEqual(before.kept);
    expect([before.online, after.online]).toEqual([7, 0]);
    const target = sqliteFile();
    expect(await danvan(['restore', copy, '--db', target])).toMatchObject({ code: 0 });
    expect((await state(target)).kept).toEqual(before.kept);
  });

  it('packs the rows', async () => {
    const packed = at('packed.jsonl.gz');
    expect(await danvan(['backup', packed, '--db', source])).toMatchObject({ code: 0 });
    expect(statSync(packed).mode & 0o077).toBe(0);
    expect(gunzipSync(readFileSync(packed)).toString()).toMatch(
      /^\{"format":"danvan-backup-1"\}\n/,
    );
    truncateSync(packed, statSync(packed).size - 100);
    const cut = await danvan(['restore', packed, '--db', sqliteFile()]);
    expect(cut.code).toBe(1);
    expect(cut.err).toContain('chưa nạp gì cả');
  });

  it('never writes over a file, and leaves none behind when it fails', async () => {
    const taken = at('taken.sqlite');
    writeFileSync(taken, 'giữ lại');
    expect(await danvan(['backup', taken, '--db', source])).toMatchObject({ code: 2 });
    expect(readFileSync(taken, 'utf8')).toBe('giữ lại');
    const away = await danvan(['backup', at('none/x.jsonl'), '--db', source]);
    expect(away.code).toBe(1);
    expect(away.err).not.toContain('    at ');
  });

  it('tells what to name the backup of a server', async () => {
    const { code, err } = await danvan(['backup', at('x.dump'), '--db', 'postgres://127.0.0.1/x']);
    expect(code).toBe(2);
    expect(err).toContain('.jsonl.gz');
  });

  it('tells that there is no file to restore', async () => {
    const { code, err } = await danvan(['restore', at('none.jsonl'), '--db', sqliteFile()]);
    expect(code).toBe(2);
    expect(err).toContain('không có tệp');
  });
});
