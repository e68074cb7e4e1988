import type { Citation } from './citation.js';
import { findDateLater, readDateAfter } from './date-after.js';
import {
  findCellDate,
  findCellDateBefore,
  findDateBefore,
  findDayColumn,
  findHeadingDate,
  findPlacedDate,
} from './heading.js';
import { findIssuerOfTitle, readIssuerAfter, tidy } from './issuer-after.js';
import { readOrgan } from './organ-name.js';
import { sourceRange, type MappedText, type TextRange } from '../vietnamese/mapped-text.js';
import type { Draft } from './judge.js';

interface Details {
  readonly date: string | null;
  readonly issuer: TextRange | undefined;
}

/** What bounds the details of one citation. */
interface Around {
  /** End of the citation before. */
  readonly least: number;
  /** Start of the next one. */
  readonly limit: number;
  readonly headingEnd: number;
  readonly dayColumn: () => ReturnType<typeof findDayColumn>;
}

/** The text that was scanned, where it is not the one that was given. */
export interface Scanned {
  readonly source: string;
  readonly mapped: MappedText;
}

/**
 * Reads the day of issue and the issuer of each citation, up to where the next one begins.
 *
 * @param scanned - the input and the way back to it, where `text` was made from it
 */
export function attachDetails(
  text: string,
  drafts: readonly Draft[],
  scanned?: Scanned,
): Citation[] {
  let column: ReturnType<typeof findDayColumn> | null = null;
  const dayColumn = () => (column === null ? (column = findDayColumn(text)) : column);
  const citations = drafts.map((draft, index): Citation => {
    const around = {
      least: drafts[index - 1]?.end ?? 0,
      limit: drafts[index + 1]?.start ?? text.length,
      headingEnd: headingEnd(drafts, index),
      dayColumn,
    };
    const { date, issuer } = readDetails(text, draft, around);
    const { start, end, type, number, year, symbol, canonical, form } = draft;
    return {
      text: text.slice(start, end),
      start,
      end,
      type,
      number,
      year,
      symbol,
      canonical,
      form,
      date,
      issuer: issuer ? written(text, issuer, scanned) : null,
    };
  });
  shareInLists(text, drafts, citations);
  return citations;
}

/** Where the heading of a number ends: citations in words may stand in its lines, another bare number has its own. */
function headingEnd(drafts: readonly Draft[], index: number): number {
  const end = (drafts[index]?.end ?? 0) + AHEAD;
  for (let next = index + 1; next < drafts.length; next += 1) {
    const draft = drafts[next];
    if (!draft || draft.start >= end) return end;
    if (!draft.hasWord) return draft.start;
  }
  return end;
}

/** A name as it stands in the input, where that is only decomposed; entities and unseen signs are no part of a name. */
function written(text: string, range: TextRange, scanned: Scanned | undefined): string {
  const name = tidy(text.slice(range.start, range.end));
  if (!scanned) return name;
  const { start, end } = sourceRange(scanned.mapped, range);
  const source = tidy(scanned.source.slice(start, end));
  return source.normalize('NFC') === name ? source : name;
}

const BRACKET = /\s{0,2}\((?![^)]{0,12}ng[àa]y)[^()\n/]{1,60}\)/iy;

function readDetails(text: string, draft: Draft, around: Around): Details {
  const { limit } = around;
  if (limit - draft.end < LEAST_ROOM && draft.between === '') {
    return { date: findDate(text, draft, '', around), issuer: undefined };
  }
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
  const date = dated && dated.end <= limit ? dated.date : undefined;
  const named = issuer ? { start: issuer.start, end: issuer.nameEnd } : issuerBetween(text, draft);
  if (date !== undefined && named) return { date, issuer: named };
  const ahead = text.slice(draft.end, Math.min(limit, draft.end + AHEAD));
  return {
    date: date === undefined ? findDate(text, draft, ahead, around) : date,
    issuer: named ?? issuerOfTitle(ahead, draft.end),
  };
}

/** Neither a day nor an issuer stands in less: `của Bộ`. */
const LEAST_ROOM = 6;
/** How far behind a citation its details may stand. */
const AHEAD = 320;
/** Without one of these no sentence, field or line holds a day of issue. */
const DAY_WORD = /ng[àa]y|ban\s+h[àa]nh/i;

function findDate(text: string, draft: Draft, ahead: string, around: Around): string | null {
  const cell = findCellDate(text, draft.end);
  if (cell !== null && around.dayColumn() === 'after') return cell;
  const cellBefore = findCellDateBefore(text, draft.start);
  if (cellBefore !== null && around.dayColumn() === 'before') return cellBefore;
  if (draft.hasNo && !draft.hasWord) {
    const date = findPlacedDate(text.slice(draft.end, around.headingEnd));
    if (date !== null) return date;
  }
  if (DAY_WORD.test(ahead)) {
    const later = draft.hasWord ? findDateLater(ahead) : null;
    const date = later ?? findHeadingDate(ahead, draft.hasWord);
    if (date !== null) return date;
  }
  return draft.hasNo && !draft.hasWord ? findDateBefore(text, draft.start, around.least) : null;
}

/** `Chỉ thị của Ban Bí thư số 20-CT/TW`: the issuer stands between kind and number. */
function issuerBetween(text: string, { between, start }: Draft): TextRange | undefined {
  if (between === '') return undefined;
  const match = /^\s+của\s+(?=\S)/iu.exec(between);
  if (!match) return undefined;
  const begin = match[0].length;
  const end = readOrgan(between, begin, between.length, true);
  const from = text.indexOf(between, start);
  return end > begin ? { start: from + begin, end: from + end } : undefined;
}

function issuerOfTitle(ahead: string, from: number): TextRange | undefined {
  const found = findIssuerOfTitle(ahead);
  return found && { start: from + found.start, end: from + found.nameEnd };
}

const LIST_GAP = /^\s*(?:,|và|,\s*và)\s*(?:số\s*:?\s*)?$/iu;

/** In `217-QĐ/TW và 218-QĐ/TW ngày … của …` the day and the issuer are those of all. */
function shareInLists(
  text: string,
  drafts: readonly Draft[],
  citations: readonly Citation[],
): void {
  for (let index = drafts.length - 2; index >= 0; index -= 1) {
    const own = citations[index];
    const next = citations[index + 1];
    if (!own || !next || (drafts[index + 1]?.hasWord !== false && own.type !== next.type)) continue;
    if (own.date !== null || own.issuer !== null || next.start - own.end > 16) continue;
    if (!LIST_GAP.test(text.slice(own.end, next.start))) continue;
    own.date = next.date;
    own.issuer = next.issuer;
  }
}
