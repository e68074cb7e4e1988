import { kindAbbreviationByUpper } from './kinds.js';
import { organAbbreviationByUpper } from './organs.js';

/** One part of a symbol, read: `ttg` is the organ `TTg`. */
export interface Abbreviation {
  /** The part in its official case; as written where danvan does not know it. */
  readonly text: string;
  readonly isKind: boolean;
  readonly isOrgan: boolean;
  /** Written with small letters only and not known: an ordinary word may look so. */
  readonly isSmall: boolean;
}

// Whole parts that scans and keyboards without Vietnamese write with D for Đ.
const PLAIN_KINDS = new Map([
  ['QD', 'QĐ'],
  ['ND', 'NĐ'],
  ['CD', 'CĐ'],
  ['QYD', 'QyĐ'],
]);

const plainOrgans = new Map<string, string>();
for (const [upper, official] of organAbbreviationByUpper) {
  const plain = upper.replaceAll('Đ', 'D');
  if (plain.length < 3 && plain !== 'DU') continue;
  if (plain !== upper && !organAbbreviationByUpper.has(plain)) plainOrgans.set(plain, official);
}

// Small letters that do stand in abbreviations: CTr, ThU, TxU, SNgV, CThADS.
const MIXED = /^(?:[A-ZĐƯĂÂÊÔƠ]{1,2}[ryitghxunpm]?){2,}\d{0,3}$/;
/** A slip for the abbreviation of a kind: `146/Tr-BTC`. */
const CUT_KIND = /^(?:T[rh]|C[tr]|Q[uy])$/;
const SMALL_ONLY = /^[a-zđưăâêôơ&]+\d{0,3}$/;
const CAPITALS = /^[A-ZĐƯĂÂÊÔƠ0-9&]+$/;
const STEM_AND_DIGITS = /^(\D+)(\d{1,3})$/;
const LOOK_ALIKES = /[ÐƉ]/g;

// Texts repeat their symbols; the caches are emptied before they grow with the input.
const CACHE_SIZE = 4096;
const firstParts = new Map<string, Abbreviation | null>();
const laterParts = new Map<string, Abbreviation | null>();

/**
 * Reads one part of a symbol in whatever case it stands.
 *
 * @param isFirst - whether it is the first part of the symbol, where the kind stands
 * @returns null for what cannot be part of a symbol, such as `Hà` or `tỉnh`
 */
export function readAbbreviation(part: string, isFirst: boolean): Abbreviation | null {
  const cache = isFirst ? firstParts : laterParts;
  let read = cache.get(part);
  if (read === undefined) {
    read = interpret(part, isFirst);
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(part, read);
  }
  return read;
}

function interpret(part: string, isFirst: boolean): Abbreviation | null {
  const plain = part.replace(LOOK_ALIKES, 'Đ');
  const upper = plain.toUpperCase();
  const known = lookUp(upper, isFirst);
  if (known) return known;
  const numbered = STEM_AND_DIGITS.exec(upper);
  const stem = numbered && lookUp(numbered[1] ?? '', isFirst);
  if (stem) return { ...stem, text: `${stem.text}${numbered[2] ?? ''}`, isKind: false };
  const unknown = { isKind: false, isOrgan: false, isSmall: false };
  if (CAPITALS.test(plain)) return { ...unknown, text: plain };
  if (SMALL_ONLY.test(plain)) return { ...unknown, text: upper, isSmall: true };
  if (MIXED.test(plain) || (isFirst && CUT_KIND.test(plain))) return { ...unknown, text: plain };
  return null;
}

function lookUp(upper: string, isFirst: boolean): Abbreviation | null {
  const kind = kindAbbreviationByUpper.get(upper) ?? (isFirst ? PLAIN_KINDS.get(upper) : undefined);
  const organ = organAbbreviationByUpper.get(upper) ?? plainOrgans.get(upper);
  const text = isFirst ? (kind ?? organ) : (organ ?? kind);
  if (text === undefined) return null;
  return { text, isKind: kind !== undefined, isOrgan: organ !== undefined, isSmall: false };
}

/** Tells whether two stretches with a blank between them are one organ: `BGD ĐT`. */
export function joinsToOrgan(first: string, second: string): boolean {
  const upper = (first + second).toUpperCase();
  return organAbbreviationByUpper.has(upper) || plainOrgans.has(upper);
}
