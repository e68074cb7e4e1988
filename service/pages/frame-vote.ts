import { voteRequestSchema } from '../../src/client/index.js';
import * as z from '../../src/schema/zod.js';
import { checkFrameTicket } from '../frame-ticket.js';
import { fresh, localeFor } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { PUBLIC_BODY_BYTES, readJson } from '../http/body.js';
import { networkOf, type ClientAddress } from '../http/client-address.js';
import { checkFrameOrigin } from '../http/origins.js';
import { HttpProblem } from '../http/problems.js';
import { allow, checked, clientOf, parameter, pollFor, type Service } from '../service-context.js';
import { createTask, type Proof } from '../proof-of-work.js';
import type { PollSnapshot } from '../store/index.js';
import { castVote } from '../voting.js';
import type { ServiceAnswer } from '../http/exchange.js';

/** A ballot of a framed page. */
export const frameVoteRequestSchema = z.extend(voteRequestSchema, {
  /** What the page holds. */
  ticket: z.string().check(z.maxLength(100)),
});

/** What a framed page sends for a task. */
export const frameTaskRequestSchema = z.pick(frameVoteRequestSchema, { ticket: true });

/**
 * `POST /embed/poll/{poll}/votes`: the ballot of a page of the service, which is of its own origin or, in a sandbox, of none.
 * It counts with the ticket of that page alone, once.
 */
export async function voteInFrame(
  service: Service,
  context: RequestContext,
): Promise<ServiceAnswer> {
  const { poll, input, address } = await callOf(service, context);
  const { ticket, ...request } = checked(context, frameVoteRequestSchema, input);
  const proof = await checkTicket(service, poll, ticket, address);
  const locale = localeFor(context);
  return fresh(context, await castVote(service, { poll, request, address, locale, ticket: proof }));
}

/** `POST /embed/poll/{poll}/task`: the proof of work that the ballot of such a page has to bring. */
export async function taskInFrame(
  service: Service,
  context: RequestContext,
): Promise<ServiceAnswer> {
  const { poll, input, address } = await callOf(service, context);
  const { ticket } = checked(context, frameTaskRequestSchema, input);
  await checkTicket(service, poll, ticket, address);
  const key = await service.store.secrets.key('proof');
  return fresh(context, await createTask(key, poll.poll.id, service.now()));
}

async function callOf(service: Service, context: RequestContext) {
  const poll = await pollFor(service, parameter(context, 'poll'));
  checkFrameOrigin(context, service.publicUrl);
  const address = clientOf(service, context);
  allow(service.limits.votes, networkOf(address));
  return { poll, address, input: await readJson(context, PUBLIC_BODY_BYTES) };
}

async function checkTicket(
  service: Service,
  { poll: { id } }: PollSnapshot,
  ticket: string,
  address: ClientAddress,
): Promise<Proof> {
  const proof = checkFrameTicket(await service.store.secrets.key('frame'), ticket, {
    poll: id,
    network: networkOf(address),
    now: service.now(),
  });
  if (!proof) throw new HttpProblem('token-needed');
  return proof;
}
