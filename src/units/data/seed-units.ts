import type { Succession } from '../succession.js';
import type { TerritoryKind } from '../territory-kind.js';
import type { Unit, UnitKind } from '../unit.js';

/** The end of the district level, and the beginning of the communes of today. */
const CHANGE = '2025-07-01';
const HA_NOI_BASIS = '1656/NQ-UBTVQH15';
const QUANG_TRI_BASIS = '1680/NQ-UBTVQH15';

/** Announced at the centre on 3/2/2025; the day of each province is not held, so the bodies of Kiên Giang change here. */
const PARTY_CHANGE = '2025-02-03';

type Row = readonly [id: string, code: string, name: string, kind: TerritoryKind];

const DISTRICTS: readonly (readonly [...Row, province: string])[] = [
  ['cam-lo', '468', 'Cam Lộ', 'rural-district', 'quang-tri'],
  ['bo-trach', '455', 'Bố Trạch', 'rural-district', 'quang-binh'],
  ['ba-dinh', '001', 'Ba Đình', 'urban-district', 'ha-noi'],
];

/** Communes of before that matter for homonyms and for codes that were given again. */
const FORMER_COMMUNES: readonly (readonly [...Row, parent: string])[] = [
  ['thi-tran-cam-lo', '19597', 'Cam Lộ', 'township', 'cam-lo'],
  ['phuong-truc-bach', '00004', 'Trúc Bạch', 'ward', 'ba-dinh'],
  ['phuong-ba-dinh-thanh-hoa', '14776', 'Ba Đình', 'ward', 'thanh-hoa'],
  ['phuong-ba-dinh-bim-son', '14812', 'Ba Đình', 'ward', 'thanh-hoa'],
  ['xa-ba-dinh-nga-son', '16096', 'Ba Đình', 'commune', 'thanh-hoa'],
];

/** Communes since 1/7/2025 under the province named at the head of each group. */
const COMMUNES: Readonly<Record<string, readonly Row[]>> = {
  'quang-tri-2025': [
    ['xa-cam-lo', '19597', 'Cam Lộ', 'commune'],
    ['xa-hieu-giang', '19603', 'Hiếu Giang', 'commune'],
    ['xa-hoan-lao', '19111', 'Hoàn Lão', 'commune'],
    ['xa-bac-trach', '19126', 'Bắc Trạch', 'commune'],
    ['xa-phong-nha', '19138', 'Phong Nha', 'commune'],
    ['xa-bo-trach', '19141', 'Bố Trạch', 'commune'],
    ['xa-thuong-trach', '19147', 'Thượng Trạch', 'commune'],
    ['xa-dong-trach', '19159', 'Đông Trạch', 'commune'],
    ['xa-nam-trach', '19198', 'Nam Trạch', 'commune'],
  ],
  'ha-noi': [
    ['phuong-ba-dinh', '00004', 'Ba Đình', 'ward'],
    ['phuong-ngoc-ha', '00008', 'Ngọc Hà', 'ward'],
    ['phuong-giang-vo', '00025', 'Giảng Võ', 'ward'],
    ['phuong-hoan-kiem', '00070', 'Hoàn Kiếm', 'ward'],
    ['phuong-hong-ha', '00097', 'Hồng Hà', 'ward'],
    ['phuong-o-cho-dua', '00190', 'Ô Chợ Dừa', 'ward'],
    ['phuong-lang', '00199', 'Láng', 'ward'],
    ['phuong-van-mieu-quoc-tu-giam', '00226', 'Văn Miếu - Quốc Tử Giám', 'ward'],
  ],
  'thanh-hoa': [['xa-ba-dinh', '16171', 'Ba Đình', 'commune']],
};

/** What became of the districts of the seeds: every one was divided among several communes. */
const DIVISIONS: readonly (readonly [from: string, to: readonly string[], basis: string])[] = [
  ['cam-lo', ['xa-cam-lo', 'xa-hieu-giang'], QUANG_TRI_BASIS],
  [
    'bo-trach',
    [
      'xa-hoan-lao',
      'xa-bac-trach',
      'xa-phong-nha',
      'xa-bo-trach',
      'xa-thuong-trach',
      'xa-dong-trach',
      'xa-nam-trach',
    ],
    QUANG_TRI_BASIS,
  ],
  [
    'ba-dinh',
    [
      'phuong-ba-dinh',
      'phuong-ngoc-ha',
      'phuong-giang-vo',
      'phuong-hoan-kiem',
      'phuong-hong-ha',
      'phuong-o-cho-dua',
      'phuong-lang',
      'phuong-van-mieu-quoc-tu-giam',
    ],
    HA_NOI_BASIS,
  ],
];

/** The bodies of the seeds beside the four that every place has. */
const BODIES: readonly {
  readonly id: string;
  readonly system: Unit['system'];
  readonly level: Unit['level'];
  readonly kind: UnitKind;
  readonly name: string;
  readonly abbreviation: string;
  readonly territory: string;
  readonly parent?: string;
  readonly advises?: string;
  readonly leads?: string;
  readonly validFrom?: string;
  readonly validTo?: string;
}[] = [
  {
    id: 'cam-lo_dan-van',
    system: 'party',
    level: 'district',
    kind: 'party-board',
    name: 'Ban Dân vận Huyện ủy Cam Lộ',
    abbreviation: 'BDVHU',
    territory: 'cam-lo',
    advises: 'cam-lo_party',
    validTo: CHANGE,
  },
  {
    id: 'bo-trach_dan-van',
    system: 'party',
    level: 'district',
    kind: 'party-board',
    name: 'Ban Dân vận Huyện ủy Bố Trạch',
    abbreviation: 'BDVHU',
    territory: 'bo-trach',
    advises: 'bo-trach_party',
    validTo: CHANGE,
  },
  {
    id: 'ba-dinh_dan-van',
    system: 'party',
    level: 'district',
    kind: 'party-board',
    name: 'Ban Dân vận Quận ủy Ba Đình',
    abbreviation: 'BDVQU',
    territory: 'ba-dinh',
    advises: 'ba-dinh_party',
    validTo: CHANGE,
  },
  {
    id: 'ba-dinh_noi-vu',
    system: 'executive',
    level: 'district',
    kind: 'division',
    name: 'Phòng Nội vụ quận Ba Đình',
    abbreviation: 'PNV',
    territory: 'ba-dinh',
    parent: 'ba-dinh_executive',
    validTo: CHANGE,
  },
  {
    id: 'kien-giang_dan-van',
    system: 'party',
    level: 'province',
    kind: 'party-board',
    name: 'Ban Dân vận Tỉnh ủy Kiên Giang',
    abbreviation: 'BDVTU',
    territory: 'kien-giang',
    advises: 'kien-giang_party',
    validTo: PARTY_CHANGE,
  },
  {
    id: 'kien-giang_tuyen-giao',
    system: 'party',
    level: 'province',
    kind: 'party-board',
    name: 'Ban Tuyên giáo Tỉnh ủy Kiên Giang',
    abbreviation: 'BTGTU',
    territory: 'kien-giang',
    advises: 'kien-giang_party',
    validTo: PARTY_CHANGE,
  },
  {
    id: 'kien-giang_tuyen-giao-dan-van',
    system: 'party',
    level: 'province',
    kind: 'party-board',
    name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Kiên Giang',
    abbreviation: 'BTGDVTU',
    territory: 'kien-giang',
    advises: 'kien-giang_party',
    validFrom: PARTY_CHANGE,
    validTo: CHANGE,
  },
  {
    id: 'an-giang-2025_tuyen-giao-dan-van',
    system: 'party',
    level: 'province',
    kind: 'party-board',
    name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy An Giang',
    abbreviation: 'BTGDVTU',
    territory: 'an-giang-2025',
    advises: 'an-giang-2025_party',
    validFrom: CHANGE,
  },
  {
    id: 'kien-giang_ban-can-su',
    system: 'party',
    level: 'province',
    kind: 'party-caucus',
    name: 'Ban cán sự đảng Ủy ban nhân dân tỉnh Kiên Giang',
    abbreviation: 'BCSĐ',
    territory: 'kien-giang',
    leads: 'kien-giang_executive',
    validTo: PARTY_CHANGE,
  },
  {
    id: 'kien-giang_dang-uy-ubnd',
    system: 'party',
    level: 'province',
    kind: 'committee',
    name: 'Đảng ủy Ủy ban nhân dân tỉnh Kiên Giang',
    abbreviation: 'ĐU',
    territory: 'kien-giang',
    parent: 'kien-giang_party',
    leads: 'kien-giang_executive',
    validFrom: PARTY_CHANGE,
    validTo: CHANGE,
  },
  {
    id: 'an-giang-2025_dang-uy-ubnd',
    system: 'party',
    level: 'province',
    kind: 'committee',
    name: 'Đảng ủy Ủy ban nhân dân tỉnh An Giang',
    abbreviation: 'ĐU',
    territory: 'an-giang-2025',
    parent: 'an-giang-2025_party',
    leads: 'an-giang-2025_executive',
    validFrom: CHANGE,
  },
];

function place(
  [id, code, name, kind]: Row,
  level: Unit['level'],
  parents: Unit['parents'],
  span: { readonly validFrom?: string; readonly validTo?: string },
): Unit {
  return {
    id,
    system: 'territory',
    level,
    names: [{ name, kind, ...span }],
    codes: [{ scheme: 'statistics', value: code, ...span }],
    abbreviations: [],
    parents,
    seats: [],
    relations: [],
  };
}

/** Hà Nội and Thanh Hóa stand through the change, so a parent needs its own end. */
function formerPlace(
  [id, code, name, kind, parent]: readonly [...Row, parent: string],
  level: Unit['level'],
): Unit {
  const span = { validTo: CHANGE };
  return place([id, code, name, kind], level, [{ unit: parent, ...span }], span);
}

/** The districts of the seeds and the communes they passed into, with some of their homonyms. */
export const seedTerritories: readonly Unit[] = /* @__PURE__ */ [
  ...DISTRICTS.map((row) => formerPlace(row, 'district')),
  ...FORMER_COMMUNES.map((row) => formerPlace(row, 'commune')),
  ...Object.entries(COMMUNES).flatMap(([unit, rows]) =>
    rows.map((row) => place(row, 'commune', [{ unit, validFrom: CHANGE }], { validFrom: CHANGE })),
  ),
];

/** What became of the territories of the seeds. */
export const seedTerritorySuccessions: readonly Succession[] = /* @__PURE__ */ [
  ...DIVISIONS.flatMap(([from, heirs, basis]) =>
    heirs.map((to): Succession => ({ from, to, date: CHANGE, relation: 'part', basis })),
  ),
  step('thi-tran-cam-lo', 'xa-cam-lo', 'whole', QUANG_TRI_BASIS),
  step('phuong-truc-bach', 'phuong-ba-dinh', 'whole', HA_NOI_BASIS),
  step('xa-ba-dinh-nga-son', 'xa-ba-dinh', 'whole'),
];

/** The bodies of the seeds beside the four that every place has, then and now. */
export const seedBodies: readonly Unit[] = /* @__PURE__ */ BODIES.map((body) => {
  const { id, system, level, kind, name, territory, parent } = body;
  const span = {
    ...(body.validFrom && { validFrom: body.validFrom }),
    ...(body.validTo && { validTo: body.validTo }),
  };
  return {
    id,
    system,
    level,
    names: [{ name, kind, ...span }],
    codes: [],
    abbreviations: [{ value: body.abbreviation, ...span }],
    parents: parent ? [{ unit: parent, ...span }] : [],
    seats: [],
    relations: (['advises', 'leads'] as const).flatMap((relation) => {
      const unit = body[relation];
      return unit ? [{ relation, unit, ...span }] : [];
    }),
    territory,
  };
});

/** What became of the bodies of the seeds; part of a district's tasks went to the province. */
export const seedBodySuccessions: readonly Succession[] = /* @__PURE__ */ [
  step('cam-lo_executive', 'quang-tri-2025_executive', 'part'),
  step('bo-trach_executive', 'quang-tri-2025_executive', 'part'),
  step('ba-dinh_executive', 'ha-noi_executive', 'part'),
  ...['cam-lo_dan-van', 'bo-trach_dan-van', 'ba-dinh_dan-van', 'ba-dinh_noi-vu'].map(
    (from): Succession => ({ from, date: CHANGE, relation: 'dissolved' }),
  ),
  step('kien-giang_dan-van', 'kien-giang_tuyen-giao-dan-van', 'whole', undefined, PARTY_CHANGE),
  step('kien-giang_tuyen-giao', 'kien-giang_tuyen-giao-dan-van', 'whole', undefined, PARTY_CHANGE),
  step('kien-giang_tuyen-giao-dan-van', 'an-giang-2025_tuyen-giao-dan-van', 'whole'),
  step('kien-giang_ban-can-su', 'kien-giang_dang-uy-ubnd', 'whole', undefined, PARTY_CHANGE),
  step('kien-giang_dang-uy-ubnd', 'an-giang-2025_dang-uy-ubnd', 'whole'),
];

function step(
  from: string,
  to: string,
  relation: Succession['relation'],
  basis?: string,
  date = CHANGE,
): Succession {
  return { from, to, date, relation, ...(basis && { basis }) };
}
