import { TCVN3, VNI, WINDOWS_1252 } from './legacy-tables.js';
import { isSyllable } from './syllable.js';

/**
 * An encoding in which Vietnamese text still turns up (bảng mã cũ); `mojibake` is UTF-8 read as Windows-1252 or Latin-1.
 *
 * @example
 * const encoding: LegacyEncoding | null = decodeLegacy('Uû ban nh©n d©n').encoding;
 * encoding; // 'tcvn3'
 */
export type LegacyEncoding = 'tcvn3' | 'vni' | 'mojibake';

/**
 * What {@link decodeLegacy} made of a text.
 *
 * @example
 * const decoded: LegacyText = decodeLegacy('Uû ban nh©n d©n');
 * decoded.text; // 'Uỷ ban nhân dân'
 */
export interface LegacyText {
  /** The text in Unicode NFC; the input untouched where `encoding` is null. */
  readonly text: string;
  /** The encoding that was found; null where the text is Unicode already, or it is not sure what it is. */
  readonly encoding: LegacyEncoding | null;
}

/**
 * Turns Vietnamese text in TCVN3 (ABC), VNI or mojibake into Unicode, or leaves it as it is when not sure.
 *
 * The text is as a reader of Latin-1 or Windows-1252 sees it: `Uû ban nh©n d©n` (TCVN3), `UÛy ban nhaân daân` (VNI),
 * `á»¦y ban` (mojibake). It is converted whole or not at all: nine in ten of its marked words must become Vietnamese
 * syllables, and at most half of them be such as they stand. One marked word alone is not enough, unless a sign such as
 * © or ® stands inside it. Text that has letters beyond Latin-1 already, or one lost as U+FFFD, is left.
 *
 * TCVN3 keeps capitals with tones in the font alone, so they are lost; in a word whose other letters are two capitals or
 * more they are made capital again (`TØNH` → TỈNH). Clean spaces after decoding, not before: U+00AD is the ư of TCVN3.
 *
 * @returns never throws; decoding the result again changes nothing
 * @example
 * decodeLegacy('Uû ban nh©n d©n'); // { text: 'Uỷ ban nhân dân', encoding: 'tcvn3' }
 * decodeLegacy('© 2019, tous droits réservés').encoding; // null
 */
export function decodeLegacy(text: string): LegacyText {
  // Beyond ASCII there must be something, and the tables know Latin-1 and Windows-1252 alone.
  if (!/[\u0080-\u00ff]/.test(text)) return { text, encoding: null };
  const repaired = repairMojibake(text);
  const latin = repaired ?? text;
  if (!UNICODE_LETTER.test(latin)) {
    for (const reader of READERS) {
      if (isWritten(latin, reader))
        return { text: reader.decode(latin).normalize('NFC'), encoding: reader.encoding };
    }
  }
  return repaired === undefined
    ? { text, encoding: null }
    : { text: repaired, encoding: 'mojibake' };
}

const UNICODE_LETTER = /[\u0300-\u036f\u0100-\u024f\u1e00-\u1eff\ufffd]/;

interface LegacyReader {
  readonly encoding: LegacyEncoding;
  /** Words that have a character of the encoding beyond ASCII. */
  readonly words: RegExp;
  decode(text: string): string;
  /** Tells whether each mark of a word is one of the encoding. */
  knows(word: string): boolean;
}

const TCVN3_WORD = /[A-Za-z\u00a1-\u00fe]*[\u00a1-\u00fe][A-Za-z\u00a1-\u00fe]*/g;
const VNI_WORD = /[A-Za-z\u00c0-\u00ff]*[\u00c0-\u00ff][A-Za-z\u00c0-\u00ff]*/g;
const VNI_LETTER = /a[ùøûõïâáàåãäêéèúüë]|[eo][ùøûõïâáàåãä]|[uyôö][ùøûõï]|[ôöíìæóòîñ]/gi;

const READERS: readonly LegacyReader[] = [
  {
    encoding: 'tcvn3',
    words: TCVN3_WORD,
    decode: (text) => text.replace(TCVN3_WORD, decodeTcvn3Word),
    knows: (word) => Array.from(word).every((letter) => letter < '\u0080' || TCVN3.has(letter)),
  },
  {
    encoding: 'vni',
    words: VNI_WORD,
    decode: (text) => text.replace(VNI_LETTER, (code) => VNI.get(code) ?? code),
    knows: (word) => !/[À-ÿ]/.test(word.replace(VNI_LETTER, '')),
  },
];

function decodeTcvn3Word(word: string): string {
  const isCapital = /[A-Z].*[A-Z]/s.test(word) && !/[a-z]/.test(word);
  let decoded = '';
  for (const character of word) decoded += TCVN3.get(character) ?? character;
  return isCapital ? decoded.toUpperCase() : decoded;
}

const SIGN_INSIDE = /[A-Za-z][\u00a8-\u00ae\u00b5-\u00be][A-Za-z]/;
/** Abbreviations (HĐND, NĐ) are no syllables in any encoding and prove nothing. */
const ABBREVIATION = /^[A-ZĐ]+$/;

interface Verdict {
  readonly before: number;
  readonly after: number;
}

/** Weighs the marked words: what they become against what they are. */
function isWritten(text: string, reader: LegacyReader): boolean {
  const verdicts = new Map<string, Verdict | undefined>();
  let words = 0;
  let before = 0;
  let after = 0;
  let gained = 0;
  for (const [word] of text.matchAll(reader.words)) {
    let verdict = verdicts.get(word);
    if (!verdicts.has(word)) {
      verdict = judge(word, reader);
      verdicts.set(word, verdict);
      if (verdict && verdict.after > verdict.before) gained += SIGN_INSIDE.test(word) ? 2 : 1;
    }
    if (!verdict) continue;
    words += 1;
    before += verdict.before;
    after += verdict.after;
  }
  return gained >= 2 && after >= 0.9 * words && before <= 0.5 * words;
}

function judge(word: string, reader: LegacyReader): Verdict | undefined {
  const decoded = reader.decode(word);
  if (ABBREVIATION.test(decoded)) return undefined;
  return {
    before: isSyllable(word) ? 1 : 0,
    after: reader.knows(word) && isSyllable(decoded) ? 1 : 0,
  };
}

/** Reads the characters of a text as the bytes of Windows-1252, and those as UTF-8, as often as it was done wrongly. */
function repairMojibake(text: string): string | undefined {
  let repaired: string | undefined;
  for (let next = decodeOnce(text); next !== undefined; next = decodeOnce(next)) repaired = next;
  return repaired?.normalize('NFC');
}

const VIETNAMESE_LETTER = /[\u0300-\u0323À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/;
const MOJIBAKE = /[\u00c2-\u00f4][ \u0080-\u00bf\u0152-\u2122]/;

function decodeOnce(text: string): string | undefined {
  if (!MOJIBAKE.test(text)) return undefined;
  const parts: string[] = [];
  let from = 0;
  let sequences = 0;
  let isVietnamese = false;
  for (let index = 0; index < text.length;) {
    const lead = byteAt(text, index);
    if (lead === undefined) return undefined;
    if (lead < 0x80) {
      index += 1;
      continue;
    }
    const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (lead < 0xc2 || lead > 0xf4) return undefined;
    let code = lead & (0x7f >> size);
    for (let next = index + 1; next < index + size; next += 1) {
      const byte = continuationAt(text, next, lead);
      if (byte === undefined) return undefined;
      code = (code << 6) | byte;
    }
    const isOverlong = code < (size === 2 ? 0x80 : size === 3 ? 0x800 : 0x10000);
    if (isOverlong || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return undefined;
    const character = String.fromCodePoint(code);
    parts.push(text.slice(from, index), character);
    sequences += 1;
    isVietnamese ||= VIETNAMESE_LETTER.test(character);
    index += size;
    from = index;
  }
  if (sequences < 2 && !isVietnamese) return undefined;
  parts.push(text.slice(from));
  return parts.join('');
}

function byteAt(text: string, index: number): number | undefined {
  const unit = text.charCodeAt(index);
  return unit < 0x100 ? unit : WINDOWS_1252.get(text.charAt(index));
}

/**
 * The six bits of a continuation byte. The à of mojibake ends in U+00A0, which editors turn into a space; before a letter
 * it can't be told whether a space was lost with it (hàng, nhà nước).
 */
function continuationAt(text: string, index: number, lead: number): number | undefined {
  const byte = index < text.length ? byteAt(text, index) : undefined;
  if (lead === 0xc3 && byte === 0x20) return LETTER.test(text.charAt(index + 1)) ? undefined : 0x20;
  return byte !== undefined && byte >= 0x80 && byte < 0xc0 ? byte & 0x3f : undefined;
}

const LETTER = /[A-Za-z\u0080-\uffff]/;
