import type { Campaign } from './campaign.js';
import type { Model, ModelPhase } from './model.js';
import type { Achievement, Target } from './target.js';

/**
 * What progress needs to know of a unit on the day in question.
 *
 * @example
 * const group: CampaignUnit = { id: 'to-3', kind: 'residential-group', parent: 'phuc-xa' };
 * const ward: CampaignUnit = { id: 'phuc-xa', kind: 'ward' };
 * [group.parent === ward.id]; // [true]
 */
export interface CampaignUnit {
  readonly id: string;
  /** Kind of unit, such as `ward`. */
  readonly kind: string;
  /** Id of the unit above: what a tổ dân phố does counts for its phường. */
  readonly parent?: string | undefined;
}

/**
 * How a target stands: `not-started` before the campaign; `reached`; `on-track` or `behind` the even pace from the first day to
 * the deadline; `under-way` where there is no deadline to measure by; after the deadline `missed`, or `fell-short` for a soft target;
 * `unknown` where nothing was reported or the target is set for no unit.
 *
 * @example
 * const words: Partial<Record<TargetState, string>> = { reached: 'đạt', missed: 'không đạt' };
 * words.reached; // 'đạt'
 */
export type TargetState =
  | 'not-started'
  | 'reached'
  | 'on-track'
  | 'behind'
  | 'under-way'
  | 'missed'
  | 'fell-short'
  | 'unknown';

/**
 * A target against what is reached.
 *
 * @example
 * const campaign = campaignSchema.parse({
 *   id: 'thi-dua', name: 'Thi đua 2018', kind: 'movement', owners: [{ name: 'Quận ủy Ba Đình' }],
 *   period: { from: '2018-01-24', to: '2018-12-31' },
 *   targets: [
 *     { id: 'ke-hoach', comparator: 'gte', value: 100, unit: 'percent', kinds: ['ward'],
 *       achievements: [{ on: '2018-03-15', unit: 'phuc-xa' }] },
 *   ],
 * });
 * const target: TargetProgress | undefined = progress(campaign, {
 *   units: [{ id: 'phuc-xa', kind: 'ward' }, { id: 'kim-ma', kind: 'ward' }], models: [], on: '2018-06-30',
 * })[0];
 * [target?.reached, target?.required]; // [1, 2]
 * target?.missing; // ['kim-ma']
 */
export interface TargetProgress {
  readonly target: Target;
  /** What `required` and `reached` are numbers of: units that did it, things done, or percent as reported. */
  readonly counts: 'units' | 'things' | 'percent';
  /** Least number that reaches the target; most number for an upper bound (`không quá`). */
  readonly required: number;
  readonly reached: number;
  /** Reached part of the whole: of the units the target is set for, or of what is required. `undefined` without a whole. */
  readonly share: number | undefined;
  /** Units the target is set for that did it, in the order given. */
  readonly by: readonly string[];
  /** Units the target is set for that did not. */
  readonly missing: readonly string[];
  readonly state: TargetState;
}

/**
 * What progress is measured on.
 *
 * @example
 * const input: ProgressInput = { units: [{ id: 'phuc-xa', kind: 'ward' }], models: [], on: '2018-12-31' };
 * const campaign = campaignSchema.parse({
 *   id: 'thi-dua', name: 'Thi đua', kind: 'plan', owners: [{ name: 'Quận ủy' }], period: { from: '2018-01-24' },
 * });
 * progress(campaign, input); // []
 */
export interface ProgressInput {
  readonly units: readonly CampaignUnit[];
  readonly models: readonly Pick<Model, 'campaign' | 'unit' | 'acts'>[];
  /** `YYYY-MM-DD`. */
  readonly on: string;
}

interface Sums {
  /** Units of the target, each with what it did. */
  readonly byUnit: ReadonlyMap<string, number>;
  /** Over all: the last number reported for the whole, or the sum over units. `undefined` when nothing is known. */
  readonly total: number | undefined;
}

/**
 * Sets each target of a campaign against what was reached by a day.
 *
 * A percentage of units is the share of them with at least one model (or report); a target per unit asks each unit for
 * its value; a plain number is counted over all units. Models count from the first day of the campaign on, in the phase that
 * the target measures or a later one; those of another campaign do not. The state is judged at the deadline once it is
 * over, so what comes later no longer turns `missed` into `reached`, while the numbers go on.
 *
 * @example
 * const campaign = campaignSchema.parse({
 *   id: 'thi-dua', name: 'Thi đua 2018', kind: 'movement', owners: [{ name: 'Quận ủy Ba Đình' }],
 *   period: { from: '2018-01-24', to: '2018-12-31' },
 *   targets: [
 *     { id: 'ke-hoach', comparator: 'gte', value: 100, unit: 'percent', kinds: ['ward'],
 *       achievements: [{ on: '2018-03-15', unit: 'phuc-xa' }] },
 *   ],
 * });
 * const units = [{ id: 'phuc-xa', kind: 'ward' }];
 * progress(campaign, { units, models: [], on: '2018-12-31' })[0];
 * // { counts: 'units', required: 1, reached: 1, share: 1, by: ['phuc-xa'], missing: [], state: 'reached' }
 */
export function progress(campaign: Campaign, input: ProgressInput): TargetProgress[] {
  const parents = new Map(input.units.map(({ id, parent }) => [id, parent]));
  return campaign.targets.map((target) => progressOf(target, campaign, input, parents));
}

function progressOf(
  target: Target,
  campaign: Campaign,
  input: ProgressInput,
  parents: ReadonlyMap<string, string | undefined>,
): TargetProgress {
  const units = input.units.filter((unit) =>
    target.units ? target.units.includes(unit.id) : isOfKind(target, unit.kind),
  );
  const sumsOn = (date: string) => sum(target, campaign, input, units, parents, date);
  const deadline = target.deadline ?? campaign.period.to;
  const isOver = deadline !== undefined && deadline < input.on;

  const sums = sumsOn(input.on);
  const result = measure(target, units, sums);
  const judged = isOver ? measure(target, units, sumsOn(deadline)) : result;
  return {
    target,
    counts: result.counts,
    required: result.required,
    reached: result.reached,
    share: result.share,
    by: result.by,
    missing: units.map(({ id }) => id).filter((id) => !result.by.includes(id)),
    state: stateOf(),
  };

  function stateOf(): TargetState {
    if (input.on < campaign.period.from) return 'not-started';
    if (!judged.isKnown) return 'unknown';
    if (isOver)
      return judged.isMet ? 'reached' : target.strength === 'soft' ? 'fell-short' : 'missed';
    if (isUpperBound(target)) return judged.isMet ? 'on-track' : 'behind';
    if (judged.isMet) return 'reached';
    if (deadline === undefined) return 'under-way';
    const pace = elapsed(campaign.period.from, deadline, input.on);
    return judged.reached >= pace * judged.required ? 'on-track' : 'behind';
  }
}

function measure(target: Target, units: readonly CampaignUnit[], sums: Sums) {
  const wanted = leastOf(target);
  const isEach = target.per !== undefined && target.unit !== 'percent';
  const isOfUnits =
    target.measure !== 'reported' || sums.byUnit.size > 0 || sums.total === undefined;
  if (isEach || (target.unit === 'percent' && target.ofPlan !== true && isOfUnits)) {
    const by = units
      .map(({ id }) => id)
      .filter((id) => {
        const done = sums.byUnit.get(id) ?? 0;
        return isEach ? satisfies(target, done) : done > 0;
      });
    const share = units.length === 0 ? undefined : by.length / units.length;
    const required = isEach ? units.length : unitsFor(target, units.length);
    return {
      counts: 'units' as const,
      required,
      reached: by.length,
      share,
      by,
      isKnown: units.length > 0 && (target.measure !== 'reported' || sums.total !== undefined),
      isMet: isEach
        ? by.length === units.length
        : satisfies(target, (by.length * 100) / Math.max(1, units.length)),
    };
  }
  const reached = sums.total ?? 0;
  return {
    counts: target.unit === 'percent' ? ('percent' as const) : ('things' as const),
    required: wanted,
    reached,
    share: wanted === 0 ? undefined : reached / wanted,
    by: units.map(({ id }) => id).filter((id) => (sums.byUnit.get(id) ?? 0) > 0),
    isKnown: sums.total !== undefined,
    isMet: satisfies(target, reached),
  };
}

function sum(
  target: Target,
  campaign: Campaign,
  { models }: ProgressInput,
  units: readonly CampaignUnit[],
  parents: ReadonlyMap<string, string | undefined>,
  date: string,
): Sums {
  const members = new Set(units.map(({ id }) => id));
  const byUnit = new Map<string, number>();
  const add = (unit: string, value: number) => {
    const member = memberAbove(unit, members, parents);
    if (member !== undefined) byUnit.set(member, (byUnit.get(member) ?? 0) + value);
    return member !== undefined;
  };

  if (target.measure !== 'reported') {
    const wanted = target.measure;
    let total = 0;
    for (const model of models) {
      const isOurs = model.campaign === undefined || model.campaign === campaign.id;
      const hasCome = model.acts.some(
        (act) => act.on >= campaign.period.from && act.on <= date && isAtLeast(act.act, wanted),
      );
      if (isOurs && hasCome && add(model.unit, 1)) total += 1;
    }
    return { byUnit, total };
  }

  const reports = target.achievements.filter(({ on }) => on <= date);
  for (const { unit, value } of reports) if (unit !== undefined) add(unit, value);
  const overall = latest(reports.filter(({ unit }) => unit === undefined));
  const ofUnits = [...byUnit.values()].reduce((all, value) => all + value, 0);
  return {
    byUnit,
    total: overall?.value ?? (byUnit.size > 0 ? ofUnits : target.reached),
  };
}

const ORDER: readonly ModelPhase[] = [
  'registered',
  'building',
  'assessed',
  'recognised',
  'commended',
];

function isAtLeast(phase: ModelPhase, wanted: ModelPhase): boolean {
  return ORDER.indexOf(phase) >= ORDER.indexOf(wanted);
}

function isOfKind(target: Target, kind: string): boolean {
  return target.kinds.length === 0 || target.kinds.includes(kind);
}

function memberAbove(
  unit: string,
  members: ReadonlySet<string>,
  parents: ReadonlyMap<string, string | undefined>,
): string | undefined {
  const seen = new Set<string>();
  let current: string | undefined = unit;
  while (current !== undefined && !seen.has(current)) {
    if (members.has(current)) return current;
    seen.add(current);
    current = parents.get(current);
  }
  return undefined;
}

function latest(reports: readonly Achievement[]): Achievement | undefined {
  return reports.reduce<Achievement | undefined>(
    (last, report) => (last === undefined || report.on >= last.on ? report : last),
    undefined,
  );
}

function isUpperBound({ comparator }: Target): boolean {
  return comparator === 'lte' || comparator === 'lt';
}

/** The bound of a target in its own unit. More than an exact number or the top of a range is not less. */
function leastOf(target: Target): number {
  return (target.comparator === 'range' ? target.min : target.value) ?? 0;
}

function satisfies(target: Target, amount: number): boolean {
  const bound = leastOf(target);
  switch (target.comparator) {
    case 'gt':
      return amount > bound;
    case 'lte':
      return amount <= bound;
    case 'lt':
      return amount < bound;
    default:
      return amount >= bound;
  }
}

/** How many of `count` units make the percentage: the fewest, or the most for an upper bound. */
function unitsFor(target: Target, count: number): number {
  const exact = (leastOf(target) * count) / 100;
  switch (target.comparator) {
    case 'gt':
      return Math.floor(exact) + 1;
    case 'lte':
      return Math.floor(exact);
    case 'lt':
      return Math.ceil(exact) - 1;
    default:
      return Math.ceil(exact);
  }
}

function elapsed(from: string, to: string, on: string): number {
  const [start, end, now] = [Date.parse(from), Date.parse(to), Date.parse(on)];
  return end <= start ? 1 : (now - start) / (end - start);
}
