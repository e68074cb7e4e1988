import { html, nothing, type TemplateResult } from 'lit';
import { writeDay } from '../../src/vietnamese/write-day.js';
import type { MessagesController } from '../shared/messages.js';
import { list } from '../shared/unknown-data.js';
import type { DocumentDetails } from './document-details.js';
import type { DocumentItem } from './document-item.js';
import type { DocumentListMessage } from './document-list.messages.js';
import { renderFile } from './document-file.js';

/** What can be shown of a document in a column of its own; the rest is in its details. */
export const COLUMNS = [
  'symbol',
  'kind',
  'issuer',
  'signer',
  'issued',
  'effective',
  'abstract',
  'status',
  'field',
  'files',
] as const;

/** A column of the list. */
export type Column = (typeof COLUMNS)[number];

/** How rows are shown. */
export interface RowLook {
  readonly messages: MessagesController<DocumentListMessage>;
  readonly columns: readonly Column[];
  /** Marks what was searched for. */
  readonly mark: (text: string) => unknown;
  /** What shows the details of documents; nothing before it is loaded. */
  readonly details: Pick<DocumentDetails, 'open' | 'render'> | undefined;
  readonly onToggle: (item: DocumentItem, isOpen: boolean) => void;
}

/**
 * A row of the table, which is a card where there is little room. Its roles are written out: browsers take those of a table
 * away where CSS shows it in another way.
 */
export function renderRow(item: DocumentItem, look: RowLook): TemplateResult {
  const heading = headingOf(item, look);
  return html`<tr role="row" class=${isOpen(item, look) ? 'item open' : 'item'}>
    ${look.columns.map((column) => {
      const label = look.messages.say(`column-${column}`);
      const content = renderCell(column, item, look);
      return column === heading
        ? html`<th role="rowheader" scope="row" class=${column} data-label=${label}>${content}</th>`
        : html`<td role="cell" class=${column} data-label=${label}>${content}</td>`;
    })}
  </tr>`;
}

/** The cell that names a row: the symbol, or else the abstract. */
function headingOf({ symbol }: DocumentItem, { columns }: RowLook): Column {
  return symbol !== undefined && columns.indexOf('symbol') >= 0 ? 'symbol' : 'abstract';
}

/** What a column tells of a document. */
export function renderCell(column: Column, item: DocumentItem, look: RowLook): unknown {
  const { messages, mark } = look;
  switch (column) {
    case 'symbol':
      return renderName(item.symbol && mark(item.symbol), item.url);
    case 'kind':
      // A line for a name that is on its way: in a card nothing moves when it comes.
      return item.kindName ?? (item.kind && '\u00a0');
    case 'issuer':
      return item.issuers.map(({ name }) => name).join(' – ');
    case 'signer':
      return item.signers.map(signerInWords).join('; ');
    case 'issued':
      return renderDay(item.issuedOn, messages);
    case 'effective':
      return renderDay(item.effectiveOn, messages);
    case 'abstract': {
      const isName = headingOf(item, look) === 'abstract';
      const abstract = mark(item.abstract);
      return html`<p>${isName ? renderName(abstract, item.url) : abstract}</p>
        ${renderDetails(item, look)}`;
    }
    case 'status':
      return (
        item.status &&
        html`<span class="standing ${item.status}">${messages.say(item.status)}</span>`
      );
    case 'field':
      return item.field;
    case 'files':
      return item.files[0] && renderFile(item.files[0], item.symbol, messages);
  }
}

/** What a row is called by; it can take the focus when more rows are shown. */
function renderName(name: unknown, url: string | undefined): unknown {
  return (
    name &&
    (url === undefined
      ? html`<span tabindex="-1">${name}</span>`
      : html`<a part="link" href=${url}>${name}</a>`)
  );
}

/** A day as the page writes it. */
export function renderDay(
  day: string | undefined,
  { locale }: MessagesController<DocumentListMessage>,
): unknown {
  return day && html`<time datetime=${day}>${writeDay(day, locale)}</time>`;
}

/** `Nguyễn Văn A (KT. Chủ tịch)`, as much of it as is known. */
function signerInWords({ name, post, capacity }: DocumentItem['signers'][number]): string {
  const office = [capacity && `${capacity}.`, post].filter(Boolean).join(' ');
  return office === '' ? name : `${name} (${office})`;
}

/** The details of a row, filled when a reader opens them; nothing where there is no more to tell. */
function renderDetails(item: DocumentItem, look: RowLook): unknown {
  if (!hasMore(item, look)) return nothing;
  return html`<details
    .open=${isOpen(item, look)}
    @toggle=${({ target }: Event) => {
      look.onToggle(item, (target as HTMLDetailsElement).open);
    }}
  >
    <summary>${look.messages.say('details')}<span class="quiet"> ${item.symbol}</span></summary>
    <dl>${isOpen(item, look) ? look.details?.render(item, look) : nothing}</dl>
  </details>`;
}

function isOpen(item: DocumentItem, { details }: RowLook): boolean {
  return details?.open.has(item) ?? false;
}

/** Whether a document has parts that the columns leave out. */
function hasMore(item: DocumentItem, look: RowLook): boolean {
  const { expiresOn, basis, amends, replaces, files } = item;
  return (
    expiresOn !== undefined ||
    [basis, amends, replaces].some((part) => list(part).length > 0) ||
    files.length > 1 ||
    COLUMNS.some((column) => look.columns.indexOf(column) < 0 && renderCell(column, item, look))
  );
}

/** How rows show their parts; handed to what shows the rest, which is loaded later and need not share a file. */
export const cells = { renderCell, renderDay, renderFile };

/** How rows show their parts. */
export type Cells = typeof cells;
