import { html, type TemplateResult } from 'lit';
import type { MessagesController } from '../shared/messages.js';
import type { DocumentFile } from './document-item.js';
import type { DocumentListMessage } from './document-list.messages.js';

/**
 * A link to a file that says what it leads to: `Tải về (PDF, 1,2 MB)`.
 *
 * @param symbol - of the document, for those who hear the links of the page one after the other
 */
export function renderFile(
  { url, name, type, bytes }: DocumentFile,
  symbol: string | undefined,
  messages: MessagesController<DocumentListMessage>,
): TemplateResult {
  const facts = [type, bytes === undefined ? undefined : sizeInWords(bytes, messages.locale)];
  const told = facts.filter(Boolean).join(', ');
  const context = name === undefined && symbol !== undefined ? ` ${symbol}` : '';
  return html`<a part="file" href=${url}
    >${name ?? messages.say('download')}<span class="quiet">${context}</span
    >${told && ` (${told})`}</a
  >`;
}

const UNITS = [
  ['byte', 1],
  ['kilobyte', 1e3],
  ['megabyte', 1e6],
] as const;

/** Formatters are kept: making one for each file is thirty times as slow. */
const formats = new Map<string, Intl.NumberFormat>();

/** `1,2 MB`, `340 kB`, `512 byte`; thousands of bytes, as the units have it. */
function sizeInWords(bytes: number, locale: string): string {
  const [unit, least] = UNITS.findLast(([, most]) => bytes >= most) ?? UNITS[0];
  const key = `${locale} ${unit}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 });
  formats.set(key, format);
  return format.format(bytes / least).replace(' ', '\u00a0');
}
