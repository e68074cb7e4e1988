import { runningText } from '../shared/running-text.js';

/** A text that is set in pixels does not follow its article; this much short is taken for not following. */
const TOLERANCE = 0.05;
/** Of so many pieces of text the longest tells whether the article grew. */
const PROBES = 60;

/** What an article had before its text was made larger, and for whom it is larger. */
interface Before {
  readonly fontSize: string;
  readonly zoom: string;
  readonly hasStyle: boolean;
  readonly by: Set<object>;
}

const enlarged = new Map<HTMLElement, Before>();

/**
 * Makes the text of an article larger than the site has it, until all who asked for it release it.
 *
 * @param factor - 1 is the site's own size
 */
export function enlarge(article: HTMLElement, factor: number, by: object): void {
  const { fontSize, zoom } = article.style;
  const hasStyle = article.hasAttribute('style');
  const before = enlarged.get(article) ?? { fontSize, zoom, hasStyle, by: new Set() };
  enlarged.set(article, before);
  before.by.add(by);
  restore(article, before);
  if (factor !== 1) grow(article, factor);
}

/** Gives the article back as the site has it. */
export function release(article: HTMLElement, by: object): void {
  const before = enlarged.get(article);
  if (!before?.by.delete(by) || before.by.size > 0) return;
  restore(article, before);
  enlarged.delete(article);
}

function restore(article: HTMLElement, { fontSize, zoom, hasStyle }: Before): void {
  article.style.fontSize = fontSize;
  article.style.zoom = zoom;
  if (!hasStyle && article.getAttribute('style') === '') article.removeAttribute('style');
}

/** Old pages set the size of each paragraph in pixels: where the text does not follow, the article is zoomed. */
function grow(article: HTMLElement, factor: number): void {
  const probe = longestText(article);
  const before = sizeOf(probe);
  const around = article.parentElement;
  const share = around ? sizeOf(article) / sizeOf(around) : 1;
  const own = article.style.fontSize;
  article.style.fontSize = `${(share * factor * 100).toFixed(2)}%`;
  if (sizeOf(probe) >= before * (factor - TOLERANCE)) return;
  article.style.fontSize = own;
  article.style.zoom = String(factor);
}

function longestText(article: HTMLElement): Element {
  let longest = 0;
  let probe: Element = article;
  let left = PROBES;
  for (const { node } of runningText(article, 'script, style')) {
    const { length } = node.data.trim();
    if (length > longest && node.parentElement) [longest, probe] = [length, node.parentElement];
    if ((left -= 1) === 0) break;
  }
  return probe;
}

function sizeOf(element: Element): number {
  return Number.parseFloat(getComputedStyle(element).fontSize);
}
