import { sql } from 'kysely';
import { openDatabase } from '../../service/store/dialect.js';
import { migrate } from '../../service/store/migrations.js';

/** What a filled database holds. */
export interface Fill {
  readonly sites: number;
  readonly pagesPerSite: number;
  readonly days: number;
  readonly readsPerPageAndDay: number;
}

/** Fills an SQLite database with years of views, summed by days as the service sums them. */
export async function fillDatabase(address: string, fill: Fill): Promise<void> {
  const database = openDatabase(address);
  await migrate(database);
  const pages = fill.sites * fill.pagesPerSite;
  const numbers = (count: number) =>
    sql`(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) select i from n)`;
  const day = sql`cast(strftime('%Y%m%d', 'now', '-' || d.i || ' days') as integer)`;
  await database.writer.transaction().execute(async (db) => {
    await sql`insert into danvan_site select 'site-' || i, json_object('id', 'site-' || i), 0, 0
      from ${numbers(fill.sites)}`.execute(db);
    await sql`insert into danvan_page select i, 'key-' || i, 'site-' || (1 + i % ${fill.sites}), '/page/' || i, ''
      from ${numbers(pages)}`.execute(db);
    await sql`insert into danvan_page_total select i, ${fill.days * fill.readsPerPageAndDay}
      from ${numbers(pages)}`.execute(db);
    await sql`insert into danvan_site_day select 'site-' || s.i, ${day}, 100, 1000
      from ${numbers(fill.sites)} s, ${numbers(fill.days)} d`.execute(db);
    await sql`insert into danvan_page_day select p.i, ${day}, ${fill.readsPerPageAndDay}
      from ${numbers(pages)} p, ${numbers(fill.days)} d order by 1, 2`.execute(db);
  });
  await database.close();
}
