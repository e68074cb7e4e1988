import { html } from 'lit';
import { jsonAt, type Story, type StoryMeta } from './story.js';

const meta: StoryMeta = { title: 'Thống kê truy cập', component: 'danvan-visitor-stats' };
export default meta;

const stats = {
  online: { guests: 159, members: 1, total: 160 },
  today: 1204,
  yesterday: 2310,
  week: 3514,
  month: 48112,
  total: 5100909,
  at: '2026-11-22T12:00:00+07:00',
};

const days = [...new Array(30).keys()].map((index) => ({
  date: new Date(Date.UTC(2026, 9, 24 + index)).toISOString().slice(0, 10),
  visitors: 900 + ((index * 397) % 1500),
  hits: 4000,
}));

const data = JSON.stringify({ ...stats, days });
const json = html`<script type="application/json">
  ${data}
</script>`;

export const List: Story = {
  name: 'Danh sách',
  render: () => html`<danvan-visitor-stats>${json}</danvan-visitor-stats>`,
};

export const Chart: Story = {
  name: 'Biểu đồ 30 ngày',
  render: () => html`<danvan-visitor-stats history>${json}</danvan-visitor-stats>`,
};

export const SeedRows: Story = {
  name: 'Khách, thành viên, tổng',
  render: () =>
    html`<danvan-visitor-stats show="guests members online total">${json}</danvan-visitor-stats>`,
};

export const Compact: Story = {
  name: 'Một dòng',
  render: () => html`<danvan-visitor-stats layout="compact">${json}</danvan-visitor-stats>`,
};

export const Digits: Story = {
  name: 'Ô chữ số',
  render: () =>
    html`<danvan-visitor-stats layout="digits" show="total"
      >SỐ LƯỢT TRUY CẬP 4 9 9 8 6 5 5 2</danvan-visitor-stats
    >`,
};

export const FromAddress: Story = {
  name: 'Lấy từ địa chỉ',
  render: () => html`<danvan-visitor-stats src=${jsonAt(stats)}></danvan-visitor-stats>`,
};

export const English: Story = {
  name: 'Tiếng Anh',
  render: () => html`<div lang="en"><danvan-visitor-stats>${json}</danvan-visitor-stats></div>`,
};

export const OwnTexts: Story = {
  name: 'Chữ của trang',
  render: () =>
    html`<danvan-visitor-stats show="total" messages='{"total":"Lượt truy cập từ năm 2012"}'
      >${json}</danvan-visitor-stats
    >`,
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () => html`<danvan-visitor-stats src="/answers/slow"></danvan-visitor-stats>`,
};

export const OwnContentWhileLoading: Story = {
  name: 'Đang tải, có nội dung sẵn',
  render: () =>
    html`<danvan-visitor-stats src="/answers/slow"
      ><p>Tổng lượt truy cập: 5.100.909</p></danvan-visitor-stats
    >`,
};

export const Failed: Story = {
  name: 'Lỗi máy chủ',
  render: () => html`<danvan-visitor-stats src="/answers/status?code=500"></danvan-visitor-stats>`,
};

export const NothingMeasured: Story = {
  name: 'Chưa có số liệu',
  render: () => html`<danvan-visitor-stats src=${jsonAt({})}></danvan-visitor-stats>`,
};

export const WrongLayout: Story = {
  name: 'Thuộc tính sai',
  warns: true,
  render: () => html`<danvan-visitor-stats layout="boxes">${json}</danvan-visitor-stats>`,
};
