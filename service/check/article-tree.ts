import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** An element of an article. */
export type ArticleElement = DefaultTreeAdapterTypes.Element;

/** One thing met in an article, in the order of the page. */
export interface Met {
  readonly element: ArticleElement;
  /** The text of a text node inside the element; absent for the element itself. */
  readonly text?: string;
}

const SILENT = new Set(['style', 'textarea', 'title', 'noscript']);

/** Goes through a page without calling itself: a page may be nested as deep as it is long. */
export function* walk(html: string): Generator<Met> {
  const waiting: Node[] = [...parse(html).childNodes].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node && node.parentNode && 'tagName' in node.parentNode) {
      yield { element: node.parentNode, text: node.value };
      continue;
    }
    if (!('childNodes' in node)) continue;
    if ('tagName' in node) {
      yield { element: node };
      if (SILENT.has(node.tagName)) continue;
    }
    for (let place = node.childNodes.length - 1; place >= 0; place -= 1) {
      const child = node.childNodes[place];
      if (child) waiting.push(child);
    }
  }
}

/** The value of an attribute. */
export function attribute({ attrs }: ArticleElement, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

const DEEPEST = 200;

/** The element and those around it, from the inside out, as many as an article has. */
export function* around(element: ArticleElement): Generator<ArticleElement> {
  let each: DefaultTreeAdapterTypes.ParentNode | null = element;
  for (let depth = 0; depth < DEEPEST && each && 'tagName' in each; depth += 1) {
    yield each;
    each = each.parentNode;
  }
}

/** Whether an element shows nothing: no text and no picture. */
export function isEmpty(element: ArticleElement): boolean {
  const waiting: Node[] = [...element.childNodes];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node && node.value.trim() !== '') return false;
    if ('tagName' in node && node.tagName === 'img') return false;
    if ('childNodes' in node) waiting.push(...node.childNodes.slice(0, 50));
  }
  return true;
}
