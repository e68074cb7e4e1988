import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import type { Locale, Sentence } from '../../src/schema/index.js';
import { frameAncestors } from '../http/origins.js';
import type { RequestContext } from '../http/answers.js';
import type { Site } from '../site.js';

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
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
body { margin: 0 auto; padding: 1rem; max-width: 42rem; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; line-height: 1.3; }
fieldset { border: 1px solid; border-radius: .4rem; margin: 0 0 1rem; padding: .5rem 1rem; }
legend { font-weight: 600; padding: 0 .3rem; }
label { display: flex; gap: .6rem; align-items: baseline; padding: .45rem 0; }
button { font: inherit; padding: .6rem 1.4rem; min-height: 44px; border: 1px solid; border-radius: .4rem; cursor: pointer; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 600; padding: .4rem 0; }
th, td { padding: .4rem .6rem .4rem 0; border-block-end: 1px solid color-mix(in srgb, currentcolor 25%, transparent); text-align: start; font-weight: 400; }
td { font-variant-numeric: tabular-nums; }
td.number { text-align: end; }
meter { width: 100%; min-width: 4rem; }
.receipt { font: 600 1.25rem ui-monospace, monospace; letter-spacing: .05em; }
.note { border-inline-start: .25rem solid; padding-inline-start: .8rem; }
nav { display: flex; justify-content: space-between; gap: 1rem; flex-wrap: wrap; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Answers with a full page that needs no script, and may be framed by the site alone. */
export function page(context: RequestContext, parts: Page): Response | Promise<Response> {
  const { locale, title, body, site, otherLanguage, status = 200 } = parts;
  const headers = {
    'content-security-policy': [
      "default-src 'none'",
      `style-src 'sha256-${STYLE_HASH}'`,
      "form-action 'self'",
      "base-uri 'none'",
      frameAncestors(site),
    ].join('; '),
    'content-language': locale,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
  };
  const other = locale === 'vi' ? 'en' : 'vi';
  return context.html(
    html`<!doctype html>
      <html lang="${locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title}${site?.name === undefined ? '' : ` – ${site.name}`}</title>
          ${raw(`<style>${STYLE}</style>`)}
        </head>
        <body>
          <nav>
            <span>${site?.name ?? ''}</span>
            ${
              otherLanguage === undefined
                ? ''
                : html`<a href="${otherLanguage}" lang="${other}" hreflang="${other}"
                    >${other === 'en' ? 'English' : 'Tiếng Việt'}</a
                  >`
            }
          </nav>
          <main>${body}</main>
        </body>
      </html>`,
    status as 200,
    { ...headers, ...context.get('headers') },
  );
}

/** The sentence in one language. */
export function say(locale: Locale, vi: string, en: string): string {
  const sentence: Sentence = { vi, en };
  return sentence[locale];
}
