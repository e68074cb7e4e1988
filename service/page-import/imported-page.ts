import { articleSchema, type Article } from '../../src/articles/index.js';
import { findCitations } from '../../src/documents/index.js';
import { readPortalPage, type PortalPage } from '../../src/pages/index.js';
import { validate, type Locale, type Sentence } from '../../src/schema/index.js';
import { decodePage, type PageEncoding } from './page-encoding.js';

/** What a page holds besides its article. */
export interface PageRest {
  /** Path of the saved page below the folder that was imported, with `/`. */
  readonly file: string;
  readonly encoding: PageEncoding;
  /** Counters of the site, as the page showed them when it was saved. */
  readonly counters?: Readonly<Record<string, number>>;
  readonly poll?: { readonly question: string; readonly options: readonly string[] };
  readonly relatedTitles?: readonly string[];
  readonly documents?: readonly string[];
  readonly targets?: PortalPage['targets'];
}

/** One line of `articles.jsonl`: an article, and the rest of its page. */
export type ImportedArticle = Article & { readonly page: PageRest };

/** One line of `report.jsonl`: what was not understood of a page. */
export interface ReportEntry {
  readonly file: string;
  /** Field of the article; `file` where the page as a whole can't be read. */
  readonly field: string;
  /** Stable name of the reason. */
  readonly reason: string;
  readonly message: string;
}

/** A saved page, read. */
export interface ImportedPage {
  readonly article?: ImportedArticle;
  readonly report: readonly ReportEntry[];
}

const COUNTERS = [
  'visitorTotal',
  'onlineNow',
  'guestsOnline',
  'membersOnline',
  'visitorsToday',
  'visitorsYesterday',
  'visitorsThisWeek',
  'visitorsThisMonth',
] as const;

const REASONS = {
  empty: { vi: 'Tệp trống hoặc không có chữ nào.', en: 'The file is empty or holds no words.' },
  'not-text': {
    vi: 'Tệp không phải trang văn bản hoặc HTML.',
    en: 'The file is no page of text or HTML.',
  },
  lost: {
    vi: 'Một số ký tự đã mất từ trước khi trang được lưu.',
    en: 'Some characters were lost before the page was saved.',
  },
  missing: { vi: 'Trang không cho thấy trường này.', en: 'The page does not show this field.' },
  failed: { vi: 'Không đọc được tệp.', en: 'The file could not be read.' },
} as const satisfies Record<string, Sentence>;

/** A report line for one of the known reasons. */
export function reportOf(
  file: string,
  field: string,
  reason: keyof typeof REASONS,
  locale: Locale,
): ReportEntry {
  return { file, field, reason, message: REASONS[reason][locale] };
}

/** Reads the bytes of a saved page into an article. A page without a title or a body gives no article but a report. */
export function importPage(file: string, bytes: Uint8Array, locale: Locale): ImportedPage {
  const { text, encoding, lost } = decodePage(bytes);
  if (!/\p{L}/u.test(text)) return { report: [reportOf(file, 'file', 'empty', locale)] };
  if (isBinary(text)) return { report: [reportOf(file, 'file', 'not-text', locale)] };
  const url = savedFrom(text);
  const page = readPortalPage(text, url === undefined ? {} : { url });
  const report = lost > 0 ? [reportOf(file, 'file', 'lost', locale)] : [];
  if (page.publishedAt === undefined) report.push(reportOf(file, 'publishedAt', 'missing', locale));
  if (page.body.length === 0 && page.lead === undefined)
    report.push(reportOf(file, 'body', 'missing', locale));
  const checked = validate(articleSchema, articleOf(page, file, url), locale);
  if (!checked.ok) {
    return {
      report: [
        ...report,
        ...checked.problems.map(({ path, code, message }) =>
          path === 'title'
            ? reportOf(file, path, 'missing', locale)
            : { file, field: path, reason: code, message },
        ),
      ],
    };
  }
  return { article: { ...checked.value, page: restOf(page, file, encoding) }, report };
}

function articleOf(
  page: PortalPage,
  file: string,
  url: string | undefined,
): Record<string, unknown> {
  const {
    title,
    lead,
    body,
    images,
    author,
    source,
    sourceUrl,
    category,
    publishedAt,
    attachmentLinks,
  } = page;
  return {
    id: file,
    url,
    title,
    lead,
    body,
    images,
    author,
    ...(source === undefined && sourceUrl === undefined
      ? {}
      : { source: { name: source, url: sourceUrl } }),
    categories: category === undefined ? [] : [category],
    publishedAt,
    reads: page.readCount,
    comments: page.commentCount,
    citations: findCitations(body.join('\n')),
    attachments: attachmentLinks.map((link) => ({ url: link.url, name: link.text })),
  };
}

function restOf(page: PortalPage, file: string, encoding: PageEncoding): PageRest {
  const counters = Object.fromEntries(
    COUNTERS.flatMap((field) => (page[field] === undefined ? [] : [[field, page[field]] as const])),
  );
  const { pollQuestion, pollOptions, relatedTitles, documents, targets } = page;
  return {
    file,
    encoding,
    ...(Object.keys(counters).length === 0 ? {} : { counters }),
    ...(pollQuestion === undefined
      ? {}
      : { poll: { question: pollQuestion, options: pollOptions } }),
    ...(relatedTitles.length === 0 ? {} : { relatedTitles }),
    ...(documents.length === 0 ? {} : { documents }),
    ...(targets.length === 0 ? {} : { targets }),
  };
}

/** The address that a browser or the page itself wrote into the saved file. */
function savedFrom(html: string): string | undefined {
  const head = html.slice(0, 20_000);
  const found =
    /<!-- saved from url=\(\d+\)(https?:\/\/[^\s>]+)/i.exec(head) ??
    /<link[^>]{0,200}?rel=["']canonical["'][^>]{0,200}?href=["'](https?:\/\/[^"']+)/i.exec(head) ??
    /<meta[^>]{0,200}?property=["']og:url["'][^>]{0,200}?content=["'](https?:\/\/[^"']+)/i.exec(
      head,
    );
  const url = found?.[1];
  return url !== undefined && URL.canParse(url) ? url : undefined;
}

function isBinary(text: string): boolean {
  const start = text.slice(0, 4_096);
  const controls = Array.from(start).filter(
    (each) => each < ' ' && !'\t\n\r\f\v'.includes(each),
  ).length;
  return controls > start.length / 20;
}
