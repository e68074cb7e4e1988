import type { Citation } from '../../src/documents/citation.js';
import { findCitations } from '../../src/documents/find-citations.js';
import { runningText } from '../shared/running-text.js';

/** A part of a text node that belongs to a citation. */
export interface Span {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** A citation with the places where its text stands. Blank places between elements are left out. */
export interface PlacedCitation {
  readonly citation: Citation;
  readonly spans: readonly Span[];
}

/** Class of the elements that mark citations. */
export const MARK_CLASS = 'danvan-citation';

/** What is no prose, what the reader may write in, and what the site takes out of it. */
const SKIPPED = [
  'script, style, noscript, template, textarea, select, option, button, pre, code, kbd, samp, svg, math, iframe, object',
  'canvas, video, audio, danvan-citations, [data-danvan-no-citations]',
  '[contenteditable]:not([contenteditable="false"])',
  `[aria-hidden="true"]:not(.${MARK_CLASS})`,
].join();

/** A mark in them would be a control within a control. Their text is read, for a citation may begin before them. */
const CONTROLS = 'a[href], button, label, summary, [role="button"], [role="link"], [role="tab"]';

/** Text is searched in portions of some pages, which takes a few milliseconds each. */
const PORTION = 40_000;
const BREAK = '\n\n';

interface Run {
  readonly node: Text;
  readonly at: number;
}

/** Reads the text of an article and gives its citations in reading order. Changes nothing. Pauses at each step. */
export function* findPlaced(root: Element): Generator<undefined, PlacedCitation[]> {
  const found: PlacedCitation[] = [];
  let text = '';
  let runs: Run[] = [];
  for (const { node, isNewBlock } of runningText(root, SKIPPED)) {
    if (isNewBlock && text.length > PORTION) {
      found.push(...place(text, runs));
      text = '';
      runs = [];
    }
    if (isNewBlock && text !== '') text += BREAK;
    runs.push({ node, at: text.length });
    text += node.data;
    yield;
  }
  found.push(...place(text, runs));
  return found;
}

function place(text: string, runs: readonly Run[]): PlacedCitation[] {
  const found: PlacedCitation[] = [];
  let first = 0;
  for (const citation of findCitations(text)) {
    while (endOf(runs[first]) <= citation.start) first += 1;
    const spans: Span[] = [];
    for (let index = first; (runs[index]?.at ?? Infinity) < citation.end; index += 1) {
      const { node, at } = runs[index] as Run;
      const [start, end] = [Math.max(citation.start - at, 0), citation.end - at];
      const span = { node, start, end: Math.min(end, node.length) };
      if (/\S/.test(node.data.slice(span.start, span.end))) spans.push(span);
    }
    if (spans.length > 0 && !spans.some(isInControl)) found.push({ citation, spans });
  }
  return found;
}

function endOf(run: Run | undefined): number {
  return run ? run.at + run.node.length : Infinity;
}

function isInControl({ node }: Span): boolean {
  const control = node.parentElement?.closest(CONTROLS);
  return control?.classList.contains(MARK_CLASS) === false;
}
