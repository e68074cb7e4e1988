import type { CountingPlace } from '../shared/page-view.js';
import { currentPage } from '../shared/page-view.js';
import { requestJson } from '../shared/page-requests.js';
import { pathPart } from '../shared/place.js';
import { field } from '../shared/unknown-data.js';

/**
 * Asks for the reads of this page without counting this one.
 *
 * @param again - asks anew although an answer is there
 * @returns an answer that holds them
 * @throws LoadError with the reason
 */
export async function readCount(
  { service, site }: CountingPlace,
  again: boolean,
): Promise<unknown> {
  const page = encodeURIComponent(currentPage());
  const url = `${service}/v1/sites/${pathPart(site)}/reads?page=${page}`;
  const list = field(await requestJson(url, { again }), 'reads');
  return Array.isArray(list) ? list[0] : undefined;
}
