import { findCitations } from '../documents/find-citations.js';
import { parseSymbol } from '../documents/symbols.js';
import { isIsoDate } from '../schema/iso-date.js';
import { fold, parseDateTime } from '../vietnamese/index.js';
import type { Model, ModelAct, RecognitionLevel } from './model.js';

/** A day read from a cell, and whether the cell named no more than its month or year. */
export interface CellDay {
  readonly on: string;
  readonly isFirstDay: boolean;
}

const QUARTERS = ['i', 'ii', 'iii', 'iv'];
const QUARTER = /^quy (i{1,3}|iv|[1-4])(?: nam |[ /.-]+)(\d{4})$/;
const MONTH = /^(?:thang )?(\d{1,2})(?: ?[/.-] ?| nam )(\d{4})$/;
const YEAR = /^(?:nam )?(\d{4})$/;

/**
 * Reads the day of a cell: `15/3/2022`, `2022-03-15`; `3/2022`, `quý I/2022` and `2022` are read as their first day.
 *
 * @returns nothing where the cell names no such day
 */
export function readDay(cell: string): CellDay | undefined {
  const day = parseDateTime(cell)?.slice(0, 10);
  if (day !== undefined) return { on: day, isFirstDay: false };
  const words = fold(cell).replace(/\s+/g, ' ').trim();
  const quarter = QUARTER.exec(words);
  const number = quarter?.[1] ?? '';
  const place = QUARTERS.includes(number) ? QUARTERS.indexOf(number) + 1 : Number(number);
  const [month, year] = quarter
    ? [String(place * 3 - 2), quarter[2]]
    : (MONTH.exec(words)?.slice(1) ?? ['1', YEAR.exec(words)?.[1]]);
  const on = `${year ?? ''}-${(month ?? '').padStart(2, '0')}-01`;
  return isIsoDate(on) ? { on, isFirstDay: true } : undefined;
}

/** Reads `tập thể` or `cá nhân`. */
export function readForm(cell: string): Model['form'] | undefined {
  const words = fold(cell);
  const isCollective = /tap the|\btt\b/.test(words);
  const isIndividual = /ca nhan|\bcn\b/.test(words);
  if (isCollective === isIndividual) return undefined;
  return isCollective ? 'collective' : 'individual';
}

const LEVEL_WORDS: readonly (readonly [RecognitionLevel, RegExp])[] = [
  ['central', /trung uong|\btw\b|toan quoc/],
  ['district', /huyen|quan|thi xa/],
  ['province', /tinh|thanh pho|\btp\b/],
  ['base', /co so|\bxa\b|phuong|thi tran|dac khu/],
];

/** Reads the level that recognised: `cấp tỉnh`, `huyện`, `cơ sở`. */
export function readLevel(cell: string): RecognitionLevel | undefined {
  const words = fold(cell);
  return LEVEL_WORDS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** A decision as a cell names it. */
export interface CellDecision {
  readonly symbol: string;
  readonly on: string | undefined;
}

/** Reads the decisions that a cell names: `15/QĐ-UBND ngày 05/10/2022`. */
export function readDecisions(cell: string): CellDecision[] {
  const found = findCitations(cell).map(({ canonical, text, date }) => ({
    symbol: canonical ?? text,
    on: date ?? undefined,
  }));
  if (found.length > 0) return found;
  const symbol = cell.replace(/^(?:quyết định )?(?:số )?/i, '').trim();
  return parseSymbol(symbol) ? [{ symbol, on: undefined }] : [];
}

type Award = Extract<ModelAct, { act: 'commended' }>['award'];

/** Reads the form of commendation: giấy khen, bằng khen, or another. */
export function readAward(cell: string): Award {
  const words = fold(cell);
  if (/bang khen/.test(words)) return 'certificate-of-merit';
  return /giay khen/.test(words) ? 'commendation' : 'other';
}

const PHONE = /(?:\+84|0)[\d .-]{7,13}\d/;
const EMAIL = /[^\s,;<>()]+@[^\s,;<>()]+\.[a-z]{2,}/i;

/** Takes a contact apart: `Bà Mẫu, 0900 000 000, mau@example.gov.vn`. */
export function readContact(cell: string): NonNullable<Model['contact']> {
  const email = EMAIL.exec(cell)?.[0];
  const phone = PHONE.exec(cell)?.[0];
  const name = cell
    .replace(email ?? '', '')
    .replace(phone ?? '', '')
    .replace(/(?:đt|sđt|điện thoại|email|e-mail)\s*:?/giu, '')
    .replace(/\(\s*\)/g, '')
    .split(/[,;\n]+/)
    .map((part) => part.replace(/^[\s:–-]+|[\s:–-]+$/g, '').replace(/\s+/g, ' '))
    .filter((part) => part !== '')
    .join(', ');
  return {
    ...(name === '' ? {} : { name }),
    ...(phone === undefined ? {} : { phone: phone.trim() }),
    ...(email === undefined ? {} : { email }),
  };
}
