import { pollSchema } from '../../src/polls/index.js';
import { countSchema, textSchema } from '../../src/schema/index.js';
import * as z from '../../src/schema/zod.js';
import { pageSchema } from '../../src/client/index.js';
import { fresh } from '../http/answers.js';
import { HttpProblem } from '../http/problems.js';
import { checked, parameter, siteFor, type Service } from '../service-context.js';
import { siteSchema, type Site } from '../site.js';
import { feedSourceSchema } from '../store/index.js';
import { operatorPoll } from '../voting.js';
import { bodyOf, operatorRoute, recordOf } from './operator.js';
import { adminRegisterRoutes } from './admin-registers.js';
import type { Router } from './router.js';

const totalSchema = z.object({ total: countSchema });
const readsSchema = z.object({ page: pageSchema, reads: countSchema });
const actSchema = z.object({
  act: z.enum(['open', 'close']),
  reason: z.optional(textSchema.check(z.maxLength(1000))),
});

/** `/v1/admin/…`: for the operator, with a bearer token, never for a page. */
export function adminRoutes(router: Router, service: Service): void {
  if (service.adminToken === undefined) return;
  const { store, now } = service;
  const admin = operatorRoute(router, service);

  admin('GET', 'sites', async (context) =>
    fresh(context, { sites: (await store.sites.list()).map(withoutSecrets) }),
  );
  admin('GET', 'sites/:site', async (context) =>
    fresh(context, withoutSecrets(await siteFor(service, parameter(context, 'site')))),
  );
  admin('PUT', 'sites/:site', async (context) => {
    const known = await store.sites.get(parameter(context, 'site'));
    const input = withKeptSecrets(await recordOf(context, 'site'), known);
    const site = checked(context, siteSchema, input);
    await store.sites.save(site);
    return fresh(context, withoutSecrets(site));
  });
  admin('DELETE', 'sites/:site', async (context) => {
    if (!(await store.sites.remove(parameter(context, 'site'))))
      throw new HttpProblem('unknown-site');
    return fresh(context, {});
  });
  admin('PUT', 'sites/:site/total', async (context) => {
    const id = parameter(context, 'site');
    const { total } = checked(context, totalSchema, await bodyOf(context));
    if (!(await store.sites.setTotal(id, total))) throw new HttpProblem('unknown-site');
    return fresh(context, await store.stats(id, now()));
  });
  admin('PUT', 'sites/:site/reads', async (context) => {
    const { id } = await siteFor(service, parameter(context, 'site'));
    const { page, reads } = checked(context, readsSchema, await bodyOf(context));
    await store.sites.setReads(id, page, reads);
    return fresh(context, { page, reads });
  });
  admin('GET', 'sites/:site/polls', async (context) => {
    const { id } = await siteFor(service, parameter(context, 'site'));
    return fresh(context, { polls: (await store.polls.list(now(), id)).map(operatorPoll) });
  });

  admin('GET', 'polls/:poll', async (context) => {
    const snapshot = await store.polls.get(parameter(context, 'poll'), now());
    if (!snapshot) throw new HttpProblem('unknown-poll');
    return fresh(context, operatorPoll(snapshot));
  });
  admin('PUT', 'sites/:site/polls/:poll', async (context) => {
    const { id } = await siteFor(service, parameter(context, 'site'));
    const poll = checked(context, pollSchema, await recordOf(context, 'poll'));
    const change = await store.polls.save(id, poll);
    if (change === 'saved') return fresh(context, poll);
    throw new HttpProblem('conflict', {
      detail:
        change === 'other-site'
          ? {
              vi: 'Mã này đã dùng cho một cuộc bình chọn của cổng khác.',
              en: 'This id belongs to a poll of another site.',
            }
          : {
              vi: 'Không bỏ được phương án đã có phiếu.',
              en: 'An option that has votes can not be removed.',
            },
    });
  });
  admin('POST', 'polls/:poll/acts', async (context) => {
    const { act, reason } = checked(context, actSchema, await bodyOf(context));
    const poll = await store.polls.act(parameter(context, 'poll'), act, {
      at: now(),
      ...(reason === undefined ? {} : { reason }),
    });
    if (!poll) throw new HttpProblem('unknown-poll');
    return fresh(context, poll);
  });
  admin('DELETE', 'polls/:poll', async (context) => {
    if (!(await store.polls.remove(parameter(context, 'poll'))))
      throw new HttpProblem('unknown-poll');
    return fresh(context, {});
  });

  admin('GET', 'feeds', async (context) => fresh(context, { feeds: await store.feeds.list() }));
  admin('PUT', 'feeds/:feed', async (context) => {
    const feed = checked(context, feedSourceSchema, await recordOf(context, 'feed'));
    await store.feeds.save(feed);
    return fresh(context, feed);
  });
  admin('DELETE', 'feeds/:feed', async (context) => {
    if (!(await store.feeds.remove(parameter(context, 'feed'))))
      throw new HttpProblem('unknown-feed');
    return fresh(context, {});
  });

  adminRegisterRoutes(admin, service);
}

/** A key that came without its secret, as it was shown, keeps the one that the site has in that place. */
function withKeptSecrets(input: object, known: Site | undefined): object {
  if (!known || !('memberKeys' in input) || !Array.isArray(input.memberKeys)) return input;
  const keys = input.memberKeys.map((key: unknown, place) => {
    const kept = known.memberKeys[place];
    const isBare = typeof key === 'object' && key !== null && !('secret' in key);
    return isBare && 'algorithm' in key && key.algorithm === 'HS256' && kept?.algorithm === 'HS256'
      ? kept
      : key;
  });
  return { ...input, memberKeys: keys };
}

function withoutSecrets(site: Site): object {
  return {
    ...site,
    memberKeys: site.memberKeys.map((key) =>
      key.algorithm === 'HS256' ? { algorithm: key.algorithm } : key,
    ),
  };
}
