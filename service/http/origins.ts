import type { Site } from '../site.js';
import { carryHeaders } from './answers.js';
import type { RequestContext } from './request-context.js';
import { HttpProblem } from './problems.js';

/**
 * Answers the browser's question whether a page of another origin may read the reply, and refuses pages that the site
 * does not list. A request without `Origin` comes from no page: a server of the site's, a link, a tool.
 *
 * @param own - the origin of the service itself, whose pages may always call it; empty when not told
 */
export function checkOrigin(context: RequestContext, site: Site | undefined, own: string): void {
  const origin = context.header('origin');
  if (origin === undefined) {
    if (site && site.origins.length > 0) carryHeaders(context, { vary: 'Origin' });
    return;
  }
  const isOurs = isAllowed(origin, context.url, site, own);
  carryHeaders(context, {
    vary: 'Origin',
    ...(isOurs ? { 'access-control-allow-origin': origin } : {}),
  });
  if (!isOurs) throw new HttpProblem('origin-not-allowed');
}

/**
 * Lets the service's own frames call it: from its own origin, or in a sandbox from none. Whoever may say so, the answer
 * tells nothing that the caller has not sent; what it may do hangs on the ticket of the frame.
 */
export function checkFrameOrigin(context: RequestContext, own: string): void {
  carryHeaders(context, { vary: 'Origin' });
  const origin = context.header('origin');
  if (origin === undefined) return;
  if (origin !== 'null' && !isAllowed(origin, context.url, undefined, own))
    throw new HttpProblem('origin-not-allowed');
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
