import type { Sentence } from '../../src/schema/index.js';
import type { PageKind } from '../pages/page-place.js';

const words = (vi: string, en: string): Sentence => ({ vi, en });

/** What each kind of widget is called, and where its id is found. */
export const KIND_WORDS: Readonly<
  Record<PageKind, { readonly name: Sentence; readonly id: Sentence }>
> = {
  poll: {
    name: words('Bình chọn, thăm dò ý kiến', 'Poll'),
    id: words('Mã cuộc bình chọn', 'Id of the poll'),
  },
  stats: {
    name: words('Thống kê truy cập', 'Visitor counter'),
    id: words('Mã cổng', 'Id of the site'),
  },
  news: { name: words('Tin tức', 'News'), id: words('Mã nguồn tin', 'Id of the feed') },
  gallery: {
    name: words('Mô hình “Dân vận khéo”', '“Dân vận khéo” models'),
    id: words('Mã cổng', 'Id of the site'),
  },
  documents: { name: words('Văn bản', 'Documents'), id: words('Mã cổng', 'Id of the site') },
  campaign: {
    name: words('Tiến độ phong trào, kế hoạch', 'Progress of a campaign'),
    id: words('Mã phong trào, kế hoạch', 'Id of the campaign'),
  },
};

/** What the options are called. */
export const OPTION_WORDS: Readonly<Record<string, Sentence>> = {
  lang: words('Ngôn ngữ', 'Language'),
  layout: words('Cách bày', 'Layout'),
  show: words('Hiện những gì', 'What to show'),
  limit: words('Số mục hiện lúc đầu', 'How many at first'),
  order: words('Thứ tự', 'Order'),
  group: words('Chia nhóm', 'Grouping'),
  hot: words('Số tin đầu ghi là tin nóng', 'How many are marked as hot'),
  featured: words('Tin nổi bật ở đầu', 'A featured article at the head'),
  search: words('Có ô tìm kiếm', 'With a search box'),
  filter: words('Lọc theo', 'Filter by'),
  filters: words('Lọc theo', 'Filter by'),
  'no-address': words('Không ghi bộ lọc vào địa chỉ trang', 'Keep the filters out of the address'),
  'by-day': words('Có lịch chọn ngày', 'With a calendar'),
  history: words('Có biểu đồ 30 ngày', 'With a chart of 30 days'),
  'no-count': words('Chỉ hiện số, không tính lượt xem này', 'Show only, count nothing'),
  'results-only': words('Chỉ hiện kết quả, không có phiếu', 'Results only, no ballot'),
};

/** What the values of options are called. */
export const VALUE_WORDS: Readonly<Record<string, Sentence>> = {
  vi: words('Tiếng Việt', 'Vietnamese'),
  en: words('Tiếng Anh', 'English'),
  list: words('Danh sách', 'List'),
  cards: words('Ô có ảnh', 'Cards'),
  headlines: words('Tiêu đề và ngày', 'Headlines and dates'),
  compact: words('Gọn', 'Compact'),
  digits: words('Ô chữ số', 'Digits in boxes'),
  given: words('Như nguồn', 'As given'),
  newest: words('Mới nhất trước', 'Newest first'),
  unit: words('Theo đơn vị', 'By unit'),
  none: words('Không chia', 'None'),
  online: words('Đang trực tuyến', 'Online'),
  guests: words('Khách', 'Guests'),
  members: words('Thành viên', 'Members'),
  today: words('Hôm nay', 'Today'),
  yesterday: words('Hôm qua', 'Yesterday'),
  week: words('Tuần này', 'This week'),
  month: words('Tháng này', 'This month'),
  total: words('Tổng số', 'Total'),
  image: words('Ảnh', 'Picture'),
  lead: words('Tóm tắt', 'Lead'),
  date: words('Ngày', 'Date'),
  source: words('Nguồn', 'Source'),
  reads: words('Lượt đọc', 'Reads'),
  symbol: words('Số, ký hiệu', 'Symbol'),
  kind: words('Loại văn bản', 'Kind'),
  issuer: words('Cơ quan ban hành', 'Issuer'),
  signer: words('Người ký', 'Signer'),
  issued: words('Ngày ban hành', 'Issued'),
  effective: words('Ngày hiệu lực', 'In force from'),
  abstract: words('Trích yếu', 'Abstract'),
  status: words('Hiệu lực', 'Status'),
  field: words('Lĩnh vực', 'Field'),
  files: words('Tệp', 'Files'),
  year: words('Năm', 'Year'),
  level: words('Cấp công nhận', 'Level of recognition'),
  form: words('Tập thể, cá nhân', 'Collective or individual'),
};
