import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { checkBallot, createReceipt, resultsVisible } from '../src/polls/index.js';
import type { PollReply, VoteReply, VoteRequest } from '../src/client/index.js';
import type { Locale } from '../src/schema/index.js';
import { deviceOf } from './device-token.js';
import { networkOf, type ClientAddress } from './http/client-address.js';
import { HttpProblem } from './http/problems.js';
import { checkProof } from './proof-of-work.js';
import { siteFor, type Service } from './service-context.js';
import type { PollSnapshot } from './store/index.js';
import { voterHash } from './visitors.js';

/** A ballot and who sent it. */
export interface Casting {
  readonly poll: PollSnapshot;
  readonly request: VoteRequest;
  readonly address: ClientAddress;
  readonly locale: Locale;
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
  const voter = voterHash(key, poll.policy, await identityOf(service, casting));
  const now = service.now();
  const proof = poll.proofOfWork
    ? await checkProof(await service.store.secrets.key('proof'), poll.id, request.proof, now)
    : undefined;
  if (poll.proofOfWork && !proof) throw new HttpProblem('proof-needed');

  const receipt = receiptFor(key, voter, request.nonce);
  const outcome = await service.store.vote({
    poll: poll.id,
    choices: request.choices,
    voter,
    receipt,
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
        pass: passOf(key),
      };
    case 'already-voted':
      throw new HttpProblem('already-voted', {
        members: { ...visibleTally(outcome.snapshot, true), pass: passOf(key) },
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
  const hasVoted = pass !== undefined && isSame(pass, passOf(key));
  return { poll, site, state, head, ...visibleTally(snapshot, hasVoted) };
}

function visibleTally(
  { poll, state, tally }: PollSnapshot,
  voted: boolean,
): Pick<PollReply, 'tally'> {
  return resultsVisible(poll, { state, voted }) ? { tally } : {};
}

/** What the poll's policy gives one ballot to. */
async function identityOf(
  service: Service,
  { poll: { poll, site: siteId }, request, address }: Casting,
): Promise<string> {
  switch (poll.policy) {
    case 'device': {
      const device = deviceOf(await service.store.secrets.key('device'), request.token);
      if (device === undefined) throw new HttpProblem('token-needed');
      return device;
    }
    case 'network':
      return networkOf(address);
    case 'member': {
      if (request.member === undefined) throw new HttpProblem('member-token-needed');
      const site = await siteFor(service, siteId);
      const member = await service.members.memberOf(site, request.member, service.now());
      if (member === undefined) throw new HttpProblem('member-token-invalid');
      return member;
    }
  }
}

/**
 * A receipt: random, or made of the ballot's nonce, which only the page knows that sent it, so that the same ballot sent
 * again gets the same receipt and nobody else can make it; and of the voter, so that two with one nonce get two receipts.
 */
function receiptFor(key: Buffer, voter: string, nonce: string | undefined): string {
  if (nonce === undefined) return createReceipt(randomBytes(10));
  return createReceipt(createHmac('sha256', key).update(`receipt\n${voter}\n${nonce}`).digest());
}

const passes = new WeakMap<Buffer, string>();

/** What opens the results to who has voted. It is the same for all, and so tells nothing about anyone. */
function passOf(key: Buffer): string {
  const kept = passes.get(key);
  if (kept !== undefined) return kept;
  const made = createHmac('sha256', key).update('results').digest('base64url').slice(0, 22);
  passes.set(key, made);
  return made;
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
