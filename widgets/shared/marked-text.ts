import { html, type TemplateResult } from 'lit';
import type { TextRange } from '../../src/vietnamese/mapped-text.js';
import { findFolded } from '../../src/vietnamese/search.js';
import { wordsOf } from './text-index.js';

/** A stretch of a text, and whether the search hit it. */
interface TextPiece {
  readonly text: string;
  readonly isHit: boolean;
}

/** A text with what was searched for in `<mark>`. */
export function markedText(text: string, query: string): string | (string | TemplateResult)[] {
  if (query === '') return text;
  return markHits(text, query).map((piece) =>
    piece.isHit ? html`<mark>${piece.text}</mark>` : piece.text,
  );
}

/** Cuts a text where the query hits it: the whole of it, or else each of its words. */
function markHits(text: string, query: string): TextPiece[] {
  const whole = findFolded(text, query);
  const ranges =
    whole.length > 0 ? whole : joined(wordsOf(query).flatMap((word) => findFolded(text, word)));
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const { start, end } of [...ranges, { start: text.length, end: text.length }]) {
    if (start > from) pieces.push({ text: text.slice(from, start), isHit: false });
    if (end > start) pieces.push({ text: text.slice(start, end), isHit: true });
    from = end;
  }
  return pieces;
}

/** Ranges from left to right, with those that touch made one. */
function joined(ranges: readonly TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end)
      result.splice(-1, 1, { start: last.start, end: Math.max(last.end, range.end) });
    else result.push(range);
  }
  return result;
}
