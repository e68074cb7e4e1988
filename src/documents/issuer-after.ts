import { BLANK, classAt } from './characters.js';
import { readOrgan } from './organ-name.js';

/** An issuer found in a text. */
export interface IssuerFound {
  readonly start: number;
  /** End of the name. */
  readonly nameEnd: number;
  /** End of the whole stretch, `ban hành` taken in. */
  readonly end: number;
}

const LEAD = /(?:\s+năm\s+\d{4})?[\s,]{0,3}(?:\s|,|\(|\))(của|cua|(?:đã\s+)?(?:được\s+)?do)\s+/iy;
const GLUED_LEAD = /(của)\s+/iy;
const ACT = /\s+(?:ban\s+hành|ký\s+ban\s+hành|ký|cấp|thông\s+qua|phê\s+duyệt|ra)(?![\p{L}])/iuy;

const PLAIN_LEAD = ' của ';

/** Only blanks, a comma, a bracket or `của` itself may follow a citation before its issuer. */
function mayLead(text: string, at: number): boolean {
  return (classAt(text, at) & BLANK) !== 0 || ',()cC'.includes(text.charAt(at));
}

/**
 * Reads `của …` or `do … ban hành` at a place (cơ quan ban hành).
 *
 * @param limit - where the next citation begins
 * @param isJoint - whether the document has several issuers, which commas may part
 */
export function readIssuerAfter(
  text: string,
  at: number,
  limit: number,
  isJoint: boolean,
): IssuerFound | undefined {
  if (text.startsWith(PLAIN_LEAD, at)) {
    const begin = at + PLAIN_LEAD.length;
    const end = readOrgan(text, begin, limit, isJoint);
    return end > begin ? { start: begin, nameEnd: end, end } : undefined;
  }
  if (!mayLead(text, at)) return undefined;
  LEAD.lastIndex = at;
  let match = LEAD.exec(text);
  let begin = LEAD.lastIndex;
  if (!match) {
    GLUED_LEAD.lastIndex = at;
    match = GLUED_LEAD.exec(text);
    begin = GLUED_LEAD.lastIndex;
  }
  if (!match) return undefined;
  const end = readOrgan(text, begin, limit, isJoint);
  if (end <= begin) return undefined;
  if (/do$/i.test(match[1] ?? '')) {
    ACT.lastIndex = end;
    if (!ACT.test(text)) return undefined;
    return { start: begin, nameEnd: end, end: ACT.lastIndex };
  }
  return { start: begin, nameEnd: end, end };
}

const ACTED = /\s(?:do|của)\s+(?=\S)/gi;
const ACT_WORD = /ban\s+hành/i;
const TITLE_END = /[;\n•]|\.\s/;

/**
 * Looks for the issuer at the end of a title: `Quyết định 119/QĐ-UBND về … do Ủy ban nhân dân tỉnh ban hành`.
 *
 * @param ahead - what follows the citation, up to the next one
 */
export function findIssuerOfTitle(ahead: string): IssuerFound | undefined {
  const act = ahead.search(ACT_WORD);
  if (act < 0) return undefined;
  const stop = ahead.search(TITLE_END);
  const title = stop < 0 ? ahead : ahead.slice(0, stop);
  ACTED.lastIndex = 0;
  for (let match = ACTED.exec(title); match; match = ACTED.exec(title)) {
    const begin = ACTED.lastIndex;
    const end = readOrgan(title, begin, title.length, true);
    ACT.lastIndex = end;
    if (end > begin && ACT.test(title)) return { start: begin, nameEnd: end, end: ACT.lastIndex };
  }
  return undefined;
}

const UNTIDY = /\s\s|[^\S ]|^\s|\s$/;

/** Makes blanks and line breaks one space. */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text;
  return text.replace(/\s+/g, ' ').trim();
}
