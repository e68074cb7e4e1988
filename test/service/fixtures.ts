import { createHash } from 'node:crypto';
import {
  createApp,
  openStore,
  siteSchema,
  type App,
  type AppOptions,
  type Store,
} from '../../service/index.js';
import type { Challenge } from '../../src/client/index.js';
import { pollSchema, type Poll } from '../../src/polls/index.js';

/** A day on which nothing is special: Wednesday 18 November 2026, 10:00 in Vietnam. */
export const WEDNESDAY = Date.parse('2026-11-18T10:00:00+07:00');

export const BROWSER =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/142 Safari/537.36';
export const ADMIN_TOKEN = 'a-token-of-the-operator';
export const MEMBER_SECRET = 'a-secret-shared-with-the-cms-of-the-site';

/** The poll of an old portal page. */
export const POLL: Poll = pollSchema.parse({
  id: 'giao-dien',
  question: 'Bạn thấy giao diện mới thế nào?',
  options: [
    { id: 'tot', text: 'Tốt' },
    { id: 'chua-tot', text: 'Chưa tốt' },
    { id: 'y-kien-khac', text: 'Ý kiến khác' },
  ],
});

/** A service with one site, `a`, over a fresh store, whose clock the test moves. */
export interface TestService {
  readonly app: App;
  readonly store: Store;
  readonly clock: { now: number };
  /** Sends a request as the browser at `address` would. */
  request(path: string, init?: RequestInit & { readonly address?: string }): Promise<Response>;
  /** Sends JSON by POST and gives status and body. */
  post(
    path: string,
    body: unknown,
    init?: RequestInit & { readonly address?: string },
  ): Promise<Reply>;
  get(path: string, init?: RequestInit & { readonly address?: string }): Promise<Reply>;
  close(): Promise<void>;
}

/** A JSON answer. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export async function startService(
  address = ':memory:',
  options: Partial<AppOptions> & { readonly site?: object } = {},
): Promise<TestService> {
  const clock = { now: WEDNESDAY };
  const store = openStore(address, { now: () => clock.now });
  await store.migrate();
  const { site, ...rest } = options;
  await store.sites.save(
    siteSchema.parse({
      id: 'a',
      name: 'Cổng A',
      origins: ['https://a.gov.vn'],
      memberKeys: [{ algorithm: 'HS256', secret: MEMBER_SECRET }],
      ...site,
    }),
  );
  const app = createApp({ store, adminToken: ADMIN_TOKEN, now: () => clock.now, ...rest });
  const request: TestService['request'] = async (path, init = {}) => {
    const { address: from = '203.0.113.7', ...rest } = init;
    const headers = new Headers(rest.headers);
    if (!headers.has('user-agent')) headers.set('user-agent', BROWSER);
    return app.fetch(new Request(`http://dem.test${path}`, { ...rest, headers }), {
      incoming: { socket: { remoteAddress: from } },
    });
  };
  const reply = async (response: Response): Promise<Reply> => {
    const text = await response.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, headers: response.headers, body };
  };
  return {
    app,
    store,
    clock,
    request,
    async post(path, body, init = {}) {
      const headers = new Headers(init.headers);
      if (!headers.has('content-type')) headers.set('content-type', 'application/json');
      return reply(
        await request(path, { ...init, method: 'POST', headers, body: JSON.stringify(body) }),
      );
    },
    get: async (path, init) => reply(await request(path, init)),
    async close() {
      app.close();
      await store.close();
    },
  };
}

/** Solves a task as a browser would. */
export function solve(challenge: Challenge): string {
  for (let number = 0; number <= challenge.maxnumber; number += 1) {
    const hash = createHash('sha256').update(`${challenge.salt}${number}`).digest('hex');
    if (hash !== challenge.challenge) continue;
    const { algorithm, salt, signature } = challenge;
    return Buffer.from(
      JSON.stringify({ algorithm, challenge: hash, number, salt, signature }),
    ).toString('base64');
  }
  throw new Error('The task has no answer.');
}
