import type {
  Campaign,
  CampaignPhase,
  ModelField,
  RecognitionLevel,
  TargetState,
} from '../../src/campaigns/index.js';
import type { DocumentStatus } from '../../src/documents/index.js';
import type { Sentence } from '../../src/schema/index.js';

type Words<Name extends string> = Readonly<Record<Name, Sentence>>;

/** Lĩnh vực. */
export const FIELD_WORDS: Words<ModelField> = {
  economy: { vi: 'Kinh tế', en: 'Economy' },
  'culture-society': { vi: 'Văn hóa - xã hội', en: 'Culture and society' },
  'defence-security': { vi: 'Quốc phòng - an ninh', en: 'Defence and security' },
  'political-system': { vi: 'Xây dựng hệ thống chính trị', en: 'Political system' },
  'new-countryside': { vi: 'Xây dựng nông thôn mới', en: 'New countryside' },
};

/** Cấp công nhận. */
export const LEVEL_WORDS: Words<RecognitionLevel> = {
  base: { vi: 'Cấp cơ sở', en: 'Grassroots level' },
  district: { vi: 'Cấp huyện', en: 'District level' },
  province: { vi: 'Cấp tỉnh', en: 'Province level' },
  central: { vi: 'Cấp trung ương', en: 'Central level' },
};

/** Tập thể, cá nhân. */
export const FORM_WORDS: Words<'collective' | 'individual'> = {
  collective: { vi: 'Tập thể', en: 'Collective' },
  individual: { vi: 'Cá nhân', en: 'Individual' },
};

/** Tình trạng hiệu lực. */
export const STATUS_WORDS: Words<DocumentStatus> = {
  'not-yet-in-force': { vi: 'Chưa có hiệu lực', en: 'Not yet in force' },
  'in-force': { vi: 'Còn hiệu lực', en: 'In force' },
  'partly-expired': { vi: 'Hết hiệu lực một phần', en: 'Partly expired' },
  suspended: { vi: 'Ngưng hiệu lực', en: 'Suspended' },
  expired: { vi: 'Hết hiệu lực', en: 'Expired' },
};

/** Loại phong trào, kế hoạch. */
export const CAMPAIGN_WORDS: Words<Campaign['kind']> = {
  movement: { vi: 'Phong trào thi đua', en: 'Emulation movement' },
  'year-theme': { vi: 'Chủ đề năm', en: 'Theme of the year' },
  'joint-programme': { vi: 'Chương trình phối hợp', en: 'Joint programme' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
};

/** Giai đoạn. */
export const PHASE_WORDS: Words<CampaignPhase['phase']> = {
  launch: { vi: 'Phát động', en: 'Launch' },
  registration: { vi: 'Đăng ký', en: 'Registration' },
  building: { vi: 'Xây dựng', en: 'Building' },
  'interim-review': { vi: 'Sơ kết', en: 'Interim review' },
  'final-review': { vi: 'Tổng kết', en: 'Final review' },
  commendation: { vi: 'Khen thưởng', en: 'Commendation' },
};

/** Tình trạng của chỉ tiêu. */
export const TARGET_WORDS: Words<TargetState> = {
  'not-started': { vi: 'Chưa bắt đầu', en: 'Not started' },
  reached: { vi: 'Đã đạt', en: 'Reached' },
  'on-track': { vi: 'Đúng tiến độ', en: 'On track' },
  behind: { vi: 'Chậm tiến độ', en: 'Behind' },
  'under-way': { vi: 'Đang thực hiện', en: 'Under way' },
  missed: { vi: 'Không đạt', en: 'Missed' },
  'fell-short': { vi: 'Chưa đạt mức phấn đấu', en: 'Fell short' },
  unknown: { vi: 'Chưa có số liệu', en: 'No figures yet' },
};
