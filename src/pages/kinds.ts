import { readCounts } from './article-counts.js';
import {
  isBoilerplate,
  isMenu,
  isNoise,
  isSiteName,
  isToolLine,
  isToolText,
  pathOf,
} from './chrome.js';
import { readDateLine, type DateLine } from './date-lines.js';
import { headingOf, type Block } from './headings.js';
import type { Line } from './lines.js';
import { isFigures, isProse } from './shapes.js';

/** What a line of a page is by itself, before its place is looked at. */
export type LineKind =
  | 'prose'
  | 'short'
  | 'date'
  | 'counts'
  | 'figures'
  | 'tools'
  | 'menu'
  | 'path'
  | 'site'
  | 'noise'
  | 'counter'
  | 'poll'
  | 'heading';

/** A line with what it is. */
export interface KnownLine {
  readonly line: Line;
  readonly kind: LineKind;
  readonly block?: Block;
  readonly date?: DateLine;
  readonly path?: readonly string[];
  readonly readCount?: number;
  readonly commentCount?: number;
}

/** `3 tuần trước`: it stands where the date stands, and gives none. */
const RELATIVE_DATE =
  /^(?:(?:cap nhat|dang)[\s:]*)?(?:(?:khoang |hon )?\d{1,4} (?:giay|phut|gio|tieng|ngay|tuan|thang|nam),? ?)+(?:truoc|ago)?$|^(?:vua xong|hom qua|hom nay)$/;

/** Tells what a line is by its words and its shape. */
export function knowLine(line: Line): KnownLine {
  if (line.text.length > 400) return { line, kind: line.markup.isAside ? 'menu' : 'prose' };
  if (isNoise(line)) return { line, kind: 'noise' };
  const block = headingOf(line);
  if (block === 'footer' && isToolLine(line)) return { line, kind: 'tools' };
  if (block) return { line, kind: 'heading', block, ...countsOf(line) };
  const date = readDateLine(line);
  if (date) return { line, kind: 'date', date, ...countsOf(date) };
  const counts = readCounts(line);
  const hasCounts = counts.readCount !== undefined || counts.commentCount !== undefined;
  if (hasCounts && isRestEmpty(counts.rest)) return { line, kind: 'counts', ...countsOf(counts) };
  if (RELATIVE_DATE.test(line.key)) return { line, kind: 'counts' };
  if (isFigures(line)) return { line, kind: 'figures' };
  if (isToolLine(line)) return { line, kind: 'tools' };
  if (isBoilerplate(line)) return { line, kind: 'noise' };
  if (isMenu(line)) return { line, kind: 'menu' };
  const path = pathOf(line);
  if (path) return { line, kind: 'path', path };
  if (isSiteName(line)) return { line, kind: 'site' };
  if (line.markup.isAside) return { line, kind: 'menu' };
  return { line, kind: isProse(line) ? 'prose' : 'short' };
}

function isRestEmpty(rest: string): boolean {
  return rest.replace(/[^a-z]/g, '').length <= 3 || isToolText(rest);
}

function countsOf(from: Line | DateLine | { readCount?: number; commentCount?: number }): {
  readCount?: number;
  commentCount?: number;
} {
  const { readCount, commentCount } = 'key' in from ? readCounts(from) : from;
  return {
    ...(readCount === undefined ? {} : { readCount }),
    ...(commentCount === undefined ? {} : { commentCount }),
  };
}
