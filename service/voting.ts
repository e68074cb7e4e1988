import { randomUUID, timingSafeEqual } from 'node:crypto';
import { checkBallot, createReceipt, resultsVisible } from '../src/polls/index.js';
import type { PollReply, VoteReply, VoteRequest } from '../src/client/index.js';
import type { Locale } from '../src/schema/index.js';
import { deviceOf } from './device-token.js';
import { networkOf, type ClientAddress } from './http/client-address.js';
import { HttpProblem } from './http/problems.js';
import { keyedHash } from './keyed-hash.js';
import { checkProof, type Proof } from './proof-of-work.js';
import { withKnown, type Known } from './known.js';
import { siteFor, type Service } from './service-context.js';
import type { PollSnapshot } from './store/index.js';
import { voterHash } from './visitors.js';

const RECEIPT_BYTES = 10;
const VEIL_BYTES = 6;

/** A ballot and who sent it. */
export interface Casting {
  readonly poll: PollSnapshot;
  readonly request: VoteRequest;
  readonly address: ClientAddress;
  readonly locale: Locale;
  /** The ticket of a frame, checked: it is good for one ballot. */
  readonly ticket?: Proof;
}

/**
 * Casts a ballot by the rules of its poll.
 *
 * @throws HttpProblem that tells why not
 */
export async function castVote(service: Service, casting: Casting): Promise<VoteReply> {
  const { poll: snapshot, request, locale } = casting;
  const { poll } = snapshot;
  const problems = checkBallot(poll, request.choices, locale);
  if (problems.length > 0) throw new HttpProblem('invalid-ballot', { problems });
  const key = service.store.secrets.season(snapshot.secret);
  const identity = identityOf(service, casting);
  const voter = voterHash(
    key,
    poll.policy,
    identity instanceof Promise ? await identity : identity,
  );
  const now = service.now();
  const proof = poll.proofOfWork
    ? await checkProof(await service.store.secrets.key('proof'), poll.id, request.proof, now)
    : casting.ticket;
  if (poll.proofOfWork && !proof) throw new HttpProblem('proof-needed');

  const { receipt, veil } = receiptFor(key, voter, request.nonce);
  const outcome = await service.store.vote({
    poll: poll.id,
    choices: request.choices,
    voter,
    receipt,
    veil,
    ...(proof ? { proof } : {}),
  });
  switch (outcome.status) {
    case 'counted':
      if (!outcome.isRepeat) service.metrics.counted('vote');
      return {
        receipt,
        entry: outcome.entry,
        state: outcome.snapshot.state,
        ...visibleTally(outcome.snapshot, true),
        pass: passOf(outcome.snapshot, key),
      };
    case 'already-voted':
      throw new HttpProblem('already-voted', {
        members: { ...visibleTally(outcome.snapshot, true), pass: passOf(outcome.snapshot, key) },
      });
    case 'not-open':
      throw new HttpProblem(outcome.state === 'upcoming' ? 'not-open-yet' : 'closed', {
        members: visibleTally(outcome.snapshot, false),
      });
    case 'invalid-ballot':
      throw new HttpProblem('invalid-ballot', {
        problems: checkBallot(outcome.snapshot.poll, request.choices, locale),
      });
    case 'proof-spent':
      throw new HttpProblem('proof-spent');
    case 'unknown-poll':
      throw new HttpProblem('unknown-poll');
  }
}

/** A poll as it stands, with its result where whoever asks may see it. */
export function pollReply(service: Service, snapshot: PollSnapshot, pass?: string): PollReply {
  const { poll, site, state, head } = snapshot;
  const key = service.store.secrets.season(snapshot.secret);
  const hasVoted = pass !== undefined && isSame(pass, passOf(snapshot, key));
  return { poll, site, state, head, ...visibleTally(snapshot, hasVoted) };
}

/** A poll as its operator sees it: with its whole result, without the secret of its voters. */
export function operatorPoll({ site, poll, state, tally, head }: PollSnapshot): PollReply {
  return { site, poll, state, tally, head };
}

function visibleTally(
  { poll, state, tally }: PollSnapshot,
  voted: boolean,
): Pick<PollReply, 'tally'> {
  return resultsVisible(poll, { state, voted }) ? { tally } : {};
}

/** What the poll's policy gives one ballot to. */
function identityOf(service: Service, casting: Casting): Known<string> {
  switch (casting.poll.poll.policy) {
    case 'device':
      return withKnown(service.store.secrets.key('device'), (key) => {
        const device = deviceOf(key, casting.request.token);
        if (device === undefined) throw new HttpProblem('token-needed');
        return device;
      });
    case 'network':
      return networkOf(casting.address);
    case 'member':
      return memberOf(service, casting);
  }
}

async function memberOf(service: Service, { poll, request }: Casting): Promise<string> {
  if (request.member === undefined) throw new HttpProblem('member-token-needed');
  const site = await siteFor(service, poll.site);
  const member = await service.members.memberOf(site, request.member, service.now());
  if (member === undefined) throw new HttpProblem('member-token-invalid');
  return member;
}

/**
 * A receipt: random, or made of the ballot's nonce, which only the page knows that sent it, so that the same ballot sent
 * again gets the same receipt and nobody else can make it; and of the voter, so that two with one nonce get two receipts.
 * The veil is made of bytes that the receipt does not show: whoever is shown a receipt can't find the voter by it.
 */
function receiptFor(
  key: string,
  voter: string,
  nonce: string | undefined,
): { readonly receipt: string; readonly veil: number } {
  const made = keyedHash(key, `receipt\n${voter}\n${nonce ?? randomUUID()}`);
  const bytes = Buffer.from(made, 'base64url');
  return { receipt: createReceipt(bytes), veil: bytes.readUIntBE(RECEIPT_BYTES, VEIL_BYTES) };
}

const passes = new WeakMap<PollSnapshot, string>();

/** What opens the results to who has voted. It is the same for all, and so tells nothing about anyone. */
function passOf(snapshot: PollSnapshot, key: string): string {
  const kept = passes.get(snapshot);
  if (kept !== undefined) return kept;
  const made = keyedHash(key, 'results').slice(0, 22);
  passes.set(snapshot, made);
  return made;
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
