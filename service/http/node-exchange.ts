import type { IncomingMessage, ServerResponse } from 'node:http';
import { PUBLIC_BODY_BYTES } from './body.js';
import { UnreadableBody, type ServiceAnswer, type ServiceRequest } from './exchange.js';

/** A host and port, and a path and query, that no `URL` would change. */
const PLAIN_HOST = /^[a-z0-9._-]+(?::\d{1,5})?$/;
const PLAIN_TARGET = /^\/[!#$&-;=?-[\]_a-z~%]*$/;
const DOT_SEGMENT = /\/\.\.?(?:[/?#]|$)/;

/** Milliseconds and bytes for which the rest of a refused body is read, so that its sender reads the refusal. */
const DRAIN_MS = 500;
const DRAIN_BYTES = 67_108_864;

/** What a request of a Node server is to the service. */
export class NodeRequest implements ServiceRequest {
  readonly method: string;
  readonly path: string;
  readonly search: string;
  readonly headers: RawHeaders;
  readonly #incoming: IncomingMessage;
  readonly #host: string;
  #body: Buffer | undefined;

  /**
   * @param body - the whole body, where it was read already
   * @throws TypeError for a host or an address that is none
   */
  constructor(incoming: IncomingMessage, body: Buffer | undefined) {
    this.#incoming = incoming;
    this.#body = body;
    this.method = incoming.method ?? 'GET';
    this.headers = new RawHeaders(incoming.rawHeaders);
    const { host, target } = addressOf(incoming.url ?? '', this.headers.get('host') ?? '');
    this.#host = host;
    const query = target.indexOf('?');
    this.path = query < 0 ? target : target.slice(0, query);
    this.search = query < 0 ? '' : target.slice(query);
  }

  get url(): string {
    const { socket } = this.#incoming;
    const scheme = 'encrypted' in socket && socket.encrypted === true ? 'https' : 'http';
    return `${scheme}://${this.#host}${this.path}${this.search}`;
  }

  get peer(): string {
    return this.#incoming.socket.remoteAddress ?? '';
  }

  read(most: number): Buffer | Promise<Buffer> {
    return this.#body ?? readStream(this.#incoming, most);
  }
}

/** The headers of a request as they came, looked up where they stand; one that came twice is both, as in a `Headers`. */
export class RawHeaders {
  readonly #raw: readonly string[];

  constructor(raw: readonly string[]) {
    this.#raw = raw;
  }

  get(name: string): string | null {
    const raw = this.#raw;
    let found: string | null = null;
    for (let index = 0; index < raw.length; index += 2) {
      const candidate = raw[index] ?? '';
      if (candidate.length !== name.length || candidate.toLowerCase() !== name) continue;
      const value = raw[index + 1] ?? '';
      found = found === null ? value : found + (name === 'cookie' ? '; ' : ', ') + value;
    }
    return found;
  }
}

function addressOf(url: string, host: string): { readonly host: string; readonly target: string } {
  if (PLAIN_TARGET.test(url) && PLAIN_HOST.test(host) && !DOT_SEGMENT.test(url))
    return { host, target: url };
  // A proxy may send the whole address.
  const isWhole = /^https?:\/\//.test(url);
  if (!isWhole && (!url.startsWith('/') || !/^[^/?#\\@\s]+$/.test(host)))
    throw new TypeError('Not an address.');
  const parsed = new URL(isWhole ? url : `http://${host}${url}`);
  return { host: parsed.host, target: parsed.pathname + parsed.search };
}

/** Whether all of a body may be read before anybody looks at it. */
function isSmall(incoming: IncomingMessage): boolean {
  if (incoming.method === 'GET') return false;
  const length = Number(incoming.headers['content-length'] ?? 0);
  return length > 0 && length <= PUBLIC_BODY_BYTES && !incoming.readableDidRead;
}

/**
 * Calls with the whole body of a request where it has a small one, else with none. One listener each instead of a stream saves
 * a page view a quarter of its time. Whoever breaks off is forgotten.
 */
export function withSmallBody(
  incoming: IncomingMessage,
  next: (body: Buffer | undefined) => void,
): void {
  if (!isSmall(incoming)) {
    next(undefined);
    return;
  }
  let body: Buffer | undefined;
  incoming.on('data', (part: Buffer) => {
    body = body === undefined ? part : Buffer.concat([body, part]);
  });
  incoming.on('end', () => {
    next(body);
  });
}

function readStream(incoming: IncomingMessage, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    const end = (): void => {
      incoming.off('data', take);
      resolve(Buffer.concat(parts));
    };
    const take = (part: Buffer): void => {
      size += part.byteLength;
      parts.push(part);
      if (size <= most) return;
      incoming.pause();
      end();
    };
    const fail = (cause?: Error): void => {
      reject(new UnreadableBody('The body broke off.', { cause }));
    };
    // Somebody before us has read it.
    if (incoming.readableDidRead) {
      fail();
      return;
    }
    incoming.on('data', take).on('end', end).on('error', fail).on('close', fail);
  });
}

/** Writes an answer. */
export function writeAnswer(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { status, headers, body }: ServiceAnswer,
): void {
  if (!incoming.complete && hasBody(incoming)) {
    outgoing.on('finish', () => {
      if (!incoming.complete) drain(incoming);
    });
  }
  if (body === null) {
    outgoing.writeHead(status, headers);
    outgoing.end();
    return;
  }
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  outgoing.writeHead(status, { ...headers, 'content-length': length });
  outgoing.end(body);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
}

/** Reads on what nobody wants, for a while: a connection closed before would take the answer with it. */
function drain(incoming: IncomingMessage): void {
  const { socket } = incoming;
  let size = 0;
  const cut = (): void => {
    socket.destroySoon();
  };
  const timer = setTimeout(cut, DRAIN_MS).unref();
  incoming.on('data', (part: Buffer) => {
    size += part.byteLength;
    if (size > DRAIN_BYTES) cut();
  });
  for (const event of ['end', 'close', 'error'] as const)
    incoming.on(event, () => {
      clearTimeout(timer);
    });
  incoming.resume();
}
