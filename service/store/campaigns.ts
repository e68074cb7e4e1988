import { keptCampaignSchema, type KeptCampaign } from '../registers.js';
import type { OpenDatabase } from './dialect.js';
import { inTransaction } from './transaction.js';
import { orUpdate } from './upsert.js';

/**
 * A campaign on file, with the site that runs it.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const campaign: CampaignOnFile | undefined = await store.campaigns.get('thi-dua');
 * campaign?.site; // undefined
 * await store.close();
 */
export interface CampaignOnFile extends KeptCampaign {
  readonly site: string;
}

/**
 * Why a campaign was not saved.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * await store.sites.save(siteSchema.parse({ id: 'ba-dinh' }));
 * const campaign = campaignSchema.parse({
 *   id: 'thi-dua', name: 'Thi đua', kind: 'plan', owners: [{ name: 'Quận ủy' }], period: { from: '2018-01-24' },
 * });
 * const change: CampaignChange = await store.campaigns.save('ba-dinh', { campaign, units: [] });
 * change; // 'saved'
 * await store.close();
 */
export type CampaignChange = 'saved' | 'other-site';

const FRESH_MS = 2_000;
const MOST_KEPT = 1_000;

/**
 * The campaigns of the sites.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const campaigns: Campaigns = store.campaigns;
 * await campaigns.list('cong-tinh'); // none yet
 * await store.close();
 */
export class Campaigns {
  readonly #database: OpenDatabase;
  readonly #kept = new Map<string, { campaign: CampaignOnFile | undefined; at: number }>();

  constructor(database: OpenDatabase) {
    this.#database = database;
  }

  /** The campaigns of a site, or all. */
  async list(site?: string): Promise<CampaignOnFile[]> {
    const rows = await this.#database.reader
      .selectFrom('danvan_campaign')
      .select(['definition', 'site_id'])
      .$if(site !== undefined, (query) => query.where('site_id', '=', site ?? ''))
      .orderBy('id')
      .execute();
    return rows.map(onFile);
  }

  /** A campaign; changes of other processes are seen after two seconds. */
  async get(id: string): Promise<CampaignOnFile | undefined> {
    const kept = this.#kept.get(id);
    if (kept && performance.now() - kept.at < FRESH_MS) return kept.campaign;
    const at = performance.now();
    const row = await this.#database.reader
      .selectFrom('danvan_campaign')
      .select(['definition', 'site_id'])
      .where('id', '=', id)
      .executeTakeFirst();
    const campaign = row && onFile(row);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(id, { campaign, at });
    return campaign;
  }

  /** Adds a campaign of a site or changes it; one of another site is left as it is. */
  async save(site: string, record: KeptCampaign): Promise<CampaignChange> {
    const { id } = record.campaign;
    const change = await inTransaction(this.#database, async (transaction) => {
      const known = await transaction
        .selectFrom('danvan_campaign')
        .select('site_id')
        .where('id', '=', id)
        .executeTakeFirst();
      if (known && known.site_id !== site) return 'other-site' as const;
      await orUpdate(
        this.#database.dialect,
        'danvan_campaign',
        transaction.insertInto('danvan_campaign').values({
          id,
          site_id: site,
          definition: JSON.stringify(record),
          updated_at: Math.floor(Date.now() / 1000),
        }),
        ['id'],
        ({ brought }) => ({
          definition: brought('definition'),
          updated_at: brought('updated_at'),
        }),
      ).execute();
      return 'saved' as const;
    });
    this.#kept.delete(id);
    return change;
  }

  /** Removes a campaign of a site; its models stay. */
  async remove(site: string, id: string): Promise<boolean> {
    const result = await this.#database.writer
      .deleteFrom('danvan_campaign')
      .where('id', '=', id)
      .where('site_id', '=', site)
      .executeTakeFirst();
    this.#kept.delete(id);
    return result.numDeletedRows > 0n;
  }
}

function onFile(row: { readonly definition: string; readonly site_id: string }): CampaignOnFile {
  return { ...keptCampaignSchema.parse(JSON.parse(row.definition)), site: row.site_id };
}
