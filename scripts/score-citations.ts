// Scores findCitations as test/data/README.md says: exact span, number and canonical; type, date and issuer of what matched.
import { readFileSync } from 'node:fs';
import { findCitations, type Citation } from '../src/documents/index.js';

interface Gold extends Citation {
  readonly tags: readonly string[];
}

interface Sample {
  readonly id: string;
  readonly text: string;
  readonly citations: readonly Gold[];
}

/** What one file of samples gave. */
export interface CitationScore {
  readonly texts: number;
  readonly gold: number;
  readonly found: number;
  readonly matched: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly falseAlarmsPer100: number;
  readonly type: number;
  readonly date: number;
  readonly issuer: number;
  /** Every miss, false alarm and wrong field, readably. */
  readonly remarks: readonly string[];
}

/** The figures that issue 2 asks for. */
export const citationGoals = {
  f1: 0.97,
  falseAlarmsPer100: 1,
  type: 0.97,
  date: 0.97,
  issuer: 0.93,
} as const;

const UNSCORED_TYPE = ['type-ambiguous', 'type-from-heading'];

/** Scores one file of `{ id, text, citations }` a line. */
export function scoreCitations(file: string): CitationScore {
  const samples = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Sample);
  const remarks: string[] = [];
  const count = { gold: 0, found: 0, matched: 0, alarms: 0 };
  const fields = { type: share(), date: share(), issuer: share() };

  for (const sample of samples) {
    const found = findCitations(sample.text);
    const left = new Set(found);
    count.gold += sample.citations.length;
    count.found += found.length;
    for (const gold of sample.citations) {
      const match = found.find((citation) => left.has(citation) && isSame(citation, gold));
      if (!match) {
        remarks.push(`${sample.id} missed ${show(gold)}`);
        continue;
      }
      left.delete(match);
      count.matched += 1;
      const scored = ['date', ...(gold.issuer === null ? [] : ['issuer'])];
      if (!gold.tags.some((tag) => UNSCORED_TYPE.includes(tag))) scored.unshift('type');
      for (const field of scored as ('type' | 'date' | 'issuer')[]) {
        const isRight = match[field] === gold[field];
        fields[field].add(isRight);
        if (isRight) continue;
        remarks.push(
          `${sample.id} ${field} of ${show(gold)}: ${String(match[field])}, not ${String(gold[field])}`,
        );
      }
      if (gold.issuer === null && match.issuer !== null) {
        remarks.push(`${sample.id} (unscored) issuer of ${show(gold)}: ${match.issuer}`);
      }
    }
    for (const extra of left) {
      const touches = sample.citations.some(
        (gold) => gold.start < extra.end && extra.start < gold.end,
      );
      if (!touches) count.alarms += 1;
      remarks.push(`${sample.id} ${touches ? 'differs' : 'false alarm'} ${show(extra)}`);
    }
  }

  const precision = ratio(count.matched, count.found);
  const recall = ratio(count.matched, count.gold);
  return {
    texts: samples.length,
    gold: count.gold,
    found: count.found,
    matched: count.matched,
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    falseAlarmsPer100: (100 * count.alarms) / Math.max(samples.length, 1),
    type: fields.type.value(),
    date: fields.date.value(),
    issuer: fields.issuer.value(),
    remarks,
  };
}

/** The figures short of their goals, as sentences; empty where all are met. */
export function shortOfGoals(score: CitationScore): string[] {
  const short: string[] = [];
  for (const name of ['f1', 'type', 'date', 'issuer'] as const) {
    if (score[name] < citationGoals[name]) {
      short.push(`${name} ${score[name].toFixed(4)} is below ${citationGoals[name]}`);
    }
  }
  if (score.falseAlarmsPer100 > citationGoals.falseAlarmsPer100) {
    short.push(`${score.falseAlarmsPer100.toFixed(2)} false alarms per 100 texts`);
  }
  return short;
}

function isSame(citation: Citation, gold: Gold): boolean {
  return (
    citation.start === gold.start &&
    citation.end === gold.end &&
    citation.number === gold.number &&
    citation.canonical === gold.canonical
  );
}

function show(citation: Citation): string {
  return `${JSON.stringify(citation.text)} [${citation.start}] ${citation.canonical ?? `number ${citation.number}`}`;
}

function share() {
  let right = 0;
  let all = 0;
  return {
    add(isRight: boolean) {
      all += 1;
      if (isRight) right += 1;
    },
    value: () => ratio(right, all),
  };
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
