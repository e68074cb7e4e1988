import { createHash, timingSafeEqual } from 'node:crypto';
import { pollSchema } from '../../src/polls/index.js';
import { countSchema, textSchema } from '../../src/schema/index.js';
import * as z from '../../src/schema/zod.js';
import { pageSchema } from '../../src/client/index.js';
import { fresh, type RequestContext } from '../http/answers.js';
import { ADMIN_BODY_BYTES, readJson } from '../http/body.js';
import { networkOf } from '../http/client-address.js';
import { HttpProblem } from '../http/problems.js';
import { checked, clientOf, parameter, siteFor, type Service } from '../service-context.js';
import { siteSchema, type Site } from '../site.js';
import { feedSourceSchema } from '../store/index.js';
import type { Handle, Router } from './router.js';

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
  const admin = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, handle: Handle): void => {
    router.on(method, `/v1/admin/${path}`, (context) => {
      authorise(service, context);
      return handle(context);
    });
  };
  const body = (context: RequestContext): Promise<unknown> =>
    readJson(context.req.raw, ADMIN_BODY_BYTES);
  /** The id in the path is the record's, whatever the body says. */
  const record = async (context: RequestContext, name: string): Promise<object> => ({
    ...(await readRecord(context)),
    id: context.req.param(name) ?? '',
  });
  const readRecord = async (context: RequestContext): Promise<object> => {
    const input = await body(context);
    return typeof input === 'object' && input !== null ? input : {};
  };

  admin('GET', 'sites', async (context) =>
    fresh(context, { sites: (await store.sites.list()).map(withoutSecrets) }),
  );
  admin('GET', 'sites/:site', async (context) =>
    fresh(context, withoutSecrets(await siteFor(service, parameter(context, 'site')))),
  );
  admin('PUT', 'sites/:site', async (context) => {
    const site = checked(context, siteSchema, await record(context, 'site'));
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
    const { total } = checked(context, totalSchema, await body(context));
    if (!(await store.sites.setTotal(id, total))) throw new HttpProblem('unknown-site');
    return fresh(context, await store.stats(id, now()));
  });
  admin('PUT', 'sites/:site/reads', async (context) => {
    const { id } = await siteFor(service, parameter(context, 'site'));
    const { page, reads } = checked(context, readsSchema, await body(context));
    await store.sites.setReads(id, page, reads);
    return fresh(context, { page, reads });
  });
  admin('GET', 'sites/:site/polls', async (context) => {
    const { id } = await siteFor(service, parameter(context, 'site'));
    return fresh(context, { polls: (await store.polls.list(id)).map(({ poll }) => poll) });
  });

  admin('GET', 'polls/:poll', async (context) => {
    const snapshot = await store.polls.get(parameter(context, 'poll'), now());
    if (!snapshot) throw new HttpProblem('unknown-poll');
    const { poll, site, state, head, tally } = snapshot;
    return fresh(context, { poll, site, state, head, tally });
  });
  admin('PUT', 'sites/:site/polls/:poll', async (context) => {
    const { id } = await siteFor(service, parameter(context, 'site'));
    const poll = checked(context, pollSchema, await record(context, 'poll'));
    const change = await store.polls.save(id, poll);
    if (change === 'saved') return fresh(context, poll);
    throw new HttpProblem('conflict', {
      detail:
        change === 'other-site'
          ? {
              vi: 'Mã này đã dùng cho một cuộc bình chọn của trang khác.',
              en: 'This id belongs to a poll of another site.',
            }
          : {
              vi: 'Không bỏ được phương án đã có phiếu.',
              en: 'An option that has votes can not be removed.',
            },
    });
  });
  admin('POST', 'polls/:poll/acts', async (context) => {
    const { act, reason } = checked(context, actSchema, await body(context));
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
    const feed = checked(context, feedSourceSchema, await record(context, 'feed'));
    await store.feeds.save(feed);
    return fresh(context, feed);
  });
  admin('DELETE', 'feeds/:feed', async (context) => {
    if (!(await store.feeds.remove(parameter(context, 'feed'))))
      throw new HttpProblem('unknown-feed');
    return fresh(context, {});
  });
}

/** Lets the operator in. Wrong tokens cost their network its few tries. */
function authorise(service: Service, context: RequestContext): void {
  const client = networkOf(clientOf(service, context));
  const wait = service.limits.admin.waitFor(client);
  if (wait > 0) throw new HttpProblem('too-many-requests', { retryAfter: wait });
  const given = /^Bearer (.+)$/i.exec(context.req.header('authorization') ?? '')?.[1] ?? '';
  // Hashes have one length, so that the comparison tells nothing, not even that.
  if (timingSafeEqual(digest(given), digest(service.adminToken ?? ''))) return;
  service.limits.admin.take(client);
  throw new HttpProblem('admin-token-needed');
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function withoutSecrets(site: Site): object {
  return {
    ...site,
    memberKeys: site.memberKeys.map((key) =>
      key.algorithm === 'HS256' ? { algorithm: key.algorithm } : key,
    ),
  };
}
