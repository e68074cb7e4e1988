import { decodeEntities } from '../markup/entities.js';
import type { MappedText } from '../vietnamese/mapped-text.js';

const NEEDED =
  /[\u0300-\u036f\u00ad\u200b-\u200f\u2060\ufeff\u2044\u2215\uff0f]|&(?:#[0-9xX]|[A-Za-z][A-Za-z0-9]{1,9};)/;
const PIECE =
  /[\u00ad\u200b-\u200f\u2060\ufeff]+|[\u2044\u2215\uff0f]|&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,9});|[^\u0300-\u036f][\u0300-\u036f]{1,4}/g;

/** Signs that look like a slash: of fractions, of division, of full width. */
const SLASHES = '\u2044\u2215\uff0f';

/**
 * Puts a text into the form that the scanner reads: NFC, entities decoded, nothing unseen, one sort of slash.
 *
 * @returns undefined where the text is in that form already; else the text with offsets into the input
 */
export function readableText(text: string): MappedText | undefined {
  if (!NEEDED.test(text)) return undefined;
  const offsets = new Uint32Array(text.length + 1);
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  const copy = (to: number) => {
    if (to === from) return;
    pieces.push(text.slice(from, to));
    for (let place = from; place < to; place += 1) {
      offsets[length] = place;
      length += 1;
    }
  };
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const written = rewritten(piece);
    if (written === piece) continue;
    copy(index);
    from = index + piece.length;
    pieces.push(written);
    for (let unit = 0; unit < written.length; unit += 1) {
      offsets[length] = index;
      length += 1;
    }
  }
  copy(text.length);
  offsets[length] = text.length;
  return { text: pieces.join(''), offsets: offsets.subarray(0, length + 1) };
}

function rewritten(piece: string): string {
  if (SLASHES.includes(piece)) return '/';
  if (piece.startsWith('&')) {
    const decoded = decodeEntities(piece);
    // What is not seen when it is decoded must not part a symbol either.
    return /^[\u00ad\u200b-\u200f\u2060\ufeff]$/.test(decoded) ? '' : decoded;
  }
  return /^[\u00ad\u200b-\u200f\u2060\ufeff]/.test(piece) ? '' : piece.normalize('NFC');
}
