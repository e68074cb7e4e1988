import type { ModelField, PublicModel, RecognitionLevel } from '../../src/campaigns/model.js';
import type { Catalog } from '../shared/messages.js';
import { pagedMessages, type PagedMessage } from '../shared/paged-list.js';
import { stateMessages, type StateMessage } from '../shared/states.js';

/** Names of the texts of `<danvan-gallery>`. */
export type GalleryMessage =
  | StateMessage
  | PagedMessage
  | ModelField
  | RecognitionLevel
  | PublicModel['form']
  | 'empty'
  | 'recognised'
  | 'ended'
  | 'registered'
  | 'no-picture'
  | 'view'
  | 'pictures'
  | 'search'
  | 'filter'
  | 'filter-set'
  | 'count'
  | 'more';

/** Texts of `<danvan-gallery>`. */
export const galleryMessages: Catalog<GalleryMessage> = {
  vi: {
    ...stateMessages.vi,
    ...pagedMessages.vi,
    economy: 'Kinh tế',
    'culture-society': 'Văn hóa - xã hội',
    'defence-security': 'Quốc phòng - an ninh',
    'political-system': 'Xây dựng hệ thống chính trị',
    'new-countryside': 'Xây dựng nông thôn mới',
    base: 'Cấp cơ sở',
    district: 'Cấp huyện',
    province: 'Cấp tỉnh',
    central: 'Cấp trung ương',
    collective: 'Tập thể',
    individual: 'Cá nhân',
    empty: 'Chưa có mô hình.',
    recognised: 'Công nhận {level}',
    ended: 'Đã kết thúc',
    registered: 'Đăng ký năm {year}',
    'no-picture': 'Không có ảnh',
    view: 'Xem ảnh: {name}',
    pictures: '{count} ảnh',
    search: 'Tìm mô hình',
    filter: 'Lọc mô hình',
    'filter-set': 'Lọc mô hình ({count})',
    count: 'Có {count} mô hình.',
    more: 'Xem thêm mô hình',
  },
  en: {
    ...stateMessages.en,
    ...pagedMessages.en,
    economy: 'Economy',
    'culture-society': 'Culture and society',
    'defence-security': 'Defence and security',
    'political-system': 'Political system',
    'new-countryside': 'New countryside',
    base: 'Grassroots level',
    district: 'District level',
    province: 'Province level',
    central: 'Central level',
    collective: 'Collective',
    individual: 'Individual',
    empty: 'There are no models yet.',
    recognised: 'Recognised at {level}',
    ended: 'Ended',
    registered: 'Registered in {year}',
    'no-picture': 'No picture',
    view: 'View picture: {name}',
    pictures: { one: '{count} picture', other: '{count} pictures' },
    search: 'Search models',
    filter: 'Filter models',
    'filter-set': 'Filter models ({count})',
    count: { one: '{count} model.', other: '{count} models.' },
    more: 'Show more models',
  },
};
