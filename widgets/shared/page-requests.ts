import { failureOfStatus, LoadError } from './failure.js';
import { pageTable } from './page-table.js';

/** An answer as text, with what is needed to read it. */
export interface Answer {
  readonly body: string;
  readonly contentType: string;
  /** The address after redirects, against which relative ones are meant. */
  readonly url: string;
}

/** Bytes after which an answer is refused: a feed of some thousand items is below. */
const MOST_BYTES = 8_000_000;
const PATIENCE_MS = 20_000;
/** How long an answer is shared after it came, so that widgets that start one after the other ask once. */
const SHARED_MS = 5_000;

/**
 * Gets a text from the web once for all widgets of the page that ask for it.
 *
 * @param url - absolute http(s) address
 * @param options - `again` asks anew although an answer is there, as a retry does
 * @throws LoadError with the reason
 */
export function requestOnce(
  url: string,
  options: { readonly again?: boolean } = {},
): Promise<Answer> {
  const table = pageTable<Promise<Answer>>('requests');
  const known = options.again === true ? undefined : table.get(url);
  if (known) return known;
  const answer = request(url);
  table.set(url, answer);
  const forget = (): void => {
    if (table.get(url) === answer) table.delete(url);
  };
  answer.then(() => setTimeout(forget, SHARED_MS), forget);
  return answer;
}

async function request(url: string, init?: RequestInit): Promise<Answer> {
  const { ok, status, headers, body, url: address } = await exchange(url, init);
  if (!ok) throw new LoadError(failureOfStatus(status));
  return { body, contentType: headers.get('content-type') ?? '', url: address };
}

/** An answer of any status. */
export interface Exchange {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
  readonly body: string;
  readonly url: string;
}

/**
 * Sends one request with the patience and the bounds that all requests of the page have.
 *
 * @throws LoadError when no answer came, or none that a page can take
 */
export async function exchange(url: string, init: RequestInit = {}): Promise<Exchange> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, PATIENCE_MS);
  try {
    const response = await fetch(url, { ...init, credentials: 'omit', signal: abort.signal });
    const { ok, status } = response;
    // Missing in fetch polyfills of old themes.
    const headers = (response.headers as Headers | undefined) ?? { get: () => null };
    return {
      ok,
      status,
      headers,
      body: await boundedText(response, abort),
      url: response.url || url,
    };
  } catch (error) {
    if (error instanceof LoadError) throw error;
    if (abort.signal.aborted) throw new LoadError('timeout');
    throw new LoadError(navigator.onLine ? 'unreachable' : 'offline');
  } finally {
    clearTimeout(timer);
  }
}

/** Reads no more than a page can take: a stream that goes on is cut off, not collected. */
async function boundedText(response: Response, abort: AbortController): Promise<string> {
  // A body without a stream: fetch polyfills of old themes.
  const reader = (response.body as ReadableStream<Uint8Array> | null | undefined)?.getReader();
  if (!reader) return response.text();
  const decoder = decoderOf(response);
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > MOST_BYTES) {
      abort.abort();
      throw new LoadError('too-large');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function decoderOf(response: Response): TextDecoder {
  const label = /charset=["']?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}

/** The same for JSON. */
export async function requestJson(
  url: string,
  options: { readonly again?: boolean } = {},
): Promise<unknown> {
  return jsonOf(await requestOnce(url, options));
}

/**
 * Sends texts by name, and gives the JSON that is answered.
 *
 * @throws LoadError with the reason
 */
export async function sendJson(
  url: string,
  texts: Readonly<Record<string, string>>,
): Promise<unknown> {
  return jsonOf(
    await request(url, {
      method: 'POST',
      // As text/plain the browser need not ask the service first whether the page may send it.
      headers: { 'content-type': 'text/plain;charset=UTF-8' },
      body: JSON.stringify(texts),
      keepalive: true,
    }),
  );
}

function jsonOf({ body }: Answer): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new LoadError('unreadable');
  }
}
