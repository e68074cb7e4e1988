import { describe, expect, it } from 'vitest';
import { campaignSchema, phasesOn, targetSchema } from '../../../src/campaigns/index.js';
import { validate } from '../../../src/schema/index.js';
import { campaign } from './ba-dinh-2018.js';

function pathsOf(change: object) {
  const result = validate(campaignSchema, { ...campaign, ...change });
  return result.ok ? [] : result.problems.map(({ path }) => path);
}

describe('campaignSchema', () => {
  it('takes a campaign again as it gave it', () => {
    expect(validate(campaignSchema, campaign)).toEqual({ ok: true, value: campaign });
  });

  it('takes an open-ended movement run by several', () => {
    const owners = [{ name: 'Ban Dân vận Tỉnh ủy' }, { name: 'Ban cán sự đảng UBND tỉnh' }];
    expect(pathsOf({ kind: 'movement', owners, period: { from: '2021-01-01' } })).toEqual([]);
  });

  it.each([
    ['no owner', { owners: [] }, 'owners'],
    [
      'a period that ends before it begins',
      { period: { from: '2018-02-01', to: '2018-01-31' } },
      'period.to',
    ],
    ['two targets with one id', { targets: [campaign.targets[0], campaign.targets[0]] }, 'targets'],
  ])('refuses %s', (_, change, path) => {
    expect(pathsOf(change)).toEqual([path]);
  });
});

describe('phasesOn', () => {
  it.each([
    ['2018-01-23', []],
    ['2018-01-24', ['registration']],
    ['2018-05-31', ['registration', 'building']],
    ['2018-06-01', ['building']],
  ])('on %s: %j', (date, phases) => {
    expect(phasesOn(campaign, date).map(({ phase }) => phase)).toEqual(phases);
  });
});

describe('targetSchema', () => {
  const target = { id: 't', comparator: 'gte', value: 1, unit: 'models' };
  const isTaken = (change: object) => validate(targetSchema, { ...target, ...change }).ok;

  it('takes one value, or the two ends of a range', () => {
    expect(isTaken({})).toBe(true);
    expect(isTaken({ comparator: 'range', value: undefined, min: 40, max: 50 })).toBe(true);
    expect(isTaken({ unit: 'percent', value: 120, ofPlan: true })).toBe(true);
  });

  it.each([
    ['no value', { value: undefined }],
    ['a value and an end', { max: 5 }],
    ['a value and a beginning', { min: 5 }],
    ['a range with a value', { comparator: 'range', min: 1, max: 2 }],
    ['a range without beginning', { comparator: 'range', value: undefined, max: 2 }],
    ['a range without end', { comparator: 'range', value: undefined, min: 2 }],
    ['a range upside down', { comparator: 'range', value: undefined, min: 3, max: 2 }],
    ['a negative value', { value: -1 }],
  ])('refuses %s', (_, change) => {
    expect(isTaken(change)).toBe(false);
  });
});
