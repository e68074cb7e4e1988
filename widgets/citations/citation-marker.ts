import type { Citation } from '../../src/documents/citation.js';
import { findPlaced, MARK_CLASS, type PlacedCitation } from './cited-text.js';
import { workInIdle } from './idle.js';
import { adoptMarkStyles } from './mark.styles.js';
import { dissolve, unwrap, wrap, type Wrapping } from './wrapping.js';

/** A citation in the article, marked. */
export interface Mark {
  /** May say more after a change of the text around it. */
  citation: Citation;
  /** What a reader presses. */
  readonly button: HTMLElement;
  /** One for each text node that the citation runs through; the first holds the button. */
  readonly wrappings: readonly Wrapping[];
}

/** How often the article may change under the work before it waits for the next change. */
const MOST_ROUNDS = 3;
const CHANGES_MS = 200;

/** Marks the citations of an article, again after each change of it, and takes the marks away. Loaded when the page is idle. */
export class CitationMarker {
  readonly #root: HTMLElement;
  readonly #marked: (marks: readonly Mark[]) => void;
  readonly #observer = new MutationObserver(() => {
    this.#later();
  });
  readonly #byElement = new Map<Element, Mark>();
  #stopWork: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param marked - called when all citations are marked, and again after changes of the article */
  constructor(root: HTMLElement, marked: (marks: readonly Mark[]) => void) {
    this.#root = root;
    this.#marked = marked;
  }

  start(): void {
    adoptMarkStyles(this.#root);
    this.#observer.observe(this.#root, { childList: true, characterData: true, subtree: true });
    this.#work();
  }

  /** Gives the article back as the site wrote it. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#stopWork?.();
    this.#observer.disconnect();
    for (const mark of this.#all()) this.#remove(mark);
  }

  /** The mark that an element belongs to. */
  markOf(element: Element): Mark | undefined {
    return this.#byElement.get(element);
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#work();
    }, CHANGES_MS);
  }

  #work(): void {
    this.#stopWork?.();
    this.#stopWork = workInIdle(this.#unseen(this.#steps()));
  }

  /** Our own changes of the article are no changes of the site. */
  *#unseen(steps: Iterator<unknown, void>): Generator<undefined, void> {
    while (steps.next().done !== true) {
      this.#observer.takeRecords();
      yield;
    }
    this.#observer.takeRecords();
  }

  *#steps(): Generator<undefined, void> {
    // In an editor the marks would be saved with the text.
    if (this.#root.isContentEditable) return;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const found = yield* findPlaced(this.#root);
      const known = found.map((placed) => this.#known(placed));
      const strangers = [...this.#root.querySelectorAll(`.${MARK_CLASS}`)].filter(
        (element) => !this.#byElement.has(element),
      );
      const stale = this.#all();
      for (const mark of known) if (mark) stale.delete(mark);
      if (stale.size === 0 && strangers.length === 0) {
        yield* this.#markMissing(found, known);
        return;
      }
      for (const mark of stale) this.#remove(mark);
      // Marks that an editor saved with the text, or that the site copied.
      for (const element of strangers) dissolve(element);
      yield;
    }
  }

  /** Marks from the end to the beginning, so that the places in front stay right. */
  *#markMissing(
    found: readonly PlacedCitation[],
    known: readonly (Mark | undefined)[],
  ): Generator<undefined, void> {
    const marks: Mark[] = [];
    for (let index = found.length - 1; index >= 0; index -= 1) {
      const placed = found[index] as PlacedCitation;
      const mark = known[index] ?? this.#add(placed);
      if (mark) {
        mark.citation = placed.citation;
        marks.push(mark);
      }
      yield;
    }
    this.#marked(marks.reverse());
  }

  #all(): Set<Mark> {
    return new Set(this.#byElement.values());
  }

  /** The mark that stands just around the places of a citation. */
  #known({ spans }: PlacedCitation): Mark | undefined {
    const element = spans[0]?.node.parentElement;
    const mark = element ? this.#byElement.get(element) : undefined;
    if (mark?.wrappings.length !== spans.length) return undefined;
    const isWhole = mark.wrappings.every(({ text }, index) => {
      const span = spans[index];
      return span?.node === text && span.start === 0 && span.end === text.length;
    });
    return isWhole ? mark : undefined;
  }

  #add({ citation, spans }: PlacedCitation): Mark | undefined {
    const text = spans.map(({ node, start, end }) => node.data.slice(start, end)).join('');
    const isThere = spans.every(({ node }) => node.isConnected);
    if (!isThere || unspaced(text) !== unspaced(citation.text)) return undefined;
    const wrappings = spans.map(wrap);
    const [first, ...others] = wrappings;
    if (!first) return undefined;
    const button = first.element;
    button.setAttribute('role', 'button');
    button.tabIndex = 0;
    button.setAttribute('aria-haspopup', 'dialog');
    button.setAttribute('aria-expanded', 'false');
    // Parted by the site's own elements: the first part has the whole name, the others are not read a second time.
    if (others.length > 0) button.setAttribute('aria-label', citation.text.replace(/\s+/g, ' '));
    for (const { element } of others) element.setAttribute('aria-hidden', 'true');
    const mark = { citation, button, wrappings };
    for (const { element } of wrappings) this.#byElement.set(element, mark);
    return mark;
  }

  #remove({ wrappings }: Mark): void {
    for (const wrapping of wrappings) {
      this.#byElement.delete(wrapping.element);
      unwrap(wrapping);
    }
  }
}

function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}
