import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Rows of the first block, which is on screen at once: whole lines of cards in any grid of up to six. */
const FIRST = 120;
/** Rows of each later block: some milliseconds of work. */
const NEXT = 240;
const SLICE_MS = 8;

/**
 * Cuts a long list into blocks and lets a widget render some more in each turn, so that a list of ten thousand is read from
 * its first screen on while the rest comes.
 */
export class RowBlocks<Item> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #first: number;
  readonly #next: number;
  #blocks: readonly (readonly Item[])[] = [];
  #ready = 1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param first - rows of the first block
   * @param next - rows of each later block; as many blocks as a short turn has time for are rendered in it
   */
  constructor(host: ReactiveControllerHost, first = FIRST, next = NEXT) {
    this.#host = host;
    this.#first = first;
    this.#next = next;
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
   * Takes other items. Blocks that hold the same as before stay as they are.
   *
   * @param atOnce - how many must be there in the next rendering
   */
  set(items: readonly Item[], atOnce: number): void {
    const before = this.#blocks;
    const blocks = [kept(items.slice(0, this.#first), before[0])];
    for (let from = this.#first; from < items.length; from += this.#next)
      blocks.push(kept(items.slice(from, from + this.#next), before[blocks.length]));
    let same = 0;
    while (same < this.#ready && same < blocks.length && blocks[same] === before[same]) same += 1;
    this.#blocks = blocks;
    this.#ready = Math.max(1 + Math.max(0, Math.ceil((atOnce - this.#first) / this.#next)), same);
  }

  /** Takes all but the first so many blocks away. */
  trim(count: number): void {
    this.#blocks = this.#blocks.slice(0, count);
    this.#ready = count;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (this.isWhole || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.#goOn());
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  hostConnected(): void {
    if (!this.isWhole) this.#host.requestUpdate();
  }

  /** Renders block after block until the turn is over. */
  async #goOn(): Promise<void> {
    const timer = this.#timer;
    const end = performance.now() + SLICE_MS;
    do {
      this.#ready += 1;
      this.#host.requestUpdate();
      await this.#host.updateComplete;
    } while (this.#timer === timer && !this.isWhole && performance.now() < end);
    if (this.#timer !== timer) return;
    this.#timer = undefined;
    this.hostUpdated();
  }
}

/** The block from before, where it holds the same. */
function kept<Item>(block: readonly Item[], before: readonly Item[] = []): readonly Item[] {
  return block.length === before.length && block.every((item, place) => item === before[place])
    ? before
    : block;
}
