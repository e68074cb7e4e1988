import { campaignSchema, modelSchema, type CampaignUnit } from '../../../src/campaigns/index.js';

/**
 * The worked example: the plan of UBND quận Ba Đình for the year of government dân vận 2018. Plan, basis and targets are those of the
 * article of 29/05/2018; the article announces a list of models but does not hold it, so models and reports are composed.
 */
export const articleSentence =
  'Để triển khai thực hiện tốt kế hoạch, UBND quận cũng đã đề ra các chỉ tiêu để phấn đấu thực hiện trong năm 2018, đó là: ' +
  '100% các cơ quan, đơn vị nghiêm túc thực hiện kế hoạch công tác Dân vận chính quyền năm 2018; ' +
  '100% các phường ban hành kế hoạch tổ chức thực hiện công tác dân vận chính quyền; ' +
  '100% các phường đăng ký mô hình dân vận khéo; ' +
  'phấn đấu 40%-50% các cơ quan chuyên môn đăng ký mô hình dân vận khéo.';

/** The 14 wards of the district in 2018. */
export const wards: readonly CampaignUnit[] = [
  'cong-vi',
  'dien-bien',
  'doi-can',
  'giang-vo',
  'kim-ma',
  'lieu-giai',
  'ngoc-ha',
  'ngoc-khanh',
  'nguyen-trung-truc',
  'phuc-xa',
  'quan-thanh',
  'thanh-cong',
  'truc-bach',
  'vinh-phuc',
].map((id) => ({ id, kind: 'ward', parent: 'ba-dinh' }));

/** The 12 specialised bodies of an urban district (NĐ 37/2014/NĐ-CP). */
export const divisions: readonly CampaignUnit[] = [
  'noi-vu',
  'tu-phap',
  'tai-chinh-ke-hoach',
  'tai-nguyen-moi-truong',
  'lao-dong-tbxh',
  'van-hoa-thong-tin',
  'giao-duc-dao-tao',
  'y-te',
  'thanh-tra',
  'van-phong',
  'kinh-te',
  'quan-ly-do-thi',
].map((id) => ({ id, kind: 'division', parent: 'ba-dinh' }));

export const units = [...wards, ...divisions];

const reportsOf = (reporting: readonly CampaignUnit[], on: string) =>
  reporting.map(({ id }) => ({ unit: id, on }));

export const campaign = campaignSchema.parse({
  id: 'ba-dinh-2018',
  name: 'Công tác dân vận chính quyền năm 2018 của quận Ba Đình',
  kind: 'year-theme',
  scope: 'ba-dinh',
  owners: [{ name: 'UBND quận Ba Đình', unit: 'ubnd-ba-dinh' }],
  period: { from: '2018-01-01', to: '2018-12-31' },
  basis: [
    { symbol: '34/KH-UBND', issuer: 'UBND quận Ba Đình', issuedOn: '2018-01-24' },
    { symbol: '114-KL/TW', issuer: 'Ban Bí thư TW Đảng', issuedOn: '2015-05-14' },
    { symbol: '05-CT/TW', issuer: 'Bộ Chính trị' },
  ],
  targets: [
    {
      id: 'thuc-hien',
      text: '100% các cơ quan, đơn vị nghiêm túc thực hiện kế hoạch công tác Dân vận chính quyền năm 2018',
      comparator: 'eq',
      value: 100,
      unit: 'percent',
      subject: 'các cơ quan, đơn vị',
      action: 'nghiêm túc thực hiện kế hoạch công tác Dân vận chính quyền năm 2018',
      deadline: '2018-12-31',
      achievements: reportsOf(units, '2018-12-20'),
    },
    {
      id: 'ban-hanh',
      text: '100% các phường ban hành kế hoạch tổ chức thực hiện công tác dân vận chính quyền',
      comparator: 'eq',
      value: 100,
      unit: 'percent',
      subject: 'các phường',
      action: 'ban hành kế hoạch tổ chức thực hiện công tác dân vận chính quyền',
      kinds: ['ward'],
      deadline: '2018-12-31',
      achievements: [
        ...reportsOf(wards.slice(0, 13), '2018-03-01'),
        { unit: 'vinh-phuc', on: '2019-01-10' },
      ],
    },
    {
      id: 'phuong-dang-ky',
      text: '100% các phường đăng ký mô hình dân vận khéo',
      comparator: 'eq',
      value: 100,
      unit: 'percent',
      subject: 'các phường',
      action: 'đăng ký mô hình dân vận khéo',
      kinds: ['ward'],
      deadline: '2018-12-31',
      measure: 'registered',
    },
    {
      id: 'co-quan-dang-ky',
      text: 'phấn đấu 40%-50% các cơ quan chuyên môn đăng ký mô hình dân vận khéo',
      comparator: 'range',
      min: 40,
      max: 50,
      unit: 'percent',
      subject: 'các cơ quan chuyên môn',
      action: 'đăng ký mô hình dân vận khéo',
      kinds: ['department', 'division'],
      deadline: '2018-12-31',
      strength: 'soft',
      measure: 'registered',
    },
  ],
  tasks: ['Tiếp dân, giải quyết đơn thư, khiếu nại, tố cáo của công dân'],
  phases: [
    { phase: 'registration', period: { from: '2018-01-24', to: '2018-05-31' } },
    { phase: 'building', period: { from: '2018-02-01' } },
  ],
});

function model(unit: string, on: string, name: string, fields: string[]) {
  return modelSchema.parse({
    id: `${unit}-${on}`,
    name,
    campaign: campaign.id,
    unit,
    form: 'collective',
    fields,
    acts: [{ act: 'registered', on }],
  });
}

/** Twelve wards register in the first months, Trúc Bạch and Vĩnh Phúc in October; of the divisions one, four, then five. */
export const models = [
  ...wards
    .slice(0, 12)
    .map(({ id }) => model(id, '2018-03-15', 'Tuyến phố tự quản', ['defence-security'])),
  model('truc-bach', '2018-10-01', 'Ngõ sạch, nhà đẹp', ['culture-society']),
  model('vinh-phuc', '2018-10-15', 'Tổ hòa giải ba biết', ['culture-society']),
  model('noi-vu', '2018-03-20', 'Nụ cười công sở', ['political-system']),
  model('tu-phap', '2018-05-02', 'Ngày thứ Bảy tư vấn', ['political-system']),
  model('y-te', '2018-05-10', 'Trạm y tế gần dân', ['culture-society']),
  model('kinh-te', '2018-06-01', 'Chợ văn minh', ['economy']),
  model('van-phong', '2018-11-20', 'Một cửa thân thiện', ['political-system']),
];
