import type { MarkupCase } from './markup.js';

/** A link as an editor leaves it. Its host is that of the loader, put in place by the site. */
const link = (fragment: string, own = 'Mở trang đầy đủ'): string =>
  `<p><a href="ORIGIN/trang${fragment}">${own}</a></p>`;

/** Every kind of link in every layout. */
export const LINK_CASES: readonly MarkupCase[] = [
  '#danvan-poll-giao-dien',
  '#danvan-poll-cong-khai.results-only',
  '#danvan-stats-cam-lo',
  '#danvan-stats-cam-lo.layout-compact.show-online_today_total',
  '#danvan-stats-cam-lo.layout-digits.show-total.no-count',
  '#danvan-stats-cam-lo.history',
  '#danvan-news-tin-moi.limit-3',
  '#danvan-news-tin-moi.layout-cards.limit-5.featured',
  '#danvan-news-tin-moi.limit-4.layout-headlines.search.by-day',
  '#danvan-news-tin-moi.layout-compact.limit-12',
  '#danvan-gallery-cam-lo.limit-4',
  '#danvan-gallery-cam-lo.layout-list.limit-3.search.filters-none',
  '#danvan-gallery-cam-lo.group-unit.limit-3',
  '#danvan-documents-cam-lo.limit-3.search.filter-kind_year',
  '#danvan-documents-cam-lo.limit-3.show-symbol_abstract',
  '#danvan-campaign-ba-dinh-2018',
].map((fragment) => ({ name: fragment.replace('#danvan-', ''), markup: link(fragment), loads: 1 }));

/** The loader, which registers what the links ask for. */
export const LOADER = '<script type="module" src="/cdn/danvan.js" data-origins="ORIGIN"></script>';
