import { sharedJson } from '../http/answers.js';
import { etagged } from '../http/etagged.js';
import { campaignToday, publicDocuments, publicModels } from '../public-registers.js';
import { parameter, siteFor, type Service } from '../service-context.js';
import type { Router } from './router.js';

const CACHED = { 'cache-control': 'public, max-age=30, stale-if-error=86400' };

/** `GET …/models`, `…/documents` and `/v1/campaigns/{campaign}`: published lists, so any page may read them. */
export function registerRoutes(router: Router, service: Service): void {
  router.on('GET', '/v1/sites/:site/models', async (context) => {
    const { id } = await siteFor(service, parameter(context, 'site'));
    return etagged(context, sharedJson(await publicModels(service, id)), CACHED);
  });
  router.on('GET', '/v1/sites/:site/documents', async (context) => {
    const { id } = await siteFor(service, parameter(context, 'site'));
    return etagged(context, sharedJson(await publicDocuments(service, id)), CACHED);
  });
  router.on('GET', '/v1/campaigns/:campaign', async (context) => {
    const { report } = await campaignToday(service, parameter(context, 'campaign'));
    return etagged(context, JSON.stringify(report), CACHED);
  });
}
