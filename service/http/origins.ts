import type { RequestContext } from '../service-context.js';
import type { Site } from '../site.js';
import { HttpProblem } from './problems.js';

/**
 * Answers the browser's question whether a page of another origin may read the reply, and refuses pages that the site
 * does not list. A request without `Origin` comes from no page: a server of the site's, a link, a tool.
 *
 * @param own - the origin of the service itself, whose pages may always call it
 */
export function checkOrigin(context: RequestContext, site: Site | undefined, own: string): void {
  const origin = context.req.header('origin');
  if (site && site.origins.length > 0) context.header('vary', 'Origin');
  if (origin === undefined) return;
  if (!isAllowed(origin, context.req.url, site, own)) throw new HttpProblem('origin-not-allowed');
  context.header('access-control-allow-origin', origin);
}

/** Answers a preflight. */
export function preflight(context: RequestContext, site: Site | undefined, own: string): Response {
  checkOrigin(context, site, own);
  context.header('access-control-allow-methods', 'GET, POST');
  context.header('access-control-allow-headers', 'content-type');
  context.header('access-control-max-age', '86400');
  return context.body(null, 204);
}

/** Who may frame a page of the service: the site's origins and the service itself. */
export function frameAncestors(site: Site | undefined): string {
  return ['frame-ancestors', "'self'", ...(site?.origins ?? [])].join(' ');
}

function isAllowed(origin: string, url: string, site: Site | undefined, own: string): boolean {
  if (site?.origins.includes(origin)) return true;
  return origin === (own === '' ? new URL(url).origin : new URL(own).origin);
}
