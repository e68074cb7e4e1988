import { beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../service/index.js';
import { keptCampaignSchema, keptModelsSchema } from '../../service/registers.js';
import { modelSchema } from '../../src/campaigns/index.js';
import { documentSchema } from '../../src/documents/index.js';
import { campaign, models, units } from '../core/campaigns/ba-dinh-2018.js';
import { databaseServers } from './databases.js';

const servers = await databaseServers();
const named = units.map((unit) => ({ ...unit, name: `Phường ${unit.id}` }));

describe.each(servers)('the registers on $kind', (server) => {
  const its = it.skipIf(!server.isThere);
  let store: Store;
  /** Another process on the same database, as far as the store can tell. */
  let other: Store;
  beforeAll(async () => {
    if (!server.isThere) return;
    const { address } = await server.create();
    store = openStore(address);
    other = openStore(address);
    await store.migrate();
    return async () => {
      await store.close();
      await other.close();
    };
  });

  const register = (count: number) =>
    keptModelsSchema.parse({
      title: 'Mô hình “Dân vận khéo” 🇻🇳',
      units: [{ id: 'phuc-xa', name: 'Phường Phúc Xá' }],
      models: Array.from({ length: count }, (_, index) => ({
        id: `mo-hinh-${String(index).padStart(4, '0')}`,
        name: `Mô hình \0 ${index}`,
        unit: 'phuc-xa',
        form: 'individual',
        acts: [],
      })),
    });

  its('keep a whole register, and another process sees it', async () => {
    const put = register(750);
    await store.registers.replaceModels('lon', put);
    const { revision, updatedAt, ...read } = await other.registers.models('lon');
    expect(read).toEqual(put);
    expect([revision, typeof updatedAt]).toEqual([1, 'number']);
    await store.registers.replaceModels('lon', register(1));
    expect((await store.registers.models('lon')).models).toHaveLength(1);
  });

  its('keep each site’s own', async () => {
    await store.registers.replaceModels('mot', register(2));
    await store.registers.saveDocuments('mot', [
      documentSchema.parse({ id: 'kh', kind: 'ke-hoach', abstract: 'Kế hoạch' }),
    ]);
    expect(await store.registers.models('hai')).toEqual({ revision: 0, units: [], models: [] });
    expect((await store.registers.documents('mot')).documents).toHaveLength(1);
    expect(await store.registers.removeModel('hai', 'mo-hinh-0000')).toBe(false);
    expect((await store.registers.models('mot')).models).toHaveLength(2);
  });

  its('lose no change of two at the same moment', async () => {
    // Two connections to one SQLite file wait for each other by blocking, so they need a thread each.
    const second = server.kind === 'SQLite' ? store : other;
    await Promise.all(
      models.map((model, index) =>
        (index % 2 === 0 ? store : second).registers.saveModels('hai-nguoi', {
          units: named,
          models: [modelSchema.parse(model)],
        }),
      ),
    );
    const third = await other.registers.models('hai-nguoi');
    expect(third.models).toHaveLength(models.length);
    expect(third.units).toHaveLength(named.length);
    expect(third.revision).toBe(models.length);
  });

  its('keep campaigns, each with its units and of one site', async () => {
    const record = keptCampaignSchema.parse({ campaign, units: named });
    expect(await store.campaigns.save('ba-dinh', record)).toBe('saved');
    expect(await other.campaigns.save('khac', record)).toBe('other-site');
    expect(await other.campaigns.get(campaign.id)).toEqual({ ...record, site: 'ba-dinh' });
    expect(await store.campaigns.list('khac')).toEqual([]);
    expect(await store.campaigns.remove('ba-dinh', campaign.id)).toBe(true);
    expect(await store.campaigns.get(campaign.id)).toBeUndefined();
  });
});
