import type { Fetch } from '../../../service/conformance/target.js';

/** Stands before a good server and breaks one promise of it. */
export type Breaker = (good: Fetch) => Fetch;

/** Changes answers to some requests. */
function answers(
  path: RegExp,
  change: (response: Response, init: RequestInit) => Response | Promise<Response>,
): Breaker {
  return (good) => async (address, init) => {
    const response = await good(address, init);
    return path.test(address) ? change(response, init) : response;
  };
}

/** Changes the body of good answers. */
function bodies(path: RegExp, change: (body: never) => unknown): Breaker {
  return answers(path, async (response) => {
    const text = await response.text();
    if (!response.ok) return new Response(text, response);
    const body = change(JSON.parse(text) as never);
    return new Response(JSON.stringify(body), response);
  });
}

/** Changes a header of answers; nothing removes it. */
function header(path: RegExp, name: string, value?: string): Breaker {
  return answers(path, (response) => {
    const headers = new Headers(response.headers);
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
    const { status } = response;
    return new Response(response.body, { status, headers });
  });
}

/** Changes what is sent. */
function requests(
  path: RegExp,
  change: (body: Record<string, unknown>, headers: Headers) => void,
): Breaker {
  return (good) => (address, init) => {
    if (!path.test(address) || typeof init.body !== 'string') return good(address, init);
    const headers = new Headers(init.headers);
    let body: Record<string, unknown>;
    try {
      body = JSON.parse(init.body) as Record<string, unknown>;
    } catch {
      return good(address, init);
    }
    change(body, headers);
    return good(address, { ...init, headers, body: JSON.stringify(body) });
  };
}

/** Answers refusals with another status and body. */
function refusals(path: RegExp, status: number, body: string, type = 'application/json'): Breaker {
  return answers(path, (response) =>
    response.status < 400
      ? response
      : new Response(body, { status, headers: { 'content-type': type } }),
  );
}

const OK = '{}';
const HITS = /\/hits$/;
const VOTES = /\/votes$/;
const NONE = /danvan-conform-none/;

/** Loses one in a few of the views that come at once. */
const losesViews: Breaker = (good) => {
  let running = 0;
  return async (address, init) => {
    if (!HITS.test(address) || typeof init.body !== 'string') return good(address, init);
    running += 1;
    try {
      const isLost = running > 5;
      const headers = new Headers(init.headers);
      if (isLost) headers.set('user-agent', 'Googlebot/2.1');
      return await good(address, { ...init, headers });
    } finally {
      running -= 1;
    }
  };
};

/** Gives a new token to each ballot, so that nobody has voted before. */
const forgetsVoters: Breaker = (good) => async (address, init) => {
  if (!VOTES.test(address) || typeof init.body !== 'string') return good(address, init);
  const paper = await good(address.replace(VOTES, '/ballot-paper'), {
    headers: init.headers ?? {},
  });
  const { token } = (await paper.json()) as { token: string };
  const body = JSON.stringify({ ...(JSON.parse(init.body) as object), token });
  return good(address, { ...init, body });
};

/** One broken server for each promise, by the promise's id. */
export const BREAKERS: Readonly<Record<string, Breaker>> = {
  'hit-counts': bodies(HITS, (reply: { reads: number }) => ({ ...reply, reads: 1 })),
  'hit-idempotent': requests(HITS, (body) => delete body['view']),
  'hits-together': losesViews,
  'hit-as-text': answers(HITS, (response, init) =>
    /text\/plain/.test(new Headers(init.headers).get('content-type') ?? '')
      ? new Response(OK, { status: 415 })
      : response,
  ),
  'robots-not-counted': requests(HITS, (_, headers) => {
    headers.set('user-agent', 'Mozilla/5.0 Firefox/140.0');
  }),
  'total-grows': (() => {
    let fall = 1_000_000;
    return bodies(HITS, (reply: { stats: object }) => {
      fall -= 1;
      return { ...reply, stats: { ...reply.stats, total: fall } };
    });
  })(),
  'stats-shape': bodies(/\/stats$/, (stats: { total: number }) => ({
    ...stats,
    total: String(stats.total),
  })),
  'reads-in-order': bodies(/\/reads\?/, ({ reads }: { reads: object[] }) => ({
    reads: reads.reverse(),
  })),
  'history-shape': bodies(/\/history/, ({ days, ...rest }: { days: object[] }) => ({
    ...rest,
    days: [...days, ...days],
  })),
  'presence-counts-nothing': (() => {
    let total = 0;
    return bodies(/\/presence$/, (reply: { stats: { total: number } }) => {
      total += 1;
      return { stats: { ...reply.stats, total: reply.stats.total + total } };
    });
  })(),
  'poll-shape': bodies(/\/polls\/[^/?]+$/, (reply: object) => ({ ...reply, head: undefined })),
  'paper-fresh': bodies(/\/ballot-paper$/, (paper: object) => ({ ...paper, token: 'one-for-all' })),
  'vote-needs-token': forgetsVoters,
  'vote-checked': refusals(VOTES, 400, '{"error":"wrong"}'),
  'vote-acknowledged': bodies(VOTES, (reply: object) => ({ ...reply, receipt: '1234' })),
  'vote-idempotent': requests(VOTES, (body) => delete body['nonce']),
  'vote-once': forgetsVoters,
  'closed-refuses': refusals(/-closed\/votes$/, 200, OK),
  'log-verifies': bodies(/\/ballots\?/, (reply: { entries: { choices: string[] }[] }) => ({
    ...reply,
    entries: reply.entries.map((entry) => ({ ...entry, choices: ['b'] })),
  })),
  'receipt-in-log': bodies(/\/ballots\?/, (reply: { entries: object[] }) => ({
    ...reply,
    entries: reply.entries.slice(0, -1),
  })),
  'tally-equals-ballots': bodies(
    /\/v1\/polls\/[^/]+-open$/,
    (reply: { tally: { ballots: number; options: { id: string; votes: number }[] } }) => ({
      ...reply,
      tally: {
        ...reply.tally,
        options: reply.tally.options.map(({ id, votes }) => ({ id, votes: votes + 1 })),
      },
    }),
  ),
  'log-in-parts': (good) => (address, init) => good(address.replace(/after=\d+/, 'after=0'), init),
  'unknown-site': refusals(/\/sites\/danvan-conform-none/, 200, OK),
  'unknown-poll': refusals(NONE, 404, '<h1>404</h1>', 'text/html'),
  'refusal-fresh': header(NONE, 'cache-control', 'public, max-age=60'),
  'refusal-language': (good) => (address, init) => good(address.replace('?lang=en', ''), init),
  'bad-json': refusals(HITS, 500, '{"error":"wrong"}'),
  'wrong-type': answers(HITS, (response) =>
    response.status === 415 ? new Response(OK, { status: 200 }) : response,
  ),
  'wrong-fields': answers(HITS, async (response) => {
    if (response.status !== 422) return response;
    const body = (await response.json()) as object;
    return new Response(JSON.stringify({ ...body, problems: undefined }), response);
  }),
  'too-large': answers(HITS, (response) =>
    response.status === 413 ? new Response(OK, { status: 200 }) : response,
  ),
  'wrong-method': header(HITS, 'allow'),
  'admin-closed': (good) => (address, init) =>
    /\/v1\/admin\/sites$/.test(address) && !new Headers(init.headers).has('authorization')
      ? Promise.resolve(new Response('{"sites":[]}'))
      : good(address, init),
  'origin-allowed': header(/\/stats$/, 'access-control-allow-origin'),
  preflight: answers(HITS, (response, { method }) =>
    method === 'OPTIONS' ? new Response(null, { status: 404 }) : response,
  ),
  'origin-foreign': (good) => (address, init) => {
    const headers = new Headers(init.headers);
    if (headers.get('origin')?.includes('foreign') === true) headers.delete('origin');
    return good(address, { ...init, headers });
  },
  'counts-fresh': header(HITS, 'cache-control', 'public, max-age=60'),
  'utf-8': header(/\/stats$/, 'content-type', 'text/html; charset=windows-1258'),
  nosniff: header(/\/stats$/, 'x-content-type-options'),
  'no-cookies': header(HITS, 'set-cookie', 'visitor=7'),
};
