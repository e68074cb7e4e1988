import { BLANK, classAt, DIGIT, LETTER } from './characters.js';
import { kindNameBefore, type KindWord } from './kind-words.js';

const COMMA = 0x2c;

/** How far before its number a word for the kind may stand. */
export const FARTHEST = 120;

// Words that may stand between a kind and a bare number.
const QUALIFIER =
  /^\s+(?:h[àa]nh đ[ộo]ng|hanh dong|ph[ốo]i h[ợo]p|li[êe]n t[ịi]ch|li[êe]n ng[àa]nh|kh[ẩa]n|h[ỏo]a t[ốo]c|ho[ảa] t[ốo]c|th[ựu]c hi[ệe]n|tri[ểe]n khai|to[àa]n kh[óo]a|thanh tra|c[ôo]ng t[áa]c|chuy[êe]n [đd][ềe]|k[ếe]t lu[ậa]n|c[ủu]a .+)$/iu;

// Words of a clause of its own: what stands before them does not belong to the number.
const CLAUSE =
  /(?<![\p{L}])(?:theo|tại|tai|căn cứ|ngày|nêu|được|đã|do|khi|nếu|thì|là|kèm|gửi|xem|đến|ra|có)(?![\p{L}])/iu;

// Titles of laws hold more of these words: người có công, giao dịch được bảo đảm.
const LAW_CLAUSE = /(?<![\p{L}])(?:theo|căn cứ|ngày|nêu|đã|kèm|gửi|xem|quy định tại)(?![\p{L}])/iu;

/**
 * The words for kinds round the one that touches the number, for when it is not that of the symbol: `Quyết định phê
 * duyệt Đề án số 1012/QĐ-TTg`.
 */
export function enclosingWords(text: string, word: KindWord): readonly KindWord[] {
  return searchBack(text, word.start, true);
}

/**
 * Words for kinds in the same clause before `end`, the fitting ones only, nearest first.
 *
 * @param hasNo - whether `số` stands before the number; without it only few words may stand between
 */
export function searchBack(text: string, end: number, hasNo: boolean): KindWord[] {
  const found: KindWord[] = [];
  const least = Math.max(0, end - FARTHEST);
  let place = end;
  while (place > least) {
    // To the start of the word that ends at `place`.
    let start = place;
    while (start > least && (classAt(text, start - 1) & LETTER) !== 0) start -= 1;
    if (start === place) {
      const code = text.charCodeAt(place - 1);
      const kind = classAt(text, place - 1);
      if ((kind & DIGIT) !== 0) break;
      if ((kind & BLANK) === 0 && code !== COMMA && code !== 0x2d && code !== 0x2013) break;
      place -= 1;
      continue;
    }
    if (place < end) {
      const word = kindNameBefore(text, place);
      if (word && fitsGap(text, word, end, hasNo)) {
        found.push(word);
        if (found.length === 3) break;
        place = word.start;
        continue;
      }
    }
    place = start;
  }
  return found;
}

/** `chương trình kiểm tra, giám sát số`: two words that go together, not two documents. */
const PAIRED = /^\s\p{Ll}+\s\p{Ll}+,\s\p{Ll}+\s\p{Ll}+\s*$/u;

/** Kinds whose titles stand between the word and the number. */
export const LAWS = new Set(['luat', 'bo-luat', 'phap-lenh']);

function fitsGap(text: string, word: KindWord, end: number, hasNo: boolean): boolean {
  const gap = text.slice(word.end, end);
  if (/[\r\n]\s*[\r\n]/.test(gap)) return false;
  if (word.type !== null && LAWS.has(word.type)) {
    return !/[.;:]/.test(gap) && !/^\s*[,-]/.test(gap) && !LAW_CLAUSE.test(gap);
  }
  if ((gap.includes(',') && !PAIRED.test(gap)) || /^\s+và\s+(?:Đầu|đầu)\s/u.test(gap)) return false;
  if (QUALIFIER.test(gap)) return hasNo || !/^\s+c[ủu]a\s/i.test(gap) || gap.length < 40;
  return hasNo && gap.length <= 90 && !CLAUSE.test(gap);
}
