import { firstElement, textInside } from '#dom';
import { isElement, type XmlElement, type XmlNode } from '../dom/xml-node.js';

const TEXT = 3;
const CDATA = 4;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** The text of an element that holds text alone; what elements in it hold is written as markup. */
export function contentOf(element: XmlElement): string {
  return firstElement(element) === null ? textInside(element) : markupOf(element);
}

function textOf(node: XmlNode): string {
  return node.nodeType === TEXT || node.nodeType === CDATA ? (node.nodeValue ?? '') : '';
}

/** What stands inside an element, as HTML: of XHTML in Atom, or of HTML that someone forgot to escape. */
export function markupOf(element: XmlElement): string {
  const out: string[] = [];
  let node: XmlNode | null = element.firstChild;
  while (node) {
    if (isElement(node)) {
      out.push(startTag(node));
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      out.push(endTag(node));
    } else out.push(node.nodeType === CDATA ? textOf(node) : escapeXml(textOf(node)));
    while (node && node !== element && !node.nextSibling) {
      node = node.parentNode;
      if (node && node !== element && isElement(node)) out.push(endTag(node));
    }
    node = node === element ? null : (node?.nextSibling ?? null);
  }
  return out.join('');
}

function startTag(element: XmlElement): string {
  let attributes = '';
  for (const { name, value } of element.attributes) {
    if (!/^xml(?:ns)?(?::|$)/.test(name)) {
      attributes += ` ${name}="${escapeXml(value)}"`;
    }
  }
  return `<${element.localName ?? ''}${attributes}>`;
}

function endTag({ localName }: XmlElement): string {
  return VOID.has(localName ?? '') ? '' : `</${localName ?? ''}>`;
}

/** What may not stand in XML, even escaped. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Takes out the characters that XML refuses: most control characters and lone surrogates. */
export function withoutNonXml(text: string): string {
  return text.replace(NOT_XML, '');
}

/** Escapes a text for XML or HTML, for content and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return withoutNonXml(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
