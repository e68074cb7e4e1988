import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../../service/openapi/describe-api.js';
import { siteSchema } from '../../../service/index.js';
import { pollSchema } from '../../../src/polls/index.js';
import { ADMIN_TOKEN, POLL, startService, type TestService } from '../fixtures.js';

const OWN = 'https://a.gov.vn';
const OTHERS = [
  'https://b.gov.vn',
  'http://a.gov.vn',
  'https://a.gov.vn:8443',
  'https://a.gov.vn.evil.example',
  'https://evil.example/https://a.gov.vn',
  'https://A.gov.vn@evil.example',
  'null',
  'file://',
  '*',
];

let service: TestService;
beforeEach(async () => {
  service = await startService();
  await service.store.sites.save(siteSchema.parse({ id: 'b', origins: ['https://b.gov.vn'] }));
  await service.store.polls.save('a', pollSchema.parse({ ...POLL, results: 'always' }));
});
afterEach(() => service.close());

/** Operations about site `a`, as its pages alone call them, with a body that would do; registers are for every page. */
const CALLS = OPERATIONS.filter(({ path }) =>
  /^\/v1\/(?:sites|polls)\/(?!.*\/(?:models|documents)$)/.test(path),
).map(({ method, path }) => ({
  method,
  path: path.replace(':site', 'a').replace(':poll', POLL.id),
  body: path.endsWith('/votes') ? { choices: ['tot'] } : { page: '/' },
}));

describe.each(CALLS)('$method $path', ({ method, path, body }) => {
  const call = (headers: Record<string, string>, asked = method): Promise<Response> =>
    service.request(`${path}?page=/`, {
      method: asked,
      headers: { 'content-type': 'text/plain', ...headers },
      ...(asked === 'POST' ? { body: JSON.stringify(body) } : {}),
    });

  it('is for pages of its site', async () => {
    const answer = await call({ origin: OWN });
    expect(answer.headers.get('access-control-allow-origin')).toBe(OWN);
    expect(answer.headers.get('vary')).toContain('Origin');
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
    const asked = await call(
      { origin: OWN, 'access-control-request-method': method },
      'OPTIONS' as typeof method,
    );
    expect(asked.status).toBe(204);
    expect(asked.headers.get('access-control-allow-origin')).toBe(OWN);
  });

  it.each(OTHERS)(
    'changes nothing for a page of %s, which may not read the refusal',
    async (origin) => {
      for (const asked of [method, 'OPTIONS' as typeof method]) {
        const answer = await call({ origin }, asked);
        expect(answer.status).toBe(403);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
        // A copy that a proxy keeps must not go to another page.
        expect(answer.headers.get('vary')).toContain('Origin');
      }
      expect(await service.store.reads('a', ['/'])).toEqual([0]);
      expect((await service.store.polls.get(POLL.id, service.clock.now))?.tally.ballots).toBe(0);
    },
  );
});

describe('a form of a foreign page', () => {
  it('does not vote for a citizen whose browser has voted here before, nor with a token of the attacker', async () => {
    const paper = await service.get(`/v1/polls/${POLL.id}/ballot-paper`);
    const { token } = paper.body as { token: string };
    for (const origin of ['https://evil.example', 'null', 'https://b.gov.vn']) {
      const answer = await service.request(`/v1/polls/${POLL.id}/votes`, {
        method: 'POST',
        headers: {
          origin,
          cookie: `danvan_device=${token}`,
          'content-type': 'application/x-www-form-urlencoded',
        },
        body: new URLSearchParams({ choice: 'tot', token }).toString(),
      });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    expect((await service.store.polls.get(POLL.id, service.clock.now))?.tally.ballots).toBe(0);
  });
});

describe('every answer', () => {
  const paths = [...new Set(OPERATIONS.map(({ path }) => path))].map((path) =>
    path.replace(':site', 'a').replace(':poll', POLL.id).replace(':feed', 'khong-co'),
  );
  it.each([...paths, '/nowhere'])(
    'of %s forbids sniffing, foreign scripts and foreign frames',
    async (path) => {
      const answer = await service.request(path, {
        headers: { authorization: `Bearer ${ADMIN_TOKEN}` },
      });
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('referrer-policy')).not.toBeNull();
      const policy = answer.headers.get('content-security-policy') ?? '';
      const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      // A frame tells its height, by the one script whose hash is there.
      const scripts = /script-src ([^;]*)/.exec(policy)?.[1];
      if (isPage && path.startsWith('/embed/')) expect(scripts).toMatch(/^'sha256-[\w+/]{43}='$/);
      else if (isPage && (path === '/builder' || path === '/admin')) expect(scripts).toBe("'self'");
      else expect(scripts).toBeUndefined();
      const ancestors = /frame-ancestors ([^;]*)/.exec(policy)?.[1];
      // Pages for admins, and the one that leads to them, belong to no site.
      const ofNoSite = new Map([
        ['/builder', "'none'"],
        ['/admin', "'none'"],
        ['/check', "'self'"],
        ['/', "'self'"],
      ]).get(path);
      expect(ancestors).toBe(isPage ? (ofNoSite ?? `'self' ${OWN}`) : "'none'");
      expect(answer.headers.get('x-powered-by')).toBeNull();
    },
  );
});

describe('the operator’s token', () => {
  const enter = async (token: string, address: string, headers = {}): Promise<number> => {
    const authorization = `Bearer ${token}`;
    const init = { address, headers: { authorization, ...headers } };
    return (await service.get('/v1/admin/sites', init)).status;
  };

  it('can not be guessed at by one network, whatever address within it and header it uses', async () => {
    const statuses: number[] = [];
    for (let guess = 0; guess < 30; guess += 1)
      statuses.push(
        await enter(`guess-number-${guess}`, `2001:db8:1:2::${guess.toString(16)}`, {
          'x-forwarded-for': `192.0.2.${guess}`,
        }),
      );
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(20);
    // Not even with the right one, until the time is over.
    expect(await enter(ADMIN_TOKEN, '2001:db8:1:2::ffff')).toBe(429);
    expect(await enter(ADMIN_TOKEN, '198.51.100.1')).toBe(200);
  });

  it.each([
    '',
    ' ',
    ADMIN_TOKEN.slice(0, -1),
    `${ADMIN_TOKEN} `.repeat(2),
    ADMIN_TOKEN.toUpperCase(),
  ])('is not %j', async (token) => {
    expect(await enter(token, '198.51.100.1')).toBe(401);
  });

  it('is of no use to a page: no origin may read what the operator reads', async () => {
    for (const origin of [OWN, 'https://evil.example']) {
      const init = { headers: { origin, authorization: `Bearer ${ADMIN_TOKEN}` } };
      const answer = await service.get('/v1/admin/sites', init);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
