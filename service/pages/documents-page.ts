import { html } from 'hono/html';
import {
  documentKinds,
  statusAt,
  type DocumentRegister,
  type OfficialDocument,
} from '../../src/documents/index.js';
import type { Locale } from '../../src/schema/index.js';
import { slugOf } from '../../src/tables/index.js';
import { formatCount, formatDate } from '../../src/vietnamese/index.js';
import { localeFor } from '../http/answers.js';
import type { RequestContext } from '../http/request-context.js';
import { readQuery } from '../http/query-text.js';
import { publicDocuments, today } from '../public-registers.js';
import { parameter, siteFor, type Service } from '../service-context.js';
import { page, say, type Html } from './layout.js';
import {
  filterForm,
  otherLanguage,
  pager,
  partOf,
  tableHead,
  type FilteredList,
} from './list-parts.js';
import { STATUS_WORDS } from './register-words.js';
import type { ServiceAnswer } from '../http/exchange.js';

const KIND_NAMES = new Map(documentKinds.map(({ slug, name }) => [slug, name]));

/** `GET /documents/{site}`: the documents of a site as a full page, newest first. */
export async function documentsPage(
  service: Service,
  context: RequestContext,
): Promise<ServiceAnswer> {
  const site = await siteFor(service, parameter(context, 'site'));
  const locale = localeFor(context);
  const query = readQuery(context.url);
  const register = await publicDocuments(service, site.id);
  const list = listOf(register, locale);
  const part = partOf(list, query);
  const title = register.title ?? documentsTitle(locale);
  const on = today(service);
  return page(context, {
    locale,
    title,
    site,
    otherLanguage: otherLanguage(query, locale),
    body: html`<div class="wide">
      <h1>${title}</h1>
      ${filterForm(list, query, locale, say(locale, 'Số, ký hiệu hoặc trích yếu', 'Number or abstract'))}
      <p>
        ${
          part.found === 0
            ? say(locale, 'Không có văn bản nào phù hợp.', 'No document matches.')
            : say(
                locale,
                `Có ${formatCount(part.found, locale)} văn bản.`,
                `${formatCount(part.found, locale)} ${part.found === 1 ? 'document' : 'documents'}.`,
              )
        }
      </p>
      ${part.found === 0 ? '' : table(part.items, locale, on)} ${pager(part, query, locale)}
    </div>`,
  });
}

/** The heading of a register without a title of its own. */
export function documentsTitle(locale: Locale): string {
  return say(locale, 'Văn bản', 'Documents');
}

function listOf({ documents }: DocumentRegister, locale: Locale): FilteredList<OfficialDocument> {
  const issuers = new Map(
    documents.flatMap(({ issuers: list }) => list.map(({ name }) => [slugOf(name), name] as const)),
  );
  return {
    items: [...documents].sort((a, b) => (b.issuedOn ?? '').localeCompare(a.issuedOn ?? '')),
    text: ({ symbol, abstract, issuers: list }) =>
      [symbol, abstract, ...list.map(({ name }) => name)].join('\n'),
    perPage: 50,
    filters: [
      {
        name: 'kind',
        label: say(locale, 'Loại văn bản', 'Kind'),
        values: ({ kind }) => [kind],
        called: kindName,
      },
      {
        name: 'issuer',
        label: say(locale, 'Cơ quan ban hành', 'Issuer'),
        values: ({ issuers: list }) => list.map(({ name }) => slugOf(name)),
        called: (slug) => issuers.get(slug) ?? slug,
      },
      {
        name: 'year',
        label: say(locale, 'Năm ban hành', 'Year'),
        values: ({ issuedOn }) => (issuedOn === undefined ? [] : [issuedOn.slice(0, 4)]),
        called: (year) => year,
        compare: (a, b) => Number(b) - Number(a),
      },
    ],
  };
}

function kindName(slug: string): string {
  const name = KIND_NAMES.get(slug) ?? slug;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function table(documents: readonly OfficialDocument[], locale: Locale, on: string): Html {
  const heads = [
    say(locale, 'Số, ký hiệu', 'Number'),
    say(locale, 'Loại, cơ quan ban hành', 'Kind and issuer'),
    say(locale, 'Trích yếu', 'Abstract'),
    say(locale, 'Ban hành', 'Issued'),
    say(locale, 'Hiệu lực', 'In force'),
    say(locale, 'Tệp', 'File'),
  ];
  return html`<table class="documents stacked" role="table">
    ${tableHead(heads)}
    <tbody role="rowgroup">
      ${documents.map((document) => row(document, heads, locale, on))}
    </tbody>
  </table>`;
}

function row(
  document: OfficialDocument,
  heads: readonly string[],
  locale: Locale,
  on: string,
): Html {
  const { symbol, kind, issuers, abstract, issuedOn, effectiveOn, files } = document;
  const status = statusAt(document, on);
  const none = '–';
  return html`<tr role="row" id="${document.id}">
    <th scope="row" role="rowheader" class="symbol">${symbol ?? none}</th>
    <td role="cell" data-label="${heads[1]}">
      ${kindName(kind)}${issuers.map(({ name }) => html`<br />${name}`)}
    </td>
    <td role="cell" data-label="${heads[2]}">${abstract}</td>
    <td role="cell" data-label="${heads[3]}">
      ${issuedOn === undefined ? none : day(issuedOn, locale)}
    </td>
    <td role="cell" data-label="${heads[4]}">
      ${effectiveOn === undefined ? '' : day(effectiveOn, locale)}
      ${
        status === undefined
          ? effectiveOn === undefined
            ? none
            : ''
          : html`<span class="facts">${STATUS_WORDS[status][locale]}</span>`
      }
    </td>
    <td role="cell" data-label="${heads[5]}">
      ${
        files.length === 0
          ? none
          : files.map(
              ({ url, name, bytes }) =>
                html`<a href="${url}"
                    >${name ?? lastPart(url)}${
                      bytes === undefined ? '' : ` (${size(bytes, locale)})`
                    }</a
                  ><br />`,
            )
      }
    </td>
  </tr>`;
}

function day(date: string, locale: Locale): Html {
  return html`<time datetime="${date}">${formatDate(date, locale)}</time>`;
}

function lastPart(url: string): string {
  const name = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name) || url;
  } catch {
    return name;
  }
}

function size(bytes: number, locale: Locale): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024
    ? `${formatCount(kilobytes, locale)}\u00a0KB`
    : `${(kilobytes / 1024).toLocaleString(locale === 'vi' ? 'vi-VN' : 'en', { maximumFractionDigits: 1 })}\u00a0MB`;
}
