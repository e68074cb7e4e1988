import { describe, expect, it } from 'vitest';
import { validate } from '../../../src/schema/index.js';
import {
  PROVINCES_KNOWN_FROM,
  nationalUnits,
  predecessors,
  provincesAt,
  successors,
  unitAt,
  unitRegisterSchema,
} from '../../../src/units/index.js';

/** Code, unit, and the old units with their codes: domain reference, section 3.2. */
const MERGERS = [
  ['08', 'Tuyên Quang', 'Tuyên Quang 08, Hà Giang 02', 'Tuyên Quang'],
  ['15', 'Lào Cai', 'Lào Cai 10, Yên Bái 15', 'Yên Bái'],
  ['19', 'Thái Nguyên', 'Thái Nguyên 19, Bắc Kạn 06', 'Thái Nguyên'],
  ['24', 'Bắc Ninh', 'Bắc Ninh 27, Bắc Giang 24', 'Bắc Giang'],
  ['25', 'Phú Thọ', 'Phú Thọ 25, Vĩnh Phúc 26, Hòa Bình 17', 'Việt Trì'],
  ['31', 'Hải Phòng', 'Hải Phòng 31, Hải Dương 30', 'Hải Phòng'],
  ['33', 'Hưng Yên', 'Hưng Yên 33, Thái Bình 34', 'Hưng Yên'],
  ['37', 'Ninh Bình', 'Ninh Bình 37, Hà Nam 35, Nam Định 36', 'Hoa Lư'],
  ['44', 'Quảng Trị', 'Quảng Trị 45, Quảng Bình 44', 'Đồng Hới'],
  ['48', 'Đà Nẵng', 'Đà Nẵng 48, Quảng Nam 49', 'Đà Nẵng'],
  ['51', 'Quảng Ngãi', 'Quảng Ngãi 51, Kon Tum 62', 'Quảng Ngãi'],
  ['52', 'Gia Lai', 'Gia Lai 64, Bình Định 52', 'Quy Nhơn'],
  ['56', 'Khánh Hòa', 'Khánh Hòa 56, Ninh Thuận 58', 'Nha Trang'],
  ['66', 'Đắk Lắk', 'Đắk Lắk 66, Phú Yên 54', 'Buôn Ma Thuột'],
  ['68', 'Lâm Đồng', 'Lâm Đồng 68, Đắk Nông 67, Bình Thuận 60', 'Đà Lạt'],
  ['75', 'Đồng Nai', 'Đồng Nai 75, Bình Phước 70', 'Biên Hòa'],
  ['79', 'Hồ Chí Minh', 'Hồ Chí Minh 79, Bình Dương 74, Bà Rịa - Vũng Tàu 77', 'Hồ Chí Minh'],
  ['80', 'Tây Ninh', 'Tây Ninh 72, Long An 80', 'Tân An'],
  ['82', 'Đồng Tháp', 'Đồng Tháp 87, Tiền Giang 82', 'Mỹ Tho'],
  ['86', 'Vĩnh Long', 'Vĩnh Long 86, Bến Tre 83, Trà Vinh 84', 'Vĩnh Long'],
  ['91', 'An Giang', 'An Giang 89, Kiên Giang 91', 'Rạch Giá'],
  ['92', 'Cần Thơ', 'Cần Thơ 92, Sóc Trăng 94, Hậu Giang 93', 'Cần Thơ'],
  ['96', 'Cà Mau', 'Cà Mau 96, Bạc Liêu 95', 'Cà Mau'],
] as const;

const byCode = (date: string, code: string) =>
  provincesAt(date).find((province) => province.code === code);

describe('a text that is no day', () => {
  it.each(['', 'hôm nay', '9999-99-99', '2025-02-30', '01/07/2025'])('%j has no units', (date) => {
    expect(provincesAt(date)).toEqual([]);
    expect(unitAt(nationalUnits, 'hue', date)).toBeUndefined();
  });
});

describe('provincesAt', () => {
  it.each([
    ['2004-07-08', 64, 5],
    ['2008-07-31', 64, 5],
    ['2008-08-01', 63, 5],
    ['2024-12-31', 63, 5],
    ['2025-01-01', 63, 6],
    ['2025-06-30', 63, 6],
    ['2025-07-01', 34, 6],
    ['2026-04-29', 34, 6],
    ['2026-04-30', 34, 7],
  ])('gives on %s %i provinces, %i of them cities', (date, count, cities) => {
    const provinces = provincesAt(date);
    expect(provinces).toHaveLength(count);
    expect(provinces.filter(({ kind }) => kind === 'municipality')).toHaveLength(cities);
  });

  it('gives nothing for a day before the data begin', () => {
    expect(PROVINCES_KNOWN_FROM).toBe('2004-07-08');
    expect(provincesAt('2004-07-07')).toEqual([]);
  });

  it('uses each code once on a day, in their order', () => {
    for (const date of ['2008-01-01', '2020-01-01', '2025-07-01']) {
      const codes = provincesAt(date).map(({ code }) => code);
      expect([...new Set(codes)].sort()).toEqual(codes);
    }
  });

  it.each([
    ['15', 'Yên Bái', 'Lào Cai'],
    ['24', 'Bắc Giang', 'Bắc Ninh'],
    ['44', 'Quảng Bình', 'Quảng Trị'],
    ['52', 'Bình Định', 'Gia Lai'],
    ['80', 'Long An', 'Tây Ninh'],
    ['82', 'Tiền Giang', 'Đồng Tháp'],
    ['91', 'Kiên Giang', 'An Giang'],
  ])('knows that code %s was %s and is %s', (code, before, after) => {
    expect(byCode('2025-06-30', code)?.name).toBe(before);
    expect(byCode('2025-07-01', code)?.name).toBe(after);
  });

  it.each(['01', '04', '11', '12', '14', '20', '22', '38', '40', '42', '46'])(
    'keeps the unit of code %s through 1/7/2025',
    (code) => {
      expect(byCode('2025-07-01', code)?.id).toBe(byCode('2025-06-30', code)?.id);
    },
  );

  it('makes Thừa Thiên Huế thành phố Huế on 1/1/2025 under the same code', () => {
    expect(byCode('2024-12-31', '46')).toMatchObject({
      id: 'hue',
      fullName: 'Tỉnh Thừa Thiên Huế',
    });
    expect(byCode('2025-01-01', '46')).toMatchObject({ id: 'hue', fullName: 'Thành phố Huế' });
  });

  it('makes Đồng Nai a city on 30/4/2026', () => {
    expect(byCode('2026-04-29', '75')?.fullName).toBe('Tỉnh Đồng Nai');
    expect(byCode('2026-04-30', '75')?.fullName).toBe('Thành phố Đồng Nai');
  });
});

describe('the mergers of 202/2025/QH15', () => {
  it.each(MERGERS)('makes %s %s of %s, seat %s', (code, name, parts, seat) => {
    const made = byCode('2025-07-01', code);
    expect(made).toMatchObject({ name, seat });
    const before = predecessors(nationalUnits, made?.id ?? '');
    expect(
      before
        .map(({ id }) => unitAt(nationalUnits, id, '2025-06-30'))
        .map((unit) => `${unit?.name} ${unit?.code}`)
        .join(', '),
    ).toBe(parts);
    for (const { share, steps } of before) {
      expect(share).toBe('whole');
      expect(steps).toMatchObject([{ date: '2025-07-01', basis: '202/2025/QH15' }]);
    }
  });

  it('takes 52 provinces in', () => {
    const merged = provincesAt('2025-06-30').filter(
      ({ id }) => successors(nationalUnits, id, '2025-07-01').length > 0,
    );
    expect(merged).toHaveLength(52);
  });
});

describe('nationalUnits', () => {
  it('keeps the rules of a register', () => {
    expect(validate(unitRegisterSchema, nationalUnits, 'en')).toMatchObject({ ok: true });
  });

  it.each([
    ['ban-dan-van-trung-uong', 'ban-tuyen-giao-va-dan-van-trung-uong', '2025-02-03'],
    ['ban-tuyen-giao-trung-uong', 'ban-tuyen-giao-va-dan-van-trung-uong', '2025-02-03'],
    ['ban-can-su-dang-chinh-phu', 'dang-uy-chinh-phu', '2025-02-03'],
    ['bo-lao-dong', 'bo-noi-vu', '2025-03-01'],
    ['bo-ke-hoach-va-dau-tu', 'bo-tai-chinh', '2025-03-01'],
    ['bo-giao-thong-van-tai', 'bo-xay-dung', '2025-03-01'],
    ['bo-tai-nguyen-va-moi-truong', 'bo-nong-nghiep-va-moi-truong', '2025-03-01'],
    ['bo-nong-nghiep', 'bo-nong-nghiep-va-moi-truong', '2025-03-01'],
    ['bo-thong-tin-va-truyen-thong', 'bo-khoa-hoc-va-cong-nghe', '2025-03-01'],
  ])('lets %s pass into %s on %s', (from, to, date) => {
    const eve = date.replace(/\d\d$/, (day) => String(Number(day) - 1).padStart(2, '0'));
    expect(unitAt(nationalUnits, from, date)).toBeUndefined();
    expect(unitAt(nationalUnits, from, '2025-01-31')).toBeDefined();
    expect(successors(nationalUnits, from, eve)).toEqual([]);
    expect(successors(nationalUnits, from, date)).toMatchObject([
      { id: to, share: 'whole', steps: [{ date }] },
    ]);
  });

  it('has four party committees at central bodies since 3/2/2025', () => {
    const standing = (date: string) =>
      nationalUnits.units.filter(
        ({ id, level }) =>
          id.startsWith('dang-uy-') && level === 'central' && unitAt(nationalUnits, id, date),
      );
    expect(standing('2025-02-02')).toHaveLength(0);
    expect(standing('2025-02-03')).toHaveLength(4);
  });

  it('places the unions under the Front since 1/7/2025', () => {
    expect(unitAt(nationalUnits, 'trung-uong-doan', '2025-06-30')?.parent).toBeUndefined();
    expect(unitAt(nationalUnits, 'trung-uong-doan', '2025-07-01')?.parent).toBe('mat-tran');
  });

  it('lets committee, council, UBND and Front of a place share its territory', () => {
    const organs = nationalUnits.units.filter(({ territory }) => territory === 'cam-lo');
    expect(organs.map(({ id }) => unitAt(nationalUnits, id, '2018-06-13')?.name)).toEqual([
      'Huyện ủy Cam Lộ',
      'Hội đồng nhân dân huyện Cam Lộ',
      'Ủy ban nhân dân huyện Cam Lộ',
      'Ủy ban Mặt trận Tổ quốc Việt Nam huyện Cam Lộ',
      'Ban Dân vận Huyện ủy Cam Lộ',
    ]);
  });

  it.each([
    ['cam-lo', 'xa-cam-lo xa-hieu-giang'],
    [
      'bo-trach',
      'xa-hoan-lao xa-bac-trach xa-phong-nha xa-bo-trach xa-thuong-trach xa-dong-trach xa-nam-trach',
    ],
    [
      'ba-dinh',
      'phuong-ba-dinh phuong-ngoc-ha phuong-giang-vo phuong-hoan-kiem phuong-hong-ha phuong-o-cho-dua phuong-lang phuong-van-mieu-quoc-tu-giam',
    ],
  ])('divides the district %s of an example page among %s', (from, to) => {
    const heirs = successors(nationalUnits, from);
    expect(heirs.map(({ id }) => id).join(' ')).toBe(to);
    expect(heirs.every(({ share }) => share === 'part')).toBe(true);
    expect(unitAt(nationalUnits, from, '2025-06-30')).toMatchObject({ level: 'district' });
    expect(unitAt(nationalUnits, from, '2025-07-01')).toBeUndefined();
  });

  it.each([
    ['kien-giang', 'an-giang-2025'],
    ['kien-giang_executive', 'an-giang-2025_executive'],
    ['kien-giang_ban-can-su', 'an-giang-2025_dang-uy-ubnd'],
    ['kien-giang_dan-van', 'an-giang-2025_tuyen-giao-dan-van'],
    ['bac-lieu', 'ca-mau-2025'],
  ])('follows %s to %s of today', (from, to) => {
    const last = successors(nationalUnits, from, '2026-11-22').filter(({ isLast }) => isLast);
    expect(last).toMatchObject([{ id: to, share: 'whole' }]);
  });

  it('gives code 00004 to phường Trúc Bạch, then to phường Ba Đình', () => {
    expect(unitAt(nationalUnits, 'phuong-truc-bach', '2025-06-30')?.code).toBe('00004');
    expect(unitAt(nationalUnits, 'phuong-ba-dinh', '2025-06-30')).toBeUndefined();
    expect(unitAt(nationalUnits, 'phuong-ba-dinh', '2025-07-01')?.code).toBe('00004');
  });
});
