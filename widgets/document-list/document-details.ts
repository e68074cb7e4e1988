import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { firstOf } from '../../src/schema/first-of.js';
import { isIsoDate } from '../../src/schema/iso-date.js';
import { writeDay } from '../../src/vietnamese/write-day.js';
import { addStyles } from '../shared/add-styles.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import {
  documentDetailsMessages,
  type DocumentDetailsMessage,
} from './document-details.messages.js';
import { field, list, plain } from '../shared/unknown-data.js';
import { documentDetailsStyles } from './document-details.styles.js';
import type { DocumentItem, Reference } from './document-item.js';
import type { Cells, Column, RowLook } from './document-row.js';

const MOST_PARTS = 50;
const MOST_NAME = 300;

/** The list whose documents are opened. */
type DetailsHost = SpeakingHost & LitElement & { readonly documents: readonly DocumentItem[] };

/** Which documents of a list are open, and what stands in their details. Loaded when a reader first opens one. */
export class DocumentDetails {
  readonly #host: DetailsHost;
  readonly #messages: MessagesController<DocumentDetailsMessage>;
  readonly #cells: Cells;
  #open: ReadonlySet<DocumentItem> = new Set();

  /** @param cells - how the rows show their parts */
  constructor(host: DetailsHost, cells: Cells) {
    this.#host = host;
    this.#cells = cells;
    this.#messages = new MessagesController(host, documentDetailsMessages);
    addStyles(host, documentDetailsStyles);
  }

  /** The documents that are open: another set after each change. */
  get open(): ReadonlySet<DocumentItem> {
    return this.#open;
  }

  /** Takes up that a reader opened or closed a document. */
  toggle(item: DocumentItem, isOpen: boolean): void {
    if (this.#open.has(item) === isOpen) return;
    const open = new Set(this.#open);
    if (isOpen) open.add(item);
    else open.delete(item);
    this.#open = open;
    this.#host.requestUpdate();
  }

  /** The parts of a document that the row leaves out. */
  render(item: DocumentItem, look: RowLook): unknown {
    const { messages, columns } = look;
    const { renderCell, renderDay, renderFile } = this.#cells;
    const say = (name: DocumentDetailsMessage): string => this.#messages.say(name);
    const rest = (column: Column): unknown =>
      columns.indexOf(column) >= 0
        ? nothing
        : renderEntry(messages.say(`column-${column}`), renderCell(column, item, look));
    return [
      ...(['symbol', 'kind', 'issuer', 'signer', 'issued', 'effective'] as const).map(rest),
      renderEntry(say('expires'), renderDay(item.expiresOn, messages)),
      ...(['status', 'field'] as const).map(rest),
      renderList(
        messages.say('column-files'),
        item.files.length > (columns.indexOf('files') >= 0 ? 1 : 0)
          ? item.files.map((file) => renderFile(file, item.symbol, messages))
          : [],
      ),
      ...(['basis', 'amends', 'replaces'] as const).map((name) =>
        renderList(
          say(name),
          list(item[name])
            .slice(0, MOST_PARTS)
            .flatMap(readReference)
            .map((reference) => this.#renderReference(reference, look)),
        ),
      ),
    ];
  }

  /** Where a document of the list can be read: its page, or else its file. */
  #addressOf(id: string): string | undefined {
    const item = firstOf(this.#host.documents, (each) => each.id === id);
    return item && (item.url ?? item.files[0]?.url);
  }

  /** A document as a text cites it: `114-KL/TW ngày 14/05/2015 của Ban Bí thư`. */
  #renderReference(
    { document: id, symbol, issuedOn, issuer }: Reference,
    { messages: { locale } }: RowLook,
  ): TemplateResult {
    const url = id === undefined ? undefined : this.#addressOf(id);
    const words = [
      issuedOn && this.#messages.say('on-day', { day: writeDay(issuedOn, locale) }),
      issuer && this.#messages.say('by-issuer', { issuer }),
    ];
    return html`${url === undefined ? symbol : html`<a href=${url}>${symbol}</a>`}
    ${words.filter(Boolean).join(' ')}`;
  }
}

function readReference(data: unknown): Reference[] {
  const part = (name: string): string | undefined => plain(field(data, name), MOST_NAME);
  const [symbol, issuedOn] = [part('symbol'), part('issuedOn')];
  if (symbol === undefined) return [];
  return [
    {
      symbol,
      issuer: part('issuer'),
      issuedOn: issuedOn !== undefined && isIsoDate(issuedOn) ? issuedOn : undefined,
      document: part('document'),
    },
  ];
}

function renderEntry(name: string, content: unknown): TemplateResult | typeof nothing {
  if (content === undefined || content === '') return nothing;
  return html`<dt>${name}</dt>
    <dd>${content}</dd>`;
}

function renderList(name: string, parts: readonly unknown[]): TemplateResult | typeof nothing {
  return parts.length === 0
    ? nothing
    : html`<dt>${name}</dt>
        ${parts.map((part) => html`<dd>${part}</dd>`)}`;
}
