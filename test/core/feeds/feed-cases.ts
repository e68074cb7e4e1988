import type { Article } from '../../../src/articles/article.js';
import type { Feed, ReadFeedOptions } from '../../../src/feeds/index.js';

/** One fixture and what is to be read from it, in Node as in browsers. */
export interface FeedCase {
  readonly file: string;
  readonly options: ReadFeedOptions;
  readonly expected: Feed;
}

function article(fields: Partial<Article> & Pick<Article, 'id' | 'title'>): Article {
  return { body: [], images: [], categories: [], attachments: [], ...fields };
}

export const FEED_CASES: readonly FeedCase[] = [
  {
    file: 'nukeviet.rss.xml',
    options: { url: 'https://badinh.example.vn/news/rss/tin-hoat-dong/' },
    expected: {
      title: 'Ban Dân vận Quận ủy Ba Đình - Tin hoạt động',
      link: 'https://badinh.example.vn/news/tin-hoat-dong/',
      updated: '2018-05-29T17:10:00',
      items: [
        article({
          id: 'news_12',
          url: 'https://badinh.example.vn/news/tin-hoat-dong/ba-dinh-phat-dong-thi-dua-12.html',
          title: 'Ba Đình: Phát động thi đua "Dân vận khéo"',
          lead: 'Sáng ngày 29/5, Quận ủy Ba Đình phát động phong trào thi đua "Dân vận khéo" năm 2018.',
          publishedAt: '2018-05-29T17:04:00',
          images: [
            {
              url: 'https://badinh.example.vn/uploads/news/2018_05/phat-dong.jpg',
              alt: 'Lễ phát động',
              width: 100,
            },
          ],
        }),
        article({
          id: 'news_11',
          url: 'https://badinh.example.vn/news/tin-hoat-dong/14-phuong-dang-ky-11.html',
          title: '14 phường đăng ký mô hình & công trình',
          lead: '14/14 phường đã đăng ký.',
          publishedAt: '2018-05-28T08:30',
        }),
      ],
      rejected: [],
    },
  },
  {
    file: 'rss-2.0.xml',
    options: {},
    expected: {
      title: 'Trang tin Dân vận',
      link: 'https://tinh.example.vn/',
      updated: '2026-01-05T08:00:00',
      items: [
        article({
          id: 'https://tinh.example.vn/?p=7',
          url: 'https://tinh.example.vn/tin/mo-hinh-kheo.html?a=1&b=2',
          title: 'Mô hình khéo ở xã A',
          lead: 'Xã A vận động nhân dân hiến đất làm đường.\nKết quả tốt.',
          bodyHtml: '<p>Xã A vận động nhân dân <script>alert(1)</script>hiến đất.</p>',
          publishedAt: '2026-01-05T05:15:30',
          updatedAt: '2026-01-05T06:00:00',
          author: 'Nguyễn Văn A',
          source: { name: 'Báo Tỉnh', url: 'https://bao.example.vn/rss' },
          categories: ['Dân vận khéo', 'Nông thôn mới'],
          comments: 3,
          images: [
            {
              url: 'https://cdn.example.vn/a.jpg',
              caption: 'Nhân dân làm đường',
              width: 800,
              height: 600,
            },
          ],
          attachments: [
            { url: 'https://cdn.example.vn/a.mp4', type: 'video/mp4', bytes: 1000 },
            {
              url: 'https://tinh.example.vn/tai-lieu/ke-hoach.pdf',
              type: 'application/pdf',
              bytes: 2048,
            },
          ],
        }),
        article({
          id: 'https://tinh.example.vn/am-thanh/1',
          url: 'https://tinh.example.vn/am-thanh/1',
          title: 'Bản tin âm thanh',
          lead: 'Bản tin đầu tuần của đài.',
          publishedAt: '2026-01-03',
          author: 'Đài truyền thanh',
          images: [{ url: 'https://cdn.example.vn/bia.png' }],
          attachments: [{ url: 'https://cdn.example.vn/1.mp3', type: 'audio/mpeg' }],
        }),
        article({
          id: 'Tin không có tiêu đề, chỉ có nội dung.',
          title: 'Tin không có tiêu đề, chỉ có nội dung.',
          lead: 'Tin không có tiêu đề, chỉ có nội dung.',
        }),
      ],
      rejected: [{ index: 3, reason: 'empty' }],
    },
  },
  {
    file: 'rss-0.91.xml',
    options: {},
    expected: {
      title: 'Tin tỉnh ủy',
      link: 'http://tinhuy.example.vn/',
      items: [
        article({
          id: 'http://tinhuy.example.vn/tin?id=5&page=1',
          url: 'http://tinhuy.example.vn/tin?id=5&page=1',
          title: 'Hội nghị “Dân vận khéo” &lol2; & tổng kết',
          lead: 'Chiều 16/7 tại tỉnh.',
        }),
      ],
      rejected: [],
    },
  },
  {
    file: 'rss-1.0.xml',
    options: {},
    expected: {
      title: 'Sở Nội vụ',
      link: 'http://so.example.vn/',
      items: [
        article({
          id: 'http://so.example.vn/tin/1',
          url: 'http://so.example.vn/tin/1',
          title: 'Quyết định về công tác dân vận',
          lead: 'Quyết định có hiệu lực.',
          publishedAt: '2020-07-16T13:40',
          source: { name: 'Công báo' },
          categories: ['Văn bản'],
        }),
        article({
          id: 'http://so.example.vn/tin/2',
          url: 'http://so.example.vn/tin/2',
          title: 'Tin không có liên kết',
        }),
      ],
      rejected: [],
    },
  },
  {
    file: 'atom-1.0.xml',
    options: {},
    expected: {
      title: 'Sở Tư pháp',
      link: 'https://so.example.vn/',
      updated: '2026-01-05T08:00:00',
      items: [
        article({
          id: 'tag:so.example.vn,2026:1',
          url: 'https://so.example.vn/atom/bai/1.html',
          title: 'So sánh a < b & c',
          lead: 'Tóm tắt: 1 < 2.',
          bodyHtml: '<div><p>Nội dung &amp; <a href="/x">liên kết</a>.<br></p></div>',
          publishedAt: '2026-01-05T06:30:00',
          updatedAt: '2026-01-05T08:00:00',
          author: 'Trần B, Lê C',
          source: { name: 'Nguồn', url: 'https://nguon.example.vn/' },
          categories: ['Phổ biến pháp luật', 'Dân vận'],
          comments: 2,
          images: [{ url: 'https://so.example.vn/atom/bai/anh.png', caption: 'Ảnh bìa' }],
          attachments: [
            {
              url: 'https://so.example.vn/atom/bai/van-ban.pdf',
              name: 'Văn bản',
              type: 'application/pdf',
              bytes: 77,
            },
          ],
        }),
        article({
          id: 'https://so.example.vn/2',
          url: 'https://so.example.vn/2',
          title: 'Tiêu đề đậm',
          body: ['Đoạn một.', 'Đoạn hai.'],
          updatedAt: '2026-01-01T22:00:00',
        }),
      ],
      rejected: [],
    },
  },
  {
    file: 'atom-0.3.xml',
    options: {},
    expected: {
      title: 'Nhật ký',
      link: 'http://nk.example.vn/',
      updated: '2005-06-01T15:00:00',
      items: [
        article({
          id: 'tag:nk.example.vn,2005:1',
          url: 'http://nk.example.vn/1',
          title: 'Dân & Đảng',
          lead: 'Ngắn.',
          bodyHtml: '<p>Nội dung</p>',
          publishedAt: '2005-06-01T07:59:00',
          updatedAt: '2005-06-01T15:00:00',
        }),
      ],
      rejected: [],
    },
  },
  {
    file: 'json-feed-1.1.json',
    options: {},
    expected: {
      title: 'Cổng tin',
      link: 'https://cong.example.vn/',
      items: [
        article({
          id: '1',
          url: 'https://cong.example.vn/1',
          title: 'Thẻ <b> trong HTML',
          lead: 'Giải thích & ví dụ',
          bodyHtml: '<p>Nội dung</p>',
          publishedAt: '2026-01-05T08:00:00',
          updatedAt: '2026-01-05T09:00:00',
          author: 'Lê D, Võ E',
          categories: ['Tin'],
          images: [
            { url: 'https://cong.example.vn/anh.jpg' },
            { url: 'https://cong.example.vn/b.png' },
          ],
          attachments: [
            {
              url: 'https://cong.example.vn/a.pdf',
              name: 'Văn bản',
              type: 'application/pdf',
              bytes: 12,
            },
          ],
        }),
        article({ id: '2', title: 'Một dòng.', body: ['Một dòng.', 'Dòng hai.'] }),
      ],
      rejected: [{ index: 2, reason: 'empty' }],
    },
  },
  {
    file: 'wordpress.json',
    options: {},
    expected: {
      items: [
        article({
          id: '42',
          url: 'https://phuong.example.vn/tiep-dan/',
          title: 'Tiếp dân – lắng nghe & giải quyết',
          lead: 'Phường tiếp dân …',
          bodyHtml: '<p>Nội dung</p>\n',
          publishedAt: '2026-01-05T08:00:00',
          updatedAt: '2026-01-05T09:00:00',
          author: 'Ban biên tập',
          featured: true,
          categories: ['Tin tức', 'dân chủ'],
          images: [
            {
              url: 'https://phuong.example.vn/wp-content/uploads/2026/01/tiep-dan.jpg',
              caption: 'Buổi tiếp dân',
              alt: 'Người dân tại trụ sở',
              width: 1200,
              height: 800,
            },
          ],
        }),
        article({
          id: '41',
          url: 'https://phuong.example.vn/hop/',
          title: 'Họp tổ dân phố',
          lead: 'Tổ dân phố họp.',
          publishedAt: '2026-01-04T08:00:00',
          images: [{ url: 'https://phuong.example.vn/hop.jpg' }],
        }),
      ],
      rejected: [],
    },
  },
  {
    file: 'drupal.json',
    options: {},
    expected: {
      items: [
        article({
          id: '0c1b1b5e-0000-4000-8000-000000000001',
          url: 'https://huyen.example.vn/doi-thoai',
          title: 'Đối thoại với nhân dân',
          lead: 'Tóm tắt đối thoại',
          bodyHtml: '<p>Đã xử lý</p>',
          publishedAt: '2026-01-05T08:00:00',
          updatedAt: '2026-01-05T09:00:00',
          author: 'Văn phòng',
          comments: 4,
          categories: ['Đối thoại'],
          images: [
            {
              url: 'https://huyen.example.vn/sites/default/files/ht.jpg',
              alt: 'Hội trường',
              width: 640,
              height: 480,
            },
            { url: 'https://huyen.example.vn/sites/default/files/anh.png' },
          ],
          attachments: [
            {
              url: 'https://huyen.example.vn/sites/default/files/kh.pdf',
              name: 'Kế hoạch',
              type: 'application/pdf',
              bytes: 99,
            },
          ],
        }),
        article({ id: 'n2', url: 'https://huyen.example.vn/node/16', title: 'Tin thứ hai' }),
      ],
      rejected: [],
    },
  },
  {
    file: 'joomla.json',
    options: {
      url: 'https://xa.example.vn/api/index.php/v1/content/articles',
      articleUrl: 'https://xa.example.vn/tin/{id}-{path}',
    },
    expected: {
      items: [
        article({
          id: '8',
          url: 'https://xa.example.vn/tin/8-ra-quan-lam-thuy-loi',
          title: 'Ra quân làm thủy lợi',
          lead: 'Toàn xã ra quân.',
          bodyHtml: '<p>Toàn xã ra quân làm thủy lợi.</p>',
          publishedAt: '2026-01-05T08:30:00',
          updatedAt: '2026-01-05T09:00:00',
          author: 'Văn hóa xã',
          reads: 1042,
          featured: true,
          images: [
            {
              url: 'https://xa.example.vn/images/thuy-loi.jpg',
              alt: 'Bà con làm thủy lợi',
              caption: 'Ảnh: UBND xã',
            },
          ],
        }),
        article({
          id: '7',
          title: 'Tin cũ',
          images: [{ url: 'https://xa.example.vn/cu.jpg' }],
        }),
      ],
      rejected: [],
    },
  },
  {
    file: 'liferay.json',
    options: {
      url: 'https://bo.example.vn/o/headless-delivery/v1.0/sites/1/structured-contents',
      articleUrl: 'https://bo.example.vn/-/{path}',
    },
    expected: {
      items: [
        article({
          id: '35001',
          url: 'https://bo.example.vn/-/lay-y-kien-nhan-dan',
          title: 'Lấy ý kiến nhân dân',
          lead: 'Bộ Nội vụ lấy ý kiến.',
          bodyHtml: '<p>Toàn văn dự thảo</p>',
          publishedAt: '2026-01-05T08:00:00',
          updatedAt: '2026-01-05T10:00:00',
          author: 'Biên tập',
          comments: 0,
          categories: ['Chỉ đạo', 'dự thảo'],
          images: [{ url: 'https://bo.example.vn/documents/20121/anh.jpg', alt: 'Ảnh minh họa' }],
        }),
        article({
          id: '35002',
          url: 'https://bo.example.vn/-/bai/viet',
          title: 'Bài viết',
          bodyHtml: '<p>Thân bài</p>',
        }),
      ],
      rejected: [],
    },
  },
  {
    file: 'sharepoint.json',
    options: { url: 'https://bo.example.vn/_api/web/lists' },
    expected: {
      items: [
        article({
          id: '9a0e',
          url: 'https://bo.example.vn/Pages/cong-van-252.aspx',
          title: 'Công văn 252-CV/HU',
          lead: 'Triển khai công văn.',
          bodyHtml: '<div>Nội dung</div>',
          publishedAt: '2026-01-05T00:00:00',
          updatedAt: '2026-01-05T09:00:00',
          author: 'Vụ Dân vận',
          categories: ['Văn bản'],
          images: [{ url: 'https://bo.example.vn/Images/hn.jpg', alt: 'Hội nghị' }],
        }),
        article({
          id: '2',
          title: 'Tin',
          images: [{ url: 'https://bo.example.vn/b.jpg', alt: 'Biểu trưng' }],
        }),
      ],
      rejected: [],
    },
  },
  {
    file: 'sharepoint-verbose.json',
    options: {},
    expected: {
      items: [
        article({
          id: '4',
          title: 'Thông báo nghỉ Tết',
          bodyHtml: '<div>Nghỉ từ 28 Tết</div>',
          publishedAt: '2026-01-05T08:00:00',
          author: 'Văn thư',
          categories: ['Thông báo', 'Nội bộ'],
        }),
      ],
      rejected: [],
    },
  },
];
