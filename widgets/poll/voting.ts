import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ServiceError } from '../../src/client/client.js';
import type { VoteReply } from '../../src/client/messages.js';
import { LoadError, type FailureReason } from '../shared/failure.js';
import { keep } from '../shared/keep.js';
import { kept } from '../shared/kept.js';
import type { WidgetLocale } from '../shared/messages.js';
import { randomId } from '../shared/random-id.js';
import { clientFor, failureOfCall } from '../shared/service-client.js';
import { field } from '../shared/unknown-data.js';
import { keepVote } from './keep-vote.js';
import { readVote, type OwnVote } from './own-vote.js';
import { readTally, type PollPlace, type TallyView } from './poll-view.js';

/** Why a ballot was not taken. The choice is kept and can be sent again. */
export type Refusal =
  | { readonly why: 'unsent'; readonly reason: FailureReason }
  | { readonly why: 'too-many'; readonly seconds: number }
  | { readonly why: 'members-only' }
  /** The service's own sentence. */
  | { readonly why: 'told'; readonly sentence: string };

/** Where a vote stands. */
export type VoteStep =
  | { readonly step: 'choosing' }
  | { readonly step: 'sending' }
  | { readonly step: 'refused'; readonly refusal: Refusal }
  /** `isNew`: cast just now; otherwise the voter is told that there is an earlier ballot. */
  | { readonly step: 'voted'; readonly isNew: boolean; readonly vote: OwnVote };

/** A ballot as the voter filled it. */
export interface Ballot {
  readonly choices: readonly string[];
  readonly member: string | undefined;
  /** Whether the poll may ask for work. */
  readonly asksForWork: boolean;
}

/** How a {@link VotingController} is made. */
export interface VotingOptions {
  locale(): WidgetLocale;
  /** The ballot was taken, now or earlier; the result, where it may be seen. */
  voted(tally: TallyView | undefined, isNew: boolean): void;
  /** The poll is not as it was shown: closed since, not open yet, other options. */
  changed(): void;
}

const SPINNER_AFTER_MS = 500;

/** Casts the ballot of this browser: once, however often it has to be sent. */
export class VotingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: VotingOptions;
  #place: PollPlace | undefined;
  #step: VoteStep = { step: 'choosing' };
  #isSlow = false;
  #sent: { readonly choices: string; readonly nonce: string } | undefined;

  constructor(host: ReactiveControllerHost, options: VotingOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    // A vote goes on while its element is moved about the page.
  }

  get step(): VoteStep {
    return this.#step;
  }

  /** Whether sending has taken so long that a sign of it should be shown. */
  get isSlow(): boolean {
    return this.#isSlow;
  }

  /** The vote of this browser. */
  get vote(): OwnVote | undefined {
    return this.#step.step === 'voted' ? this.#step.vote : undefined;
  }

  /** Turns to a poll, with the vote that this browser has cast in it. */
  turnTo(place: PollPlace | undefined, vote: OwnVote | undefined): void {
    if (place?.service === this.#place?.service && place?.poll === this.#place?.poll) return;
    this.#place = place;
    this.#sent = undefined;
    this.#set(vote ? { step: 'voted', isNew: false, vote } : { step: 'choosing' });
  }

  /** Forgets a vote that the poll no longer knows: it began anew. */
  forget(): void {
    if (this.#place) keepVote(this.#place, undefined);
    this.#set({ step: 'choosing' });
  }

  /** Sends the ballot. While one is under way, nothing more is sent. */
  async cast(ballot: Ballot): Promise<void> {
    const place = this.#place;
    if (!place || this.#step.step === 'sending') return;
    this.#set({ step: 'sending' });
    const timer = setTimeout(() => {
      this.#isSlow = true;
      this.#host.requestUpdate();
    }, SPINNER_AFTER_MS);
    try {
      const answer = await this.#send(place, ballot);
      this.#remember(place, answer, true);
    } catch (error) {
      this.#refused(place, error);
    } finally {
      clearTimeout(timer);
      this.#isSlow = false;
      this.#host.requestUpdate();
    }
  }

  async #send(place: PollPlace, ballot: Ballot, isSecond = false): Promise<VoteReply> {
    const client = clientFor(place.service, this.#options.locale());
    const { choices, member, asksForWork } = ballot;
    try {
      const token = kept(tokenKey(place));
      const ticket =
        token !== undefined && !asksForWork ? { token } : await this.#fetchTicket(place, token);
      return await client.vote(place.poll, {
        choices: [...choices],
        nonce: this.#nonceFor(choices),
        ...ticket,
        ...(member === undefined ? {} : { member }),
      });
    } catch (error) {
      if (isSecond || !(error instanceof ServiceError)) throw error;
      if (error.code === 'token-needed') keep(tokenKey(place), undefined);
      else if (!/^proof-/.test(error.code)) throw error;
      return this.#send(place, { ...ballot, asksForWork: true }, true);
    }
  }

  async #fetchTicket(place: PollPlace, known: string | undefined) {
    const paper = await clientFor(place.service).ballotPaper(place.poll);
    const given: unknown = field(paper, 'token');
    const token = known ?? (typeof given === 'string' ? given : undefined);
    if (token !== undefined && known === undefined) keep(tokenKey(place), token);
    const { challenge } = paper;
    const proof = challenge && (await import('./prove.js').then(({ prove }) => prove(challenge)));
    return { ...(token === undefined ? {} : { token }), ...(proof === undefined ? {} : { proof }) };
  }

  /** The same for the same ballot, so that one whose answer was lost counts once; another ballot gets another. */
  #nonceFor(choices: readonly string[]): string {
    const key = [...choices].sort().join(' ');
    if (this.#sent?.choices !== key) this.#sent = { choices: key, nonce: randomId() };
    return this.#sent.nonce;
  }

  #remember(place: PollPlace, answer: unknown, isNew: boolean): void {
    const vote = readVote(answer);
    if (isNew && vote.receipt === undefined) throw new LoadError('unreadable');
    keepVote(place, vote);
    this.#sent = undefined;
    this.#set({ step: 'voted', isNew, vote });
    this.#options.voted(readTally(field(answer, 'tally')), isNew);
  }

  #refused(place: PollPlace, error: unknown): void {
    const { code, status, problem, retryAfter } =
      error instanceof ServiceError ? error : new ServiceError(0, undefined);
    if (code === 'already-voted') {
      this.#remember(place, problem, false);
      return;
    }
    const refuse = (refusal: Refusal): void => {
      this.#set({ step: 'refused', refusal });
    };
    if (/^member-/.test(code)) refuse({ why: 'members-only' });
    else if (code === 'too-many-requests') refuse({ why: 'too-many', seconds: retryAfter ?? 60 });
    else if (status >= 400 && status < 500 && typeof problem?.detail === 'string')
      refuse({ why: 'told', sentence: problem.detail });
    else refuse({ why: 'unsent', reason: failureOfCall(error) });
    if (/^(?:closed|not-open-yet|invalid-ballot|unknown-poll)$/.test(code)) this.#options.changed();
  }

  #set(step: VoteStep): void {
    this.#step = step;
    this.#host.requestUpdate();
  }
}

function tokenKey({ service }: PollPlace): string {
  return `device ${service}`;
}
