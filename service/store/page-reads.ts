import type { OpenDatabase } from './dialect.js';

/**
 * A page with its reads so far.
 *
 * @example
 * const page: PageReads = { id: 1, page: '/tin/1', title: 'Hội nghị', reads: 1042 };
 * page.reads; // 1042
 */
export interface PageReads {
  /** The page's number; give the last one to get those after it. */
  readonly id: number;
  readonly page: string;
  readonly title: string;
  readonly reads: number;
}

/** A part of the pages of a site, in the order in which they were first seen. */
export async function readPages(
  { reader }: OpenDatabase,
  site: string,
  after: number,
  limit: number,
): Promise<PageReads[]> {
  const rows = await reader
    .selectFrom('danvan_page')
    .leftJoin('danvan_page_total', 'danvan_page_total.page_id', 'danvan_page.id')
    .select(['danvan_page.id', 'page', 'title', 'reads'])
    .where('site_id', '=', site)
    .where('danvan_page.id', '>', after)
    .orderBy('danvan_page.id')
    .limit(limit)
    .execute();
  return rows.map(({ id, page, title, reads }) => ({
    id,
    page,
    title: title ?? '',
    reads: reads ?? 0,
  }));
}
