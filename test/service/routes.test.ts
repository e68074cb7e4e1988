import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { Hono } from 'hono';
import { mount } from 'hono/mount';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeListener, openStore, createApp, serve } from '../../service/index.js';
import { OPERATIONS } from '../../service/openapi/describe-api.js';
import { createClient, ServiceError } from '../../src/client/index.js';
import { ADMIN_TOKEN, BROWSER, POLL, startService, type TestService } from './fixtures.js';

let service: TestService;
beforeEach(async () => {
  service = await startService();
});
afterEach(() => service.close());

const ADMIN = { headers: { authorization: `Bearer ${ADMIN_TOKEN}` } };
const put = (path: string, body: unknown): Promise<Response> =>
  service.request(path, {
    method: 'PUT',
    headers: { ...ADMIN.headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('a refusal', () => {
  it('is problem+json with a code and a sentence in Vietnamese', async () => {
    const { status, headers, body } = await service.get('/v1/sites/khong-co/stats');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(body).toEqual({
      type: 'urn:danvan:problem:unknown-site',
      title: 'Không có cổng này',
      status: 404,
      code: 'unknown-site',
      detail: 'Chưa có cổng nào mang mã này. Người vận hành thêm bằng lệnh danvan site add.',
    });
  });

  it('is a page for whoever follows a link or sends a form', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
    for (const [path, init] of [
      ['/poll/khong-co', { headers }],
      ['/v1/polls/khong-co/votes', { method: 'POST', headers, body: new URLSearchParams('c=a') }],
    ] as const) {
      const response = await service.request(path, init);
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8');
      expect(response.headers.get('cache-control')).toBe('no-store');
      const page = await response.text();
      expect(page).toContain('<html lang="vi">');
      expect(page).toContain('<h1>Không tìm thấy</h1>');
      expect(page).toContain('Không có cuộc bình chọn nào mang mã này.');
      expect(page).not.toContain('oembed');
    }
  });

  it('shows none of the address that it refuses', async () => {
    const response = await service.request('/<b>x</b>/y?z=<script>', {
      headers: { accept: 'text/html' },
    });
    expect(response.status).toBe(404);
    expect(await response.text()).not.toMatch(/<b>|%3Cb|<script/);
  });

  it.each([
    ['?lang=en', undefined, 'Unknown site'],
    ['', 'en-GB,en;q=0.9', 'Unknown site'],
    ['', 'fr, vi;q=0.5', 'Không có cổng này'],
    ['?lang=vi', 'en', 'Không có cổng này'],
  ])('speaks the language asked for (%s, %s)', async (query, language, title) => {
    const headers: Record<string, string> = language ? { 'accept-language': language } : {};
    const { body } = await service.get(`/v1/sites/khong-co/stats${query}`, { headers });
    expect(body).toMatchObject({ title });
  });

  it('names each bad field and its mend', async () => {
    const { status, body } = await service.post('/v1/sites/a/hits', { page: '', view: 'x' });
    expect(status).toBe(422);
    expect(body).toMatchObject({
      code: 'invalid-input',
      problems: [
        { path: 'page', message: 'Không được để trống.' },
        { path: 'view', message: 'Ít nhất 8 ký tự.' },
      ],
    });
  });

  it.each([
    ['no JSON', '{', 'application/json', 400, 'invalid-json'],
    ['another type', '<a/>', 'application/xml', 415, 'unsupported-media-type'],
    ['null', 'null', 'application/json', 422, 'invalid-input'],
    ['too much', `{"page":"${'a'.repeat(20_000)}"}`, 'application/json', 413, 'body-too-large'],
    ['a NUL in the page', '{"page":"/\\u0000"}', 'application/json', 422, 'invalid-input'],
    ['a prototype', '{"__proto__":{"page":"/"}}', 'application/json', 422, 'invalid-input'],
  ])('answers a body with %s', async (_, body, type, status, code) => {
    const response = await service.request('/v1/sites/a/hits', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code });
  });

  it('stops reading a body without a length at the limit', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 8_192;
        controller.enqueue(new Uint8Array(8_192));
      },
    });
    const init = {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body,
      duplex: 'half',
    };
    const response = await service.request('/v1/sites/a/hits', init);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(200_000);
  });

  it('tells a wrong method from a wrong address', async () => {
    const wrong = await service.request('/v1/sites/a/hits', { method: 'GET' });
    expect(wrong.status).toBe(405);
    expect(wrong.headers.get('allow')).toBe('POST');
    expect((await service.request('/nowhere')).status).toBe(404);
  });

  it('is 503 with a time to come again while the database is away', async () => {
    await service.store.close();
    const { status, headers, body } = await service.post('/v1/sites/a/hits', { page: '/' });
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('2');
    expect(body).toMatchObject({ code: 'store-unavailable' });
  });
});

describe('a page of another origin', () => {
  const from = (origin: string): { headers: Record<string, string> } => ({ headers: { origin } });

  it('may call when the site lists it', async () => {
    const { status, headers } = await service.post(
      '/v1/sites/a/hits',
      { page: '/' },
      from('https://a.gov.vn'),
    );
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe('https://a.gov.vn');
    expect(headers.get('vary')).toBe('Origin');
  });

  it.each(['https://b.gov.vn', 'http://a.gov.vn', 'https://a.gov.vn.evil.example', 'null'])(
    'is refused when it is %s',
    async (origin) => {
      const { status, headers, body } = await service.post(
        '/v1/sites/a/hits',
        { page: '/' },
        from(origin),
      );
      expect(status).toBe(403);
      expect(headers.has('access-control-allow-origin')).toBe(false);
      expect(body).toMatchObject({ code: 'origin-not-allowed' });
      expect(await service.store.reads('a', ['/'])).toEqual([0]);
    },
  );

  it('gets its question before the request answered', async () => {
    const ask = (origin: string): Promise<Response> =>
      service.request('/v1/sites/a/hits', { method: 'OPTIONS', headers: { origin } });
    const allowed = await ask('https://a.gov.vn');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-methods')).toBe('POST');
    expect((await ask('https://b.gov.vn')).status).toBe(403);
  });

  it('may frame the pages of its site only', async () => {
    const { headers } = await service.request('/stats/a');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self' https://a.gov.vn");
    expect(policy).toContain("default-src 'none'");
    const data = await service.get('/v1/sites/a/stats');
    expect(data.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(data.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('/v1/admin', () => {
  it('is not there without a token of the operator', async () => {
    const store = openStore(':memory:');
    await store.migrate();
    const app = createApp({ store });
    const response = await app.fetch(new Request('http://dem.test/v1/admin/sites'));
    expect(response.status).toBe(404);
    app.close();
    await store.close();
  });

  it('lets in who has the token, and few guesses', async () => {
    expect((await service.get('/v1/admin/sites', ADMIN)).status).toBe(200);
    const guess = { headers: { authorization: 'Bearer guess' } };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1)
      statuses.push((await service.get('/v1/admin/sites', guess)).status);
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect(
      (await service.get('/v1/admin/sites', { ...ADMIN, address: '198.51.100.1' })).status,
    ).toBe(200);
  });

  it('keeps sites and shows no secret of theirs', async () => {
    const secret = 's'.repeat(40);
    const saved = await put('/v1/admin/sites/b', {
      origins: ['https://b.gov.vn'],
      memberKeys: [{ algorithm: 'HS256', secret }],
    });
    expect(saved.status).toBe(200);
    const { body } = await service.get('/v1/admin/sites/b', ADMIN);
    expect(body).toMatchObject({ id: 'b', visitMinutes: 30, memberKeys: [{ algorithm: 'HS256' }] });
    expect(JSON.stringify(body)).not.toContain(secret);
    expect((await put('/v1/admin/sites/b', { origins: ['b.gov.vn'] })).status).toBe(422);
    const gone = { ...ADMIN, method: 'DELETE' };
    expect((await service.request('/v1/admin/sites/b', gone)).status).toBe(200);
    expect((await service.get('/v1/sites/b/stats')).status).toBe(404);
  });

  it('carries over totals and reads', async () => {
    expect((await put('/v1/admin/sites/a/total', { total: 5_100_909 })).status).toBe(200);
    await put('/v1/admin/sites/a/reads', { page: '/tin/1', reads: 1204 });
    const { body } = await service.post('/v1/sites/a/hits', { page: '/tin/1' });
    expect(body).toMatchObject({ reads: 1205, stats: { total: 5_100_910 } });
  });

  it('keeps polls, opens and closes them', async () => {
    const path = `/v1/admin/sites/a/polls/${POLL.id}`;
    expect((await put(path, { ...POLL, id: 'other' })).status).toBe(200);
    expect((await service.get(`/v1/polls/${POLL.id}`)).body).toMatchObject({ state: 'open' });
    const close = await service.post(`/v1/admin/polls/${POLL.id}/acts`, { act: 'close' }, ADMIN);
    expect(close.body).toMatchObject({ acts: [{ act: 'close' }] });
    expect((await service.get(`/v1/polls/${POLL.id}`)).body).toMatchObject({ state: 'closed' });
    expect((await service.get('/v1/admin/sites/a/polls', ADMIN)).body).toMatchObject({
      polls: [{ poll: { id: POLL.id }, state: 'closed', tally: { ballots: 0 } }],
    });
    const gone = await service.request(`/v1/admin/polls/${POLL.id}`, {
      ...ADMIN,
      method: 'DELETE',
    });
    expect(gone.status).toBe(200);
    expect((await service.get(`/v1/polls/${POLL.id}`)).status).toBe(404);
  });
});

describe('GET /v1/feeds', () => {
  const RSS =
    '<rss version="2.0"><channel><title>Tin</title><item><title>Bài 1</title><link>https://b.gov.vn/1</link></item></channel></rss>';
  let answers: (() => Response | Promise<Response>)[];
  let asked: Request[];

  beforeEach(async () => {
    await service.close();
    answers = [];
    asked = [];
    service = await startService(':memory:', {
      fetch: async (input, init) => {
        asked.push(new Request(input, init));
        const next = answers.shift();
        if (!next) throw new TypeError('fetch failed');
        return next();
      },
    });
    await service.store.feeds.save({ id: 'bao', url: 'http://203.0.113.5/rss', freshMinutes: 10 });
  });
  const rss =
    (headers: Record<string, string> = {}): (() => Response) =>
    () =>
      new Response(RSS, { headers: { 'content-type': 'application/rss+xml', ...headers } });

  it('hands on a configured feed as JSON and asks its source once', async () => {
    answers.push(rss());
    const replies = await Promise.all([service.get('/v1/feeds/bao'), service.get('/v1/feeds/bao')]);
    expect(replies[0].body).toMatchObject({ title: 'Tin', items: [{ title: 'Bài 1' }] });
    expect(replies[1].status).toBe(200);
    await service.get('/v1/feeds/bao');
    expect(asked).toHaveLength(1);
  });

  it('asks again when the copy is old, with its version', async () => {
    answers.push(rss({ etag: '"v1"' }), () => new Response(null, { status: 304 }));
    await service.get('/v1/feeds/bao');
    service.clock.now += 11 * 60_000;
    expect((await service.get('/v1/feeds/bao')).status).toBe(200);
    expect(asked[1]?.headers.get('if-none-match')).toBe('"v1"');
    await service.get('/v1/feeds/bao');
    expect(asked).toHaveLength(2);
  });

  it('gives the older copy when the source fails, and says that it is stale', async () => {
    answers.push(rss(), () => new Response('', { status: 500 }));
    await service.get('/v1/feeds/bao');
    service.clock.now += 11 * 60_000;
    const { status, headers, body } = await service.get('/v1/feeds/bao');
    expect(status).toBe(200);
    expect(headers.get('warning')).toContain('110');
    expect(body).toMatchObject({ title: 'Tin' });
  });

  it('answers a browser that has this version already', async () => {
    answers.push(rss());
    const etag = (await service.get('/v1/feeds/bao')).headers.get('etag') ?? '';
    const again = await service.request('/v1/feeds/bao', { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it.each([
    ['no source that answers', () => undefined],
    ['what is no feed', () => answers.push(() => new Response('<html>404</html>'))],
    [
      'a redirect into the operator’s network',
      () =>
        answers.push(
          () =>
            new Response(null, { status: 302, headers: { location: 'http://169.254.169.254/' } }),
          rss(),
        ),
    ],
    [
      'an endless answer',
      () =>
        answers.push(
          () => new Response(new Blob(Array.from({ length: 50 }, () => new Uint8Array(100_000)))),
        ),
    ],
  ])('refuses %s', async (_, prepare) => {
    prepare();
    const { status, body } = await service.get('/v1/feeds/bao');
    expect(status).toBe(502);
    expect(body).toMatchObject({ code: 'source-unavailable' });
  });

  it('relays no other address', async () => {
    expect((await service.get('/v1/feeds/khac')).status).toBe(404);
    expect((await service.get('/v1/feeds/bao?url=http://203.0.113.9/')).status).toBe(502);
    expect(asked.every(({ url }) => url === 'http://203.0.113.5/rss')).toBe(true);
  });
});

describe('the service', () => {
  it('describes each of its addresses in OpenAPI, and no other', async () => {
    const described = OPERATIONS.map(({ method, path }) => `${method} ${path}`);
    expect([...described].sort()).toEqual([...service.app.operations].sort());
    const { body } = await service.get('/openapi.json');
    expect(body).toMatchObject({
      openapi: '3.1.1',
      paths: { '/v1/sites/{site}/hits': { post: { operationId: 'postSitesSiteHits' } } },
      components: { schemas: { HitRequest: { required: ['page'] } } },
    });
    const text = JSON.stringify(body);
    const known = new Set(
      Object.keys((body as { components: { schemas: object } }).components.schemas),
    );
    for (const [, name = ''] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
      expect(known).toContain(name);
  });

  it('tells its health and its figures', async () => {
    await service.post('/v1/sites/a/hits', { page: '/' });
    expect((await service.get('/healthz')).body).toEqual({ status: 'ok', waiting: 0 });
    const figures = await (await service.request('/metrics')).text();
    expect(figures).toContain(
      'danvan_requests_total{route="POST /v1/sites/:site/hits",status="200"} 1',
    );
    expect(figures).toContain('danvan_counted_total{what="hit"} 1');
    expect(figures).toContain('danvan_request_seconds_count{route="POST /v1/sites/:site/hits"} 1');
    expect(figures).toMatch(/^danvan_waiting 0$/m);
  });

  it('shows the statistics as a page in both languages', async () => {
    await service.post('/v1/sites/a/hits', { page: '/' });
    await service.store.sites.setTotal('a', 5_100_909);
    const page = await (await service.request('/stats/a')).text();
    expect(page).toContain('<h1>Thống kê truy cập</h1>');
    expect(page).toContain('5.100.909');
    expect(await (await service.request('/stats/a?lang=en')).text()).toContain('5,100,909');
  });

  it('answers its typed client', async () => {
    const client = createClient({
      base: 'http://dem.test/',
      fetch: async (address, init) => {
        const headers = { ...init?.headers, 'user-agent': BROWSER };
        return service.request(new URL(address).pathname + new URL(address).search, {
          ...init,
          headers,
        });
      },
      locale: 'en',
    });
    expect((await client.hit('a', { page: '/tin/1' })).reads).toBe(1);
    expect((await client.reads('a', ['/tin/1'])).reads[0]?.reads).toBe(1);
    expect((await client.history('a')).days).toHaveLength(1);
    expect((await client.stats('a')).today).toBe(1);
    const refused = await client.poll('khong-co').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ServiceError);
    expect(refused).toMatchObject({
      code: 'unknown-poll',
      status: 404,
      message: 'No poll has this id.',
    });
  });
});

describe('the service mounts', () => {
  const ask = async (port: number, path: string): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': BROWSER },
      body: '{"page":"/"}',
    });
    return response.json();
  };
  const listening = async (server: ReturnType<typeof createServer>): Promise<number> => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  };

  it('in node:http', async () => {
    const server = createServer(nodeListener(service.app));
    expect(await ask(await listening(server), '/v1/sites/a/hits')).toMatchObject({ reads: 1 });
    server.close();
  });

  it('in Express, below a path', async () => {
    const host = express();
    host.use('/danvan', nodeListener(service.app));
    const server = createServer(host);
    expect(await ask(await listening(server), '/danvan/v1/sites/a/hits')).toMatchObject({
      reads: 1,
    });
    server.close();
  });

  it('in Hono, below a path', async () => {
    const host = new Hono();
    host.all('/danvan/*', mount(service.app.fetch));
    const response = await host.request('/danvan/v1/sites/a/stats');
    expect(await response.json()).toMatchObject({ today: 0 });
  });

  it('in a server of its own, which stops when asked', async () => {
    const running = await serve(service.app, { port: 0 });
    expect(await ask(Number(new URL(running.url).port), '/v1/sites/a/hits')).toMatchObject({
      reads: 1,
    });
    await running.stop();
    await expect(fetch(running.url)).rejects.toThrow();
  });
});
