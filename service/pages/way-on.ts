import { html } from 'hono/html';
import type { Locale } from '../../src/schema/index.js';
import type { RequestContext } from '../http/request-context.js';
import type { Service } from '../service-context.js';
import type { Site } from '../site.js';
import { say, type Html } from './layout.js';
import { baseFor } from './page-place.js';

/** Where to go from a page at which a way ends: the portal it is of, else the front page of the service. */
export function wayOn(
  service: Service,
  context: RequestContext,
  site: Site | undefined,
  locale: Locale,
): Html {
  const [origin] = site?.origins ?? [];
  const name = site?.name ?? (origin === undefined ? '' : new URL(origin).host);
  const [address, words] =
    origin === undefined
      ? [
          baseFor(service, context),
          say(locale, 'Về trang đầu của dịch vụ danvan', 'To the front page of the danvan service'),
        ]
      : [origin, say(locale, `Về ${name}`, `Back to ${name}`)];
  // Inside a frame neither would show.
  return html`<p><a href="${address}/" target="_top">${words}</a></p>`;
}
