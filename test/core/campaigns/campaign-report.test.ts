import { describe, expect, it } from 'vitest';
import {
  campaignReportSchema,
  modelRegisterSchema,
  publicModel,
  reportCampaign,
} from '../../../src/campaigns/index.js';
import { documentRegisterSchema } from '../../../src/documents/index.js';
import { validate } from '../../../src/schema/index.js';
import { campaign, models, units } from './ba-dinh-2018.js';

const named = units.map((unit) => ({ ...unit, name: `Phường ${unit.id}` }));

describe('reportCampaign', () => {
  it('gives each target its progress, and each unit its name', () => {
    const report = reportCampaign(campaign, { units: named, models, on: '2018-12-31' });
    expect(report.progress).toHaveLength(campaign.targets.length);
    expect(report.units[0]).toEqual({ id: named[0]?.id, name: named[0]?.name });
  });

  it('survives being sent as JSON', () => {
    const report = reportCampaign(campaign, { units: named, models, on: '2018-06-01' });
    const read = validate(campaignReportSchema, JSON.parse(JSON.stringify(report)));
    expect(read.ok && read.value).toEqual(JSON.parse(JSON.stringify(report)));
  });
});

describe('modelRegisterSchema', () => {
  it('takes models as they may be published, and refuses one with a contact', () => {
    const [model] = models;
    if (!model) throw new Error('the Ba Đình data have models');
    expect(validate(modelRegisterSchema, { models: [publicModel(model)] }).ok).toBe(true);
    const refused = validate(modelRegisterSchema, { models: [{ ...model, contact: {} }] });
    expect(refused.ok).toBe(false);
  });
});

describe('documentRegisterSchema', () => {
  it('takes a list of documents and names the one that is wrong', () => {
    const good = { id: 'a', kind: 'ke-hoach', abstract: 'Công tác dân vận' };
    expect(validate(documentRegisterSchema, { documents: [good] }).ok).toBe(true);
    const read = validate(documentRegisterSchema, { documents: [good, { ...good, abstract: '' }] });
    expect(!read.ok && read.problems[0]?.path).toBe('documents[1].abstract');
  });
});
