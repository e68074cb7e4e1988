import { createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT, UnsecuredJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ballotPaperSchema, pollReplySchema, voteReplySchema } from '../../../src/client/index.js';
import { pollSchema, verifyLog } from '../../../src/polls/index.js';
import {
  MEMBER_SECRET,
  POLL,
  solve,
  startService,
  WEDNESDAY,
  type Reply,
  type TestService,
} from '../fixtures.js';

const ED25519 = generateKeyPairSync('ed25519');
const PUBLIC_KEY = ED25519.publicKey.export({ type: 'spki', format: 'pem' }).toString();
const NOW = WEDNESDAY / 1000;
const MEMBER = { sub: 'can-bo-17', iss: 'cms', aud: 'danvan', exp: NOW + 600 };

let service: TestService;
const vote = (body: object, init?: Parameters<TestService['post']>[2]): Promise<Reply> =>
  service.post(`/v1/polls/${POLL.id}/votes`, { choices: ['tot'], ...body }, init);
const code = ({ status, body }: Reply): unknown =>
  status === 200 ? 'counted' : (body as { code: unknown }).code;
const paper = async (): Promise<ReturnType<typeof ballotPaperSchema.parse>> =>
  ballotPaperSchema.parse((await service.get(`/v1/polls/${POLL.id}/ballot-paper`)).body);
const ballots = async (): Promise<number> => {
  const log = await service.store.polls.ballots(POLL.id, 0, 1000);
  const { head, tally } = pollReplySchema.parse((await service.get(`/v1/polls/${POLL.id}`)).body);
  expect(verifyLog(POLL.id, log, { known: head })).toMatchObject({ ok: true });
  expect(tally?.ballots).toBe(log.length);
  return log.length;
};
const useService = (policy: string, poll: object = {}, options: object = {}): void => {
  beforeEach(async () => {
    service = await startService(':memory:', {
      site: {
        memberKeys: [
          { algorithm: 'HS256', secret: MEMBER_SECRET },
          { algorithm: 'EdDSA', publicKey: PUBLIC_KEY },
        ],
        memberIssuer: 'cms',
        memberAudience: 'danvan',
      },
      ...options,
    });
    await service.store.polls.save(
      'a',
      pollSchema.parse({ ...POLL, policy, results: 'always', ...poll }),
    );
  });
  afterEach(() => service.close());
};

describe('one vote for a device', () => {
  useService('device');

  it('holds with all cookies cleared, as long as the token is the same', async () => {
    const { token } = await paper();
    expect(code(await vote({ token }))).toBe('counted');
    expect(code(await vote({ token, nonce: 'n'.repeat(16) }, { headers: { cookie: '' } }))).toBe(
      'already-voted',
    );
    expect(await ballots()).toBe(1);
  });

  it('takes a ballot that somebody else replays for no new one', async () => {
    const ballot = { token: (await paper()).token, nonce: 'a-random-nonce-of-a-page' };
    const first = voteReplySchema.parse((await vote(ballot)).body);
    const replayed = await vote({ ...ballot, choices: ['chua-tot'] }, { address: '198.51.100.1' });
    expect(voteReplySchema.parse(replayed.body).entry).toEqual(first.entry);
    expect(await ballots()).toBe(1);
  });

  it('counts two voters whose pages give one nonce as two, at once or one after the other', async () => {
    const nonce = 'a-nonce-that-a-page-repeats';
    const tokens = [await paper(), await paper(), await paper()].map(({ token }) => token);
    const together = await Promise.all(tokens.slice(0, 2).map((token) => vote({ token, nonce })));
    const later = await vote({ token: tokens[2], nonce });
    expect([...together, later].map(code)).toEqual(['counted', 'counted', 'counted']);
    expect(await ballots()).toBe(3);
  });

  it.each(['', 'x', `${'A'.repeat(22)}.${'A'.repeat(22)}`, 'A'.repeat(100), '__proto__'])(
    'takes no token that the service did not make: %j',
    async (token) => {
      expect(code(await vote({ token }))).toBe('token-needed');
      expect(await ballots()).toBe(0);
    },
  );
});

describe('one vote for a network', () => {
  useService('network');

  it.each([
    'x-forwarded-for',
    'x-real-ip',
    'x-client-ip',
    'cf-connecting-ip',
    'true-client-ip',
    'forwarded',
    'via',
    'x-forwarded-host',
  ])('holds against a made-up %s, a cleared browser and another one', async (header) => {
    expect(code(await vote({}))).toBe('counted');
    const disguised = { headers: { [header]: '192.0.2.77', 'user-agent': 'Other/1.0' } };
    expect(code(await vote({ nonce: 'n'.repeat(20) }, disguised))).toBe('already-voted');
    expect(await ballots()).toBe(1);
  });

  it('holds within the 64 bits of IPv6 that a device chooses at will, and for IPv4 written as IPv6', async () => {
    expect(code(await vote({}, { address: '2001:db8:1:2::1' }))).toBe('counted');
    expect(code(await vote({}, { address: '2001:0DB8:1:2:ffff::9' }))).toBe('already-voted');
    expect(code(await vote({}, { address: '2001:db8:1:3::1' }))).toBe('counted');
    expect(code(await vote({}, { address: '203.0.113.7' }))).toBe('counted');
    expect(code(await vote({}, { address: '::ffff:203.0.113.7' }))).toBe('already-voted');
    expect(code(await vote({}, { address: '::ffff:cb00:7107' }))).toBe('already-voted');
    expect(await ballots()).toBe(3);
  });
});

describe('one vote for a network behind the operator’s proxy', () => {
  useService('network', {}, { trustedProxies: ['10.0.0.0/8'] });
  const through = (forwarded: string, address = '10.0.0.1'): Promise<Reply> =>
    vote({}, { address, headers: { 'x-forwarded-for': forwarded } });

  it('holds against addresses that the voter writes before the proxy does', async () => {
    expect(code(await through('192.0.2.1'))).toBe('counted');
    for (const made of ['1.1.1.1, 192.0.2.1', '8.8.8.8,9.9.9.9, 192.0.2.1', 'x, 192.0.2.1'])
      expect(code(await through(made))).toBe('already-voted');
    expect(code(await through('10.9.9.9, 192.0.2.1, 10.0.0.2'))).toBe('already-voted');
    expect(await ballots()).toBe(1);
  });

  it('does not believe who comes past the proxy', async () => {
    expect(code(await through('192.0.2.1', '203.0.113.9'))).toBe('counted');
    expect(code(await through('192.0.2.2', '203.0.113.9'))).toBe('already-voted');
    expect(await ballots()).toBe(1);
  });
});

describe('one vote for a member', () => {
  useService('member');
  const secret = new TextEncoder().encode(MEMBER_SECRET);
  const signed = (
    claims: object = MEMBER,
    key: Parameters<SignJWT['sign']>[0] = secret,
    header: { alg: string; [name: string]: unknown } = { alg: 'HS256' },
  ): Promise<string> => new SignJWT({ ...claims }).setProtectedHeader(header).sign(key);
  const byHand = (header: object, claims: object, key: string): string => {
    const parts = [header, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const signature = createHmac('sha256', key).update(parts.join('.')).digest('base64url');
    return [...parts, signature].join('.');
  };
  const stranger = generateKeyPairSync('ed25519');

  it('holds on another device, in another network and with another token of the same member', async () => {
    expect(code(await vote({ member: await signed() }))).toBe('counted');
    const elsewhere = { address: '198.51.100.9', headers: { 'user-agent': 'Other/1.0' } };
    const renewed = await signed({ ...MEMBER, exp: NOW + 900, jti: 'other' });
    const byOtherKey = await signed(MEMBER, ED25519.privateKey, { alg: 'EdDSA' });
    for (const member of [renewed, byOtherKey])
      expect(code(await vote({ member }, elsewhere))).toBe('already-voted');
    expect(await ballots()).toBe(1);
  });

  it.each<readonly [string, () => string | Promise<string>]>([
    ['without a signature', () => new UnsecuredJWT({ ...MEMBER }).encode()],
    ['that says "None"', () => byHand({ alg: 'None' }, MEMBER, MEMBER_SECRET)],
    ['without an algorithm', () => byHand({}, MEMBER, MEMBER_SECRET)],
    ['signed with another key', () => signed(MEMBER, new TextEncoder().encode('x'.repeat(40)))],
    ['signed with the public key as a secret', () => byHand({ alg: 'HS256' }, MEMBER, PUBLIC_KEY)],
    ['of a stranger’s Ed25519 key', () => signed(MEMBER, stranger.privateKey, { alg: 'EdDSA' })],
    [
      'that brings its own key',
      () =>
        signed(MEMBER, stranger.privateKey, {
          alg: 'EdDSA',
          jwk: stranger.publicKey.export({ format: 'jwk' }),
          kid: '../../dev/null',
        }),
    ],
    ['with HS512', () => signed(MEMBER, secret, { alg: 'HS512' })],
    ['that has expired', () => signed({ ...MEMBER, exp: NOW - 60 })],
    ['that never ends', () => signed({ ...MEMBER, exp: undefined })],
    ['that is not valid yet', () => signed({ ...MEMBER, nbf: NOW + 300 })],
    ['of another issuer', () => signed({ ...MEMBER, iss: 'khac' })],
    ['for another audience', () => signed({ ...MEMBER, aud: 'khac' })],
    ['of nobody', () => signed({ ...MEMBER, sub: '' })],
    [
      'whose end is a text',
      () => byHand({ alg: 'HS256' }, { ...MEMBER, exp: '9e9' }, MEMBER_SECRET),
    ],
    [
      'whose member is a number',
      () => byHand({ alg: 'HS256' }, { ...MEMBER, sub: 7 }, MEMBER_SECRET),
    ],
    [
      'that demands what nobody knows',
      () => byHand({ alg: 'HS256', crit: ['x'], x: 1 }, MEMBER, MEMBER_SECRET),
    ],
    ['that is none', () => 'a.b.c'],
  ])('takes no token %s', async (_name, token) => {
    expect(code(await vote({ member: await token() }))).toBe('member-token-invalid');
    expect(await ballots()).toBe(0);
  });

  it('takes no token of another site, even with the same key', async () => {
    await service.store.sites.save({
      id: 'b',
      origins: [],
      visitMinutes: 30,
      memberKeys: [{ algorithm: 'HS256', secret: MEMBER_SECRET }],
      memberAudience: 'b',
    });
    expect(code(await vote({ member: await signed({ ...MEMBER, aud: 'b' }) }))).toBe(
      'member-token-invalid',
    );
  });

  it('does not remember a token beyond its end', async () => {
    const member = await signed();
    expect((await service.post('/v1/sites/a/hits', { page: '/', member })).status).toBe(200);
    service.clock.now += 1_000_000;
    expect(code(await vote({ member }))).toBe('member-token-invalid');
  });
});

describe('one ballot for a proof of work', () => {
  useService('device', { proofOfWork: true });

  it('holds when two voters send one proof at once', async () => {
    const [one, two] = [await paper(), await paper()];
    const proof = solve(one.challenge!);
    const replies = await Promise.all(
      [one, two].map(({ token }) => vote({ token, proof, nonce: 'n'.repeat(16) + token })),
    );
    expect(replies.map(code).sort()).toEqual(['counted', 'proof-spent']);
    expect(await ballots()).toBe(1);
  });

  it('holds when digits of the answer are moved into the task, to make it live longer', async () => {
    const { token, challenge } = await paper();
    const solved = JSON.parse(Buffer.from(solve(challenge!), 'base64').toString()) as {
      number: number;
      salt: string;
    };
    const digits = String(solved.number);
    service.clock.now += 700_000;
    for (let moved = 1; moved < digits.length; moved += 1) {
      const spliced = {
        ...solved,
        salt: solved.salt + digits.slice(0, moved),
        number: Number(digits.slice(moved)),
      };
      const proof = Buffer.from(JSON.stringify(spliced)).toString('base64');
      expect(code(await vote({ token, proof }))).toBe('proof-needed');
    }
    expect(await ballots()).toBe(0);
  });
});
