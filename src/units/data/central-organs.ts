import type { Succession } from '../succession.js';
import type { Unit, UnitKind, UnitSystem } from '../unit.js';

/** Announced on 3/2/2025: the central boards and the four new party committees at central bodies. */
const PARTY_CHANGE = '2025-02-03';
/** The Government of 176/2025/QH15. */
const GOVERNMENT_CHANGE = '2025-03-01';
const GOVERNMENT_BASIS = '176/2025/QH15';
/** The political-social organisations are placed under the Front. */
const FRONT_CHANGE = '2025-07-01';

interface Organ {
  readonly id: string;
  readonly system: UnitSystem;
  readonly kind: UnitKind;
  readonly name: string;
  readonly abbreviations: readonly string[];
  readonly aliases?: readonly string[];
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly advises?: string;
  readonly leads?: string;
  readonly parent?: string;
  readonly parentFrom?: string;
}

const PARTY: readonly Organ[] = [
  {
    id: 'trung-uong',
    system: 'party',
    kind: 'committee',
    name: 'Ban Chấp hành Trung ương Đảng',
    abbreviations: ['TW'],
    aliases: ['Trung ương', 'Trung ương Đảng', 'BCHTW', 'BCHTW Đảng'],
  },
  {
    id: 'bo-chinh-tri',
    system: 'party',
    kind: 'committee',
    name: 'Bộ Chính trị',
    abbreviations: ['TW'],
    aliases: ['Bộ Chính trị Trung ương Đảng', 'Bộ Chính trị Ban Chấp hành Trung ương Đảng'],
    parent: 'trung-uong',
  },
  {
    id: 'ban-bi-thu',
    system: 'party',
    kind: 'committee',
    name: 'Ban Bí thư Trung ương Đảng',
    abbreviations: ['TW'],
    aliases: ['Ban Bí thư', 'Ban Bí thư Ban Chấp hành Trung ương Đảng'],
    parent: 'trung-uong',
  },
  {
    id: 'van-phong-trung-uong',
    system: 'party',
    kind: 'office',
    name: 'Văn phòng Trung ương Đảng',
    abbreviations: ['VPTW'],
    advises: 'trung-uong',
  },
  {
    id: 'ban-dan-van-trung-uong',
    system: 'party',
    kind: 'party-board',
    name: 'Ban Dân vận Trung ương',
    abbreviations: ['BDVTW'],
    advises: 'trung-uong',
    validTo: PARTY_CHANGE,
  },
  {
    id: 'ban-tuyen-giao-trung-uong',
    system: 'party',
    kind: 'party-board',
    name: 'Ban Tuyên giáo Trung ương',
    abbreviations: ['BTGTW'],
    advises: 'trung-uong',
    validTo: PARTY_CHANGE,
  },
  {
    id: 'ban-tuyen-giao-va-dan-van-trung-uong',
    system: 'party',
    kind: 'party-board',
    name: 'Ban Tuyên giáo và Dân vận Trung ương',
    abbreviations: ['BTGDVTW'],
    advises: 'trung-uong',
    validFrom: PARTY_CHANGE,
  },
  {
    id: 'ban-chinh-sach-chien-luoc-trung-uong',
    system: 'party',
    kind: 'party-board',
    name: 'Ban Chính sách, chiến lược Trung ương',
    abbreviations: [],
    advises: 'trung-uong',
    validFrom: PARTY_CHANGE,
  },
  {
    id: 'ban-to-chuc-trung-uong',
    system: 'party',
    kind: 'party-board',
    name: 'Ban Tổ chức Trung ương',
    abbreviations: ['BTCTW'],
    advises: 'trung-uong',
  },
  {
    id: 'ban-noi-chinh-trung-uong',
    system: 'party',
    kind: 'party-board',
    name: 'Ban Nội chính Trung ương',
    abbreviations: ['BNCTW'],
    advises: 'trung-uong',
  },
  {
    id: 'uy-ban-kiem-tra-trung-uong',
    system: 'party',
    kind: 'party-board',
    name: 'Ủy ban Kiểm tra Trung ương',
    abbreviations: ['UBKTTW'],
    advises: 'trung-uong',
  },
  {
    id: 'hoc-vien-chinh-tri-quoc-gia',
    system: 'party',
    kind: 'school',
    name: 'Học viện Chính trị quốc gia Hồ Chí Minh',
    abbreviations: ['HVCTQG'],
    parent: 'trung-uong',
  },
  {
    id: 'ban-can-su-dang-chinh-phu',
    system: 'party',
    kind: 'party-caucus',
    name: 'Ban cán sự đảng Chính phủ',
    abbreviations: ['BCSĐCP'],
    leads: 'chinh-phu',
    validTo: PARTY_CHANGE,
  },
  {
    id: 'dang-uy-chinh-phu',
    system: 'party',
    kind: 'committee',
    name: 'Đảng ủy Chính phủ',
    abbreviations: ['ĐU'],
    leads: 'chinh-phu',
    parent: 'trung-uong',
    validFrom: PARTY_CHANGE,
  },
  {
    id: 'dang-doan-quoc-hoi',
    system: 'party',
    kind: 'party-caucus',
    name: 'Đảng đoàn Quốc hội',
    abbreviations: ['ĐĐ'],
    leads: 'quoc-hoi',
    validTo: PARTY_CHANGE,
  },
  {
    id: 'dang-uy-quoc-hoi',
    system: 'party',
    kind: 'committee',
    name: 'Đảng ủy Quốc hội',
    abbreviations: ['ĐU'],
    leads: 'quoc-hoi',
    parent: 'trung-uong',
    validFrom: PARTY_CHANGE,
  },
  {
    id: 'dang-doan-mat-tran',
    system: 'party',
    kind: 'party-caucus',
    name: 'Đảng đoàn Mặt trận Tổ quốc Việt Nam',
    abbreviations: ['ĐĐ'],
    leads: 'mat-tran',
    validTo: PARTY_CHANGE,
  },
  {
    id: 'dang-uy-mat-tran',
    system: 'party',
    kind: 'committee',
    name: 'Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương',
    abbreviations: ['ĐU'],
    leads: 'mat-tran',
    parent: 'trung-uong',
    validFrom: PARTY_CHANGE,
  },
  {
    id: 'dang-uy-cac-co-quan-dang-trung-uong',
    system: 'party',
    kind: 'committee',
    name: 'Đảng ủy các cơ quan Đảng Trung ương',
    abbreviations: ['ĐU'],
    parent: 'trung-uong',
    validFrom: PARTY_CHANGE,
  },
];

const STATE: readonly Organ[] = [
  {
    id: 'quoc-hoi',
    system: 'council',
    kind: 'council',
    name: 'Quốc hội',
    abbreviations: ['QH'],
  },
  {
    id: 'uy-ban-thuong-vu-quoc-hoi',
    system: 'council',
    kind: 'council',
    name: 'Ủy ban Thường vụ Quốc hội',
    abbreviations: ['UBTVQH'],
    aliases: ['UBTVQH'],
    parent: 'quoc-hoi',
  },
  {
    id: 'chu-tich-nuoc',
    system: 'state',
    kind: 'officeholder',
    name: 'Chủ tịch nước',
    abbreviations: ['CTN'],
  },
  {
    id: 'kiem-toan-nha-nuoc',
    system: 'state',
    kind: 'agency',
    name: 'Kiểm toán nhà nước',
    abbreviations: ['KTNN'],
  },
  {
    id: 'chinh-phu',
    system: 'executive',
    kind: 'executive',
    name: 'Chính phủ',
    abbreviations: ['CP'],
  },
  {
    id: 'thu-tuong',
    system: 'executive',
    kind: 'officeholder',
    name: 'Thủ tướng Chính phủ',
    abbreviations: ['TTg'],
    aliases: ['Thủ tướng'],
    parent: 'chinh-phu',
  },
  {
    id: 'van-phong-chinh-phu',
    system: 'executive',
    kind: 'ministry',
    name: 'Văn phòng Chính phủ',
    abbreviations: ['VPCP'],
    parent: 'chinh-phu',
  },
];

type Ministry = readonly [
  id: string,
  name: string,
  abbreviations: readonly string[],
  alias: string,
  span?: 'until' | 'since',
];

/** What ended on 1/3/2025 (`until`), what was new that day (`since`), and what stands through. */
const MINISTRIES: readonly Ministry[] = [
  ['bo-noi-vu', 'Bộ Nội vụ', ['BNV'], 'BNV'],
  ['bo-tai-chinh', 'Bộ Tài chính', ['BTC'], 'BTC'],
  ['bo-xay-dung', 'Bộ Xây dựng', ['BXD'], 'BXD'],
  ['bo-khoa-hoc-va-cong-nghe', 'Bộ Khoa học và Công nghệ', ['BKHCN'], 'Bộ KH&CN'],
  ['bo-giao-duc-va-dao-tao', 'Bộ Giáo dục và Đào tạo', ['BGDĐT'], 'Bộ GD&ĐT'],
  ['bo-y-te', 'Bộ Y tế', ['BYT'], 'BYT'],
  ['bo-cong-thuong', 'Bộ Công Thương', ['BCT'], 'BCT'],
  ['bo-tu-phap', 'Bộ Tư pháp', ['BTP'], 'BTP'],
  ['bo-cong-an', 'Bộ Công an', ['BCA'], 'BCA'],
  ['bo-quoc-phong', 'Bộ Quốc phòng', ['BQP'], 'BQP'],
  ['bo-ngoai-giao', 'Bộ Ngoại giao', ['BNG'], 'BNG'],
  ['bo-van-hoa', 'Bộ Văn hóa, Thể thao và Du lịch', ['BVHTTDL'], 'Bộ VHTTDL'],
  ['bo-nong-nghiep-va-moi-truong', 'Bộ Nông nghiệp và Môi trường', ['BNNMT'], 'Bộ NN&MT', 'since'],
  ['bo-dan-toc-va-ton-giao', 'Bộ Dân tộc và Tôn giáo', ['BDTTG'], 'BDTTG', 'since'],
  ['bo-lao-dong', 'Bộ Lao động - Thương binh và Xã hội', ['BLĐTBXH'], 'Bộ LĐTBXH', 'until'],
  ['bo-ke-hoach-va-dau-tu', 'Bộ Kế hoạch và Đầu tư', ['BKHĐT'], 'Bộ KH&ĐT', 'until'],
  ['bo-giao-thong-van-tai', 'Bộ Giao thông vận tải', ['BGTVT'], 'Bộ GTVT', 'until'],
  ['bo-tai-nguyen-va-moi-truong', 'Bộ Tài nguyên và Môi trường', ['BTNMT'], 'Bộ TN&MT', 'until'],
  [
    'bo-nong-nghiep',
    'Bộ Nông nghiệp và Phát triển nông thôn',
    ['BNNPTNT', 'BNN'],
    'Bộ NN&PTNT',
    'until',
  ],
  ['bo-thong-tin-va-truyen-thong', 'Bộ Thông tin và Truyền thông', ['BTTTT'], 'Bộ TT&TT', 'until'],
  ['uy-ban-dan-toc', 'Ủy ban Dân tộc', ['UBDT'], 'UBDT', 'until'],
];

const FRONT: readonly Organ[] = [
  {
    id: 'mat-tran',
    system: 'front',
    kind: 'front',
    name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam',
    abbreviations: ['MTTW', 'UBTWMTTQVN', 'UBTUMTTQVN'],
    aliases: ['Mặt trận Tổ quốc Việt Nam', 'UBTW MTTQ Việt Nam'],
  },
  {
    id: 'tong-lien-doan-lao-dong',
    system: 'union',
    kind: 'union',
    name: 'Tổng Liên đoàn Lao động Việt Nam',
    abbreviations: ['TLĐ'],
    aliases: ['Tổng LĐLĐ Việt Nam'],
    parent: 'mat-tran',
    parentFrom: FRONT_CHANGE,
  },
  {
    id: 'hoi-nong-dan-trung-uong',
    system: 'union',
    kind: 'union',
    name: 'Trung ương Hội Nông dân Việt Nam',
    abbreviations: ['HNDTW'],
    aliases: ['Hội Nông dân Việt Nam', 'TW Hội NDVN'],
    parent: 'mat-tran',
    parentFrom: FRONT_CHANGE,
  },
  {
    id: 'trung-uong-doan',
    system: 'union',
    kind: 'union',
    name: 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh',
    abbreviations: ['TWĐTN'],
    aliases: ['Trung ương Đoàn', 'Trung ương Đoàn TNCS Hồ Chí Minh'],
    parent: 'mat-tran',
    parentFrom: FRONT_CHANGE,
  },
  {
    id: 'hoi-lien-hiep-phu-nu-trung-uong',
    system: 'union',
    kind: 'union',
    name: 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam',
    abbreviations: [],
    aliases: ['Hội Liên hiệp Phụ nữ Việt Nam', 'Trung ương Hội LHPN Việt Nam'],
    parent: 'mat-tran',
    parentFrom: FRONT_CHANGE,
  },
  {
    id: 'hoi-cuu-chien-binh-trung-uong',
    system: 'union',
    kind: 'union',
    name: 'Trung ương Hội Cựu chiến binh Việt Nam',
    abbreviations: [],
    aliases: ['Hội Cựu chiến binh Việt Nam', 'Trung ương Hội CCB Việt Nam'],
    parent: 'mat-tran',
    parentFrom: FRONT_CHANGE,
  },
];

function ministry([id, name, abbreviations, alias, span]: Ministry): Organ {
  return {
    id,
    system: 'executive',
    kind: 'ministry',
    name,
    abbreviations,
    aliases: [alias],
    parent: 'chinh-phu',
    ...(span === 'until' && { validTo: GOVERNMENT_CHANGE }),
    ...(span === 'since' && { validFrom: GOVERNMENT_CHANGE }),
  };
}

function unitOf(organ: Organ): Unit {
  const { id, system, kind, name, aliases, parent, parentFrom } = organ;
  const span = {
    ...(organ.validFrom && { validFrom: organ.validFrom }),
    ...(organ.validTo && { validTo: organ.validTo }),
  };
  return {
    id,
    system,
    level: 'central',
    names: [{ name, kind, ...(aliases && { aliases: [...aliases] }), ...span }],
    codes: [],
    abbreviations: organ.abbreviations.map((value) => ({ value, ...span })),
    parents: parent
      ? [{ unit: parent, ...span, ...(parentFrom && { validFrom: parentFrom }) }]
      : [],
    seats: [],
    relations: (['advises', 'leads'] as const).flatMap((relation) => {
      const unit = organ[relation];
      return unit ? [{ relation, unit, ...span }] : [];
    }),
  };
}

/** Each ended body and the one that took it over, by the resolution; single tasks that went elsewhere are not held. */
const GOVERNMENT_MERGERS: readonly (readonly [from: string, to: string])[] = [
  ['bo-lao-dong', 'bo-noi-vu'],
  ['bo-ke-hoach-va-dau-tu', 'bo-tai-chinh'],
  ['bo-giao-thong-van-tai', 'bo-xay-dung'],
  ['bo-tai-nguyen-va-moi-truong', 'bo-nong-nghiep-va-moi-truong'],
  ['bo-nong-nghiep', 'bo-nong-nghiep-va-moi-truong'],
  ['bo-thong-tin-va-truyen-thong', 'bo-khoa-hoc-va-cong-nghe'],
  ['uy-ban-dan-toc', 'bo-dan-toc-va-ton-giao'],
];

const PARTY_MERGERS: readonly (readonly [from: string, to: string])[] = [
  ['ban-dan-van-trung-uong', 'ban-tuyen-giao-va-dan-van-trung-uong'],
  ['ban-tuyen-giao-trung-uong', 'ban-tuyen-giao-va-dan-van-trung-uong'],
  ['ban-can-su-dang-chinh-phu', 'dang-uy-chinh-phu'],
  ['dang-doan-quoc-hoi', 'dang-uy-quoc-hoi'],
  ['dang-doan-mat-tran', 'dang-uy-mat-tran'],
];

/**
 * The central organs of Party, state, Front and unions whose documents dân vận pages cite, with the abbreviations of their
 * symbols and their changes of 2025. A beginning is held only where it lies in 2025. An abbreviation that lower levels share
 * (CCB) is not held: it would name the central organ for a document of a huyện.
 *
 * @example
 * centralOrgans.find(({ names }) => names.some(({ name }) => name === 'Chính phủ'))?.level; // 'central'
 */
export const centralOrgans: readonly Unit[] = /* @__PURE__ */ [
  ...PARTY,
  ...STATE,
  ...MINISTRIES.map(ministry),
  ...FRONT,
].map(unitOf);

/**
 * The changes of the central organs on 3/2/2025 and 1/3/2025.
 *
 * @example
 * centralSuccessions.every(({ from }) => centralOrgans.some(({ id }) => id === from)); // true
 */
export const centralSuccessions: readonly Succession[] = /* @__PURE__ */ [
  ...PARTY_MERGERS.map(([from, to]): Succession => ({
    from,
    to,
    date: PARTY_CHANGE,
    relation: 'whole',
  })),
  ...GOVERNMENT_MERGERS.map(([from, to]): Succession => ({
    from,
    to,
    date: GOVERNMENT_CHANGE,
    relation: 'whole',
    basis: GOVERNMENT_BASIS,
  })),
];
