import { kindNames } from './kind-names.js';

/**
 * Who issues papers of a kind: organs of the state, of the Party, or both (hệ thống).
 *
 * @example
 * const systems: DocumentSystem[] = ['state', 'both'];
 * documentKinds.filter(({ system }) => systems.includes(system)).some(({ slug }) => slug === 'ke-hoach'); // true
 */
export type DocumentSystem = 'state' | 'party' | 'both';

/**
 * A kind of document (loại văn bản).
 *
 * @example
 * const plan: DocumentKind | undefined = documentKinds.find(({ slug }) => slug === 'ke-hoach');
 * plan?.name; // 'kế hoạch'
 */
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
 *
 * @example
 * const source: KindSource = 'ND30'; // Nghị định 30/2020/NĐ-CP
 * documentKinds.some((kind) => kind.source === source); // true
 */
export type KindSource = 'ND30' | 'L64' | 'QD399' | 'practice';

type Row = readonly [slug: string, abbreviations: string, system: DocumentSystem];

const ND30: readonly Row[] = [
  ['nghi-quyet', 'NQ', 'both'],
  ['quyet-dinh', 'QĐ', 'both'],
  ['chi-thi', 'CT', 'both'],
  ['quy-che', 'QC', 'both'],
  ['quy-dinh', 'QyĐ QĐi', 'both'],
  ['thong-cao', 'TC', 'both'],
  ['thong-bao', 'TB', 'both'],
  ['huong-dan', 'HD', 'both'],
  ['chuong-trinh', 'CTr', 'both'],
  ['ke-hoach', 'KH', 'both'],
  ['phuong-an', 'PA', 'both'],
  ['de-an', 'ĐA', 'both'],
  ['du-an', 'DA', 'both'],
  ['bao-cao', 'BC', 'both'],
  ['bien-ban', 'BB', 'both'],
  ['to-trinh', 'TTr', 'both'],
  ['hop-dong', 'HĐ', 'state'],
  ['cong-van', 'CV', 'both'],
  ['cong-dien', 'CĐ', 'state'],
  ['ban-ghi-nho', 'BGN', 'state'],
  ['ban-thoa-thuan', 'BTT', 'state'],
  ['giay-uy-quyen', 'GUQ', 'state'],
  ['giay-moi', 'GM', 'both'],
  ['giay-gioi-thieu', 'GGT', 'both'],
  ['giay-nghi-phep', 'GNP', 'both'],
  ['phieu-gui', 'PG', 'both'],
  ['phieu-chuyen', 'PC', 'both'],
  ['phieu-bao', 'PB', 'state'],
  ['thu-cong', '', 'both'],
  ['sao-y', 'SY', 'state'],
  ['sao-luc', 'SL', 'state'],
  ['trich-sao', 'TrS', 'state'],
];

const L64: readonly Row[] = [
  ['hien-phap', '', 'state'],
  ['luat', 'L', 'state'],
  ['bo-luat', '', 'state'],
  ['phap-lenh', 'PL', 'state'],
  ['lenh', 'L LCT', 'state'],
  ['nghi-dinh', 'NĐ', 'state'],
  ['thong-tu', 'TT', 'state'],
  ['thong-tu-lien-tich', 'TTLT', 'state'],
  ['nghi-quyet-lien-tich', 'NQLT', 'both'],
  ['van-ban-hop-nhat', 'VBHN', 'state'],
];

const QD399: readonly Row[] = [
  ['cuong-linh', '', 'party'],
  ['dieu-le', 'ĐL', 'both'],
  ['chien-luoc', 'CL', 'both'],
  ['ket-luan', 'KL', 'party'],
  ['thong-tri', 'TT', 'party'],
  ['tuyen-bo', '', 'party'],
  ['loi-keu-goi', '', 'party'],
  ['quy-hoach', 'QH', 'both'],
];

const PRACTICE: readonly Row[] = [
  ['thong-tu-lien-bo', 'TTLB', 'state'],
  ['sac-lenh', 'SL', 'state'],
  ['sac-luat', '', 'state'],
  ['giay-phep', 'GP GPXB', 'state'],
  ['giay-chung-nhan', 'GCN', 'state'],
  ['giay-xac-nhan', 'GXN', 'state'],
  ['ban-an', '', 'state'],
  ['cao-trang', '', 'state'],
  ['thu-moi', 'TM', 'both'],
  ['the-le', 'TL', 'both'],
  ['noi-quy', 'NQy', 'both'],
  ['thong-tin', '', 'both'],
  ['de-cuong', 'ĐC', 'both'],
  ['ban-sao', 'BS', 'party'],
];

const rows = (source: KindSource, list: readonly Row[]): DocumentKind[] =>
  list.map(([slug, abbreviations, system]) => ({
    slug,
    name: kindNames.get(slug) ?? slug,
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
