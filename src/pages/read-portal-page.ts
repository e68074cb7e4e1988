import { plainText } from '../markup/index.js';
import { readHtmlPage } from './html-page.js';
import { readLines } from './lines.js';
import { isHtml, isTame } from './markup-guard.js';
import type { PortalPage } from './page.js';
import { readLinesOfPage } from './text-page.js';

/**
 * How {@link readPortalPage} takes its input.
 *
 * @example
 * const options: PortalPageOptions = { format: 'html', url: 'https://badinh.example.vn/tin/4521' };
 * readPortalPage('<h1>Lễ ra mắt tổ dân vận</h1>', options).title; // 'Lễ ra mắt tổ dân vận'
 */
export interface PortalPageOptions {
  /** What the input is; found out from its first tags unless told. */
  readonly format?: 'text' | 'html';
  /** Address of the page, against which the addresses of its pictures and files are meant. */
  readonly url?: string;
}

/**
 * Reads an article page of an old portal, with all its chrome, into fields (trang tin cũ): title, lead, body, captions,
 * category, date, byline, source, counts of the article and of the site, poll, related titles, files, documents, targets
 * and citations. Only what is really there: nothing is guessed, nothing corrected.
 *
 * Takes the text of a page as a browser copies it, or its HTML; HTML gives pictures and addresses as well. Works by
 * labels, shapes and places of lines, with and without accents, in Vietnamese and English. Text in a legacy encoding
 * goes through `decodeLegacy` first.
 *
 * @param input - any string; linear in its length. HTML that is larger than 4,000,000 characters or nests deeper than
 *   400 elements is read as text
 * @returns the fields that the page has. Never throws
 * @example
 * const page = readPortalPage('Lễ ra mắt tổ dân vận\n14:05 - 02/06/2016 | Lượt xem: 1.042\nSáng 01/6, phường ra mắt …');
 * page.publishedAt; // '2016-06-02T14:05'
 * page.readCount; // 1042
 */
export function readPortalPage(input: string, options: PortalPageOptions = {}): PortalPage {
  const isMarkup = options.format === undefined ? isHtml(input) : options.format === 'html';
  if (isMarkup && isTame(input)) return readHtmlPage(input, options.url);
  return readLinesOfPage(readLines(isMarkup ? plainText(input) : input)).page;
}
