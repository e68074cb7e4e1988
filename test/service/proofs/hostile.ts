import fc from 'fast-check';

/** What people and programs put where a short text is meant. */
const NOTORIOUS = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\r\nSet-Cookie: danvan_device=x\r\n\r\n<script>',
  "' or '1'='1",
  "'; drop table danvan_ballot; --",
  '" or 1=1 /*',
  '\\',
  '%',
  '_',
  '$1',
  '?',
  ':page',
  '${7*7}',
  '{{7*7}}',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'NaN',
  '-1',
  '1e309',
  '9007199254740993',
  '2026-02-30',
  '\ud800',
  '\udc00\ud800',
  '\ufeff',
  '\u202e',
  'a\u0300'.repeat(200),
  '👩‍👩‍👧‍👦'.repeat(50),
  'công-tỉnh',
  'İ',
  '<svg onload=alert(1)>',
  'javascript:alert(1)',
  'x'.repeat(65),
  'x'.repeat(5_000),
] as const;

/** Any text at all. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...NOTORIOUS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

/** Any JSON value at all, shallow or deep. */
const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.jsonValue(),
  fc.constantFrom(0, -0, -1, 0.5, 1e21, 2 ** 53, true, false, null, [], {}, [[]], [null]),
  fc.array(hostileText, { maxLength: 5 }),
  fc.constant(Array.from({ length: 2_000 }, () => 'a')),
);

/** The part of JSON Schema that the service's own description uses. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly minLength?: number;
  readonly minimum?: number;
}

/** Finds what a `$ref` names. */
export type Lookup = (reference: string) => JsonSchema;

/** Values like those that a schema describes, with something foreign here and there. */
export function nearly(schema: JsonSchema, lookup: Lookup, depth = 0): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return nearly(lookup(schema.$ref), lookup, depth);
  return fc.oneof(
    { weight: 5, arbitrary: fitting(schema, lookup, depth) },
    { weight: 1, arbitrary: hostileValue },
  );
}

function fitting(schema: JsonSchema, lookup: Lookup, depth: number): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return fc.oneof(...choice.map((one) => nearly(one, lookup, depth)));
  switch (schema.type) {
    case 'object': {
      const members = Object.entries(schema.properties ?? {}).map(
        ([name, member]) => [name, fc.option(nearly(member, lookup, depth + 1))] as const,
      );
      return fc
        .tuple(
          fc.record(Object.fromEntries(members)),
          fc.dictionary(hostileText, hostileValue, { maxKeys: depth === 0 ? 2 : 0 }),
        )
        .map(([known, foreign]) => ({
          ...foreign,
          ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null)),
        }));
    }
    case 'array':
      return fc.array(nearly(schema.items ?? {}, lookup, depth + 1), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: schema.minimum ?? -5, max: 100 }), fc.double());
    case 'boolean':
      return fc.boolean();
    default:
      return fc.oneof(
        hostileText,
        fc.string({ minLength: schema.minLength ?? 1, maxLength: 30 + (schema.minLength ?? 1) }),
        fc.constantFrom('a', 'tot', '/tin/1', '2026-11-22T10:00:00+07:00', 'https://a.gov.vn'),
      );
  }
}

/** Files as people send them instead of a spreadsheet: cut off, of another kind, in another encoding, or with anything in it. */
export const file: fc.Arbitrary<Buffer> = fc
  .record({
    begin: fc.constantFrom(
      '',
      'PK\u0003\u0004',
      '\u00d0\u00cf\u0011\u00e0',
      '\u00ff\u00fe',
      'sep=;\n',
      '\0\0',
    ),
    text: fc.oneof(
      hostileText,
      fc.array(hostileText).map((cells) => cells.join(',')),
      fc.constant('Tên mô hình;Đơn vị\n"a'),
    ),
    bytes: fc.uint8Array({ maxLength: 200 }),
  })
  .map(({ begin, text, bytes }) =>
    Buffer.concat([Buffer.from(begin, 'latin1'), Buffer.from(text), bytes]),
  );

/** Bodies as they go over the wire: mostly JSON, sometimes none, sometimes polluted, sometimes no text at all. */
export function wire(body: fc.Arbitrary<unknown>): fc.Arbitrary<string | Buffer> {
  return fc.oneof(
    { weight: 12, arbitrary: body.map((value) => JSON.stringify(value)) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 2,
      arbitrary: fc.constantFrom<string | Buffer>(
        '',
        '{',
        'null',
        '[]',
        '"text"',
        '1e999',
        '\ufeff{}',
        '{"page":"/","page":"/2"}',
        '{"__proto__":{"page":"/","admin":true},"page":"/p"}',
        '{"constructor":{"prototype":{"choices":["a"]}}}',
        `${'['.repeat(8_000)}${']'.repeat(8_000)}`,
        Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
        Buffer.from('{"page":"/\xff\xc0\xaf"}', 'latin1'),
        Buffer.from('{"page":"/"}', 'utf16le'),
      ),
    },
  );
}
