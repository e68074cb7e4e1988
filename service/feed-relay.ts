import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { readFeed } from '../src/feeds/index.js';
import { HttpProblem } from './http/problems.js';
import type { Service } from './service-context.js';
import type { FeedCopy, FeedSource } from './store/index.js';

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

/**
 * Hands on configured feeds. One question to the source at a time and no more than its freshness asks for; when it fails,
 * the last good copy is served as stale.
 */
export class FeedRelay {
  readonly #service: Pick<Service, 'store' | 'fetch' | 'now' | 'log'>;
  readonly #running = new Map<string, Promise<RelayedFeed>>();
  readonly #failedAt = new Map<string, number>();

  constructor(service: Pick<Service, 'store' | 'fetch' | 'now' | 'log'>) {
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
      await refusePrivate(address);
      const response = await this.#service.fetch(address, {
        redirect: 'manual',
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
        throw new Error(`status ${response.status}`);
      }
      if (location === null) throw new Error('a redirect to nowhere');
      address = new URL(location, address);
    }
    throw new Error('too many redirects');
  }
}

async function read(response: Response, url: string, now: number): Promise<FeedCopy> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const part = await reader?.read();
    if (part === undefined || part.done) break;
    const value: Uint8Array = part.value;
    size += value.byteLength;
    if (size > MOST_BYTES) {
      await reader?.cancel();
      throw new Error('larger than a feed may be');
    }
    parts.push(value);
  }
  const feed = readFeed(Buffer.concat(parts), response.headers.get('content-type') ?? '', { url });
  if (feed.items.length === 0 && feed.title === undefined) throw new Error('not a feed');
  return {
    body: JSON.stringify(feed),
    etag: response.headers.get('etag'),
    modified: response.headers.get('last-modified'),
    fetchedAt: now,
  };
}

const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6');

/** A public feed that redirects must not lead the service to a machine of its own network. */
async function refusePrivate(address: URL): Promise<void> {
  if (address.protocol !== 'http:' && address.protocol !== 'https:')
    throw new Error('not an address of the web');
  const host = address.hostname.replace(/^\[|\]$/g, '');
  const addresses =
    isIP(host) === 0 ? (await lookup(host, { all: true })).map((entry) => entry.address) : [host];
  for (const found of addresses) {
    if (PRIVATE.check(found, isIP(found) === 6 ? 'ipv6' : 'ipv4'))
      throw new Error('an address of a private network');
  }
}
