/** Who issues papers of a kind: organs of the state, of the Party, or both (hệ thống). */
export type DocumentSystem = 'state' | 'party' | 'both';

/** A kind of document (loại văn bản). */
export interface DocumentKind {
  /** Stable name without accents: `nghi-dinh`. */
  readonly slug: string;
  /** Vietnamese name in lower case: `nghị định`. */
  readonly name: string;
  /** Abbreviations in symbols (chữ viết tắt), the official one first; empty where the kind has none. */
  readonly abbreviations: readonly string[];
  readonly system: DocumentSystem;
  /** Where the kind is laid down, or `practice` for papers that only custom knows. */
  readonly source: KindSource;
}

/**
 * `ND30`: NĐ 30/2020/NĐ-CP, Điều 7 and annex III. `L64`: Luật 64/2025/QH15, Điều 4, and the laws before it.
 * `QD399`: Quy định 399-QĐ/TW. `practice`: seen on portals and in older papers.
 */
export type KindSource = 'ND30' | 'L64' | 'QD399' | 'practice';

type Row = readonly [slug: string, name: string, abbreviations: string, system: DocumentSystem];

const ND30: readonly Row[] = [
  ['nghi-quyet', 'nghị quyết', 'NQ', 'both'],
  ['quyet-dinh', 'quyết định', 'QĐ', 'both'],
  ['chi-thi', 'chỉ thị', 'CT', 'both'],
  ['quy-che', 'quy chế', 'QC', 'both'],
  ['quy-dinh', 'quy định', 'QyĐ QĐi', 'both'],
  ['thong-cao', 'thông cáo', 'TC', 'both'],
  ['thong-bao', 'thông báo', 'TB', 'both'],
  ['huong-dan', 'hướng dẫn', 'HD', 'both'],
  ['chuong-trinh', 'chương trình', 'CTr', 'both'],
  ['ke-hoach', 'kế hoạch', 'KH', 'both'],
  ['phuong-an', 'phương án', 'PA', 'both'],
  ['de-an', 'đề án', 'ĐA', 'both'],
  ['du-an', 'dự án', 'DA', 'both'],
  ['bao-cao', 'báo cáo', 'BC', 'both'],
  ['bien-ban', 'biên bản', 'BB', 'both'],
  ['to-trinh', 'tờ trình', 'TTr', 'both'],
  ['hop-dong', 'hợp đồng', 'HĐ', 'state'],
  ['cong-van', 'công văn', 'CV', 'both'],
  ['cong-dien', 'công điện', 'CĐ', 'state'],
  ['ban-ghi-nho', 'bản ghi nhớ', 'BGN', 'state'],
  ['ban-thoa-thuan', 'bản thỏa thuận', 'BTT', 'state'],
  ['giay-uy-quyen', 'giấy ủy quyền', 'GUQ', 'state'],
  ['giay-moi', 'giấy mời', 'GM', 'both'],
  ['giay-gioi-thieu', 'giấy giới thiệu', 'GGT', 'both'],
  ['giay-nghi-phep', 'giấy nghỉ phép', 'GNP', 'both'],
  ['phieu-gui', 'phiếu gửi', 'PG', 'both'],
  ['phieu-chuyen', 'phiếu chuyển', 'PC', 'both'],
  ['phieu-bao', 'phiếu báo', 'PB', 'state'],
  ['thu-cong', 'thư công', '', 'both'],
  ['sao-y', 'bản sao y', 'SY', 'state'],
  ['sao-luc', 'bản sao lục', 'SL', 'state'],
  ['trich-sao', 'bản trích sao', 'TrS', 'state'],
];

const L64: readonly Row[] = [
  ['hien-phap', 'hiến pháp', '', 'state'],
  ['luat', 'luật', 'L', 'state'],
  ['bo-luat', 'bộ luật', '', 'state'],
  ['phap-lenh', 'pháp lệnh', 'PL', 'state'],
  ['lenh', 'lệnh', 'L LCT', 'state'],
  ['nghi-dinh', 'nghị định', 'NĐ', 'state'],
  ['thong-tu', 'thông tư', 'TT', 'state'],
  ['thong-tu-lien-tich', 'thông tư liên tịch', 'TTLT', 'state'],
  ['nghi-quyet-lien-tich', 'nghị quyết liên tịch', 'NQLT', 'both'],
  ['van-ban-hop-nhat', 'văn bản hợp nhất', 'VBHN', 'state'],
];

const QD399: readonly Row[] = [
  ['cuong-linh', 'cương lĩnh chính trị', '', 'party'],
  ['dieu-le', 'điều lệ', 'ĐL', 'both'],
  ['chien-luoc', 'chiến lược', 'CL', 'both'],
  ['ket-luan', 'kết luận', 'KL', 'party'],
  ['thong-tri', 'thông tri', 'TT', 'party'],
  ['tuyen-bo', 'tuyên bố', '', 'party'],
  ['loi-keu-goi', 'lời kêu gọi', '', 'party'],
  ['quy-hoach', 'quy hoạch', 'QH', 'both'],
];

const PRACTICE: readonly Row[] = [
  ['thong-tu-lien-bo', 'thông tư liên bộ', 'TTLB', 'state'],
  ['sac-lenh', 'sắc lệnh', 'SL', 'state'],
  ['sac-luat', 'sắc luật', '', 'state'],
  ['giay-phep', 'giấy phép', 'GP GPXB', 'state'],
  ['giay-chung-nhan', 'giấy chứng nhận', 'GCN', 'state'],
  ['giay-xac-nhan', 'giấy xác nhận', 'GXN', 'state'],
  ['ban-an', 'bản án', '', 'state'],
  ['cao-trang', 'cáo trạng', '', 'state'],
  ['thu-moi', 'thư mời', 'TM', 'both'],
  ['the-le', 'thể lệ', 'TL', 'both'],
  ['noi-quy', 'nội quy', 'NQy', 'both'],
  ['thong-tin', 'thông tin', '', 'both'],
  ['de-cuong', 'đề cương', 'ĐC', 'both'],
  ['ban-sao', 'bản sao', 'BS', 'party'],
];

const rows = (source: KindSource, list: readonly Row[]): DocumentKind[] =>
  list.map(([slug, name, abbreviations, system]) => ({
    slug,
    name,
    abbreviations: abbreviations === '' ? [] : abbreviations.split(' '),
    system,
    source,
  }));

/**
 * All kinds of documents that danvan knows: the 29 administrative kinds and the copies, the normative kinds, those of
 * the Party, and papers that portals cite by custom.
 *
 * @example
 * documentKinds.find((kind) => kind.slug === 'ke-hoach')?.abbreviations; // ['KH']
 */
export const documentKinds: readonly DocumentKind[] = [
  ...rows('ND30', ND30),
  ...rows('L64', L64),
  ...rows('QD399', QD399),
  ...rows('practice', PRACTICE),
];

/** Joint and compound abbreviations that stand at the head of a symbol, with the kind they say. */
const COMPOUND: readonly (readonly [string, string])[] = [
  ['QCPH', 'quy-che'],
  ['QCLN', 'quy-che'],
  ['CTPH', 'chuong-trinh'],
  ['CTrPH', 'chuong-trinh'],
  ['CTHĐ', 'chuong-trinh'],
  ['CTrHĐ', 'chuong-trinh'],
  ['CTLT', 'chi-thi'],
  ['KHPH', 'ke-hoach'],
  ['KHLT', 'ke-hoach'],
  ['KHLN', 'ke-hoach'],
  ['HDLN', 'huong-dan'],
  ['HDLT', 'huong-dan'],
  ['HDLB', 'huong-dan'],
  ['TBKL', 'thong-bao'],
  ['KLTTr', 'ket-luan'],
  ['BBTT', 'bien-ban'],
  ['TTLN', 'thong-tu-lien-tich'],
  ['LTTT', 'thong-tu-lien-tich'],
  ['QĐST', 'quyet-dinh'],
  ['QĐPT', 'quyet-dinh'],
  ['HĐMB', 'hop-dong'],
  ['HĐKT', 'hop-dong'],
  ['HĐLĐ', 'hop-dong'],
  ['QĐXP', 'quyet-dinh'],
  ['TTHĐ', 'thong-tu'],
];

/** Forms of an abbreviation that typists use, with the official one. */
const VARIANTS: readonly (readonly [string, string])[] = [['QUYĐ', 'QyĐ']];

/** Official abbreviation by its upper-case form: `CTR` gives `CTr`. */
export const kindAbbreviationByUpper: ReadonlyMap<string, string> = new Map([
  ...documentKinds.flatMap((kind) =>
    kind.abbreviations.map((each): [string, string] => [each.toUpperCase(), each]),
  ),
  ...COMPOUND.map(([each]): [string, string] => [each.toUpperCase(), each]),
  ...VARIANTS,
]);

/** Where one abbreviation serves several kinds, what it says with the state and with the Party. */
const SHARED: readonly (readonly [string, string, string])[] = [
  ['TT', 'thong-tu', 'thong-tri'],
  ['SL', 'sac-lenh', 'sao-luc'],
  ['L', 'lenh', 'lenh'],
];

const stateKinds = kindTable(1);
const partyKinds = kindTable(2);

function kindTable(column: 1 | 2): ReadonlyMap<string, string> {
  const table = new Map<string, string>();
  for (const kind of documentKinds) {
    for (const each of kind.abbreviations) if (!table.has(each)) table.set(each, kind.slug);
  }
  for (const [each, slug] of COMPOUND) table.set(each, slug);
  for (const row of SHARED) table.set(row[0], row[column]);
  return table;
}

/**
 * The kind that an abbreviation says in its official case.
 *
 * `QĐ` of the Party is a decision or a regulation (quy định); the abbreviation alone does not tell, and a decision is
 * given.
 *
 * @param system - whose symbol it is: `TT` is a thông tư of the state, a thông tri of the Party
 * @returns the slug, or undefined for what is no abbreviation of a kind
 * @example
 * kindOfAbbreviation('TT', 'party'); // 'thong-tri'
 */
export function kindOfAbbreviation(
  abbreviation: string,
  system: 'state' | 'party',
): string | undefined {
  return (system === 'party' ? partyKinds : stateKinds).get(abbreviation);
}
