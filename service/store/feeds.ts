import { idSchema, textSchema, webUrlSchema } from '../../src/schema/fields.js';
import * as z from '../../src/schema/zod.js';
import type { OpenDatabase } from './dialect.js';
import { orUpdate } from './upsert.js';

/**
 * A foreign feed that the service relays under its own address.
 *
 * @example
 * const source: FeedSource = feedSourceSchema.parse({ id: 'tin-tinh', url: 'https://www.example.gov.vn/rss' });
 * source.freshMinutes; // 10
 */
export const feedSourceSchema = z.object({
  id: idSchema,
  url: webUrlSchema.check(z.maxLength(2048)),
  title: z.optional(textSchema.check(z.maxLength(500))),
  /** Minutes for which a copy is served before the source is asked again; 10 unless told. */
  freshMinutes: z._default(z.int().check(z.minimum(1), z.maximum(24 * 60)), 10),
});

/** A foreign feed that the service relays. */
export type FeedSource = z.infer<typeof feedSourceSchema>;

/**
 * The last good copy of a feed.
 *
 * @example
 * const copy: FeedCopy = { body: '{"items":[],"rejected":[]}', etag: '"a1"', modified: null, fetchedAt: 1795400000 };
 * copy.etag; // '"a1"'
 */
export interface FeedCopy {
  /** The feed as JSON, ready to be sent. */
  readonly body: string;
  /** What the source said of its version. */
  readonly etag: string | null;
  readonly modified: string | null;
  /** Seconds since 1970. */
  readonly fetchedAt: number;
}

/**
 * The configured feeds and their copies, which every process shares.
 *
 * @example
 * const store = openStore(':memory:');
 * await store.migrate();
 * const feeds: Feeds = store.feeds;
 * await feeds.save(feedSourceSchema.parse({ id: 'tin-tinh', url: 'https://www.example.gov.vn/rss' }));
 * (await feeds.list()).map(({ id }) => id); // ['tin-tinh']
 * await store.close();
 */
export class Feeds {
  readonly #database: OpenDatabase;

  constructor(database: OpenDatabase) {
    this.#database = database;
  }

  /** All configured feeds. */
  async list(): Promise<FeedSource[]> {
    const rows = await this.#database.reader
      .selectFrom('danvan_feed')
      .select('definition')
      .orderBy('id')
      .execute();
    return rows.map(({ definition }) => feedSourceSchema.parse(JSON.parse(definition)));
  }

  /** A configured feed. */
  async get(id: string): Promise<FeedSource | undefined> {
    const row = await this.#database.reader
      .selectFrom('danvan_feed')
      .select('definition')
      .where('id', '=', id)
      .executeTakeFirst();
    return row && feedSourceSchema.parse(JSON.parse(row.definition));
  }

  /** Adds a feed or changes it; the copy of another address is dropped. */
  async save(feed: FeedSource): Promise<void> {
    const { writer, dialect } = this.#database;
    const known = await this.get(feed.id);
    if (known && known.url !== feed.url)
      await writer.deleteFrom('danvan_feed_copy').where('feed_id', '=', feed.id).execute();
    await orUpdate(
      dialect,
      'danvan_feed',
      writer.insertInto('danvan_feed').values({
        id: feed.id,
        definition: JSON.stringify(feed),
        updated_at: Math.floor(Date.now() / 1000),
      }),
      ['id'],
      ({ brought }) => ({
        definition: brought('definition'),
        updated_at: brought('updated_at'),
      }),
    ).execute();
  }

  /** Removes a feed with its copy; tells whether it was there. */
  async remove(id: string): Promise<boolean> {
    const { writer } = this.#database;
    await writer.deleteFrom('danvan_feed_copy').where('feed_id', '=', id).execute();
    const result = await writer.deleteFrom('danvan_feed').where('id', '=', id).executeTakeFirst();
    return result.numDeletedRows > 0n;
  }

  /** The copy of a feed that was fetched last. */
  async copy(id: string): Promise<FeedCopy | undefined> {
    const row = await this.#database.reader
      .selectFrom('danvan_feed_copy')
      .selectAll()
      .where('feed_id', '=', id)
      .executeTakeFirst();
    return (
      row && { body: row.body, etag: row.etag, modified: row.modified, fetchedAt: row.fetched_at }
    );
  }

  /** Keeps what was fetched, for all processes. */
  async keepCopy(id: string, copy: FeedCopy): Promise<void> {
    const { writer, dialect } = this.#database;
    await orUpdate(
      dialect,
      'danvan_feed_copy',
      writer.insertInto('danvan_feed_copy').values({
        feed_id: id,
        body: copy.body,
        etag: copy.etag,
        modified: copy.modified,
        fetched_at: copy.fetchedAt,
      }),
      ['feed_id'],
      ({ brought }) => ({
        body: brought('body'),
        etag: brought('etag'),
        modified: brought('modified'),
        fetched_at: brought('fetched_at'),
      }),
    ).execute();
  }
}
