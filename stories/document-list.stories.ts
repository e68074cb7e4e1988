import { html } from 'lit';
import { jsonAt, type Story, type StoryMeta } from './story.js';

const meta: StoryMeta = { title: 'Danh mục văn bản', component: 'danvan-document-list' };
export default meta;

const plan = {
  id: 'kh-34-2018',
  url: 'https://danvan.example.gov.vn/van-ban/kh-34-2018',
  symbol: '34/KH-UBND',
  kind: 'ke-hoach',
  issuers: [{ name: 'UBND quận Ba Đình' }],
  signers: [{ name: 'Nguyễn Văn An', post: 'Chủ tịch', capacity: 'TM' }],
  issuedOn: '2018-01-24',
  effectiveOn: '2018-01-24',
  expiresOn: '2019-01-01',
  abstract: 'Thực hiện công tác dân vận chính quyền năm 2018 trên địa bàn quận',
  field: 'Dân vận',
  basis: [
    { symbol: '114-KL/TW', issuer: 'Ban Bí thư', issuedOn: '2015-05-14', document: 'kl-114-2015' },
    { symbol: '1573-KH/BDVTW-BCSĐCP', issuedOn: '2018-02-08' },
  ],
  files: [
    {
      url: 'https://danvan.example.gov.vn/tep/34-KH-UBND.pdf',
      type: 'application/pdf',
      bytes: 1_234_567,
    },
    {
      url: 'https://danvan.example.gov.vn/tep/34-phu-luc.docx',
      name: 'Phụ lục: danh sách mô hình',
      bytes: 48_200,
    },
  ],
};

const documents = [
  plan,
  {
    id: 'kl-114-2015',
    url: 'https://danvan.example.gov.vn/van-ban/kl-114',
    symbol: '114-KL/TW',
    kind: 'ket-luan',
    system: 'party',
    issuers: [{ name: 'Ban Bí thư Trung ương Đảng' }],
    issuedOn: '2015-05-14',
    status: 'in-force',
    abstract:
      'Nâng cao hiệu quả công tác dân vận của cơ quan nhà nước các cấp trong tình hình mới; tổ chức học tập, quán triệt đến toàn thể cán bộ, công chức, viên chức và người lao động',
    field: 'Dân vận',
    files: [{ url: 'https://danvan.example.gov.vn/tep/114-KL-TW.pdf', bytes: 812_000 }],
  },
  {
    id: 'nd-42-2022',
    symbol: '42/2022/NĐ-CP',
    kind: 'nghi-dinh',
    issuers: [{ name: 'Chính phủ' }],
    signers: [{ name: 'Vũ Đức Đam', post: 'Phó Thủ tướng', capacity: 'KT' }],
    issuedOn: '2022-06-24',
    effectiveOn: '2022-08-15',
    status: 'partly-expired',
    abstract:
      'Quy định về việc cung cấp thông tin và dịch vụ công trực tuyến của cơ quan nhà nước trên môi trường mạng',
    field: 'Thông tin và truyền thông',
    replaces: [{ symbol: '43/2011/NĐ-CP', issuer: 'Chính phủ', issuedOn: '2011-06-13' }],
    files: [{ url: 'https://danvan.example.gov.vn/tep/42-2022.docx', bytes: 93_000 }],
  },
  {
    id: 'qd-08-2027',
    symbol: '08/2026/QĐ-UBND',
    kind: 'quyet-dinh',
    issuers: [{ name: 'UBND thành phố Hà Nội' }],
    issuedOn: '2026-11-02',
    effectiveOn: '2027-01-01',
    abstract: 'Ban hành Quy chế thực hiện dân chủ ở cơ sở trên địa bàn thành phố',
    field: 'Dân chủ cơ sở',
    amends: [{ symbol: '12/2021/QĐ-UBND' }],
    files: [{ url: 'https://danvan.example.gov.vn/tep/08-2026.pdf', bytes: 402_000 }],
  },
  {
    id: 'cv-512',
    symbol: '512/SNV-CTTN',
    kind: 'cong-van',
    issuers: [{ name: 'Sở Nội vụ' }],
    issuedOn: '2026-03-19',
    status: 'suspended',
    abstract: 'Về việc báo cáo kết quả công tác thanh niên quý I',
  },
  {
    id: 'tb-khong-so',
    kind: 'thong-bao',
    issuers: [{ name: 'UBND phường Phúc Xá' }, { name: 'UBMTTQ phường Phúc Xá' }],
    abstract: 'Lịch tiếp công dân tháng 12',
    files: [{ url: 'https://danvan.example.gov.vn/tep/lich', type: 'application/msword' }],
  },
];

const kinds = ['ke-hoach', 'quyet-dinh', 'thong-bao', 'chi-thi', 'bao-cao'];
const many = [...new Array(60).keys()].map((index) => ({
  ...plan,
  id: `d${index}`,
  symbol: `${index + 1}/${['KH', 'QĐ', 'TB', 'CT', 'BC'][index % 5] ?? ''}-UBND`,
  kind: kinds[index % 5] ?? '',
  issuers: [
    { name: ['UBND quận Ba Đình', 'UBND phường Đội Cấn', 'Phòng Nội vụ'][index % 3] ?? '' },
  ],
  issuedOn: `${2018 + (index % 6)}-0${1 + (index % 9)}-1${index % 10}`,
  effectiveOn: undefined,
  expiresOn: undefined,
  status: (['in-force', 'expired', 'partly-expired'] as const)[index % 3],
}));

const json = (data: unknown) =>
  html`<script type="application/json">
    ${JSON.stringify(data)}
  </script>`;
const all = json({ title: 'Văn bản chỉ đạo, điều hành', documents });

const ownTable = html`<table>
  <tr>
    <th>Số hiệu</th>
    <th>Loại văn bản</th>
    <th>Nơi ban hành</th>
    <th>Ngày ban hành</th>
    <th>Ngày hiệu lực</th>
    <th>Trích yếu</th>
    <th>Tình trạng</th>
    <th>Tải về</th>
  </tr>
  <tr>
    <td><a href="/van-ban/34">34/KH-UBND</a></td>
    <td>Kế hoạch</td>
    <td>UBND quận Ba Đình</td>
    <td>24/01/2018</td>
    <td>Đã biết</td>
    <td>Công tác dân vận chính quyền năm 2018</td>
    <td>Còn hiệu lực</td>
    <td><a href="/tep/34.pdf">Tải về</a></td>
  </tr>
  <tr>
    <td><a href="/van-ban/252">252-CV/HU</a></td>
    <td></td>
    <td>Huyện ủy Chợ Đồn</td>
    <td>ngày 13 tháng 6 năm 2018</td>
    <td>Đang cập nhật</td>
    <td>Về việc tăng cường công tác dân vận</td>
    <td>Đang cập nhật</td>
    <td><a href="/tep/252.doc">Tải về</a></td>
  </tr>
</table>`;

const ownLinks = html`<ul>
  <li>
    <a href="/tep/34.pdf"
      >Kế hoạch số 34/KH-UBND ngày 24/01/2018 về công tác dân vận chính quyền năm 2018</a
    >
  </li>
  <li><a href="/van-ban/114">114-KL/TW về công tác dân vận của cơ quan nhà nước</a></li>
</ul>`;

export const List: Story = {
  name: 'Danh mục',
  render: () => html`<danvan-document-list>${all}</danvan-document-list>`,
};

export const SearchAndFilters: Story = {
  name: 'Tìm và lọc',
  render: () =>
    html`<danvan-document-list search filter="kind issuer year status" order="newest" limit="8"
      >${json(many)}</danvan-document-list
    >`,
};

export const Narrowed: Story = {
  name: 'Đã tìm',
  render: () =>
    html`<danvan-document-list search filter="kind field">${all}</danvan-document-list>`,
  play: async (root) => {
    const element = root.querySelector('danvan-document-list');
    await element?.updateComplete;
    await new Promise((done) => setTimeout(done, 300));
    const input = element?.renderRoot.querySelector('input');
    if (!input) throw new Error('no search box');
    input.value = 'dan van';
    input.dispatchEvent(new InputEvent('input'));
  },
};

export const NothingFound: Story = {
  name: 'Không tìm thấy',
  render: () => html`<danvan-document-list search>${all}</danvan-document-list>`,
  play: async (root) => {
    const element = root.querySelector('danvan-document-list');
    await element?.updateComplete;
    await new Promise((done) => setTimeout(done, 300));
    const input = element?.renderRoot.querySelector('input');
    if (!input) throw new Error('no search box');
    input.value = 'thuế nhà đất';
    input.dispatchEvent(new InputEvent('input'));
  },
};

export const DetailsOpen: Story = {
  name: 'Mở chi tiết',
  render: () => html`<danvan-document-list limit="2">${all}</danvan-document-list>`,
  play: async (root) => {
    const element = root.querySelector('danvan-document-list');
    await element?.updateComplete;
    element?.renderRoot.querySelector('details')?.setAttribute('open', '');
  },
};

export const AllColumns: Story = {
  name: 'Mọi cột',
  render: () =>
    html`<danvan-document-list
      show="symbol kind issuer signer issued effective abstract status field files"
      >${all}</danvan-document-list
    >`,
};

export const FewColumns: Story = {
  name: 'Ít cột',
  render: () =>
    html`<danvan-document-list show="issued abstract files">${all}</danvan-document-list>`,
};

export const OwnTable: Story = {
  name: 'Bảng của trang',
  render: () => html`<danvan-document-list>${ownTable}</danvan-document-list>`,
};

export const OwnLinks: Story = {
  name: 'Liên kết của trang',
  render: () => html`<danvan-document-list>${ownLinks}</danvan-document-list>`,
};

export const FromAddress: Story = {
  name: 'Lấy từ địa chỉ',
  render: () =>
    html`<danvan-document-list
      search
      filter="kind year"
      limit="4"
      src=${jsonAt({ documents })}
    ></danvan-document-list>`,
};

export const English: Story = {
  name: 'Tiếng Anh',
  render: () =>
    html`<div lang="en">
      <danvan-document-list search filter="kind issuer year status field"
        >${all}</danvan-document-list
      >
    </div>`,
};

export const OwnTexts: Story = {
  name: 'Chữ của trang',
  render: () =>
    html`<danvan-document-list messages='{"column-symbol":"Số hiệu","column-issuer":"Nơi ban hành"}'
      >${all}</danvan-document-list
    >`,
};

const payload = '"><img src=x onerror=alert(1)><script>alert(2)</script>';

export const Hostile: Story = {
  name: 'Chữ độc hại',
  render: () =>
    html`<danvan-document-list search filter="kind issuer field"
      >${json([
        {
          ...plan,
          url: 'javascript:alert(1)',
          symbol: payload,
          kind: payload,
          issuers: [{ name: payload }],
          signers: [{ name: payload, post: payload }],
          abstract: payload.repeat(40),
          field: payload,
          basis: [{ symbol: payload, issuer: payload, document: payload }],
          files: [
            { url: 'data:text/html,<script>alert(3)</script>' },
            { url: 'https://a.example.vn/"onload="x.pdf', name: payload },
          ],
        },
        { abstract: 'Văn bản không dấu cách'.replaceAll(' ', '').repeat(30) },
        { abstract: 'Văn bản mật', secrecy: 'secret' },
        { abstract: 42 },
        null,
      ])}</danvan-document-list
    >`,
};

export const Loading: Story = {
  name: 'Đang tải',
  render: () =>
    html`<danvan-document-list
      search
      filter="kind"
      limit="3"
      src="/answers/slow"
    ></danvan-document-list>`,
};

export const OwnTableWhileLoading: Story = {
  name: 'Đang tải, có bảng sẵn',
  render: () => html`<danvan-document-list src="/answers/slow">${ownTable}</danvan-document-list>`,
};

export const Failed: Story = {
  name: 'Lỗi máy chủ',
  render: () =>
    html`<danvan-document-list limit="2" src="/answers/status?code=500"></danvan-document-list>`,
};

export const FailedWithOwnTable: Story = {
  name: 'Lỗi máy chủ, còn bảng của trang',
  render: () =>
    html`<danvan-document-list src="/answers/status?code=503">${ownTable}</danvan-document-list>`,
};

export const Empty: Story = {
  name: 'Chưa có văn bản',
  render: () =>
    html`<danvan-document-list search src=${jsonAt({ documents: [] })}></danvan-document-list>`,
};

export const WrongAttributes: Story = {
  name: 'Thuộc tính sai',
  warns: true,
  render: () =>
    html`<danvan-document-list order="oldest" show="number abstract" filter="color"
      >${all}</danvan-document-list
    >`,
};
