import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/**
 * What a request carries besides its address.
 *
 * @example
 * const asking: Asking = { addresses: ['203.0.113.5'], headers: { accept: 'application/rss+xml' }, signal: AbortSignal.timeout(10_000) };
 */
export interface Asking {
  /** The addresses behind the host, checked by the caller. */
  readonly addresses: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/**
 * Asks a server for one thing and follows no redirect.
 *
 * @example
 * const fetchFrom: FetchFrom = (url) => Promise.resolve(Response.json({ items: [{ title: 'Tin mới', url: url.href }] }));
 * const app = createApp({ store: openStore('danvan.sqlite'), fetch: fetchFrom });
 */
export type FetchFrom = (url: URL, asking: Asking) => Promise<Response>;

const DECODERS = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Sends a GET to the addresses that were checked. A plain `fetch` would look the name up again, and whoever owns the name
 * could answer otherwise by then (DNS rebinding).
 */
export const fetchFrom: FetchFrom = (url, { addresses, headers, signal }) => {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  const options: RequestOptions = {
    signal,
    agent: false,
    headers: { 'accept-encoding': 'gzip, deflate, br', ...headers },
    lookup: (_name, { all }, done) => {
      if (all === true) done(null, known);
      else done(null, known[0]?.address ?? '', known[0]?.family);
    },
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    send(url, options, (message) => {
      try {
        resolve(responseOf(message));
      } catch (error) {
        message.destroy();
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    })
      .on('error', reject)
      .end();
  });
};

function responseOf(message: IncomingMessage): Response {
  const { statusCode: status = 0, headersDistinct } = message;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  if (status === 204 || status === 205 || status === 304) {
    message.resume();
    return new Response(null, { status, headers });
  }
  return new Response(Readable.toWeb(decoded(message)) as ReadableStream<Uint8Array>, {
    status,
    headers,
  });
}

function decoded(message: IncomingMessage): Readable {
  const coding = (message.headers['content-encoding'] ?? 'identity').toLowerCase();
  if (coding === 'identity') return message;
  if (!(coding in DECODERS)) throw new Error(`an encoding that is not known: ${coding}`);
  const decoder = DECODERS[coding as keyof typeof DECODERS]();
  // A body that breaks off fails whoever reads it.
  return pipeline(message, decoder, () => undefined);
}

/**
 * Reads the body of an answer, no further than the limit.
 *
 * @throws RangeError for one that is larger
 */
export async function readBody(response: Response, most: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) return Buffer.concat(parts);
    const value: Uint8Array = part.value;
    size += value.byteLength;
    if (size > most) {
      await reader?.cancel();
      throw new RangeError('the body is too large');
    }
    parts.push(value);
  }
}
