/**
 * An organ that has an abbreviation in symbols (cơ quan ban hành và chữ viết tắt).
 *
 * @example
 * const organ: Organ | undefined = organsOf('BGDĐT')[0];
 * organ?.name; // 'Bộ Giáo dục và Đào tạo'
 */
export interface Organ {
  /** Abbreviation in its official case: `BGDĐT`. */
  readonly abbreviation: string;
  /** Vietnamese name; the generic name where many organs share the abbreviation: `Tỉnh ủy, Thành ủy`. */
  readonly name: string;
  readonly system: 'state' | 'party' | 'front' | 'union';
  /** First day on which the organ bore the abbreviation, where a change is on record. */
  readonly from?: string;
  /** First day on which it did so no more. */
  readonly to?: string;
}

type Row = readonly [
  abbreviation: string,
  name: string,
  from?: string | undefined,
  to?: string | undefined,
];

/** The day on which the ministries were merged (sắp xếp bộ máy Chính phủ). */
const MERGED = '2025-03-01';
/** The day on which the Party's central boards were merged. */
const PARTY_MERGED = '2025-02-03';
/** The day from which there is no district level. */
const TWO_LEVELS = '2025-07-01';

const STATE: readonly Row[] = [
  ['QH', 'Quốc hội'],
  ['UBTVQH', 'Ủy ban Thường vụ Quốc hội'],
  ['CTN', 'Chủ tịch nước'],
  ['CP', 'Chính phủ'],
  ['TTg', 'Thủ tướng Chính phủ'],
  ['HĐBT', 'Hội đồng Bộ trưởng', undefined, '1992-10-08'],
  ['HĐND', 'Hội đồng nhân dân'],
  ['UBND', 'Ủy ban nhân dân'],
  ['UB', 'Ủy ban nhân dân (cách viết cũ)'],
  ['UBHC', 'Ủy ban hành chính', undefined, '1976-01-01'],
  ['CTUBND', 'Chủ tịch Ủy ban nhân dân'],
  ['VPCP', 'Văn phòng Chính phủ'],
  ['VPQH', 'Văn phòng Quốc hội'],
  ['VPCTN', 'Văn phòng Chủ tịch nước'],
  ['KTNN', 'Kiểm toán nhà nước'],
  ['TANDTC', 'Tòa án nhân dân tối cao'],
  ['HĐTP', 'Hội đồng Thẩm phán Tòa án nhân dân tối cao'],
  ['VKSNDTC', 'Viện kiểm sát nhân dân tối cao'],
  ['VKSTC', 'Viện kiểm sát nhân dân tối cao'],
  ['NHNN', 'Ngân hàng Nhà nước Việt Nam'],
  ['TTCP', 'Thanh tra Chính phủ'],
  ['BHXH', 'Bảo hiểm xã hội Việt Nam', undefined, MERGED],
  ['BNV', 'Bộ Nội vụ'],
  ['BTC', 'Bộ Tài chính'],
  ['BXD', 'Bộ Xây dựng'],
  ['BNNMT', 'Bộ Nông nghiệp và Môi trường', MERGED],
  ['BKHCN', 'Bộ Khoa học và Công nghệ'],
  ['BDTTG', 'Bộ Dân tộc và Tôn giáo', MERGED],
  ['BGDĐT', 'Bộ Giáo dục và Đào tạo'],
  ['BYT', 'Bộ Y tế'],
  ['BCT', 'Bộ Công Thương'],
  ['BTP', 'Bộ Tư pháp'],
  ['BCA', 'Bộ Công an'],
  ['BQP', 'Bộ Quốc phòng'],
  ['BNG', 'Bộ Ngoại giao'],
  ['BVHTTDL', 'Bộ Văn hóa, Thể thao và Du lịch'],
  ['BLĐTBXH', 'Bộ Lao động - Thương binh và Xã hội', undefined, MERGED],
  ['BKHĐT', 'Bộ Kế hoạch và Đầu tư', undefined, MERGED],
  ['BGTVT', 'Bộ Giao thông vận tải', undefined, MERGED],
  ['BTNMT', 'Bộ Tài nguyên và Môi trường', undefined, MERGED],
  ['BNNPTNT', 'Bộ Nông nghiệp và Phát triển nông thôn', undefined, MERGED],
  ['BNN', 'Bộ Nông nghiệp và Phát triển nông thôn', undefined, MERGED],
  ['BTTTT', 'Bộ Thông tin và Truyền thông', undefined, MERGED],
  ['UBDT', 'Ủy ban Dân tộc', undefined, MERGED],
  ['BVHTT', 'Bộ Văn hóa - Thông tin', undefined, '2007-08-01'],
  ['BKHCNMT', 'Bộ Khoa học, Công nghệ và Môi trường', undefined, '2002-08-05'],
  ['BTM', 'Bộ Thương mại', undefined, '2007-08-01'],
  ['BCN', 'Bộ Công nghiệp', undefined, '2007-08-01'],
  ['BTS', 'Bộ Thủy sản', undefined, '2007-08-01'],
  ['TCCP', 'Ban Tổ chức - Cán bộ Chính phủ', undefined, '2002-08-05'],
  ['TCT', 'Tổng cục Thuế', undefined, MERGED],
  ['TCHQ', 'Tổng cục Hải quan', undefined, MERGED],
  ['CAT', 'Công an tỉnh'],
  ['CATP', 'Công an thành phố'],
  ['BCH', 'Bộ Chỉ huy quân sự'],
  ['SNV', 'Sở Nội vụ'],
  ['STC', 'Sở Tài chính'],
  ['SXD', 'Sở Xây dựng'],
  ['SCT', 'Sở Công Thương'],
  ['STP', 'Sở Tư pháp'],
  ['SYT', 'Sở Y tế'],
  ['SGDĐT', 'Sở Giáo dục và Đào tạo'],
  ['GDĐT', 'Phòng hoặc Sở Giáo dục và Đào tạo'],
  ['PGDĐT', 'Phòng Giáo dục và Đào tạo'],
  ['SKHCN', 'Sở Khoa học và Công nghệ'],
  ['SKHĐT', 'Sở Kế hoạch và Đầu tư', undefined, MERGED],
  ['SLĐTBXH', 'Sở Lao động - Thương binh và Xã hội', undefined, MERGED],
  ['LĐTBXH', 'Phòng hoặc Sở Lao động - Thương binh và Xã hội', undefined, MERGED],
  ['STNMT', 'Sở Tài nguyên và Môi trường', undefined, MERGED],
  ['SNNPTNT', 'Sở Nông nghiệp và Phát triển nông thôn', undefined, MERGED],
  ['SNNMT', 'Sở Nông nghiệp và Môi trường', MERGED],
  ['SGTVT', 'Sở Giao thông vận tải', undefined, MERGED],
  ['STTTT', 'Sở Thông tin và Truyền thông', undefined, MERGED],
  ['TTĐT', 'Cục Phát thanh, truyền hình và thông tin điện tử'],
  ['SVHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['SVHTT', 'Sở Văn hóa và Thể thao'],
  ['SDTTG', 'Sở Dân tộc và Tôn giáo', MERGED],
  ['SNgV', 'Sở Ngoại vụ'],
  ['TTr', 'Thanh tra'],
  ['VP', 'Văn phòng'],
  ['VPUBND', 'Văn phòng Ủy ban nhân dân'],
  ['BQL', 'Ban quản lý'],
  ['BCĐ', 'Ban chỉ đạo'],
  ['HĐTĐ', 'Hội đồng thi đua'],
];

const PARTY: readonly Row[] = [
  ['TW', 'Trung ương, Bộ Chính trị, Ban Bí thư'],
  ['TƯ', 'Trung ương, Bộ Chính trị, Ban Bí thư (cách viết khác)'],
  ['VPTW', 'Văn phòng Trung ương Đảng'],
  ['BDVTW', 'Ban Dân vận Trung ương', undefined, PARTY_MERGED],
  ['BTGTW', 'Ban Tuyên giáo Trung ương', undefined, PARTY_MERGED],
  ['BTGDVTW', 'Ban Tuyên giáo và Dân vận Trung ương', PARTY_MERGED],
  ['BTCTW', 'Ban Tổ chức Trung ương'],
  ['BNCTW', 'Ban Nội chính Trung ương'],
  ['BKTTW', 'Ban Kinh tế Trung ương', undefined, PARTY_MERGED],
  ['BCSCLTW', 'Ban Chính sách, chiến lược Trung ương', PARTY_MERGED],
  ['UBKTTW', 'Ủy ban Kiểm tra Trung ương'],
  ['BCĐTW', 'Ban chỉ đạo Trung ương'],
  ['HVCTQG', 'Học viện Chính trị quốc gia Hồ Chí Minh'],
  ['BCSĐ', 'Ban cán sự đảng', undefined, PARTY_MERGED],
  ['BCSĐCP', 'Ban cán sự đảng Chính phủ', undefined, PARTY_MERGED],
  ['BCSĐUBND', 'Ban cán sự đảng Ủy ban nhân dân', undefined, PARTY_MERGED],
  ['ĐĐ', 'Đảng đoàn', undefined, PARTY_MERGED],
  ['TU', 'Tỉnh ủy, Thành ủy'],
  ['HU', 'Huyện ủy', undefined, TWO_LEVELS],
  ['QU', 'Quận ủy', undefined, TWO_LEVELS],
  ['ThU', 'Thành ủy, Thị ủy', undefined, TWO_LEVELS],
  ['TxU', 'Thị ủy', undefined, TWO_LEVELS],
  ['TPU', 'Thành ủy', undefined, TWO_LEVELS],
  ['ĐU', 'Đảng ủy'],
  ['ĐUK', 'Đảng ủy khối'],
  ['ĐUCA', 'Đảng ủy Công an'],
  ['ĐUQS', 'Đảng ủy Quân sự'],
  ['CB', 'Chi bộ'],
  ['ĐB', 'Đảng bộ'],
  ...boards('TU', 'Tỉnh ủy', TWO_LEVELS),
  ...boards('HU', 'Huyện ủy', TWO_LEVELS),
  ...boards('QU', 'Quận ủy', TWO_LEVELS),
  ...boards('ThU', 'Thành ủy', TWO_LEVELS),
  ['UBKT', 'Ủy ban kiểm tra'],
  ['UBKTĐU', 'Ủy ban kiểm tra Đảng ủy'],
  ['BTGDVTU', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', PARTY_MERGED],
  ['BXDĐ', 'Ban Xây dựng Đảng', TWO_LEVELS],
];

const FRONT: readonly Row[] = [
  ['MTTQ', 'Mặt trận Tổ quốc'],
  ['MTTW', 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'],
  ['MTTWBTT', 'Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'],
  ['UBMTTQ', 'Ủy ban Mặt trận Tổ quốc'],
  ['UBMTTQVN', 'Ủy ban Mặt trận Tổ quốc Việt Nam'],
  ['UBTWMTTQVN', 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'],
  ['UBTUMTTQVN', 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam'],
  ['BTT', 'Ban Thường trực'],
  ['BTV', 'Ban Thường vụ'],
  ['ĐCT', 'Đoàn Chủ tịch'],
];

const UNIONS: readonly Row[] = [
  ['TLĐ', 'Tổng Liên đoàn Lao động Việt Nam'],
  ['LĐLĐ', 'Liên đoàn Lao động'],
  ['CĐ', 'Công đoàn'],
  ['CĐN', 'Công đoàn ngành'],
  ['TWĐTN', 'Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh'],
  ['TĐTN', 'Tỉnh Đoàn, Thành Đoàn'],
  ['ĐTN', 'Đoàn Thanh niên'],
  ['TWHLHTN', 'Trung ương Hội Liên hiệp Thanh niên Việt Nam'],
  ['HĐĐ', 'Hội đồng Đội'],
  ['HĐĐTW', 'Hội đồng Đội Trung ương'],
  ['HND', 'Hội Nông dân'],
  ['HNDTW', 'Trung ương Hội Nông dân Việt Nam'],
  ['HNDT', 'Hội Nông dân tỉnh'],
  ['LHPN', 'Hội Liên hiệp Phụ nữ'],
  ['HPN', 'Hội Phụ nữ'],
  ['HLHPN', 'Hội Liên hiệp Phụ nữ'],
  ['CCB', 'Hội Cựu chiến binh'],
  ['HCCB', 'Hội Cựu chiến binh'],
  ['HCTĐ', 'Hội Chữ thập đỏ'],
];

function boards(committee: string, name: string, to: string): Row[] {
  const until = committee === 'TU' ? undefined : to;
  return [
    [`BDV${committee}`, `Ban Dân vận ${name}`, undefined, PARTY_MERGED],
    [`BTG${committee}`, `Ban Tuyên giáo ${name}`, undefined, PARTY_MERGED],
    [`BTC${committee}`, `Ban Tổ chức ${name}`, undefined, until],
    [`BNC${committee}`, `Ban Nội chính ${name}`, undefined, until],
    [`UBKT${committee}`, `Ủy ban Kiểm tra ${name}`, undefined, until],
    [`VP${committee}`, `Văn phòng ${name}`, undefined, until],
  ];
}

const rows = (system: Organ['system'], list: readonly Row[]): Organ[] =>
  list.map(([abbreviation, name, from, to]) => ({
    abbreviation,
    name,
    system,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  }));

/**
 * Organs whose abbreviations danvan knows, with the days between which they bore them (domain: state organs, the
 * Party, the Front, the unions). A code that is not here may still be an organ: sở, phòng and firms make their own.
 *
 * @example
 * organs.find((organ) => organ.abbreviation === 'BDVTW')?.to; // '2025-02-03'
 */
export const organs: readonly Organ[] = [
  ...rows('state', STATE),
  ...rows('party', PARTY),
  ...rows('front', FRONT),
  ...rows('union', UNIONS),
];

/** Official abbreviation of an organ by its upper-case form: `TTG` gives `TTg`. */
export const organAbbreviationByUpper: ReadonlyMap<string, string> = new Map(
  organs.map((organ) => [organ.abbreviation.toUpperCase(), organ.abbreviation]),
);

/**
 * The organs that an abbreviation stands for, on one day where it is given.
 *
 * @param abbreviation - in its official case
 * @param on - ISO date; without it the organs of all times
 * @example
 * organsOf('BKHĐT', '2024-01-01').length; // 1
 * organsOf('BKHĐT', '2026-01-01').length; // 0
 */
export function organsOf(abbreviation: string, on?: string): readonly Organ[] {
  return organs.filter(
    (organ) =>
      organ.abbreviation === abbreviation &&
      (on === undefined ||
        ((organ.from === undefined || organ.from <= on) &&
          (organ.to === undefined || on < organ.to))),
  );
}
