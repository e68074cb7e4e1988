import { html } from 'lit';
import { jsonAt, type Story, type StoryMeta } from './story.js';

const meta: StoryMeta = { title: 'Danh sách tin', component: 'danvan-news-list' };
export default meta;

/** A drawn scene in the colours of its number: hills, sun and houses. */
function picture(number: number): string {
  const hue = (number * 67) % 360;
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="320" height="200" fill="hsl(${hue} 55% 86%)"/><circle cx="${60 + ((number * 53) % 200)}" cy="58" r="26" fill="hsl(42 95% 62%)"/><path d="M0 150Q80 ${80 + ((number * 17) % 40)} 160 140T320 120V200H0Z" fill="hsl(${hue} 38% 56%)"/><path d="M0 175Q90 130 180 170T320 160V200H0Z" fill="hsl(${hue} 42% 40%)"/><path d="M120 150l34-26 34 26v34h-68Z" fill="#fff8ec"/><path d="M112 152l42-34 42 34" fill="none" stroke="#9c3b2e" stroke-width="8"/></svg>`;
  return `/answers/echo?type=${encodeURIComponent('image/svg+xml')}&body=${encodeURIComponent(scene)}`;
}

const subjects: readonly (readonly [title: string, lead: string, source: string])[] = [
  [
    'Tổ dân vận khéo bản Nà Lốc vận động bà con hiến đất mở đường vào khu sản xuất',
    'Ba tháng đi từng nhà, nghe từng ý kiến, tổ dân vận đã được 42 hộ đồng thuận hiến hơn 3.500 m² đất để mở tuyến đường dài 1,8 km.',
    'Ban Dân vận xã',
  ],
  [
    'Hội nghị tổng kết phong trào thi đua “Dân vận khéo” giai đoạn 2021 - 2026',
    'Toàn tỉnh có 1.284 mô hình được công nhận, trong đó 317 mô hình về cải cách thủ tục hành chính.',
    'Cổng thông tin điện tử tỉnh',
  ],
  [
    'Công tác dân vận chính quyền: lấy sự hài lòng của người dân làm thước đo',
    'Bộ phận một cửa của phường rút ngắn thời gian giải quyết 26 thủ tục, mở thêm quầy hỗ trợ người cao tuổi nộp hồ sơ trực tuyến.',
    'Phòng Nội vụ',
  ],
  [
    'Mô hình “Ngày thứ Bảy vì dân” ở phường Đông Hải sau một năm thực hiện',
    'Hơn 4.000 lượt người dân được tiếp nhận và trả kết quả vào ngày nghỉ.',
    'Trang tin phường Đông Hải',
  ],
  [
    'Cựu chiến binh làng Hạ giữ nề nếp quy ước, giữ xanh con ngõ',
    'Mỗi sáng Chủ nhật, các bác cựu chiến binh cùng thanh niên dọn vệ sinh, chăm hàng cây dọc hai bên đường làng.',
    'Đài truyền thanh xã',
  ],
  ['Đối thoại với nhân dân về bồi thường, hỗ trợ tái định cư', '', 'Văn phòng UBND'],
  [
    'Dân vận khéo trong đồng bào có đạo: cùng xây cầu, cùng đón lễ',
    'Chiếc cầu bê tông nối hai xóm được dựng bằng công sức của cả xứ đạo và chi hội nông dân.',
    'Mặt trận Tổ quốc xã',
  ],
  [
    'Tuyên truyền, vận động nhân dân cài đặt và sử dụng dịch vụ công trực tuyến',
    'Các tổ công nghệ số cộng đồng đến từng ngõ hướng dẫn bà con tạo tài khoản, nộp hồ sơ và theo dõi kết quả.',
    'Đoàn Thanh niên',
  ],
];

const articles = [...new Array(40).keys()].map((index) => {
  const [title, lead, source] = subjects[index % subjects.length] ?? ['', '', ''];
  const day = new Date(Date.UTC(2026, 10, 22) - index * 2.3 * 86_400_000);
  const clock = `${String(7 + (index % 11)).padStart(2, '0')}:${String((index * 13) % 60).padStart(2, '0')}`;
  return {
    id: String(900 - index),
    url: `https://danvan.example.gov.vn/tin/${900 - index}`,
    title:
      index < subjects.length ? title : `${title} (kỳ ${Math.floor(index / subjects.length) + 1})`,
    ...(lead === '' ? {} : { lead }),
    images: index % 5 === 4 ? [] : [{ url: picture(index), alt: '' }],
    publishedAt: `${day.toISOString().slice(0, 10)}T${clock}`,
    source: { name: source },
    reads: 37 + ((index * 397) % 4100),
    categories: ['Dân vận khéo'],
  };
});

const json = (data: unknown) =>
  html`<script type="application/json">
    ${JSON.stringify(data)}
  </script>`;
const all = json(articles);

const ownLinks = html`<ul>
  <li>
    <a href="/tin/901.html">Quận ủy sơ kết công tác dân vận 6 tháng đầu năm</a>
    <time datetime="2026-11-20T08:30">20/11/2026 08:30</time>
  </li>
  <li>
    <a href="/tin/898.html">Khối dân vận phường 5 thăm hỏi gia đình chính sách</a>
    <time datetime="2026-11-18">18/11/2026</time>
  </li>
  <li>
    <a href="/tin/895.html">Phát động đợt thi đua chào mừng Ngày truyền thống công tác dân vận</a>
    (Thứ Năm, 15/10/2026, 13:40)
  </li>
</ul>`;

export const List: Story = {
  name: 'Danh sách',
  render: () => html`<danvan-news-list limit="5">${all}</danvan-news-list>`,
};

export const OwnLinks: Story = {
  name: 'Liên kết của trang',
  render: () => html`<danvan-news-list>${ownLinks}</danvan-news-list>`,
};

export const Cards: Story = {
  name: 'Thẻ',
  render: () => html`<danvan-news-list layout="cards" limit="8">${all}</danvan-news-list>`,
};

export const Headlines: Story = {
  name: 'Tiêu đề',
  render: () => html`<danvan-news-list layout="headlines" limit="6">${all}</danvan-news-list>`,
};

export const Compact: Story = {
  name: 'Gọn',
  render: () => html`<danvan-news-list layout="compact" limit="6">${all}</danvan-news-list>`,
};

export const Hot: Story = {
  name: 'Tin nóng',
  render: () =>
    html`<danvan-news-list layout="headlines" limit="6" hot="2">${all}</danvan-news-list>`,
};

export const Featured: Story = {
  name: 'Tin nổi bật',
  render: () => html`<danvan-news-list featured limit="4">${all}</danvan-news-list>`,
};

export const FeaturedCards: Story = {
  name: 'Tin nổi bật, thẻ',
  render: () =>
    html`<danvan-news-list featured layout="cards" limit="7" hot="1">${all}</danvan-news-list>`,
};

export const FeaturedHeadlines: Story = {
  name: 'Tin nổi bật, tiêu đề',
  render: () =>
    html`<danvan-news-list featured layout="headlines" limit="5">${all}</danvan-news-list>`,
};

export const SearchAndByDay: Story = {
  name: 'Tìm kiếm, xem theo ngày',
  render: () =>
    html`<danvan-news-list search by-day layout="headlines" limit="6">${all}</danvan-news-list>`,
};

export const Around: Story = {
  name: 'Tin mới hơn, tin đã đưa, tin liên quan',
  render: () =>
    html`<danvan-news-list layout="compact" around="895" related limit="4"
      >${all}</danvan-news-list
    >`,
};

export const AllParts: Story = {
  name: 'Chọn phần hiện ra',
  render: () =>
    html`<danvan-news-list layout="cards" show="image lead date source reads" limit="4"
      >${all}</danvan-news-list
    >`,
};

export const WithoutPictures: Story = {
  name: 'Không có ảnh',
  render: () =>
    html`<danvan-news-list limit="4"
      >${json(articles.map((article) => ({ ...article, images: [] })))}</danvan-news-list
    >`,
};

export const BrokenPictures: Story = {
  name: 'Ảnh hỏng',
  render: () =>
    html`<danvan-news-list layout="cards" limit="4"
      >${json(articles.map((article) => ({ ...article, images: [{ url: '/answers/status?code=404' }] })))}</danvan-news-list
    >`,
};

const rss = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Tin dân vận</title>${articles
  .slice(0, 12)
  .map(
    ({ title, url, publishedAt, lead }) =>
      `<item><title>${title}</title><link>${url}</link><description>${lead ?? ''}</description><pubDate>${new Date(`${publishedAt}:00+07:00`).toUTCString()}</pubDate></item>`,
  )
  .join('')}</channel></rss>`;

export const ForeignFeed: Story = {
  name: 'Nguồn RSS',
  render: () =>
    html`<danvan-news-list
      limit="4"
      src="/answers/echo?type=application/rss%2Bxml&body=${encodeURIComponent(rss)}"
    ></danvan-news-list>`,
};

export const Relayed: Story = {
  name: 'Dạng của dịch vụ',
  render: () =>
    html`<danvan-news-list
      limit="3"
      layout="headlines"
      src=${jsonAt({ items: articles.slice(0, 3), rejected: [] })}
    ></danvan-news-list>`,
};

export const English: Story = {
  name: 'Tiếng Anh',
  render: () =>
    html`<div lang="en"><danvan-news-list search by-day limit="3">${all}</danvan-news-list></div>`,
};

export const OwnTexts: Story = {
  name: 'Chữ của trang',
  render: () =>
    html`<danvan-news-list
      layout="headlines"
      limit="3"
      messages='{"more":"Xem thêm tin","reads":"Số lần đọc: {count}"}'
      show="date reads"
      >${all}</danvan-news-list
    >`,
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () => html`<danvan-news-list limit="4" src="/answers/slow"></danvan-news-list>`,
};

export const LoadingCards: Story = {
  name: 'Đang tải, thẻ',
  render: () =>
    html`<danvan-news-list
      featured
      layout="cards"
      limit="5"
      src="/answers/slow"
    ></danvan-news-list>`,
};

export const OwnLinksWhileLoading: Story = {
  name: 'Đang tải, có liên kết sẵn',
  render: () => html`<danvan-news-list src="/answers/slow">${ownLinks}</danvan-news-list>`,
};

export const Failed: Story = {
  name: 'Lỗi máy chủ',
  render: () =>
    html`<danvan-news-list limit="3" src="/answers/status?code=500"></danvan-news-list>`,
};

export const FailedWithOwnLinks: Story = {
  name: 'Lỗi máy chủ, còn liên kết của trang',
  render: () =>
    html`<danvan-news-list src="/answers/status?code=503">${ownLinks}</danvan-news-list>`,
};

export const Empty: Story = {
  name: 'Chưa có tin',
  render: () =>
    html`<danvan-news-list
      limit="2"
      src=${jsonAt({ items: [], rejected: [] })}
    ></danvan-news-list>`,
};

export const WrongLayout: Story = {
  name: 'Thuộc tính sai',
  warns: true,
  render: () => html`<danvan-news-list layout="tiles" limit="2">${all}</danvan-news-list>`,
};
