import type { TargetFields } from './target.js';
import { COMPARATOR_WORDS, COUNTED_NOUNS, FILLER_WORDS, SOFT_WORDS } from './target-words.js';

/** A number with its unit and the words that say how to compare with it. */
export interface Quantity {
  /** Where its unit, noun or `trở lên` ends, in the folded clause. */
  readonly end: number;
  /** Where the words that belong before the number begin. */
  readonly cue: number;
  readonly comparator: TargetFields['comparator'];
  readonly isSoft: boolean;
  /** Whether the text compares, and does not merely count. */
  readonly isCompared: boolean;
  readonly numbers: Pick<TargetFields, 'value' | 'min' | 'max' | 'reached'>;
  readonly unit: TargetFields['unit'];
  readonly noun: { readonly start: number; readonly end: number } | undefined;
}

const NUMBER = String.raw`\d{1,9}(?:[.,]\d{1,3}){0,3}`;
const PERCENT = String.raw` {0,2}(?:%|phân trăm)`;
const QUANTITY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,/%]|\d-)(${NUMBER})(${PERCENT})?` +
    String.raw`(?: {0,2}(-|đên|tơi|/) {0,2}(${NUMBER})(${PERCENT})?)?(?![\p{L}\p{N}%]|[.,/-]\d)`,
  'gu',
);
const NOUN = new RegExp(
  String.raw`^ {0,2}(${COUNTED_NOUNS.map(([noun]) => noun).join('|')})(?![\p{L}\p{N}])`,
  'u',
);

/**
 * Finds the quantities of a clause: percentages, ranges, fractions, and numbers before a noun that is counted.
 *
 * @param folded - lower case, without tones (`foldTone`)
 */
export function findQuantities(folded: string): Quantity[] {
  const quantities: Quantity[] = [];
  for (const match of folded.matchAll(QUANTITY)) {
    const [whole, first = '', firstPercent, separator, second, secondPercent] = match;
    const isPercent = firstPercent !== undefined || secondPercent !== undefined;
    let end = match.index + whole.length;
    const noun = NOUN.exec(folded.slice(end, end + 24));
    if (!isPercent && !noun) continue;
    const least = numberOf(first);
    const most = second === undefined ? undefined : numberOf(second);
    const isFraction = separator === '/';
    if (isFraction && (isPercent || most === undefined || least > most)) continue;
    if (!isFraction && most !== undefined && least > most) continue;

    let nounRange: Quantity['noun'];
    if (!isPercent && noun?.[1] !== undefined) {
      const start = end + noun[0].length - noun[1].length;
      nounRange = { start, end: start + noun[1].length };
      end = nounRange.end;
    }
    const before = readCues(folded, match.index, quantities.at(-1)?.end ?? 0);
    const after = /^ {0,2}(?:trơ lên|trơ xuông)(?![\p{L}])/u.exec(folded.slice(end, end + 14))?.[0];
    end += after?.length ?? 0;

    const isRange = !isFraction && most !== undefined;
    const comparator = isRange
      ? 'range'
      : after === undefined
        ? (before.comparator ?? 'eq')
        : after.endsWith('lên')
          ? 'gte'
          : 'lte';
    quantities.push({
      end,
      cue: before.start,
      comparator,
      isSoft: before.isSoft,
      isCompared: isRange || after !== undefined || before.comparator !== undefined,
      numbers: isRange
        ? { min: least, max: most }
        : isFraction
          ? { value: most ?? least, reached: Math.round(least) }
          : { value: least },
      unit: isPercent ? 'percent' : unitOf(noun?.[1]),
      noun: nounRange,
    });
  }
  return quantities;
}

/** Reads the words before a number from right to left for as long as they belong to it. */
function readCues(folded: string, end: number, least: number) {
  let start = end;
  let comparator: Quantity['comparator'] | undefined;
  let isSoft = false;
  const take = (words: readonly string[]) => {
    const before = folded.slice(Math.max(least, start - 24), start).trimEnd();
    const word = words.find(
      (each) =>
        before.endsWith(each) &&
        !/[\p{L}\p{N}]/u.test(before.at(-each.length - 1) ?? '') &&
        !before.endsWith('đâu tư'),
    );
    if (word === undefined) return undefined;
    const gap = folded.slice(Math.max(least, start - 24), start).length - before.length;
    start -= gap + word.length;
    return word;
  };
  for (;;) {
    const word = take(COMPARATOR_PHRASES);
    if (word !== undefined) comparator = COMPARATORS.get(word) ?? comparator;
    else if (take(SOFT_WORDS) !== undefined) isSoft = true;
    else if (take(FILLER_WORDS) === undefined) break;
  }
  const before = folded.slice(Math.max(0, start - 200), start);
  isSoft ||= SOFT_WORDS.some((word) => before.includes(word));
  return { start, comparator, isSoft };
}

const COMPARATOR_PHRASES = COMPARATOR_WORDS.map(([phrase]) => phrase);
const COMPARATORS = new Map(COMPARATOR_WORDS);

function unitOf(noun: string | undefined): TargetFields['unit'] {
  return COUNTED_NOUNS.find(([each]) => each === noun)?.[1] ?? 'other';
}

/** Points group thousands where three digits follow; a comma, or a point before fewer digits, is the decimal sign. */
function numberOf(text: string): number {
  if (/^\d{1,3}(?:[.,]\d{3})+$/.test(text)) return Number(text.replace(/[.,]/g, ''));
  const sign = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
  if (sign < 0) return Number(text);
  return Number(`${text.slice(0, sign).replace(/[.,]/g, '')}.${text.slice(sign + 1)}`);
}
