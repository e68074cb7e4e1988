import { documentSchema } from '../../src/documents/index.js';
import type { openStore } from '../../service/index.js';
import { campaign, models, units } from '../core/campaigns/ba-dinh-2018.js';

/** The feed `tin-dan-van`, whose copy is fresh, so that no source is asked. */
export async function addFeed({ feeds }: ReturnType<typeof openStore>): Promise<void> {
  const url = 'https://danvan.example.gov.vn/rss';
  await feeds.save({ id: 'tin-dan-van', url, freshMinutes: 24 * 60 });
  const body = JSON.stringify({
    items: [{ id: '1', url: `${url}/1`, title: 'Tin qua dịch vụ' }],
    rejected: [],
  });
  const fetchedAt = Math.floor(Date.now() / 1000);
  await feeds.keepCopy('tin-dan-van', { body, etag: null, modified: null, fetchedAt });
}

/** The documents of the site `cam-lo`, of which one is secret, and the campaign `ba-dinh-2018` with its models. */
export async function addRecords({
  registers,
  campaigns,
}: ReturnType<typeof openStore>): Promise<void> {
  const plan = documentSchema.parse({
    id: 'kh-34-2018',
    symbol: '34/KH-UBND',
    kind: 'ke-hoach',
    issuers: [{ name: 'UBND quận Ba Đình' }],
    issuedOn: '2018-01-24',
    abstract: 'Thực hiện công tác dân vận chính quyền năm 2018',
  });
  await registers.saveDocuments('cam-lo', [
    plan,
    { ...plan, id: 'mat', abstract: 'Văn bản mật', secrecy: 'secret' },
  ]);
  const named = units.map((unit) => ({ ...unit, name: `Đơn vị ${unit.id}` }));
  await registers.saveModels('cam-lo', { units: named, models });
  await campaigns.save('cam-lo', { campaign, units: named });
}
