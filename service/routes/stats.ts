import { pageSchema } from '../../src/client/index.js';
import { checkOrigin } from '../http/origins.js';
import { cacheable, sharedJson } from '../http/answers.js';
import { withKnown } from '../known.js';
import { instantOf } from '../store/site-statistics.js';
import { checked, parameter, siteFor, type Service } from '../service-context.js';
import type { Router, SiteFinder } from './router.js';
import * as z from '../../src/schema/zod.js';

const daysSchema = z.coerce.number<string>().check(z.int(), z.minimum(1), z.maximum(3660));
const pagesSchema = z.array(pageSchema).check(z.minLength(1), z.maxLength(100));

/** `GET …/stats`, `…/reads`, `…/history`. */
export function statsRoutes(router: Router, service: Service): void {
  const { store, now } = service;
  const siteOf: SiteFinder = (context) => siteFor(service, parameter(context, 'site'));

  router.on(
    'GET',
    '/v1/sites/:site/stats',
    (context) =>
      withKnown(siteFor(service, parameter(context, 'site')), (site) => {
        checkOrigin(context, site, service.publicUrl);
        return withKnown(store.stats(site.id, now()), (stats) =>
          cacheable(context, sharedJson(stats), 5),
        );
      }),
    siteOf,
  );

  router.on(
    'GET',
    '/v1/sites/:site/reads',
    async (context) => {
      const site = await siteFor(service, parameter(context, 'site'));
      checkOrigin(context, site, service.publicUrl);
      const pages = checked(context, pagesSchema, context.queries('page'));
      const at = instantOf(now());
      const reads = await store.reads(site.id, pages);
      return cacheable(
        context,
        { reads: pages.map((page, index) => ({ page, reads: reads[index] ?? 0, at })) },
        5,
      );
    },
    siteOf,
  );

  router.on(
    'GET',
    '/v1/sites/:site/history',
    async (context) => {
      const site = await siteFor(service, parameter(context, 'site'));
      checkOrigin(context, site, service.publicUrl);
      const days = checked(context, daysSchema, context.query('days') ?? '30');
      return cacheable(context, await store.history(site.id, days, now()), 60);
    },
    siteOf,
  );
}
