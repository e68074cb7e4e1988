import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore, siteSchema, type Hit, type Store, type Vote } from '../../service/index.js';
import { countingDayNumbers } from '../../service/store/days.js';
import { openDatabase } from '../../service/store/dialect.js';
import {
  appendBallot,
  createReceipt,
  emptyLogHead,
  pollSchema,
  verifyLog,
} from '../../src/polls/index.js';
import { databaseServers, type TestDatabase } from './databases.js';
import { POLL, WEDNESDAY } from './fixtures.js';

const MINUTE = 60_000;
const DAY = 86_400_000;

const servers = await databaseServers();

describe.each(servers)('the store on $kind', (server) => {
  const clock = { now: WEDNESDAY };
  let address: string;
  let store: Store;
  /** A second process on the same database, as far as the store can tell. */
  let other: Store;

  beforeAll(async () => {
    if (!server.isThere) return;
    const database: TestDatabase = await server.create();
    ({ address } = database);
    store = openStore(address, { now: () => clock.now });
    other = openStore(address, { now: () => clock.now });
    await Promise.all([store.migrate(), other.migrate()]);
    return async () => {
      await store.close();
      await other.close();
      await database.drop();
    };
  });

  const its = it.skipIf(!server.isThere);
  let sites = 0;
  const newSite = async (): Promise<string> => {
    sites += 1;
    const id = `site-${sites}`;
    await store.sites.save(siteSchema.parse({ id }));
    return id;
  };
  const hit = (site: string, visitor: string, changes: Partial<Hit> = {}): Hit => ({
    site,
    page: '/tin/1',
    visitor: `${site}-${visitor}`,
    isMember: false,
    at: clock.now,
    visitSeconds: 1800,
    ...changes,
  });
  const newPoll = async (changes: object = {}): Promise<string> => {
    const site = await newSite();
    const id = `poll-${sites}`;
    await store.polls.save(site, pollSchema.parse({ ...POLL, id, ...changes }));
    return id;
  };
  const vote = (poll: string, voter: string, changes: Partial<Vote> = {}): Vote => ({
    poll,
    choices: ['tot'],
    voter,
    receipt: createReceipt(randomBytes(10)),
    veil: randomBytes(6).readUIntBE(0, 6),
    ...changes,
  });

  its('migrates once, and again without harm', async () => {
    expect((await store.migrate()).applied).toEqual([]);
    expect((await store.migrate()).all.length).toBeGreaterThan(0);
  });

  its('goes on with the polls of a database that had an index of receipts', async () => {
    const older = await server.create();
    const upgraded = openStore(older.address);
    await upgraded.migrate();
    await upgraded.sites.save(siteSchema.parse({ id: 'a' }));
    await upgraded.polls.save('a', pollSchema.parse({ ...POLL, id: 'cu' }));
    const database = openDatabase(older.address);
    for (const step of [
      'drop table danvan_ballot',
      `create table danvan_ballot (poll_id varchar(64) not null, sequence bigint not null, choices text not null,
        receipt_hash varchar(64) not null, hash varchar(64) not null, primary key (poll_id, sequence),
        constraint danvan_ballot_receipt unique (poll_id, receipt_hash))`,
      'alter table danvan_voter drop column place',
      "delete from danvan_migration where name = '2026-11-29-places'",
      "insert into danvan_voter (poll_id, voter) values ('cu', 'lan')",
    ])
      await sql.raw(step).execute(database.writer);
    const first = appendBallot(emptyLogHead('cu'), vote('cu', 'lan'));
    const { sequence, choices, receiptHash, hash } = first.entry;
    await database.writer
      .insertInto('danvan_ballot')
      .values({
        poll_id: 'cu',
        sequence,
        choices: choices.join(','),
        receipt_hash: receiptHash,
        hash,
      })
      .execute();
    await database.writer
      .updateTable('danvan_poll_head')
      .set({ ballots: 1, hash })
      .where('poll_id', '=', 'cu')
      .execute();
    await database.close();

    expect((await upgraded.migrate()).applied).toEqual(['2026-11-29-places']);
    expect(await upgraded.vote(vote('cu', 'lan'))).toMatchObject({ status: 'already-voted' });
    const ballot = vote('cu', 'minh');
    for (const isRepeat of [false, true])
      expect(await upgraded.vote(ballot)).toMatchObject({ isRepeat, entry: { previous: hash } });
    const log = await upgraded.polls.ballots('cu', 0, 10);
    expect(verifyLog('cu', log)).toMatchObject({ ok: true, head: { sequence: 2 } });
    // One receipt twice is what the log tells, no more what an index refuses.
    const { receipt } = ballot;
    expect(await upgraded.vote(vote('cu', 'hoa', { receipt }))).toMatchObject({
      status: 'counted',
    });
    await upgraded.close();
    await older.drop();
  });

  its('ends a migration that was interrupted', async () => {
    const database = openDatabase(address);
    await database.writer.deleteFrom('danvan_migration').execute();
    await database.close();
    const before = await store.migrate();
    expect(before.applied).toEqual(before.all);
    expect((await store.migrate()).applied).toEqual([]);
  });

  its('counts views of a page and visitors of a site', async () => {
    const site = await newSite();
    await store.count(hit(site, 'lan'));
    await store.count(hit(site, 'lan', { page: '/tin/2' }));
    const { stats, reads } = await store.count(hit(site, 'minh'));
    expect(reads).toBe(2);
    expect(stats).toMatchObject({
      online: { guests: 2, members: 0, total: 2 },
      today: 2,
      yesterday: 0,
      week: 2,
      month: 2,
      total: 2,
      at: '2026-11-18T10:00:00+07:00',
    });
    expect(await store.reads(site, ['/tin/2', '/tin/1', '/khong-co'])).toEqual([1, 2, 0]);
  });

  its('tells members from guests', async () => {
    const site = await newSite();
    await store.count(hit(site, 'khach'));
    const { stats } = await store.count(hit(site, 'can-bo', { isMember: true }));
    expect(stats.online).toEqual({ guests: 1, members: 1, total: 2 });
  });

  its('counts one view once, however often and wherever it is sent', async () => {
    const site = await newSite();
    const one = hit(site, 'lan', { view: `${site}-view-1` });
    await Promise.all(
      Array.from({ length: 20 }).flatMap(() => [store.count(one), other.count(one)]),
    );
    const { reads, stats } = await store.count(one);
    expect(reads).toBe(1);
    expect(stats.today).toBe(1);
    expect((await store.history(site, 1, clock.now)).days).toEqual([
      { date: '2026-11-18', visitors: 1, hits: 1 },
    ]);
  });

  its('counts a visitor again when the visit is over, not before', async () => {
    const site = await newSite();
    const at = (minutes: number): Partial<Hit> => ({ at: clock.now + minutes * MINUTE });
    await store.count(hit(site, 'lan'));
    expect((await store.count(hit(site, 'lan', at(29)))).stats.today).toBe(1);
    expect((await store.count(hit(site, 'lan', at(58)))).stats.today).toBe(1);
    expect((await store.count(hit(site, 'lan', at(89)))).stats.today).toBe(2);
  });

  its('counts a visitor once whom two processes see at the same moment', async () => {
    const site = await newSite();
    await Promise.all(
      Array.from({ length: 50 }).flatMap(() =>
        [store, other].map((to) => to.count(hit(site, 'lan'))),
      ),
    );
    const { today } = await store.stats(site, clock.now + 2_000);
    expect(today).toBe(1);
    expect(await other.reads(site, ['/tin/1'])).toEqual([100]);
  });

  its('counts exactly what two processes count together', async () => {
    const site = await newSite();
    const sent = Array.from({ length: 1000 }, (_, index) =>
      (index % 2 === 0 ? store : other).count(
        hit(site, `nguoi-${index % 250}`, { page: `/tin/${index % 7}`, view: `${site}-${index}` }),
      ),
    );
    await Promise.all(sent);
    const pages = Array.from({ length: 7 }, (_, index) => `/tin/${index}`);
    const reads = await store.reads(site, pages);
    expect(reads.reduce((sum, count) => sum + count, 0)).toBe(1000);
    expect((await store.history(site, 1, clock.now)).days).toEqual([
      { date: '2026-11-18', visitors: 250, hits: 1000 },
    ]);
  });

  its('lets a visitor be online for five minutes after the last sign', async () => {
    const site = await newSite();
    await store.count(hit(site, 'lan'));
    const online = async (minutes: number): Promise<number> =>
      (await store.stats(site, clock.now + minutes * MINUTE)).online.total;
    expect(await online(4)).toBe(1);
    await store.touch({ ...hit(site, 'lan'), at: clock.now + 4 * MINUTE });
    expect(await online(8)).toBe(1);
    expect(await online(9)).toBe(0);
    expect((await store.stats(site, clock.now + 9 * MINUTE)).today).toBe(1);
  });

  its('counts someone who was present first at the first view', async () => {
    const site = await newSite();
    await store.touch(hit(site, 'lan'));
    expect((await store.stats(site, clock.now)).today).toBe(0);
    expect((await store.count(hit(site, 'lan', { at: clock.now + MINUTE }))).stats.today).toBe(1);
  });

  its('puts days, weeks and months where they begin in Vietnam', async () => {
    const site = await newSite();
    const on = (time: string, visitor: string): Promise<unknown> =>
      store.count(hit(site, visitor, { at: Date.parse(time) }));
    await on('2026-10-31T23:59:59+07:00', 'thang-truoc');
    await on('2026-11-01T00:00:00+07:00', 'dau-thang');
    await on('2026-11-15T23:59:59+07:00', 'chu-nhat');
    await on('2026-11-16T00:00:00+07:00', 'thu-hai');
    await on('2026-11-17T12:00:00+07:00', 'hom-qua');
    await on('2026-11-18T00:00:00+07:00', 'hom-nay');
    expect(await store.stats(site, clock.now)).toMatchObject({
      today: 1,
      yesterday: 1,
      week: 3,
      month: 5,
      total: 6,
    });
  });

  its('keeps the counts through a restart', async () => {
    const site = await newSite();
    await store.count(hit(site, 'lan'));
    const restarted = openStore(address);
    const { stats, reads } = await restarted.count(hit(site, 'lan', { at: clock.now + MINUTE }));
    await restarted.close();
    expect(reads).toBe(2);
    expect(stats).toMatchObject({ today: 1, online: { total: 1 } });
  });

  its('carries over the total and the reads of an older counter', async () => {
    const site = await newSite();
    await store.count(hit(site, 'lan'));
    expect(await store.sites.setTotal(site, 49_986_552)).toBe(true);
    await store.sites.setReads(site, '/tin/1', 1204);
    const { stats, reads } = await store.count(hit(site, 'minh'));
    expect(stats).toMatchObject({ today: 2, total: 49_986_553 });
    expect(reads).toBe(1205);
    expect(await store.sites.setTotal('khong-co', 1)).toBe(false);
  });

  its('goes on counting when the clock is set back', async () => {
    const site = await newSite();
    await store.count(hit(site, 'lan'));
    const back = { at: clock.now - 2 * DAY };
    const { stats, reads } = await store.count(hit(site, 'lan', back));
    expect(reads).toBe(2);
    expect(stats.at).toBe('2026-11-16T10:00:00+07:00');
    expect((await store.count(hit(site, 'minh'))).stats.today).toBe(2);
  });

  its('forgets the key and the hashes of a day when it is over', async () => {
    const site = await newSite();
    await store.count(hit(site, 'lan', { view: `${site}-view` }));
    const key = await store.secrets.visitorKey(clock.now);
    const tomorrow = countingDayNumbers(clock.now).until;
    expect(await store.secrets.visitorKey(tomorrow)).not.toEqual(key);
    await store.upkeep(tomorrow + 6 * MINUTE);

    const database = openDatabase(address);
    const today = countingDayNumbers(tomorrow).today;
    const names = await database.reader.selectFrom('danvan_secret').select('name').execute();
    const visitors = await database.reader.selectFrom('danvan_visitor').selectAll().execute();
    const views = await database.reader.selectFrom('danvan_view').selectAll().execute();
    await database.close();
    expect(names.map(({ name }) => name)).toEqual([`visitor-${today}`]);
    expect(visitors).toEqual([]);
    expect(views).toEqual([]);
    expect((await store.stats(site, tomorrow)).yesterday).toBe(1);
  });

  its('shares the key of the day between processes', async () => {
    expect(await other.secrets.visitorKey(clock.now)).toEqual(
      await store.secrets.visitorKey(clock.now),
    );
  });

  its('takes ballots, keeps the log and the tally', async () => {
    const poll = await newPoll({ choose: { min: 1, max: 2 } });
    await store.vote(vote(poll, 'lan', { choices: ['y-kien-khac', 'tot'] }));
    const outcome = await store.vote(vote(poll, 'minh', { choices: ['tot'] }));
    expect(outcome).toMatchObject({ status: 'counted', isRepeat: false, entry: { sequence: 2 } });
    const snapshot = await other.polls.get(poll, clock.now);
    expect(snapshot?.tally.options.map(({ id, votes }) => [id, votes])).toEqual([
      ['tot', 2],
      ['chua-tot', 0],
      ['y-kien-khac', 1],
    ]);
    const log = await store.polls.ballots(poll, 0, 10);
    expect(verifyLog(poll, log, { known: snapshot!.head })).toMatchObject({ ok: true });
    expect(await store.polls.ballots(poll, 1, 10)).toEqual(log.slice(1));
  });

  its('counts a voter once of 200 ballots at the same moment', async () => {
    const poll = await newPoll();
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        (index % 2 === 0 ? store : other).vote(vote(poll, 'lan')),
      ),
    );
    const statuses = outcomes.map(({ status }) => status);
    expect(statuses.filter((status) => status === 'counted')).toHaveLength(1);
    expect(statuses.filter((status) => status === 'already-voted')).toHaveLength(199);
    expect((await store.polls.ballots(poll, 0, 10)).length).toBe(1);
  });

  its('keeps one chain when two processes take ballots', async () => {
    const poll = await newPoll();
    const outcomes = await Promise.all(
      Array.from({ length: 400 }, (_, index) =>
        (index % 2 === 0 ? store : other).vote(
          vote(poll, `cu-tri-${index}`, { choices: [index % 4 === 0 ? 'tot' : 'chua-tot'] }),
        ),
      ),
    );
    expect(outcomes.every(({ status }) => status === 'counted')).toBe(true);
    const third = openStore(address);
    const snapshot = await third.polls.get(poll, clock.now);
    await third.close();
    const log = await store.polls.ballots(poll, 0, 1000);
    expect(verifyLog(poll, log, { known: snapshot!.head })).toMatchObject({ ok: true });
    expect(snapshot?.tally).toMatchObject({
      ballots: 400,
      options: [{ votes: 100 }, { votes: 300 }, {}],
    });
  });

  its('takes no ballot for sent again that has another receipt or veil', async () => {
    const poll = await newPoll();
    const ballot = vote(poll, 'lan');
    await store.vote(vote(poll, 'minh'));
    await store.vote(ballot);
    const { receipt, veil } = vote(poll, 'lan');
    for (const other of [{ receipt }, { veil: veil! }])
      expect(await store.vote({ ...ballot, ...other })).toMatchObject({ status: 'already-voted' });
  });

  its('gives the same receipt to a ballot that is sent again', async () => {
    const poll = await newPoll();
    const ballot = vote(poll, 'lan');
    const [first, second] = await Promise.all([store.vote(ballot), store.vote(ballot)]);
    const third = await other.vote(ballot);
    expect(first).toMatchObject({ status: 'counted', isRepeat: false });
    expect(second).toMatchObject({ status: 'counted', isRepeat: true });
    expect(third).toMatchObject({ status: 'counted', isRepeat: true, entry: { sequence: 1 } });
    expect(await store.polls.ballots(poll, 0, 10)).toHaveLength(1);
  });

  its('takes no ballot before the poll opens, after it closes, or with wrong choices', async () => {
    const early = await newPoll({ opensAt: '2026-11-18T10:00:01+07:00' });
    expect(await store.vote(vote(early, 'lan'))).toMatchObject({
      status: 'not-open',
      state: 'upcoming',
    });
    const late = await newPoll({ closesAt: '2026-11-18T10:00:00+07:00' });
    expect(await store.vote(vote(late, 'lan'))).toMatchObject({
      status: 'not-open',
      state: 'closed',
    });
    const poll = await newPoll();
    const wrong = vote(poll, 'lan', { choices: ['khong-co'] });
    expect(await store.vote(wrong)).toMatchObject({ status: 'invalid-ballot' });
    expect(await store.vote(vote('khong-co', 'lan'))).toEqual({ status: 'unknown-poll' });
    expect(await store.vote(vote(poll, 'lan'))).toMatchObject({ status: 'counted' });
  });

  its('loses no ballot when a poll is closed, opened again and changed', async () => {
    const poll = await newPoll();
    await store.vote(vote(poll, 'lan'));
    await other.polls.act(poll, 'close', { at: clock.now, reason: 'Hết hạn' });
    expect(await store.vote(vote(poll, 'minh'))).toMatchObject({ status: 'not-open' });
    await other.polls.act(poll, 'open', { at: clock.now + 1 });
    clock.now += 1_000;
    expect(await store.vote(vote(poll, 'minh'))).toMatchObject({ status: 'counted' });
    expect(await store.vote(vote(poll, 'lan'))).toMatchObject({ status: 'already-voted' });
    const snapshot = await store.polls.get(poll, clock.now);
    expect(snapshot?.poll.acts.map(({ act }) => act)).toEqual(['close', 'open']);
    const changed = { ...snapshot!.poll, question: 'Câu hỏi đã sửa?' };
    expect(await store.polls.save(snapshot!.site, changed)).toBe('saved');
    expect((await other.polls.list(clock.now, snapshot!.site))[0]?.poll.question).toBe(
      'Câu hỏi đã sửa?',
    );
    expect((await store.polls.get(poll, clock.now))?.tally.ballots).toBe(2);
  });

  its('lists the polls of a site, each with its own votes', async () => {
    const poll = await newPoll();
    const elsewhere = await newPoll();
    const { site, poll: definition } = (await store.polls.get(poll, clock.now))!;
    await store.polls.save(site, { ...definition, id: `${poll}-2` });
    await store.vote(vote(poll, 'lan'));
    await store.vote(vote(elsewhere, 'minh'));
    expect(await store.polls.list(clock.now, site)).toEqual([
      await other.polls.get(poll, clock.now),
      await other.polls.get(`${poll}-2`, clock.now),
    ]);
    const all = await store.polls.list(clock.now);
    expect(all.map(({ poll: { id } }) => id)).toEqual(
      expect.arrayContaining([poll, `${poll}-2`, elsewhere]),
    );
  });

  its('keeps an option that has votes, and a poll with its site', async () => {
    const poll = await newPoll();
    await store.vote(vote(poll, 'lan'));
    const { site, poll: definition } = (await store.polls.get(poll, clock.now))!;
    const without = { ...definition, options: definition.options.slice(1) };
    expect(await store.polls.save(site, without)).toBe('option-has-votes');
    expect(await store.polls.save('another', definition)).toBe('other-site');
  });

  its('takes a proof of work for one ballot', async () => {
    const poll = await newPoll({ proofOfWork: true });
    const proof = { token: `${poll}-task`, expiresAt: clock.now / 1000 + 600 };
    const outcomes = await Promise.all([
      store.vote(vote(poll, 'lan', { proof })),
      other.vote(vote(poll, 'minh', { proof })),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['counted', 'proof-spent']);
    expect(await store.vote(vote(poll, 'hoa', { proof }))).toMatchObject({ status: 'proof-spent' });
  });

  its('removes a poll with everything of it', async () => {
    const poll = await newPoll();
    await store.vote(vote(poll, 'lan'));
    expect(await store.polls.remove(poll)).toBe(true);
    expect(await store.polls.remove(poll)).toBe(false);
    expect(await store.polls.get(poll, clock.now)).toBeUndefined();
    expect(await store.polls.ballots(poll, 0, 10)).toEqual([]);
  });

  its('keeps feeds and their copies', async () => {
    const feed = { id: 'bao', url: 'https://a.gov.vn/rss', freshMinutes: 10 };
    await store.feeds.save(feed);
    const copy = { body: '{"đ":1}', etag: '"x"', modified: null, fetchedAt: 5 };
    await store.feeds.keepCopy('bao', copy);
    await store.feeds.keepCopy('bao', { ...copy, fetchedAt: 6 });
    expect(await other.feeds.get('bao')).toEqual(feed);
    expect(await other.feeds.copy('bao')).toEqual({ ...copy, fetchedAt: 6 });
    await store.feeds.save({ ...feed, url: 'https://b.gov.vn/rss' });
    expect(await store.feeds.copy('bao')).toBeUndefined();
    expect(await store.feeds.remove('bao')).toBe(true);
    expect(await store.feeds.list()).toEqual([]);
  });

  its('keeps every character of a page and a title', async () => {
    const site = await newSite();
    const page = `/tin/${'ệ'.repeat(700)}?q=👍'"; drop table danvan_page;--`;
    await store.count(hit(site, 'lan', { page, title: "Bác Hồ'; --" }));
    expect(await store.reads(site, [page])).toEqual([1]);
    expect(await other.reads(site, [page.normalize('NFD')])).toEqual([0]);
  });
});
