import { html } from 'hono/html';
import type { Locale } from '../../src/schema/index.js';
import {
  includesFolded,
  formatCount,
  prepareSearch,
  type SearchableText,
} from '../../src/vietnamese/index.js';
import type { Query } from '../http/query-text.js';
import { say, type Html } from './layout.js';

/** One way of narrowing a list: a select of the form. */
export interface Filter<Item> {
  readonly name: string;
  readonly label: string;
  /** What an item stands under; ASCII, because it goes through addresses. */
  readonly values: (item: Item) => readonly string[];
  /** How a value is called. */
  readonly called: (value: string) => string;
  /** Order of the values; by their names unless told. */
  readonly compare?: (a: string, b: string) => number;
}

/** A list with what narrows it. */
export interface FilteredList<Item> {
  readonly items: readonly Item[];
  /** What the words of the search are looked for in. */
  readonly text: (item: Item) => string;
  readonly filters: readonly Filter<Item>[];
  readonly perPage: number;
}

/** The part of a list that an address asks for. */
export interface ListPart<Item> {
  readonly items: readonly Item[];
  readonly found: number;
  /** The first is 1. */
  readonly page: number;
  readonly pages: number;
}

const searchable = new WeakMap<object, SearchableText>();

/** Narrows a list by the words and filters of an address, and gives the page asked for. */
export function partOf<Item extends object>(
  list: FilteredList<Item>,
  query: Query,
): ListPart<Item> {
  const words = query.get('q') ?? '';
  const chosen = list.filters.flatMap((filter) => {
    const value = query.get(filter.name) ?? '';
    return value === '' ? [] : [{ filter, value }];
  });
  const found = list.items.filter(
    (item) =>
      chosen.every(({ filter, value }) => filter.values(item).includes(value)) &&
      (words === '' || includesFolded(textOf(item, list.text), words) !== null),
  );
  const pages = Math.max(1, Math.ceil(found.length / list.perPage));
  const asked = Number(query.get('page') ?? 1);
  const page = Number.isInteger(asked) ? Math.min(Math.max(1, asked), pages) : 1;
  const items = found.slice((page - 1) * list.perPage, page * list.perPage);
  return { items, found: found.length, page, pages };
}

function textOf<Item extends object>(item: Item, text: (item: Item) => string): SearchableText {
  const kept = searchable.get(item) ?? prepareSearch(text(item));
  searchable.set(item, kept);
  return kept;
}

/** The form that narrows a list: sends its choices in the address, so that a narrowed list is a link. */
export function filterForm<Item>(
  { items, filters }: FilteredList<Item>,
  query: Query,
  locale: Locale,
  searchLabel: string,
): Html {
  return html`<form method="get" action="" role="search" class="filters" accept-charset="utf-8">
    <label class="field"
      ><span>${searchLabel}</span>
      <input type="search" name="q" value="${query.get('q') ?? ''}" maxlength="200" />
    </label>
    ${filters.map((filter) => selectOf(filter, items, query, locale))}
    ${query.has('lang') ? html`<input type="hidden" name="lang" value="${locale}" />` : ''}
    <div class="acts">
      <button type="submit">${say(locale, 'Tìm', 'Search')}</button>
      ${
        isNarrowed(filters, query)
          ? html`<a href="${addressOf(query, { only: ['lang'] })}"
              >${say(locale, 'Bỏ lọc', 'Clear filters')}</a
            >`
          : ''
      }
    </div>
  </form>`;
}

function selectOf<Item>(
  { name, label, values, called, compare }: Filter<Item>,
  items: readonly Item[],
  query: Query,
  locale: Locale,
): Html | '' {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const value of values(item)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const chosen = query.get(name) ?? '';
  if (counts.size < 2 && chosen === '') return '';
  const order = compare ?? ((a: string, b: string) => called(a).localeCompare(called(b), locale));
  return html`<label class="field"
    ><span>${label}</span>
    <select name="${name}">
      <option value="">${say(locale, 'Tất cả', 'All')}</option>
      ${[...counts]
        .sort(([a], [b]) => order(a, b))
        .map(
          ([value, count]) =>
            html`<option value="${value}" ${value === chosen ? 'selected' : ''}>
              ${called(value)} (${formatCount(count, locale)})
            </option>`,
        )}
    </select>
  </label>`;
}

function isNarrowed<Item>(filters: readonly Filter<Item>[], query: Query): boolean {
  return ['q', ...filters.map(({ name }) => name)].some((name) => (query.get(name) ?? '') !== '');
}

/** The links to the parts of a long list. */
export function pager(part: ListPart<unknown>, query: Query, locale: Locale): Html | '' {
  const { page, pages } = part;
  if (pages === 1) return '';
  const link = (to: number, rel: string, text: string): Html | '' =>
    to < 1 || to > pages
      ? ''
      : html`<a rel="${rel}" href="${addressOf(query, { change: { page: String(to) } })}"
          >${text}</a
        >`;
  return html`<nav class="pager" aria-label="${say(locale, 'Các trang', 'Pages')}">
    ${link(page - 1, 'prev', say(locale, 'Trang trước', 'Previous page'))}
    <span
      >${say(locale, 'Trang', 'Page')}
      ${formatCount(page, locale)}/${formatCount(pages, locale)}</span
    >
    ${link(page + 1, 'next', say(locale, 'Trang sau', 'Next page'))}
  </nav>`;
}

/** The address of the same page with other words in its query. */
export function addressOf(
  query: Query,
  { only, change = {} }: { only?: readonly string[]; change?: Readonly<Record<string, string>> },
): string {
  const kept = [...query].filter(([name]) => only?.includes(name) ?? !(name in change));
  const pairs = [...kept, ...Object.entries(change)].filter(([, value]) => value !== '');
  return `?${pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&')}`;
}

/** The same page in the other language, as narrowed as this. */
export function otherLanguage(query: Query, locale: Locale): string {
  return addressOf(query, { change: { lang: locale === 'vi' ? 'en' : 'vi' } });
}

/** The head of a table. Displayed as blocks on narrow screens, some browsers take a table for none: its roles say that it is one. */
export function tableHead(names: readonly string[]): Html {
  return html`<thead role="rowgroup">
    <tr role="row">
      ${names.map((name) => html`<th scope="col" role="columnheader">${name}</th>`)}
    </tr>
  </thead>`;
}
