import { html } from 'hono/html';
import { loaderTags } from '../../src/links/index.js';
import type { Locale } from '../../src/schema/index.js';
import { localeFor } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { HttpProblem, PROBLEM_KINDS } from '../http/problems.js';
import { page, say, type Html } from '../pages/layout.js';
import { LINKED_PAGES } from '../pages/linked-pages.js';
import { KIND_WORDS } from '../builder/option-words.js';
import { baseFor, PAGE_KINDS, type PageKind } from '../pages/page-place.js';
import type { Service } from '../service-context.js';
import { FAILURES, FAULTS, FORMS, VERDICTS } from './check-words.js';
import { fetchArticle, FetchError } from './fetch-article.js';
import { readArticle, type ArticleReport, type FoundForm } from './read-article.js';
import type { ServiceAnswer } from '../http/exchange.js';

const LONGEST = 2_000;
/** Ids that are looked up for one article, at most. */
const MOST_LOOKED_UP = 20;

/** The address that is asked about; empty for the bare form. */
export function askedAddress(context: RequestContext): string {
  return (context.query('url') ?? '').trim().slice(0, LONGEST);
}

/** `GET /check?url=…`: which form of the widgets survived in a published article, and what to do. */
export async function checkPage(service: Service, context: RequestContext): Promise<ServiceAnswer> {
  const locale = localeFor(context);
  const address = askedAddress(context);
  const title = say(locale, 'Kiểm tra bài đã đăng', 'Check a published article');
  const other = locale === 'vi' ? 'en' : 'vi';
  const query = new URLSearchParams({ ...(address === '' ? {} : { url: address }), lang: other });
  return page(context, {
    locale,
    title,
    site: undefined,
    otherLanguage: `?${query.toString()}`,
    body: html`<h1>${title}</h1>
      <form method="get" action="check">
        <input type="hidden" name="lang" value="${locale}" />
        <label class="field"
          ><span
            >${say(locale, 'Địa chỉ bài viết trên cổng', 'Address of the article on the portal')}</span
          ><input type="search" inputmode="url" name="url" value="${address}" required
        /></label>
        <p><button>${say(locale, 'Kiểm tra', 'Check')}</button></p>
      </form>
      ${address === '' ? '' : await answerFor(service, context, address, locale)}
      <p>
        <a href="builder?lang=${locale}"
          >${say(locale, 'Lấy liên kết để dán vào bài viết', 'Get a widget')}</a
        >
      </p>`,
  });
}

async function answerFor(
  service: Service,
  context: RequestContext,
  address: string,
  locale: Locale,
): Promise<Html> {
  const sites = await service.store.sites.list();
  const base = baseFor(service, context);
  try {
    const article = await fetchArticle(address, new Set(sites.flatMap(({ origins }) => origins)));
    const report = readArticle(article, base);
    return await reportBody(report, await unknownIds(service, report.forms, locale), base, locale);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return html`<p class="note" role="alert">${FAILURES[error.failure][locale]}</p>`;
  }
}

function reportBody(
  { forms, loaders, faults, verdict }: ArticleReport,
  unknown: ReadonlyMap<string, string>,
  base: string,
  locale: Locale,
): Html {
  return html`<h2>${say(locale, 'Kết quả', 'Result')}</h2>
    <p class="note"><strong>${VERDICTS[verdict][locale]}</strong></p>
    ${list(
      locale,
      say(locale, 'Trong bài có', 'In the article'),
      forms.map((form) => ({
        name: nameOf(form, locale),
        told: [
          ...form.faults.map((fault) => FAULTS[fault][locale]),
          ...[unknown.get(`${form.kind ?? ''}/${form.id ?? ''}`) ?? []].flat(),
        ],
      })),
      say(
        locale,
        'Không thấy gì của danvan. Cổng đã xóa, hoặc bài chưa lưu. Dán lại bằng nút Chép ở trang lấy liên kết.',
        'Nothing of danvan. The portal removed it, or the article is not saved. Paste it again from the builder.',
      ),
    )}
    ${list(
      locale,
      say(locale, 'Đoạn mã chung', 'Loader'),
      loaders.map((loader) => ({
        name: loader.src,
        told: loader.faults.map((fault) => FAULTS[fault][locale]),
      })),
      html`${say(
          locale,
          'Cổng chưa gắn đoạn mã chung (bộ nạp). Dán hai dòng này vào mẫu giao diện của cổng:',
          'The page has no loader. Put these two tags into the theme of the portal:',
        )} <code class="tags">${loaderTags(base)}</code>`,
    )}
    ${
      faults.length === 0
        ? ''
        : html`<h2>
              ${say(locale, 'Chính sách bảo mật nội dung (CSP) của cổng', 'The portal’s policy')}
            </h2>
            <ul>
              ${faults.map((fault) => html`<li>${FAULTS[fault][locale]}</li>`)}
            </ul>`
    }`;
}

function list(
  locale: Locale,
  title: string,
  entries: readonly { readonly name: string; readonly told: readonly string[] }[],
  none: Html | string,
): Html {
  const fine = say(locale, 'Nguyên vẹn.', 'Whole.');
  return html`<h2>${title}</h2>
    ${
      entries.length === 0
        ? html`<p>${none}</p>`
        : html`<ul>
            ${entries.map(
              ({ name, told }) =>
                html`<li>
                  <strong>${name}</strong>: ${told.length === 0 ? fine : told.join(' ')}
                </li>`,
            )}
          </ul>`
    }`;
}

function nameOf({ form, kind, id }: FoundForm, locale: Locale): string {
  const known = PAGE_KINDS.find((each) => each === kind);
  const what = known && KIND_WORDS[known].name[locale];
  return [FORMS[form][locale], what, id].filter((part) => part !== undefined).join(' – ');
}

/** Ids that an article names and the service does not know, each with the sentence that says so. */
async function unknownIds(
  service: Service,
  forms: readonly FoundForm[],
  locale: Locale,
): Promise<ReadonlyMap<string, string>> {
  const named = new Map(
    forms.flatMap(({ kind, id }) =>
      kind === undefined || id === undefined ? [] : [[`${kind}/${id}`, { kind, id }] as const],
    ),
  );
  const unknown = new Map<string, string>();
  for (const [key, { kind, id }] of [...named].slice(0, MOST_LOOKED_UP)) {
    try {
      await LINKED_PAGES.get(kind as PageKind)?.describe(service, id, locale);
    } catch (error) {
      if (!(error instanceof HttpProblem)) throw error;
      unknown.set(key, PROBLEM_KINDS[error.code].detail[locale]);
    }
  }
  return unknown;
}
