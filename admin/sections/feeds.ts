import { segment } from '../api.js';
import type { Draft, Field } from '../form/field.js';
import type { Section } from '../section.js';
import { textOf } from './cells.js';

const FIELDS: readonly Field[] = [
  { name: 'title', label: 'Tên nguồn tin', kind: 'text' },
  {
    name: 'url',
    label: 'Địa chỉ nguồn tin',
    hint: 'Địa chỉ RSS (hoặc Atom, JSON) của trang tin, bắt đầu bằng https:// hoặc http://. Chưa biết thì hỏi đơn vị quản trị trang tin.',
    kind: 'text',
    isNeeded: true,
  },
  {
    name: 'freshMinutes',
    label: 'Bao nhiêu phút lấy tin mới một lần',
    kind: 'number',
    min: 1,
    max: 1440,
  },
];

/** The foreign feeds that the service hands on. */
export const feedsSection: Section = {
  title: 'Nguồn tin',
  one: 'nguồn tin',
  columns: [
    { title: 'Tên', cell: (feed) => textOf(feed['title']) || textOf(feed['id']) },
    { title: 'Mã', cell: (feed) => textOf(feed['id']), holds: 'id' },
    { title: 'Địa chỉ', cell: (feed) => textOf(feed['url']) },
    { title: 'Lấy tin mới', cell: (feed) => `${textOf(feed['freshMinutes'])} phút một lần` },
  ],
  idOf: (feed) => textOf(feed['id']),
  nameOf: (feed) => textOf(feed['title']) || textOf(feed['id']),
  blank: { freshMinutes: 10 },
  list: async (api) => (await api.call<{ feeds: Draft[] }>('GET', 'feeds')).feeds,
  fields: () => Promise.resolve(FIELDS),
  async save(api, _site, id, feed) {
    await api.call('PUT', `feeds/${segment(id)}`, feed);
  },
  async remove(api, _site, id) {
    await api.call('DELETE', `feeds/${segment(id)}`);
  },
  removal: 'Các khối tin đang dùng nguồn này sẽ không còn tin.',
  tagOf: (feed) => ({
    kind: 'news',
    id: textOf(feed['id']),
    text: textOf(feed['title']) || 'Tin tức',
  }),
};
