import { html } from 'lit';
import type { ModelAct } from '../../src/campaigns/index.js';
import { freeId, slugOf } from '../../src/tables/slug.js';
import { toneKey } from '../../src/vietnamese/tone-key.js';
import { segment, type AdminApi } from '../api.js';
import type { Choice, Draft, Field } from '../form/field.js';
import '../model-import.js';
import { modelsOf } from '../models-on-file.js';
import type { Section } from '../section.js';
import { dayText, recordsOf, textOf } from './cells.js';
import { campaignChoices } from './campaigns.js';

const FIELD_CHOICES: readonly Choice[] = [
  { value: 'economy', label: 'Kinh tế' },
  { value: 'culture-society', label: 'Văn hóa - xã hội' },
  { value: 'defence-security', label: 'Quốc phòng - an ninh' },
  { value: 'political-system', label: 'Xây dựng hệ thống chính trị' },
  { value: 'new-countryside', label: 'Xây dựng nông thôn mới' },
];
const ACTS: Readonly<Record<ModelAct['act'], string>> = {
  registered: 'Đăng ký',
  building: 'Xây dựng',
  assessed: 'Thẩm định',
  recognised: 'Công nhận',
  commended: 'Khen thưởng',
  ended: 'Kết thúc',
};
const LEVELS: readonly Choice[] = [
  { value: 'base', label: 'Cơ sở' },
  { value: 'district', label: 'Huyện (đến 30/6/2025)' },
  { value: 'province', label: 'Tỉnh' },
  { value: 'central', label: 'Trung ương' },
];
const AWARDS: readonly Choice[] = [
  { value: 'commendation', label: 'Giấy khen' },
  { value: 'certificate-of-merit', label: 'Bằng khen' },
  { value: 'other', label: 'Hình thức khác' },
];
const ACT_FIELDS: readonly Field[] = [
  {
    name: 'act',
    label: 'Bước',
    kind: 'select',
    choices: Object.entries(ACTS).map(([value, label]) => ({ value, label })),
  },
  { name: 'on', label: 'Ngày', kind: 'date', isNeeded: true },
  {
    name: 'level',
    label: 'Cấp (thẩm định, công nhận, khen thưởng)',
    kind: 'select',
    choices: LEVELS,
    none: 'Không ghi',
  },
  { name: 'passed', label: 'Thẩm định đạt', kind: 'switch' },
  {
    name: 'award',
    label: 'Hình thức khen thưởng',
    kind: 'select',
    choices: AWARDS,
    none: 'Không ghi',
  },
  {
    name: 'decision.symbol',
    label: 'Số, ký hiệu quyết định (công nhận, khen thưởng)',
    kind: 'text',
  },
];

/** The models of a site, with the import of a spreadsheet. */
export const modelsSection: Section = {
  title: 'Mô hình “Dân vận khéo”',
  one: 'mô hình',
  columns: [
    { title: 'Tên', cell: (model) => textOf(model['name']) },
    { title: 'Đơn vị', cell: (model) => textOf(model['unitName']) },
    {
      title: 'Bước gần nhất',
      cell: (model) => {
        const last = recordsOf(model['acts']).at(-1);
        return last ? `${ACTS[last['act'] as ModelAct['act']]} ${dayText(last['on'])}` : '';
      },
    },
  ],
  idOf: (model) => textOf(model['id']),
  nameOf: (model) => textOf(model['name']),
  blank: { form: 'collective', acts: [{ act: 'registered' }], fields: [] },
  async list(api, site) {
    const { units, models } = await modelsOf(api, site);
    const names = new Map(units.map(({ id, name }) => [id, name]));
    return models.map((model) => ({ ...model, unitName: names.get(model.unit) ?? model.unit }));
  },
  async fields(api, site) {
    const { units } = await modelsOf(api, site);
    return [
      { name: 'name', label: 'Tên mô hình', kind: 'text', isNeeded: true },
      {
        name: 'unitName',
        label: 'Đơn vị đăng ký',
        hint: 'Chọn trong gợi ý, hoặc ghi tên đơn vị mới.',
        kind: 'text',
        isNeeded: true,
        suggestions: units.map(({ name }) => name),
      },
      {
        name: 'form',
        label: 'Tập thể hay cá nhân',
        kind: 'select',
        choices: [
          { value: 'collective', label: 'Tập thể' },
          { value: 'individual', label: 'Cá nhân' },
        ],
      },
      { name: 'fields', label: 'Lĩnh vực', kind: 'checks', choices: FIELD_CHOICES },
      {
        name: 'campaign',
        label: 'Đăng ký trong phong trào, kế hoạch',
        kind: 'select',
        choices: await campaignChoices(api, site),
        none: 'Không thuộc phong trào nào',
      },
      { name: 'address', label: 'Thôn, tổ dân phố', kind: 'text' },
      { name: 'content', label: 'Nội dung, cách làm', kind: 'area' },
      { name: 'result', label: 'Kết quả', kind: 'area' },
      {
        name: 'acts',
        label: 'Quá trình',
        kind: 'rows',
        one: 'bước',
        hint: 'Xếp từ cũ đến mới.',
        fields: ACT_FIELDS,
        blank: { act: 'recognised' },
      },
      {
        name: 'images',
        label: 'Ảnh',
        kind: 'rows',
        one: 'ảnh',
        fields: [
          { name: 'url', label: 'Địa chỉ ảnh', kind: 'text', isNeeded: true },
          {
            name: 'alt',
            label: 'Ảnh cho thấy gì',
            kind: 'text',
            hint: 'Đọc cho người không xem được ảnh.',
          },
          { name: 'caption', label: 'Chú thích', kind: 'text' },
        ],
      },
      { name: 'contact.name', label: 'Đầu mối liên hệ', hint: 'Không công bố.', kind: 'text' },
      { name: 'contact.phone', label: 'Điện thoại', hint: 'Không công bố.', kind: 'text' },
      { name: 'contact.email', label: 'Thư điện tử', hint: 'Không công bố.', kind: 'text' },
      { name: 'note', label: 'Ghi chú nội bộ', hint: 'Không công bố.', kind: 'area' },
    ];
  },
  fromDraft: (draft) => ({ ...draft, acts: recordsOf(draft['acts']).map(actOf) }),
  async save(api, site, id, { unitName, ...model }) {
    const unit = await unitOf(api, site, textOf(unitName));
    await api.call('PUT', `sites/${segment(site)}/models/${segment(id)}`, { ...model, unit });
  },
  async remove(api, site, id) {
    await api.call('DELETE', `sites/${segment(site)}/models/${segment(id)}`);
  },
  removal: 'Mô hình mất khỏi danh sách và khỏi các trang đã đăng.',
  siteTag: (site) => ({ kind: 'gallery', id: site, text: 'Mô hình “Dân vận khéo”' }),
  above: ({ api, site, run }) =>
    html`<model-import .api=${api} .site=${site} .run=${run}></model-import>`,
};

/** An act keeps only what its kind has: a select leaves behind what was chosen before. */
function actOf({ act, on, level, passed, award, decision, reason }: Draft): Draft {
  switch (act) {
    case 'assessed':
      return { act, on, level, passed: passed === true };
    case 'recognised':
      return { act, on, level, decision };
    case 'commended':
      return { act, on, level, award, decision };
    case 'ended':
      return { act, on, reason };
    default:
      return { act, on };
  }
}

/** The unit of a name; one that is not there is added. */
async function unitOf(api: AdminApi, site: string, name: string): Promise<string | undefined> {
  if (name === '') return undefined;
  const { units } = await modelsOf(api, site);
  const known = units.find((unit) => toneKey(unit.name) === toneKey(name));
  if (known) return known.id;
  const id = freeId(slugOf(name) || 'don-vi', (each) => units.some((unit) => unit.id === each));
  await api.call('PUT', `sites/${segment(site)}/units/${segment(id)}`, { name });
  return id;
}
