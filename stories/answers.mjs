// Answers over real HTTP for stories and tests: good ones, and all the ways in which a server can fail a widget.
// Used by the test server and by Storybook, in Node and in a service worker, under /answers/.

const HUGE_BYTES = 50_000_000;

const poll = {
  question: 'Bạn thấy giao diện mới của Cổng thông tin thế nào?',
  options: [
    { id: 'tot', text: 'Dễ dùng, đẹp' },
    { id: 'kha', text: 'Được, nhưng cần chỉnh sửa thêm' },
    { id: 'chua-tot', text: 'Khó dùng' },
  ],
  proofOfWork: false,
};
const tally = {
  ballots: 1204,
  options: [
    { id: 'tot', votes: 803 },
    { id: 'kha', votes: 311 },
    { id: 'chua-tot', votes: 90 },
  ],
};

const kinds = {
  /** Any body with any type, after so many milliseconds: /answers/echo?type=application/json&after=300&body=… */
  echo(response, query) {
    setTimeout(
      () => {
        response.writeHead(200, {
          'content-type': query.get('type') ?? 'application/json; charset=utf-8',
        });
        response.end(query.get('body') ?? '');
      },
      Number(query.get('after') ?? 0),
    );
  },
  /** An empty answer with a status: /answers/status?code=500 */
  status(response, query) {
    response.writeHead(Number(query.get('code') ?? 500), {
      'content-type': 'application/problem+json',
    });
    response.end('{}');
  },
  /** An answer that never comes. */
  slow(response) {
    // The line is cut at last: a browser opens few lines to one host, and the next test wants one.
    setTimeout(() => response.destroy(), 10_000).unref?.();
  },
  /** The page of a log-in or an error with status 200, as old proxies give it. */
  html(response) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end('<!DOCTYPE html><title>Đăng nhập</title><p>Đăng nhập');
  },
  /** A redirect to such a page. */
  redirect(response) {
    response.writeHead(302, { location: '/answers/html' });
    response.end();
  },
  /** Half of an answer, then the line is cut. */
  truncated(response, query) {
    const body = query.get('body') ?? '{"total": 12';
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': String(body.length + 1000),
    });
    response.write(body);
    setTimeout(() => response.destroy(), 20);
  },
  /** A service with polls, each named after what it does with a ballot: /answers/service/v1/polls/da-bau */
  service(response, query, path = '') {
    const [, id, part] = /^\/v1\/polls\/([\w-]+)(?:\/([\w-]+))?$/.exec(path) ?? [];
    const send = (status, body) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const voted = { state: 'open', pass: 'pass', ...(id === 'cuoi-ky' ? {} : { tally }) };
    if (part === undefined) {
      const results = id === 'cuoi-ky' ? 'after-close' : 'after-vote';
      const { tally: seen } = query.has('pass') ? voted : {};
      return send(200, { poll: { ...poll, id, results }, state: 'open', tally: seen });
    }
    if (part === 'ballot-paper') return send(200, { token: 'token' });
    if (part === 'ballots') return send(403, { code: 'results-hidden', detail: '' });
    if (id === 'cham') return undefined;
    if (id === 'hong') return response.destroy();
    if (id === 'da-bau') return send(409, { code: 'already-voted', detail: '', ...voted });
    if (id === 'thanh-vien') return send(401, { code: 'member-token-needed', detail: '' });
    return send(200, { receipt: '0410-6105-0R3G-G28X', ...voted });
  },
  /** One after the other what these addresses answer, and then the last: /answers/turns/name/address,address/… */
  turns(response, query, path = '') {
    const [, name, list = ''] = path.split('/');
    const addresses = list.split(',').map(decodeURIComponent);
    const turn = turns.get(name) ?? 0;
    turns.set(name, turn + 1);
    answer({ url: addresses[Math.min(turn, addresses.length - 1)] }, response);
  },
  /** A list of one record again and again, some megabytes long: /answers/long?megabytes=7&record={…} */
  long(response, query) {
    const record = query.get('record') ?? '{}';
    const count = Math.floor(
      (Number(query.get('megabytes') ?? 1) * 1e6) / (new TextEncoder().encode(record).length + 1),
    );
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(`[${new Array(count).fill(record).join()}]`);
  },
  /** Fifty megabytes. */
  huge(response) {
    response.writeHead(200, { 'content-type': 'application/json' });
    const block = new Uint8Array(500_000).fill(0x20);
    let sent = 0;
    const more = () => {
      while (sent < HUGE_BYTES && !response.destroyed) {
        sent += block.length;
        if (!response.write(block)) return;
      }
      response.end();
    };
    response.on('drain', more);
    more();
  },
};

/** How often each series of answers was asked for. */
const turns = new Map();

/** Answers a request under /answers/; tells whether it did. */
export function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const [, name, path] = /^\/answers\/(\w+)(\/.*)?$/.exec(url.pathname) ?? [];
  if (name === undefined || !Object.hasOwn(kinds, name)) return false;
  kinds[name](response, url.searchParams, path);
  return true;
}

/** The same as Koa middleware, as Web Test Runner takes it. */
export async function koaAnswers(context, next) {
  if (!context.url.startsWith('/answers/')) return next();
  context.respond = false;
  if (!answer(context.req, context.res)) context.res.writeHead(404).end();
  return undefined;
}
