import { html, type TemplateResult } from 'lit';
import { warn } from './warn.js';

/** What a site writes inside a tag: read once when the widget starts, and kept in place as the fallback. */

/**
 * The data in a `<script type="application/json">` child.
 *
 * @returns the parsed value; undefined without such a child
 * @throws SyntaxError when the child does not hold JSON
 */
export function jsonChild(host: Element): unknown {
  const script = host.querySelector(':scope > script[type="application/json"]');
  const text = script?.textContent.trim() ?? '';
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** The same; JSON that can't be read is told of, and counts as none. */
export function ownJson(host: Element): unknown {
  try {
    return jsonChild(host);
  } catch {
    warn(host, 'the JSON inside the tag can’t be read; check its commas and quotation marks.');
    return undefined;
  }
}

/**
 * The site's own content. Where the widget shows better, it stays in its place unseen, so that nothing below moves up; goes
 * into the same `stack` as what is shown.
 */
export function renderOwnContent(isReplaced: boolean): TemplateResult {
  return html`<div class=${isReplaced ? 'unseen' : ''}><slot></slot></div>`;
}

/** The text of an element as a reader sees it. */
export function visibleText(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/**
 * The absolute address of a link as the page means it, when it leads somewhere a reader may go: http(s), mailto, tel.
 * Others (`javascript:`, `data:`) give nothing.
 */
export function safeHref(link: HTMLAnchorElement | HTMLAreaElement): string | undefined {
  return safeLink(link.href);
}

/** Addresses that need no reading: a long list has thousands of them. */
const TIDY = /^https?:\/\/[a-z\d.-]+\/[\w./?=&%-]*$/;

/** The same for an address that stands in data; relative ones are meant against the page. */
export function safeLink(address: string | undefined): string | undefined {
  if (address === undefined || address.trim() === '') return undefined;
  if (TIDY.test(address)) return address;
  try {
    const { protocol, href } = new URL(address.trim(), document.baseURI);
    return /^(?:https?|mailto|tel):$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

/** Only a picture from the web. */
export function safePicture(address: string | undefined): string | undefined {
  const href = safeLink(address);
  return href !== undefined && /^https?:/.test(href) ? href : undefined;
}
