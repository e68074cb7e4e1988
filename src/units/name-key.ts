import { cleanText } from '../vietnamese/cleaning.js';
import { fold } from '../vietnamese/folding.js';
import { toneKey } from '../vietnamese/tone-key.js';

/** A word of a name: without accents for finding, with its tone as a key for telling homonyms apart. */
interface Word {
  readonly folded: string;
  readonly toned: string;
}

/** A name made ready to be found. */
export interface NameKey {
  /** Words without accents, abbreviations written out, what is optional left off. */
  readonly folded: string;
  /** The same with letters and tones, wherever the tone mark was put. */
  readonly toned: string;
}

/** Longer texts are no name of a unit. */
export const LONGEST_NAME = 300;

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  ubnd: 'ủy ban nhân dân',
  hdnd: 'hội đồng nhân dân',
  mttq: 'mặt trận tổ quốc',
  mttqvn: 'mặt trận tổ quốc',
  ubmttq: 'mặt trận tổ quốc',
  ubmttqvn: 'mặt trận tổ quốc',
  bcs: 'ban cán sự',
  bcsd: 'ban cán sự đảng',
  bch: 'ban chấp hành',
  btv: 'ban thường vụ',
  tw: 'trung ương',
  tp: 'thành phố',
  tphcm: 'thành phố hồ chí minh',
  hcm: 'hồ chí minh',
  tx: 'thị xã',
  tt: 'thị trấn',
  vn: 'việt nam',
};

/** Single letters stand for a kind only before a name: P. Ba Đình, UBND Q. Ba Đình. */
const LEADING_LETTERS: Readonly<Record<string, string>> = {
  p: 'phường',
  q: 'quận',
  h: 'huyện',
  x: 'xã',
  t: 'tỉnh',
};

/** Whole phrases that may be there or not, without accents: the country, the Party, the body that acts for a committee. */
const OPTIONAL = ['nuoc cong hoa xa hoi chu nghia viet nam', 'dang cong san viet nam', 'viet nam'];
const ACTS_FOR = ['ban chap hanh', 'ban thuong vu', 'ban thuong truc', 'thuong truc'];
const COMMITTEES = ['tinh uy', 'thanh uy', 'huyen uy', 'quan uy', 'thi uy', 'dang uy', 'dang bo'];
const FRONT = 'mat tran to quoc';
const KINDS = [
  'thanh pho',
  'thi xa',
  'thi tran',
  'dac khu',
  'tinh',
  'huyen',
  'quan',
  'phuong',
  'xa',
];

/** Gives the key of a name as someone wrote it; `undefined` for a text that can be no name. */
export function nameKey(text: string): NameKey | undefined {
  if (text.length > LONGEST_NAME) return undefined;
  const words = normalised(text);
  return words.length === 0 ? undefined : keyOf(words);
}

/** Gives all keys under which a name is found: as it is, and with the word for the kind of its territory left out. */
export function nameKeys(text: string): NameKey[] {
  const words = normalised(text);
  const keys = [keyOf(words)];
  for (let place = 0; place < words.length - 1; place += 1) {
    const kind = KINDS.find((phrase) => startsAt(words, place, phrase));
    if (kind === undefined || words[place + count(kind)]?.folded === 'uy') continue;
    keys.push(keyOf(leftOut(words, place, count(kind))));
    break;
  }
  return keys;
}

function normalised(text: string): Word[] {
  const plain = cleanText(text.normalize('NFC'))
    .replace(/\([^()]*\)/g, ' ')
    .replace(/(?<![\p{L}\p{M}\p{N}])T\s?\.\s?Ư\.?/giu, ' trung ương ');
  let words = (plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).flatMap(expanded);
  for (const phrase of OPTIONAL) words = without(words, phrase);
  if (words.length > 1 && words.at(-1)?.folded === 'dang') words = words.slice(0, -1);
  return actingBody(words);
}

function expanded(word: string, place: number, all: readonly string[]): Word[] {
  const folded = fold(word);
  const isBeforeName =
    place < all.length - 1 &&
    (place === 0 || Object.hasOwn(ABBREVIATIONS, fold(all[place - 1] ?? '')));
  const single = isBeforeName ? LEADING_LETTERS[folded] : undefined;
  const phrase = Object.hasOwn(ABBREVIATIONS, folded) ? ABBREVIATIONS[folded] : single;
  return (phrase ?? word).split(' ').map((part) => ({ folded: fold(part), toned: toneKey(part) }));
}

/** Ban Thường vụ Tỉnh ủy acts as the Tỉnh ủy, the Ủy ban of the Front as the Front. */
function actingBody(words: Word[]): Word[] {
  const acting = ACTS_FOR.find((phrase) => startsAt(words, 0, phrase));
  if (acting !== undefined) {
    const rest = words.slice(count(acting));
    if ([...COMMITTEES, FRONT, `uy ban ${FRONT}`].some((phrase) => startsAt(rest, 0, phrase)))
      return actingBody(rest);
  }
  if (startsAt(words, 0, `uy ban ${FRONT}`)) return words.slice(2);
  return words;
}

function without(words: Word[], phrase: string): Word[] {
  const size = count(phrase);
  for (let place = 0; place < words.length; place += 1) {
    if (startsAt(words, place, phrase) && size < words.length)
      return without(leftOut(words, place, size), phrase);
  }
  return words;
}

function leftOut(words: readonly Word[], place: number, size: number): Word[] {
  return [...words.slice(0, place), ...words.slice(place + size)];
}

function startsAt(words: readonly Word[], place: number, phrase: string): boolean {
  const first = words[place]?.folded;
  if (first === undefined || !phrase.startsWith(first)) return false;
  return phrase.split(' ').every((part, offset) => words[place + offset]?.folded === part);
}

function count(phrase: string): number {
  return phrase.split(' ').length;
}

function keyOf(words: readonly Word[]): NameKey {
  return {
    folded: words.map(({ folded }) => folded).join(' '),
    toned: words.map(({ toned }) => toned).join(' '),
  };
}
