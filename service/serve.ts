import { createServer, STATUS_CODES, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { App } from './app.js';
import { DATA_HEADERS, REFUSAL_HEADERS } from './http/answers.js';
import { HttpProblem, problemBody, type ProblemCode } from './http/problems.js';

/** A listener for Node's `http` server, Express and all that take one. */
export type NodeListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Turns the service into a listener for Node: `createServer(nodeListener(app))`, `express().use('/danvan', nodeListener(app))`.
 */
export function nodeListener(
  app: Pick<App, 'fetch'>,
  options: NodeListenerOptions = {},
): NodeListener {
  return getRequestListener((request, env) => app.fetch(request, env), {
    // A library does not change the globals of the program that uses it, unless told.
    overrideGlobalObjects: options.ownsProcess ?? false,
    // A host or an address that is none: no route was asked, so nobody told the language.
    errorHandler: () => {
      const { status, headers, body } = plainRefusal('bad-request');
      return new Response(body, { status, headers });
    },
  });
}

/** What the listener may do to its program. */
export interface NodeListenerOptions {
  /** Replaces the program's `Request` and `Response` by lighter ones: nearly twice as fast. */
  readonly ownsProcess?: boolean;
}

/** Where a server listens. */
export interface ServeOptions {
  /** 8787 unless told; 0 takes any free port. */
  readonly port?: number;
  /** `127.0.0.1` unless told: the world comes in through the operator's proxy. */
  readonly host?: string;
}

/** A server that listens. */
export interface RunningServer {
  readonly url: string;
  readonly server: Server;
  /** Takes no more connections, answers what was asked, and stops; what does not end within `ms` is cut off. */
  stop(ms?: number): Promise<void>;
}

/** Serves an app over HTTP until stopped. */
export async function serve(
  app: Pick<App, 'fetch'>,
  { port = 8787, host = '127.0.0.1' }: ServeOptions = {},
): Promise<RunningServer> {
  const listener = nodeListener(app, { ownsProcess: true });
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
      void listener(request, response);
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

function plainRefusal(code: ProblemCode): {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string;
} {
  const problem = new HttpProblem(code);
  return {
    status: problem.status,
    headers: { ...DATA_HEADERS, ...REFUSAL_HEADERS },
    body: problemBody(problem, 'vi'),
  };
}
