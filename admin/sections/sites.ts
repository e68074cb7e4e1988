import { segment } from '../api.js';
import type { Draft, Field } from '../form/field.js';
import type { Section } from '../section.js';
import { countText, textOf } from './cells.js';

const FIELDS: readonly Field[] = [
  { name: 'name', label: 'Tên cổng', kind: 'text', isNeeded: true },
  {
    name: 'origins',
    label: 'Địa chỉ gốc của cổng, mỗi dòng một địa chỉ',
    hint: 'Ví dụ https://www.example.gov.vn, không ghi phần sau tên miền. Chỉ các khối trên những cổng này chạy được.',
    kind: 'lines',
  },
  {
    name: 'carriedTotal',
    label: 'Tổng lượt truy cập đang hiển thị',
    hint: 'Để chuyển số đếm của bộ đếm cũ sang: ghi số mà cổng phải hiện ngay bây giờ. Không đổi thì giữ nguyên.',
    kind: 'number',
    min: 0,
  },
  {
    name: 'visitMinutes',
    label: 'Sau bao nhiêu phút thì một người quay lại tính là lượt mới',
    kind: 'number',
    min: 1,
    max: 1440,
  },
];

/** The portals that the service counts for. */
export const sitesSection: Section = {
  title: 'Cổng thông tin',
  one: 'cổng',
  columns: [
    { title: 'Tên', cell: (site) => textOf(site['name']) || textOf(site['id']) },
    { title: 'Mã', cell: (site) => textOf(site['id']), holds: 'id' },
    {
      title: 'Địa chỉ',
      cell: (site) => (Array.isArray(site['origins']) ? site['origins'].join(', ') : ''),
    },
    {
      title: 'Tổng lượt truy cập',
      cell: (site) => countText(site['carriedTotal']),
      holds: 'number',
    },
  ],
  idOf: (site) => textOf(site['id']),
  nameOf: (site) => textOf(site['name']) || textOf(site['id']),
  blank: { visitMinutes: 30 },
  async list(api) {
    const { sites } = await api.call<{ sites: Draft[] }>('GET', 'sites');
    return Promise.all(
      sites.map(async (site) => ({
        ...site,
        carriedTotal: await api.totalOf(textOf(site['id'])),
      })),
    );
  },
  fields: () => Promise.resolve(FIELDS),
  async save(api, _site, id, { carriedTotal, ...site }) {
    await api.call('PUT', `sites/${segment(id)}`, site);
    if (typeof carriedTotal !== 'number' || carriedTotal === (await api.totalOf(id))) return;
    await api.call('PUT', `sites/${segment(id)}/total`, { total: carriedTotal });
  },
  async remove(api, _site, id) {
    await api.call('DELETE', `sites/${segment(id)}`);
  },
  removal:
    'Cổng sẽ không được đếm nữa và các trang của nó không còn hiện. Số liệu đã đếm vẫn được giữ và trở lại khi thêm lại cổng cùng mã.',
  tagOf: (site) => ({ kind: 'stats', id: textOf(site['id']), text: 'Thống kê truy cập' }),
};
