import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { siteSchema } from '../../service/index.js';
import { pollSchema } from '../../src/polls/index.js';
import { POLL, startService, type Reply, type TestService } from './fixtures.js';

const HOURS_MS = 3_600_000;

let service: TestService;
beforeEach(async () => {
  service = await startService();
  await service.store.polls.save('a', pollSchema.parse(POLL));
});
afterEach(() => service.close());

const frame = async (path = `/embed/poll/${POLL.id}`, address?: string): Promise<string> =>
  (await service.request(path, address === undefined ? {} : { address })).text();
const field = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const ballotOf = (page: string) => ({
  choices: ['tot'],
  token: field(page, 'token'),
  nonce: field(page, 'nonce'),
  ticket: field(page, 'ticket'),
});
const vote = (
  ballot: object,
  init: Parameters<TestService['post']>[2] = { headers: { origin: 'null' } },
  poll = POLL.id,
): Promise<Reply> => service.post(`/embed/poll/${poll}/votes`, ballot, init);
const code = ({ status, body }: Reply): unknown =>
  status === 200 ? 'counted' : (body as { code: unknown }).code;
const ballots = async (poll = POLL.id): Promise<number | undefined> =>
  (await service.store.polls.get(poll, service.clock.now))?.tally.ballots;

describe('a framed poll', () => {
  it('is the poll, with a form that needs no script', async () => {
    const page = await frame();
    expect(page).toContain('<legend>Chọn một phương án</legend>');
    expect(page).toContain(`action="../../v1/polls/${POLL.id}/votes"`);
    expect(page).toContain('<meta name="robots" content="noindex" />');
  });

  it('may stand in pages of its site, and in no other', async () => {
    const { headers } = await service.request(`/embed/poll/${POLL.id}`);
    expect(headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' https://a.gov.vn",
    );
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('votes from no origin with its ticket, and may read the answer', async () => {
    const reply = await vote(ballotOf(await frame()));
    expect(code(reply)).toBe('counted');
    expect(reply.headers.get('access-control-allow-origin')).toBe('null');
    expect(reply.headers.get('access-control-allow-credentials')).toBeNull();
    expect(await ballots()).toBe(1);
  });

  it('gets the same receipt when the ballot is sent again', async () => {
    const ballot = ballotOf(await frame());
    const [first, again] = [await vote(ballot), await vote(ballot)];
    expect((again.body as { receipt: string }).receipt).toBe(
      (first.body as { receipt: string }).receipt,
    );
    expect(await ballots()).toBe(1);
  });

  it('casts one ballot with a ticket, whatever token goes with it', async () => {
    const ballot = ballotOf(await frame());
    await vote(ballot);
    const other = ballotOf(await frame());
    expect(code(await vote({ ...other, ticket: ballot.ticket }))).toBe('proof-spent');
    expect(await ballots()).toBe(1);
  });

  it.each([
    ['none', (): string => ''],
    ['a made-up one', (): string => `zzzzzz.${'A'.repeat(22)}.${'A'.repeat(22)}`],
    ['one with a later end', (ticket: string): string => ticket.replace(/^\w+/, 'zzzzzz')],
  ])('does not vote with %s for a ticket', async (_, forge) => {
    const ballot = ballotOf(await frame());
    expect(code(await vote({ ...ballot, ticket: forge(ballot.ticket) }))).toBe('token-needed');
    expect(await ballots()).toBe(0);
  });

  it('does not vote with a ticket that an attacker got in another network', async () => {
    const theirs = ballotOf(await frame(undefined, '198.51.100.66'));
    expect(code(await vote(theirs))).toBe('token-needed');
    expect(await ballots()).toBe(0);
  });

  it('does not vote with a ticket of another poll', async () => {
    await service.store.polls.save('a', pollSchema.parse({ ...POLL, id: 'khac' }));
    const theirs = ballotOf(await frame('/embed/poll/khac'));
    expect(code(await vote(theirs))).toBe('token-needed');
  });

  it('does not vote with a ticket of this morning', async () => {
    const ballot = ballotOf(await frame());
    service.clock.now += 7 * HOURS_MS;
    expect(code(await vote(ballot))).toBe('token-needed');
  });

  it('gives a task to who holds its ticket alone', async () => {
    const task = (ticket: string) =>
      service.post(`/embed/poll/${POLL.id}/task`, { ticket }, { headers: { origin: 'null' } });
    expect((await task(ballotOf(await frame()).ticket)).body).toMatchObject({
      algorithm: 'SHA-256',
    });
    expect(code(await task(ballotOf(await frame(undefined, '198.51.100.66')).ticket))).toBe(
      'token-needed',
    );
  });

  it('says without a script where to vote when the poll asks for work', async () => {
    await service.store.polls.save('a', pollSchema.parse({ ...POLL, proofOfWork: true }));
    const page = (await frame()).replace(/\s+/g, ' ');
    expect(page).toMatch(/<noscript>.*phải bật JavaScript.*<\/noscript>/);
    expect(page).toMatch(
      new RegExp(`<noscript>.*<a href="[^"]+/poll/${POLL.id}" target="_top">.*</noscript>`),
    );
    expect(page).toMatch(/<form [^>]*hidden/);
    const full = (await frame(`/poll/${POLL.id}`)).replace(/\s+/g, ' ');
    expect(full).toMatch(/<noscript>.*phải bật JavaScript.*<\/noscript>/);
    expect(full).not.toContain('target="_top"');
  });

  it.each(['https://evil.example', 'https://a.gov.vn', 'http://dem.test:8080', 'file://'])(
    'takes no ballot from a page of %s',
    async (origin) => {
      const reply = await vote(ballotOf(await frame()), { headers: { origin } });
      expect(code(reply)).toBe('origin-not-allowed');
      expect(reply.headers.get('access-control-allow-origin')).toBeNull();
      expect(await ballots()).toBe(0);
    },
  );

  it('takes a ballot from its own origin, where no sandbox hides it', async () => {
    const reply = await vote(ballotOf(await frame()), { headers: { origin: 'http://dem.test' } });
    expect(code(reply)).toBe('counted');
  });

  it('shows thanks, a place for the receipt and the result after the vote', async () => {
    const { pass } = (await vote(ballotOf(await frame()))).body as { pass: string };
    const page = await frame(`/embed/poll/${POLL.id}?told=counted&pass=${pass}`);
    expect(page).toContain('Cảm ơn bạn đã bình chọn.');
    expect(page).toContain('<span class="receipt"></span>');
    expect(page).toMatch(/Kết quả:\s+1/);
    expect(page).not.toContain('<form');
    expect(await frame(`/embed/poll/${POLL.id}?told=already-voted&pass=${pass}`)).toContain(
      'phiếu trước vẫn được tính',
    );
  });

  it('shows no result to who has only seen such an address', async () => {
    await vote(ballotOf(await frame()));
    expect(await frame(`/embed/poll/${POLL.id}?told=counted&pass=x`)).not.toContain('<table');
  });
});

describe('framed statistics', () => {
  it('fold the days away, so that they fit a small frame', async () => {
    await service.post('/v1/sites/a/hits', { page: '/' });
    service.clock.now += 86_400_000;
    const page = await frame('/embed/stats/a');
    expect(page).toContain('Tổng lượt truy cập');
    expect(page).toContain('<summary>30 ngày gần nhất</summary>');
    expect(await frame('/stats/a')).not.toContain('<summary>');
  });
});

describe('GET /oembed', () => {
  const ask = (url: string, query = ''): Promise<Reply> =>
    service.get(`/oembed?url=${encodeURIComponent(url)}${query}`);

  it('is found in the head of the full page', async () => {
    const page = await frame(`/poll/${POLL.id}`);
    const address = /<link\s+rel="alternate"\s+type="application\/json\+oembed"\s+href="([^"]+)"/
      .exec(page.slice(0, 150_000))?.[1]
      ?.replaceAll('&amp;', '&');
    expect(address).toBe(
      `http://dem.test/oembed?url=http%3A%2F%2Fdem.test%2Fpoll%2F${POLL.id}&format=json`,
    );
    const reply = await service.get(address?.slice('http://dem.test'.length) ?? '');
    expect(reply.body).toMatchObject({ version: '1.0', type: 'rich', title: POLL.question });
    expect(reply.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('gives a link in a quotation and one frame, which is what WordPress lets through', async () => {
    const { body } = await ask(`http://dem.test/poll/${POLL.id}`);
    const { html, width, height } = body as { html: string; width: number; height: number };
    expect(html.replaceAll(/\s+/g, ' ')).toMatch(
      /^<blockquote><a href="http:\/\/dem\.test\/poll\/giao-dien#danvan-poll-giao-dien">[^<]+<\/a><\/blockquote> ?<iframe src="http:\/\/dem\.test\/embed\/poll\/giao-dien" width="600" height="384" title="[^"<>]+" ?><\/iframe>$/,
    );
    expect({ width, height }).toEqual({ width: 600, height: 384 });
  });

  it('keeps within the room that is asked for', async () => {
    const { body } = await ask('http://dem.test/stats/a', '&maxwidth=320&maxheight=200');
    expect(body).toMatchObject({ width: 320, height: 200, title: 'Thống kê truy cập' });
  });

  it('takes the link of a widget, a frame and an address with a query for the page', async () => {
    for (const path of ['poll/giao-dien#danvan-poll-giao-dien', 'embed/poll/giao-dien?lang=en'])
      expect((await ask(`http://dem.test/${path}`)).body).toMatchObject({ title: POLL.question });
  });

  it('speaks https where the page that is asked about does', async () => {
    const { body } = await ask(`https://dem.test/poll/${POLL.id}`);
    expect((body as { html: string }).html).toContain('src="https://dem.test/embed/');
  });

  it.each([
    ['', 'not-found'],
    ['no address', 'not-found'],
    ['http://dem.test/poll/khong-co', 'unknown-poll'],
    ['http://dem.test/stats/khong-co', 'unknown-site'],
    ['http://dem.test/other/giao-dien', 'not-found'],
    ['http://dem.test/x/poll/giao-dien', 'not-found'],
    ['http://evil.example/poll/giao-dien', 'not-found'],
    ['http://dem.test@evil.example/poll/giao-dien', 'not-found'],
    ['ftp://dem.test/poll/giao-dien', 'not-found'],
    ['javascript://dem.test/poll/giao-dien', 'not-found'],
  ])('says 404 to %j', async (url, expected) => {
    const reply = await ask(url);
    expect([reply.status, code(reply)]).toEqual([404, expected]);
  });

  it('says 501 to another format', async () => {
    const reply = await ask(`http://dem.test/poll/${POLL.id}`, '&format=xml');
    expect([reply.status, code(reply)]).toEqual([501, 'format-not-offered']);
  });

  it('writes a hostile title as text', async () => {
    const question = '"><script>alert(1)</script>';
    await service.store.polls.save('a', pollSchema.parse({ ...POLL, id: 'x', question }));
    const { body } = await ask('http://dem.test/poll/x');
    expect((body as { html: string }).html).not.toContain('<script');
  });
});

describe('a service below a path', () => {
  it('names its frames and pages below it', async () => {
    await service.close();
    service = await startService(':memory:', { publicUrl: 'https://cms.gov.vn/danvan' });
    await service.store.sites.save(siteSchema.parse({ id: 'b' }));
    const { body } = await service.get('/oembed?url=https://cms.gov.vn/danvan/stats/b');
    expect((body as { html: string }).html).toContain(
      'src="https://cms.gov.vn/danvan/embed/stats/b"',
    );
    expect((await service.get('/oembed?url=https://cms.gov.vn/stats/b')).status).toBe(404);
  });
});
