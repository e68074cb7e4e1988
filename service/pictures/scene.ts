/** A line of text. */
export interface TextLine {
  readonly text: string;
  /** Where it starts, or ends when it is aligned to the end. */
  readonly x: number;
  /** Its base line. */
  readonly y: number;
  readonly size: number;
  readonly isBold?: boolean;
  readonly isMuted?: boolean;
  readonly align?: 'end';
}

/** A bar on its track. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Part of the track that is filled, 0 to 1. */
  readonly share: number;
}

/** A picture before it is written as SVG or PNG; lengths in px. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** What it shows, in a few words. */
  readonly title: string;
  /** The same as text, whole, for who does not see it. */
  readonly description: string;
  readonly lines: readonly TextLine[];
  readonly bars: readonly Bar[];
}

/** Colours of every picture: dark on light with a contrast of 7:1 or more, whatever page it stands in. */
export const COLOURS = {
  ground: '#ffffff',
  text: '#1a1a1a',
  muted: '#4d4d4d',
  track: '#e3e3e3',
  accent: '#a3161b',
} as const;

export const WIDTH = 600;
export const MARGIN = 24;
export const INNER = WIDTH - 2 * MARGIN;

/**
 * Breaks a text into lines.
 *
 * @param most - lines at most; the last one ends in `…` when there is more
 */
export function wrapText(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.replace(/\p{Cc}+/gu, ' ').split(/\s+/)) {
    for (const part of partsOf(word, size, width)) {
      const longer = line === '' ? part : `${line} ${part}`;
      if (widthOf(longer, size) <= width) line = longer;
      else {
        lines.push(line);
        line = part;
      }
      if (lines.length > most) break;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1] ?? ''} …`];
}

/** A word cut where it is longer than a line. */
function partsOf(word: string, size: number, width: number): string[] {
  if (widthOf(word, size) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word.slice(0, 2_000)) {
    if (widthOf(part + letter, size) > width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

/** Width of a text in fonts as pages have them; the reader's font is not known, so rather more than less. */
function widthOf(text: string, size: number): number {
  let ems = 0;
  for (const letter of text.normalize('NFC')) ems += widthOfLetter(letter);
  return ems * size;
}

function widthOfLetter(letter: string): number {
  if (/[iljtfr.,:;'’‘|!()\s\p{M}]/u.test(letter)) return /\p{M}/u.test(letter) ? 0 : 0.34;
  if (/[mwMW%@—]/u.test(letter)) return 0.95;
  if (/[\p{Lu}\p{So}\p{Script=Han}]/u.test(letter)) return 0.74;
  return 0.58;
}
