import { hitRequestSchema, presenceRequestSchema } from '../../src/client/index.js';
import { PUBLIC_BODY_BYTES, readJson } from '../http/body.js';
import { networkOf, type ClientAddress } from '../http/client-address.js';
import { fresh, sharedJson } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { checkOrigin } from '../http/origins.js';
import { withKnown, type Known } from '../known.js';
import { plainHit } from '../plain-requests.js';
import { allow, checked, clientOf, parameter, siteFor, type Service } from '../service-context.js';
import type { Site } from '../site.js';
import type { Router, SiteFinder } from './router.js';
import { isAutomatic, viewHash, visitorHash } from '../visitors.js';

/** `POST …/hits` and `POST …/presence`. */
export function hitRoutes(router: Router, service: Service): void {
  const { store, now, metrics } = service;
  const siteOf: SiteFinder = (context) => siteFor(service, parameter(context, 'site'));

  const answerBot = async (context: RequestContext, site: string, page: string) => {
    metrics.counted('bot');
    const stats = await store.stats(site, now());
    const [reads = 0] = await store.reads(site, [page]);
    return fresh(context, { stats, reads });
  };

  router.on(
    'POST',
    '/v1/sites/:site/hits',
    (context) =>
      withKnown(receive(service, context), ({ site, address, input }) => {
        const { page, title, view, member } =
          plainHit(input) ?? checked(context, hitRequestSchema, input);
        const at = now();
        if (isAutomatic(context.headers)) return answerBot(context, site.id, page);
        const who = visitorOf(service, context, { site, address, member, at });
        return withKnown(who, async ({ visitor, isMember }) => {
          const { stats, reads } = await store.count({
            site: site.id,
            page,
            // A view is not lost for a control character in a title, which PostgreSQL would refuse with all its group.
            title: title?.replace(/\p{Cc}+/gu, ' '),
            visitor,
            isMember,
            view: view === undefined ? undefined : viewHash(site.id, view),
            at,
            visitSeconds: site.visitMinutes * 60,
          });
          metrics.counted('hit');
          return fresh(context, `{"stats":${sharedJson(stats)},"reads":${reads}}`);
        });
      }),
    siteOf,
  );

  router.on(
    'POST',
    '/v1/sites/:site/presence',
    async (context) => {
      const { site, address, input } = await receive(service, context);
      const { member } = checked(context, presenceRequestSchema, input);
      const at = now();
      if (!isAutomatic(context.headers))
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

interface Received {
  readonly site: Site;
  readonly address: ClientAddress;
  readonly input: unknown;
}

/** What both take in first: a known site, a page that may call it, a network within its limit, a body that is JSON. */
function receive(service: Service, context: RequestContext): Known<Received> {
  return withKnown(siteFor(service, parameter(context, 'site')), (site) => {
    checkOrigin(context, site, service.publicUrl);
    const address = clientOf(service, context);
    allow(service.limits.hits, networkOf(address));
    return withKnown(readJson(context, PUBLIC_BODY_BYTES), (input) => ({ site, address, input }));
  });
}

function visitorOf(
  service: Service,
  context: RequestContext,
  view: {
    readonly site: Site;
    readonly address: ClientAddress;
    readonly member: string | undefined;
    readonly at: number;
  },
): Known<{ visitor: string; isMember: boolean }> {
  const { site, address, at } = view;
  const hasToken = view.member !== undefined && site.memberKeys.length > 0;
  return withKnown(service.store.secrets.visitorKey(at), (key) =>
    withKnown(hasToken ? service.members.memberOf(site, view.member, at) : undefined, (member) => ({
      visitor: visitorHash(
        key,
        site.id,
        member === undefined ? { address, agent: context.header('user-agent') ?? '' } : { member },
      ),
      isMember: member !== undefined,
    })),
  );
}
