/**
 * A text made from another one, with the way back to it.
 *
 * @example
 * const folded: MappedText = foldWithMap('Ba Đình');
 * folded.text; // 'ba dinh'
 * folded.offsets[3]; // 3: the d stands where the Đ stood
 */
export interface MappedText {
  readonly text: string;
  /**
   * For each UTF-16 unit of `text` the place in the input where the character it came from begins; one more entry,
   * the length of the input, closes the list. Entries never decrease, so `text.slice(i, j)` came from
   * `input.slice(offsets[i], offsets[j])`.
   */
  readonly offsets: Uint32Array;
}

/**
 * A half-open stretch of a text in UTF-16 units, so that `text.slice(start, end)` is the stretch.
 *
 * @example
 * const title = 'Mô hình Dân vận khéo';
 * const range: TextRange | null = includesFolded(title, 'dan van');
 * range && title.slice(range.start, range.end); // 'Dân vận'
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Carries a range of a mapped text back to the text it was made from.
 *
 * @param mapped - what {@link foldWithMap} or {@link cleanWithMap} returned
 * @returns the range in the input; it holds the whole of each character that the range touches
 * @example
 * const folded = foldWithMap('Quận Ba Đình');
 * sourceRange(folded, { start: 5, end: 12 }); // { start: 5, end: 12 }, "Ba Đình"
 */
export function sourceRange(mapped: MappedText, range: TextRange): TextRange {
  const { offsets } = mapped;
  const last = offsets.length - 1;
  const at = (index: number) => offsets[Math.min(Math.max(index, 0), last)] ?? 0;
  const start = at(range.start);
  let end = at(range.end);
  // Where one character became several units, a range of its first unit alone would be empty.
  for (let index = range.end + 1; end === start && range.end > range.start && index <= last;) {
    end = at(index);
    index += 1;
  }
  return { start, end };
}

/**
 * Joins two maps: `second` was made from the text of `first`.
 *
 * @returns the text of `second` with offsets into the input of `first`
 * @example
 * const cleaned = cleanWithMap('Quận\u00a0Ba\u200b Đình');
 * const folded = chainMaps(cleaned, foldWithMap(cleaned.text));
 * folded.text; // 'quan ba dinh'
 * folded.offsets[8]; // 9: the Đ of the input
 */
export function chainMaps(first: MappedText, second: MappedText): MappedText {
  return {
    text: second.text,
    offsets: second.offsets.map((offset) => first.offsets[offset] ?? 0),
  };
}

/** The map of a text onto itself. */
export function identityOffsets(length: number): Uint32Array {
  const offsets = new Uint32Array(length + 1);
  for (let index = 0; index <= length; index += 1) offsets[index] = index;
  return offsets;
}
