import type { HtmlVisitor } from './html-visitor.js';
import type { XmlElement } from './xml-node.js';

/**
 * Parses well-formed XML by the browser's own parser and gives its root element, or nothing when the parser objects.
 * The text must not hold a document type declaration.
 *
 * @internal
 */
export function parseXml(text: string): XmlElement | undefined {
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
  // Firefox makes the error the document; Chromium and WebKit put it first into the root, or into the body of a page where
  // they found no root.
  const first = root.firstElementChild;
  const places = [root, first, first?.firstElementChild];
  return places.some((each) => each?.nodeName === 'parsererror') ? undefined : root;
}

/**
 * The first element inside another. Nodes that are not elements are not touched: each that is costs memory in browsers.
 *
 * @internal
 */
export function firstElement(parent: XmlElement): XmlElement | null {
  return (parent as Element).firstElementChild;
}

/**
 * The next element beside another.
 *
 * @internal
 */
export function nextElement(element: XmlElement): XmlElement | null {
  return (element as Element).nextElementSibling;
}

/**
 * The text inside an element, without the markup around it.
 *
 * @internal
 */
export function textInside(element: XmlElement): string {
  return element.textContent ?? '';
}

/**
 * Walks over an HTML page as the browser's own parser reads it. No script runs, nothing is fetched.
 *
 * @internal
 */
export function walkHtml(html: string, visitor: HtmlVisitor): void {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const rest: (Node | string)[] = [page.documentElement];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') visitor.close(node);
    else if (node instanceof Element) openElement(node, rest, visitor);
    else if (node.nodeType === Node.TEXT_NODE) visitor.text(node.nodeValue ?? '');
  }
}

/** A stack of its own in place of calls: a page may nest deeper than calls may. */
function openElement(element: Element, rest: (Node | string)[], visitor: HtmlVisitor): void {
  const { localName } = element;
  if (!visitor.open(localName, (name) => element.getAttribute(name) ?? undefined)) return;
  rest.push(localName);
  for (let child = element.lastChild; child; child = child.previousSibling) rest.push(child);
}
