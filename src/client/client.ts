import type { CampaignReport } from '../campaigns/campaign-report.js';
import type { ModelRegister } from '../campaigns/model-register.js';
import type { VisitHistory, VisitorStats } from '../counters/measurements.js';
import type { DocumentRegister } from '../documents/document-register.js';
import type { Feed } from '../feeds/feed.js';
import type {
  BallotPaper,
  BallotsReply,
  HitReply,
  HitRequest,
  PollReply,
  PresenceReply,
  PresenceRequest,
  ProblemReply,
  ReadsReply,
  VoteReply,
  VoteRequest,
} from './messages.js';

/**
 * The part of the web's `fetch` that the client uses.
 *
 * @example
 * const withTimeout: Fetch = (address, init) => fetch(address, { signal: AbortSignal.timeout(5000), ...init });
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: withTimeout });
 * (await client.stats('cong-tinh')).online.members; // 0
 */
export type Fetch = (
  address: string,
  init?: {
    readonly method?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly body?: string;
    readonly keepalive?: boolean;
    readonly signal?: AbortSignal;
  },
) => Promise<{
  readonly ok: boolean;
  readonly status: number;
  readonly headers: {
    /** A header by its name; null where there is none. */
    get(name: string): string | null;
  };
  /** The body as JSON. */
  json(): Promise<unknown>;
}>;

/**
 * How a client is made.
 *
 * @example
 * const options: ClientOptions = { base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call), locale: 'en' };
 * typeof createClient(options).stats; // 'function'
 */
export interface ClientOptions {
  /** The address of the service, such as `https://dem.example.gov.vn`. */
  readonly base: string;
  /** The page's or program's own `fetch`. */
  readonly fetch: Fetch;
  /** Language of refusals; Vietnamese unless told. */
  readonly locale?: 'vi' | 'en';
}

/**
 * What one call may be told.
 *
 * @example
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * const options: CallOptions = { signal: AbortSignal.timeout(5000) };
 * (await client.stats('cong-tinh', options)).online.members; // 0
 */
export interface CallOptions {
  readonly signal?: AbortSignal;
}

/**
 * The service refused, or did not answer.
 *
 * @example
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * const refusal = await client.poll('khong-co').catch((error: unknown) => error);
 * refusal instanceof ServiceError && refusal.code; // 'unknown-poll'
 */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  /** The HTTP status; 0 without an answer. */
  readonly status: number;
  /** The stable name of the refusal; `no-answer` without one. */
  readonly code: string;
  /** The whole refusal, with what it adds, such as `tally` beside `already-voted`. */
  readonly problem: ProblemReply | undefined;
  /** Seconds after which trying again may help. */
  readonly retryAfter: number | undefined;

  constructor(
    status: number,
    problem: ProblemReply | undefined,
    retryAfter?: number,
    options?: ErrorOptions,
  ) {
    super(problem?.detail ?? 'The service did not answer.', options);
    this.status = status;
    this.code = problem?.code ?? 'no-answer';
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/**
 * The calls of the service, typed. Each rejects with {@link ServiceError}.
 *
 * @example
 * const client: Client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * (await client.poll('giao-dien')).poll.options.length; // 2
 */
export interface Client {
  /** Counts one view of a page. Give a `view` id to send it again safely. */
  hit(site: string, view: HitRequest, options?: CallOptions): Promise<HitReply>;
  /** Keeps the visitor online without counting a view. */
  presence(site: string, presence?: PresenceRequest, options?: CallOptions): Promise<PresenceReply>;
  /** Visitor statistics of a site. */
  stats(site: string, options?: CallOptions): Promise<VisitorStats>;
  /** How often pages were read, in the order asked. */
  reads(site: string, pages: readonly string[], options?: CallOptions): Promise<ReadsReply>;
  /** Visitors and views of each of the last days, oldest first; 30 days unless told. */
  history(site: string, days?: number, options?: CallOptions): Promise<VisitHistory>;
  /** A poll as it stands; with the `pass` of a vote, the results too. */
  poll(poll: string, pass?: string, options?: CallOptions): Promise<PollReply>;
  /** A token to vote with, and the task where the poll asks for work. */
  ballotPaper(poll: string, options?: CallOptions): Promise<BallotPaper>;
  /** Casts a ballot. Give a `nonce` to send it again safely. */
  vote(poll: string, vote: VoteRequest, options?: CallOptions): Promise<VoteReply>;
  /** A part of the public ballot log, once the results are public. */
  ballots(
    poll: string,
    part?: { readonly after?: number; readonly limit?: number },
    options?: CallOptions,
  ): Promise<BallotsReply>;
  /** A foreign feed that the service relays. */
  feed(feed: string, options?: CallOptions): Promise<Feed>;
  /** The models that a site publishes. */
  models(site: string, options?: CallOptions): Promise<ModelRegister>;
  /** The documents that a site publishes. */
  documents(site: string, options?: CallOptions): Promise<DocumentRegister>;
  /** How a campaign stands today. */
  campaign(campaign: string, options?: CallOptions): Promise<CampaignReport>;
}

/**
 * Makes a client of the service. It has no state and checks nothing; the schemas of `danvan` do, where that is wanted.
 *
 * @example
 * const client = createClient({ base: 'https://dem.example.gov.vn', fetch: (...call) => fetch(...call) });
 * const { stats, reads } = await client.hit('cong-tinh', { page: '/tin/4522', view: crypto.randomUUID() });
 * reads; // 1
 * typeof stats.total; // 'number'
 */
export function createClient({ base, fetch, locale = 'vi' }: ClientOptions): Client {
  const root = `${base.replace(/\/+$/, '')}/v1`;

  const call = async <Reply>(
    path: readonly string[],
    query: readonly (readonly [string, string])[],
    { signal }: CallOptions = {},
    body?: object,
  ): Promise<Reply> => {
    const asked = locale === 'vi' ? query : [...query, ['lang', locale] as const];
    const search = asked.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
    const address = `${root}/${path.map(encodeURIComponent).join('/')}${search === '' ? '' : `?${search}`}`;
    let response: Awaited<ReturnType<Fetch>> | undefined;
    let reply: unknown;
    try {
      response = await fetch(address, {
        ...(signal ? { signal } : {}),
        // As text/plain the browser need not ask the service first whether the page may send it.
        ...(body === undefined
          ? {}
          : {
              method: 'POST',
              headers: { 'content-type': 'text/plain;charset=UTF-8' },
              body: toJson(body),
              keepalive: true,
            }),
      });
      reply = await response.json();
    } catch (cause) {
      if (signal?.aborted) throw cause;
      // A proxy in front of the service refuses with a page of HTML.
      const status = response?.ok === false ? response.status : 0;
      throw new ServiceError(status, undefined, undefined, { cause });
    }
    if (response.ok) return reply as Reply;
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    throw new ServiceError(
      response.status,
      reply as ProblemReply,
      Number.isFinite(seconds) ? seconds : undefined,
    );
  };

  return {
    hit: (site, view, options) => call(['sites', site, 'hits'], [], options, view),
    presence: (site, presence = {}, options) =>
      call(['sites', site, 'presence'], [], options, presence),
    stats: (site, options) => call(['sites', site, 'stats'], [], options),
    reads: (site, pages, options) =>
      call(
        ['sites', site, 'reads'],
        pages.map((page) => ['page', page] as const),
        options,
      ),
    history: (site, days = 30, options) =>
      call(['sites', site, 'history'], [['days', String(days)]], options),
    poll: (poll, pass, options) =>
      call(['polls', poll], pass === undefined ? [] : [['pass', pass]], options),
    ballotPaper: (poll, options) => call(['polls', poll, 'ballot-paper'], [], options),
    vote: (poll, vote, options) => call(['polls', poll, 'votes'], [], options, vote),
    ballots: (poll, { after = 0, limit = 1000 } = {}, options) =>
      call(
        ['polls', poll, 'ballots'],
        [
          ['after', String(after)],
          ['limit', String(limit)],
        ],
        options,
      ),
    feed: (feed, options) => call(['feeds', feed], [], options),
    models: (site, options) => call(['sites', site, 'models'], [], options),
    documents: (site, options) => call(['sites', site, 'documents'], [], options),
    campaign: (campaign, options) => call(['campaigns', campaign], [], options),
  };
}

/** JSON as `JSON.stringify` gives it where no old library has given arrays a `toJSON` of its own that encodes them twice. */
function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members: string[] = [];
  for (const [name, member] of Object.entries(value)) {
    if (member !== undefined) members.push(`${JSON.stringify(name)}:${toJson(member)}`);
  }
  return `{${members.join(',')}}`;
}
