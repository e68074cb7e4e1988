import {
  publicModel,
  reportCampaign,
  type CampaignReport,
  type ModelRegister,
} from '../src/campaigns/index.js';
import { isPublishable, type DocumentRegister } from '../src/documents/index.js';
import { toLocalDateTime } from '../src/vietnamese/index.js';
import { HttpProblem } from './http/problems.js';
import type { Service } from './service-context.js';
import type { CampaignOnFile, DocumentsOnFile, ModelsOnFile } from './store/index.js';

const models = new WeakMap<ModelsOnFile, ModelRegister>();
const documents = new WeakMap<DocumentsOnFile, DocumentRegister>();

/** The models of a site without contacts and internal notes; the same object until they change. */
export async function publicModels({ store }: Service, site: string): Promise<ModelRegister> {
  const onFile = await store.registers.models(site);
  return once(models, onFile, () => ({
    ...headOf(onFile),
    units: onFile.units,
    models: onFile.models.map(publicModel),
  }));
}

/** The documents of a site without those that bear a mark of secrecy; the same object until they change. */
export async function publicDocuments({ store }: Service, site: string): Promise<DocumentRegister> {
  const onFile = await store.registers.documents(site);
  return once(documents, onFile, () => ({
    ...headOf(onFile),
    documents: onFile.documents.filter(isPublishable),
  }));
}

/** How a campaign stands today. */
export async function campaignToday(
  service: Service,
  id: string,
): Promise<{ readonly record: CampaignOnFile; readonly report: CampaignReport }> {
  const record = await service.store.campaigns.get(id);
  if (!record) throw new HttpProblem('unknown-campaign');
  const { campaign, units, site } = record;
  const { models: onFile } = await service.store.registers.models(site);
  const report = reportCampaign(campaign, { units, models: onFile, on: today(service) });
  return { record, report };
}

/** The day in Vietnam. */
export function today({ now }: Pick<Service, 'now'>): string {
  return (toLocalDateTime(new Date(now())) ?? '').slice(0, 10);
}

function headOf({ title, updatedAt }: ModelsOnFile | DocumentsOnFile) {
  const updated = updatedAt === undefined ? undefined : toLocalDateTime(new Date(updatedAt * 1000));
  return {
    ...(title === undefined ? {} : { title }),
    ...(updated === undefined ? {} : { updatedAt: updated }),
  };
}

function once<Key extends object, Value>(
  kept: WeakMap<Key, Value>,
  key: Key,
  make: () => Value,
): Value {
  const value = kept.get(key) ?? make();
  kept.set(key, value);
  return value;
}
