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
  const facts = [type, bytes === undefined ? undefined : sizeInWords(bytes, messages)];
  const told = facts.filter(Boolean).join(', ');
  const context = name === undefined && symbol !== undefined ? ` ${symbol}` : '';
  return html`<a part="file" href=${url}
    >${name ?? messages.say('download')}<span class="quiet">${context}</span
    >${told && ` (${told})`}</a
  >`;
}

/** `1,2 MB`, `340 kB`, `512 byte`; thousands of bytes, as the units have it. */
function sizeInWords(bytes: number, messages: MessagesController<DocumentListMessage>): string {
  const [unit, least] =
    bytes < 1e3
      ? (['byte', 1] as const)
      : bytes < 1e6
        ? (['kB', 1e3] as const)
        : (['MB', 1e6] as const);
  return `${messages.number(Math.round((bytes / least) * 10) / 10)}\u00a0${unit}`;
}
