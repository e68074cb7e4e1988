import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pollSchema, verifyLog } from '../../src/polls/index.js';
import {
  ballotPaperSchema,
  ballotsReplySchema,
  pollReplySchema,
  voteReplySchema,
  type BallotPaper,
  type VoteReply,
} from '../../src/client/index.js';
import {
  MEMBER_SECRET,
  POLL,
  solve,
  startService,
  WEDNESDAY,
  type Reply,
  type TestService,
} from './fixtures.js';

const VOTES = `/v1/polls/${POLL.id}/votes`;
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
let service: TestService;

const savePoll = (changes: object = {}): Promise<unknown> =>
  service.store.polls.save('a', pollSchema.parse({ ...POLL, ...changes }));
const paper = async (): Promise<BallotPaper> =>
  ballotPaperSchema.parse((await service.get(`/v1/polls/${POLL.id}/ballot-paper`)).body);
const vote = (body: object, init?: Parameters<TestService['post']>[2]): Promise<Reply> =>
  service.post(VOTES, { choices: ['tot'], ...body }, init);
const counted = async (reply: Promise<Reply>): Promise<VoteReply> =>
  voteReplySchema.parse((await reply).body);
const ballots = async (): Promise<number> =>
  pollReplySchema.parse((await service.get(`/v1/polls/${POLL.id}`)).body).head.sequence;
const code = async (reply: Promise<Reply>): Promise<unknown> => {
  const { body } = await reply;
  return typeof body === 'object' && body !== null && 'code' in body ? body.code : 'counted';
};

beforeEach(async () => {
  service = await startService();
  await savePoll();
});
afterEach(() => service.close());

describe('a vote by device', () => {
  it('gives receipt, entry and result', async () => {
    const { token } = await paper();
    const reply = await counted(vote({ token }));
    expect(reply.receipt).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(reply.entry).toMatchObject({ sequence: 1, choices: ['tot'] });
    expect(reply.tally).toMatchObject({ ballots: 1 });
  });

  it('is counted once, and a second is told so with the result', async () => {
    const { token } = await paper();
    await vote({ token });
    const second = await vote({ token, choices: ['chua-tot'] });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({
      code: 'already-voted',
      detail: 'Mỗi người bình chọn một lần. Phiếu trước của bạn đã được ghi nhận, cảm ơn bạn.',
      tally: { ballots: 1 },
    });
    expect(await ballots()).toBe(1);
  });

  it('gets the same receipt when it is sent again with its nonce', async () => {
    const { token } = await paper();
    const nonce = 'nonce-of-this-ballot';
    const [first, again] = [
      await counted(vote({ token, nonce })),
      await counted(vote({ token, nonce })),
    ];
    expect(again.receipt).toBe(first.receipt);
    expect(await ballots()).toBe(1);
  });

  it('needs a token that the service made', async () => {
    const { token } = await paper();
    const forged = `${token.slice(0, 22)}.${'A'.repeat(22)}`;
    expect(await code(vote({}))).toBe('token-needed');
    expect(await code(vote({ token: forged }))).toBe('token-needed');
    expect(await code(vote({ token: 'x' }))).toBe('token-needed');
  });

  it('lets a whole office vote behind one address', async () => {
    for (let person = 0; person < 5; person += 1)
      expect(await code(vote({ token: (await paper()).token }))).toBe('counted');
    expect(await ballots()).toBe(5);
  });

  it.each([
    ['an unknown option', ['khong-co'], 'unknown_option'],
    ['two options where one is allowed', ['tot', 'chua-tot'], 'too_big'],
    ['none', [], 'too_small'],
  ])('is refused with %s', async (_, choices, problem) => {
    const reply = await vote({ token: (await paper()).token, choices });
    expect(reply.status).toBe(422);
    expect(reply.body).toMatchObject({ code: 'invalid-ballot', problems: [{ code: problem }] });
  });
});

describe('a vote by network', () => {
  beforeEach(() => savePoll({ policy: 'network' }));

  it('is one for each address, whatever the browser and its headers say', async () => {
    expect(await code(vote({}))).toBe('counted');
    expect(await code(vote({ token: (await paper()).token }))).toBe('already-voted');
    const spoofed = { headers: { 'x-forwarded-for': '1.2.3.4', 'user-agent': 'Other/1.0' } };
    expect(await code(vote({}, spoofed))).toBe('already-voted');
    expect(await code(vote({}, { address: '203.0.113.8' }))).toBe('counted');
  });
});

describe('a vote by member', () => {
  const token = (sub: string, secret = MEMBER_SECRET): Promise<string> =>
    new SignJWT({ sub, exp: WEDNESDAY / 1000 + 600 })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(new TextEncoder().encode(secret));
  beforeEach(() => savePoll({ policy: 'member' }));

  it('is one for each member, on whatever device', async () => {
    expect(await code(vote({ member: await token('1') }))).toBe('counted');
    const elsewhere = { address: '198.51.100.9' };
    expect(await code(vote({ member: await token('1') }, elsewhere))).toBe('already-voted');
    expect(await code(vote({ member: await token('2') }))).toBe('counted');
  });

  it('needs a token that the CMS signed', async () => {
    expect(await code(vote({}))).toBe('member-token-needed');
    expect(await code(vote({ member: await token('1', 'x'.repeat(32)) }))).toBe(
      'member-token-invalid',
    );
  });
});

describe('a vote with proof of work', () => {
  beforeEach(() => savePoll({ proofOfWork: true }));

  it('takes one answer for one ballot', async () => {
    const { token, challenge } = await paper();
    const proof = solve(challenge!);
    expect(await code(vote({ token }))).toBe('proof-needed');
    expect(await code(vote({ token, proof }))).toBe('counted');
    expect(await code(vote({ token: (await paper()).token, proof }))).toBe('proof-spent');
  });

  it('takes no stale answer and none of another poll', async () => {
    const { token, challenge } = await paper();
    const proof = solve(challenge!);
    service.clock.now += 601_000;
    expect(await code(vote({ token, proof }))).toBe('proof-needed');
    await service.store.polls.save(
      'a',
      pollSchema.parse({ ...POLL, id: 'khac', proofOfWork: true }),
    );
    const other = await service.get('/v1/polls/khac/ballot-paper');
    const foreign = solve(ballotPaperSchema.parse(other.body).challenge!);
    expect(await code(vote({ token, proof: foreign }))).toBe('proof-needed');
  });

  it('takes no answer that was tampered with', async () => {
    const { token, challenge } = await paper();
    const proof = JSON.parse(Buffer.from(solve(challenge!), 'base64').toString()) as {
      salt: string;
    };
    const later = { ...proof, salt: proof.salt.replace(/expires=\d+/, 'expires=9999999999') };
    for (const forged of [later, null, [], { ...proof, algorithm: 'SHA-1' }, 'x']) {
      const payload = Buffer.from(JSON.stringify(forged)).toString('base64');
      expect(await code(vote({ token, proof: payload }))).toBe('proof-needed');
    }
    expect(await code(vote({ token, proof: '%%%' }))).toBe('proof-needed');
  });
});

describe('the results', () => {
  it('are shown to who has voted, with the pass that the vote gave', async () => {
    const { pass } = await counted(vote({ token: (await paper()).token }));
    const see = async (query: string): Promise<unknown> =>
      pollReplySchema.parse((await service.get(`/v1/polls/${POLL.id}${query}`)).body).tally;
    expect(await see('')).toBeUndefined();
    expect(await see('?pass=guess')).toBeUndefined();
    expect(await see(`?pass=${pass}`)).toMatchObject({ ballots: 1 });
  });

  it('stay hidden until the end where the poll says so, from voters too', async () => {
    await savePoll({ results: 'after-close', closesAt: '2026-11-18T11:00:00+07:00' });
    const { token } = await paper();
    const { tally, pass } = await counted(vote({ token }));
    expect(tally).toBeUndefined();
    expect((await vote({ token })).body).not.toHaveProperty('tally');
    expect((await service.get(`/v1/polls/${POLL.id}?pass=${pass}`)).body).not.toHaveProperty(
      'tally',
    );
    expect(await code(service.get(`/v1/polls/${POLL.id}/ballots`))).toBe('results-hidden');
    service.clock.now = Date.parse('2026-11-18T11:00:00+07:00');
    expect((await service.get(`/v1/polls/${POLL.id}`)).body).toMatchObject({
      state: 'closed',
      tally: { ballots: 1 },
    });
    expect(await code(vote({ token: (await paper()).token }))).toBe('closed');
  });

  it('can be recounted from the public log, part by part', async () => {
    await savePoll({ results: 'always' });
    for (let person = 0; person < 5; person += 1) await vote({ token: (await paper()).token });
    const part = async (after: number): Promise<ReturnType<typeof ballotsReplySchema.parse>> =>
      ballotsReplySchema.parse(
        (await service.get(`/v1/polls/${POLL.id}/ballots?after=${after}&limit=2`)).body,
      );
    const parts = [await part(0), await part(2), await part(4)];
    expect(parts.map(({ next }) => next)).toEqual([2, 4, undefined]);
    const entries = parts.flatMap((one) => one.entries);
    expect(verifyLog(POLL.id, entries, { known: parts[2]!.head })).toMatchObject({ ok: true });
  });
});

describe('a vote without script', () => {
  const send = (fields: string, headers: Record<string, string> = {}): Promise<Response> =>
    service.request(VOTES, { method: 'POST', body: fields, headers: { ...FORM, ...headers } });
  const field = (html: string, name: string): string =>
    new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

  it('goes from the page by its form to the receipt', async () => {
    const form = await (await service.request(`/poll/${POLL.id}`)).text();
    expect(form).toContain('<legend>Chọn một phương án</legend>');
    const reply = await send(
      `choice=tot&token=${field(form, 'token')}&nonce=${field(form, 'nonce')}`,
    );
    const html = await reply.text();
    expect(reply.status).toBe(200);
    expect(html).toContain('<html lang="vi">');
    expect(html).toContain('Cảm ơn bạn đã bình chọn');
    expect(html).toMatch(/class="receipt">[0-9A-Z-]{19}</);
    expect(html).toContain('<a href="https://a.gov.vn/" target="_top">Về Cổng A</a>');
    expect(await ballots()).toBe(1);
  });

  it('is asked to confirm where the form comes from the site’s own HTML', async () => {
    const first = await (await send('choice=chua-tot', { origin: 'https://a.gov.vn' })).text();
    expect(first).toMatch(/value="chua-tot"\s+checked/);
    expect(first).toContain('Hãy xem lại lựa chọn');
    expect(await ballots()).toBe(0);
    await send(`choice=chua-tot&token=${field(first, 'token')}`);
    expect(await ballots()).toBe(1);
  });

  it('hears what is wrong, and nothing else, where nothing was chosen', async () => {
    const form = await (await service.request(`/poll/${POLL.id}`)).text();
    const reply = await send(`token=${field(form, 'token')}&nonce=${field(form, 'nonce')}`);
    const html = await reply.text();
    expect(reply.status).toBe(422);
    expect(html).toContain('Chọn');
    expect(html).not.toContain('Hãy xem lại lựa chọn');
  });

  it('is counted once in a browser that keeps its cookie, whatever form it sends', async () => {
    const form = async (): Promise<string> =>
      field(await (await service.request(`/poll/${POLL.id}`)).text(), 'token');
    const reply = await send(`choice=tot&token=${await form()}`);
    const cookie = reply.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^danvan_device=.*HttpOnly; SameSite=Lax/);
    const again = await send(`choice=tot&token=${await form()}`, { cookie: cookie.split(';')[0]! });
    expect(again.status).toBe(409);
    expect(await again.text()).toContain('Bạn đã bình chọn rồi');
  });

  it('is refused from a foreign page', async () => {
    const token = field(await (await service.request(`/poll/${POLL.id}`)).text(), 'token');
    const reply = await send(`choice=tot&token=${token}`, { origin: 'https://xau.example' });
    expect(reply.status).toBe(403);
    expect(await ballots()).toBe(0);
  });

  it('is shown again with what is wrong', async () => {
    const token = field(await (await service.request(`/poll/${POLL.id}`)).text(), 'token');
    const reply = await send(`token=${token}`);
    expect(reply.status).toBe(422);
    expect(await reply.text()).toContain('Hãy chọn một phương án.');
  });

  it('speaks English when asked', async () => {
    const page = await (await service.request(`/poll/${POLL.id}?lang=en`)).text();
    expect(page).toContain('<html lang="en">');
    const reply = await send(`choice=tot&token=${field(page, 'token')}&lang=en`);
    expect(await reply.text()).toContain('Thank you for your vote');
  });

  it('escapes what officers typed', async () => {
    await savePoll({ question: '<script>alert(1)</script>"&' });
    const page = await (await service.request(`/poll/${POLL.id}`)).text();
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;');
  });
});
