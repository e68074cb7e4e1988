// Answers over real HTTP for stories and tests: good ones, and all the ways in which a server can fail a widget.
// Used by the test server and by Storybook, under /answers/.

const HUGE_BYTES = 50_000_000;

const kinds = {
  /** Any body with any type: /answers/echo?type=application/json&body=… */
  echo(response, query) {
    response.writeHead(200, {
      'content-type': query.get('type') ?? 'application/json; charset=utf-8',
    });
    response.end(query.get('body') ?? '');
  },
  /** An empty answer with a status: /answers/status?code=500 */
  status(response, query) {
    response.writeHead(Number(query.get('code') ?? 500), {
      'content-type': 'application/problem+json',
    });
    response.end('{}');
  },
  /** An answer that never comes. */
  slow() {},
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
  /** Fifty megabytes. */
  huge(response) {
    response.writeHead(200, { 'content-type': 'application/json' });
    const block = Buffer.alloc(500_000, 0x20);
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

/** Answers a request under /answers/; tells whether it did. */
export function answer(request, response) {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const name = /^\/answers\/(\w+)$/.exec(url.pathname)?.[1];
  if (name === undefined || !Object.hasOwn(kinds, name)) return false;
  kinds[name](response, url.searchParams);
  return true;
}

/** The same as Koa middleware, as Web Test Runner takes it. */
export async function koaAnswers(context, next) {
  if (!context.url.startsWith('/answers/')) return next();
  context.respond = false;
  if (!answer(context.req, context.res)) context.res.writeHead(404).end();
  return undefined;
}
