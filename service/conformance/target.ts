import { createHash, randomUUID } from 'node:crypto';
import {
  ballotPaperSchema,
  pollReplySchema,
  voteReplySchema,
  type VoteReply,
} from '../../src/client/index.js';
import * as z from '../../src/schema/zod.js';
import { Broken, hold, type Need } from './promise.js';

/** The part of `fetch` that the kit uses. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** An answer, read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: unknown;
}

/** What one request sends besides its address. */
export interface Sending {
  readonly method?: string;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What the promises are tried on. */
export interface Given {
  readonly site?: string;
  /** An open poll whose result is public, that takes one ballot a device. */
  readonly poll?: string;
  readonly closedPoll?: string;
  /** An origin whose pages may call the site. */
  readonly origin?: string;
  readonly adminToken?: string;
}

/** A browser's name: servers do not count robots. */
const BROWSER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const PATIENCE_MS = 15_000;

/** The server that is tried. */
export class Target {
  readonly given: Given;
  readonly #base: string;
  readonly #fetch: Fetch;
  readonly #answers: Answer[] = [];
  #vote:
    | Promise<{ readonly token: string; readonly nonce: string; readonly reply: VoteReply }>
    | undefined;

  constructor(base: string, given: Given, fetch: Fetch) {
    this.#base = base.replace(/\/+$/, '');
    this.given = given;
    this.#fetch = fetch;
  }

  /** Every answer that has come so far. */
  get answers(): readonly Answer[] {
    return this.#answers;
  }

  /** Whether a promise has what it needs. What a poll must be is asked only where there is one. */
  async has(need: Need): Promise<boolean> {
    if (need !== 'publicResults' && need !== 'devicePolicy') return this.given[need] !== undefined;
    if (this.given.poll === undefined) return true;
    const { poll } = await this.ask(pollReplySchema, this.ofPoll());
    return need === 'publicResults' ? poll.results === 'always' : poll.policy === 'device';
  }

  /** Sends a request. */
  async send(path: string, { method, body, headers }: Sending = {}): Promise<Answer> {
    const response = await this.#fetch(`${this.#base}${path}`, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      headers: {
        'user-agent': BROWSER,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const answer = { status: response.status, headers: response.headers, text, json: parsed(text) };
    this.#answers.push(answer);
    return answer;
  }

  /** Sends a request that must be answered with 200 and data of this shape. */
  async ask<Schema extends z.ZodMiniType>(
    schema: Schema,
    path: string,
    sending?: Sending,
  ): Promise<z.infer<Schema>> {
    const { status, text, json } = await this.send(path, sending);
    hold(status === 200, `${path}: status 200`, `${status} ${text}`);
    const read = z.safeParse(schema, json);
    if (read.success) return read.data;
    const [issue] = read.error.issues;
    throw new Broken(
      `${path}: ${issue?.path.join('.') ?? ''} ${issue?.code ?? ''}; came: ${text.slice(0, 300)}`,
    );
  }

  /** The address of something below the site. */
  ofSite(rest: string): string {
    return `/v1/sites/${encodeURIComponent(this.given.site ?? '')}/${rest}`;
  }

  /** The address of the open poll, and below. */
  ofPoll(rest = ''): string {
    return `/v1/polls/${encodeURIComponent(this.given.poll ?? '')}${rest}`;
  }

  /** A page that nobody has read yet. */
  newPage(): string {
    return `/danvan-conform/${randomUUID()}`;
  }

  /** A ballot paper, its work done: what a vote must carry. */
  async paper(poll = this.ofPoll()): Promise<{ readonly token: string; readonly proof?: string }> {
    const { token, challenge } = await this.ask(ballotPaperSchema, `${poll}/ballot-paper`);
    return challenge ? { token, proof: solve(challenge) } : { token };
  }

  /** The one ballot that the kit casts in the open poll, for its first option. */
  castBallot(): Promise<{
    readonly token: string;
    readonly nonce: string;
    readonly reply: VoteReply;
  }> {
    this.#vote ??= (async () => {
      const nonce = randomUUID();
      const [choice] = await this.options();
      const paper = await this.paper();
      const reply = await this.ask(voteReplySchema, this.ofPoll('/votes'), {
        body: { choices: [choice], nonce, ...paper },
      });
      return { token: paper.token, nonce, reply };
    })();
    return this.#vote;
  }

  /** The ids of the options of the open poll. */
  async options(): Promise<string[]> {
    const { poll } = await this.ask(optionsSchema, this.ofPoll());
    return poll.options.map(({ id }) => id);
  }
}

const optionsSchema = z.object({
  poll: z.object({ options: z.array(z.object({ id: z.string() })) }),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Does the work of an altcha task, as a browser does. */
function solve(challenge: {
  readonly challenge: string;
  readonly salt: string;
  readonly maxnumber: number;
  readonly signature: string;
}): string {
  for (let number = 0; number <= challenge.maxnumber; number += 1) {
    const hash = createHash('sha256').update(`${challenge.salt}${number}`).digest('hex');
    if (hash !== challenge.challenge) continue;
    const { salt, signature } = challenge;
    const payload = { algorithm: 'SHA-256', challenge: hash, number, salt, signature };
    return Buffer.from(JSON.stringify(payload)).toString('base64');
  }
  throw new Broken('ballot-paper: the task has a solution up to maxnumber');
}
