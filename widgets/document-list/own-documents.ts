import { kindOfSymbol, parseSymbol } from '../../src/documents/symbols.js';
import { firstOf } from '../../src/schema/first-of.js';
import { parseDateTime } from '../../src/vietnamese/dates.js';
import { fold } from '../../src/vietnamese/folding.js';
import { safeHref, visibleText } from '../shared/own-content.js';

/** A part of a document as a law site labels it, in the words without accents with which the label begins or is. */
const LABELS: readonly (readonly [string, RegExp])[] = [
  ['symbol', /^(?:so(?:[,/ ]*(?:va )?ky)? ?hieu|so van ban|ky hieu)/],
  ['kind', /^(?:loai|hinh thuc|the loai)/],
  ['issuer', /^(?:noi|co quan|don vi) (?:ban hanh|phat hanh)/],
  ['signer', /^nguoi ky/],
  ['issuedOn', /^(?:ngay (?:ban hanh|ky|van ban)|ban hanh)/],
  ['effectiveOn', /^(?:ngay (?:co )?hieu luc|hieu luc tu)/],
  ['expiresOn', /^ngay het hieu luc/],
  ['status', /^(?:tinh trang|hieu luc)/],
  ['field', /^linh vuc/],
  ['abstract', /^(?:trich yeu|noi dung|ten van ban|ten tai lieu|tieu de|ve viec)/],
  ['files', /^(?:tep|file|tai (?:ve|xuong|lieu)|tap tin|dinh kem|download)/],
];

/** What law sites write of the force of a document, by status. */
type StatusNames = Readonly<Record<string, string>>;

/** What law sites write where they do not know. */
const UNKNOWN = /^(?:da biet|dang cap nhat|khong|-+|\.+)?$/;

const FILE = /\.(?:docx?|xlsx?|pptx?|od[tsp]|pdf|rtf|zip|rar|7z)(?:[?#]|$)/i;

/** What may be the symbol of a document in running text. */
const SYMBOL = /\d{1,6}[a-zđ]?\s?[/-][^\s,;:()“”"]{2,40}/i;

/**
 * Reads the table or the links inside a tag as documents. A table has the headings that law sites give their columns; a link,
 * alone or in a list, says symbol, day and abstract.
 *
 * @param statuses - what the force of a document is called
 * @returns documents as `DocumentsShown` takes them
 */
export function readOwnDocuments(host: Element, statuses: StatusNames): object[] {
  const rows = [...host.querySelectorAll('table')].flatMap((table) => readTable(table, statuses));
  if (rows.length > 0) return rows;
  const groups = new Map<Element, HTMLAnchorElement[]>();
  for (const link of host.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const around = link.closest('li, p, dd, article');
    const place = around && around !== host && host.contains(around) ? around : link;
    groups.set(place, [...(groups.get(place) ?? []), link]);
  }
  return [...groups].flatMap(([place, links]) => readWords(visibleText(place), links));
}

function readTable(table: HTMLTableElement, statuses: StatusNames): object[] {
  const [head, ...rest] = table.rows;
  if (!head) return [];
  const columns = [...head.cells].map((cell) => partOf(visibleText(cell)));
  if (columns.indexOf('abstract') < 0 && columns.indexOf('symbol') < 0) return [];
  return rest.flatMap((row) => {
    const links = [...row.querySelectorAll<HTMLAnchorElement>('a[href]')];
    const texts = new Map<string, string>();
    [...row.cells].forEach((cell, place) => {
      const [part, text] = [columns[place], visibleText(cell)];
      if (part !== undefined && !UNKNOWN.test(fold(text))) texts.set(part, text);
    });
    const [symbol, abstract] = [texts.get('symbol'), texts.get('abstract')];
    const title = abstract ?? symbol;
    if (title === undefined) return [];
    return {
      ...linksOf(links),
      abstract: title,
      symbol,
      kind: texts.get('kind') ?? kindOf(symbol),
      issuers: [{ name: texts.get('issuer') }],
      signers: [{ name: texts.get('signer') }],
      issuedOn: dayOf(texts.get('issuedOn')),
      effectiveOn: dayOf(texts.get('effectiveOn')),
      expiresOn: dayOf(texts.get('expiresOn')),
      status: statusOf(texts.get('status'), statuses),
      field: texts.get('field'),
    };
  });
}

/** A document as a line says it: `Kế hoạch số 34/KH-UBND ngày 24/01/2018 về công tác dân vận`. */
function readWords(text: string, links: readonly HTMLAnchorElement[]): object[] {
  if (text === '') return [];
  const symbol = SYMBOL.exec(text)?.[0];
  const isSymbol = symbol !== undefined && parseSymbol(symbol) !== undefined;
  return [
    {
      ...linksOf(links),
      abstract: text,
      symbol: isSymbol ? symbol : undefined,
      kind: isSymbol ? kindOf(symbol) : undefined,
      issuedOn: dayOf(isSymbol ? text.replace(symbol, ' ') : text),
    },
  ];
}

/** The page of a document and its files: a link with the end of a file leads to one. */
function linksOf(links: readonly HTMLAnchorElement[]): object {
  const files = links.filter((link) => FILE.test(link.href));
  const page = firstOf(links, (link) => files.indexOf(link) < 0);
  return {
    url: page && safeHref(page),
    files: files.map((link) => ({ url: safeHref(link) })),
  };
}

function partOf(label: string): string | undefined {
  const words = fold(label);
  return firstOf(LABELS, ([, form]) => form.test(words))?.[0];
}

function kindOf(symbol: string | undefined): string | undefined {
  const parts = symbol === undefined ? undefined : parseSymbol(symbol);
  return parts && kindOfSymbol(parts);
}

function dayOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : parseDateTime(text.slice(0, 300))?.slice(0, 10);
}

function statusOf(text: string | undefined, statuses: StatusNames): string | undefined {
  const words = fold(text ?? '');
  return firstOf(Object.entries(statuses), ([, name]) => fold(name) === words)?.[0];
}
