import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUnit, nationalUnits } from '../../../src/units/index.js';

const found = (name: string, date?: string) =>
  findUnit(nationalUnits, name, date).map(({ unit }) => unit.id);

describe('findUnit', () => {
  it.each([
    ['Quảng Trị', 'quang-tri'],
    ['tỉnh Quảng Trị', 'quang-tri'],
    ['QUANG TRI', 'quang-tri'],
    ['Quảng Trị'.normalize('NFD'), 'quang-tri'],
    ['Thanh Hoá', 'thanh-hoa'],
    ['Thanh Hóa', 'thanh-hoa'],
    ['Bà Rịa–Vũng Tàu', 'ba-ria-vung-tau'],
    ['TP.HCM', 'ho-chi-minh'],
    ['TP Hồ Chí Minh', 'ho-chi-minh'],
    ['Tp. Hải Phòng', 'hai-phong'],
    ['TT-Huế', 'hue'],
    ['Đắc Lắc', 'dak-lak'],
    ['H. Cam Lộ', 'cam-lo'],
    ['Q.Ba Đình', 'ba-dinh'],
    ['TT Cam Lộ', 'thi-tran-cam-lo'],
    ['UBND tỉnh Quảng Trị', 'quang-tri_executive'],
    ['Ủy ban nhân dân Quảng Trị', 'quang-tri_executive'],
    ['Uỷ ban nhân dân quận Ba Đình', 'ba-dinh_executive'],
    ['UBND Q. Ba Đình', 'ba-dinh_executive'],
    ['HĐND huyện Cam Lộ', 'cam-lo_council'],
    ['Huyện uỷ Cam Lộ', 'cam-lo_party'],
    ['Ban Thường vụ Huyện ủy Cam Lộ', 'cam-lo_party'],
    ['BTV Tỉnh ủy Quảng Trị', 'quang-tri_party'],
    ['MTTQ huyện Cam Lộ', 'cam-lo_front'],
    ['Ban Thường trực Ủy ban MTTQ Việt Nam huyện Cam Lộ', 'cam-lo_front'],
    ['Ban Dân vận TW', 'ban-dan-van-trung-uong'],
    ['Ban Dân vận T.Ư', 'ban-dan-van-trung-uong'],
    ['Ban Bí thư TW Đảng', 'ban-bi-thu'],
    ['Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam', 'trung-uong'],
    ['Bộ Chính trị (khóa XII)', 'bo-chinh-tri'],
    ['Chính phủ nước Cộng hòa xã hội chủ nghĩa Việt Nam', 'chinh-phu'],
    ['Bộ Lao động - Thương binh và Xã hội', 'bo-lao-dong'],
  ])('reads %s as %s in 2018', (name, id) => {
    expect(found(name, '2018-01-24')[0]).toBe(id);
  });

  it.each([
    [
      'Ba Đình',
      '2018-01-24',
      'ba-dinh phuong-ba-dinh-thanh-hoa phuong-ba-dinh-bim-son xa-ba-dinh-nga-son',
    ],
    ['Ba Đình', '2026-01-01', 'phuong-ba-dinh xa-ba-dinh'],
    ['Cam Lộ', '2018-06-13', 'cam-lo thi-tran-cam-lo'],
    ['Cam Lộ', '2026-01-01', 'xa-cam-lo'],
    ['Cam Lộ', undefined, 'cam-lo thi-tran-cam-lo xa-cam-lo'],
    ['phường Ba Đình', '2026-01-01', 'phuong-ba-dinh'],
    ['Quảng Trị', undefined, 'quang-tri quang-tri-2025'],
    ['quận Ba Đình (cũ)', '2026-01-01', 'ba-dinh'],
    ['quận Ba Đình trước đây', '2026-01-01', 'ba-dinh'],
    ['quận Ba Đình cũ', '2018-01-01', ''],
    ['tỉnh Quảng Trị (cũ)', undefined, 'quang-tri'],
    ['tỉnh Đồng Nai', '2026-04-30', ''],
    ['thành phố Đồng Nai', '2026-04-30', 'dong-nai-2025'],
    ['Tỉnh ủy', '2018-01-01', ''],
    ['', undefined, ''],
    ['...', undefined, ''],
    ['x'.repeat(301), undefined, ''],
  ])('gives for %s on %s: %s', (name, date, ids) => {
    expect(found(name, date).join(' ')).toBe(ids);
  });

  it('puts what has the same accents first and tells which has', () => {
    const units = {
      ...nationalUnits,
      units: nationalUnits.units.filter(({ id }) => ['ha-nam', 'hau-giang'].includes(id)),
    };
    const renamed = units.units.map((unit) => ({
      ...unit,
      names: [{ name: unit.id === 'ha-nam' ? 'Hòa Bình' : 'Hóa Bình', kind: 'province' as const }],
    }));
    const both = { units: renamed, successions: [] };
    expect(findUnit(both, 'Hoá Bình').map(({ unit, isExact }) => [unit.id, isExact])).toEqual([
      ['hau-giang', true],
      ['ha-nam', false],
    ]);
    expect(findUnit(both, 'hoa binh').map(({ isExact }) => isExact)).toEqual([false, false]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        expect(Array.isArray(found(name))).toBe(true);
      }),
    );
    expect(found('UBND '.repeat(2_000_000))).toEqual([]);
  });

  it('finds every unit by its own full name on a day on which it stood', () => {
    for (const unit of nationalUnits.units) {
      for (const { name, validFrom = '2004-07-08' } of unit.names) {
        expect(found(name, validFrom)).toContain(unit.id);
      }
    }
  });
});
