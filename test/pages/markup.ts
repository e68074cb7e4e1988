/** A widget as a site would write it, in one of its layouts. */
export interface MarkupCase {
  readonly name: string;
  readonly markup: string;
  /** Load events that it dispatches. */
  readonly loads: number;
}

const OWN_LINKS = `<ul>
<li><a href="/tin/901.html">Quận ủy sơ kết công tác dân vận 6 tháng đầu năm</a> <time datetime="2026-11-20T08:30">20/11/2026 08:30</time></li>
<li><a href="/tin/898.html">Khối dân vận phường 5 thăm hỏi gia đình chính sách</a> <time datetime="2026-11-18">18/11/2026</time></li>
<li><a href="/tin/895.html">Phát động đợt thi đua chào mừng Ngày truyền thống công tác dân vận</a> (Thứ Năm, 15/10/2026, 13:40)</li>
</ul>`;

const OWN_FORM = `<form method="post" action="/v1/polls/giao-dien/votes"><fieldset><legend>Bạn thấy giao diện mới thế nào?</legend>
<label><input type="radio" name="choice" value="tot"> Tốt</label>
<label><input type="radio" name="choice" value="kha"> Khá</label>
<label><input type="radio" name="choice" value="chua-tot"> Chưa tốt</label>
</fieldset><button>Bình chọn</button></form>`;

const LINK = '<a href="/tin">Tin tức của Ban Dân vận</a>';

const news = (attributes: string, own = ''): string =>
  `<danvan-news-list src="/feed.json" ${attributes}>${own}</danvan-news-list>`;
const stats = (attributes: string, own = ''): string =>
  `<danvan-visitor-stats service="/" site="cam-lo" ${attributes}>${own}</danvan-visitor-stats>`;
const poll = (id: string, own = '', attributes = ''): string =>
  `<danvan-poll service="/" poll="${id}" ${attributes}>${own}</danvan-poll>`;

const OWN_PICTURES = `<ul>
<li><a href="/picture.svg?of=1"><img src="/picture.svg?of=1" alt="" width="160" height="100"></a> Bà con hiến đất mở đường</li>
<li><a href="/picture.svg?of=2"><img src="/picture.svg?of=2" alt="" width="160" height="100"></a> Ngày thứ Bảy vì dân</li>
</ul>`;

const OWN_TABLE = `<table><thead><tr><th>Số, ký hiệu<th>Loại văn bản<th>Cơ quan ban hành<th>Ngày ban hành<th>Trích yếu</tr></thead><tbody>
<tr><td>34/KH-UBND<td>Kế hoạch<td>UBND quận Ba Đình<td>24/01/2018<td><a href="/van-ban/34">Thực hiện công tác dân vận chính quyền năm 2018 trên địa bàn quận, gắn với cải cách hành chính và thực hiện Quy chế dân chủ ở cơ sở</a></tr>
<tr><td>16/CT-TTg<td>Chỉ thị<td>Thủ tướng Chính phủ<td>16/05/2018<td>Tăng cường và đổi mới công tác dân vận của cơ quan hành chính nhà nước</tr>
</tbody></table>`;

const ARTICLE =
  '<article id="bai-viet"><h2>Triển khai Năm dân vận chính quyền</h2><p>Thực hiện Kế hoạch số 34/KH-UBND ngày 24/01/2018 của UBND quận Ba Đình và Chỉ thị số 16/CT-TTg ngày 16/05/2018 của Thủ tướng Chính phủ, các phường đã đăng ký mô hình. Kết luận số 114-KL/TW ngày 14/7/2015 của Ban Bí thư yêu cầu nâng cao hiệu quả công tác dân vận.</p></article>';

const gallery = (attributes: string, own = ''): string =>
  `<danvan-gallery src="/models.json?count=9" limit="6" ${attributes}>${own}</danvan-gallery>`;
const documents = (attributes: string, own = ''): string =>
  `<danvan-document-list src="/documents.json?count=9" limit="5" ${attributes}>${own}</danvan-document-list>`;

/** Every widget in every layout, with and without content of the site. */
export const MARKUP_CASES: readonly MarkupCase[] = [
  ...['list', 'cards', 'headlines', 'compact'].flatMap((layout) => [
    { name: `news ${layout}`, markup: news(`layout="${layout}" limit="5"`), loads: 1 },
    {
      name: `news ${layout} featured`,
      markup: news(`layout="${layout}" limit="5" featured`),
      loads: 1,
    },
    {
      name: `news ${layout} around own link`,
      markup: news(`layout="${layout}" limit="5"`, LINK),
      loads: 1,
    },
    {
      name: `news ${layout} of own links`,
      markup: `<danvan-news-list layout="${layout}">${OWN_LINKS}</danvan-news-list>`,
      loads: 0,
    },
  ]),
  { name: 'news as it is', markup: news(''), loads: 1 },
  { name: 'news with tools', markup: news('limit="3" search by-day'), loads: 1 },
  { name: 'news around', markup: news('layout="compact" around="7" related limit="3"'), loads: 1 },
  {
    name: 'news with all parts',
    markup: news('show="image lead date source reads" layout="cards" limit="4"'),
    loads: 1,
  },
  ...['list', 'compact', 'digits'].flatMap((layout) => [
    { name: `stats ${layout}`, markup: stats(`layout="${layout}"`), loads: 1 },
    {
      name: `stats ${layout} around text`,
      markup: stats(`layout="${layout}"`, 'Tổng lượt truy cập: 5.100.000'),
      loads: 1,
    },
    { name: `stats ${layout} history`, markup: stats(`layout="${layout}" history`), loads: 1 },
  ]),
  { name: 'poll', markup: poll('giao-dien'), loads: 1 },
  { name: 'poll around form', markup: poll('giao-dien', OWN_FORM), loads: 1 },
  {
    name: 'poll around link',
    markup: poll('giao-dien', '<a href="/poll">Bình chọn</a>'),
    loads: 1,
  },
  { name: 'poll of several', markup: poll('linh-vuc'), loads: 1 },
  { name: 'poll closed', markup: poll('da-dong'), loads: 1 },
  { name: 'poll upcoming', markup: poll('sap-mo'), loads: 1 },
  { name: 'poll results only', markup: poll('cong-khai', '', 'results-only'), loads: 1 },
  ...['cards', 'list'].flatMap((layout) => [
    { name: `gallery ${layout}`, markup: gallery(`layout="${layout}"`), loads: 1 },
    {
      name: `gallery ${layout} around pictures`,
      markup: gallery(`layout="${layout}" search`, OWN_PICTURES),
      loads: 1,
    },
    {
      name: `gallery ${layout} of own pictures`,
      markup: `<danvan-gallery layout="${layout}">${OWN_PICTURES}</danvan-gallery>`,
      loads: 0,
    },
    {
      name: `gallery ${layout} by unit`,
      markup: gallery(`layout="${layout}" group="unit" filters="none"`),
      loads: 1,
    },
  ]),
  {
    name: 'gallery of the service',
    markup: '<danvan-gallery service="/" site="cam-lo" search></danvan-gallery>',
    loads: 1,
  },
  { name: 'documents', markup: documents(''), loads: 1 },
  {
    name: 'documents with tools',
    markup: documents('search filter="kind issuer year status field" order="newest"'),
    loads: 1,
  },
  { name: 'documents in few columns', markup: documents('show="symbol abstract"'), loads: 1 },
  {
    name: 'documents around table',
    markup: documents('search filter="kind"', OWN_TABLE),
    loads: 1,
  },
  {
    name: 'documents of own table',
    markup: `<danvan-document-list search>${OWN_TABLE}</danvan-document-list>`,
    loads: 0,
  },
  {
    name: 'documents of own links',
    markup: `<danvan-document-list>${OWN_LINKS}</danvan-document-list>`,
    loads: 0,
  },
  {
    name: 'documents of the service',
    markup: '<danvan-document-list service="/" site="cam-lo" limit="3"></danvan-document-list>',
    loads: 1,
  },
  {
    name: 'campaign',
    markup: '<danvan-campaign service="/" campaign="ba-dinh-2018"></danvan-campaign>',
    loads: 1,
  },
  {
    name: 'campaign around text',
    markup:
      '<danvan-campaign service="/" campaign="ba-dinh-2018"><p>14/14 phường đã đăng ký.</p></danvan-campaign>',
    loads: 1,
  },
  {
    name: 'citations',
    markup: `<danvan-citations href-template="/van-ban?q={symbol}">${ARTICLE}</danvan-citations>`,
    loads: 1,
  },
  {
    name: 'tools',
    markup:
      '<danvan-article-tools for="bai-viet" service="/" site="cam-lo" no-count></danvan-article-tools>',
    loads: 1,
  },
  {
    name: 'tools around reads',
    markup:
      '<danvan-article-tools for="bai-viet" service="/" site="cam-lo" no-count>121 lượt xem</danvan-article-tools>',
    loads: 1,
  },
  {
    name: 'tools without reads',
    markup: '<danvan-article-tools for="bai-viet" show="size print copy"></danvan-article-tools>',
    loads: 0,
  },
];

/** The widgets of danvan. */
export const WIDGETS = [
  'news-list',
  'poll',
  'visitor-stats',
  'gallery',
  'document-list',
  'campaign',
  'citations',
  'article-tools',
] as const;

/** Notes in a page which widgets have loaded; `loaded.size` are how many. */
export const WATCH_LOADS = `
  window.loaded = new Set();
  for (const name of ${JSON.stringify(WIDGETS)})
    document.addEventListener('danvan-' + name + '-load', ({ target }) => loaded.add(target));
`;

/** The scripts that register all widgets. */
export const SCRIPTS = WIDGETS.map(
  (name) => `<script type="module" src="/cdn/${name}.js"></script>`,
).join('');
