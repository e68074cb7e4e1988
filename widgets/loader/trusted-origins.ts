/** Origins whose links are upgraded, each with the address of its service. */
export type TrustedOrigins = ReadonlyMap<string, string>;

const WEB = /^https?:/i;

/**
 * The origins that a page trusts: the one that the loader came from, whose service is the folder of the loader, and those
 * that the script tag lists. Content never adds one.
 *
 * @param loader - address of the loader
 * @param listed - services, separated by spaces or commas: `https://b.gov.vn https://c.gov.vn/danvan`
 */
export function readTrustedOrigins(loader: string, listed: string): TrustedOrigins {
  const services = new Map<string, string>();
  for (const address of [loader.replace(/[^/]*(?:[?#].*)?$/, ''), ...listed.split(/[\s,]+/)]) {
    const url = urlOf(address);
    if (url) services.set(url.origin, (url.origin + url.pathname).replace(/\/+$/, ''));
  }
  return services;
}

/**
 * The service behind an address, when its origin is trusted: whole and exactly, so that `https://HOST@evil.example`,
 * `https://HOST.evil.example`, `http://HOST` and `blob:https://HOST/…` are other origins.
 */
export function serviceBehind(address: string, origins: TrustedOrigins): string | undefined {
  return origins.get(urlOf(address)?.origin ?? '');
}

/** A web address; a blob, too, has the origin of the page that made it. */
function urlOf(address: string): URL | undefined {
  try {
    return WEB.test(address) ? new URL(address) : undefined;
  } catch {
    return undefined;
  }
}
