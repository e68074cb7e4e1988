import type { Campaign, Target } from '../../src/campaigns/index.js';
import { parseTarget } from '../../src/campaigns/target-text.js';
import { freeId, slugOf } from '../../src/tables/slug.js';
import { fold } from '../../src/vietnamese/folding.js';
import { AdminProblem, segment, type AdminApi } from '../api.js';
import type { Choice, Draft, Field } from '../form/field.js';
import type { Section } from '../section.js';
import { dayText, recordsOf, textOf, textsOf } from './cells.js';

interface KeptCampaign {
  readonly campaign: Campaign;
  readonly units: readonly { readonly id: string; readonly name: string; readonly kind: string }[];
}

const KINDS: Readonly<Record<Campaign['kind'], string>> = {
  movement: 'Phong trào thi đua',
  'year-theme': 'Chủ đề năm',
  'joint-programme': 'Chương trình phối hợp',
  plan: 'Kế hoạch',
};

const UNIT_KINDS: readonly (readonly [kind: string, label: string, begins: RegExp])[] = [
  ['ward', 'Phường', /^phuong/],
  ['commune', 'Xã', /^xa/],
  ['special-zone', 'Đặc khu', /^dac khu/],
  ['township', 'Thị trấn', /^thi tran/],
  ['village', 'Thôn', /^(thon|ban|ap|buon)\b/],
  ['residential-group', 'Tổ dân phố', /^(to dan pho|khu pho)/],
  ['division', 'Phòng', /^phong/],
  ['department', 'Sở, ban', /^(so|ban|cuc|chi cuc)\b/],
  ['party-cell', 'Chi bộ', /^chi bo/],
  ['front', 'Mặt trận', /^(uy ban )?(mat tran|mttq)/],
  ['union', 'Đoàn thể', /^(hoi|lien doan|cong doan|doan)\b/],
  ['police', 'Công an', /^cong an/],
  ['military', 'Quân sự', /^(ban chi huy|bo chi huy)/],
  ['school', 'Trường', /^truong/],
  ['other', 'Khác', /./],
];

const FIELDS: readonly Field[] = [
  { name: 'name', label: 'Tên phong trào, kế hoạch', kind: 'text', isNeeded: true },
  {
    name: 'kind',
    label: 'Loại',
    kind: 'select',
    choices: Object.entries(KINDS).map(([value, label]) => ({ value, label })),
  },
  {
    name: 'owners',
    label: 'Cơ quan chủ trì',
    kind: 'rows',
    one: 'cơ quan',
    fields: [{ name: 'name', label: 'Tên cơ quan', kind: 'text', isNeeded: true }],
  },
  { name: 'period.from', label: 'Từ ngày', kind: 'date', isNeeded: true },
  {
    name: 'period.to',
    label: 'Đến ngày',
    hint: 'Để trống: chưa định ngày kết thúc.',
    kind: 'date',
  },
  {
    name: 'basis',
    label: 'Căn cứ',
    kind: 'rows',
    one: 'văn bản',
    fields: [
      { name: 'symbol', label: 'Số, ký hiệu', kind: 'text', isNeeded: true },
      { name: 'issuedOn', label: 'Ngày ban hành', kind: 'date' },
    ],
  },
  {
    name: 'targets',
    label: 'Chỉ tiêu',
    kind: 'rows',
    one: 'chỉ tiêu',
    hint: 'Ghi như trong kế hoạch, ví dụ: 100% các phường đăng ký mô hình dân vận khéo. Số và đối tượng được đọc từ câu chữ.',
    fields: [
      { name: 'text', label: 'Nội dung chỉ tiêu', kind: 'area', isNeeded: true },
      { name: 'deadline', label: 'Hạn', kind: 'date' },
      {
        name: 'measure',
        label: 'Tính theo',
        kind: 'select',
        none: 'Đọc từ câu chữ',
        choices: [
          { value: 'registered', label: 'Mô hình đã đăng ký' },
          { value: 'recognised', label: 'Mô hình được công nhận' },
          { value: 'commended', label: 'Mô hình được khen' },
          { value: 'reported', label: 'Số liệu đơn vị báo cáo (ghi dưới đây)' },
        ],
      },
      {
        name: 'achievements',
        label: 'Số liệu báo cáo',
        kind: 'rows',
        one: 'báo cáo',
        fields: [
          { name: 'on', label: 'Ngày', kind: 'date', isNeeded: true },
          {
            name: 'unitName',
            label: 'Đơn vị',
            hint: 'Để trống: số chung của tất cả.',
            kind: 'text',
          },
          { name: 'value', label: 'Số đạt được', kind: 'number', min: 0 },
        ],
        blank: { value: 1 },
      },
    ],
  },
  {
    name: 'unitNames',
    label: 'Các đơn vị tham gia, mỗi dòng một đơn vị',
    hint: 'Ví dụ: Phường Phúc Xá. Loại đơn vị (phường, xã, phòng…) được đọc từ tên.',
    kind: 'lines',
  },
  {
    name: 'phases',
    label: 'Giai đoạn',
    kind: 'rows',
    one: 'giai đoạn',
    fields: [
      {
        name: 'phase',
        label: 'Việc',
        kind: 'select',
        choices: [
          { value: 'launch', label: 'Phát động' },
          { value: 'registration', label: 'Đăng ký' },
          { value: 'building', label: 'Xây dựng' },
          { value: 'interim-review', label: 'Sơ kết' },
          { value: 'final-review', label: 'Tổng kết' },
          { value: 'commendation', label: 'Khen thưởng' },
        ],
      },
      { name: 'period.from', label: 'Từ ngày', kind: 'date', isNeeded: true },
      { name: 'period.to', label: 'Đến ngày', kind: 'date' },
    ],
    blank: { phase: 'registration' },
  },
  { name: 'tasks', label: 'Nhiệm vụ, mỗi dòng một việc', kind: 'lines' },
];

/** The campaigns of a site. */
export const campaignsSection: Section = {
  title: 'Phong trào, kế hoạch',
  one: 'phong trào, kế hoạch',
  columns: [
    { title: 'Tên', cell: ({ campaign }) => (campaign as Campaign).name },
    { title: 'Mã', cell: ({ campaign }) => (campaign as Campaign).id, holds: 'id' },
    { title: 'Loại', cell: ({ campaign }) => KINDS[(campaign as Campaign).kind] },
    {
      title: 'Thời gian',
      cell: ({ campaign }) => {
        const { from, to } = (campaign as Campaign).period;
        return to === undefined ? `từ ${dayText(from)}` : `${dayText(from)} – ${dayText(to)}`;
      },
    },
  ],
  idOf: (record) => (record['campaign'] as Campaign).id,
  nameOf: (record) =>
    textOf(record['name']) || ((record['campaign'] as Campaign | undefined)?.name ?? ''),
  blank: { kind: 'plan', owners: [{}], targets: [{}] },
  list: async (api, site) => (await campaignsOf(api, site)).map((record) => ({ ...record })),
  fields: () => Promise.resolve(FIELDS),
  toDraft: (record) => draftOf(record as unknown as KeptCampaign),
  fromDraft: recordOf,
  async save(api, site, id, record) {
    try {
      await api.call('PUT', `sites/${segment(site)}/campaigns/${segment(id)}`, record);
    } catch (error) {
      // The form holds the campaign itself, not what it is sent in.
      if (!(error instanceof AdminProblem)) throw error;
      throw new AdminProblem(
        error.status,
        error.message,
        error.problems.map(({ path, message }) => ({
          path: path.replace(/^campaign\.?/, ''),
          message,
        })),
      );
    }
  },
  async remove(api, site, id) {
    await api.call('DELETE', `sites/${segment(site)}/campaigns/${segment(id)}`);
  },
  removal: 'Chỉ tiêu và số liệu báo cáo mất hẳn; các mô hình vẫn giữ.',
  tagOf: ({ campaign }) => ({
    kind: 'campaign',
    id: (campaign as Campaign).id,
    text: (campaign as Campaign).name,
  }),
};

/** The campaigns of a site as choices. */
export async function campaignChoices(api: AdminApi, site: string): Promise<Choice[]> {
  const campaigns = await campaignsOf(api, site);
  return campaigns.map(({ campaign: { id, name } }) => ({ value: id, label: name }));
}

async function campaignsOf(api: AdminApi, site: string): Promise<readonly KeptCampaign[]> {
  const path = `sites/${segment(site)}/campaigns`;
  return (await api.call<{ campaigns: KeptCampaign[] }>('GET', path)).campaigns;
}

function draftOf({ campaign, units }: KeptCampaign): Draft {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return {
    ...campaign,
    units,
    unitNames: units.map(({ name }) => name),
    targets: campaign.targets.map((target) => ({
      ...target,
      text: target.text ?? [target.subject, target.action].filter(Boolean).join(' '),
      achievements: target.achievements.map((each) => ({
        ...each,
        unitName: names.get(each.unit ?? ''),
      })),
      // What the words say is read anew when they change.
      readFrom: target,
    })),
  };
}

function recordOf({ units, unitNames, ...campaign }: Draft): Draft {
  const known = recordsOf(units) as unknown as KeptCampaign['units'];
  const taking = unitsOf(textsOf(unitNames), known);
  const ids = new Set<string>();
  return {
    campaign: {
      ...campaign,
      targets: recordsOf(campaign['targets']).map((draft, index) =>
        targetOf(draft, index, taking, ids),
      ),
    },
    units: taking,
  };
}

function targetOf(
  { readFrom, achievements, measure, ...draft }: Draft,
  index: number,
  units: KeptCampaign['units'],
  ids: Set<string>,
): Draft {
  const before = readFrom as Target | undefined;
  const text = textOf(draft['text']);
  const read = before?.text === text ? before : parseTarget(text);
  if (text !== '' && !read && before === undefined)
    throw new AdminProblem(422, '', [
      {
        path: `targets[${index}].text`,
        message:
          'Chưa đọc được số trong chỉ tiêu; ghi rõ, ví dụ “100% các phường đăng ký mô hình”.',
      },
    ]);
  const id = before?.id ?? freeId(slugOf(text, 40) || 'chi-tieu', (each) => ids.has(each));
  ids.add(id);
  return {
    ...before,
    ...read,
    ...draft,
    ...(measure === undefined ? {} : { measure }),
    id,
    achievements: recordsOf(achievements).map(({ unitName, ...each }) => ({
      ...each,
      unit: units.find(({ name }) => sameName(name, textOf(unitName)))?.id,
    })),
  };
}

function unitsOf(names: readonly string[], known: KeptCampaign['units']): KeptCampaign['units'] {
  const taken = new Set<string>();
  return names.map((name) => {
    const before = known.find((unit) => sameName(unit.name, name));
    const id = before?.id ?? freeId(slugOf(name) || 'don-vi', (each) => taken.has(each));
    taken.add(id);
    const folded = fold(name.trim());
    const kind = UNIT_KINDS.find(([, , begins]) => begins.test(folded))?.[0] ?? 'other';
    return { ...before, id, name: name.trim(), kind: before?.kind ?? kind };
  });
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
