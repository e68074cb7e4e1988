import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { html } from 'hono/html';
import {
  chosenOptions,
  loaderTags,
  OPTION_PREFIX,
  widgetCodes,
  type LinkedWidget,
  type WidgetForm,
} from '../../src/links/index.js';
import { isId } from '../../src/schema/id.js';
import type { Locale } from '../../src/schema/index.js';
import { htmlAnswer, localeFor } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { HttpProblem, PROBLEM_KINDS } from '../http/problems.js';
import { say, type Html } from '../pages/layout.js';
import { LINKED_PAGES } from '../pages/linked-pages.js';
import { baseFor, PAGE_KINDS, type PageKind } from '../pages/page-place.js';
import type { Service } from '../service-context.js';
import { CMS_ADVICE } from './cms-advice.js';
import { builderForm } from './builder-form.js';
import { KIND_WORDS } from './option-words.js';
import { cmsSections, codesSection, loaderSection } from './builder-parts.js';
import type { ServiceAnswer } from '../http/exchange.js';

/** What the address of the builder asks for. */
export interface Asked {
  readonly locale: Locale;
  readonly kind: PageKind;
  readonly id: string;
  readonly text: string;
  readonly cms: string;
  /** The values of an option of the kind. */
  readonly chosen: (name: string) => readonly string[];
}

const LONGEST = 200;

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self'",
  // The preview shows the pictures of articles and models, wherever they lie.
  "img-src 'self' data: http: https:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** The forms that the build made of the manifest; none before the first build. */
export function readWidgetForms(folder: string | undefined): readonly WidgetForm[] {
  const path = join(folder ?? '', 'widget-forms.json');
  if (folder === undefined || !existsSync(path)) return [];
  return JSON.parse(readFileSync(path, 'utf8')) as WidgetForm[];
}

/**
 * `GET /builder?kind=poll&id=7`: the form, the address that it makes, and what to do with it. Its script makes it live;
 * without one the form is sent and the page comes back filled.
 */
export async function builderPage(
  service: Service,
  forms: readonly WidgetForm[],
  context: RequestContext,
): Promise<ServiceAnswer> {
  const asked = readAsked(context);
  const { locale, kind, id } = asked;
  const base = baseFor(service, context);
  const subject = await subjectOf(service, asked);
  const fields = forms.find((form) => form.kind === kind)?.fields ?? [];
  const widget: LinkedWidget = {
    kind,
    id,
    options: chosenOptions(fields, asked.chosen),
    text: asked.text || subject.title || KIND_WORDS[kind].name[locale],
  };
  const codes = isId(id) ? widgetCodes(base, widget) : undefined;
  const title = say(locale, 'Lấy liên kết để dán vào bài viết', 'Put a widget into an article');
  return htmlAnswer(
    context,
    document(
      locale,
      title,
      html`<header>
          <h1>${title}</h1>
          ${languageLink(context, locale)}
        </header>
        <main data-base="${base}">
          <p class="hint">
            ${say(
              locale,
              'Chọn một khối, chép, dán vào bài viết trên cổng. Không cần biết lập trình.',
              'Choose a widget, copy, paste it into an article. No programming needed.',
            )}
          </p>
          <div class="columns">
            ${builderForm(forms, asked, subject.title)}
            ${codesSection(locale, codes, subject.problem)} ${cmsSections(asked, codes)}
            ${loaderSection(locale, loaderTags(base))}
          </div>
        </main>`,
    ),
    {
      'content-security-policy': POLICY,
      'content-language': locale,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    },
  );
}

// Addresses are relative: the service may be mounted below a path.
function document(locale: Locale, title: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – danvan</title>
        <link rel="stylesheet" href="builder/builder.css" />
        <link rel="stylesheet" href="danvan.css" />
        <script type="module" src="builder/builder.js"></script>
        <script type="module" src="danvan.js" data-scope="#preview"></script>
      </head>
      <body>
        ${body}
      </body>
    </html>`;
}

function languageLink(context: RequestContext, locale: Locale): Html {
  const other = locale === 'vi' ? 'en' : 'vi';
  const query = new URL(context.url).searchParams;
  query.set('lang', other);
  return html`<a id="language" href="?${query.toString()}" lang="${other}" hreflang="${other}"
    >${other === 'en' ? 'English' : 'Tiếng Việt'}</a
  >`;
}

function readAsked(context: RequestContext): Asked {
  const one = (name: string): string => (context.query(name) ?? '').trim().slice(0, LONGEST);
  const kind = one('kind');
  const cms = one('cms');
  return {
    locale: localeFor(context),
    kind: PAGE_KINDS.find((known) => known === kind) ?? 'poll',
    id: one('id'),
    text: one('text'),
    cms: CMS_ADVICE.has(cms) ? cms : 'other',
    chosen: (name) => context.queries(OPTION_PREFIX + name),
  };
}

/** What stands behind the id: its title, or why there is nothing. */
async function subjectOf(
  service: Service,
  { kind, id, locale }: Asked,
): Promise<{ readonly title: string; readonly problem?: string }> {
  if (id === '') return { title: '' };
  try {
    if (!isId(id)) throw new HttpProblem('not-found', { detail: ID_RULE });
    const subject = await LINKED_PAGES.get(kind)?.describe(service, id, locale);
    return { title: subject?.title ?? '' };
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const { detail } = PROBLEM_KINDS[error.code];
    return { title: '', problem: (error.extras.detail ?? detail)[locale] };
  }
}

const ID_RULE = {
  vi: 'Mã chỉ gồm chữ không dấu, số và dấu gạch, nhiều nhất 64 ký tự.',
  en: 'An id has letters without accents, digits and dashes only, 64 at most.',
};
