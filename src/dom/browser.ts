import type { HtmlVisitor } from './html-visitor.js';
import type { XmlElement } from './xml-node.js';

/** Where a browser keeps the policies by which a page lets text become markup. */
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

interface Policy {
  createHTML(text: string): string;
}

let policy: Policy | undefined;

/**
 * A text as the parser takes it where a page asks for Trusted Types: by the policy `danvan`, made once, with the first
 * text. What is parsed is read, never put into a page. Where the page lets no such policy in, the text stays as it is and
 * the parser refuses it.
 */
function forParser(text: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy('danvan', { createHTML: (each) => each });
  } catch {
    return text;
  }
  return policy?.createHTML(text) ?? text;
}

/**
 * Parses well-formed XML by the browser's own parser and gives its root element, or nothing when the parser objects.
 * The text must not hold a document type declaration.
 *
 * @internal
 */
export function parseXml(text: string): XmlElement | undefined {
  const root = new DOMParser().parseFromString(forParser(text), 'application/xml').documentElement;
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
  const page = new DOMParser().parseFromString(forParser(html), 'text/html');
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
