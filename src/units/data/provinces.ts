import type { Succession } from '../succession.js';
import type { Unit, UnitName } from '../unit.js';

/**
 * The first day for which the provinces are held: the day of QĐ 124/2004/QĐ-TTg, which gave them the codes of the Statistics
 * Office that stand here. A province without an earlier beginning of its own begins here: that is where the data begin,
 * not the day it was founded.
 *
 * @example
 * provincesAt(PROVINCES_KNOWN_FROM).length; // 64
 */
export const PROVINCES_KNOWN_FROM = '2004-07-08';

const MERGER = '2025-07-01';
const MERGER_BASIS = '202/2025/QH15';

type Row = readonly [
  id: string,
  code: string,
  name: string,
  seat: string,
  kind?: 'province' | 'municipality',
  aliases?: readonly string[],
];

/** Unchanged on 1/7/2025; Huế and its change of 1/1/2025 stand apart. */
const UNCHANGED: readonly Row[] = [
  ['ha-noi', '01', 'Hà Nội', 'Hà Nội', 'municipality'],
  ['cao-bang', '04', 'Cao Bằng', 'Cao Bằng'],
  ['dien-bien', '11', 'Điện Biên', 'Điện Biên Phủ'],
  ['lai-chau', '12', 'Lai Châu', 'Lai Châu'],
  ['son-la', '14', 'Sơn La', 'Sơn La'],
  ['lang-son', '20', 'Lạng Sơn', 'Lạng Sơn'],
  ['quang-ninh', '22', 'Quảng Ninh', 'Hạ Long'],
  ['thanh-hoa', '38', 'Thanh Hóa', 'Thanh Hóa'],
  ['nghe-an', '40', 'Nghệ An', 'Vinh'],
  ['ha-tinh', '42', 'Hà Tĩnh', 'Hà Tĩnh'],
];

const SAI_GON = ['TP.HCM', 'HCM', 'Sài Gòn'];
const DAK_LAK = ['Đăk Lăk', 'Đắc Lắk', 'Đắc Lắc'];

/** Ended on 1/7/2025, each whole into the unit named at the head of its group. */
const MERGED: Readonly<Record<string, readonly Row[]>> = {
  'tuyen-quang-2025': [
    ['tuyen-quang', '08', 'Tuyên Quang', 'Tuyên Quang'],
    ['ha-giang', '02', 'Hà Giang', 'Hà Giang'],
  ],
  'lao-cai-2025': [
    ['lao-cai', '10', 'Lào Cai', 'Lào Cai'],
    ['yen-bai', '15', 'Yên Bái', 'Yên Bái'],
  ],
  'thai-nguyen-2025': [
    ['thai-nguyen', '19', 'Thái Nguyên', 'Thái Nguyên'],
    ['bac-kan', '06', 'Bắc Kạn', 'Bắc Kạn', 'province', ['Bắc Cạn']],
  ],
  'bac-ninh-2025': [
    ['bac-ninh', '27', 'Bắc Ninh', 'Bắc Ninh'],
    ['bac-giang', '24', 'Bắc Giang', 'Bắc Giang'],
  ],
  'phu-tho-2025': [
    ['phu-tho', '25', 'Phú Thọ', 'Việt Trì'],
    ['vinh-phuc', '26', 'Vĩnh Phúc', 'Vĩnh Yên'],
    ['hoa-binh', '17', 'Hòa Bình', 'Hòa Bình'],
  ],
  'hai-phong-2025': [
    ['hai-phong', '31', 'Hải Phòng', 'Hải Phòng', 'municipality'],
    ['hai-duong', '30', 'Hải Dương', 'Hải Dương'],
  ],
  'hung-yen-2025': [
    ['hung-yen', '33', 'Hưng Yên', 'Hưng Yên'],
    ['thai-binh', '34', 'Thái Bình', 'Thái Bình'],
  ],
  'ninh-binh-2025': [
    ['ninh-binh', '37', 'Ninh Bình', 'Ninh Bình'],
    ['ha-nam', '35', 'Hà Nam', 'Phủ Lý'],
    ['nam-dinh', '36', 'Nam Định', 'Nam Định'],
  ],
  'quang-tri-2025': [
    ['quang-tri', '45', 'Quảng Trị', 'Đông Hà'],
    ['quang-binh', '44', 'Quảng Bình', 'Đồng Hới'],
  ],
  'da-nang-2025': [
    ['da-nang', '48', 'Đà Nẵng', 'Đà Nẵng', 'municipality'],
    ['quang-nam', '49', 'Quảng Nam', 'Tam Kỳ'],
  ],
  'quang-ngai-2025': [
    ['quang-ngai', '51', 'Quảng Ngãi', 'Quảng Ngãi'],
    ['kon-tum', '62', 'Kon Tum', 'Kon Tum'],
  ],
  'gia-lai-2025': [
    ['gia-lai', '64', 'Gia Lai', 'Pleiku'],
    ['binh-dinh', '52', 'Bình Định', 'Quy Nhơn'],
  ],
  'khanh-hoa-2025': [
    ['khanh-hoa', '56', 'Khánh Hòa', 'Nha Trang'],
    ['ninh-thuan', '58', 'Ninh Thuận', 'Phan Rang - Tháp Chàm'],
  ],
  'dak-lak-2025': [
    ['dak-lak', '66', 'Đắk Lắk', 'Buôn Ma Thuột', 'province', DAK_LAK],
    ['phu-yen', '54', 'Phú Yên', 'Tuy Hòa'],
  ],
  'lam-dong-2025': [
    ['lam-dong', '68', 'Lâm Đồng', 'Đà Lạt'],
    ['dak-nong', '67', 'Đắk Nông', 'Gia Nghĩa', 'province', ['Đăk Nông', 'Đắc Nông']],
    ['binh-thuan', '60', 'Bình Thuận', 'Phan Thiết'],
  ],
  'dong-nai-2025': [
    ['dong-nai', '75', 'Đồng Nai', 'Biên Hòa'],
    ['binh-phuoc', '70', 'Bình Phước', 'Đồng Xoài'],
  ],
  'ho-chi-minh-2025': [
    ['ho-chi-minh', '79', 'Hồ Chí Minh', 'Hồ Chí Minh', 'municipality', SAI_GON],
    ['binh-duong', '74', 'Bình Dương', 'Thủ Dầu Một'],
    ['ba-ria-vung-tau', '77', 'Bà Rịa - Vũng Tàu', 'Bà Rịa'],
  ],
  'tay-ninh-2025': [
    ['tay-ninh', '72', 'Tây Ninh', 'Tây Ninh'],
    ['long-an', '80', 'Long An', 'Tân An'],
  ],
  'dong-thap-2025': [
    ['dong-thap', '87', 'Đồng Tháp', 'Cao Lãnh'],
    ['tien-giang', '82', 'Tiền Giang', 'Mỹ Tho'],
  ],
  'vinh-long-2025': [
    ['vinh-long', '86', 'Vĩnh Long', 'Vĩnh Long'],
    ['ben-tre', '83', 'Bến Tre', 'Bến Tre'],
    ['tra-vinh', '84', 'Trà Vinh', 'Trà Vinh'],
  ],
  'an-giang-2025': [
    ['an-giang', '89', 'An Giang', 'Long Xuyên'],
    ['kien-giang', '91', 'Kiên Giang', 'Rạch Giá'],
  ],
  'can-tho-2025': [
    ['can-tho', '92', 'Cần Thơ', 'Cần Thơ', 'municipality'],
    ['soc-trang', '94', 'Sóc Trăng', 'Sóc Trăng'],
    ['hau-giang', '93', 'Hậu Giang', 'Vị Thanh'],
  ],
  'ca-mau-2025': [
    ['ca-mau', '96', 'Cà Mau', 'Cà Mau'],
    ['bac-lieu', '95', 'Bạc Liêu', 'Bạc Liêu'],
  ],
};

/** Made on 1/7/2025, with the seats of 60-NQ/TW; Đồng Nai and its change of 30/4/2026 stand apart. */
const MADE: readonly Row[] = [
  ['tuyen-quang-2025', '08', 'Tuyên Quang', 'Tuyên Quang'],
  ['lao-cai-2025', '15', 'Lào Cai', 'Yên Bái'],
  ['thai-nguyen-2025', '19', 'Thái Nguyên', 'Thái Nguyên'],
  ['bac-ninh-2025', '24', 'Bắc Ninh', 'Bắc Giang'],
  ['phu-tho-2025', '25', 'Phú Thọ', 'Việt Trì'],
  ['hai-phong-2025', '31', 'Hải Phòng', 'Hải Phòng', 'municipality'],
  ['hung-yen-2025', '33', 'Hưng Yên', 'Hưng Yên'],
  ['ninh-binh-2025', '37', 'Ninh Bình', 'Hoa Lư'],
  ['quang-tri-2025', '44', 'Quảng Trị', 'Đồng Hới'],
  ['da-nang-2025', '48', 'Đà Nẵng', 'Đà Nẵng', 'municipality'],
  ['quang-ngai-2025', '51', 'Quảng Ngãi', 'Quảng Ngãi'],
  ['gia-lai-2025', '52', 'Gia Lai', 'Quy Nhơn'],
  ['khanh-hoa-2025', '56', 'Khánh Hòa', 'Nha Trang'],
  ['dak-lak-2025', '66', 'Đắk Lắk', 'Buôn Ma Thuột', 'province', DAK_LAK],
  ['lam-dong-2025', '68', 'Lâm Đồng', 'Đà Lạt'],
  ['ho-chi-minh-2025', '79', 'Hồ Chí Minh', 'Hồ Chí Minh', 'municipality', SAI_GON],
  ['tay-ninh-2025', '80', 'Tây Ninh', 'Tân An'],
  ['dong-thap-2025', '82', 'Đồng Tháp', 'Mỹ Tho'],
  ['vinh-long-2025', '86', 'Vĩnh Long', 'Vĩnh Long'],
  ['an-giang-2025', '91', 'An Giang', 'Rạch Giá'],
  ['can-tho-2025', '92', 'Cần Thơ', 'Cần Thơ', 'municipality'],
  ['ca-mau-2025', '96', 'Cà Mau', 'Cà Mau'],
];

/** The one province among them that moved its seat. */
const MOVED: Readonly<Record<string, Unit['seats']>> = {
  'ba-ria-vung-tau': [
    { name: 'Vũng Tàu', validFrom: PROVINCES_KNOWN_FROM, validTo: '2012-05-02' },
    { name: 'Bà Rịa', validFrom: '2012-05-02', validTo: MERGER },
  ],
};

interface Span {
  readonly validFrom: string;
  readonly validTo?: string;
}

function province([id, code, name, seat, kind = 'province', aliases]: Row, span: Span): Unit {
  const named = { name, kind, ...(aliases && { aliases: [...aliases] }), ...span };
  return territory(id, code, seat, [named], span);
}

function territory(id: string, code: string, seat: string, names: UnitName[], span: Span): Unit {
  return {
    id,
    system: 'territory',
    level: 'province',
    names,
    codes: [{ scheme: 'statistics', value: code, ...span }],
    abbreviations: [],
    parents: [],
    seats: MOVED[id] ?? [{ name: seat, ...span }],
    relations: [],
  };
}

/** Hà Tây, joined to Hà Nội on 1/8/2008 by 15/2008/QH12. */
function haTay(): Unit {
  return province(['ha-tay', '28', 'Hà Tây', 'Hà Đông'], {
    validFrom: PROVINCES_KNOWN_FROM,
    validTo: '2008-08-01',
  });
}

/** Tỉnh Thừa Thiên Huế, from 1/1/2025 thành phố Huế; one unit, code 46 throughout. */
function hue(): Unit {
  return territory(
    'hue',
    '46',
    'Huế',
    [
      {
        name: 'Thừa Thiên Huế',
        kind: 'province',
        aliases: ['TT-Huế'],
        validFrom: PROVINCES_KNOWN_FROM,
        validTo: '2025-01-01',
      },
      { name: 'Huế', kind: 'municipality', validFrom: '2025-01-01' },
    ],
    { validFrom: PROVINCES_KNOWN_FROM },
  );
}

/** Tỉnh Đồng Nai of 1/7/2025, from 30/4/2026 thành phố Đồng Nai; one unit, code 75 throughout. */
function dongNai(): Unit {
  return territory(
    'dong-nai-2025',
    '75',
    'Biên Hòa',
    [
      { name: 'Đồng Nai', kind: 'province', validFrom: MERGER, validTo: '2026-04-30' },
      { name: 'Đồng Nai', kind: 'municipality', validFrom: '2026-04-30' },
    ],
    { validFrom: MERGER },
  );
}

/**
 * The provinces and cities under the central government since 8/7/2004, those that ended among them.
 *
 * @example
 * provinces.some(({ id }) => id === 'ha-giang'); // true, although it is no province any more
 */
export const provinces: readonly Unit[] = /* @__PURE__ */ makeProvinces();

/**
 * How the provinces became what they are: Hà Tây 2008, Huế 2025, 63 to 34 on 1/7/2025, Đồng Nai 2026.
 *
 * @example
 * provinceSuccessions.find(({ from }) => from === 'ha-giang')?.to; // 'tuyen-quang-2025'
 */
export const provinceSuccessions: readonly Succession[] = /* @__PURE__ */ makeSuccessions();

function makeProvinces(): Unit[] {
  const validFrom = PROVINCES_KNOWN_FROM;
  return [
    ...UNCHANGED.map((row) => province(row, { validFrom })),
    ...Object.values(MERGED)
      .flat()
      .map((row) => province(row, { validFrom, validTo: MERGER })),
    ...MADE.map((row) => province(row, { validFrom: MERGER })),
    haTay(),
    hue(),
    dongNai(),
  ];
}

function makeSuccessions(): Succession[] {
  const mergers = Object.entries(MERGED).flatMap(([to, rows]) =>
    rows.map(([from]): Succession => ({
      from,
      to,
      date: MERGER,
      relation: 'whole',
      basis: MERGER_BASIS,
    })),
  );
  return [
    {
      from: 'ha-tay',
      to: 'ha-noi',
      date: '2008-08-01',
      relation: 'whole',
      basis: '15/2008/QH12',
    },
    ...(['renamed', 'rekinded'] as const).map((relation): Succession => ({
      from: 'hue',
      to: 'hue',
      date: '2025-01-01',
      relation,
      basis: '175/2024/QH15',
    })),
    ...mergers,
    {
      from: 'dong-nai-2025',
      to: 'dong-nai-2025',
      date: '2026-04-30',
      relation: 'rekinded',
      basis: '30/2026/QH16',
    },
  ];
}
