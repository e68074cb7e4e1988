import type { Kysely } from 'kysely';
import {
  modelSchema,
  namedUnitSchema,
  type Model,
  type NamedUnit,
} from '../../src/campaigns/index.js';
import { documentSchema, type OfficialDocument } from '../../src/documents/index.js';
import type { KeptDocuments, KeptModels } from '../registers.js';
import type { OpenDatabase } from './dialect.js';
import { SiteRecords } from './site-records.js';
import type { Tables } from './tables.js';
import { inTransaction } from './transaction.js';
import { orUpdate } from './upsert.js';
import { sql } from 'kysely';

/** Milliseconds for which a process shows a register before it asks whether another has changed it. */
const FRESH_MS = 2_000;
const MOST_KEPT = 200;

/** What a site's registers are. */
export type RegisterName = 'models' | 'documents';

/**
 * Says of a register when it last changed.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const head: RegisterHead = await store.registers.models('cong-tinh');
 * head.revision; // 0
 * await store.close();
 */
export interface RegisterHead {
  /** Grows with each change; 0 for a register that was never written. */
  readonly revision: number;
  readonly title?: string;
  /** Seconds since 1970. */
  readonly updatedAt?: number;
}

/** How a register is read. */
export interface ReadOptions {
  /** Sees what other processes changed in the last two seconds, too. */
  readonly isFresh?: boolean;
}

/**
 * The models and units that a site keeps, with the head of their register.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const register: ModelsOnFile = await store.registers.models('cong-tinh');
 * register.revision; // 0
 * await store.close();
 */
export type ModelsOnFile = KeptModels & RegisterHead;
/**
 * The documents that a site keeps, with the head of their register.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const register: DocumentsOnFile = await store.registers.documents('cong-tinh');
 * register.documents; // []
 * await store.close();
 */
export type DocumentsOnFile = KeptDocuments & RegisterHead;

/**
 * The registers of the sites: models with their units, and documents. A register that is read is kept in memory until it
 * changes; another process's change is seen after two seconds.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const registers: Registers = store.registers;
 * (await registers.documents('cong-tinh')).documents; // []
 * await store.close();
 */
export class Registers {
  readonly #database: OpenDatabase;
  readonly #units: SiteRecords<typeof namedUnitSchema>;
  readonly #models: SiteRecords<typeof modelSchema>;
  readonly #documents: SiteRecords<typeof documentSchema>;
  readonly #modelsKept = new KeptRegisters<ModelsOnFile>();
  readonly #documentsKept = new KeptRegisters<DocumentsOnFile>();

  constructor(database: OpenDatabase) {
    this.#database = database;
    this.#units = new SiteRecords(database, 'danvan_unit', namedUnitSchema);
    this.#models = new SiteRecords(database, 'danvan_model', modelSchema);
    this.#documents = new SiteRecords(database, 'danvan_document', documentSchema);
  }

  /** The models of a site and its units; the same object until they change. */
  models(site: string, { isFresh = false }: ReadOptions = {}): Promise<ModelsOnFile> {
    if (isFresh) this.#modelsKept.doubt(site);
    return this.#modelsKept.get(
      site,
      () => this.#head(site, 'models'),
      async (head) => ({
        ...head,
        units: await this.#units.list(site),
        models: await this.#models.list(site),
      }),
    );
  }

  /** The documents of a site; the same object until they change. */
  documents(site: string, { isFresh = false }: ReadOptions = {}): Promise<DocumentsOnFile> {
    if (isFresh) this.#documentsKept.doubt(site);
    return this.#documentsKept.get(
      site,
      () => this.#head(site, 'documents'),
      async (head) => ({ ...head, documents: await this.#documents.list(site) }),
    );
  }

  /** Puts a whole register in the place of what a site has. */
  replaceModels(site: string, { title, units, models }: KeptModels): Promise<void> {
    return this.#change(site, 'models', async (transaction) => {
      await this.#models.clear(transaction, site);
      await this.#units.clear(transaction, site);
      await this.#units.save(transaction, site, units);
      await this.#models.save(transaction, site, models);
      await this.#setTitle(transaction, site, 'models', title);
    });
  }

  /** Puts a whole register in the place of what a site has. */
  replaceDocuments(site: string, { title, documents }: KeptDocuments): Promise<void> {
    return this.#change(site, 'documents', async (transaction) => {
      await this.#documents.clear(transaction, site);
      await this.#documents.save(transaction, site, documents);
      await this.#setTitle(transaction, site, 'documents', title);
    });
  }

  /** Adds models or changes them, and units beside them. */
  saveModels(
    site: string,
    { units = [], models = [] }: { units?: readonly NamedUnit[]; models?: readonly Model[] },
  ): Promise<void> {
    return this.#change(site, 'models', async (transaction) => {
      await this.#units.save(transaction, site, units);
      await this.#models.save(transaction, site, models);
    });
  }

  /** Adds documents or changes them. */
  saveDocuments(site: string, documents: readonly OfficialDocument[]): Promise<void> {
    return this.#change(site, 'documents', (transaction) =>
      this.#documents.save(transaction, site, documents),
    );
  }

  /** Removes a model; tells whether it was there. */
  removeModel(site: string, id: string): Promise<boolean> {
    return this.#change(site, 'models', (transaction) =>
      this.#models.remove(transaction, site, id),
    );
  }

  /** Removes a unit; tells whether it was there. */
  removeUnit(site: string, id: string): Promise<boolean> {
    return this.#change(site, 'models', (transaction) => this.#units.remove(transaction, site, id));
  }

  /** Removes a document; tells whether it was there. */
  removeDocument(site: string, id: string): Promise<boolean> {
    return this.#change(site, 'documents', (transaction) =>
      this.#documents.remove(transaction, site, id),
    );
  }

  async #head(site: string, name: RegisterName): Promise<RegisterHead> {
    const row = await this.#database.reader
      .selectFrom('danvan_register')
      .select(['definition', 'revision', 'updated_at'])
      .where('site_id', '=', site)
      .where('name', '=', name)
      .executeTakeFirst();
    if (!row) return { revision: 0 };
    const { title } = JSON.parse(row.definition) as { title?: string };
    return {
      revision: row.revision,
      updatedAt: row.updated_at,
      ...(title === undefined ? {} : { title }),
    };
  }

  /** One change of a register, whole or not at all; what processes keep of it is told apart by its revision. */
  async #change<T>(
    site: string,
    name: RegisterName,
    work: (transaction: Kysely<Tables>) => Promise<T>,
  ): Promise<T> {
    const result = await inTransaction(this.#database, async (transaction) => {
      // First, so that two changes of one register come one after the other.
      await orUpdate(
        this.#database.dialect,
        'danvan_register',
        transaction.insertInto('danvan_register').values({
          site_id: site,
          name,
          definition: '{}',
          revision: 1,
          updated_at: Math.floor(Date.now() / 1000),
        }),
        ['site_id', 'name'],
        ({ brought, kept }) => ({
          revision: sql<number>`${kept('revision')} + 1`,
          updated_at: brought('updated_at'),
        }),
      ).execute();
      return work(transaction);
    });
    this.#modelsKept.forget(site);
    this.#documentsKept.forget(site);
    return result;
  }

  async #setTitle(
    db: Kysely<Tables>,
    site: string,
    name: RegisterName,
    title: string | undefined,
  ): Promise<void> {
    await db
      .updateTable('danvan_register')
      .set({ definition: JSON.stringify({ title }) })
      .where('site_id', '=', site)
      .where('name', '=', name)
      .execute();
  }
}

/** Registers in memory, each for as long as its revision is the database's. */
class KeptRegisters<Register extends RegisterHead> {
  readonly #kept = new Map<string, { readonly register: Register; at: number }>();

  async get(
    site: string,
    readHead: () => Promise<RegisterHead>,
    read: (head: RegisterHead) => Promise<Register>,
  ): Promise<Register> {
    const kept = this.#kept.get(site);
    if (kept && performance.now() - kept.at < FRESH_MS) return kept.register;
    const at = performance.now();
    const head = await readHead();
    if (kept?.register.revision === head.revision) {
      kept.at = at;
      return kept.register;
    }
    const register = await read(head);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(site, { register, at });
    return register;
  }

  /** Asks for the revision at the next reading. */
  doubt(site: string): void {
    const kept = this.#kept.get(site);
    if (kept) kept.at = -Infinity;
  }

  forget(site: string): void {
    this.#kept.delete(site);
  }
}
