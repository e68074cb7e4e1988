import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  idSchema,
  instantSchema,
  isIsoDate,
  isWebUrl,
  localDateTimeSchema,
  textSchema,
  webUrlSchema,
} from '../../../src/schema/index.js';
import * as z from '../../../src/schema/zod.js';

const accepts = (schema: z.core.$ZodType, value: unknown) => z.safeParse(schema, value).success;

describe('isIsoDate', () => {
  it.each(['2024-02-29', '2026-12-31', '0001-01-01', '1945-09-02'])('accepts %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-5',
    '31/12/2026',
    '',
    '2026-04-31T',
  ])('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
  });

  it('accepts every day that a Date prints', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => isIsoDate(date.toISOString().slice(0, 10)),
      ),
    );
  });
});

describe('localDateTimeSchema', () => {
  it.each(['2018-05-10', '2018-05-29T17:04', '2018-05-29T17:04:59', '2018-05-29T00:00'])(
    'accepts %s',
    (text) => {
      expect(accepts(localDateTimeSchema, text)).toBe(true);
    },
  );

  it.each(['2018-05-29T24:00', '2018-05-29 17:04', '2018-02-30T10:00', '2018-05-29T17:04Z', ''])(
    'refuses %j',
    (text) => {
      expect(accepts(localDateTimeSchema, text)).toBe(false);
    },
  );
});

describe('instantSchema', () => {
  it('wants an offset, because a server may stand anywhere', () => {
    expect(accepts(instantSchema, '2026-01-05T08:00:00+07:00')).toBe(true);
    expect(accepts(instantSchema, '2026-01-05T08:00:00')).toBe(false);
  });
});

describe('webUrlSchema', () => {
  it.each(['http://a.vn', 'https://xã.vn/đường?x=1#y', 'HTTPS://A.VN/'])('accepts %s', (text) => {
    expect(accepts(webUrlSchema, text)).toBe(true);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    '//a.vn',
    '/a',
    'https://',
    ' https://a.vn',
    'ftp://a.vn',
  ])('refuses %j', (text) => {
    expect(accepts(webUrlSchema, text)).toBe(false);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof isWebUrl(text) === 'boolean'),
    );
  });
});

describe('textSchema', () => {
  it('refuses a text of spaces only', () => {
    expect(accepts(textSchema, ' \n\t')).toBe(false);
  });
});

describe('idSchema', () => {
  it.each(['7', 'cam-lo', 'A_1-b', 'a'.repeat(64)])('accepts %s', (text) => {
    expect(accepts(idSchema, text)).toBe(true);
  });

  it.each(['', '-a', '.', 'a.b', 'a b', 'xã', 'a/b', '__proto__', 'a'.repeat(65)])(
    'refuses %j',
    (text) => {
      expect(accepts(idSchema, text)).toBe(false);
    },
  );
});
