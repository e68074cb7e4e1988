import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/schema/index.js';
import {
  fullNameOf,
  isTerritoryKind,
  isValidOn,
  successionSchema,
  unitAt,
  unitRegisterSchema,
  unitSchema,
  withLocalOrgans,
  type Unit,
  type UnitRegister,
} from '../../../src/units/index.js';

const minimal = {
  id: 'x',
  system: 'territory',
  level: 'province',
  names: [{ name: 'X', kind: 'province' }],
};

const paths = (schema: Parameters<typeof validate>[0], input: unknown) => {
  const result = validate(schema, input, 'en');
  return result.ok ? [] : result.problems.map(({ path }) => path);
};

const unit = (id: string, changes: Partial<Unit> = {}): Unit => ({
  id,
  system: 'territory',
  level: 'commune',
  names: [{ name: id, kind: 'commune' }],
  codes: [],
  abbreviations: [],
  parents: [],
  seats: [],
  relations: [],
  ...changes,
});

describe('unitSchema', () => {
  it('fills the lists that are left out', () => {
    expect(validate(unitSchema, minimal)).toEqual({
      ok: true,
      value: { ...minimal, codes: [], abbreviations: [], parents: [], seats: [], relations: [] },
    });
  });

  it.each([
    ['an empty name', { names: [{ name: ' ', kind: 'province' }] }, 'names[0].name'],
    ['an unknown kind', { names: [{ name: 'X', kind: 'shire' }] }, 'names[0].kind'],
    ['no name at all', { names: [] }, 'names'],
    [
      'an end before the beginning',
      {
        names: [{ name: 'X', kind: 'province', validFrom: '2025-07-01', validTo: '2025-07-01' }],
      },
      'names[0].validTo',
    ],
    [
      'a day that is none',
      { names: [{ name: 'X', kind: 'province', validFrom: '2025-02-29' }] },
      'names[0].validFrom',
    ],
    [
      'two names at once',
      {
        names: [
          { name: 'X', kind: 'province', validTo: '2025-01-02' },
          { name: 'Y', kind: 'province', validFrom: '2025-01-01' },
        ],
      },
      'names',
    ],
    [
      'two names without end',
      {
        names: [
          { name: 'X', kind: 'province' },
          { name: 'Y', kind: 'province', validFrom: '2025-01-01' },
        ],
      },
      'names',
    ],
    [
      'two codes of one scheme at once',
      {
        codes: [
          { scheme: 'statistics', value: '01' },
          { scheme: 'statistics', value: '02' },
        ],
      },
      'codes',
    ],
    ['two parents at once', { parents: [{ unit: 'a' }, { unit: 'b' }] }, 'parents'],
    [
      'an unknown relation',
      { relations: [{ relation: 'likes', unit: 'a' }] },
      'relations[0].relation',
    ],
  ])('refuses %s', (_, changes, path) => {
    expect(paths(unitSchema, { ...minimal, ...changes })).toEqual([path]);
  });

  it('takes spans that meet, codes of different schemes, and several abbreviations at once', () => {
    expect(
      paths(unitSchema, {
        ...minimal,
        names: [
          { name: 'Y', kind: 'municipality', validFrom: '2025-01-01' },
          { name: 'X', kind: 'province', validTo: '2025-01-01' },
        ],
        codes: [
          { scheme: 'statistics', value: '46' },
          { scheme: 'organ-id', value: 'H57' },
        ],
        abbreviations: [{ value: 'ThU' }, { value: 'TxU' }],
      }),
    ).toEqual([]);
  });

  it('names the mend in Vietnamese', () => {
    const result = validate(unitSchema, {
      ...minimal,
      names: [{ name: 'X', kind: 'province', validFrom: '2025-01-02', validTo: '2025-01-01' }],
    });
    expect(result).toMatchObject({
      ok: false,
      problems: [{ message: 'Ngày hết hiệu lực (validTo) phải sau ngày bắt đầu (validFrom).' }],
    });
  });
});

describe('successionSchema', () => {
  const step = { from: 'a', to: 'b', date: '2025-07-01', relation: 'whole' };

  it.each([
    ['a step', step, []],
    ['a step with its basis', { ...step, basis: '202/2025/QH15' }, []],
    ['a dissolution', { from: 'a', date: '2025-07-01', relation: 'dissolved' }, []],
    ['a unit renamed', { ...step, to: 'a', relation: 'renamed' }, []],
    ['a dissolution with an heir', { ...step, relation: 'dissolved' }, ['to']],
    ['a merger without an heir', { from: 'a', date: '2025-07-01', relation: 'whole' }, ['to']],
    ['a unit that joins itself', { ...step, to: 'a' }, ['relation']],
    ['no day', { from: 'a', to: 'b', relation: 'whole' }, ['date']],
  ])('judges %s', (_, input, expected) => {
    expect(paths(successionSchema, input)).toEqual(expected);
  });
});

describe('unitRegisterSchema', () => {
  const code = (value: string, validFrom?: string, validTo?: string) => [
    { scheme: 'statistics' as const, value, validFrom, validTo },
  ];

  it.each([
    ['an id used twice', { units: [unit('a'), unit('a')] }, ['units[1].id']],
    [
      'an unknown parent',
      { units: [unit('a', { parents: [{ unit: 'z' }] })] },
      ['units[0].parents[0].unit'],
    ],
    [
      'an unknown relation',
      { units: [unit('a', { relations: [{ relation: 'leads', unit: 'z' }] })] },
      ['units[0].relations[0].unit'],
    ],
    ['an unknown territory', { units: [unit('a', { territory: 'z' })] }, ['units[0].territory']],
    [
      'an unknown heir and an unknown ancestor',
      {
        units: [unit('a')],
        successions: [
          { from: 'a', to: 'z', date: '2025-07-01', relation: 'whole' },
          { from: 'y', to: 'a', date: '2025-07-01', relation: 'whole' },
        ],
      },
      ['successions[0].to', 'successions[1].from'],
    ],
    [
      'a code held by two at once',
      {
        units: [
          unit('a', { codes: code('52', undefined, '2025-07-02') }),
          unit('b', { codes: code('52', '2025-07-01') }),
        ],
      },
      ['units[1].codes[0].value'],
    ],
    [
      'a code held for ever and again',
      { units: [unit('a', { codes: code('52') }), unit('b', { codes: code('52', '2025-07-01') })] },
      ['units[1].codes[0].value'],
    ],
    [
      'nothing in a code that is given again',
      {
        units: [
          unit('b', { codes: code('52', '2025-07-01') }),
          unit('a', { codes: code('52', undefined, '2025-07-01') }),
        ],
      },
      [],
    ],
    [
      'nothing in domains that are shared',
      {
        units: ['a', 'b'].map((id) =>
          unit(id, { codes: [{ scheme: 'domain', value: 'x.gov.vn' }] }),
        ),
      },
      [],
    ],
  ])('finds %s', (_, register, expected) => {
    expect(paths(unitRegisterSchema, register)).toEqual(expected);
  });
});

describe('isValidOn', () => {
  const day = fc.integer({ min: 10, max: 31 }).map((number) => `2025-01-${number}`);

  it('holds on the first day and not on the last', () => {
    const span = { validFrom: '2025-01-10', validTo: '2025-07-01' };
    expect(
      ['2025-01-09', '2025-01-10', '2025-06-30', '2025-07-01'].map((date) => isValidOn(span, date)),
    ).toEqual([false, true, true, false]);
  });

  it('holds for at most one name a day just where the schema takes the names', () => {
    const bound = fc.option(day, { nil: undefined });
    const span = fc
      .record({ validFrom: bound, validTo: bound })
      .filter(({ validFrom, validTo }) => !validFrom || !validTo || validFrom < validTo)
      .map((validity) => ({ name: 'X', kind: 'province', ...validity }));
    const days = ['2000-01-01', '2030-01-01'].concat(
      Array.from({ length: 22 }, (_, number) => `2025-01-${number + 10}`),
    );
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 3 }), (names) => {
        const isTaken = paths(unitSchema, { ...minimal, names }).length === 0;
        const most = days.map((date) => names.filter((name) => isValidOn(name, date)).length);
        expect(isTaken).toBe(Math.max(...most) < 2);
      }),
      { numRuns: 500 },
    );
  });
});

describe('fullNameOf', () => {
  it.each([
    ['Ba Đình', 'urban-district', 'Quận Ba Đình'],
    ['Cần Thơ', 'municipality', 'Thành phố Cần Thơ'],
    ['Phú Quý', 'special-zone', 'Đặc khu Phú Quý'],
    ['Huyện ủy Cam Lộ', 'committee', 'Huyện ủy Cam Lộ'],
  ] as const)('writes %s as a %s: %s', (name, kind, full) => {
    expect(fullNameOf({ name, kind })).toBe(full);
    expect(isTerritoryKind(kind)).toBe(name !== full);
  });
});

describe('unitAt', () => {
  const units: UnitRegister = {
    units: [
      unit('x', {
        names: [
          { name: 'Cũ', kind: 'commune', validTo: '2020-01-01' },
          { name: 'Mới', kind: 'ward', validFrom: '2020-01-01', validTo: '2025-07-01' },
        ],
        codes: [{ scheme: 'statistics', value: '00001', validTo: '2025-07-01' }],
        abbreviations: [{ value: 'A', validTo: '2020-01-01' }, { value: 'B' }],
        parents: [{ unit: 'p', validFrom: '2020-01-01' }],
        seats: [{ name: 'S', validFrom: '2020-01-01' }],
      }),
    ],
    successions: [],
  };

  it.each([
    ['2019-12-31', { fullName: 'Xã Cũ', code: '00001', abbreviation: 'A' }],
    ['2020-01-01', { fullName: 'Phường Mới', abbreviation: 'B', parent: 'p', seat: 'S' }],
  ])('gives what held on %s', (date, expected) => {
    expect(unitAt(units, 'x', date)).toMatchObject(expected);
  });

  it('leaves out what is not held, and is undefined outside the unit’s days', () => {
    expect(unitAt(units, 'x', '2019-12-31')).not.toHaveProperty('parent');
    expect(unitAt(units, 'x', '2025-07-01')).toBeUndefined();
    expect(unitAt(units, 'y', '2020-01-01')).toBeUndefined();
  });
});

describe('withLocalOrgans', () => {
  const districts: UnitRegister = {
    units: [
      unit('p', { level: 'province', names: [{ name: 'P', kind: 'province', aliases: ['Pe'] }] }),
      unit('d', {
        level: 'district',
        names: [{ name: 'D', kind: 'town', validTo: '2025-07-01' }],
        parents: [{ unit: 'p', validTo: '2025-07-01' }],
      }),
      unit('c', { parents: [{ unit: 'elsewhere' }] }),
      unit('v', { level: 'cell', names: [{ name: 'V', kind: 'village' }] }),
      unit('o', { system: 'union', names: [{ name: 'O', kind: 'union' }] }),
      unit('c_front'),
    ],
    successions: [
      { from: 'd', to: 'c', date: '2025-07-01', relation: 'part', basis: '1/NQ' },
      { from: 'o', date: '2025-07-01', relation: 'dissolved' },
      { from: 'd', date: '2025-07-01', relation: 'dissolved' },
    ],
  };
  const whole = withLocalOrgans(districts);
  const made = (id: string) => whole.units.find((candidate) => candidate.id === id);

  it('gives each governed place its four organs and keeps what is there', () => {
    const added = whole.units.slice(districts.units.length).map(({ id }) => id);
    expect(added.slice(0, 4)).toEqual(['p_party', 'p_council', 'p_executive', 'p_front']);
    expect(added.filter((id) => /^[vo]_/.test(id))).toEqual([]);
    expect(added).not.toContain('c_front');
  });

  it('lets them follow name, days, parent and aliases of the place', () => {
    expect(made('d_party')).toMatchObject({
      names: [{ name: 'Thị ủy D', kind: 'committee', validTo: '2025-07-01' }],
      abbreviations: [{ value: 'ThU' }, { value: 'TxU' }, { value: 'TU' }],
      parents: [{ unit: 'p_party', validTo: '2025-07-01' }],
      relations: [{ relation: 'leads', unit: 'd_executive' }],
      territory: 'd',
    });
    expect(made('p_council')?.names[0]?.aliases).toEqual(['Hội đồng nhân dân tỉnh Pe']);
    expect(made('c_party')?.parents).toEqual([]);
  });

  it('lets them pass on as the place does', () => {
    const steps = whole.successions.slice(districts.successions.length);
    expect(steps).toHaveLength(8);
    expect(steps[0]).toEqual({
      from: 'd_party',
      to: 'c_party',
      date: '2025-07-01',
      relation: 'part',
      basis: '1/NQ',
    });
    expect(steps[4]).toEqual({ from: 'd_party', date: '2025-07-01', relation: 'dissolved' });
  });
});
