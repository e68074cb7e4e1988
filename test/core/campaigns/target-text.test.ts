import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  findTargets,
  parseTarget,
  targetSchema,
  type TargetFields,
} from '../../../src/campaigns/index.js';
import { articleSentence, campaign } from './ba-dinh-2018.js';

describe('parseTarget', () => {
  it.each<[string, Partial<TargetFields>]>([
    // Forms of the reference (4.5).
    [
      '100% các phường đăng ký mô hình dân vận khéo',
      {
        comparator: 'eq',
        value: 100,
        unit: 'percent',
        subject: 'các phường',
        action: 'đăng ký mô hình dân vận khéo',
        kinds: ['ward'],
        measure: 'registered',
        strength: 'hard',
      },
    ],
    [
      'phấn đấu 40%-50% các cơ quan chuyên môn',
      {
        comparator: 'range',
        min: 40,
        max: 50,
        unit: 'percent',
        subject: 'các cơ quan chuyên môn',
        kinds: ['department', 'division'],
        strength: 'soft',
      },
    ],
    ['trên 90%', { comparator: 'gt', value: 90, unit: 'percent' }],
    [
      'ít nhất 01 mô hình/chi bộ',
      {
        comparator: 'gte',
        value: 1,
        unit: 'models',
        noun: 'mô hình',
        per: 'chi bộ',
        kinds: ['party-cell'],
        measure: 'registered',
      },
    ],
    [
      'mỗi xã từ 2 mô hình trở lên',
      { comparator: 'gte', value: 2, unit: 'models', subject: 'xã', per: 'xã', kinds: ['commune'] },
    ],
    ['07 mô hình', { comparator: 'eq', value: 7, unit: 'models' }],
    ['10/11 chỉ tiêu', { comparator: 'eq', value: 11, reached: 10, unit: 'targets' }],
    ['đạt 120% kế hoạch', { comparator: 'eq', value: 120, unit: 'percent', ofPlan: true }],
    // Natural variants.
    ['đạt 100%', { comparator: 'eq', value: 100 }],
    ['Tối thiểu 80% hộ dân', { comparator: 'gte', value: 80, subject: 'hộ dân' }],
    ['không quá 5% hộ nghèo', { comparator: 'lte', value: 5, subject: 'hộ nghèo' }],
    ['tỷ lệ hộ nghèo còn dưới 5%', { comparator: 'lt', value: 5, subject: 'tỷ lệ hộ nghèo' }],
    [
      'từ 80% trở lên các chi bộ xây dựng mô hình',
      {
        comparator: 'gte',
        value: 80,
        subject: 'các chi bộ',
        action: 'xây dựng mô hình',
        measure: 'building',
      },
    ],
    ['80% trở lên số hộ', { comparator: 'gte', value: 80, subject: 'số hộ' }],
    ['30% trở xuống', { comparator: 'lte', value: 30 }],
    ['tối đa 3 cuộc', { comparator: 'lte', value: 3, unit: 'meetings' }],
    ['không dưới 3 lớp', { comparator: 'gte', value: 3, unit: 'classes' }],
    ['>= 95% văn bản', { comparator: 'gte', value: 95, subject: 'văn bản' }],
    ['≤ 5% đơn thư', { comparator: 'lte', value: 5 }],
    ['40 – 50% cơ quan', { comparator: 'range', min: 40, max: 50, subject: 'cơ quan' }],
    ['từ 40 đến 50 phần trăm cán bộ', { comparator: 'range', min: 40, max: 50, subject: 'cán bộ' }],
    ['từ 3-5 mô hình', { comparator: 'range', min: 3, max: 5, unit: 'models' }],
    ['98,5% người dân hài lòng', { value: 98.5, subject: 'người dân', action: 'hài lòng' }],
    ['7.5% dân số', { value: 7.5 }],
    ['1.042 hộ', { value: 1042, unit: 'households' }],
    ['12.345,6% kế hoạch', { value: 12345.6, ofPlan: true }],
    [
      'mỗi chi bộ đăng ký ít nhất 1 mô hình dân vận khéo',
      {
        comparator: 'gte',
        value: 1,
        per: 'chi bộ',
        subject: 'chi bộ',
        action: 'đăng ký mô hình dân vận khéo',
        measure: 'registered',
      },
    ],
    [
      'Mỗi phường tổ chức tối thiểu 02 cuộc đối thoại',
      {
        comparator: 'gte',
        value: 2,
        unit: 'meetings',
        per: 'phường',
        action: 'tổ chức cuộc đối thoại',
        measure: 'reported',
      },
    ],
    [
      'xây dựng ít nhất 02 mô hình dân vận khéo',
      { comparator: 'gte', value: 2, action: 'xây dựng mô hình dân vận khéo', measure: 'building' },
    ],
    [
      '10 mô hình trở lên được công nhận',
      { comparator: 'gte', value: 10, action: 'được công nhận', measure: 'recognised' },
    ],
    ['05 mô hình tiêu biểu được khen thưởng', { value: 5, measure: 'commended' }],
    ['Các phường đầu tư 3 công trình', { comparator: 'eq', value: 3, unit: 'projects' }],
    ['2 mô hình cho mỗi thôn', { value: 2, per: 'thôn', kinds: ['village'] }],
    [
      'GDP tăng 7,3 – 7,8%/năm',
      { comparator: 'range', min: 7.3, max: 7.8, subject: 'GDP', action: 'tăng' },
    ],
    [
      '100% xã, phường, thị trấn của huyện ban hành quy chế',
      { kinds: ['ward', 'commune', 'township'], action: 'ban hành quy chế' },
    ],
    [
      '90% các cơ quan, tổ chức chính trị - xã hội tham gia',
      { subject: 'các cơ quan, tổ chức chính trị - xã hội', action: 'tham gia' },
    ],
    ['100% trường học ở nông thôn, thị xã', { kinds: ['town', 'school'] }],
    // Deadlines.
    [
      'Phấn đấu đến hết năm 2025 có từ 40% đến 50% số thôn đạt chuẩn',
      {
        deadline: '2025-12-31',
        comparator: 'range',
        min: 40,
        max: 50,
        subject: 'số thôn',
        action: 'đạt chuẩn',
        strength: 'soft',
      },
    ],
    ['Trước ngày 15/10/2020, 100% các xã báo cáo', { deadline: '2020-10-14', subject: 'các xã' }],
    ['đến ngày 30-6-2019, 100% các xã báo cáo', { deadline: '2019-06-30' }],
    ['đến hết tháng 2/2020 có 100% các xã báo cáo', { deadline: '2020-02-29' }],
    ['trước tháng 3 năm 2019, 100% các xã báo cáo', { deadline: '2019-02-28' }],
    ['trong quý I/2019, 100% các xã báo cáo', { deadline: '2019-03-31' }],
    ['hết quý 4 năm 2019, 100% các xã báo cáo', { deadline: '2019-12-31' }],
    ['trước quý II/2019, 100% các xã báo cáo', { deadline: '2019-03-31' }],
    ['6 tháng đầu năm 2020: 50% các xã báo cáo', { deadline: '2020-06-30' }],
    ['trước năm 2020, 100% các xã báo cáo', { deadline: '2019-12-31' }],
  ])('reads %s', (text, expected) => {
    expect(parseTarget(text)).toMatchObject(expected);
    expect(parseTarget(text.normalize('NFD'))).toEqual(parseTarget(text));
  });

  it.each([
    ['trước ngày 31/2/2020, 100% các xã báo cáo'],
    ['đến hết tháng 13/2020, 100% các xã báo cáo'],
    ['100% các xã thực hiện kế hoạch năm 2018'],
  ])('reads no deadline in %s', (text) => {
    expect(parseTarget(text)).not.toHaveProperty('deadline');
  });

  it.each([
    [''],
    ['24/01/2018'],
    ['ngày 5/6'],
    ['kế hoạch số 34/KH-UBND'],
    ['điện thoại 0241234567'],
    ['năm 2018'],
    ['50%-40% các xã'],
    ['12/10 chỉ tiêu'],
    ['1/2% các xã'],
    ['khoản 2 Điều 16'],
    ['5'],
  ])('finds no target in %j', (text) => {
    expect(parseTarget(text)).toBeUndefined();
  });

  it('makes a target that the schema takes', () => {
    for (const { text, id } of campaign.targets) {
      expect(targetSchema.safeParse({ id, text, ...parseTarget(text ?? '') }).success).toBe(true);
    }
  });
});

describe('findTargets', () => {
  it('reads the four targets of the Ba Đình plan out of the article', () => {
    const found = findTargets(articleSentence);
    expect(found).toHaveLength(4);
    for (const [index, target] of campaign.targets.entries()) {
      expect({ ...target, ...found[index] }).toEqual({ ...found[index], ...target });
    }
  });

  it('agrees with the development set of portal pages', () => {
    const lines = readFileSync(new URL('../../data/pages.dev.jsonl', import.meta.url), 'utf8');
    for (const line of lines.trim().split('\n')) {
      const page = JSON.parse(line) as { text: string; gold: { targets?: object[] } };
      const found = findTargets(page.text).map(({ unit, value, min, max, subject, action }) => ({
        ...(value === undefined ? { min, max } : { value }),
        unit: unit === 'percent' ? '%' : unit,
        subject,
        action,
      }));
      expect(found).toEqual(page.gold.targets ?? []);
    }
  });

  it('reads the items of a list under its heading, until the list ends', () => {
    const text = [
      '2. Chỉ tiêu:',
      '- 100% các xã ban hành kế hoạch.',
      '',
      'b) Mỗi thôn có ít nhất 01 mô hình;',
      '+ Từ 80% trở lên hộ dân tham gia.',
      'Tình hình: 30% hộ dân ở xa trung tâm.',
      '- 20% hộ dân chưa có nước sạch.',
    ].join('\r\n');
    expect(findTargets(text).map((target) => target.text)).toEqual([
      '100% các xã ban hành kế hoạch',
      'Mỗi thôn có ít nhất 01 mô hình',
      'Từ 80% trở lên hộ dân tham gia',
    ]);
  });

  it('tells several targets of one clause apart', () => {
    const found = findTargets(
      'Phấn đấu trên 90% chi bộ đăng ký, ít nhất 50% chi bộ được công nhận và xây dựng 07 mô hình.',
    );
    expect(found.map(({ text, comparator, value }) => [text, comparator, value])).toEqual([
      ['Phấn đấu trên 90% chi bộ đăng ký', 'gt', 90],
      ['ít nhất 50% chi bộ được công nhận', 'gte', 50],
      ['xây dựng 07 mô hình', 'eq', 7],
    ]);
  });

  it.each([
    ['what was already done', 'Chỉ tiêu năm qua: đã đạt 95% các xã, đã xây dựng 12 mô hình.'],
    ['a share in a text without targets', 'Trong đó 40% hộ dân sống ở phường mới.'],
    ['a bare count beside a target word', 'Về chỉ tiêu, hội nghị có 84 tập thể dự.'],
    ['a share of nothing named', 'Mục tiêu là 40%.'],
  ])('is silent on %s', (_, text) => {
    expect(findTargets(text)).toEqual([]);
  });

  it('keeps offsets of the input, in NFD and among odd spaces and dashes too', () => {
    const text =
      'Chỉ\u00a0tiêu: \u200bphấn đấu 40%\u2013\u200b50% các phường đăng\u00a0ký mô hình.'.normalize(
        'NFD',
      );
    const [target] = findTargets(text);
    expect(target).toMatchObject({ min: 40, max: 50, subject: 'các phường', strength: 'soft' });
    expect(target?.text).toBe(text.slice(target?.start, target?.end));
    expect(target?.text.normalize('NFC')).toMatch(/^phấn đấu 40%.*mô hình$/u);
  });

  it('never throws, and its spans lie in the input in order', () => {
    const words = fc.constantFrom(
      'chỉ tiêu',
      'phấn đấu',
      'mỗi',
      'xã',
      '100%',
      '40%-50%',
      '07',
      'mô hình',
      'trở lên',
      '/',
      'từ',
      'trên',
      '10/11',
      ';',
      ':',
      '.',
      ',',
      '\n',
      'đăng ký',
      'các phường',
      'và',
      '\u0301',
      '\ud800',
      '\u0000',
    );
    const texts = fc.oneof(
      fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        parseTarget(text);
        let last = 0;
        for (const target of findTargets(text)) {
          expect(target.start).toBeGreaterThanOrEqual(last);
          expect(target.end).toBeGreaterThan(target.start);
          expect(target.end).toBeLessThanOrEqual(text.length);
          expect(target.text).toBe(text.slice(target.start, target.end));
          last = target.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['digits', '1'],
    ['percents', '1% '],
    ['cues', 'phấn đấu trên '],
    ['spaces', ' '],
    ['commas', ',1,'],
    ['each', 'mỗi '],
    ['combining marks', '\u0301'],
    ['ranges', '1-'],
    ['nouns', '1 mô hình/'],
  ])('comes to an end on 200,000 characters of %s', (_, piece) => {
    const text = `chỉ tiêu ${piece.repeat(Math.ceil(200_000 / piece.length))}`;
    expect(findTargets(text).length).toBeLessThan(text.length);
    expect(() => parseTarget(text)).not.toThrow();
  });
});
