import { chainMaps, cleanWithMap, foldWithMap, sourceRange } from '../vietnamese/index.js';
import type { TargetFields, TargetMeasure } from './target.js';
import { readDeadline } from './target-deadline.js';
import { findQuantities, type Quantity } from './target-quantity.js';
import { ACTION_WORDS, UNIT_NOUNS } from './target-words.js';

/**
 * A target as found in a text, with its span in UTF-16 units: `text.slice(start, end)` is its `text`.
 *
 * @example
 * const span: TargetSpan | undefined = findTargets('Chỉ tiêu: 100% các phường ban hành kế hoạch.')[0];
 * span?.text; // '100% các phường ban hành kế hoạch'
 */
export interface TargetSpan extends TargetFields {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly target: TargetFields;
  readonly start: number;
  readonly end: number;
}

type Words = Partial<Pick<TargetFields, 'noun' | 'subject' | 'action' | 'per' | 'ofPlan'>>;

interface Reading {
  readonly words: Words;
  /** Whether the words before the number belong to the target. */
  readonly takesHead: boolean;
}

interface Around extends Words {
  readonly start: number;
  readonly end: number;
}

/** A clause twice: folded for matching, and the way back to the text it came from. */
interface Clause {
  readonly folded: string;
  /** The text of a stretch of `folded` as it stands in the source, on one line, NFC. */
  readonly original: (start: number, end: number) => string;
  readonly range: (start: number, end: number) => { start: number; end: number };
}

const ACTION = new RegExp(
  String.raw`(?<![\p{L}\p{M}])(?:${ACTION_WORDS.join('|')}` +
    String.raw`|(?<!(?:các|,|và|những) )tổ chức(?! (?:cơ sở|chính trị|đảng|Đảng|đoàn|hội|thành viên)(?![\p{L}\p{M}]))` +
    String.raw`)(?![\p{L}\p{M}])`,
  'u',
);
/** What is no subject by itself. */
const EMPTY_SUBJECT = /^(?:các |những )?(?:chỉ tiêu|mục tiêu|t[ỷỉ] lệ)$/iu;
const EACH = /(?<![\p{L}\p{M}])(?:mỗi|từng)\s+/iu;
const PER = /^(?:\/|(?:cho |trên |ở )?(?:mỗi|từng|một) )\s*(.+)$/iu;
const OF_PLAN = /^(?:so với |của )?(?:kế hoạch|chỉ tiêu)(?![\p{L}])/iu;
/** A rate: `7%/năm`. */
const RATE = /^\/.*$/u;
const CONTEXT = /(?<![\p{L}\p{M}])(?:chỉ\stiêu|phấn\sđấu|mục\stiêu)(?![\p{L}\p{M}])/iu;
const LIST_ITEM = /^\s*(?:[-+*•–]|[a-zđ\d]{1,2}[).]|\d{1,3}(?:[.,]\d{1,2})?\s?%|$)/iu;
/** How far before a number its subject is looked for. */
const HEAD = 200;
const PAST = /(?<![\p{L}])đa (?:đat|co|hoan thanh|đăng ky|xây dưng|thưc hiên|ban hanh)(?![\p{L}])/u;

/**
 * Reads one quantified target from its words: percentages (`100% các phường đăng ký mô hình`), ranges (`40%-50%`), bounds (`trên 90%`, `từ
 * 80% trở lên`, `không quá 5%`), counts (`07 mô hình`), fractions (`10/11 chỉ tiêu`), per unit (`ít nhất 01 mô hình/chi bộ`), of a plan
 * (`đạt 120% kế hoạch`). Takes any string, in linear time.
 *
 * @returns the first target of the text, or `undefined` when it holds no quantity that is one
 * @example
 * parseTarget('phấn đấu 40%-50% các cơ quan chuyên môn đăng ký mô hình dân vận khéo');
 * // { comparator: 'range', min: 40, max: 50, unit: 'percent', subject: 'các cơ quan chuyên môn',
 * //   action: 'đăng ký mô hình dân vận khéo', strength: 'soft', kinds: ['department', 'division'], measure: 'registered' }
 */
export function parseTarget(text: string): TargetFields | undefined {
  for (const { target } of targetsIn(text, false)) return target;
  return undefined;
}

/**
 * Finds the targets that a plan or a report of one sets (chỉ tiêu phấn đấu). Numbers of what was already done stay silent, and so do
 * percentages in a paragraph that speaks of no target. Takes any string, in linear time.
 *
 * @returns the targets in reading order; spans do not overlap
 * @example
 * findTargets('Chỉ tiêu: 100% các phường ban hành kế hoạch; phấn đấu 40%-50% các phòng đăng ký mô hình.').length; // 2
 */
export function findTargets(text: string): TargetSpan[] {
  return Array.from(targetsIn(text, true), ({ target, start, end }) => ({
    ...target,
    text: text.slice(start, end),
    start,
    end,
  }));
}

function* targetsIn(text: string, isProse: boolean): Generator<Found> {
  let isAmongTargets = !isProse;
  for (const paragraph of split(text, 0, text.length, /\r\n?|\n/g)) {
    const source = text.slice(paragraph.start, paragraph.end);
    if (source === '') continue;
    if (isProse) {
      const plain = source.normalize('NFC');
      isAmongTargets = CONTEXT.test(plain) || (isAmongTargets && LIST_ITEM.test(plain));
      if (!isAmongTargets && !EACH.test(plain)) continue;
    }
    if (!/\d/.test(source)) continue;
    const mapped = cleanWithMap(source);
    const folded = chainMaps(mapped, foldWithMap(mapped.text, 'tone'));
    for (const sentence of split(folded.text, 0, folded.text.length, /[.!?](?=\s|$)/g)) {
      let leadDeadline: string | undefined;
      for (const part of split(folded.text, sentence.start, sentence.end, /;|:(?=\s|$)/g)) {
        const clause: Clause = {
          folded: folded.text.slice(part.start, part.end),
          range: (start, end) => {
            const range = sourceRange(folded, { start: part.start + start, end: part.start + end });
            return { start: paragraph.start + range.start, end: paragraph.start + range.end };
          },
          original: (start, end) => {
            const range = sourceRange(folded, { start: part.start + start, end: part.start + end });
            return tidy(source.slice(range.start, range.end));
          },
        };
        const deadline = readDeadline(clause.folded);
        if (folded.text.charAt(part.end) === ':') leadDeadline = deadline ?? leadDeadline;
        for (const found of targetsOfClause(clause, isProse)) {
          if (!isAmongTargets && found.target.per === undefined) continue;
          const last = deadline ?? leadDeadline;
          yield last === undefined
            ? found
            : { ...found, target: { ...found.target, deadline: last } };
        }
      }
    }
  }
}

function* targetsOfClause(clause: Clause, isProse: boolean): Generator<Found> {
  if (isProse && PAST.test(clause.folded)) return;
  const quantities = findQuantities(clause.folded);
  for (const [index, quantity] of quantities.entries()) {
    const previous = quantities[index - 1];
    const next = quantities[index + 1];
    const from = previous ? boundary(clause.folded, previous, quantity) : 0;
    const to = next ? boundary(clause.folded, quantity, next) : clause.folded.length;
    const { start, end, ...words } = readAround(clause, quantity, from, to);
    const isTarget =
      quantity.unit === 'percent'
        ? words.subject !== undefined || words.ofPlan === true
        : quantity.isCompared || quantity.isSoft || words.per !== undefined;
    if (isProse && !isTarget) continue;
    yield {
      ...clause.range(start, end),
      target: {
        comparator: quantity.comparator,
        ...quantity.numbers,
        unit: quantity.unit,
        ...words,
        strength: quantity.isSoft ? 'soft' : 'hard',
        kinds: kindsOf(words.per ?? words.subject ?? ''),
        measure: measureOf(`${words.noun ?? ''} ${words.action ?? ''}`),
      },
    };
  }
}

/** Where the words of one quantity end and those of the next may begin. */
function boundary(folded: string, { end }: Quantity, next: Quantity): number {
  const between = folded.slice(Math.max(end, next.cue - HEAD), next.cue);
  const join = Math.max(between.lastIndexOf(','), between.lastIndexOf(' va '));
  return join < 0 ? next.cue : next.cue - between.length + join;
}

/** Reads who is to do what from the words before and after a quantity. */
function readAround(clause: Clause, quantity: Quantity, from: number, to: number): Around {
  const { folded, original } = clause;
  const near = Math.max(from, quantity.cue - HEAD);
  const comma = folded.slice(near, quantity.cue).lastIndexOf(',');
  const head = trimRange(folded, near + comma + 1, quantity.cue);
  const tail = trimRange(folded, quantity.end, to);
  const headText = original(head.start, head.end);
  const tailText = original(tail.start, tail.end);
  const read = quantity.noun
    ? readCounted(original(quantity.noun.start, quantity.noun.end), headText, tailText)
    : readPercentage(headText, tailText);
  const end = Math.max(quantity.end, tail.end);
  return { ...read.words, start: read.takesHead ? head.start : quantity.cue, end };
}

function readPercentage(head: string, tail: string): Reading {
  const ofPlan = OF_PLAN.test(tail);
  const takesHead = ofPlan || tail === '' || RATE.test(tail);
  const words = splitSubject(takesHead ? head : tail);
  const subject = EMPTY_SUBJECT.test(words.subject) ? '' : words.subject;
  return {
    takesHead: takesHead && head !== '',
    words: { ...given({ subject, action: words.action }), ...(ofPlan ? { ofPlan } : {}) },
  };
}

function readCounted(noun: string, head: string, tail: string): Reading {
  const each = EACH.exec(head);
  const { subject, action: verb } = splitSubject(
    each ? head.slice(each.index + each[0].length) : head,
  );
  const perTail = PER.exec(tail)?.[1];
  const rest = perTail === undefined ? tail : '';
  const isPredicate = splitSubject(rest).subject === '';
  return {
    takesHead: each !== null || verb !== '',
    words: given({
      noun: verb === '' && !isPredicate ? `${noun} ${rest}` : noun,
      subject: each || verb !== '' ? subject : '',
      action: verb === '' ? (isPredicate ? rest : '') : `${verb} ${noun} ${rest}`.trim(),
      per: each ? subject : (perTail ?? ''),
    }),
  };
}

function splitSubject(text: string): { subject: string; action: string } {
  const index = ACTION.exec(text.charAt(0).toLowerCase() + text.slice(1))?.index ?? text.length;
  return { subject: text.slice(0, index).trim(), action: text.slice(index) };
}

function given<T extends Record<string, string>>(words: T): Partial<T> {
  const known: Partial<T> = {};
  for (const key in words) if (words[key] !== '') known[key] = words[key];
  return known;
}

function kindsOf(words: string): string[] {
  const [named = ''] = words.toLowerCase().split(/ (?:của|thuộc|trong|trên|tại) /u, 1);
  return [...new Set(UNIT_KINDS.flatMap(([pattern, kinds]) => (pattern.test(named) ? kinds : [])))];
}

const UNIT_KINDS = UNIT_NOUNS.map(
  ([noun, kinds]) =>
    [
      new RegExp(
        String.raw`(?<![\p{L}\p{M}])(?<!(?:văn|cơ|thị|môi|quốc|dự|nông|kịch) )` +
          noun +
          String.raw`(?! hội)(?![\p{L}\p{M}])`,
        'u',
      ),
      kinds,
    ] as const,
);

function measureOf(words: string): TargetMeasure {
  const text = words.toLowerCase();
  if (!/mô hình|điển hình/u.test(text)) return 'reported';
  if (/khen thưởng|biểu dương/u.test(text)) return 'commended';
  if (/công nhận/u.test(text)) return 'recognised';
  return /xây dựng|duy trì|nhân rộng/u.test(text) && !/đăng k[ýí]/u.test(text)
    ? 'building'
    : 'registered';
}

/** Narrows a stretch to its words: without spaces, punctuation and a trailing `và` at its ends. */
function trimRange(text: string, start: number, end: number): { start: number; end: number } {
  const words = text.slice(start, end);
  const lead = /^[\s,;:.+*•-]*(?:[a-zđ\d]{1,2}\)\s*|va )?/u.exec(words)?.[0].length ?? 0;
  let length = words.length;
  while (length > lead && /[\s,;:.…(-]/u.test(words.charAt(length - 1))) length -= 1;
  if (/[\s,]va$/u.test(words.slice(Math.max(lead, length - 3), length))) {
    length = words.slice(0, length - 3).trimEnd().length;
  }
  return { start: start + lead, end: start + Math.max(lead, length) };
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

function* split(text: string, start: number, end: number, separators: RegExp) {
  let from = start;
  for (const match of text.slice(start, end).matchAll(separators)) {
    yield { start: from, end: start + match.index };
    from = start + match.index + match[0].length;
  }
  yield { start: from, end };
}
