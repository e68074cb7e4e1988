import { htmlAnswer } from '../http/answers.js';
import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Locale, Sentence } from '../../src/schema/index.js';
import { frameAncestors } from '../http/origins.js';
import type { RequestContext } from '../http/request-context.js';
import type { Site } from '../site.js';
import { LIST_STYLE } from './list-styles.js';
import { FRAME_SCRIPT } from './frame-script.js';
import { PROOF_SCRIPT } from './proof-script.js';
import { oembedAddress, pageAddress, type PagePlace } from './page-place.js';
import type { ServiceAnswer } from '../http/exchange.js';
import type { Known } from '../known.js';

/** A piece of a page, escaped. */
export type Html = ReturnType<typeof html>;

/** The parts of a page. */
export interface Page {
  readonly locale: Locale;
  readonly title: string;
  readonly body: Html;
  /** The site that the page belongs to. */
  readonly site: Site | undefined;
  /** The same page in the other language; absent where the page is the answer to a form. */
  readonly otherLanguage?: string;
  readonly status?: number;
  /** Shows pictures of other servers. */
  readonly hasImages?: boolean;
  /** Whether its form costs the browser a proof of work, which only a script can do. */
  readonly asksForWork?: boolean;
  /** Whether any page may frame it: it is of no site, and nothing can be done in it. */
  readonly isForAll?: boolean;
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { margin: 0 auto; padding: 1rem; max-width: 42rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.3; }
fieldset { border: 1px solid; border-radius: .4rem; margin: 0 0 1rem; padding: .5rem 1rem; }
legend { font-weight: 600; padding: 0 .3rem; }
label { display: flex; gap: .6rem; align-items: baseline; padding: .45rem 0; }
[type="radio"], [type="checkbox"] { inline-size: 1.2em; block-size: 1.2em; flex: none; margin: 0; }
button { font: inherit; padding: .6rem 1.4rem; min-height: 44px; border: 1px solid; border-radius: .4rem; cursor: pointer; }
table { border-collapse: collapse; width: 100%; margin-block: 1rem; }
caption { text-align: start; font-weight: 600; padding: .4rem 0; }
th, td { padding: .4rem .6rem .4rem 0; border-block-end: 1px solid color-mix(in srgb, currentcolor 25%, transparent); text-align: start; vertical-align: top; font-weight: 400; }
thead th { font-weight: 600; }
td { font-variant-numeric: tabular-nums; }
.number { text-align: end; }
.number:not(:last-child) { padding-inline-end: 1.6rem; }
meter { width: 100%; min-width: 4rem; }
code.tags { display: block; font: .95rem/1.5 ui-monospace, monospace; white-space: pre-wrap; user-select: all; margin-block: .5rem; padding: .6rem .8rem; background: color-mix(in srgb, currentcolor 8%, transparent); }
.receipt { font: 600 1.25rem ui-monospace, monospace; letter-spacing: .05em; }
.note { border-inline-start: .25rem solid; padding-inline-start: .8rem; }
nav { display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap; }
.frame { max-width: none; padding: .75rem; font-size: .95rem; }
.frame h1 { font-size: 1.15rem; margin-block-start: 0; }
${LIST_STYLE}`;

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const STYLE_HASH = hashOf(STYLE);

/**
 * Answers with a full page that needs no script, unless its form asks for work, and may be framed by the site alone; or with
 * its framed form, where the route is one of a frame.
 */
export function page(context: RequestContext, parts: Page): Known<ServiceAnswer> {
  const {
    locale,
    title,
    body,
    site,
    otherLanguage,
    status = 200,
    hasImages = false,
    asksForWork = false,
    isForAll = false,
  } = parts;
  const place = context.place;
  const isFrame = place?.isFrame === true;
  const scripts = [
    ...(asksForWork ? [PROOF_SCRIPT] : []),
    ...(isFrame || asksForWork ? [FRAME_SCRIPT] : []),
  ];
  const headers = {
    'content-security-policy': [
      "default-src 'none'",
      `style-src ${STYLE_HASH}`,
      `img-src ${hasImages ? 'http: https:' : "'self'"}`,
      ...(place && scripts.length > 0
        ? [`script-src ${scripts.map(hashOf).join(' ')}`, `connect-src 'self' ${place.base}/`]
        : []),
      "form-action 'self'",
      "base-uri 'none'",
      isForAll ? 'frame-ancestors *' : frameAncestors(site),
    ].join('; '),
    'content-language': locale,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
  const other = locale === 'vi' ? 'en' : 'vi';
  return htmlAnswer(
    context,
    html`<!doctype html>
      <html lang="${locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}${site?.name === undefined ? '' : ` – ${site.name}`}</title>
          ${place === undefined ? '' : headLinks(place, title)} ${raw(`<style>${STYLE}</style>`)}
        </head>
        <body${isFrame ? raw(' class="frame"') : ''}>
          <nav>
            <span>${isFrame ? '' : (site?.name ?? '')}</span>
            ${
              otherLanguage === undefined
                ? ''
                : html`<a href="${otherLanguage}" lang="${other}" hreflang="${other}"
                    >${other === 'en' ? 'English' : 'Tiếng Việt'}</a
                  >`
            }
          </nav>
          <main>${body}</main>
          ${raw(scripts.map((script) => `<script>${script}</script>`).join(''))}
        </body>
      </html>`,
    headers,
    status,
  );
}

/** A full page tells how others embed it; a frame is for no search engine. */
function headLinks(place: PagePlace, title: string): Html {
  return place.isFrame
    ? html`<link rel="canonical" href="${pageAddress(place)}" />
        <meta name="robots" content="noindex" />`
    : html`<link
        rel="alternate"
        type="application/json+oembed"
        href="${oembedAddress(place)}"
        title="${title}"
      />`;
}

/** The sentence in one language. */
export function say(locale: Locale, vi: string, en: string): string {
  const sentence: Sentence = { vi, en };
  return sentence[locale];
}
