import type { Hono } from 'hono';
import { textSchema } from '../../src/schema/fields.js';
import { mend } from '../../src/schema/index.js';
import { z } from '../../src/schema/zod.js';
import { PUBLIC_BODY_BYTES, readJson } from '../http/body.js';
import { networkOf } from '../http/client-address.js';
import { checkOrigin } from '../http/origins.js';
import {
  allow,
  checked,
  clientOf,
  parameter,
  siteFor,
  type RequestContext,
  type Service,
} from '../service-context.js';
import type { Site } from '../site.js';
import { isAutomatic, viewHash, visitorHash } from '../visitors.js';

/** A page as the site names it: a path or an address. */
export const pageSchema = textSchema.check(
  z.maxLength(2048),
  z.refine(
    (page) => !/\p{Cc}/u.test(page),
    mend('Bỏ các ký tự điều khiển.', 'Remove control characters.'),
  ),
);

/** What is sent for one view of a page. */
export const hitSchema = z.object({
  page: pageSchema,
  title: z.optional(z.string().check(z.maxLength(500))),
  /** An id of this view, made by the page: sent again with it, the view is not counted again. */
  view: z.optional(z.string().check(z.minLength(8), z.maxLength(64))),
  /** The token of a member who is logged in (JWT of the CMS). */
  member: z.optional(z.string().check(z.maxLength(4096))),
});

/** What is sent to stay online. */
export const presenceSchema = z.object({
  member: z.optional(z.string().check(z.maxLength(4096))),
});

/** `POST …/hits` and `POST …/presence`. */
export function hitRoutes(app: Hono, service: Service): void {
  const { store, now, metrics } = service;

  app.post('/v1/sites/:site/hits', async (context) => {
    const site = await siteFor(service, parameter(context, 'site'));
    checkOrigin(context, site, service.publicUrl);
    const address = clientOf(service, context);
    allow(service.limits.hits, networkOf(address));
    const input = await readJson(context.req.raw, PUBLIC_BODY_BYTES);
    const { page, title, view, member } = checked(context, hitSchema, input);
    const at = now();
    if (isAutomatic(context.req.raw.headers)) {
      metrics.counted('bot');
      const [stats, [reads = 0]] = [
        await store.stats(site.id, at),
        await store.reads(site.id, [page]),
      ];
      return answer(context, { stats, reads });
    }
    const who = await visitorOf(service, context, site, member, at);
    const counted = await store.count({
      site: site.id,
      page,
      ...(title === undefined ? {} : { title }),
      ...who,
      ...(view === undefined ? {} : { view: viewHash(site.id, view) }),
      at,
      visitSeconds: site.visitMinutes * 60,
    });
    metrics.counted('hit');
    return answer(context, counted);
  });

  app.post('/v1/sites/:site/presence', async (context) => {
    const site = await siteFor(service, parameter(context, 'site'));
    checkOrigin(context, site, service.publicUrl);
    allow(service.limits.hits, networkOf(clientOf(service, context)));
    const input = await readJson(context.req.raw, PUBLIC_BODY_BYTES);
    const { member } = checked(context, presenceSchema, input);
    const at = now();
    if (!isAutomatic(context.req.raw.headers))
      await store.touch({
        site: site.id,
        ...(await visitorOf(service, context, site, member, at)),
        at,
      });
    return answer(context, { stats: await store.stats(site.id, at) });
  });
}

async function visitorOf(
  service: Service,
  context: RequestContext,
  site: Site,
  token: string | undefined,
  at: number,
): Promise<{ visitor: string; isMember: boolean }> {
  const key = await service.store.secrets.visitorKey(at);
  const member =
    token === undefined || site.memberKeys.length === 0
      ? undefined
      : await service.members.memberOf(site, token, at);
  const visitor =
    member === undefined
      ? visitorHash(key, site.id, {
          address: clientOf(service, context),
          agent: context.req.header('user-agent') ?? '',
        })
      : visitorHash(key, site.id, { member });
  return { visitor, isMember: member !== undefined };
}

function answer(context: RequestContext, body: object): Response {
  return context.body(JSON.stringify(body), 200, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
}
