import { randomUUID } from 'node:crypto';
import type { BallotPaper, VoteReply } from '../../../src/client/index.js';
import type { HttpClient } from './http-client.js';
import type { Random } from './random.js';

/** Where the service is to be found now; it moves with every restart. */
export interface Whereabouts {
  /** Resolves with the address as soon as the service listens. */
  now(): Promise<string>;
}

/** Where a service is that comes and goes; clients wait while it is away. */
export class MovingService implements Whereabouts {
  #address: Promise<string>;
  #tell: (address: string) => void = () => undefined;
  #isKnown = false;

  constructor() {
    this.#address = this.#unknown();
  }

  now(): Promise<string> {
    return this.#address;
  }

  moved(address: string): void {
    this.#isKnown = true;
    this.#tell(address);
  }

  lost(): void {
    // Those who wait already shall hear of the next one.
    if (!this.#isKnown) return;
    this.#isKnown = false;
    this.#address = this.#unknown();
  }

  #unknown(): Promise<string> {
    return new Promise((resolve) => {
      this.#tell = resolve;
    });
  }
}

/** A vote that was acknowledged. */
export interface Acknowledged {
  readonly poll: string;
  readonly receipt: string;
  readonly choices: readonly string[];
  readonly sequence: number;
}

/** What clients saw. */
export interface Seen {
  /** Acknowledged views by page. */
  readonly views: Map<string, number>;
  readonly votes: Acknowledged[];
  /** Requests begun, whatever became of them. */
  begun: number;
  /** Requests that were sent again because no answer came, or none that said yes. */
  again: number;
  /** Answers that no client should ever see. */
  readonly wrong: string[];
}

/** The poll that the load votes in. */
export interface LoadPoll {
  readonly id: string;
  readonly options: readonly string[];
  readonly most: number;
}

function nothingSeen(): Seen {
  return { views: new Map(), votes: [], begun: 0, again: 0, wrong: [] };
}

/** A load of many clients, each of which sends again, with the same id, until it is answered. */
export class Load {
  readonly seen: Seen = nothingSeen();
  readonly #http: HttpClient;
  readonly #whereabouts: Whereabouts;
  readonly #random: Random;
  #isOver = false;
  #begunWaiters: { readonly at: number; readonly resolve: () => void }[] = [];

  constructor(http: HttpClient, whereabouts: Whereabouts, random: Random) {
    this.#http = http;
    this.#whereabouts = whereabouts;
    this.#random = random;
  }

  /** Waits until so many more requests have begun. */
  async more(requests: number): Promise<void> {
    const at = this.seen.begun + requests;
    await new Promise<void>((resolve) => this.#begunWaiters.push({ at, resolve }));
  }

  /** Lets each client finish what it has begun and begin nothing new. */
  end(): void {
    this.#isOver = true;
  }

  /** Views pages as one visitor until the end. */
  async view(site: string, pages: readonly string[], address: string): Promise<void> {
    while (!this.#isOver) {
      const page = this.#random.pick(pages);
      await this.#untilYes(`/v1/sites/${site}/hits`, { page, view: randomUUID() }, address);
      this.seen.views.set(page, (this.seen.views.get(page) ?? 0) + 1);
    }
  }

  /** Votes as one voter after the other until the end; some send a ballot again that was acknowledged. */
  async vote({ id: poll, options, most }: LoadPoll, address: string): Promise<void> {
    const path = `/v1/polls/${poll}/votes`;
    while (!this.#isOver) {
      const paper = (await this.#untilYes(
        `/v1/polls/${poll}/ballot-paper`,
        undefined,
        address,
      )) as BallotPaper;
      const first = this.#random.below(options.length);
      const count = 1 + this.#random.below(most);
      const choices = Array.from(
        { length: count },
        (_, index) => options[(first + index) % options.length] ?? '',
      );
      const ballot = { choices, token: paper.token, nonce: randomUUID() };
      const { receipt, entry } = (await this.#untilYes(path, ballot, address)) as VoteReply;
      this.seen.votes.push({
        poll,
        receipt,
        choices: [...choices].sort(),
        sequence: entry.sequence,
      });
      if (this.#random.below(4) > 0) continue;
      const repeated = (await this.#untilYes(path, ballot, address)) as VoteReply;
      if (repeated.receipt !== receipt || repeated.entry.sequence !== entry.sequence)
        this.seen.wrong.push(`a repeated ballot got another receipt: ${receipt}`);
    }
  }

  async #untilYes(path: string, body: object | undefined, address: string): Promise<unknown> {
    for (;;) {
      const base = await this.#whereabouts.now();
      this.#begin();
      try {
        const answer = await this.#http.send(`${base}${path}`, {
          headers: { 'x-forwarded-for': address },
          ...(body === undefined ? {} : { body }),
        });
        if (answer.status === 200) return answer.json();
        if (answer.status !== 503) {
          this.seen.wrong.push(`${path}: ${answer.status} ${answer.text}`);
          if (this.#isOver) throw new Error(answer.text);
        }
      } catch (error) {
        if (this.#isOver && !isConnection(error)) throw error;
        // The service may have gone between the question for its address and the request.
        await new Promise((resolve) => setImmediate(resolve));
      }
      this.seen.again += 1;
    }
  }

  #begin(): void {
    this.seen.begun += 1;
    const { begun } = this.seen;
    this.#begunWaiters = this.#begunWaiters.filter(({ at, resolve }) => {
      if (begun < at) return true;
      resolve();
      return false;
    });
  }
}

function isConnection(error: unknown): boolean {
  return error instanceof Error && ('code' in error || /broke off/.test(error.message));
}
