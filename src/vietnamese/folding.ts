import type { MappedText } from './mapped-text.js';

/**
 * How much a fold takes off: `tone` the five tone marks alone (bậc một), `all` the marks of the letters ă â ê ô ơ ư
 * and the bar of đ as well (bậc hai).
 *
 * @example
 * const tier: FoldTier = 'tone';
 * foldWithMap('Quận Ba Đình', tier).text; // 'quân ba đinh'
 */
export type FoldTier = 'tone' | 'all';

/**
 * Takes all marks off a Vietnamese text and lowers its case: the key for search without accents (bỏ dấu).
 *
 * Takes text in NFC, NFD, or base letter and tone mark as Windows-1258 has it, and gives the same for all of them.
 * Marks of other languages that Vietnamese does not have (ç, ö) stay. Spaces and dashes stay as they are: see
 * {@link cleanText}. Đ and its look-alikes Ð (U+00D0) and Ɖ (U+0189) become d.
 *
 * @returns folded text in NFC; folding it again changes nothing. Never throws; lone surrogates stay
 * @example
 * fold('Ủy ban nhân dân quận Ba Đình'); // 'uy ban nhan dan quan ba dinh'
 */
export function fold(text: string): string {
  return rewrite(text, folder('all'), undefined);
}

/**
 * Takes the tone marks alone off a Vietnamese text and lowers its case: ă â ê ô ơ ư đ stay (bỏ thanh điệu).
 *
 * @returns folded text in NFC; folding it again changes nothing. Never throws
 * @example
 * foldTone('Ủy ban nhân dân quận Ba Đình'); // 'uy ban nhân dân quân ba đinh'
 */
export function foldTone(text: string): string {
  return rewrite(text, folder('tone'), undefined);
}

/**
 * Folds a text and keeps the way back to it, so that what is found in the folded text can be marked in the original.
 *
 * @param tier - `all` gives the text of {@link fold}, `tone` that of {@link foldTone}
 * @returns the folded text and, for each of its UTF-16 units, the place in `text` where the character it came from
 *   begins, closed by the length of `text`
 * @example
 * const { text, offsets } = foldWithMap('Ba Đình'.normalize('NFD'));
 * text; // 'ba dinh'
 * offsets.at(-1); // 8: the i took two units of the input
 */
export function foldWithMap(text: string, tier: FoldTier = 'all'): MappedText {
  let offsets = new Uint32Array(text.length + 1);
  const sink: OffsetSink = {
    set(index, offset) {
      if (index >= offsets.length) {
        const grown = new Uint32Array(index * 2 + 1);
        grown.set(offsets);
        offsets = grown;
      }
      offsets[index] = offset;
    },
  };
  const folded = rewrite(text, folder(tier), sink);
  sink.set(folded.length, text.length);
  return { text: folded, offsets: offsets.slice(0, folded.length + 1) };
}

/** Table values: a code unit to write, or one of these two. */
const DROP = 0;
const SLOW = 0xffff;

interface Folder {
  /** What becomes of each code unit of the Latin range, of the combining marks and of the common punctuation. */
  readonly table: Uint16Array;
  /** The same by Unicode's own tables, for one character with its marks. */
  readonly slow: (cluster: string) => string;
}

interface OffsetSink {
  set(index: number, offset: number): void;
}

const TABLE_SIZE = 0x2070;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const TONES_AND_LETTER_MARKS = /[\u0300-\u0303\u0306\u0309\u031b\u0323]/g;
// Ð and ð are Icelandic by name, Ɖ and ɖ Ewe; typists take them for Đ.
const BARRED_D = /[đĐðÐɖƉ]/g;
// A starter, then what may be composed with it: marks, and the vowels and finals of Hangul.
const CLUSTER = /[^][\p{M}\u1160-\u11ff]*/gu;

const folders = new Map<FoldTier, Folder>();

/** The tables are made at the first fold, so that importing the module costs nothing. */
function folder(tier: FoldTier): Folder {
  const known = folders.get(tier);
  if (known) return known;
  const marks = tier === 'all' ? TONES_AND_LETTER_MARKS : TONES;
  const d = tier === 'all' ? 'd' : 'đ';
  const slow = (cluster: string) =>
    cluster.normalize('NFD').replace(marks, '').replace(BARRED_D, d).toLowerCase().normalize('NFC');
  const table = new Uint16Array(TABLE_SIZE).fill(SLOW);
  const fill = (from: number, to: number) => {
    for (let code = from; code <= to; code += 1) {
      const folded = slow(String.fromCharCode(code));
      if (folded.length === 1) table[code] = folded.charCodeAt(0);
    }
  };
  fill(0x0001, 0x024f);
  fill(0x1e00, 0x1eff);
  fill(0x2000, 0x206f);
  for (let code = 0x0300; code <= 0x036f; code += 1) {
    if (slow(String.fromCharCode(code)) === '') table[code] = DROP;
  }
  const made = { table, slow };
  folders.set(tier, made);
  return made;
}

const CHUNK = 4096;
const chunk = new Array<number>(CHUNK).fill(0);

/**
 * The one loop behind all folds. A character outside the table is folded together with the character before it and
 * all marks that follow, for they may be composed: that keeps the result in NFC whatever the form of the input.
 */
function rewrite(text: string, { table, slow }: Folder, offsets: OffsetSink | undefined): string {
  let done = '';
  let used = 0;
  let index = 0;
  while (index < text.length) {
    const unit = text.charCodeAt(index);
    const folded = unit < TABLE_SIZE ? (table[unit] ?? SLOW) : SLOW;
    if (folded !== SLOW) {
      if (folded !== DROP) {
        if (used === CHUNK) {
          done += written(used);
          used = 0;
        }
        offsets?.set(done.length + used, index);
        chunk[used] = folded;
        used += 1;
      }
      index += 1;
      continue;
    }
    let start = index;
    if (used > 0) {
      start -= 1;
      while (isDropped(text, start, table)) start -= 1;
      used -= 1;
    }
    let end = index + 1;
    while (end < text.length && (isSlow(text, end, table) || isDropped(text, end, table))) end += 1;
    done += written(used);
    used = 0;
    for (const { 0: cluster, index: place } of text.slice(start, end).matchAll(CLUSTER)) {
      const result = slow(cluster);
      for (let unitIndex = 0; offsets && unitIndex < result.length; unitIndex += 1) {
        const inside = Math.min(unitIndex, cluster.length - 1);
        offsets.set(done.length + unitIndex, start + place + inside);
      }
      done += result;
    }
    index = end;
  }
  return done + written(used);
}

function written(length: number): string {
  // `apply` on a plain array is seven times as fast as spreading a typed one.
  return String.fromCharCode.apply(null, length === CHUNK ? chunk : chunk.slice(0, length));
}

function isDropped(text: string, index: number, table: Uint16Array): boolean {
  return table[text.charCodeAt(index)] === DROP;
}

function isSlow(text: string, index: number, table: Uint16Array): boolean {
  const unit = text.charCodeAt(index);
  return unit >= TABLE_SIZE || table[unit] === SLOW;
}
