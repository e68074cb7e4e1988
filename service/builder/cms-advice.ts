import type { Sentence } from '../../src/schema/index.js';

const words = (vi: string, en: string): Sentence => ({ vi, en });

/** What can be put into an article besides the link, where no loader can be installed. */
export type OtherWay = 'lone' | 'frame' | 'picture';

/** What an admin of one CMS does. The facts were measured on the editors and filters of each. */
export interface CmsAdvice {
  readonly name: string | Sentence;
  /** How the link gets into an article, in steps. */
  readonly paste: readonly Sentence[];
  /** Where the tag of the loader goes, once for the whole site. */
  readonly loader: Sentence;
  /** What may be in the way, and what not to do. */
  readonly beware: Sentence;
  /** What else shows the widget where there is no loader, the best first; the link always works as a link. */
  readonly otherwise: readonly OtherWay[];
}

const PASTE = words(
  'Mở bài viết trong khung soạn thảo bình thường (không cần chế độ mã nguồn), đặt con trỏ ở một dòng trống, bấm Ctrl+V.',
  'Open the article in the usual editor (no source view needed), put the caret on an empty line, press Ctrl+V.',
);
const SAVE = words('Lưu và đăng bài.', 'Save and publish.');

/** The CMSs that portals run on. */
export const CMS_ADVICE: ReadonlyMap<string, CmsAdvice> = new Map<string, CmsAdvice>([
  [
    'nukeviet',
    {
      name: 'NukeViet',
      paste: [PASTE, SAVE],
      loader: words(
        'Dán vào tệp header.tpl (hoặc layout) của giao diện đang dùng, trước </head>. Không dán vào bài viết: NukeViet xóa mọi đoạn mã trong bài.',
        'Into header.tpl (or the layout) of the theme in use, before </head>. Not into articles: NukeViet removes every script there.',
      ),
      beware: words(
        'Đừng dán đoạn mã <danvan-…> vào bài: NukeViet xóa mất và không có cách cấu hình để giữ lại. Nếu cổng bật chính sách bảo mật nội dung (CSP, ở Cấu hình → Thiết lập an ninh), thêm địa chỉ dịch vụ vào script-src, connect-src, img-src và frame-src. Khung (iframe) chỉ hiện khi địa chỉ dịch vụ có trong danh sách tên miền được phép.',
        'Do not paste <danvan-…> tags: NukeViet refuses them and no setting allows them. If the site has CSP on, add the service to script-src, connect-src, img-src and frame-src. A frame shows only when the service is among the allowed domains.',
      ),
      otherwise: ['frame', 'picture'],
    },
  ],
  [
    'wordpress',
    {
      name: 'WordPress',
      paste: [PASTE, SAVE],
      loader: words(
        'Dán vào tệp header.php của giao diện, trước wp_head(), hoặc vào ô “Header” của một phần mở rộng (plugin) chèn mã đầu trang.',
        'Into header.php of the theme, before wp_head(), or into the “Header” box of a plugin that adds code to the head.',
      ),
      beware: words(
        'Tài khoản tác giả không đăng được đoạn mã <script>, <danvan-…>; liên kết thì luôn được giữ nguyên. Đừng dùng mã ngắn (shortcode) có dấu ngoặc kép: WordPress đổi thành ngoặc cong.',
        'Authors can post neither scripts nor <danvan-…> tags; the link always stays whole. No shortcodes with quotes: WordPress makes them curly.',
      ),
      otherwise: ['lone', 'picture'],
    },
  ],
  [
    'joomla',
    {
      name: 'Joomla',
      paste: [PASTE, SAVE],
      loader: words(
        'Vào System → Site Templates, mở index.php của giao diện, dán trước </head>.',
        'System → Site Templates, open index.php of the template, paste it before </head>.',
      ),
      beware: words(
        'Trình soạn thảo của Joomla xóa khung (iframe), đoạn mã <script> và <danvan-…>, kể cả với Super User. Nếu bộ lọc văn bản của nhóm người dùng là “No HTML”, chỉ địa chỉ viết riêng một dòng còn lại.',
        'Joomla’s editor removes frames, scripts and <danvan-…> tags, for super users too. Where the text filter of a group is “No HTML”, only the address alone on its line remains.',
      ),
      otherwise: ['picture', 'lone'],
    },
  ],
  [
    'drupal',
    {
      name: 'Drupal',
      paste: [PASTE, SAVE],
      loader: words(
        'Dán vào html.html.twig của giao diện, trước </head>; hoặc vào một khối dùng định dạng Full HTML, đặt ở mọi trang.',
        'Into html.html.twig of the theme, before </head>; or into a block with the Full HTML format, placed on every page.',
      ),
      beware: words(
        'Với định dạng Basic HTML chỉ liên kết còn nguyên: ảnh của máy chủ khác bị thay bằng dấu lỗi, khung (iframe) và đoạn mã <danvan-…> bị xóa.',
        'With Basic HTML only the link stays whole: pictures of other servers become an error sign, frames and <danvan-…> tags are removed.',
      ),
      otherwise: ['frame', 'lone'],
    },
  ],
  [
    'liferay',
    {
      name: 'Liferay',
      paste: [PASTE, SAVE],
      loader: words(
        'Dán vào portal_normal.ftl của giao diện; hoặc vào một mục Web Content đặt ở mọi trang (Liferay giữ nguyên mã trong Web Content).',
        'Into portal_normal.ftl of the theme; or into a piece of Web Content placed on every page (Liferay keeps code there as it is).',
      ),
      beware: words(
        'Blog, wiki, diễn đàn và bình luận bị lọc chặt: ở đó chỉ dán liên kết hoặc địa chỉ.',
        'Blogs, wikis, message boards and comments are filtered strictly: paste only the link or the address there.',
      ),
      otherwise: ['frame', 'picture', 'lone'],
    },
  ],
  [
    'sharepoint',
    {
      name: 'SharePoint',
      paste: [PASTE, SAVE],
      loader: words(
        'Dán vào master page, trước </head>. Trên SharePoint Online, người quản trị phải thêm địa chỉ dịch vụ vào “Trusted script sources”.',
        'Into the master page, before </head>. On SharePoint Online the administrator must add the service to “Trusted script sources”.',
      ),
      beware: words(
        'Không sửa được master page thì dùng khung (iframe): thêm tên miền của dịch vụ vào HTML Field Security của site.',
        'Where the master page can’t be changed use the frame: add the domain of the service to HTML Field Security of the site.',
      ),
      otherwise: ['frame', 'picture'],
    },
  ],
  [
    'dnn',
    {
      name: 'DNN (DotNetNuke)',
      paste: [PASTE, SAVE],
      loader: words(
        'Vào Settings → Site Settings (hoặc Page Settings → Advanced), dán vào ô “Page Header Tags”; hoặc vào tệp .ascx của skin.',
        'Settings → Site Settings (or Page Settings → Advanced), into “Page Header Tags”; or into the skin’s .ascx file.',
      ),
      beware: words(
        'Mô-đun HTML của DNN 10 khi không “Allow JavaScript” xóa đoạn mã lạ cùng cả nội dung bên trong: chỉ dán liên kết.',
        'The HTML module of DNN 10 without “Allow JavaScript” removes unknown tags with all that is in them: paste only the link.',
      ),
      otherwise: ['picture', 'lone'],
    },
  ],
  [
    'other',
    {
      name: words('Cổng khác (VNPT, Viettel, tự xây…)', 'Another (VNPT, Viettel, home-made …)'),
      paste: [PASTE, SAVE],
      loader: words(
        'Nhờ đơn vị quản trị cổng dán vào mẫu giao diện của mọi trang, trước </head>. Mẫu quá cũ, không nhận type="module", thì dùng <script src="…/danvan.iife.js"></script>.',
        'Ask whoever runs the portal to put it into the common template, before </head>. A template too old for type="module" takes <script src="…/danvan.iife.js"></script>.',
      ),
      beware: words(
        'Chưa biết cổng giữ lại gì thì dán thử, đăng bài rồi dùng trang kiểm tra.',
        'Where nobody knows what the portal keeps, paste, publish and use the check page.',
      ),
      otherwise: ['frame', 'picture', 'lone'],
    },
  ],
]);

/** What the other ways are called, and what they need. */
export const OTHER_WAYS: Readonly<Record<OtherWay, Sentence>> = {
  lone: words(
    'Địa chỉ viết riêng một dòng. WordPress tự thay bằng khung (oEmbed); nơi khác cần thêm data-lone vào đoạn mã chung.',
    'The address alone on its line. WordPress puts a frame there (oEmbed); elsewhere add data-lone to the tag of the loader.',
  ),
  frame: words(
    'Khung (iframe), dán ở chế độ mã nguồn. Cổng phải cho phép tên miền của dịch vụ.',
    'A frame (iframe), pasted in the source view. The CMS must allow the domain of the service.',
  ),
  picture: words(
    'Ảnh có liên kết, dán ở chế độ mã nguồn: luôn là số mới, bấm vào mở trang đầy đủ.',
    'A linked picture, pasted in the source view: always the newest numbers, a click opens the full page.',
  ),
};
