import { DOMParser, onWarningStopParsing } from '@xmldom/xmldom';
import type { XmlElement } from './xml-node.js';

/**
 * Parses well-formed XML and gives its root element, or nothing when the parser objects: the twin of `browser.ts` for
 * Node, about as strict as that.
 *
 * @internal
 */
export function parseXml(text: string): XmlElement | undefined {
  const parser = new DOMParser({ locator: false, onError: onWarningStopParsing });
  try {
    return parser.parseFromString(text, 'application/xml').documentElement ?? undefined;
  } catch {
    return undefined;
  }
}
