import type { XmlElement } from './xml-node.js';

/**
 * Parses well-formed XML by the browser's own parser and gives its root element, or nothing when the parser objects.
 * The text must not hold a document type declaration.
 *
 * @internal
 */
export function parseXml(text: string): XmlElement | undefined {
  const root = new DOMParser().parseFromString(text, 'application/xml').documentElement;
  // Chromium and WebKit put the error into the document, before its content; Firefox makes it the document.
  const isError = [root, root.firstElementChild].some((each) => each?.nodeName === 'parsererror');
  return isError ? undefined : root;
}
