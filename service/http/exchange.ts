import type { Known } from '../known.js';

/**
 * A request as the service reads it, whoever received it: a fetch handler or a Node server.
 *
 * @example
 * const request: ServiceRequest = {
 *   method: 'GET', url: 'http://localhost/healthz', path: '/healthz', search: '', peer: '127.0.0.1',
 *   headers: new Headers(), read: () => new Uint8Array(),
 * };
 * const store = openStore(':memory:');
 * await store.migrate();
 * const app = createApp({ store });
 * (await app.answer(request)).status; // 200
 * app.close();
 * await store.close();
 */
export interface ServiceRequest {
  readonly method: string;
  /** The whole address. */
  readonly url: string;
  /** The path of the address as it was sent, percent signs and all. */
  readonly path: string;
  /** What stands behind the path, from its `?` on; empty where there is none. */
  readonly search: string;
  /** The address of the socket's other end; empty when not known. */
  readonly peer: string;
  /** Where headers are looked up, by their names in small letters. */
  readonly headers: Pick<Headers, 'get'>;
  /**
   * Reads the body, at once where it has arrived already.
   *
   * @param most - bytes after which reading ends: what is given is then longer than that
   */
  read(most: number): Known<Uint8Array>;
}

/**
 * An answer, before anybody made a `Response` of it or wrote it to a socket. Headers are a plain object, which many answers
 * share: a `Headers` for each would cost as much as the rest of it.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const app = createApp({ store });
 * const answer: ServiceAnswer = await app.answer({
 *   method: 'GET', url: 'http://localhost/healthz', path: '/healthz', search: '', peer: '127.0.0.1',
 *   headers: new Headers(), read: () => new Uint8Array(),
 * });
 * answer.headers['cache-control']; // 'no-store'
 * app.close();
 * await store.close();
 */
export interface ServiceAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** A body that could not be read to its end. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';
}

const NOTHING = new Uint8Array();

/**
 * A request of a fetch handler.
 *
 * @param env - what the server knows of the connection: Node adapters pass `{ incoming }`
 */
export function fromFetch(request: Request, env: unknown): ServiceRequest {
  const { url, method, headers } = request;
  const begin = url.indexOf('/', url.indexOf('//') + 2);
  const [, path = '', search = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url.slice(begin)) ?? [];
  return {
    method,
    url,
    path,
    search,
    headers,
    peer: peerOf(env),
    read: (most) => (request.body === null ? NOTHING : readStream(request.body, most)),
  };
}

/** The answer to a fetch handler's request. */
export function toResponse({ status, headers, body }: ServiceAnswer, method: string): Response {
  return new Response(method === 'HEAD' ? null : body, { status, headers });
}

/** Reads a body that may have no length, which a client could send for ever. */
async function readStream(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  try {
    const reader = body.getReader();
    const parts: Uint8Array[] = [];
    for (let size = 0; size <= most;) {
      const { done, value } = await reader.read();
      if (done) return Buffer.concat(parts);
      size += value.byteLength;
      parts.push(value);
    }
    reader.cancel().catch(() => undefined);
    return Buffer.concat(parts);
  } catch (cause) {
    throw new UnreadableBody('The body broke off.', { cause });
  }
}

/** The socket's peer, as Node servers hand it to a fetch handler (`env.incoming`). */
function peerOf(env: unknown): string {
  if (typeof env !== 'object' || env === null || !('incoming' in env)) return '';
  const { incoming } = env;
  if (typeof incoming !== 'object' || incoming === null || !('socket' in incoming)) return '';
  const { socket } = incoming;
  if (typeof socket !== 'object' || socket === null || !('remoteAddress' in socket)) return '';
  return typeof socket.remoteAddress === 'string' ? socket.remoteAddress : '';
}
