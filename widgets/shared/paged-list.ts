import type { Catalog } from './messages.js';
import { RowBlocks } from './row-blocks.js';

/** Names of the texts of a list that shows more on demand. */
export type PagedMessage = 'more-told' | 'more-told-all';

/** The texts of a list that shows more on demand, to be spread into the catalog of its widget; `noun` says more of what. */
export const pagedMessages: Catalog<PagedMessage> = {
  vi: {
    'more-told': 'Đã hiện thêm {count} {noun}, còn {left} {noun}.',
    'more-told-all': 'Đã hiện thêm {count} {noun}. Đã hết.',
  },
  en: {
    'more-told': '{count} more shown, {left} left.',
    'more-told-all': '{count} more shown. That is all.',
  },
};

/** A list that shows some of its items, and more on demand; they are rendered block by block. */
export class PagedList<Item> extends RowBlocks<Item> {
  #items: readonly Item[] = [];
  #shown = 0;
  #focusAt: number | undefined;
  /** What holds a list that is shorter than its room. */
  #short: Element | null = null;

  /** All items. */
  get items(): readonly Item[] {
    return this.#items;
  }

  /** Whether some are not shown. */
  get hasMore(): boolean {
    return this.#items.length > this.#shown;
  }

  /** Shows so many of the items. */
  show(items: readonly Item[], count: number): void {
    this.#items = items;
    this.#page(count, 0);
  }

  /**
   * Shows so many more; the first of them gets the focus.
   *
   * @param say - gives the text of a name with its values
   * @returns what the live region says
   */
  more(count: number, say: (name: PagedMessage, values: Record<string, number>) => string): string {
    const before = this.#shown;
    this.#focusAt = before;
    this.#page(before + count, before + 1);
    const { length } = this.#items;
    const left = Math.max(0, length - this.#shown);
    return say(left > 0 ? 'more-told' : 'more-told-all', {
      count: Math.min(count, length - before),
      left,
    });
  }

  /** Gives the focus to what is new, and the room of rows that did not come back; goes into `updated`. */
  settle(root: ParentNode, nameOf: (place: number) => HTMLElement | null | undefined): void {
    if (this.#focusAt !== undefined) nameOf(this.#focusAt)?.focus();
    this.#focusAt = undefined;
    const content = this.hasMore ? null : root.querySelector('.content');
    if (content && content !== this.#short)
      import('./spare-room.js').then(
        ({ fitToRows }) => {
          fitToRows(content);
        },
        () => undefined,
      );
    this.#short = content;
  }

  #page(count: number, atOnce: number): void {
    this.#shown = count;
    this.set(this.#items.slice(0, count), atOnce);
  }
}
