import { CAPITAL, classAt, DIGIT, LETTER, SYMBOL_LETTER, TONED, WORD } from './characters.js';

const AMPERSAND = 0x26;
const LONGEST_PART = 30;

const GLUED_WORD = /(?:ngày|ngay|của|cua|về|năm|tỉnh|và)/;
/** The next label of a widget glued to the symbol: `UBND-KTNgày ban hành`. */
const GLUED_LABEL = /(?<=[\p{Lu}\d]{2})\p{Lu}\p{Ll}{0,4}[^\0-\x7fđưăâêôơ\p{Lu}]/u;
const NEVER_NUMBERED = /^(?:CP|TTG|TW|BTC|BNV|BTP|BYT|BCT|BCA|BXD|BGDĐT)\d$/i;

/** End of a part, or -1. What is glued to it is left off: `TWngày`, the mark of a footnote in `CP1`. */
export function readPartEnd(text: string, at: number): number {
  if ((classAt(text, at) & SYMBOL_LETTER) === 0) return -1;
  let end = at + 1;
  let isToned = false;
  for (; end - at <= LONGEST_PART; end += 1) {
    const kind = classAt(text, end);
    if ((kind & WORD) === 0) {
      if (text.charCodeAt(end) !== AMPERSAND || (classAt(text, end + 1) & CAPITAL) === 0) break;
    } else if ((kind & TONED) !== 0) {
      isToned = true;
    }
  }
  if (end - at > LONGEST_PART) return -1;
  const last = classAt(text, end - 1);
  // Nothing shorter than `TWvề` has a word glued to it.
  if (isToned || (end - at >= 4 && (last & LETTER & ~CAPITAL) !== 0)) {
    const part = text.slice(at, end);
    const word = part.search(GLUED_WORD);
    const glued = word > 0 || !isToned ? word : part.search(GLUED_LABEL);
    if (glued > 0 && (classAt(text, at) & CAPITAL) !== 0) return at + glued;
    return isToned ? -1 : end;
  }
  if ((last & DIGIT) !== 0 && end - at < 7 && NEVER_NUMBERED.test(text.slice(at, end))) {
    return end - 1;
  }
  return end;
}
