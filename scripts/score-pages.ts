// npx tsx scripts/score-pages.ts [file.jsonl …]: how right readPortalPage is on annotated pages, field by field.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { readPortalPage, type PortalPage } from '../src/pages/index.js';

/** The fields of the development set that are compared whole. */
const SINGLE = [
  'title',
  'lead',
  'caption',
  'category',
  'publishedAt',
  'author',
  'source',
  'sourceUrl',
  'readCount',
  'commentCount',
  'visitorTotal',
  'onlineNow',
  'guestsOnline',
  'membersOnline',
  'visitorsToday',
  'visitorsYesterday',
  'visitorsThisWeek',
  'visitorsThisMonth',
  'pollQuestion',
] as const;
/** The fields that are compared entry by entry. */
const LISTS = ['pollOptions', 'relatedTitles', 'attachments', 'documents', 'targets'] as const;

type Field = (typeof SINGLE)[number] | (typeof LISTS)[number];
type Value = string | number | object;

interface Gold {
  readonly [field: string]: unknown;
  readonly accept?: Readonly<Record<string, readonly unknown[]>>;
  readonly bodyIncludes?: readonly string[];
  readonly bodyExcludes?: readonly string[];
}

/** One page of an annotated set. */
export interface AnnotatedPage {
  readonly id: string;
  readonly text: string;
  readonly gold: Gold;
}

/** Right, wrong and missing values of a field. */
export interface Tally {
  right: number;
  wrong: number;
  missing: number;
}

/** How right the reader is on a set of pages. */
export interface PageScore {
  readonly pages: number;
  readonly fields: ReadonlyMap<Field, Tally>;
  readonly overall: Tally;
  readonly phrases: { readonly right: number; readonly all: number };
  readonly remarks: readonly string[];
}

const flat = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? String(value).normalize('NFC').replace(/\s+/g, ' ').trim()
    : JSON.stringify(value, Object.keys(value ?? {}).sort());

/** Reads annotated pages from a file of JSON lines. */
export function readAnnotated(file: string): AnnotatedPage[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as AnnotatedPage);
}

/** Compares what the reader finds with the annotations; values under `accept` are right as well, and never missing. */
export function scorePages(
  annotated: readonly AnnotatedPage[],
  read: (text: string) => PortalPage = readPortalPage,
): PageScore {
  const fields = new Map<Field, Tally>(
    [...SINGLE, ...LISTS].map((field) => [field, { right: 0, wrong: 0, missing: 0 }]),
  );
  const remarks: string[] = [];
  const phrases = { right: 0, all: 0 };
  for (const { id, text, gold } of annotated) {
    const page = read(text);
    const note = (field: string, found: unknown, wanted: unknown) =>
      remarks.push(`${id} ${field}: ${brief(found)} instead of ${brief(wanted)}`);
    for (const field of SINGLE) {
      const tally = fields.get(field);
      if (!tally) continue;
      const found = page[field];
      const wanted = gold[field];
      const accepted = [wanted, ...(gold.accept?.[field] ?? [])].filter(
        (each) => each !== undefined,
      );
      const isRight = found !== undefined && accepted.some((each) => flat(each) === flat(found));
      if (isRight) tally.right += 1;
      else if (found !== undefined) tally.wrong += 1;
      if (wanted !== undefined && !isRight) tally.missing += 1;
      if (!isRight && (found !== undefined || wanted !== undefined)) note(field, found, wanted);
    }
    for (const field of LISTS) {
      const tally = fields.get(field);
      if (!tally) continue;
      const found = page[field].map(flat);
      const wanted = ((gold[field] ?? []) as Value[]).map(flat);
      const others = (gold.accept?.[field] ?? []).flat().map(flat);
      const left = [...wanted];
      for (const each of found) {
        const place = left.indexOf(each);
        if (place >= 0) left.splice(place, 1);
        if (place >= 0) tally.right += 1;
        else if (!others.includes(each) && !(others.length > 0 && wanted.length === 0)) {
          tally.wrong += 1;
          note(field, each, undefined);
        }
      }
      tally.missing += left.length;
      for (const each of left) note(field, undefined, each);
    }
    const body = flat(page.body.join(' '));
    for (const phrase of gold.bodyIncludes ?? []) {
      phrases.all += 1;
      if (body.includes(flat(phrase))) phrases.right += 1;
      else remarks.push(`${id} body lacks: ${phrase}`);
    }
    for (const phrase of gold.bodyExcludes ?? []) {
      phrases.all += 1;
      if (!body.includes(flat(phrase))) phrases.right += 1;
      else remarks.push(`${id} body holds: ${phrase}`);
    }
  }
  const overall = { right: 0, wrong: 0, missing: 0 };
  for (const tally of fields.values()) {
    overall.right += tally.right;
    overall.wrong += tally.wrong;
    overall.missing += tally.missing;
  }
  return { pages: annotated.length, fields, overall, phrases, remarks };
}

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1({ right, wrong, missing }: Tally): number {
  return right + wrong + missing === 0 ? 1 : (2 * right) / (2 * right + wrong + missing);
}

function brief(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = flat(value);
  return text.length > 90 ? `“${text.slice(0, 60)} … ${text.slice(-25)}”` : `“${text}”`;
}

/** The sets that the reader was made with; CI takes no fall below {@link DEV_GOAL} on them. */
export const DEV_SETS = [
  'dev',
  'dev2',
  'dev3',
  'dev4',
  'dev5',
  'dev6',
  'dev7',
  'dev8',
  'chrome',
].map((name) => `test/data/pages.${name}.jsonl`);
/** Pages that the reader was not made with: what it does on them is shown, and holds nothing up. */
export const UNSEEN_SET = 'test/data/pages.unseen.jsonl';
const DEV_GOAL = 0.97;

/** Prints how right the reader is on a set. @returns whether it reaches the goal of the sets it was made with */
export function printPageScore(file: string): boolean {
  const { pages, fields, overall, phrases, remarks } = scorePages(readAnnotated(file));
  console.log(`${file}: ${pages} pages`);
  for (const remark of remarks) console.log(`  ${remark}`);
  const rate = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
  for (const [field, tally] of [...fields, ['all fields', overall] as const]) {
    const { right, wrong, missing } = tally;
    if (right + wrong + missing === 0) continue;
    console.log(
      `  ${field.padEnd(18)} P ${rate(right, right + wrong)}  R ${rate(right, right + missing)}  F1 ${f1(tally).toFixed(3)}`,
    );
  }
  console.log(`  body phrases       ${phrases.right} of ${phrases.all}`);
  return f1(overall) >= DEV_GOAL && phrases.right >= DEV_GOAL * phrases.all;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const named = process.argv.slice(2);
  for (const file of named.length > 0 ? named : [...DEV_SETS, UNSEEN_SET]) {
    if (!printPageScore(file) && file !== UNSEEN_SET) process.exitCode = 1;
  }
}
