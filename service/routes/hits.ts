import { hitRequestSchema, presenceRequestSchema } from '../../src/client/index.js';
import { PUBLIC_BODY_BYTES, readJson } from '../http/body.js';
import { networkOf, type ClientAddress } from '../http/client-address.js';
import { fresh, sharedJson, type RequestContext } from '../http/answers.js';
import { checkOrigin } from '../http/origins.js';
import { allow, checked, clientOf, parameter, siteFor, type Service } from '../service-context.js';
import type { Site } from '../site.js';
import type { Router, SiteFinder } from './router.js';
import { isAutomatic, viewHash, visitorHash } from '../visitors.js';

/** `POST …/hits` and `POST …/presence`. */
export function hitRoutes(router: Router, service: Service): void {
  const { store, now, metrics } = service;
  const siteOf: SiteFinder = (context) => siteFor(service, parameter(context, 'site'));

  router.on(
    'POST',
    '/v1/sites/:site/hits',
    async (context) => {
      const { site, address, input } = await receive(service, context);
      const { page, title, view, member } = checked(context, hitRequestSchema, input);
      const at = now();
      if (isAutomatic(context.req.raw.headers)) {
        metrics.counted('bot');
        const [stats, [reads = 0]] = [
          await store.stats(site.id, at),
          await store.reads(site.id, [page]),
        ];
        return fresh(context, { stats, reads });
      }
      const who = await visitorOf(service, context, { site, address, member, at });
      const { stats, reads } = await store.count({
        site: site.id,
        page,
        // A view is not lost for a control character in a title, which PostgreSQL would refuse with all its group.
        ...(title === undefined ? {} : { title: title.replace(/\p{Cc}+/gu, ' ') }),
        ...who,
        ...(view === undefined ? {} : { view: viewHash(site.id, view) }),
        at,
        visitSeconds: site.visitMinutes * 60,
      });
      metrics.counted('hit');
      return fresh(context, `{"stats":${sharedJson(stats)},"reads":${reads}}`);
    },
    siteOf,
  );

  router.on(
    'POST',
    '/v1/sites/:site/presence',
    async (context) => {
      const { site, address, input } = await receive(service, context);
      const { member } = checked(context, presenceRequestSchema, input);
      const at = now();
      if (!isAutomatic(context.req.raw.headers))
        await store.touch({
          site: site.id,
          ...(await visitorOf(service, context, { site, address, member, at })),
          at,
        });
      return fresh(context, { stats: await store.stats(site.id, at) });
    },
    siteOf,
  );
}

/** What both take in first: a known site, a page that may call it, a network within its limit, a body that is JSON. */
async function receive(
  service: Service,
  context: RequestContext,
): Promise<{ site: Site; address: ClientAddress; input: unknown }> {
  const site = await siteFor(service, parameter(context, 'site'));
  checkOrigin(context, site, service.publicUrl);
  const address = clientOf(service, context);
  allow(service.limits.hits, networkOf(address));
  return { site, address, input: await readJson(context.req.raw, PUBLIC_BODY_BYTES) };
}

async function visitorOf(
  service: Service,
  context: RequestContext,
  view: {
    readonly site: Site;
    readonly address: ClientAddress;
    readonly member: string | undefined;
    readonly at: number;
  },
): Promise<{ visitor: string; isMember: boolean }> {
  const { site, address, at } = view;
  const key = await service.store.secrets.visitorKey(at);
  const member =
    view.member === undefined || site.memberKeys.length === 0
      ? undefined
      : await service.members.memberOf(site, view.member, at);
  const agent = context.req.header('user-agent') ?? '';
  return {
    visitor: visitorHash(key, site.id, member === undefined ? { address, agent } : { member }),
    isMember: member !== undefined,
  };
}
