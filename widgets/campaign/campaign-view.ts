import { isIsoDate } from '../../src/schema/iso-date.js';
import { amount, field, list, plain, oneOf } from '../shared/unknown-data.js';
import { LoadError } from '../shared/failure.js';

/** How a target stands, the best first. */
export const TARGET_STATES = [
  'reached',
  'on-track',
  'under-way',
  'behind',
  'fell-short',
  'missed',
  'not-started',
  'unknown',
] as const;

/** How a target stands. */
export type TargetState = (typeof TARGET_STATES)[number];

/** Steps of a campaign, in the order in which they come. */
export const PHASES = [
  'launch',
  'registration',
  'building',
  'interim-review',
  'final-review',
  'commendation',
] as const;

/** A span of days; without `to` it is open. */
interface PeriodView {
  readonly from: string;
  readonly to: string | undefined;
}

/** A target against what is reached. */
export interface TargetView {
  readonly text: string;
  readonly isSoft: boolean;
  /** How `required` is meant: as the least, the most (không quá), or as what must be passed or not be reached. */
  readonly bound: 'at-least' | 'at-most' | 'more-than' | 'less-than';
  readonly deadline: string | undefined;
  /** What is counted: `phường`, `mô hình`; nothing where the target does not say. */
  readonly noun: string | undefined;
  readonly counts: 'units' | 'things' | 'percent';
  readonly required: number;
  readonly reached: number;
  /** Of how many; of units all for which the target is set. */
  readonly whole: number;
  readonly state: TargetState;
  /** Ids of units that did it, and of those that did not. */
  readonly by: readonly string[];
  readonly missing: readonly string[];
}

/** A campaign as the widget shows it. */
export interface CampaignView {
  readonly name: string;
  readonly owners: readonly string[];
  readonly period: PeriodView | undefined;
  readonly basis: readonly BasisView[];
  readonly phases: readonly PhaseView[];
  /** The day of which the report tells. */
  readonly on: string | undefined;
  readonly targets: readonly TargetView[];
  /** The units by id and name, unread. */
  readonly units: unknown;
}

/** A document on which a campaign rests. */
export interface BasisView {
  readonly symbol: string;
  readonly issuer: string | undefined;
  readonly issuedOn: string | undefined;
}

/** A step of a campaign. */
export interface PhaseView {
  readonly phase: (typeof PHASES)[number];
  readonly period: PeriodView;
  readonly note: string | undefined;
}

const MOST_PARTS = 200;
const MOST_UNITS = 5_000;
const MOST_TEXT = 1_000;

/**
 * Reads the core's `CampaignReport` as it comes from outside: a part that is not what it should be is passed over.
 *
 * @throws LoadError for anything without the name of a campaign
 */
export function readCampaign(data: unknown): CampaignView {
  const campaign = field(data, 'campaign');
  const name = text(campaign, 'name');
  if (name === undefined) throw new LoadError('unreadable');
  return {
    name,
    owners: parts(field(campaign, 'owners'), (owner) => text(owner, 'name')),
    period: readPeriod(field(campaign, 'period')),
    basis: parts(field(campaign, 'basis'), readBasis),
    phases: parts(field(campaign, 'phases'), readPhase).sort((a, b) =>
      a.period.from < b.period.from ? -1 : a.period.from > b.period.from ? 1 : 0,
    ),
    on: day(field(data, 'on')),
    targets: parts(field(data, 'progress'), readTarget),
    units: field(data, 'units'),
  };
}

function readTarget(data: unknown): TargetView | undefined {
  const target = field(data, 'target');
  const [required, reached] = [amount(field(data, 'required')), amount(field(data, 'reached'))];
  const words = [text(target, 'subject'), text(target, 'action')].filter(Boolean).join(' ');
  const title = text(target, 'text') ?? (words === '' ? text(target, 'id') : words);
  if (title === undefined || required === undefined || reached === undefined) return undefined;
  const ids = (name: string) => parts(field(data, name), (id) => plain(id, MOST_TEXT), MOST_UNITS);
  const [by, missing] = [ids('by'), ids('missing')];
  const counts = oneOf(['units', 'things', 'percent'], field(data, 'counts')) ?? 'things';
  return {
    text: title.slice(0, 1).toLocaleUpperCase('vi') + title.slice(1),
    isSoft: field(target, 'strength') === 'soft',
    bound: boundOf(field(target, 'comparator'), counts),
    deadline: day(field(target, 'deadline')),
    noun:
      counts === 'units'
        ? text(target, 'subject')?.replace(/^(?:tất cả )?(?:các|những) /i, '')
        : text(target, 'noun'),
    counts,
    required,
    reached,
    whole:
      counts === 'units'
        ? by.length + missing.length
        : Math.max(required, reached, counts === 'percent' ? 100 : 0),
    state: oneOf(TARGET_STATES, field(data, 'state')) ?? 'unknown',
    by,
    missing,
  };
}

/** Where units are counted, `required` is the fewest or the most of them already. */
function boundOf(comparator: unknown, counts: TargetView['counts']): TargetView['bound'] {
  const isStrict = counts !== 'units' && (comparator === 'gt' || comparator === 'lt');
  if (comparator === 'lte' || comparator === 'lt') return isStrict ? 'less-than' : 'at-most';
  return isStrict ? 'more-than' : 'at-least';
}

function readBasis(reference: unknown): BasisView | undefined {
  const symbol = text(reference, 'symbol');
  if (symbol === undefined) return undefined;
  return {
    symbol,
    issuer: text(reference, 'issuer'),
    issuedOn: day(field(reference, 'issuedOn')),
  };
}

function readPhase(data: unknown): PhaseView | undefined {
  const [phase, period] = [oneOf(PHASES, field(data, 'phase')), readPeriod(field(data, 'period'))];
  return phase && period && { phase, period, note: text(data, 'note') };
}

function readPeriod(period: unknown): PeriodView | undefined {
  const from = day(field(period, 'from'));
  return from === undefined ? undefined : { from, to: day(field(period, 'to')) };
}

function text(data: unknown, name: string): string | undefined {
  return plain(field(data, name), MOST_TEXT);
}

function day(value: unknown): string | undefined {
  return typeof value === 'string' && isIsoDate(value) ? value : undefined;
}

function parts<Part>(
  value: unknown,
  read: (part: unknown) => Part | undefined,
  most = MOST_PARTS,
): Part[] {
  return list(value)
    .slice(0, most)
    .map(read)
    .filter((part) => part !== undefined);
}
