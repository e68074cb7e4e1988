import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeedDate } from '../../../src/feeds/feed-date.js';

describe('readFeedDate', () => {
  it.each([
    // RFC 822 and what feeds make of it
    ['Thu, 16 Jul 2020 13:40:05 +0700', '2020-07-16T13:40:05'],
    ['Thu, 16 Jul 2020 13:40 GMT', '2020-07-16T20:40'],
    ['16 Jul 20 06:40:05 Z', '2020-07-16T13:40:05'],
    ['Thursday, 16-Jul-98 06:40:05 UT', '1998-07-16T13:40:05'],
    ['Thu,16 July 2020 1:40:05 PM ICT', '2020-07-16T13:40:05'],
    ['Thu, 16 Jul 2020 12:40:05 am +07:00', '2020-07-16T00:40:05'],
    ['Wed, 15 Jul 2020 23:40:05 PDT', '2020-07-16T13:40:05'],
    ['Thu, 16 Jul 2020 06:40:05 GMT (Greenwich)', '2020-07-16T13:40:05'],
    ['Thu, 16 Jul 2020 13:40:05 GMT+7', '2020-07-16T13:40:05'],
    ['Thu, 16 Jul 2020 13:40:05', '2020-07-16T13:40:05'],
    ['Thu, 16 Jul 2020 13:40:05 XYZ', '2020-07-16T13:40:05'],
    ['Thu, 16 Jul 120 06:40:05 GMT', '2020-07-16T13:40:05'],
    ['Thu, 16 Jul 2020', '2020-07-16'],
    ['  Thu,\n 16  Jul 2020 13:40:05 +0700 ', '2020-07-16T13:40:05'],
    ['Thu, 16 Jul 2020 24:00:00 +0700', '2020-07-17T00:00:00'],
    ['Sat, 31 Dec 2016 23:59:60 +0700', '2016-12-31T23:59:59'],
    ['Thu, 16 Jul 2020 25:00:00 +0700', '2020-07-16'],
    // ISO 8601
    ['2020-07-16T13:40:05+07:00', '2020-07-16T13:40:05'],
    ['2020-07-16T06:40:05.123Z', '2020-07-16T13:40:05'],
    ['2020-07-16T06:40Z', '2020-07-16T13:40'],
    ['2020-07-16 13:40:05', '2020-07-16T13:40:05'],
    ['2020-07-16', '2020-07-16'],
    ['20200716T064005Z', '2020-07-16T13:40:05'],
    ['2020-07-16T06:40:05 UTC', '2020-07-16T13:40:05'],
    ['2020-07-16T13:40:05+0700', '2020-07-16T13:40:05'],
    ['2020-07-16T13:40:05+07', '2020-07-16T13:40:05'],
    // asctime, American, epoch
    ['Thu Jul 16 06:40:05 2020', '2020-07-16T06:40:05'],
    ['Thu Jul 16 06:40:05 GMT 2020', '2020-07-16T13:40:05'],
    ['July 16, 2020, 1:40 pm', '2020-07-16T13:40'],
    ['Jul 16, 2020', '2020-07-16'],
    ['1594881605', '2020-07-16T13:40:05'],
    ['1594881605000', '2020-07-16T13:40:05'],
    // Vietnamese portals
    ['Thứ Năm, 16/07/2020, 13:40', '2020-07-16T13:40'],
    ['29/05/2018 | 17:04', '2018-05-29T17:04'],
    ['10.05.2018', '2018-05-10'],
    ['3/9/2019 8:20:15 AM', '2019-09-03T08:20:15'],
  ])('%j is %j on the clock in Vietnam', (text, expected) => {
    expect(readFeedDate(text)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    'hôm qua',
    '0001-01-01T00:00:00',
    '2020-13-01',
    '2020-02-30',
    '2019-02-29T00:00:00Z',
    'Thu, 31 Apr 2020 10:00:00 GMT',
    'Thu, 16 Xyz 2020 10:00:00 GMT',
    'Jul 45, 2020',
    '31/4/2019',
    '9999-12-31T23:00:00Z',
    '2020-07-16 '.repeat(30),
  ])('finds no date in %j', (text) => {
    expect(readFeedDate(text)).toBeUndefined();
  });

  it('gives every instant as the clock in Vietnam shows it', () => {
    const instants = fc.date({
      min: new Date('1970-01-01'),
      max: new Date('9000-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (date) => {
        const expected = new Date(Math.floor(date.getTime() / 1000) * 1000 + 7 * 3_600_000)
          .toISOString()
          .slice(0, 19);
        expect(readFeedDate(date.toISOString())).toBe(expected);
        expect(readFeedDate(date.toUTCString())).toBe(expected);
      }),
    );
  });

  it('takes any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readFeedDate(text) ?? '2020-01-01').toMatch(
          /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/,
        );
      }),
    );
  });
});
