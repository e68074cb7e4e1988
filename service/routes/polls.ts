import { voteRequestSchema, type BallotPaper, type BallotsReply } from '../../src/client/index.js';
import { resultsVisible } from '../../src/polls/index.js';
import * as z from '../../src/schema/zod.js';
import { createDeviceToken } from '../device-token.js';
import { PUBLIC_BODY_BYTES, readJson } from '../http/body.js';
import { networkOf } from '../http/client-address.js';
import { cacheable, fresh, localeFor, sharedJson } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { checkOrigin } from '../http/origins.js';
import { HttpProblem } from '../http/problems.js';
import { withKnown, type Known } from '../known.js';
import { isForm, voteByForm } from '../pages/vote-form.js';
import { createTask } from '../proof-of-work.js';
import { plainVote } from '../plain-requests.js';
import { allow, checked, clientOf, parameter, pollFor, type Service } from '../service-context.js';
import type { PollSnapshot } from '../store/index.js';
import { castVote, pollReply } from '../voting.js';
import type { Router, SiteFinder } from './router.js';

const MOST_ENTRIES = 1_000;
const partSchema = z.object({
  after: z._default(z.coerce.number<string>().check(z.int(), z.minimum(0)), 0),
  limit: z._default(
    z.coerce.number<string>().check(z.int(), z.minimum(1), z.maximum(MOST_ENTRIES)),
    MOST_ENTRIES,
  ),
});

/** `/v1/polls/{poll}` and what is below. */
export function pollRoutes(router: Router, service: Service): void {
  const { store, now } = service;

  /** What everybody may see of a poll, put into bytes once for each of its states. */
  const publicReplies = new WeakMap<PollSnapshot, Uint8Array<ArrayBuffer>>();
  const siteOf: SiteFinder = (context) =>
    withKnown(pollFor(service, parameter(context, 'poll')), ({ site }) => store.sites.get(site));
  const openPoll = (context: RequestContext): Known<PollSnapshot> =>
    withKnown(pollFor(service, parameter(context, 'poll')), (snapshot) =>
      withKnown(store.sites.get(snapshot.site), (site) => {
        checkOrigin(context, site, service.publicUrl);
        return snapshot;
      }),
    );

  router.on(
    'GET',
    '/v1/polls/:poll',
    (context) =>
      withKnown(openPoll(context), (snapshot) => {
        const pass = context.query('pass');
        if (pass !== undefined) return cacheable(context, pollReply(service, snapshot, pass), 2);
        const kept = publicReplies.get(snapshot);
        const bytes = kept ?? Buffer.from(JSON.stringify(pollReply(service, snapshot)));
        if (kept === undefined) publicReplies.set(snapshot, bytes);
        return cacheable(context, bytes, 2);
      }),
    siteOf,
  );

  router.on(
    'GET',
    '/v1/polls/:poll/ballot-paper',
    async (context) => {
      const { poll } = await openPoll(context);
      allow(service.limits.votes, networkOf(clientOf(service, context)));
      const paper: BallotPaper = {
        token: createDeviceToken(await store.secrets.key('device')),
        ...(poll.proofOfWork
          ? { challenge: await createTask(await store.secrets.key('proof'), poll.id, now()) }
          : {}),
      };
      return fresh(context, paper);
    },
    siteOf,
  );

  router.on(
    'POST',
    '/v1/polls/:poll/votes',
    async (context) => {
      if (isForm(context)) return voteByForm(service, context);
      const snapshot = await openPoll(context);
      const address = clientOf(service, context);
      allow(service.limits.votes, networkOf(address));
      const input = await readJson(context, PUBLIC_BODY_BYTES);
      const request = plainVote(input) ?? checked(context, voteRequestSchema, input);
      const locale = localeFor(context);
      const { tally, ...own } = await castVote(service, {
        poll: snapshot,
        request,
        address,
        locale,
      });
      if (!tally) return fresh(context, own);
      // All voters of one transaction are shown the same result.
      return fresh(context, `${JSON.stringify(own).slice(0, -1)},"tally":${sharedJson(tally)}}`);
    },
    siteOf,
  );

  router.on(
    'GET',
    '/v1/polls/:poll/ballots',
    async (context) => {
      const { poll, state, head } = await openPoll(context);
      // The log tells the results: it is public when they are.
      if (!resultsVisible(poll, { state, voted: false })) throw new HttpProblem('results-hidden');
      const { after, limit } = checked(context, partSchema, context.queryRecord);
      const entries = await store.polls.ballots(poll.id, after, limit);
      const last = entries.at(-1)?.sequence ?? after;
      const reply: BallotsReply = {
        poll: poll.id,
        head,
        entries,
        ...(entries.length === limit ? { next: last } : {}),
      };
      return cacheable(context, reply, 2);
    },
    siteOf,
  );
}
