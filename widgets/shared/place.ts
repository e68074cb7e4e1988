import type { CountingPlace } from './page-view.js';

/** Attributes with which a widget names its service and site; a page may say both once for all in `<meta>`. */
export interface PlacedHost extends HTMLElement {
  service: string | undefined;
  site: string | undefined;
}

/**
 * The service a widget speaks to: its own `service` attribute, or `<meta name="danvan-service" content="https://…">`.
 * Only http(s); a relative address is meant against the page.
 */
export function serviceOf(host: Pick<PlacedHost, 'service'>): string | undefined {
  const address = host.service ?? pageSetting('danvan-service');
  if (address === undefined) return undefined;
  try {
    const { protocol, href } = new URL(address, document.baseURI);
    return /^https?:$/.test(protocol) ? href.replace(/\/+$/, '') : undefined;
  } catch {
    return undefined;
  }
}

/** Service and site of a widget; nothing when one of them is not said. */
export function placeOf(host: PlacedHost): CountingPlace | undefined {
  const service = serviceOf(host);
  const site = host.site ?? pageSetting('danvan-site');
  return service === undefined || site === undefined || site === '' ? undefined : { service, site };
}

/**
 * The token of a member who is logged in: the widget's own `member` attribute, or `<meta name="danvan-member">` that the
 * CMS writes.
 */
export function memberOf(host: { readonly member: string | undefined }): string | undefined {
  return host.member ?? pageSetting('danvan-member');
}

/** A text as one part of a path. Half a letter has no code there and would throw. */
export function pathPart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function pageSetting(name: string): string | undefined {
  const content = document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content;
  return content === undefined || content === '' ? undefined : content;
}
