import { describe, expect, it } from 'vitest';
import {
  campaignSchema,
  progress,
  type CampaignUnit,
  type TargetProgress,
} from '../../../src/campaigns/index.js';
import { campaign, divisions, models, units, wards } from './ba-dinh-2018.js';

const state = ({ required, reached, state: name }: TargetProgress) => [required, reached, name];

describe('progress of the Ba Đình plan of 2018', () => {
  const on = (date: string) => progress(campaign, { units, models, on: date });

  it('has not started in the year before', () => {
    expect(on('2017-12-31').map((each) => each.state)).toEqual(Array(4).fill('not-started'));
  });

  it('stands behind and ahead of the even pace in spring', () => {
    // 89 of 364 days are over: 24.5 %. Of 5 divisions 1 registered, of 14 wards 12.
    expect(on('2018-03-31').map(state)).toEqual([
      [26, 0, 'unknown'],
      [14, 13, 'on-track'],
      [14, 12, 'on-track'],
      [5, 1, 'behind'],
    ]);
  });

  it('names who did it and who is missing at mid-year', () => {
    const [, , wardsRegister, divisionsRegister] = on('2018-06-30');
    expect(wardsRegister).toMatchObject({
      counts: 'units',
      required: 14,
      reached: 12,
      share: 12 / 14,
      by: wards.slice(0, 12).map(({ id }) => id),
      missing: ['truc-bach', 'vinh-phuc'],
      state: 'on-track',
    });
    expect(divisionsRegister).toMatchObject({
      by: ['noi-vu', 'tu-phap', 'y-te', 'kinh-te'],
      share: 4 / 12,
      state: 'on-track',
    });
    expect(divisionsRegister?.missing).toHaveLength(8);
  });

  it('has reached the models on the last day, and missed one plan', () => {
    expect(on('2018-12-31').map(state)).toEqual([
      [26, 26, 'reached'],
      [14, 13, 'behind'],
      [14, 14, 'reached'],
      [5, 5, 'reached'],
    ]);
    expect(on('2019-01-05').map((each) => each.state)).toEqual([
      'reached',
      'missed',
      'reached',
      'reached',
    ]);
  });

  it('stays missed when the last unit follows after the deadline, though the number goes on', () => {
    expect(on('2019-02-01')[1]).toMatchObject({ reached: 14, missing: [], state: 'missed' });
  });

  it('tells a soft target that fell short from a hard one that was missed', () => {
    const none = progress(campaign, { units, models: [], on: '2019-01-05' });
    expect(none.map((each) => each.state)).toEqual(['reached', 'missed', 'missed', 'fell-short']);
  });

  it('is unknown when the target is set for no unit', () => {
    const [, , noWards] = progress(campaign, { units: divisions, models, on: '2018-06-30' });
    expect(noWards).toMatchObject({ share: undefined, required: 0, state: 'unknown' });
  });
});

describe('progress', () => {
  const communes: CampaignUnit[] = [
    { id: 'a', kind: 'commune' },
    { id: 'b', kind: 'commune' },
    { id: 'c', kind: 'ward' },
    { id: 'a1', kind: 'village', parent: 'a' },
    { id: 'a2', kind: 'residential-group', parent: 'a1' },
    { id: 'x', kind: 'village', parent: 'y' },
    { id: 'y', kind: 'village', parent: 'x' },
  ];
  const model = (unit: string, act: string, on = '2026-02-01', of?: string) => ({
    campaign: of,
    unit,
    acts: [{ act, on, level: 'base', passed: true, decision: { symbol: '1/QĐ' } }] as never,
  });
  const only = (
    target: object,
    given: { models?: ReturnType<typeof model>[]; on?: string; to?: string | undefined } = {},
  ) => {
    const { models: list = [], on = '2026-06-30', to = '2026-12-31' } = given;
    const [first] = progress(
      campaignSchema.parse({
        id: 'thu',
        name: 'Thử',
        kind: 'plan',
        owners: [{ name: 'UBND' }],
        period:
          'to' in given && given.to === undefined
            ? { from: '2026-01-01' }
            : { from: '2026-01-01', to },
        targets: [{ id: 't', comparator: 'gte', value: 1, unit: 'models', ...target }],
      }),
      { units: communes, models: list, on },
    );
    return first!;
  };

  it('asks each unit for its own number', () => {
    const each = { per: 'xã', value: 2, kinds: ['commune'], measure: 'registered' };
    const list = [model('a', 'registered'), model('a2', 'registered'), model('b', 'registered')];
    expect(only(each, { models: list })).toMatchObject({
      counts: 'units',
      required: 2,
      reached: 1,
      share: 0.5,
      by: ['a'],
      missing: ['b'],
    });
    expect(only(each, { models: [...list, model('b', 'registered')] }).state).toBe('reached');
  });

  it('counts models over all units, those of units below too, and none of strangers', () => {
    const list = [
      model('a', 'registered'),
      model('a2', 'registered'),
      model('c', 'registered'),
      model('elsewhere', 'registered'),
    ];
    const target = { value: 7, kinds: ['commune'], measure: 'registered' };
    expect(only(target, { models: list })).toMatchObject({
      counts: 'things',
      required: 7,
      reached: 2,
      share: 2 / 7,
      by: ['a'],
      missing: ['b'],
      state: 'behind',
    });
  });

  it('does not hang on units that are each above the other', () => {
    const target = { kinds: ['commune'], measure: 'registered' };
    expect(only(target, { models: [model('x', 'registered')] }).reached).toBe(0);
  });

  it('counts models in the phase asked for or a later one', () => {
    const list = [
      model('a', 'registered'),
      model('b', 'recognised'),
      model('c', 'commended'),
      model('c', 'ended'),
    ];
    expect(only({ measure: 'recognised' }, { models: list }).reached).toBe(2);
    expect(only({ measure: 'registered' }, { models: list }).reached).toBe(3);
  });

  it('counts neither what came before the campaign, nor after the day, nor for another campaign', () => {
    const list = [
      model('a', 'registered', '2025-12-31'),
      model('a', 'registered', '2026-07-01'),
      model('a', 'registered', '2026-02-01', 'khac'),
      model('a', 'registered', '2026-02-01', 'thu'),
    ];
    expect(only({ measure: 'registered' }, { models: list }).reached).toBe(1);
  });

  it('takes the very units that a target names', () => {
    const target = { unit: 'percent', value: 50, units: ['b', 'c'], measure: 'registered' };
    expect(only(target, { models: [model('c', 'registered')] })).toMatchObject({
      required: 1,
      by: ['c'],
      missing: ['b'],
      state: 'reached',
    });
  });

  it.each([
    ['gt', 50, 7, 4, 4],
    ['gte', 50, 7, 4, 4],
    ['lte', 50, 7, 3, 4],
    ['lt', 50, 8, 3, 4],
    ['gt', 50, 8, 5, 5],
    ['gte', 29, 100, 29, 29],
  ])('%s %d %% of %d units is %d', (comparator, value, count, required, enough) => {
    const many = Array.from({ length: count }, (_, index) => ({ id: `u${index}`, kind: 'ward' }));
    const target = { id: 't', comparator, value, unit: 'percent', measure: 'registered' };
    const plan = campaignSchema.parse({ ...campaign, id: 'p', targets: [target] });
    const list = many.slice(0, enough).map(({ id }) => model(id, 'registered', '2018-02-01'));
    const [result] = progress(plan, { units: many, models: list, on: '2019-01-01' });
    const isMet = comparator.startsWith('g') || enough <= required;
    expect(result).toMatchObject({ required, state: isMet ? 'reached' : 'missed' });
  });

  it('keeps an upper bound open until the deadline', () => {
    const target = {
      comparator: 'lte',
      value: 5,
      unit: 'percent',
      subject: 'hộ nghèo',
      ofPlan: true,
    };
    const report = (value: number) => ({ ...target, achievements: [{ on: '2026-03-01', value }] });
    expect(only(report(4))).toMatchObject({ counts: 'percent', reached: 4, state: 'on-track' });
    expect(only(report(6)).state).toBe('behind');
    expect(only(report(4), { on: '2027-01-01' }).state).toBe('reached');
    expect(only(report(6), { on: '2027-01-01' }).state).toBe('missed');
    expect(only({ ...report(5), comparator: 'lt' }).state).toBe('behind');
  });

  it('takes the last report for the whole, whatever their order', () => {
    const achievements = [
      { on: '2026-05-01', value: 80 },
      { on: '2026-02-01', value: 30 },
      { on: '2026-12-01', value: 120 },
    ];
    const target = { unit: 'percent', value: 120, ofPlan: true, achievements };
    expect(only(target)).toMatchObject({ reached: 80, share: 80 / 120, state: 'on-track' });
    expect(only(target, { on: '2026-12-31' }).state).toBe('reached');
  });

  it('takes a percentage reported for the whole where no unit reports', () => {
    const achievements = [{ on: '2026-05-01', value: 95 }];
    const target = { unit: 'percent', value: 90, subject: 'hộ dân', achievements };
    expect(only(target)).toMatchObject({ counts: 'percent', reached: 95, state: 'reached' });
  });

  it('sums what units report', () => {
    const achievements = [
      { on: '2026-02-01', unit: 'a', value: 2 },
      { on: '2026-03-01', unit: 'a' },
      { on: '2026-03-01', unit: 'b', value: 1 },
    ];
    expect(only({ unit: 'meetings', value: 4, achievements })).toMatchObject({
      reached: 4,
      by: ['a', 'b'],
      state: 'reached',
    });
  });

  it('starts from what the text says is reached', () => {
    expect(only({ unit: 'targets', comparator: 'eq', value: 11, reached: 10 })).toMatchObject({
      required: 11,
      reached: 10,
      share: 10 / 11,
      state: 'on-track',
    });
  });

  it('is unknown while nothing is reported, under way without a deadline', () => {
    expect(only({ unit: 'meetings' })).toMatchObject({ reached: 0, state: 'unknown' });
    expect(only({ unit: 'meetings', per: 'xã' }).state).toBe('unknown');
    expect(only({ measure: 'registered' }, { to: undefined }).state).toBe('under-way');
  });

  it('has no share of nothing, and no pace in a single day', () => {
    expect(only({ value: 0, measure: 'registered' })).toMatchObject({ share: undefined });
    const today = { measure: 'registered', deadline: '2026-01-01' };
    expect(only(today, { on: '2026-01-01' }).state).toBe('behind');
  });
});
