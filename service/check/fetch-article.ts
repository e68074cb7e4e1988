import { isIP } from 'node:net';
import { fetchFrom, readBody } from '../http/fetch-from.js';
import { addressesOf, isPrivate } from '../http/private-networks.js';
import { decodePage } from '../page-import/page-encoding.js';
import type { Article } from './read-article.js';

/** Why an article is not looked at. */
export type FetchFailure =
  | 'no-address'
  | 'not-registered'
  | 'private-network'
  | 'led-away'
  | 'no-answer'
  | 'refused'
  | 'too-large'
  | 'no-page';

/** An article that is not, or can't be, fetched. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly failure: FetchFailure;

  constructor(failure: FetchFailure) {
    super(failure);
    this.failure = failure;
  }
}

const MOST_BYTES = 3_145_728;
const TIMEOUT_MS = 8_000;
const MOST_REDIRECTS = 3;

/**
 * Fetches a published article as a browser gets it.
 *
 * Only from origins that sites are registered with, redirects included. A name is looked up once, and the connection goes
 * to the address that was checked: a name that leads to a private network is refused, whatever it leads to a moment later.
 * An origin that is itself an address of a private network was written down by the operator and is taken at its word.
 *
 * @param origins - those of the sites
 * @throws FetchError
 */
export async function fetchArticle(
  address: string,
  origins: ReadonlySet<string>,
): Promise<Article> {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) throw new FetchError('no-address');
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  let url = new URL(address);
  if (!origins.has(url.origin)) throw new FetchError('not-registered');
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const response = await ask(url, signal);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null)
      return read(response, url);
    await response.body?.cancel();
    if (!URL.canParse(location, url)) throw new FetchError('led-away');
    url = new URL(location, url);
    if (!origins.has(url.origin)) throw new FetchError('led-away');
  }
  throw new FetchError('led-away');
}

async function ask(url: URL, signal: AbortSignal): Promise<Response> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = await addressesOf(host).catch(() => {
    throw new FetchError('no-answer');
  });
  if (isIP(host) === 0 && addresses.some(isPrivate)) throw new FetchError('private-network');
  const headers = {
    accept: 'text/html, application/xhtml+xml',
    'user-agent': 'Mozilla/5.0 (compatible; danvan check page)',
  };
  return fetchFrom(url, { addresses, headers, signal }).catch(() => {
    throw new FetchError('no-answer');
  });
}

async function read(response: Response, url: URL): Promise<Article> {
  const { ok, headers } = response;
  const failure = ok
    ? /html/.test(headers.get('content-type') ?? 'html')
      ? undefined
      : 'no-page'
    : 'refused';
  if (failure) {
    await response.body?.cancel();
    throw new FetchError(failure);
  }
  const body = await readBody(response, MOST_BYTES).catch((error: unknown) => {
    throw new FetchError(error instanceof RangeError ? 'too-large' : 'no-answer');
  });
  const policy = headers.get('content-security-policy');
  return {
    html: decodePage(body).text,
    url: url.href,
    policies: policy === null ? [] : [policy],
  };
}
