/**
 * What the readers use of a DOM node: the part that every browser and the XML DOM in Node share.
 *
 * @internal
 */
export interface XmlNode {
  /** 1 element, 3 text, 4 CDATA section. */
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly parentNode: XmlNode | null;
}

/**
 * An element of an XML document.
 *
 * @internal
 */
export interface XmlElement extends XmlNode {
  readonly localName: string | null;
  readonly namespaceURI: string | null;
  readonly textContent: string | null;
  readonly attributes: Iterable<XmlAttribute>;
  hasAttributes(): boolean;
  getAttribute(name: string): string | null;
}

/**
 * An attribute of an XML element.
 *
 * @internal
 */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
}

/**
 * Tells elements from the other nodes.
 *
 * @internal
 */
export function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === 1;
}
