import { findDateTimes, parseCount } from '../vietnamese/index.js';
import type { Line } from './lines.js';
import { phrases } from './shapes.js';

/** The counters of a site, named as the page shows them. */
export type CounterField =
  | 'visitorTotal'
  | 'onlineNow'
  | 'guestsOnline'
  | 'membersOnline'
  | 'visitorsToday'
  | 'visitorsYesterday'
  | 'visitorsThisWeek'
  | 'visitorsThisMonth';

/** Counters of a site as read off a page (thống kê truy cập). */
export type VisitorCounters = Partial<Record<CounterField, number>>;

/** What {@link readVisitorCounters} found, and the lines that it stands on. */
export interface CounterReading {
  readonly counters: VisitorCounters;
  /** Places of the lines that belong to the counters. */
  readonly lines: ReadonlySet<number>;
}

/** `other` is a window that the page shows and this package does not keep: last week, this year, bots. */
type Meaning = CounterField | 'other' | 'heading' | 'sum';

interface Label {
  readonly meaning: Meaning;
  /** A word that means a counter only among other counters: `Hôm nay`, `Khách`. */
  readonly isWeak: boolean;
}

const STRONG: Readonly<Partial<Record<Meaning, string>>> = {
  heading:
    'thong ke truy cap|thong ke luot truy cap|thong ke luong truy cap|thong ke website|thong tin truy cap|thong ke|bo dem truy cap|bo dem|so lieu truy cap|luu luong truy cap|visitor counter|visitors counter|statistics|thong ke truy nhap',
  onlineNow:
    'dang truy cap|dang online|dang truc tuyen|nguoi truc tuyen|so nguoi truc tuyen|nguoi dang truy cap|so nguoi dang truy cap|so nguoi online|so nguoi dang online|nguoi dang online|nguoi online|dang truy nhap|dang xem|nguoi dang xem|so nguoi dang xem|tong so nguoi truc tuyen|tong truc tuyen|tong online|dang hoat dong|truy cap hien tai|dang co mat|users online|who is online|online now|so nguoi dang truc tuyen|luot truy cap hien tai|hien tai dang truy cap|tong so nguoi online|dang truy cap website',
  guestsOnline:
    'khach vieng tham|khach truc tuyen|khach dang truy cap|khach online|khach dang online|so khach truc tuyen|so khach dang truc tuyen|khach dang truc tuyen|so khach|khach vang lai|guests online|khach truy cap truc tuyen',
  membersOnline:
    'thanh vien truc tuyen|thanh vien online|thanh vien dang online|so thanh vien|thanh vien dang truy cap|thanh vien dang truc tuyen|members online|so thanh vien truc tuyen|so thanh vien online',
  visitorsToday:
    'truy cap hom nay|luot truy cap hom nay|truy cap trong ngay|luot truy cap trong ngay|so luot truy cap trong ngay|so luot truy cap hom nay|truy cap ngay hom nay|luot trong ngay|tong truy cap trong ngay|tong luot truy cap trong ngay|so luot trong ngay|luot truy cap ngay|visitors today|tong truy cap hom nay|khach hom nay|tong luot truy cap hom nay|so nguoi truy cap hom nay|so nguoi truy cap trong ngay|truy nhap hom nay',
  visitorsYesterday:
    'truy cap hom qua|luot truy cap hom qua|so luot truy cap hom qua|truy cap ngay hom qua|visitors yesterday|khach hom qua|tong truy cap hom qua',
  visitorsThisWeek:
    'truy cap trong tuan|luot truy cap trong tuan|truy cap tuan nay|luot truy cap tuan nay|so luot truy cap trong tuan|tong truy cap trong tuan|tong truy cap tuan nay|luot trong tuan|so luot trong tuan|khach tuan nay|tong luot truy cap trong tuan',
  visitorsThisMonth:
    'truy cap trong thang|luot truy cap trong thang|truy cap thang nay|luot truy cap thang nay|truy cap thang hien tai|so luot truy cap trong thang|tong truy cap trong thang|tong truy cap thang nay|luot trong thang|so luot trong thang|khach thang nay|tong luot truy cap trong thang',
  visitorTotal:
    'tong luot truy cap|tong so luot truy cap|tong so truy cap|tong truy cap|so luot truy cap|luot truy cap|so nguoi truy cap|so nguoi da truy cap|so luot nguoi truy cap|luot nguoi truy cap|tong so nguoi truy cap|tong so luot nguoi truy cap|tong luong truy cap|tong so khach|tong luot khach|tong so luot khach|luot khach|luong truy cap|da truy cap|tong truy nhap|so luot truy nhap|luot truy nhap|tong luot truy nhap|tong so luot truy nhap|so truy cap|so lan truy cap|tong so lan truy cap|ban la nguoi truy cap thu|ban la khach thu|ban la vi khach thu|luot truy cap thu|khach tham thu|tong luot xem trang|total visitors|total visits|tong so luot vieng tham|tong luot vieng tham|luot vieng tham|tong so truy nhap|so khach truy cap|tong khach truy cap|khach truy cap|tong so khach truy cap|da co|luot ghe tham|tong luot ghe tham',
  other:
    'truy cap tuan truoc|luot truy cap tuan truoc|truy cap thang truoc|luot truy cap thang truoc|truy cap nam nay|luot truy cap trong nam|truy cap trong nam|may chu tim kiem|cao nhat|nhieu nhat|truc tuyen nhieu nhat|dia chi ip|ip cua ban|thoi gian hien tai|so trang xem|trang xem|pages|so bai viet',
};

const WEAK: Readonly<Partial<Record<Meaning, string>>> = {
  onlineNow: 'online|truc tuyen|hien tai|now online|nguoi dung truc tuyen|dang hien huu',
  guestsOnline: 'khach|guests|guest|khach tham|khach xem',
  membersOnline: 'thanh vien|members|member|user|users|nguoi dung',
  visitorsToday: 'hom nay|trong ngay|ngay hom nay|today|trong hom nay|ngay nay|ngay',
  visitorsYesterday: 'hom qua|ngay hom qua|yesterday|ngay truoc',
  visitorsThisWeek: 'tuan nay|trong tuan|tuan hien tai|this week|trong tuan nay|tuan',
  visitorsThisMonth: 'thang nay|trong thang|thang hien tai|this month|trong thang nay|thang',
  visitorTotal:
    'truy cap|tat ca|all|all days|tong luot|tong so luot|tat ca cac ngay|tu truoc den nay',
  sum: 'tong|tong cong|tong so|total|cong',
  other:
    'tuan truoc|thang truoc|tuan qua|thang qua|last week|last month|nam nay|trong nam|nam truoc|this year|nam|bots|bot|robot|crawler|hom kia|tuan roi|may chu',
  heading: 'luot xem trang',
};

const LABELS = new Map<string, Label>();
for (const [table, isWeak] of [
  [WEAK, true],
  [STRONG, false],
] as const) {
  for (const [meaning, list] of Object.entries(table) as [Meaning, string][]) {
    for (const phrase of list.split('|'))
      LABELS.set(phrase.replaceAll(' ', ''), { meaning, isWeak });
  }
}
const ALL_PHRASES = [...Object.values(STRONG), ...Object.values(WEAK)].join('|');
const NUMBER =
  '(?<!\\d[/:.,-]?)(?:[1-9]\\d{0,2}(?:([., ])\\d{3})(?:\\2\\d{3})*|\\d+)(?!\\d|%| ?[/:] ?\\d|[.,-]\\d)';
const TOKEN = new RegExp(`(?<![a-z])(${phrases(ALL_PHRASES)})(?![a-z])|${NUMBER}`, 'g');
/** Words between labels and figures that say nothing. */
const FILLER =
  /(?<![a-z])(?:luot|nguoi|khach|truy cap|trang|website|so|co|va|dang|hien|chung ta|we have|and|lan|ban|thu|tong|vao|trong|portal|cong|thong tin|dien tu|chi tiet|qua|da|tren|he thong|hien co|are|there|is|currently|ngay|thang|nam)(?![a-z])/g;
const COUNT_FIRST =
  /^(?:hien |dang |co |tai |nay |chung ta |chung toi |we have |there are |currently |[-:(] ?)*\d[\d.,]* (?:khach|thanh vien|nguoi|guests?|users?|members?|luot truy cap)(?![a-z])/;
const LONGEST = 220;
const LONGEST_LABEL = 60;
/** A part of every label: most lines have none, and one cheap look tells so. */
const MAY_LABEL =
  /truy|line|tuyen|khach|vien|hom|ngay|tuan|thang|nam|tong|tat ca|luot|visit|guest|member|user|today|yester|week|month|total|thong ke|bo dem|counter|statist|all|xem|nhat|hien|co mat|hoat dong|ip|gian|bot|robot|crawl|page|may chu|cong|dau den/;

type Token =
  | { readonly label: Label; readonly line: number }
  | { readonly figures: string; readonly line: number };

interface Row {
  readonly index: number;
  readonly tokens: Token[];
  readonly isCountFirst: boolean;
}

/** Reads the counters of the site, wherever on the page they stand: lines of labels and figures, figures alone below them. */
export function readVisitorCounters(lines: readonly Line[]): CounterReading {
  const counters: VisitorCounters = {};
  const taken = new Set<number>();
  for (const run of runsOf(lines)) {
    const found = readRun(run);
    if (!found) continue;
    for (const [field, value] of Object.entries(found) as [CounterField, number][]) {
      counters[field] ??= value;
    }
    for (const { index } of run) taken.add(index);
  }
  return { counters, lines: taken };
}

/** Whether the line is the heading of a block of counters or one of its labels without a figure. */
export function isCounterLabel(line: Line): boolean {
  const row = readRow(line);
  return row !== undefined && row.tokens.some((token) => 'label' in token && !token.label.isWeak);
}

/** Stretches of neighbouring lines that hold nothing but labels and figures, each opened by a label. */
function runsOf(lines: readonly Line[]): Row[][] {
  const runs: Row[][] = [];
  let run: Row[] = [];
  for (const line of lines) {
    const row = readRow(line);
    if (row && (run.length > 0 || row.tokens.some((token) => 'label' in token))) {
      run.push(row);
      continue;
    }
    if (run.length > 0) runs.push(run);
    run = [];
  }
  if (run.length > 0) runs.push(run);
  return runs;
}

function readRow(line: Line): Row | undefined {
  if (line.text.length > LONGEST) return undefined;
  if (line.text.length > LONGEST_LABEL && !/\d/.test(line.key)) return undefined;
  if (/[a-z]/.test(line.key) && !MAY_LABEL.test(line.key)) return undefined;
  const tokens: Token[] = [];
  for (const match of line.key.matchAll(TOKEN)) {
    const label = match[1] === undefined ? undefined : LABELS.get(match[1].replace(/\s/g, ''));
    tokens.push(label ? { label, line: line.index } : { figures: match[0], line: line.index });
  }
  if (tokens.length === 0) return undefined;
  const rest = line.key
    .replace(TOKEN, ' ')
    .replace(FILLER, ' ')
    .replace(/[^a-z]/g, '');
  const isSure = tokens.some((token) => 'label' in token && !token.label.isWeak);
  if (rest.length > (isSure ? 14 : 6) || !opensWithToken(line.key)) return undefined;
  if (
    /\d ?[/.-] ?\d|thang/.test(line.key) &&
    findDateTimes(line.text).some((span) => span.kind === 'full')
  )
    return undefined;
  return { index: line.index, tokens, isCountFirst: COUNT_FIRST.test(line.key) };
}

/** Nothing that says something may stand before the first label or figure. */
function opensWithToken(key: string): boolean {
  const before = key.slice(0, key.search(TOKEN)).replace(FILLER, ' ');
  return before.replace(/[^a-z]/g, '').length <= 4;
}

function readRun(run: readonly Row[]): VisitorCounters | undefined {
  const found: VisitorCounters = {};
  let weak = 0;
  let isSure = false;
  let open: Label | undefined;
  let isOnlineBlock = false;
  const settle = (label: Label, value: number) => {
    const field = fieldOf(label.meaning, found, isOnlineBlock);
    if (!field || found[field] !== undefined) return;
    found[field] = value;
    if (label.isWeak) weak += 1;
    else isSure = true;
  };
  for (const [place, { tokens, isCountFirst }] of run.entries()) {
    if (isCountFirst) {
      for (const [index, token] of tokens.entries()) {
        const next = tokens[index + 1];
        const value = 'figures' in token ? parseCount(token.figures) : undefined;
        if (value !== undefined && next && 'label' in next) settle(next.label, value);
      }
      open = undefined;
      continue;
    }
    for (const [index, token] of tokens.entries()) {
      if ('label' in token) {
        if (token.label.meaning === 'heading') isSure = true;
        if (token.label.meaning === 'onlineNow') isOnlineBlock = true;
        if (token.label.meaning === 'visitorsToday') isOnlineBlock = false;
        open = token.label.meaning === 'heading' ? open : token.label;
      } else if (open) {
        const figures = digitRun(run, place, index) ?? token.figures;
        const value = parseCount(figures);
        if (value !== undefined) settle(open, value);
        open = undefined;
      }
    }
  }
  return isSure || weak >= 2 ? found : undefined;
}

/** `Tổng` below guests and members is who is online; below days and months it is all visitors. */
function fieldOf(
  meaning: Meaning,
  found: VisitorCounters,
  isOnlineBlock: boolean,
): CounterField | undefined {
  if (meaning === 'other' || meaning === 'heading') return undefined;
  if (meaning !== 'sum') return meaning;
  const hasVisitors = found.guestsOnline !== undefined || found.membersOnline !== undefined;
  return hasVisitors && isOnlineBlock && found.onlineNow === undefined
    ? 'onlineNow'
    : 'visitorTotal';
}

/** Counters made of pictures of digits come as one digit a line, or as digits with spaces between them. */
function digitRun(run: readonly Row[], place: number, index: number): string | undefined {
  let digits = '';
  for (let row = place; row < run.length; row += 1) {
    const tokens = run[row]?.tokens.slice(row === place ? index : 0) ?? [];
    for (const token of tokens) {
      if (!('figures' in token) || token.figures.length !== 1) return long(digits);
      digits += token.figures;
    }
  }
  return long(digits);
}

function long(digits: string): string | undefined {
  return digits.length >= 3 && digits.length <= 15 ? digits : undefined;
}
