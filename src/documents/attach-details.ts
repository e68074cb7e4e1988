import type { Citation } from './citation.js';
import { findDateLater, readDateAfter } from './date-after.js';
import { findCellDate, findDateBefore, findHeadingDate, hasTableHead } from './heading.js';
import { findIssuerOfTitle, readIssuerAfter, readOrgan, tidy } from './issuer-after.js';
import type { Draft } from './judge.js';

interface Details {
  date: string | null;
  issuer: string | null;
}

/** Reads the day of issue and the issuer of each citation, up to where the next one begins. */
export function attachDetails(text: string, drafts: readonly Draft[]): Citation[] {
  let head: boolean | undefined;
  const tableHead = () => (head ??= hasTableHead(text));
  const details = drafts.map((draft, index): Details => {
    const limit = drafts[index + 1]?.start ?? text.length;
    const least = drafts[index - 1]?.end ?? 0;
    return readDetails(text, draft, least, limit, tableHead);
  });
  shareInLists(text, drafts, details);
  return drafts.map((draft, index) => ({
    text: text.slice(draft.start, draft.end),
    start: draft.start,
    end: draft.end,
    type: draft.type,
    number: draft.number,
    year: draft.year,
    symbol: draft.symbol,
    canonical: draft.canonical,
    form: draft.form,
    date: details[index]?.date ?? null,
    issuer: details[index]?.issuer ?? null,
  }));
}

const BRACKET = /\s{0,2}\((?![^)]{0,12}ng[àa]y)[^()\n\d]{1,60}\)/iy;

function readDetails(
  text: string,
  draft: Draft,
  least: number,
  limit: number,
  tableHead: () => boolean,
): Details {
  let first = readDateAfter(text, draft.end);
  if (first && first.end > limit) first = undefined;
  let issuer = readIssuerAfter(text, first?.end ?? draft.end, limit, draft.isJoint);
  if (!issuer && !first) {
    BRACKET.lastIndex = draft.end;
    if (BRACKET.test(text) && BRACKET.lastIndex <= limit) {
      const place = BRACKET.lastIndex;
      first = readDateAfter(text, place);
      issuer = readIssuerAfter(text, first?.end ?? place, limit, draft.isJoint);
    }
  }
  const dated = first ?? (issuer && readDateAfter(text, issuer.end));
  const rest = issuer?.issuer ?? issuerBetween(draft.between);
  const titled = () => rest ?? findIssuerOfTitle(titleAfter(text, draft.end, limit));
  if (dated && dated.end <= limit) return { date: dated.date, issuer: titled() };
  const later = draft.hasWord ? findDateLater(text, issuer?.end ?? draft.end, limit) : null;
  return {
    date: later ?? findOutside(text, draft, least, limit, tableHead),
    issuer: titled(),
  };
}

const LONGEST_TITLE = 360;
const TITLE_END = /[;\n•]|\.\s/u;

/** What follows a citation in its line. */
function titleAfter(text: string, at: number, limit: number): string {
  const title = text.slice(at, Math.min(limit, at + LONGEST_TITLE));
  const end = title.search(TITLE_END);
  return end < 0 ? title : title.slice(0, end);
}

function findOutside(
  text: string,
  draft: Draft,
  least: number,
  limit: number,
  tableHead: () => boolean,
): string | null {
  const cell = findCellDate(text, draft.end);
  if (cell !== null && tableHead()) return cell;
  const ahead = findHeadingDate(text, draft.end, limit, draft.hasWord);
  if (ahead !== null || draft.hasWord) return ahead;
  return draft.hasNo ? findDateBefore(text, draft.start, least) : null;
}

/** `Chỉ thị của Ban Bí thư số 20-CT/TW`: the issuer stands between kind and number. */
function issuerBetween(between: string): string | null {
  const match = /^\s+của\s+(?=\S)/iu.exec(between);
  if (!match) return null;
  const begin = match[0].length;
  const end = readOrgan(between, begin, between.length, true);
  return end > begin ? tidy(between.slice(begin, end)) : null;
}

const LIST_GAP = /^\s*(?:,|và|,\s*và)\s*(?:số\s*:?\s*)?$/iu;

/** In `217-QĐ/TW và 218-QĐ/TW ngày … của …` the day and the issuer are those of all. */
function shareInLists(text: string, drafts: readonly Draft[], details: readonly Details[]): void {
  for (let index = drafts.length - 2; index >= 0; index -= 1) {
    const draft = drafts[index];
    const next = drafts[index + 1];
    const own = details[index];
    const following = details[index + 1];
    if (!draft || !next || !own || !following) continue;
    if (own.date !== null || own.issuer !== null || next.hasWord) continue;
    if (next.start - draft.end > 16 || !LIST_GAP.test(text.slice(draft.end, next.start))) continue;
    own.date = following.date;
    own.issuer = following.issuer;
  }
}
