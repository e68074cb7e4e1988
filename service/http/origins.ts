import type { Site } from '../site.js';
import { carryHeaders, type RequestContext } from './answers.js';
import { HttpProblem } from './problems.js';

/**
 * Answers the browser's question whether a page of another origin may read the reply, and refuses pages that the site
 * does not list. A request without `Origin` comes from no page: a server of the site's, a link, a tool.
 *
 * @param own - the origin of the service itself, whose pages may always call it; empty when not told
 */
export function checkOrigin(context: RequestContext, site: Site | undefined, own: string): void {
  const origin = context.req.header('origin');
  if (origin === undefined) {
    if (site && site.origins.length > 0) carryHeaders(context, { vary: 'Origin' });
    return;
  }
  carryHeaders(context, { vary: 'Origin' });
  if (!isAllowed(origin, context.req.url, site, own)) throw new HttpProblem('origin-not-allowed');
  carryHeaders(context, { 'access-control-allow-origin': origin });
}

/** Who may frame a page of the service: the site's origins and the service itself. */
export function frameAncestors(site: Site | undefined): string {
  return ['frame-ancestors', "'self'", ...(site?.origins ?? [])].join(' ');
}

function isAllowed(origin: string, url: string, site: Site | undefined, own: string): boolean {
  if (site?.origins.includes(origin)) return true;
  return origin === new URL(own === '' ? url : own).origin;
}
