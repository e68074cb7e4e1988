import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDateTimeSchema, validate } from '../../../src/schema/index.js';
import {
  findDateTimes,
  formatDate,
  formatDateTime,
  parseDateTime,
  toInstant,
  toLocalDateTime,
} from '../../../src/vietnamese/index.js';
import { anyText } from './arbitraries.js';

const moments: [form: string, value: string][] = [
  ['Thứ Năm, 16/07/2020, 13:40', '2020-07-16T13:40'],
  ['29/05/2018 | 17:04', '2018-05-29T17:04'],
  ['Ngày đăng 29/05/2018 | 17:04', '2018-05-29T17:04'],
  ['10.05.2018', '2018-05-10'],
  ['Thứ hai - 22/10/2007 07:28', '2007-10-22T07:28'],
  ['08:20, Thứ Ba, 3-9-2019', '2019-09-03T08:20'],
  ['Thứ 3, 03/09/2019 | 08:20:15 [GMT +7]', '2019-09-03T08:20:15'],
  ['(03/09/2019 08:20:15)', '2019-09-03T08:20:15'],
  ['Cập nhật ngày: 03/09/2019 08:20:15', '2019-09-03T08:20:15'],
  ['Cập nhật lúc: 08:20 |03/09/2019', '2019-09-03T08:20'],
  ['Cập nhật, 08:20, Thứ Ba, 03/09/2019 (GMT+7)', '2019-09-03T08:20'],
  ['Cập nhật: Thứ Ba, ngày 03/09/2019', '2019-09-03'],
  ['Đăng vào Thứ ba, ngày 03/09/2019', '2019-09-03'],
  ['Gửi lúc: 03/09/2019 08:20:15', '2019-09-03T08:20:15'],
  ['08:20 03/09/2019', '2019-09-03T08:20'],
  ['03/09/2019 - 08:20', '2019-09-03T08:20'],
  ['08:20 - 03/09/2019', '2019-09-03T08:20'],
  ['10:51 | 21/05/2015', '2015-05-21T10:51'],
  ['08:20, 03/09/2019', '2019-09-03T08:20'],
  ['03/09/2019 08:20 GMT +7', '2019-09-03T08:20'],
  ['03/09/2019 | 08:20 AM', '2019-09-03T08:20'],
  ['03/09/2019 - 08:20 PM', '2019-09-03T20:20'],
  ['[03/09/2019]', '2019-09-03'],
  ['Ngày cập nhật : 03/09/2019', '2019-09-03'],
  ['Thứ Ba, ngày 3 tháng 9 năm 2019', '2019-09-03'],
  ['3/9/2019 8:20:15 AM', '2019-09-03T08:20:15'],
  ['3/9/2019 8:20:15 SA', '2019-09-03T08:20:15'],
  ['3/9/2019 8:20:15 CH', '2019-09-03T20:20:15'],
  ['3/9/2019 12:05 AM', '2019-09-03T00:05'],
  ['3/9/2019 12:05 PM', '2019-09-03T12:05'],
  ['3/9/2019 12:05 p.m.', '2019-09-03T12:05'],
  ['3/9/2019 13:40 PM', '2019-09-03T13:40'],
  ['…)03/09/2019 08:20:15', '2019-09-03T08:20:15'],
  ['Hội nghị tỉnh03/09/2019', '2019-09-03'],
  ['ngày 03 tháng 9 năm 2019', '2019-09-03'],
  ['ngày 03  tháng 9\n  năm 2019', '2019-09-03'],
  ['ngày 3-9-2019', '2019-09-03'],
  ['ngày 3 - 9 - 2019', '2019-09-03'],
  ['20.5.2011', '2011-05-20'],
  ['03 / 09 / 2019', '2019-09-03'],
  ['3 Tháng Chín, 2019', '2019-09-03'],
  ['Tháng Mười Hai 3, 2019', '2019-12-03'],
  ['ngày 3 tháng giêng năm 2019', '2019-01-03'],
  ['ngày 3 tháng 9/2019', '2019-09-03'],
  ['17h04, ngày 29/5/2018', '2018-05-29T17:04'],
  ["17h04' ngày 29/5/2018", '2018-05-29T17:04'],
  ['8 giờ 30 ngày 3/9/2019', '2019-09-03T08:30'],
  ['2 giờ chiều ngày 3/9/2019', '2019-09-03T14:00'],
  ['03/09/2019 lúc 8h', '2019-09-03T08:00'],
  ['Thứ Ba 08:20, 03/09/2019', '2019-09-03T08:20'],
  ['Chủ nhật, 01/09/2019', '2019-09-01'],
  ['2019-09-03', '2019-09-03'],
  ['2019-09-03 08:20', '2019-09-03T08:20'],
  ['2019-09-03T08:20:15+07:00', '2019-09-03T08:20:15'],
  ['2019-09-03T01:20:15Z', '2019-09-03T08:20:15'],
  ['2019-09-03T01:20:15.123Z', '2019-09-03T08:20:15'],
  ['2019-09-02T20:50-0430', '2019-09-03T08:20'],
  ['03/09/2019 01:20 GMT+0', '2019-09-03T08:20'],
  ['29/02/2020', '2020-02-29'],
  ['03/09/2019 25:61', '2019-09-03'],
  ['25:20 03/09/2019', '2019-09-03'],
  ['Thứ Hai, 03/09/2019', '2019-09-03'],
  ['29\u201105\u20112018\u00a017:04', '2018-05-29T17:04'],
];

const nothing = [
  ...['', 'Tin nóng', '3 tuần trước', '8-4', 'Ngày 15/7', '(8/4)', '8.4', '30-4', '5/1/02019'],
  ...['31/4/2019', '29/02/2019', '00/09/2019', '3/13/2019', 'quý I/2019', '1 - 9 - 2019'],
  ...['6 tháng đầu năm 2020', 'giai đoạn 2016 - 2020', 'nhiệm kỳ 2021-2026', '9/2019'],
  ...['từ 1/9/2019 đến 5/9/2019', '05/11/2019/QĐ-UBND', '?d=03/09/2019', '/2019/09/03/a'],
  ...['tin-03-09-2019', '10.05.2018.5', '1.10.05.2018', 'story=20070922150738283', '03/09/0019'],
];

describe('parseDateTime', () => {
  it.each(moments)('reads %j as %s', (form, value) => {
    expect(parseDateTime(form)).toBe(value);
    expect(parseDateTime(form.normalize('NFD'))).toBe(value);
    expect(validate(localDateTimeSchema, value).ok).toBe(true);
  });

  it.each(nothing)('finds no one date in %j', (text) => {
    expect(parseDateTime(text)).toBeUndefined();
  });

  it('reads a date that is told twice', () => {
    expect(parseDateTime('03/09/2019 (3-9-2019)')).toBe('2019-09-03');
  });
});

describe('findDateTimes', () => {
  it('gives span, weekday and label of each date, in reading order', () => {
    const text =
      'Căn cứ văn bản ngày 13/6/2018 và ngày 08 tháng 02 năm 2018;\nCập nhật lúc: Chủ nhật, 01/09/2019 | 08:20 [GMT +7]';
    const spans = findDateTimes(text);
    expect(spans.map(({ text: span, value }) => [span, value])).toEqual([
      ['ngày 13/6/2018', '2018-06-13'],
      ['ngày 08 tháng 02 năm 2018', '2018-02-08'],
      ['Chủ nhật, 01/09/2019 | 08:20 [GMT +7]', '2019-09-01T08:20'],
    ]);
    expect(spans[2]?.weekday).toBe(7);
    expect(spans[2]?.label?.text).toBe('Cập nhật lúc');
    expect(spans[0]?.label).toBeNull();
    for (const { start, end, text: span } of spans) expect(text.slice(start, end)).toBe(span);
  });

  it.each([
    ['Thứ hai', 1],
    ['thứ 3', 2],
    ['Thứ tư', 3],
    ['T5', 4],
    ['THỨ SÁU', 5],
    ['Thứ Bảy', 6],
    ['CN', 7],
  ])('reads the weekday %s as %d', (word, weekday) => {
    expect(findDateTimes(`${word}, 03/09/2019`)[0]?.weekday).toBe(weekday);
  });

  it.each([
    ['Ngày đăng 29/05/2018', 'Ngày đăng'],
    ['Bài được đưa lên Internet ngày: 22/09/2007', 'được đưa lên Internet'],
    ['Đăng lúc 29/05/2018', 'Đăng lúc'],
    ['Cập nhật lần cuối: (29/05/2018)', 'Cập nhật lần cuối'],
    ['Hội nghị ngày 29/05/2018', undefined],
  ])('takes the label of %j', (text, label) => {
    expect(findDateTimes(text)[0]?.label?.text).toBe(label);
  });

  it.each([
    ['Ngày 15/7, Ban Dân vận', 'yearless', 'Ngày 15/7'],
    ['Chiều 8-4, UBND huyện', 'yearless', '8-4'],
    ['mừng ngày (8/4) nay', 'yearless', '8/4'],
    ['ngày 15 tháng 7, Ban', 'yearless', 'ngày 15 tháng 7'],
    ['Đăng 3 tuần trước', 'relative', '3 tuần trước'],
    ['ngày 31/4/2019 họp', 'impossible', 'ngày 31/4/2019'],
  ])('reports what has no value in %j as %s', (text, kind, span) => {
    expect(findDateTimes(text)).toMatchObject([{ kind, text: span, value: null }]);
  });

  it('keeps a clock of another line or another date apart', () => {
    expect(findDateTimes('10:15\n03/09/2019\n11:30').map((span) => span.value)).toEqual([
      '2019-09-03',
    ]);
    expect(findDateTimes('1/9/2019 08:20 2/9/2019').map((span) => span.value)).toEqual([
      '2019-09-01T08:20',
      '2019-09-02',
    ]);
  });

  it('takes the last day of a short range', () => {
    expect(findDateTimes('từ 12-15/3/2019').map((span) => span.value)).toEqual(['2019-03-15']);
  });

  it('keeps its offsets where spaces are unseen and letters decomposed', () => {
    const text = 'Cập nhật\u200b: Thứ Năm,\u00a016/07/2020\u200b nay'.normalize('NFD');
    const [span] = findDateTimes(text);
    expect(span?.text.normalize('NFC')).toBe('Thứ Năm,\u00a016/07/2020\u200b');
    expect(span?.label?.text.normalize('NFC')).toBe('Cập nhật\u200b');
  });

  it('never throws, keeps spans inside the input and apart, and gives real days', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const span of findDateTimes(text)) {
          expect(span.start).toBeGreaterThanOrEqual(from);
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          from = span.end;
          if (span.value !== null) expect(validate(localDateTimeSchema, span.value).ok).toBe(true);
          expect(span.value !== null).toBe(span.kind === 'full');
        }
        parseDateTime(text);
      }),
    );
  });
});

const time = fc.date({ min: new Date(0), max: new Date('2099-12-31'), noInvalidDate: true });

describe('the clock in Vietnam', () => {
  it.each([
    ['2026-01-05T01:00:00Z', '2026-01-05T08:00:00'],
    ['2026-01-04T20:00:00-05:00', '2026-01-05T08:00:00'],
    ['2026-01-05T08:00:00', undefined],
    ['2026-02-30T25:00:00Z', undefined],
    ['2026-01-05 01:00z', '2026-01-05T08:00:00'],
    ['2026-01-05T08:00:00.25+0700', '2026-01-05T08:00:00'],
    ['2026-02-30T00:00:00Z', undefined],
    ['2026-01-05T00:00:00+99:99', undefined],
    ['nay Z', undefined],
    ['Quyết định 05 z', undefined],
    ['5/6/2018 08:00 +07:00', undefined],
    ['+275760-09-13T00:00:00Z', undefined],
  ])('shows %s as %s', (instant, local) => {
    expect(toLocalDateTime(instant)).toBe(local);
  });

  it.each([
    ['2018-05-29T17:04', '2018-05-29T17:04:00+07:00'],
    ['2018-05-29T17:04:09', '2018-05-29T17:04:09+07:00'],
    ['2018-05-29', '2018-05-29T00:00:00+07:00'],
    ['2018-02-29', undefined],
    ['2018-05-29T24:00', undefined],
    ['2018-05-29T17:04Z', undefined],
  ])('takes %s for the instant %s', (local, instant) => {
    expect(toInstant(local)).toBe(instant);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(time, (date) => {
        const local = toLocalDateTime(date);
        expect(toLocalDateTime(toInstant(local ?? '') ?? '')).toBe(local);
      }),
    );
  });
});

describe('formatDateTime', () => {
  it.each([
    ['2018-05-29T17:04', '29/05/2018 17:04', '29 May 2018, 17:04'],
    ['2018-05-29T17:04:59', '29/05/2018 17:04', '29 May 2018, 17:04'],
    ['2018-05-10', '10/05/2018', '10 May 2018'],
    ['2026-01-04T18:00:00Z', '05/01/2026 01:00', '5 January 2026, 01:00'],
    ['3 tuần trước', '3 tuần trước', '3 tuần trước'],
  ])('writes %s as %j and %j', (value, vi, en) => {
    expect(formatDateTime(value)).toBe(vi);
    expect(formatDateTime(value, 'en')).toBe(en);
  });

  it('puts the weekday first when asked', () => {
    expect(formatDateTime('2020-07-16T13:40', 'vi', { weekday: true })).toBe(
      'Thứ Năm, 16/07/2020 13:40',
    );
    expect(formatDate('2020-07-16', 'en', { weekday: true })).toMatch(/^Thursday,? 16 July 2020$/);
  });

  it('writes the day alone', () => {
    expect(formatDate('2018-05-29T17:04')).toBe('29/05/2018');
    expect(formatDate('2026-01-04T18:00:00Z', 'en')).toBe('5 January 2026');
    expect(formatDate('31/4/2019')).toBe('31/4/2019');
  });

  it('writes what parseDateTime reads back', () => {
    fc.assert(
      fc.property(time, (date) => {
        const value = toLocalDateTime(date)?.slice(0, 'YYYY-MM-DDTHH:MM'.length) ?? '';
        expect(parseDateTime(formatDateTime(value, 'vi', { weekday: true }))).toBe(value);
      }),
    );
  });
});
