import type { Citation } from '../../src/documents/citation.js';
import { safePicture } from '../shared/own-content.js';

/** What a template may ask for. */
export const PLACEHOLDERS = ['symbol', 'number', 'year', 'type', 'date'] as const;

type Placeholder = (typeof PLACEHOLDERS)[number];

const BRACES = /\{([^{}]*)\}/g;

/** The words in braces that a template may not ask for. */
export function unknownPlaceholders(template: string): string[] {
  return [...template.matchAll(BRACES)]
    .map(([, name = '']) => name)
    .filter((name) => !isPlaceholder(name));
}

/**
 * Fills a template with the parts of a citation, each encoded: `https://vbpl.vn/?q={symbol}`.
 *
 * @returns an absolute http(s) address; nothing when the citation lacks a part that the template asks for, when it asks for
 *   one that is not known, and when it leads elsewhere than to the web
 */
export function fillTemplate(template: string, citation: Citation): string | undefined {
  const { canonical, number, year, type, date } = citation;
  const values = { symbol: canonical, number, year: year ?? date?.slice(0, 4), type, date };
  const valueOf = (name: string) => (isPlaceholder(name) ? values[name] : undefined) ?? '';
  const names = [...template.matchAll(BRACES)].map(([, name = '']) => name);
  if (names.some((name) => valueOf(name) === '')) return undefined;
  return safePicture(
    template.replace(BRACES, (_, name: string) => encodeURIComponent(valueOf(name))),
  );
}

function isPlaceholder(name: string): name is Placeholder {
  return (PLACEHOLDERS as readonly string[]).indexOf(name) >= 0;
}
