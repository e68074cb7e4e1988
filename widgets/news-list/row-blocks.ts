import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows of the first block, which is on screen at once: whole lines of cards in any grid of up to six. */
const FIRST = 120;
/** Rows of each later block: some milliseconds of work. */
const NEXT = 240;

/**
 * Cuts a long list into blocks and lets a widget render one more in each turn, so that a list of ten thousand is read from
 * its first screen on while the rest comes.
 */
export class RowBlocks<Item> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #blocks: readonly (readonly Item[])[] = [];
  #ready = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The blocks to render now. */
  get ready(): readonly (readonly Item[])[] {
    return this.#blocks.slice(0, this.#ready);
  }

  /** Whether all blocks are rendered. */
  get isWhole(): boolean {
    return this.#ready >= this.#blocks.length;
  }

  /**
   * Takes other items.
   *
   * @param atOnce - how many must be there in the next rendering
   */
  set(items: readonly Item[], atOnce: number): void {
    const blocks = [items.slice(0, FIRST)];
    for (let from = FIRST; from < items.length; from += NEXT)
      blocks.push(items.slice(from, from + NEXT));
    this.#blocks = blocks;
    this.#ready = 1 + Math.max(0, Math.ceil((atOnce - FIRST) / NEXT));
  }

  hostUpdated(): void {
    if (this.isWhole || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#ready += 1;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostConnected(): void {
    if (!this.isWhole) this.#host.requestUpdate();
  }
}
