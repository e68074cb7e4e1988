import { html } from 'lit';
import { DIVISIONS, WARDS } from './ba-dinh-2018.js';
import { jsonAt, type Story, type StoryMeta } from './story.js';

const meta: StoryMeta = { title: 'Tiến độ phong trào', component: 'danvan-campaign' };
export default meta;

const wards = WARDS.map((name, index) => ({ id: `phuong-${index}`, name: `Phường ${name}` }));

const divisions = DIVISIONS.map((name, index) => ({ id: `phong-${index}`, name: `Phòng ${name}` }));

const ids = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id);

const campaign = {
  id: 'ba-dinh-2018',
  name: 'Công tác dân vận chính quyền năm 2018 của quận Ba Đình',
  kind: 'year-theme',
  owners: [{ name: 'UBND quận Ba Đình' }],
  period: { from: '2018-01-01', to: '2018-12-31' },
  basis: [
    { symbol: '34/KH-UBND', issuer: 'UBND quận Ba Đình', issuedOn: '2018-01-24' },
    { symbol: '114-KL/TW', issuer: 'Ban Bí thư Trung ương Đảng', issuedOn: '2015-05-14' },
    { symbol: '05-CT/TW', issuer: 'Bộ Chính trị' },
  ],
  phases: [
    { phase: 'launch', period: { from: '2018-01-01', to: '2018-01-23' } },
    { phase: 'registration', period: { from: '2018-01-24', to: '2018-05-31' } },
    {
      phase: 'building',
      period: { from: '2018-02-01', to: '2018-10-31' },
      note: 'Phường báo cáo mỗi tháng',
    },
    { phase: 'interim-review', period: { from: '2018-06-15', to: '2018-07-15' } },
    { phase: 'final-review', period: { from: '2018-11-01', to: '2018-12-31' } },
  ],
};

const target = (id: string, text: string, more: object = {}) => ({
  id,
  text,
  comparator: 'eq',
  value: 100,
  unit: 'percent',
  strength: 'hard',
  deadline: '2018-12-31',
  ...more,
});

const ofUnits = (
  units: readonly { readonly id: string }[],
  done: number,
  required: number,
  state: string,
) => ({
  counts: 'units',
  required,
  reached: done,
  share: done / units.length,
  by: ids(units.slice(0, done)),
  missing: ids(units.slice(done)),
  state,
});

const wardTarget = { subject: 'các phường' };

const report = {
  campaign,
  on: '2018-10-20',
  units: [...wards, ...divisions],
  progress: [
    {
      target: target('dang-ky', '100% các phường đăng ký mô hình dân vận khéo', wardTarget),
      ...ofUnits(wards, 14, 14, 'reached'),
    },
    {
      target: target(
        'ban-hanh',
        '100% các phường ban hành kế hoạch tổ chức thực hiện công tác dân vận chính quyền',
        { ...wardTarget, deadline: '2018-03-31' },
      ),
      ...ofUnits(wards, 13, 14, 'missed'),
    },
    {
      target: target(
        'co-quan',
        'phấn đấu 40%-50% các cơ quan chuyên môn đăng ký mô hình dân vận khéo',
        {
          subject: 'các cơ quan chuyên môn',
          strength: 'soft',
        },
      ),
      ...ofUnits(divisions, 3, 4, 'behind'),
    },
    {
      target: target('mo-hinh', 'Xây dựng ít nhất 20 mô hình trong năm', {
        unit: 'models',
        noun: 'mô hình',
        comparator: 'gte',
        value: 20,
      }),
      counts: 'things',
      required: 20,
      reached: 17,
      share: 0.85,
      by: ids(wards.slice(0, 9)),
      missing: [],
      state: 'on-track',
    },
    {
      target: target('hai-long', 'Trên 90% người dân hài lòng khi giải quyết thủ tục hành chính', {
        comparator: 'gt',
        value: 90,
        strength: 'soft',
      }),
      counts: 'percent',
      required: 90,
      reached: 92.5,
      share: 1.03,
      by: [],
      missing: [],
      state: 'reached',
    },
    {
      target: target('don-thu', 'Không quá 5 đơn thư vượt cấp', {
        comparator: 'lte',
        value: 5,
        noun: 'đơn thư',
        unit: 'other',
      }),
      counts: 'things',
      required: 5,
      reached: 2,
      share: 0.4,
      by: [],
      missing: [],
      state: 'on-track',
    },
    {
      target: target('hoc-tap', 'Tổ chức 4 lớp bồi dưỡng nghiệp vụ dân vận', {
        unit: 'classes',
        noun: 'lớp',
        value: 4,
      }),
      counts: 'things',
      required: 4,
      reached: 0,
      share: 0,
      by: [],
      missing: [],
      state: 'unknown',
    },
  ],
};

const json = (data: unknown) =>
  html`<script type="application/json">
    ${JSON.stringify(data)}
  </script>`;

export const Report: Story = {
  name: 'Tiến độ',
  render: () => html`<danvan-campaign>${json(report)}</danvan-campaign>`,
};

export const UnitsOpen: Story = {
  name: 'Mở danh sách đơn vị và bảng số liệu',
  render: () => html`<danvan-campaign>${json(report)}</danvan-campaign>`,
  play: async (root) => {
    const element = root.querySelector('danvan-campaign');
    await element?.updateComplete;
    element?.renderRoot.querySelectorAll('details').forEach((details) => {
      details.open = true;
    });
  },
};

export const AllReached: Story = {
  name: 'Đã đạt hết',
  render: () =>
    html`<danvan-campaign
      >${json({ ...report, on: '2018-12-31', progress: report.progress.slice(0, 1) })}</danvan-campaign
    >`,
};

export const Movement: Story = {
  name: 'Phong trào không có hạn, chưa có chỉ tiêu',
  render: () =>
    html`<danvan-campaign
      >${json({
        campaign: {
          name: 'Phong trào thi đua “Dân vận khéo”',
          owners: [{ name: 'Ban Dân vận Tỉnh ủy' }, { name: 'UBND tỉnh' }],
          period: { from: '2021-01-01' },
        },
        progress: [],
      })}</danvan-campaign
    >`,
};

export const FromAddress: Story = {
  name: 'Lấy từ địa chỉ',
  render: () =>
    html`<danvan-campaign
      src=${jsonAt({ ...report, units: wards, progress: report.progress.slice(0, 2) })}
    ></danvan-campaign>`,
};

export const English: Story = {
  name: 'Tiếng Anh',
  render: () => html`<div lang="en"><danvan-campaign>${json(report)}</danvan-campaign></div>`,
};

export const OwnTexts: Story = {
  name: 'Chữ của trang',
  render: () =>
    html`<danvan-campaign messages='{"hard":"Bắt buộc","targets":"Các chỉ tiêu chủ yếu"}'
      >${json(report)}</danvan-campaign
    >`,
};

const payload = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

export const Hostile: Story = {
  name: 'Chữ độc hại',
  render: () =>
    html`<danvan-campaign
      >${json({
        campaign: {
          ...campaign,
          name: payload.repeat(5),
          owners: [{ name: payload }, 7],
          basis: [{ symbol: payload, issuer: payload }],
          phases: [{ phase: 'launch', period: { from: '2018-01-01' }, note: payload.repeat(4) }],
        },
        on: '2018-02-30',
        units: [{ id: 'a', name: payload }],
        progress: [
          {
            target: { id: 'x', text: 'Chỉtiêukhôngcódấucách'.repeat(20), subject: payload },
            counts: 'units',
            required: 1e300,
            reached: 3,
            by: ['a', 'b'],
            missing: [payload],
            state: payload,
          },
          { target: { id: 'y', text: 'Âm' }, counts: 'things', required: -1, reached: 'nhiều' },
          { target: { id: 'z', text: 'Không' }, counts: 'things', required: 0, reached: 0 },
          null,
        ],
      })}</danvan-campaign
    >`,
};

export const OwnTextWhileLoading: Story = {
  name: 'Đang tải, có chữ sẵn',
  render: () =>
    html`<danvan-campaign src="/answers/slow"
      ><p>14/14 phường đã đăng ký mô hình dân vận khéo.</p></danvan-campaign
    >`,
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () => html`<danvan-campaign src="/answers/slow"></danvan-campaign>`,
};

export const Failed: Story = {
  name: 'Lỗi máy chủ',
  render: () => html`<danvan-campaign src="/answers/status?code=500"></danvan-campaign>`,
};

export const FailedBesideLast: Story = {
  name: 'Lỗi máy chủ, còn số liệu trước',
  render: () =>
    html`<danvan-campaign src="/answers/status?code=503"
      >${json({ ...report, progress: report.progress.slice(0, 2) })}</danvan-campaign
    >`,
};

export const WrongReport: Story = {
  name: 'Dữ liệu trong thẻ sai',
  warns: true,
  render: () =>
    html`<danvan-campaign
      ><script type="application/json">
        { "campaign": }
      </script></danvan-campaign
    >`,
};
