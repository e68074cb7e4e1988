import { readFeed } from '../src/feeds/index.js';
import { readBody, type FetchFrom } from './http/fetch-from.js';
import { addressesOf, isPrivate } from './http/private-networks.js';
import { HttpProblem } from './http/problems.js';
import type { Log } from './service-context.js';
import type { FeedCopy, FeedSource, Store } from './store/index.js';

const MOST_BYTES = 4_194_304;
const TIMEOUT_MS = 8_000;
const MOST_REDIRECTS = 3;
/** Seconds for which a source that failed is left alone. */
const RETRY_SECONDS = 60;

/** A feed as it is handed on. */
export interface RelayedFeed {
  /** JSON, as the core reads the feed. */
  readonly body: string;
  /** Seconds since 1970 at which the source gave it. */
  readonly fetchedAt: number;
  /** Whether the source did not answer and this is an older copy. */
  readonly isStale: boolean;
}

/** What a relay works with. */
interface Sources {
  readonly store: Store;
  readonly log: Log;
  readonly now: () => number;
  readonly fetch: FetchFrom;
}

/**
 * Hands on configured feeds. One question to the source at a time and no more than its freshness asks for; when it fails,
 * the last good copy is served as stale.
 */
export class FeedRelay {
  readonly #service: Sources;
  readonly #running = new Map<string, Promise<RelayedFeed>>();
  readonly #failedAt = new Map<string, number>();

  constructor(service: Sources) {
    this.#service = service;
  }

  /**
   * A feed by its id.
   *
   * @throws HttpProblem for an unknown feed, or one whose source does not answer and never did
   */
  async get(id: string): Promise<RelayedFeed> {
    const { store } = this.#service;
    const source = await store.feeds.get(id);
    if (!source) throw new HttpProblem('unknown-feed');
    const copy = await store.feeds.copy(id);
    const now = Math.floor(this.#service.now() / 1000);
    if (copy && Math.abs(now - copy.fetchedAt) < source.freshMinutes * 60)
      return { ...copy, isStale: false };
    const failedAt = this.#failedAt.get(id) ?? 0;
    if (copy && now - failedAt < RETRY_SECONDS) return { ...copy, isStale: true };
    let running = this.#running.get(id);
    if (!running) {
      running = this.#refresh(source, copy, now).finally(() => this.#running.delete(id));
      this.#running.set(id, running);
    }
    return running;
  }

  async #refresh(
    source: FeedSource,
    copy: FeedCopy | undefined,
    now: number,
  ): Promise<RelayedFeed> {
    try {
      const response = await this.#ask(source.url, copy);
      const known = copy && response.status === 304 ? { ...copy, fetchedAt: now } : undefined;
      const next = known ?? (await read(response, source.url, now));
      await this.#service.store.feeds.keepCopy(source.id, next);
      this.#failedAt.delete(source.id);
      return { body: next.body, fetchedAt: next.fetchedAt, isStale: false };
    } catch (error) {
      this.#failedAt.set(source.id, now);
      const reason = error instanceof Error ? error.message : String(error);
      this.#service.log.warn({ feed: source.id, reason }, 'the source of a feed did not answer');
      if (copy) return { ...copy, isStale: true };
      throw new HttpProblem('source-unavailable', { retryAfter: RETRY_SECONDS });
    }
  }

  async #ask(url: string, copy: FeedCopy | undefined): Promise<Response> {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    let address = new URL(url);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const response = await this.#service.fetch(address, {
        addresses: await publicAddresses(address),
        signal,
        headers: {
          accept:
            'application/rss+xml, application/atom+xml, application/feed+json, application/json, text/xml;q=0.9, */*;q=0.1',
          'user-agent': 'danvan (feed relay)',
          ...(copy?.etag == null ? {} : { 'if-none-match': copy.etag }),
          ...(copy?.modified == null ? {} : { 'if-modified-since': copy.modified }),
        },
      });
      const location = response.headers.get('location');
      if (response.status < 300 || response.status >= 400 || response.status === 304) {
        if (response.ok || response.status === 304) return response;
        await response.body?.cancel();
        throw new Error(`status ${response.status}`);
      }
      await response.body?.cancel();
      if (location === null) throw new Error('a redirect to nowhere');
      address = new URL(location, address);
    }
    throw new Error('too many redirects');
  }
}

async function read(response: Response, url: string, now: number): Promise<FeedCopy> {
  const body = await readBody(response, MOST_BYTES);
  const feed = readFeed(body, response.headers.get('content-type') ?? '', { url });
  if (feed.items.length === 0 && feed.title === undefined) throw new Error('not a feed');
  return {
    body: JSON.stringify(feed),
    etag: response.headers.get('etag'),
    modified: response.headers.get('last-modified'),
    fetchedAt: now,
  };
}

/** A public feed must not lead the service to a machine of its own network, by its name or by a redirect. */
async function publicAddresses(url: URL): Promise<string[]> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error('not an address of the web');
  const addresses = await addressesOf(url.hostname);
  if (addresses.some(isPrivate)) throw new Error('an address of a private network');
  return addresses;
}
