import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import type { BallotPaper, VoteReply } from '../../../src/client/index.js';
import { openStore, siteSchema } from '../../../service/index.js';
import { openDatabase } from '../../../service/store/dialect.js';
import { createReceipt, pollSchema } from '../../../src/polls/index.js';
import { databaseServers } from '../databases.js';
import { WEDNESDAY } from '../fixtures.js';
import { dumpTables, rawBytes } from './database-dump.js';
import { BROWSER, HttpClient } from './http-client.js';
import { buildCommand } from './service-build.js';
import { startService } from './service-process.js';

const SECRET = 'a-secret-shared-with-the-cms-of-the-site';
const ADDRESSES = ['198.18.77.123', '198.18.91.45', '2001:db8:beef:cafe:1:2:3:4'];
const AGENT = `${BROWSER} RecognisableBrowser/7.31`;
const MEMBER = 'nguyen-van-recognisable';
const POLICIES = ['device', 'network', 'member'] as const;

const servers = await databaseServers();
let command = '';
beforeAll(async () => {
  command = await buildCommand();
});

describe.each(servers)('$kind keeps nothing personal', (server) => {
  const its = it.skipIf(!server.isThere);

  its(
    'of those who read, voted, failed and were refused, neither in tables nor files nor logs',
    async () => {
      const database = await server.create();
      await prepare(database.address);
      const service = startService({
        command,
        db: database.address,
        flags: ['--trusted-proxies', '127.0.0.1', '--log-level', 'debug'],
        env: { DANVAN_ADMIN_TOKEN: 'a-token-of-the-operator' },
      });
      const base = await service.listening;
      const http = new HttpClient();
      const member = await new SignJWT({ sub: MEMBER, exp: Math.floor(Date.now() / 1000) + 600 })
        .setProtectedHeader({ alg: 'HS256' })
        .sign(new TextEncoder().encode(SECRET));
      const personal = new Set([...ADDRESSES, AGENT, 'RecognisableBrowser', MEMBER, member]);
      for (const part of member.split('.').slice(1)) personal.add(part);
      personal.add('2001:db8:beef:cafe');

      for (const [number, address] of ADDRESSES.entries()) {
        const headers = { 'x-forwarded-for': address, 'user-agent': AGENT };
        const send = (path: string, body?: string | object): ReturnType<HttpClient['send']> =>
          http.send(`${base}${path}`, { headers, ...(body === undefined ? {} : { body }) });
        const view = `view-that-is-recognisable-${number}`;
        personal.add(view);
        const viewed = await send('/v1/sites/cong/hits', { page: '/', view, member });
        expect(viewed.status).toBe(200);
        await send('/v1/sites/cong/hits', { page: '/tin-tuc' });
        await send('/v1/sites/cong/presence', { member });
        for (const poll of POLICIES) {
          const { token } = (await send(`/v1/polls/${poll}/ballot-paper`)).json() as BallotPaper;
          const nonce = `nonce-that-is-recognisable-${number}-${poll}`;
          const reply = await send(`/v1/polls/${poll}/votes`, {
            choices: ['tot'],
            token,
            nonce,
            member,
          });
          expect([200, 409]).toContain(reply.status);
          if (reply.status === 200) personal.add((reply.json() as VoteReply).receipt);
          for (const secret of [nonce, token, ...token.split('.')]) personal.add(secret);
        }
        // And all that goes wrong, which is where logs become talkative.
        await send('/v1/sites/cong/hits', '{');
        await send('/v1/sites/cong/hits', { page: '/', member: `${member}x` });
        await send(`/v1/polls/member/votes`, { choices: ['khac'], member: 'x'.repeat(5_000) });
        await send(`/v1/admin/sites?member=${member}`);
        await send('/nowhere');
      }
      const whileRunning = database.kind === 'SQLite' ? rawBytes(database.address) : '';
      const dump = await dumpTables(database.address);
      await service.stop();
      http.close();
      const places: Record<string, string> = {
        tables: dump,
        'files while it runs': whileRunning,
        'files after it stopped': database.kind === 'SQLite' ? rawBytes(database.address) : '',
        log: service.output(),
      };
      // It was the service that was looked at.
      expect(dump).toContain('/tin-tuc');
      expect(service.output()).toContain('stopped');
      for (const [place, text] of Object.entries(places))
        for (const fact of personal)
          for (const form of formsOf(fact))
            expect(text.includes(form), `${fact} as ${form} in the ${place}`).toBe(false);
      await database.drop();
    },
  );

  its(
    'changes the key of visitors at midnight in Vietnam; the old one and its hashes are gone',
    async () => {
      const database = await server.create();
      const clock = { now: WEDNESDAY };
      const store = openStore(database.address, { now: () => clock.now });
      await store.migrate();
      await store.sites.save(siteSchema.parse({ id: 'cong' }));
      const visitor = 'visitorOfYesterday1234';
      const view = 'viewOfYesterday1234567';
      await store.count({
        site: 'cong',
        page: '/',
        visitor,
        view,
        isMember: false,
        at: clock.now,
        visitSeconds: 1_800,
      });
      const old = await store.secrets.visitorKey(clock.now);
      const keyOf = async (): Promise<string[]> => {
        const tables = openDatabase(database.address);
        const rows = await tables.reader
          .selectFrom('danvan_secret')
          .select('value')
          .where('name', 'like', 'visitor-%')
          .execute();
        await tables.close();
        return rows.map(({ value }) => value);
      };
      const [stored = ''] = await keyOf();
      expect(stored).not.toBe('');
      await store.upkeep(clock.now);
      expect(await keyOf()).toEqual([stored]);

      clock.now = Date.parse('2026-11-18T23:59:59+07:00');
      expect(await store.secrets.visitorKey(clock.now)).toEqual(old);
      clock.now = Date.parse('2026-11-19T00:00:00+07:00');
      expect(await store.secrets.visitorKey(clock.now)).not.toEqual(old);
      await store.upkeep(clock.now);
      const kept = await keyOf();
      expect(kept).toHaveLength(1);
      expect(kept).not.toContain(stored);
      // Who came just before midnight is still online just after it.
      clock.now = Date.parse('2026-11-19T00:05:00+07:00');
      await store.upkeep(clock.now);
      const dump = await dumpTables(database.address);
      for (const gone of [stored, visitor, view]) expect(dump).not.toContain(gone);
      if (database.kind === 'SQLite') {
        const raw = rawBytes(database.address);
        expect(raw).toContain('danvan_visitor');
        expect(raw).not.toContain(stored);
      }
      // Yesterday's count stands without them.
      expect((await store.stats('cong', clock.now)).yesterday).toBe(1);
      await store.close();
      if (database.kind === 'SQLite') {
        const raw = rawBytes(database.address);
        for (const gone of [stored, visitor, view]) expect(raw).not.toContain(gone);
      }
      await database.drop();
    },
  );

  its('does not tell by its rows whose ballot is whose', async () => {
    const database = await server.create();
    await prepare(database.address);
    const store = openStore(database.address);
    const voters = Array.from({ length: 80 }, (_, number) =>
      hashed(`voter ${number}`).slice(0, 22),
    );
    for (const [number, voter] of voters.entries()) {
      const receipt = createReceipt(Buffer.from(hashed(`receipt ${number}`)).subarray(0, 10));
      await store.vote({ poll: 'device', choices: ['tot'], voter, receipt });
    }
    await store.close();
    const tables = openDatabase(database.address);
    // As the rows lie there, without a word about order.
    const { rows } = await sql<{ voter: string; place: number }>`
      select voter, place from danvan_voter`.execute(tables.reader);
    expect(rows).toHaveLength(voters.length);
    // Under its veil the place of a ballot is any number below 2⁴⁸.
    expect(rows.filter(({ place }) => place < 1_000_000)).toEqual([]);
    const places = rows.map(({ voter }) => voters.indexOf(voter));
    const neighbours = places.filter((place, index) => places[index + 1] === place + 1).length;
    expect(neighbours).toBeLessThan(voters.length / 4);
    if (database.kind === 'PostgreSQL') {
      // PostgreSQL tells of each row which transaction wrote it.
      const { rows: pairs } = await sql<{ sequence: number; voter: string }>`
        select sequence, voter from danvan_ballot b join danvan_voter v on b.xmin = v.xmin
        where b.poll_id = 'device' and v.poll_id = 'device'`.execute(tables.reader);
      const guesses = new Map<number, string[]>();
      for (const { sequence, voter } of pairs)
        guesses.set(sequence, [...(guesses.get(sequence) ?? []), voter]);
      let right = 0;
      for (const [sequence, candidates] of guesses)
        if (candidates.includes(voters[sequence - 1] ?? '')) right += 1 / candidates.length;
      expect(right).toBeLessThan(voters.length / 8);
    }
    await tables.close();
    await database.drop();
  });
});

/** A fact as it is, and as a hash that anybody could compute again. */
function formsOf(fact: string): string[] {
  const hash = createHash('sha256').update(fact).digest();
  return [
    fact,
    hash.toString('hex'),
    hash.toString('base64'),
    hash.toString('base64url'),
    hash.toString('base64url').slice(0, 22),
    createHash('md5').update(fact).digest('hex'),
    createHash('sha1').update(fact).digest('hex'),
    Buffer.from(fact).toString('base64').replace(/=+$/, ''),
  ];
}

function hashed(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

async function prepare(address: string): Promise<void> {
  const store = openStore(address);
  await store.migrate();
  await store.sites.save(
    siteSchema.parse({ id: 'cong', memberKeys: [{ algorithm: 'HS256', secret: SECRET }] }),
  );
  for (const policy of POLICIES) {
    await store.polls.save(
      'cong',
      pollSchema.parse({
        id: policy,
        question: 'Bạn thấy giao diện mới thế nào?',
        options: [
          { id: 'tot', text: 'Tốt' },
          { id: 'chua-tot', text: 'Chưa tốt' },
        ],
        policy,
      }),
    );
  }
  await store.close();
}
