import { css, type LitElement } from 'lit';
import { compareVietnamese } from '../../src/vietnamese/collation.js';
import { addStyles } from '../shared/add-styles.js';
import { MessagesController, type SpeakingHost } from '../shared/messages.js';
import type { RowBlocks } from '../shared/row-blocks.js';
import type { DocumentItem } from './document-item.js';
import type { DocumentListMessage } from './document-list.messages.js';
import type { DocumentOrder, SortColumn } from './document-order.js';
import {
  documentSortingMessages,
  type DocumentSortingMessage,
} from './document-sorting.messages.js';

const styles = css`
  [aria-sort='ascending'] .arrow::after {
    content: '↑';
    opacity: 1;
  }

  [aria-sort='descending'] .arrow::after {
    content: '↓';
    opacity: 1;
  }
`;

const SLICE_MS = 8;
/** Blocks of rows that go in one rendering. */
const AT_ONCE = 8;

/** The order of a list. Loaded when a reader, or the site, asks for another than the given. */
export class DocumentSorting {
  readonly #host: SpeakingHost;
  readonly #messages: MessagesController<DocumentSortingMessage>;
  readonly #list: MessagesController<DocumentListMessage>;
  #order: DocumentOrder | undefined;
  #sorted: SortedList | undefined;

  /** @param list - the texts of the list */
  constructor(host: SpeakingHost & LitElement, list: MessagesController<DocumentListMessage>) {
    this.#host = host;
    this.#messages = new MessagesController(host, documentSortingMessages);
    this.#list = list;
    addStyles(host, styles);
  }

  /** Nothing for the order of the site. */
  get order(): DocumentOrder | undefined {
    return this.#order;
  }

  /** The order with which the list begins. */
  begin(isNewest: boolean): void {
    this.#order = isNewest ? { column: 'issued', isDown: true } : undefined;
  }

  /**
   * Puts the list in order by a column: dates begin with the newest, names with the first letter; again turns it. Thousands of
   * rows go in short turns before others come.
   *
   * @param rows - those that are shown
   * @returns the order in words
   */
  async turn(
    column: SortColumn,
    items: readonly DocumentItem[],
    rows: RowBlocks<DocumentItem>,
  ): Promise<string> {
    const now = this.#order;
    const isDown =
      now?.column === column ? !now.isDown : column === 'issued' || column === 'effective';
    const order = { column, isDown };
    this.#sorted = { items, order, list: inOrder(items, order) };
    do {
      await nextTurn();
      const end = performance.now() + SLICE_MS;
      while (rows.ready.length > 1 && performance.now() < end) {
        rows.trim(Math.max(1, rows.ready.length - AT_ONCE));
        await this.#host.updateComplete;
      }
    } while (rows.ready.length > 1);
    await nextTurn();
    this.#order = order;
    return this.#messages.say(isDown ? 'sorted-down' : 'sorted-up', {
      column: this.#list.say(`column-${column}`).toLocaleLowerCase(this.#list.locale),
    });
  }

  /** The items in this order. */
  inOrder(items: readonly DocumentItem[]): readonly DocumentItem[] {
    const order = this.#order;
    if (!order) return items;
    if (items !== this.#sorted?.items || order !== this.#sorted.order)
      this.#sorted = { items, order, list: inOrder(items, order) };
    return this.#sorted.list;
  }
}

/** Lets the page do what waits. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** A list that is in order already. */
interface SortedList {
  readonly items: readonly DocumentItem[];
  readonly order: DocumentOrder;
  readonly list: readonly DocumentItem[];
}

/**
 * Puts documents in an order. Symbols go by their number, then by what follows it, and words as a Vietnamese dictionary has
 * them. What lacks the value comes last either way; what is alike keeps its order.
 */
function inOrder(
  items: readonly DocumentItem[],
  { column, isDown }: DocumentOrder,
): readonly DocumentItem[] {
  const keys = items.map((item) => keyOf(item, column));
  // Each value is compared with others once, not each document: thousands share an issuer.
  const values = sortValues(
    [...new Set(keys)].filter((value) => value !== ''),
    column,
  );
  if (isDown) values.reverse();
  const ranks = new Map(values.map((value, rank) => [value, rank]));
  return items
    .map((item, place) => ({ item, rank: ranks.get(keys[place] ?? '') ?? values.length }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function keyOf(item: DocumentItem, column: SortColumn): string {
  switch (column) {
    case 'symbol':
      return item.symbol ?? '';
    case 'kind':
      return item.kindName ?? '';
    case 'issuer':
      return item.issuers[0]?.name ?? '';
    case 'issued':
      return item.issuedOn ?? '';
    case 'effective':
      return item.effectiveOn ?? '';
  }
}

function sortValues(values: string[], column: SortColumn): string[] {
  if (column === 'issued' || column === 'effective') return values.sort();
  if (column !== 'symbol') return values.sort(compareVietnamese);
  return values
    .map((value) => ({ value, number: Number.parseInt(value, 10) || 0 }))
    .sort((a, b) => a.number - b.number || (a.value < b.value ? -1 : 1))
    .map(({ value }) => value);
}
