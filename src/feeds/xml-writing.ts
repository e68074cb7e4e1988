import type { Article } from '../articles/article.js';
import { escapeXml } from './xml-text.js';

/** What an XML document begins with. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="utf-8"?>';

/** Lines without the empty ones, each on its own line. */
export function joined(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

/** An element that holds a text; nothing where there is none. */
export function element(
  name: string,
  text: string | undefined,
  attributes: Readonly<Record<string, string>> = {},
): string {
  if (text === undefined) return '';
  const tag = `<${name}${attributesOf(attributes)}`;
  return text === '' ? `${tag}/>` : `${tag}>${escapeXml(text)}</${name}>`;
}

/** Attributes as they stand in a tag. */
export function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

/** The body of an article as HTML, from its paragraphs where it has no other. */
export function bodyHtmlOf({ bodyHtml, body }: Article): string | undefined {
  if (bodyHtml !== undefined) return bodyHtml;
  return body.length === 0 ? undefined : body.map((each) => `<p>${linesToHtml(each)}</p>`).join('');
}

/** Plain text as HTML that shows the same lines. */
export function linesToHtml(text: string): string {
  return escapeXml(text).replaceAll('\n', '<br>');
}
