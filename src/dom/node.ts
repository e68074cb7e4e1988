import { DOMParser } from '@xmldom/xmldom';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { HtmlVisitor } from './html-visitor.js';
import { isElement, type XmlElement, type XmlNode } from './xml-node.js';

/** Node types of texts and CDATA sections. */
const TEXTS = new Set([3, 4]);

/** Surrogates and what may not stand in XML: quick to be found missing. */
const ODD = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/;

/** What may not stand in XML; browsers refuse it, xmldom does not. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * Parses well-formed XML and gives its root element, or nothing when the parser objects: the twin of `browser.ts` for
 * Node, about as strict as that.
 *
 * @internal
 */
export function parseXml(text: string): XmlElement | undefined {
  const parser = new DOMParser({ locator: false, onError: stopAtFlaw });
  // A browser does so with the lone surrogates of every text that it is given.
  const isOdd = ODD.test(text);
  const wellFormed = isOdd ? text.replace(/\p{Cs}/gu, '\ufffd') : text;
  if (isOdd && NOT_XML.test(wellFormed)) return undefined;
  try {
    return parser.parseFromString(wellFormed, 'application/xml').documentElement ?? undefined;
  } catch {
    return undefined;
  }
}

/** Browsers refuse what xmldom only warns of, but not the character that stands for broken bytes. */
function stopAtFlaw(level: 'warning' | 'error' | 'fatalError', message: string): void {
  if (level !== 'warning' || !message.startsWith('Unicode replacement character')) {
    throw new Error(message);
  }
}

/**
 * The first element inside another.
 *
 * @internal
 */
export function firstElement(parent: XmlElement): XmlElement | null {
  return elementFrom(parent.firstChild);
}

/**
 * The next element beside another.
 *
 * @internal
 */
export function nextElement(element: XmlElement): XmlElement | null {
  return elementFrom(element.nextSibling);
}

/**
 * The text inside an element, without the markup around it.
 *
 * @internal
 */
export function textInside(element: XmlElement): string {
  const { firstChild } = element;
  // xmldom walks over the whole element for what mostly is one node.
  const isOne = firstChild !== null && firstChild.nextSibling === null;
  return (
    (isOne && TEXTS.has(firstChild.nodeType) ? firstChild.nodeValue : element.textContent) ?? ''
  );
}

function elementFrom(node: XmlNode | null): XmlElement | null {
  let found = node;
  while (found && !isElement(found)) found = found.nextSibling;
  return found;
}

type TreeNode = DefaultTreeAdapterTypes.ChildNode;

/**
 * Walks over an HTML page as browsers read it: the twin of `browser.ts` for Node.
 *
 * @internal
 */
export function walkHtml(html: string, visitor: HtmlVisitor): void {
  const rest: (TreeNode | string)[] = [...parse(html).childNodes].reverse();
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (typeof node === 'string') visitor.close(node);
    else if ('tagName' in node) openElement(node, rest, visitor);
    else if ('value' in node) visitor.text(node.value);
  }
}

/** A stack of its own in place of calls: a page may nest deeper than calls may. */
function openElement(
  element: DefaultTreeAdapterTypes.Element,
  rest: (TreeNode | string)[],
  visitor: HtmlVisitor,
): void {
  const { tagName, attrs, childNodes } = element;
  const isOpen = visitor.open(tagName, (name) => attrs.find((each) => each.name === name)?.value);
  if (!isOpen) return;
  rest.push(tagName);
  for (let place = childNodes.length - 1; place >= 0; place -= 1) {
    const child = childNodes[place];
    if (child) rest.push(child);
  }
}
