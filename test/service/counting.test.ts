import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hitReplySchema, presenceReplySchema } from '../../src/client/index.js';
import { historySchema, visitorStatsSchema } from '../../src/counters/index.js';
import { BROWSER, MEMBER_SECRET, startService, WEDNESDAY, type TestService } from './fixtures.js';

const HITS = '/v1/sites/a/hits';
let service: TestService;

beforeEach(async () => {
  service = await startService();
});
afterEach(() => service.close());

const hit = async (
  body: object,
  init?: Parameters<TestService['post']>[2],
): Promise<ReturnType<typeof hitReplySchema.parse>> =>
  hitReplySchema.parse((await service.post(HITS, body, init)).body);

const memberToken = (
  claims: { sub?: string; iss?: string; exp?: number } = {},
  key: Uint8Array | Parameters<SignJWT['sign']>[0] = new TextEncoder().encode(MEMBER_SECRET),
  alg = 'HS256',
): Promise<string> =>
  new SignJWT({
    sub: 'can-bo-17',
    exp: Math.floor(WEDNESDAY / 1000) + 600,
    ...claims,
  })
    .setProtectedHeader({ alg })
    .sign(key);

describe('POST …/hits', () => {
  it('counts a view and gives what the counters show', async () => {
    const { stats, reads } = await hit({ page: '/tin/1', title: 'Tin' });
    expect(reads).toBe(1);
    expect(stats).toEqual({
      online: { guests: 1, members: 0, total: 1 },
      today: 1,
      yesterday: 0,
      week: 1,
      month: 1,
      total: 1,
      at: '2026-11-18T10:00:00+07:00',
    });
  });

  it('takes a reload for a view and not for a visitor', async () => {
    await hit({ page: '/tin/1' });
    const { stats, reads } = await hit({ page: '/tin/1' });
    expect(reads).toBe(2);
    expect(stats.today).toBe(1);
  });

  it('tells visitors apart by network and browser', async () => {
    await hit({ page: '/' });
    await hit({ page: '/' }, { address: '203.0.113.8' });
    const { stats } = await hit({ page: '/' }, { headers: { 'user-agent': `${BROWSER} Edg/142` } });
    expect(stats.today).toBe(3);
  });

  it('takes all addresses of one IPv6 network for one', async () => {
    await hit({ page: '/' }, { address: '2001:db8:1:2::1' });
    const { stats } = await hit({ page: '/' }, { address: '2001:db8:1:2:ffff::9' });
    expect(stats.today).toBe(1);
    const next = await hit({ page: '/' }, { address: '2001:db8:1:3::1' });
    expect(next.stats.today).toBe(2);
  });

  it('counts a view that is sent again once', async () => {
    await hit({ page: '/', view: 'view-0001' });
    expect((await hit({ page: '/', view: 'view-0001' })).reads).toBe(1);
    expect((await hit({ page: '/', view: 'view-0002' })).reads).toBe(2);
  });

  it.each([
    ['Googlebot', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }],
    ['GPTBot', { 'user-agent': 'Mozilla/5.0; compatible; GPTBot/1.1; +https://openai.com/gptbot' }],
    ['python-requests', { 'user-agent': 'python-requests/2.32' }],
    ['curl', { 'user-agent': 'curl/8.9' }],
    ['a prefetch', { 'sec-purpose': 'prefetch;prerender' }],
    ['an old prefetch', { purpose: 'prefetch' }],
    ['a prefetch of Firefox', { 'x-moz': 'prefetch' }],
  ])('answers %s and does not count it', async (_, headers) => {
    const { stats, reads } = await hit({ page: '/' }, { headers });
    expect(reads).toBe(0);
    expect(stats).toMatchObject({ today: 0, online: { total: 0 } });
  });

  it('takes JSON as text/plain, which browsers send without asking', async () => {
    const { reads } = await hit(
      { page: '/' },
      { headers: { 'content-type': 'text/plain;charset=UTF-8' } },
    );
    expect(reads).toBe(1);
  });

  it('counts a member as one on all devices', async () => {
    const member = await memberToken();
    await hit({ page: '/', member });
    const { stats } = await hit({ page: '/', member }, { address: '198.51.100.1' });
    expect(stats).toMatchObject({ today: 1, online: { guests: 0, members: 1, total: 1 } });
  });

  it('knows members by an Ed25519 key', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const key = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    await service.close();
    service = await startService(':memory:', {
      site: { memberKeys: [{ algorithm: 'EdDSA', publicKey: key }] },
    });
    const { stats } = await hit({ page: '/', member: await memberToken({}, privateKey, 'EdDSA') });
    expect(stats.online.members).toBe(1);
  });

  it.each([
    ['another secret', () => memberToken({}, new TextEncoder().encode('x'.repeat(32)))],
    ['no signature', () => new UnsecuredJWT({ sub: 'x', exp: 4e9 }).encode()],
    ['an end that is past', () => memberToken({ exp: Math.floor(WEDNESDAY / 1000) - 60 })],
    ['nobody in it', () => memberToken({ sub: '' })],
    ['no form', () => 'khong-phai-jwt'],
  ])('takes who shows a token with %s for a guest', async (_, token) => {
    const { stats } = await hit({ page: '/', member: await token() });
    expect(stats.online).toEqual({ guests: 1, members: 0, total: 1 });
  });

  it('asks tokens for the issuer that the site names', async () => {
    await service.close();
    service = await startService(':memory:', { site: { memberIssuer: 'https://cms.gov.vn' } });
    await hit({ page: '/', member: await memberToken({ sub: 'a' }) });
    const member = await memberToken({ sub: 'b', iss: 'https://cms.gov.vn' });
    const { stats } = await hit({ page: '/', member });
    expect(stats.online).toMatchObject({ guests: 1, members: 1 });
  });

  it('refuses more views than a network may send, and tells when to come again', async () => {
    await service.close();
    service = await startService(':memory:', { limits: { hits: 2 } });
    await hit({ page: '/' });
    await hit({ page: '/' });
    const refused = await service.post(HITS, { page: '/' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await service.post(HITS, { page: '/' }, { address: '198.51.100.1' })).status).toBe(200);
  });
});

describe('X-Forwarded-For', () => {
  const from = (address: string, forwarded: string): Parameters<TestService['post']>[2] => ({
    address,
    headers: { 'x-forwarded-for': forwarded },
  });

  it('is not believed from a stranger', async () => {
    await hit({ page: '/' }, from('203.0.113.7', '1.1.1.1'));
    const { stats } = await hit({ page: '/' }, from('203.0.113.7', '2.2.2.2'));
    expect(stats.today).toBe(1);
  });

  it('is believed from the operator’s proxy, as far as that wrote it', async () => {
    await service.close();
    service = await startService(':memory:', { trustedProxies: ['10.0.0.0/8', '::1'] });
    await hit({ page: '/' }, from('10.1.2.3', '1.1.1.1'));
    await hit({ page: '/' }, from('::ffff:10.1.2.3', '2.2.2.2'));
    await hit({ page: '/' }, from('10.1.2.3', '6.6.6.6, 2.2.2.2, 10.9.9.9'));
    const { stats } = await hit({ page: '/' }, from('::1', '7.7.7.7, [2001:db8::1]:443'));
    expect(stats.today).toBe(3);
  });

  it('does no harm when it is nonsense', async () => {
    await service.close();
    service = await startService(':memory:', { trustedProxies: ['10.0.0.0/8'] });
    for (const nonsense of ['', ',,,', 'unknown', '999.1.1.1', "'; drop table x", 'a'.repeat(5000)])
      expect((await service.post(HITS, { page: '/' }, from('10.0.0.1', nonsense))).status).toBe(
        200,
      );
  });
});

describe('the statistics', () => {
  it('are kept online by presence, which counts nothing', async () => {
    await hit({ page: '/' });
    service.clock.now += 4 * 60_000;
    const { body } = await service.post('/v1/sites/a/presence', {});
    expect(presenceReplySchema.parse(body).stats).toMatchObject({ today: 1, online: { total: 1 } });
    service.clock.now += 4 * 60_000;
    const stats = visitorStatsSchema.parse((await service.get('/v1/sites/a/stats')).body);
    expect(stats).toMatchObject({ today: 1, online: { total: 1 } });
  });

  it('begin a new day at midnight in Vietnam', async () => {
    service.clock.now = Date.parse('2026-11-22T23:59:59+07:00');
    await hit({ page: '/' });
    service.clock.now += 1_000;
    const { stats } = await hit({ page: '/' });
    expect(stats).toMatchObject({ today: 1, yesterday: 1, week: 1, month: 2, total: 2 });
  });

  it('may be kept by a proxy for seconds', async () => {
    const { headers } = await service.get('/v1/sites/a/stats');
    expect(headers.get('cache-control')).toBe('public, max-age=5');
  });

  it('tell reads of pages in the order asked', async () => {
    await hit({ page: '/tin/2' });
    const { body } = await service.get('/v1/sites/a/reads?page=/tin/1&page=/tin/2');
    expect(body).toEqual({
      reads: [
        { page: '/tin/1', reads: 0, at: '2026-11-18T10:00:00+07:00' },
        { page: '/tin/2', reads: 1, at: '2026-11-18T10:00:00+07:00' },
      ],
    });
  });

  it('tell the last days', async () => {
    await hit({ page: '/' });
    service.clock.now += 86_400_000;
    await hit({ page: '/' });
    const { body } = await service.get('/v1/sites/a/history?days=2');
    expect(historySchema.parse(body).days.map(({ date }) => date)).toEqual([
      '2026-11-18',
      '2026-11-19',
    ]);
    const short = await service.get('/v1/sites/a/history?days=1');
    expect(historySchema.parse(short.body).days).toHaveLength(1);
  });
});
