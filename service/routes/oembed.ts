import { createHash } from 'node:crypto';
import { html } from 'hono/html';
import { answer, localeFor } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { HttpProblem } from '../http/problems.js';
import { LINKED_PAGES } from '../pages/linked-pages.js';
import {
  baseFor,
  frameAddress,
  readPagePath,
  widgetLink,
  type PagePlace,
} from '../pages/page-place.js';
import type { Service } from '../service-context.js';
import type { Router } from './router.js';

const WIDTH = 600;
const CACHE_SECONDS = 3_600;

/**
 * `GET /oembed?url=…`: how to embed a page, for CMSs that understand oEmbed 1.0 (https://oembed.com). The HTML is what
 * WordPress lets through from providers that it does not know: a link in a quotation and one frame.
 */
export function oembedRoutes(router: Router, service: Service): void {
  router.on('GET', '/oembed', async (context) => {
    const { url = '', format = 'json', maxwidth, maxheight } = context.queryRecord;
    if (format !== 'json') throw new HttpProblem('format-not-offered');
    const place = placeOf(url, service, context);
    const kind = place && LINKED_PAGES.get(place.kind);
    if (!kind) throw new HttpProblem('not-found');
    const subject = await kind.describe(service, place.id, localeFor(context));
    const width = atMost(WIDTH, maxwidth);
    const height = atMost(subject.height, maxheight);
    const body = JSON.stringify({
      version: '1.0',
      type: 'rich',
      title: subject.title,
      provider_name: subject.site?.name ?? 'danvan',
      provider_url: place.base,
      cache_age: CACHE_SECONDS,
      width,
      height,
      html: String(
        await html`<blockquote><a href="${widgetLink(place)}">${subject.title}</a></blockquote>
          <iframe
            src="${frameAddress(place)}"
            width="${width}"
            height="${height}"
            title="${subject.title}"
          ></iframe>`,
      ),
    });
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': `public, max-age=${CACHE_SECONDS}`,
      'access-control-allow-origin': '*',
      etag,
    };
    if (context.header('if-none-match') === etag) return answer(context, null, headers, 304);
    return answer(context, body, headers);
  });
}

/** The page at an address of this service; an address of another host is none. */
function placeOf(
  address: string,
  service: Service,
  context: RequestContext,
): PagePlace | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, origin, host, pathname } = new URL(address);
  const base = new URL(baseFor(service, context));
  const mount = base.pathname.replace(/\/+$/, '');
  const page = readPagePath(pathname);
  if (!/^https?:$/.test(protocol) || host !== base.host || !page) return undefined;
  if (pathname !== `${mount}/${page.isFrame ? 'embed/' : ''}${page.kind}/${page.id}`)
    return undefined;
  // Without a public address the service does not know that a proxy speaks https for it.
  return { ...page, base: service.publicUrl === '' ? origin : service.publicUrl };
}

function atMost(standard: number, limit: string | undefined): number {
  return limit !== undefined && /^[1-9]\d{0,5}$/.test(limit)
    ? Math.min(standard, Number(limit))
    : standard;
}
