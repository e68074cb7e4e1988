/** Items that are read at once: more than a first screen shows. */
const FIRST = 240;
const SLICE_MS = 8;

/** A long list of records that is read while the page goes on: the first at once, the others in short turns. */
export class Reading<Item> {
  readonly #steps: Iterator<undefined, void>;
  #items: readonly Item[] = [];
  #isWhole = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param read - reads the record at a place; nothing for one that is left out */
  constructor(
    records: readonly unknown[],
    read: (record: unknown, place: number) => Item | undefined,
  ) {
    this.#steps = this.#read(records, read);
    this.#steps.next();
  }

  /** What is read so far; another list when all is. */
  get items(): readonly Item[] {
    return this.#items;
  }

  /** Whether all is read. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** Reads the rest now. */
  finish(): readonly Item[] {
    while (this.#steps.next().done !== true);
    return this.#items;
  }

  /** Reads the rest in turns, and tells when all is read; is called at will. */
  goOn(done: () => void): void {
    if (this.#isWhole || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const end = performance.now() + SLICE_MS;
      while (performance.now() < end) if (this.#steps.next().done === true) break;
      if (this.#isWhole) done();
      else this.goOn(done);
    });
  }

  *#read(
    records: readonly unknown[],
    read: (record: unknown, place: number) => Item | undefined,
  ): Generator<undefined, void> {
    const items: Item[] = [];
    let place = 0;
    for (const record of records) {
      const item = read(record, place);
      if (item !== undefined) items.push(item);
      place += 1;
      if (items.length === FIRST && this.#items.length === 0) {
        this.#items = [...items];
        yield;
      } else if (place > FIRST && place % 20 === 0) yield;
    }
    this.#items = items;
    this.#isWhole = true;
  }
}
