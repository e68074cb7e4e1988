import { fold } from '../vietnamese/folding.js';
import { BLANK, CAPITAL, classAt, foldedAt, LETTER, SMALL, TONED } from './characters.js';
import { documentKinds } from './kind-list.js';

/** A word for a kind of document found in a text. */
export interface KindWord {
  readonly start: number;
  readonly end: number;
  /** Slug of the kind; null for a general word such as `văn bản`. */
  readonly type: string | null;
  /** Written as an abbreviation: `QĐ`, `CV`. */
  readonly isShort: boolean;
}

interface Pattern {
  /** Name without accents, in codes. */
  readonly codes: readonly number[];
  readonly type: string | null;
}

// Kinds whose names are everyday words when they stand before a number.
const UNNAMED = new Set(['thong-tin', 'chien-luoc', 'quy-hoach', 'hien-phap', 'tuyen-bo']);

const EXTRA: readonly (readonly [string, string | null])[] = [
  ['văn bản', null],
  ['thông tư liên bộ', 'thong-tu-lien-bo'],
  ['thông tư liên ngành', 'thong-tu-lien-tich'],
  ['giấy CN', 'giay-chung-nhan'],
];

const patterns = new Map<number, Pattern[]>();
const addPattern = (name: string, type: string | null) => {
  const codes = Array.from(fold(name), (letter) => letter.charCodeAt(0));
  const last = codes.at(-1) ?? 0;
  const list = patterns.get(last) ?? [];
  list.push({ codes, type });
  list.sort((a, b) => b.codes.length - a.codes.length);
  patterns.set(last, list);
};
for (const kind of documentKinds) if (!UNNAMED.has(kind.slug)) addPattern(kind.name, kind.slug);
for (const [name, type] of EXTRA) addPattern(name, type);

/** Abbreviations that stand for a kind in running text: `QĐ số 217-QĐ/TW`. */
const SHORT = new Map<string, string | null>([
  ['VB', null],
  ['CV', 'cong-van'],
  ['NQ', 'nghi-quyet'],
  ['QĐ', 'quyet-dinh'],
  ['QD', 'quyet-dinh'],
  ['NĐ', 'nghi-dinh'],
  ['ND', 'nghi-dinh'],
  ['TT', 'thong-tu'],
  ['TTLT', 'thong-tu-lien-tich'],
  ['CT', 'chi-thi'],
  ['KL', 'ket-luan'],
  ['KH', 'ke-hoach'],
  ['HD', 'huong-dan'],
  ['BC', 'bao-cao'],
  ['TB', 'thong-bao'],
  ['TTr', 'to-trinh'],
  ['CTr', 'chuong-trinh'],
  ['QC', 'quy-che'],
  ['QyĐ', 'quy-dinh'],
  ['QÐ', 'quyet-dinh'],
  ['NÐ', 'nghi-dinh'],
  ['PL', 'phap-lenh'],
  ['CĐ', 'cong-dien'],
  ['GP', 'giay-phep'],
  ['GPXB', 'giay-phep'],
  ['GCN', 'giay-chung-nhan'],
]);

/** Letters on which a word for a kind may end, so that most digits are turned away by one look. */
const lastLetters = new Uint8Array(128);
for (const last of patterns.keys()) lastLetters[last] = 1;
for (const short of SHORT.keys()) lastLetters[foldedAt(short, short.length - 1)] = 1;
for (const letter of 'os6') lastLetters[letter.charCodeAt(0)] = 1;

/** Whether the character before `end` can be the last of a word for a kind or of `số`. */
export function mayEndKindWord(text: string, end: number): boolean {
  return lastLetters[foldedAt(text, end - 1)] === 1;
}

// Words after which a name of a kind is part of something else: pháp luật, kỷ luật, Sở Kế hoạch, mệnh lệnh.
const FOREIGN_BEFORE: ReadonlyMap<string, RegExp> = new Map([
  ['luat', /(?:ph[aá]p|k[yỷ]|lu[aậ]t)\s$/i],
  ['lenh', /(?:m[eệ]nh|hi[eệ]u|kh[aẩ]u|ra)\s$/i],
  ['ke-hoach', /(?:S[oở]|B[oộ]|Ph[oò]ng|V[uụ]|Ban|Ch[ií]nh\s?-)\s$/i],
  ['du-an', /(?:l[yý]|đ[aầ]u tư)\s$/i],
  ['thong-tu', /(?:h[eệ])\s$/i],
]);

/** The word for a kind, whole or short, that ends right before `end`. */
export function kindWordBefore(text: string, end: number): KindWord | undefined {
  return kindNameBefore(text, end) ?? shortWordBefore(text, end);
}

/** Names of this length are found glued to the word before them as well: `tạinghị định`. */
const GLUED_LENGTH = 7;

/** The whole name of a kind that ends right before `end`. */
export function kindNameBefore(text: string, end: number): KindWord | undefined {
  for (const { codes, type } of patterns.get(foldedAt(text, end - 1)) ?? []) {
    const start = matchBack(text, end, codes);
    if (start < 0) continue;
    if (!isWordStart(text, start) && codes.length < GLUED_LENGTH) continue;
    const foreign = type === null ? undefined : FOREIGN_BEFORE.get(type);
    if (foreign?.test(text.slice(Math.max(0, start - 10), start))) continue;
    return { start, end, type, isShort: false };
  }
  return undefined;
}

/** The abbreviation of a kind, `QĐ` or `CV`, that ends right before `end`. */
export function shortWordBefore(text: string, end: number): KindWord | undefined {
  let start = end;
  while (start > 0 && end - start < 5 && (classAt(text, start - 1) & LETTER) !== 0) start -= 1;
  if (end - start < 2 || end - start > 4 || (classAt(text, start) & CAPITAL) === 0) {
    return undefined;
  }
  const before = text.charCodeAt(start - 1);
  // `-KH số`, `/QĐ 5` and `&CT 7` end another symbol.
  if (before === 0x2f || before === 0x2d || before === 0x26 || before === 0x2e) return undefined;
  const type = SHORT.get(text.slice(start, end));
  return type === undefined ? undefined : { start, end, type, isShort: true };
}

/** Start of the folded letters of a pattern that end right before `end`, or -1. A blank takes up to three blanks. */
function matchBack(text: string, end: number, codes: readonly number[]): number {
  let place = end - 1;
  for (let index = codes.length - 1; index >= 0; index -= 1) {
    const code = codes[index];
    if (code === 0x20) {
      for (let more = 0; more < 3 && (classAt(text, place) & BLANK) !== 0; more += 1) place -= 1;
    } else {
      if (foldedAt(text, place) !== code) return -1;
      place -= 1;
    }
  }
  return place + 1;
}

/** A word begins after what is no letter, or with a capital glued to a small letter: `theoNghị định`. */
export function isWordStart(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = classAt(text, start - 1);
  if ((before & LETTER) === 0) return true;
  if ((classAt(text, start) & (SMALL | TONED)) !== 0 && !isCapital(text, start)) return false;
  return !isCapital(text, start - 1);
}

/** Whether the letter at a place is a capital, toned or not. */
export function isCapital(text: string, at: number): boolean {
  const kind = classAt(text, at);
  if ((kind & TONED) === 0) return (kind & CAPITAL) !== 0;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}
