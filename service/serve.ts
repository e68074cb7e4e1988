import { createServer, STATUS_CODES, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { App } from './app.js';
import { DATA_HEADERS, REFUSAL_HEADERS } from './http/answers.js';
import type { ServiceAnswer } from './http/exchange.js';
import { NodeRequest, withSmallBody, writeAnswer } from './http/node-exchange.js';
import { HttpProblem, problemBody, type ProblemCode } from './http/problems.js';

/**
 * A listener for Node's `http` server, Express and all that take one.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const app = createApp({ store });
 * const listener: NodeListener = nodeListener(app);
 * typeof listener; // 'function'
 * app.close();
 * await store.close();
 */
export type NodeListener = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Turns the service into a listener for Node: `createServer(nodeListener(app))`, `express().use('/danvan', nodeListener(app))`.
 *
 * @example
 * import { createServer } from 'node:http';
 *
 * const store = openStore(':memory:');
 * await store.migrate();
 * const app = createApp({ store });
 * const server = createServer(nodeListener(app)).listen(0); // in Express: express().use('/danvan', nodeListener(app))
 * server.close();
 * app.close();
 * await store.close();
 */
export function nodeListener(app: Pick<App, 'answer'>): NodeListener {
  return (incoming, outgoing) => {
    const write = (given: ServiceAnswer): void => {
      writeAnswer(incoming, outgoing, given);
    };
    withSmallBody(incoming, (body) => {
      const request = requestOf(incoming, body);
      // A host or an address that is none: no route was asked, so nobody told the language.
      const given = request ? app.answer(request) : plainRefusal('bad-request');
      if (given instanceof Promise) void given.then(write);
      else write(given);
    });
  };
}

function requestOf(incoming: IncomingMessage, body: Buffer | undefined): NodeRequest | undefined {
  try {
    return new NodeRequest(incoming, body);
  } catch {
    return undefined;
  }
}

/**
 * Where a server listens.
 *
 * @example
 * const options: ServeOptions = { port: 8787, host: '127.0.0.1' };
 * options.port; // 8787
 */
export interface ServeOptions {
  /** 8787 unless told; 0 takes any free port. */
  readonly port?: number;
  /** `127.0.0.1` unless told: the world comes in through the operator's proxy. */
  readonly host?: string;
}

/**
 * A server that listens.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const app = createApp({ store });
 * const running: RunningServer = await serve(app, { port: 0 });
 * running.url.startsWith('http://127.0.0.1:'); // true
 * await running.stop();
 * app.close();
 * await store.close();
 */
export interface RunningServer {
  readonly url: string;
  readonly server: Server;
  /** Takes no more connections, answers what was asked, and stops; what does not end within `ms` is cut off. */
  stop(ms?: number): Promise<void>;
}

/**
 * Serves an app over HTTP until stopped.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const app = createApp({ store });
 * const running = await serve(app, { port: 0 });
 * (await fetch(`${running.url}/healthz`)).status; // 200
 * await running.stop();
 * app.close();
 * await store.close();
 */
export async function serve(
  app: Pick<App, 'answer'>,
  { port = 8787, host = '127.0.0.1' }: ServeOptions = {},
): Promise<RunningServer> {
  const listener = nodeListener(app);
  let isStopping = false;
  const server = createServer(
    {
      // Slow senders give up their connection.
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: 65_000,
      maxHeaderSize: 16_384,
    },
    (request, response) => {
      // A connection that a busy client keeps open would keep a stopping server from its end.
      if (isStopping) response.shouldKeepAlive = false;
      listener(request, response);
    },
  );
  server.maxConnections = 10_000;
  server.on('clientError', refuseBytes);
  // What a client expects besides is no reason not to answer.
  server.on('checkExpectation', (request, response) => {
    server.emit('request', request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address() as AddressInfo;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}`,
    server,
    async stop(ms = 10_000) {
      isStopping = true;
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
      });
      // A connection falls idle only when its last answer is out.
      const sweep = setInterval(() => {
        server.closeIdleConnections();
      }, 50);
      const cut = setTimeout(() => {
        server.closeAllConnections();
      }, ms);
      await closed;
      clearInterval(sweep);
      clearTimeout(cut);
    },
  };
}

/** Answers what is no HTTP, or comes too slowly, or has no end, and closes the connection. */
function refuseBytes(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const { status, headers, body } = plainRefusal(CLIENT_ERRORS[error.code ?? ''] ?? 'bad-request');
  const lines = Object.entries({
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  }).map(([name, value]) => `${name}: ${value}`);
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('\r\n')}\r\n\r\n${body}`,
  );
}

const CLIENT_ERRORS: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

function plainRefusal(code: ProblemCode): ServiceAnswer & { readonly body: string } {
  const problem = new HttpProblem(code);
  return {
    status: problem.status,
    headers: { ...DATA_HEADERS, ...REFUSAL_HEADERS },
    body: problemBody(problem, 'vi'),
  };
}
